"""What people type, and which deed is heard in it."""

from pathlib import Path

import pytest

from programme.people import Language
from reading.heard import Heard, HeardError, plain, read_heard
from reading.intents.phrases import deed_named

SAID = {
    "calendar": "møter | kalender | vis kalenderen | møta | meetings | upcoming meetings",
    "companies": """
        bedrifter | bedrifter i Rogaland som venter | stille bedrifter | vis bedrifter | bakerier i Trøndelag
        bedrifter frå Vestland | alle bedrifter | companies in Agder | silent companies
    """,
    "undo": "angre siste | angre | eg angrar | undo | undo that | ta tilbake",
    "log": "logg | loggen | hvem gjorde hva | kven gjorde kva | log | who did what",
    "roles": "roller | rolle | roles | vis roller",
    "person": "vis person | show person",
    "give_role": "gi en rolle | gje ei rolle | give a role",
    "take_role": "ta en rolle | fjern rolle | take a role",
    "change_week": "faste tider | endre faste tider | weekly hours",
    "hours": "tider | ledige tider | vis ledige tider | endre tidene | hours | free times",
    "change_hours": "steng tider | opne tider | close hours",
    "close_period": "steng en periode | steng ein periode | close a period",
    "open_period": "åpne periode | opne periode | open period",
    "most_a_day": "maks om dagen | maks | daily maximum",
    "sick_today": "syk i dag | jeg er syk | eg er sjuk i dag | sick today | I'm ill today",
    "call_list": "ringeliste | hvem skal jeg ringe | kven må eg ringje | call list",
    "phone_calendar": """
        kalender i telefonen | abonnere på kalenderen | få møtene på mobilen | kan jeg synkronisere kalenderen
        kalender på telefonen | abonnere på møta | calendar on my phone | subscribe to the calendar
    """,
    "close_phone_calendar": "steng adressen | steng adressa | close the address",
    "my_link": "min lenke | min møtelenke | mi lenkje | my meeting link",
    "move_along": "flytt på veien | flytt bedriften | flytt på vegen | move along",
    "add_note": "merknad | notat | add note",
    "assign": "gi til en vert | gje til vert | assign",
    "who_speaks": """
        godta | godkjenn | ikke godkjenn | ikkje godkjenn | approve | ikke godta | ikkje godta
        godkjenn kontakten | kven svarar for bedrifta | accept contact
        godkjenn kontakten | kven svarar for bedrifta | accept contact
    """,
    "claims": "hvem vil være kontakt | kontaktar som ventar | accept contacts",
    "filter_companies": "utvalg | filtrer bedrifter | utval | filter companies",
    "book_presentation": """
        vi vil gjerne ha en presentasjon | kan dere presentere prosjektet for oss?
        bestill presentasjon | Presentasjon | booke pres
        hei, jeg vil bestille presentasjon på torsdag kl 14 | vi ønsker en presntasjon
        presentasjon torsdag | kan de halde ein presentasjon for oss?
        eg vil bestille ein presentasjon | vi vil gjerne ha ein presentasjon takk
        presentasjon 3. mars kl 9 | presentasjon kl 10 | presentation 3 march
        I'd like to book a presentation | could you present the programme to our board?
        Book a presentation
    """,
    "book_startup_meeting": """
        bestill oppstartsmøte | oppstartsmøte torsdag kl 14, vi blir to | vi vil ha oppstartsmøte
        booke oppstartmøte | vi treng eit oppstartsmøte | bestille bli kjend-møte
        book a start-up meeting | schedule startup meeting
    """,
    "move_meeting": """
        kan vi flytte til fredag? | kan vi ta det en annen dag? | flytt | vi må flytte møtet
        kan vi endre tidspunktet | må utsette litt | flytte til neste uke
        kan vi flytte møtet ei veke fram | ny tid | vi må flytta | Flytt møtet!
        can we move it to Friday? | reschedule | we need another time
        could we do it later in the week instead
    """,
    "cancel_meeting": """
        må avlyse | avlys | Avlys! | vi må dessverre avlyse | vi kan ikke komme likevel
        glem møtet, vi dropper det | må melde avbud | eg må avlyse møtet | vi kan ikkje kome
        avbestille | cancel our booking | we can't make it | I have to cancel
        passer ikke, må avlyse
    """,
    "waiting_list": """
        venteliste | kø | vis køen | queue | the queue | ventelista | vis ventelisten
        waiting list | show the waiting list
    """,
    "board": """
        tavle | tavlen | tavla | vis tavlen | åpne tavlen | opne tavla | board | show the board | dashboard
    """,
    "export": """
        eksport | eksporter | eksporter bedriftene til Excel | kan jeg laste ned en liste i excel? | excel
        eksporter alle data | last ned csv | export | export all companies | download an Excel file
    """,
    "report": """
        rapport | månedsrapport | lag en rapport | rapport for mars | månadsrapport | skriv rapporten
        report | monthly report | make a report
    """,
    "change_places": """
        endre antall plasser | endre talet på plassar | change the number of places
    """,
    "prepare": """
        forbered møtet | forberede | vi vil forberede oppstartsmøtet | førebu møtet | eg vil førebu møtet
        prepare for the meeting | prepare
    """,
    "questions": """
        spørsmål | ubesvarte spørsmål | vis spørsmålene | opne spørsmål | spørsmåla
        questions | show questions | open questions
        hvem venter på oss? | kven ventar på oss | who's waiting for us
    """,
    "let_decide": """
        la bedriften bekrefte | la bedrifta stadfeste | let the company confirm
    """,
    "open_presentation": """
        åpen presentasjon | lag en åpen presentasjon | open presentasjon | open presentation
    """,
    "company": """
        bedrift | vis bedriften | vis bedrifta | company | show company
    """,
    "new_company": """
        ny bedrift | registrer en ny bedrift | new company
    """,
    "import_companies": """
        importer bedrifter | lim inn bedrifter | import companies
    """,
    "invite": """
        inviter | inviter en bedrift | inviter ei bedrift | invite a company
    """,
    "feedback": """
        tilbakemelding | vi vil gi tilbakemelding | gje tilbakemelding | feedback | give feedback
    """,
    "feedback_summary": """
        tilbakemeldinger | vis tilbakemeldingene | vis tilbakemeldingane | show feedback
    """,
    "agree": """
        oppfølging | skriv ned en avtale | noter oppfølging | follow-up
    """,
    "hand_over": """
        en kollega tar det | kollegaen min tar det | kan en kollega overta? | ein kollega tek det
        a colleague takes it | a colleague will take over
    """,
    "invite_colleague": """
        inviter en kollega | kan jeg legge til en kollega? | eg vil invitere ein kollega | invite a colleague
    """,
    "step_back": """
        jeg vil ikke være kontakt lenger | fjern meg som kontakt | eg sluttar som kontakt
        remove me as contact
    """,
    "merge": """
        slå sammen | slå sammen to bedrifter | slå saman to bedrifter | merge two companies
    """,
    "my_meetings": """
        mine møter | møta mine | my meetings | Mine møter? | vis møtene mine | hei bot, mine møter
        avtalene våre | hvilke møter har vi? | show my meetings | når har vi møte?
    """,
    "my_status": """
        hvor står vi? | status | kva er status for oss | where are we | Kor står vi? | STATUS!
        hva er status | where do we stand? | kvar står vi på ventelista
    """,
    "confirm_participation": """
        vi blir med | Vi blir med! | ja, vi blir med | vi vil gjerne bli med | vi takker ja
        bekreft plassen | me blir med | vi ønskjer å vere med | stadfest plassen | we want to join
        we're in | vi bekrefter
    """,
    "decline": """
        ikke interessert | vi takker nei | vi blir ikke med | vi takkar nei | not interested | we decline
    """,
    "withdraw": """
        vi trekker oss | trekk oss | bedriften vil trekke seg | vi trekkjer oss | we want to withdraw
    """,
    "stay": """
        vi blir likevel | me blir likevel | we stay
    """,
    "decide_later": """
        vi trenger mer tid | styret må bestemme dette først | treng meir tid | the board needs to decide first
    """,
    "accept_offer": """
        vi tar plassen | vi tek plassen | we take the place
    """,
    "why": """
        hvorfor? | hvorfor får vi ingen plass | kvifor | why?
        why is Friday at 10 not free | hvorfor er torsdag opptatt | why didn't we get a place
    """,
    "outcome": """
        utfall | hvordan gikk det? | korleis gjekk det? | record the outcome
    """,
    "register_for_kickoff": """
        meld på kick-off | meld oss på kickoff | melde på til konferansen | meld på 3 til kick-off
        register for the kick-off | sign us up for the kickoff | vi blir med på kick-off
    """,
    "reminders": """
        påminnelser | påminningar | reminders | slå av påminnelser
        ikke send flere varsler er du snill | slutt å pinge meg | eg vil ikkje ha fleire påminningar
        turn off reminders | stop sending me notifications
    """,
    "language": """
        språk | language | bytt til nynorsk | english please | Kan vi bytte språk? | byt til bokmål
        switch to English | svar på engelsk | nynorsk | Språk!!
    """,
    "my_data": """
        mine data | innsyn | hva har dere lagret om meg? | my data | dataa mine
        har dere lagret noe på meg
    """,
    "delete_my_data": """
        slett meg | slett dataene mine | slett alt om meg | delete my data | gløym meg
        gdpr: erase me
    """,
    "ask_a_person": """
        snakk med oss | kan jeg snakke med et menneske | send til prosjektgruppen
        send det til prosjektgruppa | human please | eg vil prate med folk | talk to us
        can I talk to a human? | ring meg | kan noen kontakte oss
    """,
    "help": """
        hjelp | help | ? | ??? | hva kan du | HJELP!! | <at>Bot</at> hjelp | hjelp. | Hjelp meg
        kva kan du? | hei, hjelp | <at id="0">Bot</at>&nbsp;hjelp | what can you do? | help please
    """,
    "greeting": """
        hei | hallo | god morgen | hi | hello | start | Hei! | HEI!!! | god morgon | hello there
        <at>Bot</at> | hei hei 👋
    """,
    "thanks": """
        takk | ok | tusen takk | fint | Takk for hjelpen! | ok, supert | thanks a lot, bye
        takk skal du ha | haha ok | OK 👍
    """,
    "leave": """
        avbryt | avbryt dette | glem det | stopp | cancel that | never mind | Avbryt. | gløym det
        nei, glem det | avbryt takk
    """,
    "back": """
        tilbake | back | gå tilbake | go back | Tilbake!
    """,
    "first_free": """
        første ledige | første og beste | first available | når som helst | ta første ledige
        så fort som mogleg | asap
    """,
    "more_slots": """
        flere tider | andre tider | har dere en annen tid? | more times | har dere flere tider?
        fleire tider | other times
    """,
    "yes": "ja | jepp | ja takk | yes | Ja! | yes please",
    "no": "nei | nei takk | no | no thanks",
    "unsure": """
        hmm | vet ikke | veit ikkje | hmm, vet ikke | not sure | usikker | ?.. | Hmm, vet ikke ...
        I don't know | ...
    """,
    "broadcast": """
        fellesmelding | send til alle | kringkast | kringkast dette | send melding til alle | broadcast
        send til alle som er bekreftet i Rogaland | send noko til alle | send to everyone
        message all companies
        jeg vil sende ut en fellesmelding | eg vil sende ei fellesmelding
    """,
    "broadcasts": """
        fellesmeldinger | vis fellesmeldinger | fellesmeldingar | broadcasts | show the broadcasts
    """,
    "deliveries": """
        meldinger | meldingar | all messages
        utsendinger | utsendelser | vis utsendinger | utsendingar | vis utsendingar | deliveries
        show deliveries | sendte meldinger | sende meldingar | sent messages | kom meldingene fram?
    """,
    "correct_broadcast": """
        rett fellesmeldingen | rett meldingen | rett meldinga | correct the broadcast | correct the message
    """,
    "recall_broadcast": """
        trekk tilbake fellesmeldingen | trekk tilbake meldingen | trekk tilbake meldinga | recall
        recall the broadcast
    """,
    "stop_broadcast": "stopp utsendingen | stopp fellesmeldingen | stopp utsendinga | stop the broadcast",
    "remind_broadcast": """
        påminn dem som ikke har lest | påminn dei som ikkje har lese | remind those who have not read it
    """,
    "propose_groups": """
        foreslå grupper | foreslå nettverksgrupper | kan du lage grupper på 4 til 6? | foreslå grupper på 4–6
        føreslå grupper | set saman grupper | propose groups | suggest network groups of 4 to 6
    """,
    "groups": "grupper | gruppene | vis gruppene | hvem er i gruppene? | vis nettverksgruppene | the groups",
    "group_proposals": "forslagene | gruppeforslag | vis forslaga | show the proposals",
    "stop_search": "stopp letingen | stopp leitinga | stop looking",
    "place_newcomer": "finn plass | finn en gruppe til Prøvebrød AS | find a group for Prøvebrød AS",
    "move_to_group": """
        flytt Prøvebrød AS til gruppe 2 | kan vi flytte Demobakst til gruppe 1? | sett Demobakst i gruppe 3
        set Demobakst i gruppe 3 | move Demobakst to group 2
        hva skjer hvis vi flytter Demobakst til gruppe 2? | what happens if we move them to group 2?
    """,
    "keep_together": """
        hold sammen | hold Prøvebrød og Demobakst fra hverandre | hald dei saman | keep them apart
    """,
    "name_group": "gi gruppen et navn | gje gruppa eit namn | rename the group",
    "ask_groups": "publiser gruppene | spør bedriftene | publish the groups | publiser gruppe 2",
    "group": "gruppe 2 | vis gruppe 2 | group 2 | show group 2",
    "lock_group": "lås gruppe 2 | lock group 2",
    "unlock_group": "lås opp gruppe 2 | unlock group 2",
    "divide_group": "del gruppen | del gruppe 2 | splitt gruppa | del gruppa | divide group 1",
    "note_group_answer": """
        Demobakst sa nei til gruppen | Demobakst said no to the group
        noter svar | Demobakst sa ja til gruppen | Demobakst svara ja til gruppa | they said yes to the group
    """,
    "second_group": "Demobakst skal også i gruppe 2 | ei gruppe til | a second group for Demobakst",
    "our_group": """
        gruppen vår | hvem er vi i gruppe med? | gruppa vår | kven er vi i gruppe med? | who is in our group?
    """,
    "join_group": "vi vil være med i gruppen | ja til gruppen | vi vil vere med i gruppa | yes to the group",
    "decline_group": """
        vi vil heller i en annen gruppe | nei til gruppen | ikkje denne gruppa | rather another group
    """,
    "about_us": "om bedriften | om oss | vi vil fortelle mer om bedriften vår | om bedrifta | about us",
    "new_season": "ny sesong | start en ny sesong | start a new season | new season",
    "seasons": "sesonger | vis sesongene | sesongar | seasons | earlier years",
    "spol": "spol +1d | spol 2027-03-04 09:00 | spol nå | SPOL nå | spol",
}

NOT_A_DEED = """
    vi kan ikke komme før kl 14 | is the presentation on Friday?
    do we have a presentation tomorrow? | vi kan ikkje møte fredag | hva skjer på presentasjonen?
    hvor lenge varer presentasjonen | hva koster det å bli med? | hvordan avlyser vi en avtale?
    hva er oppstartsmøtet? | hvem holder presentasjonen | hvis vi blir med, hva koster det?
    hva skjer hvis vi må avlyse? | når er kick-off? | er presentasjonen på Teams?
    kan vi velge hva vi vil være med på? | Kan vi fremdeles bli med?
    vi vil ikke ha en presentasjon | ikke avlys | don't cancel our meeting
    Brann Brød AS | 912 345 678 | torsdag kl 14 | uke 10 | i overmorgen kl 9 | den 3.
    Kari Eksempel og Ola Eksempel | på engelsk takk, torsdag | 2 | 😀 | kva kostar det å vere med?
    how long is the presentation? | kva skjer på oppstartsmøtet | does it cost anything to take part
    kan vi få presentasjonen tilsendt? | vi har fått en presentasjon | er hun leder for dere?
    jobber dere med rekruttering?
"""


def _each(said: str) -> list[str]:
    return [one.strip() for line in said.strip().splitlines() for one in line.split(" | ")]


@pytest.fixture(scope="module", name="heard")
def _heard() -> Heard:
    return read_heard()


@pytest.mark.parametrize(
    ("text", "deed"), [(text, deed) for deed, said in SAID.items() for text in _each(said)]
)
def test_a_deed_is_heard(text: str, deed: str) -> None:
    assert deed_named(text.replace("&nbsp;", "\N{NO-BREAK SPACE}")) == deed


@pytest.mark.parametrize("text", _each(NOT_A_DEED))
def test_a_question_about_a_thing_or_an_answer_is_no_deed(text: str) -> None:
    assert deed_named(text) is None


def test_every_deed_has_words_in_each_language(heard: Heard) -> None:
    assert {phrase.deed for phrase in heard.wholes} == set(SAID)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("bytt til nynorsk", Language.NN),
        ("english please", Language.EN),
        ("på engelsk", Language.EN),
        ("bokmål", Language.NB),
        ("Norsk", Language.NB),
        ("språk", None),
        ("norsk eller engelsk", None),
        ("den norske matindustrien", None),
    ],
)
def test_a_named_language_is_heard(text: str, language: Language | None, heard: Heard) -> None:
    assert heard.language_named(text) is language


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("  HJELP!! ", "hjelp"),
        ("<at>Bot Eksempel</at> Hei,\n du 😀", "hei du"),
        ("kick-off på «Teams»", "kick off på teams"),
        ("don't", "dont"),
        ("😀?!", ""),
    ],
)
def test_plain_leaves_the_words_alone(text: str, words: str) -> None:
    assert plain(text) == words


def test_mistakes_in_the_file_are_named_at_once(tmp_path: Path) -> None:
    file = tmp_path / "heard.toml"
    file.write_text('asking = ["hva"]\n[deeds.dance]\nnb = ["dans", "?"]\nnn = []\n', "utf-8")

    with pytest.raises(HeardError) as mistakes:
        read_heard(file)

    for named in ("speaking", "languages.nb", "dance.nn", "dance.en", "'?' has no words"):
        assert named in str(mistakes.value)
