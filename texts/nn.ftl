# Nynorsk. One message an idea; the ids are the same in nb.ftl and en.ftl.

## Languages
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-inside-nb = bokmål
language-inside-nn = nynorsk
language-inside-en = engelsk
language-title = Kva språk vil du bruke?
language-chosen = Då held vi fram på nynorsk.

## Names of deeds, as buttons
deed-book_presentation = Bestill presentasjon
deed-move_meeting = Flytt
deed-cancel_meeting = Avlys
for-them-move_meeting = Flytt møtet
for-them-cancel_meeting = Avlys møtet
deed-my_meetings = Møta mine
deed-my_status = Kvar står vi?
deed-ask_a_person = Snakk med oss
deed-language = Byt språk
deed-help = Hjelp
deed-status = Status
leave = Lukk skjemaet
first-free = Første ledige
more-slots = Fleire tider
back-to-form = Vis heile skjemaet

## Welcome and help
welcome-title = Velkomen til { $programme }
welcome = Hei, eg er boten til { $programme }, ikkje eit menneske. Eg hjelper bedrifter med å bestille møte, melde på til kick-off og få svar på spørsmål. Det eg ikkje kan, sender eg til prosjektgruppa.
welcome-group = Hei, eg er boten til { $programme }, ikkje eit menneske. Eg svarer bedriftene, minner dei på det dei må vite, og viser kvar dei står. «Hjelp» viser kva du kan skrive.
hello-title = Hei igjen
hello = Kva vil du gjere?
help-title = Dette kan eg hjelpe med
help-pressed = Trykk, eller skriv det same med dine eigne ord.
help-overview = Sjå korleis det går
help-write = Skriv til bedriftene
help-one-company = Følg opp ei bedrift
help-places = Plassar og kø
help-set-up = Tider og roller
help-book = Bestill ein presentasjon: skriv til dømes «presentasjon torsdag kl. 14».
help-change = Flytt eller avlys: skriv «flytt til fredag» eller «avlys», eller opne Møta mine.
help-ask = Spør om programmet med dine eigne ord. Veit eg ikkje svaret, sender eg spørsmålet til prosjektgruppa.
help-language = Byt språk når du vil: skriv «bokmål» eller «English».
help-spol = Flytt klokka her på maskina di: skriv «spol +1d», «spol 2027-03-04 09:00» eller «spol no».
help-form = Fyll ut det du vil på kortet, eller skriv det, til dømes «torsdag kl. 14». Lukk skjemaet når du vil. Ingenting er bestilt før eg seier det.
you-are-welcome = Berre hyggjeleg
left-title = Avbrote
left = Ingenting vart endra. Kva vil du gjere?

## Forms
please-look = Noko manglar eller må rettast. Det du har fylt ut, står der framleis.
several-fit = Fleire tider passar. Kva for ei blir det?
one-fits = Denne tida passar med det du skreiv. Blir det den?
not-free-then = Den tida er ikkje ledig. Desse er nærmast:
in-doubt = Eg er ikkje sikker på om eg forstod deg, så ingenting er gjort. Vel her, eller skriv berre det som gjeld.
words-not-used = Eg er ikkje sikker på kva du meiner med { $words }, så ingenting er valt. Vel i skjemaet, eller sei det på ein annan måte.
quoted-word = «{ $word }»
companies-not-listed = Kva for bedrifter meiner du?
whether-company = Eg er ikkje sikker på om eg forstod deg. Heiter bedrifta «{ $name }», eller meinte du noko anna?
proposed-yes = Ja, det gjer ho
proposed-no = Nei
slot-taken = Nokon andre tok den tida akkurat no. Desse er ledige:
calendars-unread = Eg får ikkje lese kalendrane til vertane akkurat no, så eg har ingen tider å tilby. Ingenting er bestilt eller endra. Du høyrer frå meg her når det er tider igjen. Hastar det, skriv «snakk med eit menneske».
calendars-unread-try-again = Eg får ikkje lese kalendrane til vertane akkurat no, så eg har ingen tider å tilby. Ingenting er bestilt eller endra. Prøv igjen om litt: det du har skrive, står då i skjemaet.
slot-unread = Eg får ikkje sjekka den tida akkurat no, så ingenting er bestilt eller endra. Desse er ledige:
times-open = No er det tider igjen
times-open-next = Eg får lese kalendrane til vertane igjen. Vel ei tid når det passar for deg.
not-an-answer = Det passa ikkje her. Vel eitt av alternativa, eller skriv det på ein annan måte.
not-a-company = Skriv namnet på bedrifta eller organisasjonsnummeret med ni siffer.
bad-organisation-number = Det organisasjonsnummeret finst ikkje. Sjå etter om to siffer er bytte om, eller skriv namnet på bedrifta.
take-your-time = Det hastar ikkje. Skjemaet står her, og du kan svare når du vil.
not-understood-form = Det forstod eg ikkje. Skjemaet står her som det var:
whether-this = Eg er ikkje sikker på om eg forstod deg. Er det dette du vil?
also-wished = Du nemnde òg dette: { $deeds }.
how-long-the-meeting-is = Møtet varer i { $minutes } minutt.
no-hurry = Det hastar ikkje
stays = Greitt, då er alt som før
stays-presentation = Greitt. Presentasjonen { $when } står som før.
stays-startup = Greitt. Oppstartsmøtet { $when } står som det gjer.
stays-meetings = Greitt. Møta står som dei gjer.
stays-place = Greitt. De held på plassen.
stays-in-line = Greitt. De står i køen som før.
stays-unbooked = Greitt, då bestiller eg ingenting
stays-unsent = Greitt, då sender eg ingenting
stale-card = Det kortet er ikkje i bruk lenger. Her er du no:
stale-card-title = Det kortet er ikkje i bruk lenger
stale-card-next = Ingenting vart endra. Kva vil du gjere?
reply-lost = Svaret mitt kan ha gått tapt. Her er du no:
reply-lost-title = Svaret mitt kan ha gått tapt
reply-lost-next = Sjå gjerne kvar de står, eller sei kva du vil gjere.
missed-answer = Dette kom ikkje fram til deg sist:
card-closed = Dette kortet er ferdig. Svaret står lenger nede.
already-done = Dette er bestilt frå før
meeting-is-cancelled = Møtet { $when } er avlyst
meeting-given-on = Du har ikkje lenger dette møtet
meeting-given-on-next = Det vart flytta til ei tid du ikkje er ledig. Du treng ikkje gjere noko.
meeting-is-over = Møtet { $when } er halde
done-already-title = Dette er gjort
done-already = Det vart ikkje gjort ein gong til.
done-earlier = Gjort
state-and-next = { $state }. { $next }
ask-company = Bedrift (organisasjonsnummer eller namn)
missing-company = Skriv namnet på bedrifta eller organisasjonsnummeret.
ask-attendees = Kven blir med? (namn, med komma mellom)
ask-attendees-by-mail = Kven blir med? (namn, og e-post til dei som vil ha innkalling)
missing-attendees = Skriv kven som blir med.
nobody-named = Eg fann ingen namn der. Skriv kven det er.
persons-shown = Er dette rett? Ingenting er lagra enno.
persons-understood = Desse forstod eg
persons-not-read = Eg forstod ikkje { $words }. Rett det her, eller ta det bort.
persons-too-many = Det er plass til { $most } namn her, og du skreiv { $count }. Ta bort nokon, eller ta med berre dei første { $most }.
persons-yes = Ja, ta med desse
person-with-email = { $name } ({ $email })
ask-language = Språk i presentasjonen
missing-language = Vel språk.
ask-slot = Når passar det?
missing-slot = Vel ei tid, eller trykk Første ledige.
ask-meeting = Kva for eit møte?
missing-meeting = Vel eit møte.
ask-message = Kva vil du spørje om?
missing-message = Skriv det du vil spørje om.
ask-phone = Telefon, om du vil at vi ringjer
phone = Telefon
not-a-phone = Skriv eitt telefonnummer, til dømes 91 23 45 67.
missing-phone = Skriv nummeret vi kan ringje.
kept-so-far = Det er teke vare på.

## Book a presentation
book_presentation-title = Bestill presentasjon
book_presentation-send = Bestill
go-on-book_presentation = Fullfør bestillinga
about-the-presentation = { $minutes } minutt på Teams, om { $programme }. Tidene er norsk tid.
about-the-meeting = Om møtet
presentation-booked = Presentasjonen er bestilt
presentation-booked-for-them = Presentasjonen for { $company } er bestilt
presentation-already-booked = De har alt bestilt ein presentasjon
presentation-already-booked-for-them = { $company } har alt bestilt ein presentasjon
reminder-comes = Du får ei påminning her { $when }.
reminder-goes-to = Påminninga går til { $name } { $when }.
no-reminder-comes = Det kjem inga påminning før møtet. Møtelenkja får de av den som held det.
reminder-comes-to-them = Bedrifta får ei påminning { $when }.
no-reminder-comes-to-them = Bedrifta får inga påminning før møtet.
when = Når
where = Kvar
in-two-zones = { $time } i { $here } ({ $there } i { $elsewhere })
on-teams = På Teams
on-teams-link-comes = På Teams, lenkja kjem her
join = Bli med
add-to-calendar = Legg i kalenderen
calendar-entry-presentation = Presentasjon av { $programme }
calendar-entry-startup = Oppstartsmøte i { $programme }
calendar-file-is-there = Trykk «Legg i kalenderen» på møtet under «Møta mine», og på nytt om møtet blir flytta. Med «kalender i telefonen» følgjer det av seg sjølv.
no-calendar-file = Eg har inga kalenderfil å gje deg, så skriv inn møtet sjølv. Tida står under «Møta mine».
invitations-by-nobody = Eg sender ingen kalenderinvitasjon.
invitations-by-mail = Alle som er med og har oppgjeve e-post, får òg ei innkalling på e-post, og ei ny for kvar endring.
invitations-by-outlook = Alle som er med og har oppgjeve e-post, får òg ei innkalling frå Outlook, og ho følgjer møtet.
link-comes-by-nobody = Er knappen ikkje der enno, kjem lenkja her i chatten så snart den som held møtet, har gjeve ho.
link-comes-by-mail = Er knappen ikkje der enno, kjem lenkja her i chatten, og på e-post til dei som har oppgjeve det, så snart den som held møtet, har gjeve ho.
link-comes-by-outlook = Lenkja blir laga i Outlook når møtet er bestilt. Ho kjem her i chatten, og i innkallinga frå Outlook.
calendar-entry-kickoff = Kick-off for { $programme }
calendar-entry-kickoff-with = Konferansen der { $programme } startar.
calendar-entry-online = På nett
calendar-entry-with = Med { $hosts }.
calendar-entry-open = { $count ->
    [0] Open presentasjon, ingen bedrifter enno
    [one] Open presentasjon for éi bedrift
   *[other] Open presentasjon for { $count } bedrifter
}
deed-phone_calendar = Kalender i telefonen
deed-close_phone_calendar = Steng adressa
phone-calendar = Møta i kalenderen din
phone-calendar-next = Opne sida på telefonen, så legg ho møta i kalenderen og følgjer med når noko blir flytta eller avlyst. Eller abonner på adressa frå Outlook eller Google. Ikkje del adressa med andre.
phone-calendar-address = Adressa
phone-calendar-open = Vis meg korleis
phone-calendar-nowhere = Eg har ingen kalender du kan abonnere på
phone-calendar-nowhere-next = Tidene står under «Møta mine».
phone-calendar-empty = Det er ingenting å leggje i kalenderen enno
phone-calendar-empty-next = Bestill ein presentasjon, så kan kalenderen din følgje med.
phone-calendar-closed = Adressa er stengd
phone-calendar-closed-next = Ingen kan lese møta dine med den adressa lenger. Slett abonnementet i kalenderen. Vil du ha ei ny adresse, trykk «Kalender i telefonen».
subscribe-open = Opne i kalenderen på denne eininga
subscribe-else = Skjer det ingenting, abonner på denne adressa:
subscribe-iphone = iPhone: Innstillingar, Appar, Kalender, Kalenderkontoar, Legg til konto, Anna, Legg til kalenderabonnement.
subscribe-outlook = Outlook på nettet: Kalender, Legg til kalender, Abonner frå nettet. Så er kalenderen òg i Outlook på telefonen.
subscribe-google = Google Kalender på PC: plussteiknet ved «Andre kalendrar», Frå nettadresse. Så er kalenderen òg på Android-telefonen.
subscribe-secret = Den som har adressa, kan lese når møta dine er. Skriv «kalender i telefonen» til boten for å stengje adressa.

# E-post.

mail-registered = Du er meld på kick-off { $when }
mail-why-registered = Du får denne e-posten fordi { $by } har meldt deg på kick-off for { $company }.
mail-why-not-in-teams = Du får denne e-posten fordi meldinga ikkje kom fram i Teams.
mail-why-uncertain = Meldinga kan ha kome i Teams òg. Har du alt sett meldinga der, kan du sjå bort frå denne e-posten.
mail-answer = Svar på denne e-posten, så når du prosjektgruppa ({ $contact }).
mail-open-teams = Opne boten i Teams
letter-mail-registered = Kvittering for kick-off på e-post
delivery-why-refused-mail = E-posttenaren tok ikkje imot e-posten ({ $answer }). Eg prøver igjen.
delivery-why-unreachable-mail = E-posttenaren leverer ikkje til adressa ({ $answer }).
delivery-why-uncertain-mail = E-posttenaren svarte ikkje klart ({ $answer }).
delivery-why-failed-mail = E-posttenaren avviste e-posten ({ $answer }).
mails = E-postar som ville gått ut
mails-next = Ingenting forlèt denne maskina. Den siste står øvst.
mails-none = Ingen enno. Bestill ein presentasjon, eller meld på nokon til kick-off med e-postadresse.
outlook-page = Kalendrane til vertane, slik Outlook ville hatt dei
outlook-page-next = Ingenting forlèt denne maskina. Flytt eller slett eit møte her, slik verten gjer i Outlook. Boten merkar det innan eit minutt.
outlook-page-empty = Det er ingenting i kalenderen enno.
outlook-page-cancelled = Avlyst, og ute av kalenderen
outlook-page-move = Flytt hit
outlook-page-delete = Slett
outlook-page-own = Legg inn ein eigen avtale
outlook-page-own-subject = Eigen avtale
letter-meeting-mail = Møteinnkalling på e-post
mail-meeting = { $what }, { $when }
mail-meeting-changed = Endra: { $what }, { $when }
mail-meeting-cancelled = Avlyst: { $what }, { $when }
mail-meeting-not-yours = Du er ikkje med lenger: { $what }, { $when }
mail-meeting-next = Kalenderfila er lagd ved. Vil du flytte eller avlyse, skriv til boten i Teams eller svar på denne e-posten.
mail-meeting-off-next = Fila som er lagd ved, tek møtet ut av kalenderen din.
mail-link-comes = På Teams, lenkja kjem på e-post
mail-why-meeting = Du får denne e-posten fordi du er invitert til møtet.
mail-stop = Meld meg av
unsubscribe = Vil du melde deg av?
unsubscribe-next = Då sender vi ikkje fleire påminningar eller fellesmeldingar til { $email }. Innkallingar og svar på det du sjølv ber om, kjem framleis.
unsubscribed = Du er meld av
unsubscribed-next = Vi sender ikkje fleire påminningar eller fellesmeldingar til { $email }.
subscribe-again = Meld meg på igjen
delivery-why-unsubscribed = Mottakaren har meldt seg av slike e-postar.

with-host = Med
company = Bedrift
meeting = Møte
attendees = Deltakarar
presentation-language = Språk

## Move and cancel
move_meeting-title = Flytt møtet
move_meeting-send = Flytt
go-on-move_meeting = Fullfør flyttinga
meeting-moved = Møtet er flytta
meeting-moved-for-them = Møtet er flytta, og bedrifta og verten får beskjed
cancel_meeting-title = Avlys møtet
cancel_meeting-send = Avlys
go-on-cancel_meeting = Fullfør avlysinga
cancel-sure-title = Vil du avlyse dette møtet?
cancel-sure = Ja, avlys
cancel-keep = La møtet stå som før
meeting-cancelled = Møtet { $when } er avlyst
meeting-cancelled-next = Det kjem inga påminning. Bestill ny tid når det passar.
meeting-cancelled-for-them = Bedrifta og verten får beskjed. Det kjem inga påminning.
no-such-meeting = Det møtet er avlyst eller over
no-meetings = Ingen møte er bestilte
no-meetings-next = Du kan bestille ein presentasjon her.

## My meetings, where are we
your-meeting-presentation = Presentasjonen dykkar
your-meeting-startup = Oppstartsmøtet dykkar
meeting-of-company-presentation = Presentasjon for { $company }
meeting-of-company-startup = Oppstartsmøte med { $company }
your-meetings = Møta dine
meeting-line-presentation = Presentasjon { $when }
meeting-line-startup = Oppstartsmøte { $when }
meeting-line-of = { $line } ({ $company })
status-nothing-yet = De har ikkje bestilt noko enno
status-nothing-next = Ein presentasjon er eit godt første steg.
status-coming-presentation = Presentasjon
status-coming-startup = Oppstartsmøte
status-kickoff = Kick-off

## Questions
ask-about = Spørsmål
show-answer = Vis svaret
did-you-mean = Meinte du ein av desse?
not-understood = Det forstod eg ikkje
not-understood-next = Skal eg sende det til prosjektgruppa, eller vil du prøve med andre ord?
not-understood-group = Skriv namnet på ei bedrift, kva bedrifter du meiner, eller ein kommando. Hjelp viser kommandoane.
not-known-yet = Det har eg ikkje tal på enno
empty-message = Meldinga var tom
no-files = Filer kan eg ikkje lese
ask_a_person-title = Snakk med oss
ask_a_person-send = Send
go-on-ask_a_person = Hald fram med meldinga
question-passed-on = Sendt til prosjektgruppa
question-passed-on-next = Svaret kjem her i chatten. Hastar det, kan du skrive til { $contact }.
your-question = Spørsmålet ditt
not-here-yet = Dette ordnar prosjektgruppa for dykk
not-here-yet-next = Skal eg sende det vidare? Svaret kjem her.
not-here-yet-host = Dette ordnar prosjektleiaren
not-here-yet-leader = Dette gjer eg ikkje i chatten
not-here-yet-leader-next = Kven som gjer kva i prosjektgruppa, endrar du under Roller. Kva som er lagra om nokon, ser du når du skriv «person» og namnet.
names-alone = Kva gjeld desse namna?
names-alone-next = Trykk på det dei skal vere med på, så fyller eg dei inn.
names-alone-group = Opne bedrifta eller møtet dei skal vere med på, og lim inn lista i skjemaet der.
where-for-group = Her ser du køen og plassane.
not-yours = Det er prosjektleiaren som kan gjere det. Skal eg spørje for deg?

## Channels
channel-personal-title = Det tek vi i den private chatten
channel-personal = Opne chatten med meg, og skriv det same der. Her i kanalen svarer eg berre på spørsmål om programmet.
channel-hello-title = Hei
channel-hello = Spør meg om programmet her. Bestillingar og alt anna som gjeld bedrifta, tek vi i den private chatten med meg.
channel-unknown-title = Det veit eg ikkje

## Letters
reminder-presentation = Påminning: presentasjonen er { $when }
reminder-startup = Påminning: oppstartsmøtet er { $when }
reminder-details = På Teams, med { $hosts }. Passar det ikkje lenger, kan du flytte eller avlyse her.
news-meeting-booked = Ny presentasjon
news-meeting-moved = Ein presentasjon er flytta
news-meeting-cancelled = Ein presentasjon er avlyst
told-meeting-moved = Presentasjonen dykkar er flytta til { $when }
told-meeting-moved-startup = Oppstartsmøtet dykkar er flytta til { $when }
told-meeting-moved-next = Passar det ikkje, kan du flytte det her.
outlook-moved-presentation = Presentasjonen er flytt til { $when }
outlook-moved-startup = Oppstartsmøtet er flytt til { $when }
outlook-moved-next = Eg såg det i Outlook, og bedrifta får den nye tida her i chatten.
outlook-deleted-presentation = Presentasjonen { $when } er avlyst
outlook-deleted-startup = Oppstartsmøtet { $when } er avlyst
outlook-deleted-next = Det er sletta i Outlook, så eg har avlyst for bedrifta og vist nye tider. Var det eit uhell, bestill på nytt for dei.
outlook-asks-presentation = Skal presentasjonen vere { $when }?
outlook-asks-startup = Skal oppstartsmøtet vere { $when }?
outlook-asks-rules = Det vart flytt dit i Outlook, utanom tidene vi tilbyr. For bedrifta står det { $was } til ein av dykk svarer.
outlook-asks-taken = Det vart flytt dit i Outlook, men der er eit anna møte. For bedrifta står det { $was }.
outlook-asks-past = Det vart flytt dit i Outlook, men det er for seint. For bedrifta står det { $was }.
deed-take_outlook_time = Ja, flytt møtet dit
deed-put_back_in_outlook = Nei, set tilbake
outlook-time-is-taken = Møtet er flytt, og bedrifta får beskjed
outlook-is-put-back = Møtet står som før, og Outlook blir retta no
letter-outlook-moved = Flytt i Outlook
letter-outlook-asks = Spørsmål om tid i Outlook
letter-outlook-deleted = Sletta i Outlook
letter-calendar-refused = Kalender som ikkje tek imot
letter-times-open = Tider å velje igjen
calendar-refused = Outlook tek ikkje imot møta til { $host }
calendar-refused-next = Eg prøver igjen kvar time. Send innkallinga sjølv så lenge, og sei frå til dei som driftar boten: { $why }
told-meeting-cancelled = Presentasjonen dykkar { $when } er avlyst
told-meeting-cancelled-startup = Oppstartsmøtet dykkar { $when } er avlyst
told-meeting-cancelled-next = Bestill ei ny tid her, eller spør oss kvifor.
host-gives-link = { $hosts ->
    [one] Bedrifta ventar på lenkja: gje ho her, så får dei ho i chatten.
   *[other] Bedrifta ventar på lenkja: ein av dykk gjev ho her, så får dei ho i chatten.
 }
outlook-gives-link = Møtet og lenkja blir lagde i Outlook. Bedrifta får lenkja her i chatten.
company-has-link = Bedrifta har fått lenkja til møtet.
link-of-presentation = Lenkja til presentasjonen er her
link-of-startup = Lenkja til oppstartsmøtet er her
link-of-meeting-next = Trykk «Bli med» når det tek til.
letter-meeting-link = Lenkje til møtet
deed-my_link = Mi møtelenkje
my_link-title = Lenkja til møta dine
my_link-send = Lagre
go-on-my_link = Hald fram
deed-give_link = Gje lenkja
give_link-title = Lenkja til møtet
give_link-send = Send til bedrifta
go-on-give_link = Hald fram
join-link = Møtelenkje
ask-join_link = Lim inn lenkja eller heile Teams-innkallinga
missing-join_link = Lim inn lenkja til møtet.
not-a-join-link = Det er inga møtelenkje. Lim inn adressa som tek til med https:// frå Teams-innkallinga.
join-link-is-kept = Møtelenkja er lagra
join-link-is-kept-next = { $count ->
    [0] Ho følgjer med kvar gong nokon bestiller møte med deg.
    [one] Ho følgjer med når nokon bestiller, og bedrifta i det eine møtet som ventar, får ho no.
   *[other] Ho følgjer med når nokon bestiller, og bedriftene i dei { $count } møta som ventar, får ho no.
 }
join-link-is-given = Bedrifta får lenkja no
news-question = Eit spørsmål til prosjektgruppa
from-whom = Frå
whom = Kven
booked-by = Bestilt av

## The project leader
status-title = Status
status-now = Klokka i programmet
status-companies = Bedrifter vi kjenner
status-questions = Spørsmål som ventar
time-travelled = Klokka er no { $now }
time-travelled-next = Neste melding kjem { $when }.
time-travelled-next-quiet = Det er stille tid. Neste melding kjem { $when }.
time-travelled-nothing = Inga melding er planlagd.
time-travelled-nothing-quiet = Det er stille tid, og inga melding er planlagd.
time-travelled-on-the-way = Eg stansa på vegen til { $when }, så du slepp å vente.
time-travel-how = Skriv «spol +1d», «spol +2t», «spol 2027-03-04 09:00» eller «spol no»
time-travel-local-only = Klokka kan berre flyttast når boten køyrer lokalt
time-travel-hour = +1 time
time-travel-day = +1 døgn
time-travel-then = Til neste melding
time-travel-on = Vidare
time-travel-now = Tilbake til no

## Our fault
our-fault = Noko gjekk gale hos meg, og ingenting vart endra
our-fault-next = Prøv igjen, eller skriv til { $contact } (feil { $error }).
not-shown = Noko gjekk gale hos meg, og eg får ikkje vist svaret
took-too-long = Dette tok for lang tid hos meg, og eg veit ikkje om det vart gjort
may-be-done = Det du bad om, kan vere gjort. Sjå kvar de står, eller skriv til { $contact } (feil { $error }).

## The terminal
terminal-start = Du er { $name }. Skriv til boten, trykk på ein knapp med til dømes /a, fyll ut eit felt med /1 og svaret. /q avsluttar.
terminal-unasked = Dette kom av seg sjølv:
terminal-unknown = Den knappen eller det feltet finst ikkje på kortet over.

## The road
stage-to-contact = De er ikkje i gang enno
next-to-contact = Ein presentasjon er eit godt første steg.
stage-contacted = Ingen presentasjon er bestilt
next-contacted = Ein presentasjon er eit godt første steg.
stage-presentation-booked = Presentasjonen er bestilt
next-presentation-booked = Etter presentasjonen kan de bestemme dykk.
stage-presented = De har hatt ein presentasjon
next-presented = No kan de seie ja, eller seie når de bestemmer dykk. Fristen er { $decide_by } kl. 24.00.
stage-deciding = De er i ferd med å bestemme dykk
next-deciding = Sei ja når de er klare. Fristen er { $decide_by } kl. 24.00.
stage-waiting = De står i køen
next-waiting = Blir ein plass ledig, spør eg dykk når det er dykkar tur.
stage-confirmed = De er med
next-confirmed = Neste steg er oppstartsmøtet, der vi blir kjende.
stage-startup-booked = Oppstartsmøtet er bestilt
next-startup-booked = Førebu møtet litt om gongen. Alt blir lagra.
stage-started = De er i gang
next-started = Prosjektgruppa følgjer opp det de vart samde om.
stage-declined = De har takka nei for no
next-declined = De er velkomne tilbake. Bestill ein presentasjon når det passar.
stage-not-in-target = Programmet passa ikkje for dykk denne gongen
next-not-in-target = Har noko endra seg, snakkar vi gjerne igjen.
stage-withdrawn = De har trekt dykk
next-withdrawn = Vil de inn igjen, kan de skrive til oss, så ser vi på det saman.
number-in-line = Nummer i køen
offer-ends = Svar på tilbodet innan
leaves-at = Ute frå
decides-on = De bestemmer dykk
company-decides-on = Bestemmer seg
no-company-yet = Kva bedrift gjeld det?
no-company-yet-next = Eg veit ikkje enno kven du svarer for. Bestill ein presentasjon, så får eg vite det.
no-company-yet-next-for-them = Skriv namnet på bedrifta, så ser du kva du kan gjere for dei.
not-on-the-road = Det går ikkje no. Ingenting vart endra.

## Who speaks for a company
asked-whether-contact = Då har eg spurt
asked-whether-contact-next = Svaret kjem her. Imens ser du under «Kvar står vi?» kva de kan gjere.
contact-claims = Svarer denne personen for bedrifta?
contact-claims-next = Godkjenner du, kan personen svare på vegner av bedrifta og sjå alt som gjeld bedrifta.
email = E-post
account = Kontoen høyrer til
account-proves-nothing = Ukjent: ein gjest, eller gratis e-post
number-unknown = Ikkje oppgjeve
not-read-yet = Ikkje slått opp enno
register-domain = Nettadresse i Einingsregisteret
contact-accepted = Du kan svare for bedrifta
contact-is-accepted = Godkjend. Personen får beskjed
contact-is-refused = Ikkje godkjend. Personen får ingen beskjed frå meg, så sei frå sjølv
claim-settled-yes = Godkjend som kontaktperson
claim-settled-no = Ikkje godkjend som kontaktperson
no-such-contact = Ingen ventar på å bli godkjende
deed-who_speaks = Nye kontaktpersonar
who_speaks-title = Kven svarer for bedrifta?
who_speaks-send = Lagre
go-on-who_speaks = Hald fram
ask-claimant = Kven av dei?
missing-claimant = Vel ein av dei.
ask-verdict = Svarer personen for bedrifta?
missing-verdict = Vel eitt av svara.
person-of-company = { $person }, { $company }
deed-accept_contact = Godkjenn
deed-refuse_contact = Ikkje godkjenn

## Confirm, and stand in line
deed-confirm_participation = Sei ja til å bli med
for-them-confirm_participation = Dei blir med
confirm_participation-title = Sei ja til å bli med
confirm_participation-title-for-them = Stadfest at bedrifta blir med
confirm_participation-send = Gå vidare
go-on-confirm_participation = Hald fram med svaret
ask-who_decided = Kven har bestemt det? (til dømes styret eller dagleg leiar)
missing-who_decided = Skriv kven som har bestemt det.
who-decided = Bestemt av
ask-representatives_know = Veit dei tillitsvalde om det?
missing-representatives_know = Svar «ja» eller «ikkje enno».
representatives-know = Tillitsvalde veit det
representatives-yes = Ja
representatives-not-yet = Ikkje enno
confirm-sure-title = Blir { $company } med?
confirm-sure-place = { $count ->
    [one] De får den siste ledige plassen.
   *[other] De får ein av { $count } ledige plassar.
 } Det gjeld heile programmet ({ $years }), og bedrifta bidreg til finansieringa. De kan trekkje dykk seinare.
confirm-sure-place-for-them = { $count ->
    [one] Bedrifta får den siste ledige plassen.
   *[other] Bedrifta får ein av { $count } ledige plassar.
 } Det gjeld heile programmet ({ $years }), og bedrifta bidreg til finansieringa.
confirm-sure-waiting = Alle plassane er tekne eller tilbodne no. De stiller dykk i køen som nummer { $count }, og det kostar ingenting.
confirm-sure-waiting-for-them = Alle plassane er tekne eller tilbodne no. Bedrifta stiller seg i køen som nummer { $count }.
confirm-sure = Ja, vi blir med
confirm-sure-for-them = Ja, dei blir med
place-confirmed-title = De er med i { $programme }
place-confirmed-next = Plassen er dykkar. Neste steg er oppstartsmøtet, der vi blir kjende.
place-confirmed-title-for-them = { $company } er med i { $programme }
place-confirmed-next-for-them = Kontaktpersonane får beskjed. Neste steg er oppstartsmøtet.
line-joined-title = De står i køen
line-joined = { $position ->
    [one] Alle { $places } plassane er tekne eller tilbodne no. De er dei neste i køen. Blir ein plass ledig, spør eg dykk først.
   *[other] Alle { $places } plassane er tekne eller tilbodne no. De er nummer { $position } i køen. Blir ein plass ledig, spør eg dykk når dei framfor dykk har svart.
 }
line-joined-title-for-them = { $company } står i køen
line-joined-for-them = Alle { $places } plassane er tekne eller tilbodne no. Bedrifta er nummer { $position }, og kontaktpersonane får beskjed.
presentation-first = De treng ein presentasjon først
presentation-first-next = Etter presentasjonen kan de seie ja. Har de alt hatt ein samtale med oss, kan du seie frå her.
presentation-first-for-them = { $company } treng ein presentasjon først
presentation-first-next-for-them = Bestill ein for bedrifta, eller la bedrifta seie ja utan.
deed-why = Kvifor?

## Offers
offer-title = Ein plass er ledig for dykk
offer-extended-title = De har fått lengre tid på å svare
offer = De er dei neste i køen. Svar innan { $ends }, elles går plassen til neste bedrift.
deed-accept_offer = Ja, vi tek plassen
no-offer = Tilbodet gjeld ikkje lenger
no-offer-ended = Fristen gjekk ut { $ends }. Vil de framleis vere med, kan de stille dykk i køen igjen.
news-offer-lapsed = Tilbodet om plass gjekk ut
news-offer-lapsed-next = Plassen er ikkje lenger dykkar. Vil de framleis vere med, kan de stille dykk i køen igjen.
news-offer-withdrawn = Tilbodet om plass er trekt tilbake
news-offer-withdrawn-next = Det vart færre plassar enn venta, og det er vi leie for. De står framleis i køen som nummer { $position }.
news-line-closed = Køen er avslutta
news-line-closed-next = Fristen for å bli med er ute, og det vart ikkje plass til dykk. Takk for tolmodet. Vil de halde kontakten, kan de skrive til oss her.

## Not now, and withdrawing
deed-decline = Takk nei for no
decline-title = Takk nei for no
decline-send = Takk nei for no
go-on-decline = Hald fram med svaret
ask-why_not = Kva er grunnen? (om de vil seie det)
ask-why_not-for-them = Kva er grunnen? (om dei har sagt det)
missing-why_not = Vel ein grunn.
why-not = Grunn
reason-time = Ikkje tid no
reason-money = Økonomien
reason-people = Manglar folk til det
reason-other-plans = Andre planar
reason-other = Noko anna
decline-sure-title = Vil de ut av køen?
decline-sure = Kjem de tilbake, står de sist i køen.
decline-sure-title-for-them = Vil { $company } ut av køen?
decline-sure-for-them = Kjem bedrifta tilbake, står ho sist i køen.
decline-offer-title = Vil de seie nei til plassen?
decline-offer = Då er tilbodet borte, og de er ute av køen.
decline-offer-title-for-them = Vil { $company } seie nei til plassen?
decline-offer-for-them = Då er tilbodet borte, og bedrifta er ute av køen.
decline-offer-yes = Ja, sei nei
decline-sure-yes = Ja, gå ut av køen
decline-sure-no = Nei, vi ventar
leave-queue = Gå ut av køen
declined = Takk for svaret
declined-next = De er ikkje med for no, og eg minner dykk ikkje på det. Ombestemmer de dykk, er de velkomne.
declined-for-them = { $company } er ikkje med for no
declined-next-for-them = Bedrifta blir ikkje mint på det. Ho kan kome tilbake seinare.
decline-has-place = De har ein plass
decline-has-place-for-them = { $company } har ein plass
decline-has-place-next = Vil de gje frå dykk plassen, kan de trekkje dykk.
decline-has-place-next-for-them = Vil bedrifta gje frå seg plassen, må ho trekkje seg.
deed-withdraw = Trekk oss
withdraw-title = Trekk dykk frå programmet
withdraw-title-for-them = Trekk bedrifta frå programmet
withdraw-send = Gå vidare
go-on-withdraw = Hald fram
ask-why_withdraw = Vil de seie kvifor?
ask-why_withdraw-for-them = Har dei sagt kvifor?
missing-why_withdraw = Skriv kvifor.
why-withdraw = Kvifor
withdraw-sure-title = Skal { $company } trekkje seg?
withdraw-sure = Då mistar de plassen, og møta dykkar blir avlyste. Det skjer { $when }. Til då kan de angre.
withdraw-sure-for-them = Bedrifta mistar plassen, og møta blir avlyste. Det skjer { $when }. Til då kan bedrifta angre.
withdraw-sure-yes = Ja, trekk oss
withdraw-sure-yes-for-them = Ja, dei trekkjer seg
withdraw-sure-no = Nei, vi held fram
withdrawal-announced = De har trekt dykk
withdrawal-announced-for-them = { $company } trekkjer seg
withdrawal-announced-next = Det gjeld frå { $when }. Til då kan de angre her.
withdrawal-announced-next-for-them = Det gjeld frå { $when }. Til då kan bedrifta angre.
news-withdrawal-announced = De har trekt dykk frå { $programme }
deed-stay = Angre, vi held fram
withdrawal-taken-back = De er framleis med
withdrawal-taken-back-for-them = { $company } blir verande likevel
withdrawal-taken-back-next = Plassen og møta står som før.
withdrawal-taken-back-next-for-them = Plassen og møta står som før.
no-place-to-give-up = De har ingen plass å gje frå dykk
no-place-to-give-up-for-them = { $company } har ingen plass å gje frå seg
no-place-to-give-up-next = Vil de ikkje vere med no, kan de takke nei her.
no-place-to-give-up-next-for-them = Vil bedrifta ikkje vere med no, kan du takke nei for ho her.
news-withdrawn = De er ute av { $programme }
news-withdrawn-for-them = { $company } er ute av { $programme }
news-withdrawn-next = Møta er avlyste. Vil de inn igjen, kan de skrive til oss.
news-withdrawn-next-for-them = Møta er avlyste. Plassen er ledig, eller tilboden til neste i køen.

## When you decide
deed-decide_later = Vi treng meir tid
for-them-decide_later = Dei treng meir tid
decide_later-title = Når bestemmer de dykk?
decide_later-title-for-them = Når bestemmer bedrifta seg?
decide_later-send = Lagre
go-on-decide_later = Hald fram med datoen
ask-decides_on = Når er styremøtet eller avgjerda?
missing-decides_on = Vel ein dag frå i dag til eitt år fram i tid.
decides-on-kept = Det er notert
decides-on-kept-next = Eg spør dykk { $when }, og ikkje før.
decides-on-kept-next-for-them = Eg spør bedrifta { $when }, og ikkje før.
decided-already = De har alt svart
decided-already-for-them = { $company } er alt forbi det steget
decision-due-title = Har de bestemt dykk?
decision-due = Svar med eitt trykk. Treng de meir tid, er det heilt i orden.

## After a presentation
deed-outcome = Korleis gjekk det?
outcome-title = Korleis gjekk presentasjonen?
outcome-send = Vis meldinga
go-on-outcome = Hald fram
presentation-of = { $company }, { $when }
event-subject-presentation = { $programme }: presentasjon for { $company }
event-subject-startup = { $programme }: oppstartsmøte med { $company }
event-text = Møtet er bestilt gjennom { $programme }. Bruk lenkja i invitasjonen for å bli med. Vil de flytte eller avlyse, skriv til boten i Teams eller til { $contact }.
event-off = Møtet er avlyst. Skriv til boten i Teams når de vil ha ei ny tid.
ask-outcome = Korleis gjekk det?
missing-outcome = Vel korleis det gjekk.
outcome = Korleis det gjekk
outcome-interested = Interessert
outcome-needs-time = Treng tid
outcome-board-too = For styret òg
outcome-not-there = Kom ikkje
outcome-not-in-target = Ikkje i målgruppa
outcome-not-now = Takk nei for no
ask-note = Notat, berre for prosjektgruppa
missing-note = Skriv eit notat.
note = Notat
to-contact = Kontakten får
outcome-sure = Sende dette?
outcome-send-it = Send
outcome-edit = Endre
outcome-kept = Det er notert, og kontaktpersonen får beskjed
outcome-kept-next = Notatet ser berre prosjektgruppa.
outcome-known = Det er ingen presentasjon som ventar på svar
after-interested-title = Takk for praten
after-interested = Så fint at de er interesserte. Sei ja når de har bestemt dykk, eller sei når det blir.
after-needs-time-title = Takk for praten
after-needs-time = Ta dykk tid. Sei gjerne når de bestemmer dykk, så spør eg ikkje før.
after-board-too-title = Ein presentasjon for styret
after-board-too = Vi kjem gjerne til styret òg. Bestill ei tid som passar.
after-not-there-title = Vi bomma på kvarandre
after-not-there = Det skjer. Bestill gjerne ei ny tid.
after-not-in-target-title = Takk for praten
after-not-in-target = Programmet passar ikkje for dykk denne gongen. Har noko endra seg, snakkar vi gjerne igjen.
after-not-now-title = Takk for praten
after-not-now = Eg minner dykk ikkje på det. Ombestemmer de dykk, er de velkomne.
open-slides = Vis lysbileta
open-note = Notat til avgjerda

## Why
why-title = Slik heng det saman
why-no-company = Plass: eg veit ikkje enno kva bedrift du svarer for.
why-not-accepted = Plass: prosjektleiaren må først stadfeste at du svarer for bedrifta.
why-has-place = Plass: de har ein.
why-offered = Plass: de har fått tilbod om ein plass, og svarfristen er { $ends }.
why-too-late = Plass: siste dag for å bli med var { $decide_by }. Etter det deler vi ikkje ut fleire plassar.
why-waiting = Plass: alle { $places } er tekne eller tilbodne, og de er nummer { $position } i køen. Plassane blir tilbodne i rekkjefølgje.
why-presentation-first = Plass: berre bedrifter som har hatt ein presentasjon, kan seie ja til plass.
why-may-confirm = Plass: de kan seie ja når de vil.
why-times = Tider: den første ledige er { $first }. Eg viser tider frå { $notice } timar og inntil { $horizon } dagar fram.
why-no-reminder = Påminningar: de har ingen møte framover, så det er ingenting å minne på.
why-no-reminder-for-group = Påminningar: ingen er på veg til deg.
why-reminder-came = Påminningar: den for møtet { $when } er send.
why-booked-late = Påminningar: møtet { $when } vart bestilt for seint til å få ei.

## Questions that were passed on

deed-questions = Spørsmål
deed-answer_question = Svar på eit spørsmål
deed-teach = Gjer til fast svar
answer_question-title = Svar på eit spørsmål
answer_question-send = Send svaret
teach-title = Fast svar
teach-send = Lagre
go-on-answer_question = Hald fram med svaret
go-on-teach = Hald fram
ask-question = Kva spørsmål?
missing-question = Vel eit spørsmål.
ask-reply = Svaret ditt
missing-reply = Skriv svaret.
reply = Svaret
question = Spørsmålet
guessed = Eg gjetta på
answered-now = Svaret er sendt
answered-already = { $by } har alt svart
question-answered = Svar frå prosjektgruppa
questions-digest = { $count ->
    [one] Eitt spørsmål ventar på svar
   *[other] { $count } spørsmål ventar på svar
 }
questions-title = { $count ->
    [0] Ingen spørsmål ventar
    [one] Eitt spørsmål ventar
   *[other] { $count } spørsmål ventar
 }
questions-answered = Svart på
questions-most-asked = Oftast spurt
questions-did-not-help = Hjelpte ikkje
questions-line = { $number }. { $text } ({ $who }, { $days ->
    [0] i dag
    [one] for éin dag sidan
   *[other] for { $days } dagar sidan
 })
answer-number = Svar på nr. { $number }
did-not-help = Ikkje det eg lurte på
taught-nothing = Skriv eit spørsmål og eit svar på minst eitt språk
taught = Eg svarer på dette frå no av
taught-next = Endre teksten når du vil, med knappen under.
taught-told = Andre som spurde, og fekk svaret
taught-missing = Manglar på
ask-question_nb = Spørsmål på bokmål
ask-answer_nb = Svar på bokmål
missing-question_nb = Skriv teksten, eller la feltet stå tomt.
missing-answer_nb = Skriv teksten, eller la feltet stå tomt.
ask-question_nn = Spørsmål på nynorsk
ask-answer_nn = Svar på nynorsk
missing-question_nn = Skriv teksten, eller la feltet stå tomt.
missing-answer_nn = Skriv teksten, eller la feltet stå tomt.
ask-question_en = Spørsmål på engelsk
ask-answer_en = Svar på engelsk
missing-question_en = Skriv teksten, eller la feltet stå tomt.
missing-answer_en = Skriv teksten, eller la feltet stå tomt.

## Start-up meeting

deed-book_startup_meeting = Bestill oppstartsmøte
book_startup_meeting-title = Bestill oppstartsmøte
book_startup_meeting-send = Bestill
go-on-book_startup_meeting = Fullfør bestillinga
about-the-startup = { $minutes } minutt på Teams, der vi blir kjende og de set ord på målet dykkar. Tidene er norsk tid.
startup-first-with = Først kjem tidene med
startup-booked = Oppstartsmøtet er bestilt
startup-booked-next = Førebu gjerne møtet her, litt om gongen. Det tek rundt fem minutt.
startup-booked-for-them = Oppstartsmøtet med { $company } er bestilt
startup-already-booked = De har alt bestilt oppstartsmøtet
startup-already-booked-for-them = { $company } har alt bestilt oppstartsmøtet
startup-was-held = Oppstartsmøtet er halde
place-first = Dette er for bedrifter som har ein plass
news-meeting-booked-startup = Nytt oppstartsmøte
news-meeting-moved-startup = Eit oppstartsmøte er flytta
news-meeting-cancelled-startup = Eit oppstartsmøte er avlyst
reminder-startup-hosts = Oppstartsmøte { $when }

## Preparation

deed-prepare = Førebu møtet
prepare-title = Førebu oppstartsmøtet
prepare-send = Lagre
go-on-prepare = Fullfør førebuinga
preparation-kept = Lagra
preparation-next = Hald fram når det passar. Alle kontaktpersonane i bedrifta kan fylle ut.
preparation-next-for-them = Kontaktpersonane i bedrifta kan fylle ut resten.
preparation-whole = Då er det viktigaste på plass. Dei som held møtet, får det dagen før.
prepared-percent = Førebudd
percent = { $count } %
prepared-missing = Manglar
prepared-participants = Kven blir med
prepared-theme = Tema
prepared-goal = Målet vårt
prepared-support = Støtte vi ønskjer
prepared-background = Om bedrifta
prepared-wishes = Ønske om gruppe
ask-prepared_participants = Kven blir med på møtet?
ask-prepared_theme = Kva tema vil de begynne med?
ask-prepared_theme-for-them = Kva tema vil dei begynne med?
ask-prepared_goal = Kva vil de oppnå, med eigne ord?
ask-prepared_goal-for-them = Kva vil dei oppnå, med eigne ord?
ask-prepared_support = Kva vil de ha hjelp til først?
ask-prepared_support-for-them = Kva vil dei ha hjelp til først?
ask-prepared_background = Produkt, stader, skift, og korleis de helst møtest (valfritt)
ask-prepared_background-for-them = Produkt, stader, skift, og korleis dei helst møtest (valfritt)
ask-prepared_wishes = Kven vil de gjerne, eller ikkje, vere i gruppe med? (berre prosjektleiaren ser dette)
ask-prepared_wishes-for-them = Kven vil dei gjerne, eller ikkje, vere i gruppe med? (berre prosjektleiaren ser dette)
missing-prepared_participants = Skriv det, eller la feltet stå tomt.
missing-prepared_theme = Skriv det, eller la feltet stå tomt.
missing-prepared_goal = Skriv det, eller la feltet stå tomt.
missing-prepared_support = Skriv det, eller la feltet stå tomt.
missing-prepared_background = Skriv det, eller la feltet stå tomt.
missing-prepared_wishes = Skriv det, eller la feltet stå tomt.

## Kick-off

deed-register_for_kickoff = Meld på kick-off
register_for_kickoff-title = Kven kjem på kick-off?
register_for_kickoff-send = Lagre
go-on-register_for_kickoff = Fullfør påmeldinga
ask-coming = Namn, med komma mellom
ask-coming-by-mail = Namn, og e-post til dei som sjølve skal få beskjed
missing-coming = Skriv kven som kjem.
coming = På kick-off
kickoff-registered = { $count ->
    [0] Ingen er påmelde
    [one] Éin er påmeld
   *[other] { $count } er påmelde
 }
kickoff-registered-next = De kan endre lista til { $register_by } kl. 24.00.
kickoff-registered-next-for-them = Lista kan endrast til { $register_by } kl. 24.00.
change-coming = Endre lista
kickoff-closed = Påmeldinga vart stengd { $register_by }
kickoff-after-place = Påmeldinga er for bedrifter som er med eller står i køen
status-coming-to-kickoff = Påmelde til kick-off

## The waiting list, for the leader

deed-waiting_list = Køen
waiting-list-title = { $count ->
    [0] Ingen står i køen
    [one] Éi bedrift står i køen
   *[other] { $count } bedrifter står i køen
 }
waiting-list-line = { $number }. { $company }
waiting-list-offered = { $number }. { $company }: har tilbod, frist { $ends }
places-taken = Plassar tekne
places-offered = Tilbodne
places-free = Ledige
extend-offer-of = Forleng for { $company }
offer-extended = Fristen er forlengd, og kontaktpersonane får beskjed
deed-move_in_line = Flytt i køen
move_in_line-title = Flytt i køen
move_in_line-send = Flytt
go-on-move_in_line = Fullfør flyttinga
deed-offer_place = Tilby plass
offer_place-title = Tilby ein plass
offer_place-send = Tilby
go-on-offer_place = Hald fram med tilbodet
deed-change_places = Endre talet på plassar
change_places-title = Kor mange plassar skal det vere?
change_places-send = Endre
go-on-change_places = Hald fram med endringa
ask-waiting = Kva bedrift?
missing-waiting = Vel ei bedrift.
ask-new_number = Nytt nummer i køen
missing-new_number = Skriv eit tal frå 1 og oppover.
ask-how_many_places = Talet på plassar
how-many-places = Talet på plassar
missing-how_many_places = Skriv eit tal frå 1 og oppover.
ask-why_changed = Kvifor? (står i historikken)
why-changed = Grunn
missing-why_changed = Skriv kvifor.
no-place-is-free = Ingen plass er ledig. Endre talet først, eller vent til ein blir ledig.

## Network groups

deed-propose_groups = Føreslå grupper
propose_groups-title = Føreslå nettverksgrupper
propose_groups-send = Føreslå
go-on-propose_groups = Fullfør forslaget
ask-group_smallest = Kor mange bedrifter i ei gruppe, minst?
missing-group_smallest = Skriv eit tal frå 2 til 30.
group_smallest = Minst
ask-group_largest = Og høgst?
missing-group_largest = Skriv eit tal frå 2 til 30.
group_largest = Høgst
ask-competitors_apart = Skal bedrifter som lagar det same, vere i kvar si gruppe?
missing-competitors_apart = Vel ja eller nei.
competitors_apart = Konkurrentar kvar for seg
apart-yes = Ja
apart-no = Nei
not-a-group-size = Skriv eit tal frå 2 til 30.
group-sizes-turned = Den største gruppa kan ikkje vere mindre enn den minste. Skriv eit større tal.
too-few-for-groups = { $count ->
    [0] Ingen bedrifter kan setjast i gruppe
    [one] Berre éi bedrift kan setjast i gruppe
   *[other] Berre { $count } bedrifter kan setjast i gruppe
 }
too-few-for-groups-next = Ei gruppe skal ha minst { $smallest }. Be om mindre grupper, eller vent til fleire har fått plass. Dei som er i låste eller spurde grupper, er ikkje rekna med.
groups-sought = { $count ->
    [one] Eg leitar etter plass til bedrifta
   *[other] Eg leitar etter grupper for { $count } bedrifter
 }
groups-sought-next = Forslaget kjem her i chatten. Du kan gjere andre ting så lenge.
how-far = Kor langt?
deed-stop_search = Stopp leitinga
search-stopped = Eg stoppar og tek det beste så langt
groups-so-far = { $percent } % er gjort
no-proposal = Det er ikkje noko forslag her enno
no-groups = Ingen grupper held alle reglane
no-groups-next = Desse reglane går ikkje saman. Endre éin av dei, og føreslå igjen.
no-groups-unknown = Eg fann ikkje ut kva reglar som står i vegen. Prøv andre storleikar.
no-room = { $company } får ikkje plass utan at fleire enn to andre flyttar
no-room-next = Dette står i vegen. Endre ein regel eller storleikane, eller flytt for hand.
deed-group_proposals = Forslaga
groups-proposed = { $kinds ->
    [one] Her er forslaget
   *[other] Her er { $kinds } forslag
 }
groups-proposed-next = Trykk på eitt for å sjå gruppene. Kvar bedrift får frå 0 til 100: «dårlegast» er den som får minst.
proposal-near = Nær kvarandre
proposal-theme = Same tema
proposal-mixed = Blanda
placed = Med plass til den nye
groups-count = { $count ->
    [one] 1 gruppe
   *[other] { $count } grupper
 }
group-figures = { $km } km mellom bedriftene, { $sharing } % av para deler tema, { $branches ->
    [one] 1 bransje i gruppa
   *[other] { $branches } bransjar i gruppa
 }
group-score = dårlegast { $worst }, snitt { $mean }
left-out-of-groups = { $company } får ikkje plass: { $rules }
and-more-left-out = { $count ->
    [one] Éi til får ikkje plass.
   *[other] { $count } til får ikkje plass.
 }
and-more-companies = { $count ->
    [one] éi til
   *[other] { $count } til
 }
groups-unprepared = { $count ->
    [one] Éi har ikkje fortalt noko sjølv og er plassert etter registeret: { $names }
   *[other] { $count } har ikkje fortalt noko sjølv og er plasserte etter registeret: { $names }
 }
groups-nowhere = { $count ->
    [one] Eg veit ikkje kvar denne er, så avstanden er ikkje rekna med: { $names }
   *[other] Eg veit ikkje kvar desse { $count } er, så avstanden er ikkje rekna med: { $names }
 }
wish-not-read = { $company } skreiv «{ $wish }» som ønske, og eg veit ikkje kven i programmet det er.
deed-group_proposal = Sjå forslaget
deed-proposed_group = Sjå gruppa
group-of-so-many = { $name } ({ $count })
nobody-moves = Ingen andre flyttar.
these-move = { $count ->
    [one] Éi anna flyttar: { $names }
   *[other] { $count } andre flyttar: { $names }
 }
back-to-proposal = Tilbake til forslaget
deed-adopt_groups = Bruk forslaget
groups-adopted = Gruppene er tekne i bruk. Ingen er spurde enno.
deed-divide_group = Del gruppa
too-few-to-divide = { $count ->
    [one] Éi bedrift kan ikkje delast i to grupper
   *[other] { $count } bedrifter er for få til to grupper
 }
deed-place_newcomer = Finn plass
place_newcomer-title = Finn ei gruppe til ei bedrift
place_newcomer-send = Finn plass
go-on-place_newcomer = Fullfør plasseringa
ask-without_group = Kva bedrift?
missing-without_group = Vel ei bedrift som ikkje er i noka gruppe.
all-placed = Alle bedriftene er i ei gruppe
group-network = Nettverk
group-name = { $subject } { $region }
group-name-numbered = { $subject } { $region } { $number }
region-north = i Nord-Noreg
region-middle = i Trøndelag
region-west = på Vestlandet
region-east = på Austlandet
region-south = på Sørlandet
region-everywhere = i heile landet
group-why-themes = { $count } av { $of } vil arbeide med { $themes }
group-why-spread = { $km ->
    [0] alle i same kommune
   *[other] høgst { $km } km mellom dei
 }
group-why-branches = { $count ->
    [one] éin bransje
   *[other] { $count } bransjar
 }
group-why-unprepared = { $count ->
    [one] éi har ikkje fortalt noko sjølv
   *[other] { $count } har ikkje fortalt noko sjølv
 }
company-why-themes = { $count } av { $of } andre vil arbeide med det same som de: { $themes }.
company-why-near = { $km ->
    [0] Dei andre er i same kommune som de.
   *[other] De er { $km } km frå dei andre i snitt.
 }
company-why-only-branch = De er den einaste frå bransjen { $branch }, og kan lære av andre og dei av dykk.
company-why-products = { $count } av { $of } andre lagar noko av det same som de: { $products }.
company-why-shifts = { $count } av { $of } andre arbeider òg skift.
company-why-new = { $count } av { $of } andre har de ikkje vore i gruppe med før.
company-why-unprepared = Vi veit lite om dykk enno. Fortel meir under «Om bedrifta».
them-why-themes = deler { $themes } med { $count } av { $of }
them-why-near = { $km ->
    [0] i same kommune
   *[other] { $km } km frå dei andre
 }
them-why-only-branch = einaste i bransjen { $branch }
them-why-products = lagar { $products } som { $count } av { $of }
them-why-shifts = skift som { $count } av { $of }
them-why-new = ny for { $count } av { $of }
them-why-unprepared = har ikkje fortalt noko sjølv
group-rule-once = { $names } skal vere i éi gruppe
group-rule-sizes = gruppa med { $names } skal ha { $smallest }–{ $largest }
group-rule-all-sizes = gruppene skal ha { $smallest }–{ $largest } bedrifter
group-rule-veto = { $names } skal ikkje vere saman (sagt i fortrulegheit)
group-rule-together = { $names } skal vere saman
group-rule-apart = { $names } skal vere kvar for seg
group-rule-in-person = { $names } vil møtast fysisk, høgst { $km } km unna
group-rule-competitors = { $names } lagar det same
deed-groups = Gruppene
no-groups-yet = Det er ingen nettverksgrupper enno
no-groups-yet-next = Eg kan føreslå grupper ut frå kvar bedriftene er, kva dei lagar og kva dei vil arbeide med.
groups-title = { $count ->
    [one] 1 nettverksgruppe
   *[other] { $count } nettverksgrupper
 }
group-numbered = { $number }. { $name }
group-line = { $count ->
    [one] 1 bedrift, { $state }
   *[other] { $count } bedrifter, { $state }
 }
is-there-already = Bedrifta er i den gruppa allereie.
is-in-no-group = Bedrifta er ikkje i noka gruppe.
group-is-draft = utkast, ingen er spurde
group-is-locked = låst utkast
group-answers = { $yes } ja, { $waiting } ventar, { $no } nei
breaks-rule = Brote: { $rule }
companies-in-none = { $count ->
    [one] Ikkje i noka gruppe: { $names }
   *[other] { $count } er ikkje i noka gruppe: { $names }
 }
deed-group = Sjå gruppa
group-called = { $name }
no-such-group = Den gruppa finst ikkje lenger. Sjå gruppene som dei er no.
group-answer-asked = har ikkje svart
group-answer-yes = ja
group-answer-not-now = ikkje no
group-answer-another = vil heller i ei anna gruppe
group-answer-not-asked = ikkje spurd enno
group-answer-later = vil bli spurd igjen { $day }
is-second = har òg ei anna gruppe
group-answer = Svar
answer-and-why = { $answer }: { $why }
why-here = Kvifor her
no-contact = ingen enno
deed-group_member = Bedrifta i gruppa
deed-note_group_answer = Noter svar
note_group_answer-title = Kva svarte bedrifta om gruppa?
note_group_answer-send = Noter
go-on-note_group_answer = Fullfør noteringa
ask-its_group = Kva gruppe gjeld det?
missing-its_group = Vel ei av gruppene.
ask-group_answer = Kva svarte dei?
missing-group_answer = Vel eit svar.
group_answer = Svar
group-said-yes = Ja
group-said-not-now = Ikkje no
group-said-another = Heller ei anna gruppe
group-said-later = Spør igjen om ei veke
ask-noted_words = Sa dei noko meir? (berre prosjektleiarane ser dette)
missing-noted_words = Skriv det, eller la feltet stå tomt.
noted_words = Sa òg
not-in-a-group = Den bedrifta er ikkje i noka gruppe. Finn plass til bedrifta først, eller skriv ei anna.
deed-second_group = Òg i ei gruppe til
second_group-title = Ei gruppe til for ei bedrift
second_group-send = Lagre
go-on-second_group = Fullfør gruppevalet
ask-second_group = Kva gruppe i tillegg?
missing-second_group = Vel ei gruppe.
no-second = inga gruppe i tillegg
is-its-first-group = Vel ei anna gruppe enn den første. Er bedrifta i inga, må ho flyttast til ei først.
second-sure = Om { $company } òg er i { $group }
second-means = Bedrifta held på gruppa ho er i, og blir ikkje spurd før du trykkjer «Spør bedriftene».
second-out-sure = Om { $company } berre er i den første gruppa si
in-confidence = { $company } skreiv, berre til deg: «{ $words }»
deed-lock_group = Lås
deed-unlock_group = Lås opp
deed-name_group = Gje namn
name_group-title = Kva skal gruppa heite?
name_group-send = Lagre
go-on-name_group = Fullfør namnet
ask-which_group = Kva gruppe?
missing-which_group = Vel ei gruppe.
which-group = Gruppe
ask-group_name = Namn (tomt: etter det dei har felles)
missing-group_name = Skriv eit namn, eller la feltet stå tomt.
group_name = Namn
deed-move_to_group = Flytt ei bedrift
move_to_group-title = Flytt ei bedrift til ei anna gruppe
move_to_group-send = Flytt
go-on-move_to_group = Fullfør flyttinga
ask-to_group = Kvar skal ho?
missing-to_group = Vel ei gruppe.
to-group = Til
group-of-its-own = ei eiga gruppe
in-no-group = inga gruppe
not-for-groups = Den bedrifta har ikkje plass i programmet, eller er på veg ut. Vel ei anna.
what-if-moved = Om { $company } blir flytta til { $to }
what-if-asked = Bedrifta er spurd om gruppa ho er i. Flyttar du ho, må ho spørjast på nytt.
groups-now = No
groups-then = Då
would-break = Bryt: { $rule }
would-mend = Ikkje lenger brote: { $rule }
company-changes = { $company }: { $before } → { $after }
and-more-change = { $count ->
    [one] Éi til får litt anna.
   *[other] { $count } til får litt anna.
 }
deed-keep_together = Saman eller ikkje
keep_together-title = To bedrifter saman, eller kvar for seg
keep_together-send = Lagre
go-on-keep_together = Fullfør regelen
ask-other_company = Og kva anna?
missing-other_company = Skriv namnet på den andre bedrifta.
other-company = Den andre
same-company-twice = Det er den same bedrifta. Skriv ei anna.
ask-how_bound = Kva skal gjelde?
missing-how_bound = Vel kva som skal gjelde.
how_bound = Regel
bound-together = Alltid saman
bound-apart = Aldri saman
bound-free = Som det passar (ingen regel)
bounds-title = Reglar for par av bedrifter
bounds-next = Dei gjeld frå neste forslag. Grupper som bryt dei, er merkte i oversynet.
bound-together-line = Alltid saman: { $names }
bound-apart-line = Aldri saman: { $names }
deed-ask_groups = Spør bedriftene
ask_groups-title = Spør bedriftene om gruppene
ask_groups-send = Spør
go-on-ask_groups = Fullfør spørsmålet
ask-which_groups = Kva grupper?
missing-which_groups = Vel alle eller éi gruppe.
all-groups = Alle grupper
ask-groups-sure = { $count ->
    [0] Ingen av bedriftene har ein kontaktperson å spørje
    [one] Éi bedrift blir spurd
   *[other] { $count } bedrifter blir spurde
 }
ask-groups-means = Kontaktane får vite kvifor dei passar saman og kva bransjar dei møter. Namn ser berre dei som begge har sagt ja.
cant-be-asked = Utan kontaktperson, så dei kan ikkje spørjast
nobody-can-be-asked = Ring dei, og skriv kva dei sa: «Prøvebrød sa ja til gruppa». Eller inviter ein kontaktperson frå sida til bedrifta.
which-group-to-divide = Opne gruppa du vil dele, eller skriv til dømes «del gruppe 1»
groups-are-asked = Bedriftene er spurde. Eg seier frå når nokon vil noko anna.
deed-ask_again = Spør igjen
all-were-asked = Alle i gruppene er spurde
all-were-asked-next = Opne ei gruppe for å sjå svara, eller for å spørje igjen.
deed-our_group = Gruppa vår
our-group-not-yet = De er ikkje sette i noka nettverksgruppe enno
our-group-not-yet-next = Når prosjektleiaren føreslår ei, spør eg dykk først. Fortel gjerne meir om dykk, så blir forslaget betre.
group-question = Vil de vere med i ei nettverksgruppe?
group-question-next = Dei andre blir spurde samstundes. Namn og kontaktinfo ser berre dei som òg har sagt ja.
group = Gruppe
whom-you-meet = Kven de møter
other-companies = { $count ->
    [one] éi anna bedrift
   *[other] { $count } andre bedrifter
 }
branch-so-often = { $branch } ({ $count })
deed-join_group = Ja, vi er med
group-members = De er med i gruppa
group-ready = Gruppa dykkar er klar
group-members-so-far = Desse har òg sagt ja så langt. Fleire er spurde.
group-members-all = Desse har òg sagt ja. Ta gjerne kontakt.
group-nobody-yet = Ingen andre har sagt ja enno. Eg skriv når gruppa er klar.
group-said-no = Greitt. De er ikkje med i gruppa no
group-said-no-next = Berre prosjektleiaren får vite det. Ombestemmer de dykk, er det nok å seie ja.
other-group = Den andre gruppa
group-asks-again = Greitt. Eg spør igjen { $day }
group-asks-again-next = Vil de svare før, kan de seie ja eller nei til gruppa når som helst.
own_group = Gruppe
ask-own_group = Kva gruppe gjeld det?
missing-own_group = Vel ei av gruppene.
deed-decline_group = Ikkje denne gruppa
decline_group-title = Kva passar betre?
decline_group-send = Send
go-on-decline_group = Fullfør svaret
ask-group_no = Ikkje no, eller ei anna gruppe?
missing-group_no = Vel eitt av dei.
group_no = Svar
group-no-not-now = Ikkje no
group-no-another = Heller ei anna gruppe
group-no-later = Spør igjen om ei veke
ask-in_confidence = Vil du seie kvifor? (berre prosjektleiaren ser dette)
missing-in_confidence = Skriv det, eller la feltet stå tomt.
in_confidence = Kvifor
group-declined-not-now = { $company } vil ikkje vere i gruppa no
group-declined-another = { $company } vil heller i ei anna gruppe
deed-about_us = Om bedrifta
about_us-title = Om bedrifta, for nettverksgruppa
about_us-send = Lagre
go-on-about_us = Fullfør om bedrifta
told-products = Vi lagar
ask-told_products = Kva lagar de? (med komma mellom)
ask-told_products-for-them = Kva lagar dei? (med komma mellom)
missing-told_products = Svar, eller la feltet stå tomt.
told-themes = Tema
ask-told_themes = Kva tema vil de òg arbeide med?
ask-told_themes-for-them = Kva tema vil dei òg arbeide med?
missing-told_themes = Svar, eller la feltet stå tomt.
told-shifts = Skift
ask-told_shifts = Arbeider de skift?
ask-told_shifts-for-them = Arbeider dei skift?
missing-told_shifts = Svar, eller la feltet stå tomt.
told-meets = Møtest helst
ask-told_meets = Korleis møtest de helst?
ask-told_meets-for-them = Korleis møtest dei helst?
missing-told_meets = Svar, eller la feltet stå tomt.
told-sites = Òg i
ask-told_sites = I kva andre kommunar er de? (med komma mellom)
ask-told_sites-for-them = I kva andre kommunar er dei? (med komma mellom)
missing-told_sites = Svar, eller la feltet stå tomt.
told-gladly_with = Gjerne saman med
ask-told_gladly_with = Kven vil de gjerne møte? Namn på bedriftene, med komma mellom (berre prosjektleiaren ser dette)
ask-told_gladly_with-for-them = Kven vil dei gjerne møte? Namn på bedriftene, med komma mellom (berre prosjektleiaren ser dette)
missing-told_gladly_with = Svar, eller la feltet stå tomt.
told-not_with = Ikkje saman med
ask-told_not_with = Kven vil de ikkje vere i gruppe med? Namn på bedriftene, med komma mellom (berre prosjektleiaren ser dette)
ask-told_not_with-for-them = Kven vil dei ikkje vere i gruppe med? Namn på bedriftene, med komma mellom (berre prosjektleiaren ser dette)
missing-told_not_with = Svar, eller la feltet stå tomt.
shifts-yes = Ja
shifts-no = Nei
meets-in-person = Berre fysisk
meets-digitally = Digitalt
meets-either = Begge delar
about-us-kept = Lagra
about-us-kept-next = Dei andre i gruppa kan få vite kva de lagar, temaa, skift og avstand. Resten ser berre prosjektleiaren.
about-us-kept-next-for-them = Det blir brukt i neste gruppeforslag.
unknown-sites = Kommunar eg ikkje kjenner (skriv dei annleis)
help-groups = Nettverksgrupper
done-groups-adopted = tok i bruk eit gruppeforslag
done-group-moved = flytta i gruppene
done-group-shaped = endra ei gruppe
done-group-bound = regel for eit par bedrifter
done-groups-asked = spurde bedrifter om gruppa
history-group-asked = spurd om ei nettverksgruppe
history-group-yes = ja til nettverksgruppa
letter-groups-found = Forslag til grupper
letter-group-asked = Spørsmål om nettverksgruppe
letter-group-answered = Svar om nettverksgruppe
letter-group-ready = Nettverksgruppa er klar
status-group = Nettverksgruppe
status-group-asked = de er spurde, og har ikkje svart
status-group-yes = de er med
status-group-no = ikkje no
stopped-too-early = Leitinga vart stoppa før det første forslaget
proposal-worth = { $groups }, { $score }. { $figures }
and-more-rules = { $count ->
    [one] éin regel til
   *[other] { $count } reglar til
 }

## Reminders of the kick-off

kickoff-is-coming = Kick-off er { $when }
kickoff-link = Lenkje
kickoff-nobody-registered = Ingen frå dykk er påmelde til kick-off enno
kickoff-register-by = Meld på dei som skal vere med, seinast { $register_by } kl. 24.00.

## Colleagues, and who speaks for a company
not-known-as-contact = Eg må få stadfesta at du svarer for { $company }
not-known-as-contact-next = Kven skal eg spørje?
deed-vouch_leader = Spør prosjektleiaren
deed-vouch_colleague = Spør ein kollega
deed-invite_colleague = Inviter ein kollega
invitation-for-colleague = Send denne teksten til kollegaen
invitation-to-send = Hei. Vi bruker { $programme } i Teams. Legg til appen, opne chatten og skriv koden { $code }.
invitation-ends = Gyldig til og med
no-invitation = Den koden verkar ikkje. Koden er brukt eller for gammal. Be om ein ny.
deed-hand_over = Lat kollega ta over
hand_over-title = Kven tek over?
hand_over-send = Overlat
go-on-hand_over = Hald fram
ask-colleague = Kva kollega?
missing-colleague = Vel ein kollega.
colleague = Kollega
handed-over = Kollegaen har teke over
handed-over-next = Kollegaen har no møta og påminningane dine. Du er framleis kontaktperson til du seier frå.
handed-over-to-you = Du har teke over for ein kollega
handed-over-to-you-next = Møta og påminningane er dine no.
no-colleague-yet = Ingen andre hos dykk er kontaktperson enno
no-colleague-yet-next = Inviter kollegaen først, så kan kollegaen ta over etterpå.
deed-step_back = Slutt som kontakt
step_back-title = Slutte som kontaktperson
step_back-send = Gå vidare
go-on-step_back = Hald fram
step-back-sure = Vil du slutte som kontaktperson for { $company }?
step-back-sure-next = Ein kollega tek over møta dine, og du får ingen fleire meldingar om bedrifta.
step-back-sure-last = Ingen andre hos dykk er kontaktperson, så prosjektleiaren får beskjed. Møta gjeld framleis.
step-back-yes = Ja, eg sluttar
step-back-no = Nei, eg held fram
stepped-back = Du er ikkje kontaktperson lenger
stepped-back-next = Takk for hjelpa. Du kan framleis spørje meg om programmet.
stepped-back-news = { $person } er ikkje kontaktperson lenger
stepped-back-news-next = Møta som personen bestilte, gjeld framleis. Manglar bedrifta ein kontaktperson, kan du invitere ein ny.

## Two records of one company
deed-merge = Slå saman
merge-title = Slå saman to bedrifter
merge-send = Gå vidare
go-on-merge = Hald fram
ask-known_company = Kva bedrift? (namn eller organisasjonsnummer)
missing-known_company = Skriv namnet eller organisasjonsnummeret.
ask-gone_company = Kva bedrift skal bli ein del av denne?
missing-gone_company = Skriv namnet eller organisasjonsnummeret til bedrifta som skal bli ein del av den andre.
gone-company = Blir ein del av den andre
no-such-company = Den bedrifta kjenner eg ikkje. Skriv ein del av namnet eller organisasjonsnummeret.
several-companies = Fleire bedrifter heiter noko slikt. Skriv meir av namnet eller organisasjonsnummeret.
same-company = Det er den same bedrifta.
merge-sure = Skal { $gone } bli ein del av { $kept }?
merge-sure-next = Kontaktpersonar, møte, plass eller nummer i køen, førebuing, påmelde og historikk følgjer med. Det kan ikkje angrast.
merge-yes = Ja, slå saman
merged-with-two-meetings = Begge hadde eit møte av same slag. Avlys det som ikkje trengst, så får bedrifta melding.
merged = Dei er éi bedrift no
merged-next = Kontaktpersonane får melding.
merged-news = { $gone } og { $kept } står no som éi bedrift
merged-news-next = Møte, plass eller nummer i køen, førebuing og påmelde står samla under { $kept }. Skriv til oss om det ikkje stemmer.

## The company register
no-such-unit = Det nummeret står ikkje i Einingsregisteret. Sjå etter om eit siffer er feil, eller skriv namnet på bedrifta.
closed-company = Ifølgje Einingsregisteret er bedrifta avvikla. Skriv det nye nummeret, om bedrifta har fått eit.
register-silent = Einingsregisteret svarer ikkje akkurat no. Skriv namnet på bedrifta saman med nummeret.
ask-unit = Kva for ei av desse?
missing-unit = Vel kva bedrift det er.
unit-company = { $name }, { $place }
unit-site = Berre { $name }, { $place }
none-of-these = Ingen av desse. Bedrifta heiter «{ $name }»

## From the register
from-the-register = Frå Einingsregisteret
employees = { $count ->
    [one] 1 tilsett
   *[other] { $count } tilsette
 }

## Afterwards
deed-feedback = To korte spørsmål
feedback-title = To spørsmål om presentasjonen
feedback-send = Send
go-on-feedback = Hald fram
ask-themes_hit = Trefte temaa det de er opptekne av?
missing-themes_hit = Vel ja, delvis eller nei.
themes-hit = Trefte temaa
themes_hit-yes = Ja
themes_hit-partly = Delvis
themes_hit-no = Nei
ask-relevant = Kva tema er aktuelle for dykk?
missing-relevant = Vel tema.
relevant = Aktuelle tema
feedback-kept = Takk, det er notert
feedback-kept-next = Svara hjelper prosjektgruppa å førebu seg.
nothing-held-yet = Det er ikkje halde noko møte enno
deed-kickoff_feedback = Tre korte spørsmål
kickoff_feedback-title = Tre spørsmål om kick-off
kickoff_feedback-send = Send
go-on-kickoff_feedback = Hald fram
ask-worth = Var dagen verd tida?
missing-worth = Vel eitt av svara.
worth = Verd tida
worth-much = Ja, absolutt
worth-some = Nokså
worth-little = Nei, eigentleg ikkje
ask-best = Kva tek de med dykk vidare?
missing-best = Skriv kva de tek med dykk.
best = Tek med vidare
ask-better = Kva bør bli betre neste gong?
missing-better = Skriv kva som bør bli betre.
better = Bør bli betre
kickoff-not-yet = Kick-off er { $when }
kickoff-thanks = Takk for at de var med på kick-off
kickoff-thanks-next = Tre korte spørsmål, så blir det betre neste gong.
kickoff-was = Kick-off var { $when }
kickoff-was-next = Er de nye i programmet, blir de følgde opp på oppstartsmøtet.
open-kickoff-afterwards = Sjå frå kick-off
feedback-summary = Kva bedriftene seier
deed-feedback_summary = Tilbakemeldingar
feedback-presentations = Svar om presentasjonar
feedback-kickoff = Svar om kick-off
theme-count = { $theme } ({ $count })
deed-agree = Noter ein avtale
agree-title = Kva vart avtalt?
agree-send = Lagre
go-on-agree = Hald fram
startup-of = { $company }, { $when }
ask-agreed = Kva skal gjerast?
missing-agreed = Skriv kva som skal gjerast.
agreed = Avtalt
agreed-with = Avtalt: { $what }
ask-by_when = Når skal det vere gjort?
missing-by_when = Vel ein dag frå i dag til eitt år fram i tid.
by-when = Innan
ask-whose_turn = Kven gjer det?
missing-whose_turn = Vel kven som gjer det.
whose-turn = Kven
whose-turn-company = Bedrifta
whose-turn-hosts = Prosjektgruppa
agreed-kept = Notert
agreed-kept-next = Påminninga kjem { $when }, til den som skal gjere det.
what-was-agreed = Kva vart avtalt på oppstartsmøtet?
follow-up-today = Dette skulle vere gjort i dag
deed-follow_up_done = Gjort
follow-up-is-done = Då er det gjort

## A company's page
stage-name-to-contact = Ikkje kontakta
stage-name-contacted = Kontakta
stage-name-presentation-booked = Presentasjon er bestilt
stage-name-presented = Presentasjon er halden
stage-name-deciding = Bestemmer seg
stage-name-waiting = Står i køen
stage-name-confirmed = Har plass
stage-name-startup-booked = Oppstartsmøte er bestilt
stage-name-started = I gang
stage-name-declined = Takka nei for no
stage-name-not-in-target = Utanfor målgruppa
stage-name-withdrawn = Har trekt seg
history-get-in-touch = kontakta
history-book-presentation = bestilte presentasjon
history-cancel-presentation = avlyste presentasjonen
history-be-presented-to = presentasjonen vart halden
history-stay-away = kom ikkje til presentasjonen
history-consider = bestemmer seg
history-join-the-line = stilte seg i køen
history-take-a-place = fekk plass
history-lose-the-offer = mista tilbodet
history-book-startup = bestilte oppstartsmøte
history-cancel-startup = avlyste oppstartsmøtet
history-start = oppstartsmøtet vart halde
history-decline = takka nei for no
history-be-outside-the-target = er utanfor målgruppa
history-withdraw = er ute av programmet
history-contact-accepted = ny kontaktperson
history-contact-refused = kontaktperson ikkje godkjend
history-stepped-back = kontaktperson slutta
history-handed-over = ein kollega tok over
history-merged = slått saman med ei anna bedrift
history-place-offered = fekk tilbod om plass
history-offer-extended = fekk lengre frist
history-offer-withdrawn = tilbod trekt tilbake
history-moved-in-line = flytta i køen
history-withdrawal-announced = trekte seg
history-withdrawal-taken-back = vart verande likevel
history-decides-on = sa når det blir bestemt
history-representatives-yes = tillitsvalde veit det
history-representatives-not-yet = tillitsvalde veit det ikkje enno
history-kickoff-registered = melde på til kick-off
history-agreed = avtalt
history-agreed-done = gjort
history-imported = lagt inn frå liste
history-invited = fekk invitasjon
history-call-not-yet = lagt inn
history-call-no-answer = ringt utan svar
history-call-talked = snakka med
history-call-leave-alone = vil ikkje bli kontakta
history-outcome-interested = presentasjon: interessert
history-outcome-needs-time = presentasjon: treng tid
history-outcome-board-too = presentasjon: for styret òg
history-outcome-not-there = presentasjon: kom ikkje
history-outcome-not-in-target = presentasjon: utanfor målgruppa
history-outcome-not-now = presentasjon: takk nei for no
history-line = { $when }: { $what } ({ $by }) – { $why }
history-line-bare = { $when }: { $what } ({ $by })
by-itself = av seg sjølv
the-project-group = Prosjektgruppa
on-behalf-of = På vegner av
where-it-is = No
organisation-number = Organisasjonsnummer
contacts = Kontaktar
contacts-by-own-word = Seier sjølve at dei svarer for bedrifta
contact-by-name = { $name }
contact-by-email = { $name } ({ $email })
contact-by-phone = { $name } ({ $phone })
contact-by-email-phone = { $name } ({ $email }, { $phone })
called-without-answer = Ringt utan svar
deed-company = Vis bedrifta
company-title = Kva bedrift?
company-send = Vis
go-on-company = Hald fram
deed-new_company = Ny bedrift
new_company-title = Ny bedrift
new_company-send = Lagre
go-on-new_company = Hald fram
ask-call = Har nokon ringt bedrifta?
missing-call = Vel eitt av svara.
call = Kontakt
call-not-yet = Ikkje enno
call-no-answer = Ringt utan svar
call-talked = Snakka med dei
call-leave-alone = Ikkje ta kontakt igjen
ask-call_note = Notat (berre for prosjektgruppa)
missing-call_note = Skriv eit notat.
deed-import_companies = Lim inn bedrifter
import_companies-title = Lim inn bedrifter
import_companies-send = Legg inn
go-on-import_companies = Hald fram
ask-company_list = Éi bedrift på kvar linje: namn, organisasjonsnummer og notat, rett frå reknearket
list-goes-in-the-form = Lista er lengre enn det eg les av ei melding. Lim ho inn her.
missing-company_list = Lim inn minst éi bedrift.
company-list = Liste
not-a-list = Det er ingen bedrifter i lista. Lim inn éi på kvar linje.
list-has-mistakes = Nokre linjer må rettast
list-has-mistakes-next = Ingenting er lagt inn enno. Rett linjene, og lim inn lista på nytt.
lines-to-mend = Rett desse
line-no-company = linje { $number }: inga bedrift
line-bad-number = linje { $number }: organisasjonsnummeret stemmer ikkje
list-preview = Dette blir lagt inn
list-preview-next = Ingenting er lagt inn enno. Sjå over, og sei frå.
list-preview-yes = Ja, legg inn
list-preview-change = Rett lista
list-preview-no = Nei, ikkje no
list-doubtful = Usikre
list-two-names = { $name } ({ $number }): nummeret står òg ved { $others }. Eg bruker det første namnet.
list-unread = Ikkje lese
list-is-kept = Bedriftene er lagde inn
list-new = Nye
list-known = Kjende frå før
deed-invite = Inviter
invite-title = Inviter ei bedrift
invite-send = Lag tekst
go-on-invite = Hald fram
ask-text_language = Språk i teksten
missing-text_language = Vel språk.
invitation-text = Kopier og send teksten
invitation-letter = Hei. { $company } er invitert til { $programme }. Legg til appen i Teams: { $link } Skriv så denne koden i chatten: { $code } Då kan du bestille ein presentasjon når det passar. Helsing { $leader }

## Calling
log-call = Noter ein samtale

## For readers and hosts
confirmed-companies = Bedrifter med plass: { $count }

## Open presentations
no-seat = Den opne presentasjonen er full eller avlyst. Bestill gjerne ei eiga tid.
deed-open_presentation = Open presentasjon
open_presentation-title = Open presentasjon for fleire bedrifter
open_presentation-send = Opne
go-on-open_presentation = Hald fram
ask-seats = Kor mange bedrifter? (2–40)
missing-seats = Skriv eit tal frå 2 til 40.
seats = Plassar
seats-taken = { $taken } av { $seats }
open-presentation-is-open = Presentasjonen er open
open-presentation-offered = { $count ->
    [one] Éin kontaktperson får tilbodet no.
   *[other] { $count } kontaktpersonar får tilbodet no. Ingen ser kven dei andre er.
 }
deed-cancel_open = Avlys presentasjonen
open-presentation-cancelled = Den opne presentasjonen { $when } er avlyst
open-presentation-told = { $count ->
    [one] Éi bedrift får beskjed.
   *[other] { $count } bedrifter får beskjed.
 }
open-presentation-letter = Open presentasjon { $when }
open-presentation-letter-next = Fleire bedrifter kan vere med. De kan heller bestille ei eiga tid.
deed-join_open = Bli med
deed-skip_open = Passar ikkje då
open-skipped = Greitt, ikkje den gongen
open-skipped-next = Vil de heller ha ei eiga tid, kan de bestille ho her.
others-may-join = Fleire bedrifter kan vere med på det same møtet.

## Letting a company decide
deed-let_decide = La bedrifta seie ja
let_decide-title = La bedrifta seie ja utan presentasjon her
let_decide-send = La bedrifta seie ja
go-on-let_decide = Hald fram

## The board, and links that are used once
deed-board = Tavla
open-board = Opne tavla
board-ready = Tavla er klar
board-ready-next = Lenkja er berre di. Ho verkar éin gong, dei neste { $minutes } minutta.
board-nowhere = Tavla har inga adresse enno
board-nowhere-next = Den som driv boten, må setje FREMTID_PUBLIC_URL og FREMTID_SECRET. Imens viser «status» det viktigaste.
board-closed = Du er ikkje logga inn på tavla
board-closed-next = Tavla er for prosjektgruppa. Skriv «tavle» til boten i Teams, så får du ei lenkje inn.
board-title = Tavla · { $programme }
board-begin = Begynn her
board-begin-companies = Legg inn bedriftene: skriv «lim inn bedrifter» eller «ny bedrift» i chatten.
board-begin-hours = Sjå over tidene til vertane: skriv «tider».
board-begin-invite = Inviter den første bedrifta: skriv «inviter».
board-skip = Hopp til vegen
board-now = Slik var det { $now }
board-live = Blir oppdatert av seg sjølv
board-lost = Mista sambandet. Tala kan vere gamle. Eg prøver igjen.
board-signing-in = Loggar inn …
board-sign-in-failed = Innlogginga gjennom Teams gjekk ikkje. Lenkja frå «tavle» verkar likevel.
board-refused = Tavla er berre for prosjektgruppa. Alt om bedrifta di finn du i chatten.
board-places-taken = { $taken } av { $places } plassar er tekne
board-places = Plassane
board-places-chart = Ein stolpe: først dei plassane som er tekne, så dei som er tilbodne, så dei ledige.
board-free = Ledige plassar
board-offered-places = Tilbodne no
board-this-week = Siste sju dagar
board-needed = Trengst
board-a-week = { $count } i veka
board-forecast = Med farten no
board-decide-by = Siste dag for å bestemme seg
board-kickoff = Kick-off
board-registered = Påmelde til kick-off
board-road = Vegen
board-left = { $count } har takka nei, er utanfor målgruppa eller har trekt seg.
board-leaves = trekkjer seg { $when }
board-decides = bestemmer seg { $day }
board-should-have-decided = skulle ha bestemt seg { $day }
board-silent = ikkje høyrt frå sidan { $day }
board-meets = { $when }
board-in-line = nummer { $number } i køen
board-offered = nummer { $number }, har tilbod, frist { $ends }
board-coming = Vekene som kjem
board-coming-chart = Ei søyle for kvar veke: presentasjonar nedst, oppstartsmøte øvst. Tala står i tabellen under.
board-own-meetings = Møta dine
board-no-meetings = Ingen møte er bestilte.
board-kind-presentation = presentasjon
board-kind-startup = oppstartsmøte
board-booked = Bestilt kvar veke
board-booked-chart = Ei søyle for kvar av dei siste vekene, denne veka sist: presentasjonar nedst, oppstartsmøte øvst. Tala står i tabellen under.
board-booked-now = Så langt denne veka: { $now }. Dei sju vekene før: { $mean } i snitt.
board-below = presentasjonar, nedst
board-above = oppstartsmøte, øvst
board-week-short = veke { $number }
board-week-so-far = så langt
board-week = Veke
board-presentations = Presentasjonar
board-startups = Oppstartsmøte
board-as-table = Som tabell
board-line = Køen
board-nobody-waits = Ingen ventar.
board-questions = Opne spørsmål: { $count }
board-no-questions = Alle har fått svar.
board-letters = Meldingar
board-no-letters = Ingen meldingar er planlagde eller sende.
board-letter-planned = Planlagde
board-letter-claimed = På veg ut
board-letter-sending = Blir sende no
board-letter-sent = Sende
board-letter-unreachable = Nådde ikkje fram
board-letter-uncertain = Usikkert om dei kom fram
board-letter-failed = Gjekk ikkje
board-letter-missed = For seine
board-letter-withdrawn = Trekte tilbake
board-map = Bedriftene på kartet
board-map-chart = Noreg med ein prikk i kvar kommune som har bedrifter. Tala står i tabellen under.
board-map-key = Fylt prikk: har plass. Ring: på vegen. Større prikk: fleire bedrifter.
board-map-source = © Kartverket, CC BY 4.0
board-groups = Nettverksgruppene på kartet
board-groups-chart = Noreg med eit merke for kvar bedrift som er i ei gruppe, i farga og forma til gruppa, og ein strek til nummeret til gruppa. Det same står som liste under.
board-groups-key = Same farge, form og nummer: same gruppe.
board-group-size = { $count ->
    [one] 1 bedrift
   *[other] { $count } bedrifter
 }
board-group-nowhere = ukjend stad
board-municipality = Kommune
board-with-place = Har plass
board-on-the-road = På vegen
board-more = og { $count } til
link-board = Tavla
link-board-next = Her ser du kvar bedriftene står. Du slepp å logge inn igjen før i morgon.
link-press = Opne
no-link = Lenkja kan ikkje brukast lenger
no-link-next = Ho er brukt, eller tida er ute. Be om ei ny i chatten med boten.
## Long lists
show-more = Vis fleire
show-from-start = Vis frå starten
lines-shown = { $first }–{ $last } av { $count }
## Companies, for the project group
deed-companies = Bedrifter
deed-filter_companies = Filtrer
filter_companies-title = Kva bedrifter?
filter_companies-send = Vis
go-on-filter_companies = Hald fram
companies-title = { $count ->
    [0] Ingen bedrifter
    [one] Éi bedrift
   *[other] { $count } bedrifter
 }
selected = Valt
named-like = namn med «{ $name }»
has-place = Har plass
row-last-heard = { $stage }, sist høyrt { $when }
row-decides = { $stage } { $when }
ask-at_stage = På kva steg?
missing-at_stage = Vel eit steg, eller la det stå tomt.
ask-marked = Kva kjenneteiknar dei?
missing-marked = Vel eit kjenneteikn, eller la det stå tomt.
marked = Kjenneteikn
ask-county = Fylke
missing-county = Vel eit fylke, eller la det stå tomt.
county = Fylke
ask-branch = Bransje
missing-branch = Vel ein bransje, eller la det stå tomt.
branch = Bransje
ask-theme = Tema
missing-theme = Vel eit tema, eller la det stå tomt.
theme = Tema
ask-of_host = Vert
missing-of_host = Vel ein vert, eller la det stå tomt.
mark-silent = Ikkje høyrt frå på over 14 dagar
mark-decides-soon = Bestemmer seg innan 14 dagar
mark-decision-overdue = Skulle ha bestemt seg
mark-no-answer = Ringt utan svar
mark-unregistered = Ingen påmelde til kick-off
mark-presented-to = Har hatt presentasjon
mark-took-a-place = Har eller har hatt plass
mark-never-called = Aldri ringt
mark-unreachable = Ingen kontaktperson kan nåast i chatten
## Exports
export-file = eksport
table-companies = Bedrifter
table-people = Personar
table-meetings = Møte
table-preparation = Førebuingar
table-kickoff = Påmelde til kick-off
table-history = Historikk
column-company = Bedrift
column-number = Organisasjonsnummer
column-stage = Steg
column-place = Plass
column-in_line = Nr. i køen
column-decides_on = Bestemmer seg
column-leaves_at = Trekkjer seg frå
column-host = Blir følgd opp av
column-municipality = Kommune
column-county = Fylke
column-branch = Bransje
column-industry = Næring
column-employees = Tilsette
column-tried_at = Ringt utan svar
column-left_alone = Vil ikkje bli kontakta
column-name = Namn
column-email = E-post
column-accepted = Godkjend kontaktperson
column-roles = Roller i boten
column-language = Språk
column-kind = Type møte
column-start = Byrjar
column-end = Sluttar
column-state = Status
column-hosts = Vertar
column-booked_by = Bestilt av
column-attendees = Deltakarar
column-moves = Flytta (gonger)
column-is_open = Open presentasjon
column-outcome = Korleis det gjekk
column-message = Melding til kontaktpersonen
column-note = Internt notat
column-percent = Førebudd (prosent)
column-theme = Tema
column-participants = Kven blir med
column-goal = Målet til bedrifta
column-support = Ønskt støtte
column-background = Bakgrunn
column-wishes = Ønske om grupper (fortruleg)
column-by = Av
column-at = Når
column-what = Kva
column-why = Kvifor
cell-yes = ja
cell-no = nei
cell-kind-presentation = presentasjon
cell-kind-startup = oppstartsmøte
cell-meeting-booked = avtalt
cell-meeting-cancelled = avlyst
cell-role-leader = prosjektleiar
cell-role-host = vert
cell-role-reader = lesar
cell-role-contact = kontaktperson
cell-role-participant = deltakar
branch-meat = Kjøt
branch-fish = Fisk og sjømat
branch-aquaculture = Havbruk
branch-fruit = Frukt og grønt
branch-dairy = Meieri
branch-grain = Korn og mjøl
branch-bakery = Bakeri
branch-drinks = Drikkevarer
branch-feed = Fôr
branch-other-food = Annan mat
## Status, for the leader
status-places = { $confirmed } av { $places } plassar er tekne.
status-this-week = Siste sju dagar
status-change = { $way ->
    [more] { $count ->
        [one] éin meir
       *[other] { $count } fleire
     }
    [fewer] { $count ->
        [one] éin færre
       *[other] { $count } færre
     }
   *[same] uendra
 }
status-needed = Trengst for alle plassane
status-a-week = { $whole },{ $tenth } i veka til { $decide_by }
status-forecast = Med farten no
status-forecast-of = { $count } av { $places }
status-rate = Frå presentasjon til plass
status-rate-of = { $percent } % ({ $confirmed } av { $presented })
status-decides-soon = Bestemmer seg innan 14 dagar
status-silent = Ikkje høyrt frå på over 14 dagar
status-without-startup = Har plass, manglar oppstartsmøte
status-unregistered = Ingen påmelde til kick-off
status-free = Ledige presentasjonstider, fire veker
status-meetings-coming = Møte som kjem
status-in-line = I køen
call-number = Ring i dag, { $number }
call-overdue = { $company } skulle bestemme seg { $when }
call-silent = { $company } er ikkje høyrt frå sidan { $when }
call-try-again = { $company } svarte ikkje { $when }
call-never-called = Ingen har ringt { $company } enno
## The calendar, for the leader
deed-calendar = Møte
deed-meeting = Vis møtet
calendar-title = { $count ->
    [0] Ingen møte framover
    [one] Eitt møte framover
   *[other] { $count } møte framover
 }
calendar-title-then = { $count ->
    [0] Ingen møte då
    [one] Eitt møte då
   *[other] { $count } møte då
 }
calendar-this-week = Denne veka
calendar-next-week = Neste veke
calendar-presentation = Presentasjon for { $company }, med { $hosts }
calendar-startup = Oppstartsmøte med { $company }, med { $hosts }
meeting-of-presentation = Presentasjon
meeting-of-startup = Oppstartsmøte
# Several reminders at once.
one-more-reminder = Dessutan: { $title }
numbered-title = { $number }. { $title }
numbered-button = { $number }. { $button }
figure-line = { $what }: { $is }
deed-export = Eksport
export-title = Kva vil du eksportere?
export-send = Lag lenkje
go-on-export = Hald fram
ask-tables = Tabellar
missing-tables = Vel minst éin tabell.
tables = Tabellar
ask-season = Kva sesong?
missing-season = Vel ein sesong, eller alle.
season = Sesong
all-seasons = Alle sesongar
ask-format = Kva skal fila opnast med?
missing-format = Vel Excel eller CSV.
format = Format
format-excel = Excel
format-csv = CSV, for andre system
export-ready = Eksporten er klar
download-next = Lenkja verkar éin gong, for deg åleine, i { $minutes } minutt. Fila viser korleis det står når du trykkjer.
open-download = Last ned
link-export = Eksport
link-export-next = Her hentar du fila. Fila inneheld personopplysningar. Lagre ho der berre prosjektgruppa har tilgang, og slett ho når du er ferdig.
download-nowhere = Det er ingen stad å laste ned frå enno
## The road, as a company and its leader see it
unfold = Meir de kan fortelje
unfold-figures = Vis resten
ask-to_contact = Meldinga til kontaktpersonen (endre gjerne)
missing-to_contact = Skriv ei melding.
prepared-gladly = Gjerne òg
prepared-for_management = Representerer leiinga
prepared-for_employees = Representerer dei tilsette
ask-prepared_for_management = Kven representerer leiinga? (valfritt, andre ser berre talet)
ask-prepared_for_employees = Kven representerer dei tilsette? (valfritt, andre ser berre talet)
missing-prepared_for_management = Vel, eller la feltet stå tomt.
missing-prepared_for_employees = Vel, eller la feltet stå tomt.
count-for_management = Representerer leiinga
count-for_employees = Representerer dei tilsette
new-presentation = Ny presentasjon
ask-kickoff_question = Er det noko de vil spørje om på kick-off? (valfritt)
ask-kickoff_question-for-them = Er det noko dei vil spørje om på kick-off? (valfritt)
missing-kickoff_question = Skriv spørsmålet, eller la feltet stå tomt.
pass-on = Utan e-post
pass-on-link = Gje lenkja vidare til { $names }: { $link }
passed-on = Sendt til prosjektgruppa
too-late-to-confirm = Siste dag for å bli med var { $decide_by }
too-late-next = Vil de halde kontakten, kan de skrive til oss her.
deed-our_contacts = Kontaktane våre
deed-follow_up = Det vi avtalte
road-behind = Gjort
road-now = No
road-ahead = Så
milestone-presentation = presentasjon
milestone-decision = avgjerd
milestone-place = plass i programmet
milestone-startup = oppstartsmøte
milestone-follow-up = oppfølging
why-no-times = Tider: ingen er ledige. { $hosts ->
    [one] Éin vert må vere ledig på ein arbeidsdag
   *[other] { $hosts } vertar må vere ledige samstundes på ein arbeidsdag
 }, frå { $notice } timar og inntil { $horizon } dagar fram.
why-closed = Stengt: { $first } til { $last } ({ $why }). Då er det ingen tider, og fristar står stille.
why-reminder-colleague = Påminningar: dei går til kollegaen som bestilte møtet.
deed-new_number = Nytt nummer
new_number-title = Nytt organisasjonsnummer
new_number-send = Lagre
go-on-new_number = Hald fram
ask-other_number = Nummeret bedrifta har no
missing-other_number = Skriv organisasjonsnummeret med ni siffer.
no-number = Skriv organisasjonsnummeret med ni siffer.
number-is-anothers = Ei anna bedrift her har det nummeret
number-is-anothers-next = Er det same bedrifta, kan du slå dei saman.
history-new-number = fekk nytt nummer

## The monthly report
deed-report = Rapport
report-title = Månadsrapport
report-send = Lag utkast
go-on-report = Hald fram
ask-month = Månad
missing-month = Vel ein månad.
month = Månad
ask-risks = Risiko, med dine ord (inntil 700 teikn)
missing-risks = Skriv det, eller la feltet stå tomt.
risks = Risiko
ask-ahead = Neste månad, med dine ord (inntil 700 teikn)
missing-ahead = Skriv det, eller la feltet stå tomt.
ahead = Neste månad
report-draft = Utkast til rapport for { $month }
report-draft-next = Sjå utkastet først. Tala står fast, og når du godkjenner, får du ei nettside og ei Word-fil å sende vidare.
report-of-places = { $confirmed } av { $places }
report-confirmed = Bedrifter med plass
report-presentations = Presentasjonar i månaden
report-startups = Oppstartsmøte i månaden
report-no-shows = Kom ikkje
see-report = Sjå utkastet
deed-approve_report = Godkjenn rapporten
deed-report_links = Nye lenkjer
report-approved = Rapporten for { $month } er godkjend
report-approved-next = Kvar lenkje verkar éin gong, for deg åleine, i { $minutes } minutt. Filene kan du sende til eigarane og Hovudorganisasjonane sine Fellestiltak.
report-page = Nettside
report-word = Word
no-report = Den rapporten finst ikkje, eller er ikkje godkjend enno. Skriv «rapport» for å lage ein.
link-report = Månadsrapport
link-report-next = Her opnar du rapporten.
link-report-word = Månadsrapport i Word
link-report-word-next = Her hentar du rapporten som Word-fil.
report-heading = Månadsrapport for { $month }
report-as-of = { $programme } · tal per { $day }
report-is-draft = Utkast, ikkje godkjent. Ikkje send det vidare.
report-progress = Framdrift mot { $places } bedrifter
report-progress-now = { $confirmed ->
    [one] Éi bedrift har plass.
   *[other] { $confirmed } bedrifter har plass.
 } { $way ->
    [more] { $change ->
        [one] Det er éi meir enn då månaden byrja.
       *[other] Det er { $change } fleire enn då månaden byrja.
     }
    [fewer] { $change ->
        [one] Det er éi færre enn då månaden byrja.
       *[other] Det er { $change } færre enn då månaden byrja.
     }
   *[same] Det er like mange som då månaden byrja.
 } Held det fram som dei siste fire vekene, blir det { $forecast } innan { $decide_by }.
report-chart-months = Bedrifter med plass ved slutten av kvar månad
report-month = { $month }
report-month-so-far = { $month }, så langt
report-by-county = Fylke
report-by-branch = Bransje
report-by-size = Tilsette
report-who = Bedriftene som har plass
report-networks = Nettverksgrupper
report-networks-now = { $companies ->
    [one] Éi bedrift er sett
   *[other] { $companies } bedrifter er sette
 } i { $groups ->
    [one] éi nettverksgruppe
   *[other] { $groups } nettverksgrupper
 }, og { $yes } har sagt ja så langt. Ei gruppe har i snitt { $branches ->
    [one] éin bransje
   *[other] { $branches } bransjar
 }.
report-networks-companies = Bedrifter
report-networks-yes = Sagt ja
report-networks-branches = Bransjar
report-networks-km = Lengst (km)
size-micro = under 10
size-small = 10–49
size-medium = 50–249
size-large = 250 eller fleire
report-unknown = ikkje kjent
report-meetings = Møte
report-in-month = I månaden
report-in-all = I alt
report-held-presentations = Presentasjonar haldne
report-held-startups = Oppstartsmøte haldne
report-held-no_shows = Presentasjonar der bedrifta ikkje kom
report-held-moved = Møte flytta
report-held-cancelled = Møte avlyste
report-both-parties = Både leiing og tilsette var representerte på { $both } av { $known } oppstartsmøte der det er kjent ({ $percent } prosent).
report-parties-unknown = Det er ikkje kjent enno om både leiing og tilsette var representerte på oppstartsmøta.
report-themes = Tema som er valde
report-themes_hit = Trefte temaa i presentasjonen?
report-worth = Var kick-off verd tida?
report-reasons = Kvifor bedrifter har takka nei
report-none = Ingen enno.
report-not-written = Ikkje skrive.
report-signed = Godkjend av { $who } { $day }.
report-file = rapport-{ $month }
# What reminders say.
reminder-preparation = Oppstartsmøtet er { $when }
reminder-preparation-next = Førebuinga er { $percent } % klar. Litt er betre enn ingenting, og ein kollega kan fylle ut resten.
reminder-was-presentation = Presentasjonen var { $when }. Kva tenkjer de?
reminder-was-startup = Oppstartsmøtet var { $when }
reminder-silence = Vil de framleis ha ein presentasjon?
reminder-silence-next = Presentasjonen tek { $minutes } minutt på Teams, og de vel tida.
reminder-group-presentation = Presentasjonen for { $company }
reminder-group-startup = Oppstartsmøtet med { $company }
reminder-group-decision = { $company } bestemmer seg
reminder-group-offer = Tilbodet til { $company } går ut
reminder-group-silence = Ingenting er høyrt frå { $company } sidan då
kickoff-moved = Kick-off er flytta til { $when }
kickoff-nobody-comes = Ingen frå dykk er påmelde til kick-off lenger

# A reminder that comes again later.
deed-remind_later = Minn meg i morgon
reminder-later = Eg minner deg igjen
reminder-later-next = Påminninga kjem { $when }, om det framleis er aktuelt.
reminder-not-later = Neste arbeidsdag er for seint
reminder-not-later-next = Det gjeld { $when }. Difor sa eg frå no.
no-such-reminder = Den påminninga gjeld ikkje lenger

# A person's reminders.
deed-reminders = Påminningar
deed-own_reminders = Påminningane mine
my-reminders = Dette minner eg deg på
no-reminders = Ingen påminningar er planlagde til deg no
comes-anyway = Tilbod om plass, endringar og møte det neste døgnet kjem uansett: dei kan ikkje vente.
comes-anyway-meeting = Er eit møte mindre enn eit døgn unna, seier eg frå likevel.
coming-line = { $when }: { $why }
coming-line-missed = Kjem ikkje i tide: { $why }
coming-more = … og { $count } til
coming-presentation = presentasjonen for { $company } er { $when }
coming-startup = oppstartsmøtet med { $company } er { $when }
coming-preparation = førebuinga til oppstartsmøtet { $when }
coming-decision = { $company } bestemmer seg { $when }
coming-offer = tilbodet til { $company } går ut { $when }
coming-kickoff = { $company } er påmeld til kick-off { $when }
coming-kickoff-nobody = ingen frå { $company } er påmelde til kick-off, om det er slik då
coming-kickoff-after = takk etter kick-off, med tre spørsmål til { $company }
coming-followup = avtalt med { $company } til då: { $what }
coming-silence = ingenting er høyrt frå { $company } sidan { $when }
coming-outcome = spørsmål om korleis presentasjonen gjekk
coming-agree = spørsmål om kva som vart avtalt på oppstartsmøtet
coming-news = nytt om noko som er endra
kind-presentation = presentasjonen
kind-startup = oppstartsmøtet
kind-preparation = førebuinga
kind-decision = avgjerda
kind-offer = tilbod om plass
kind-kickoff = kick-off
kind-followup = det som er avtalt
kind-silence = når vi ikkje har høyrt noko
turn-off-kind = Slå av: { $kind }
turn-on-kind = Slå på: { $kind }
is-turned-off = Eg minner deg ikkje meir på { $kind }
cannot-turn-off = Påminningar om dette kan ikkje slåast av: { $kind }
undo = Angre
turned-off = Slått av
paused-until = Pause til
deed-pause_reminders = Ta ein pause
deed-resume_reminders = Avslutt pausen
pause_reminders-title = Pause frå påminningar
pause_reminders-send = Ta ein pause
go-on-pause_reminders = Hald fram
pause-until = Til
ask-pause_until = Til kva dag?
missing-pause_until = Vel ein dag frå i dag til eitt år fram i tid.
reminders-paused = Ingen påminningar før { $when }

# What everybody will get: the project leader's list.
forecast-title = { $count ->
    [0] Ingenting er planlagt til nokon no
    [one] Éin person får noko framover
   *[other] { $count } personar får noko framover
}
forecast-next = Slik blir det, om ingenting endrar seg.
coming-person = { $name } får:
## Broadcasts
deed-broadcast = Fellesmelding
broadcast-title = Kven skal få meldinga?
broadcast-send = Sjå kven det er
go-on-broadcast = Hald fram
ask-where = Kva steg er bedriftene på? Vel eitt eller fleire, eller ingen for alle
ask-also_left = Skal dei som har takka nei eller trekt seg, òg ha meldinga?
also-left = Takka nei eller trekt seg
also-left-too = Ja, dei òg
missing-also_left = Vel om dei som har gått ut, òg skal ha meldinga.
missing-where = Vel eitt av stega.
road-step = Steg
where-to-contact = ikkje kontakta
where-contacted = kontakta
where-presentation-booked = presentasjon er bestilt
where-presented = har hatt presentasjon
where-deciding = bestemmer seg
where-waiting = står i køen
where-has-place = har plass
where-declined = takka nei
where-withdrawn = har trekt seg
ask-holds = Kva skal gjelde for dei? Du kan velje fleire
missing-holds = Vel frå lista.
holds = Krav
audience-unregistered = ingen påmelde til kick-off
audience-no-meeting = utan bestilt møte
audience-unprepared = som ikkje har førebudd seg
audience-silent = som vi ikkje har høyrt frå på 14 dagar
audience-no-answer = som ikkje tok telefonen
audience-decision-overdue = som skulle ha bestemt seg
audience-registered = med påmelde til kick-off
audience-meeting-booked = med bestilt møte
audience-prepared = som har førebudd seg
audience-decides-soon = som bestemmer seg innan 14 dagar
audience-all = alle bedrifter
audience-still-there = har ikkje takka nei eller trekt seg
audience-all-still-there = alle bedrifter, utan dei som har takka nei eller trekt seg
audience-or = { $one } eller { $other }
audience-and = { $one }, { $other }
audience-but = { $yes }, men { $but }
audience-in = i { $county }
audience-branch = bransje { $branch }
audience-host = følgd opp av { $host }
mark-registered = Nokon er påmelde til kick-off
mark-meeting-booked = Har bestilt møte
mark-no-meeting = Har ikkje bestilt møte
mark-prepared = Har byrja å førebu seg
mark-unprepared = Har ikkje førebudd seg
names-behind = { $outcome }: { $count }
audience-theme = tema { $theme }
audience = Til
ask-audience = Kven
missing-audience = Vel kven som skal få meldinga.
audience-count = { $companies ->
    [one] Éi bedrift
   *[other] { $companies } bedrifter
 }, { $people ->
    [one] éin person
   *[other] { $people } personar
 }
nobody-is-meant = Ingen du kan nå, passar. Vel andre.
choose-others = Vel andre
how-many-as = { $count } ({ $names })
names = { $names }
names-and-more = { $names } og { $count } til
why-not-no-contact = Får ikkje meldinga: ingen kontaktperson
why-not-not-accepted = Får ikkje meldinga: kontaktpersonen er ikkje godkjend
why-not-left-alone = Får ikkje meldinga: vil ikkje bli kontakta
why-not-no-chat = Får ikkje meldinga: har ikkje skrive til meg
on-pause = Får ikkje meldinga no: pause
on-pause-then = { $count } ({ $names }). Får meldinga etter pausen, om ho framleis er aktuell.
deed-write_broadcast = Skriv meldinga
write_broadcast-title = Fellesmelding
write_broadcast-send = Sjå over
go-on-write_broadcast = Hald fram
ask-broadcast_nb = Tekst på bokmål
missing-broadcast_nb = Skriv teksten.
ask-broadcast_nn = Tekst på nynorsk
missing-broadcast_nn = Skriv teksten.
ask-broadcast_en = Tekst på engelsk
missing-broadcast_en = Skriv teksten.
broadcast-hint = Trykk på det som skal fyllast ut for kvar mottakar. **Feit**, _kursiv_, - liste og [tittel](https://…) verkar.
insert-of-them = Set inn det som er mottakaren sitt
insert-of-all = Set inn det som er likt for alle
insert-company = Bedrift
insert-contact = Kontaktperson
insert-meeting = Neste møte
insert-decides = Avgjerdsdag
insert-kickoff = Dato for kick-off
insert-register_by = Påmeldingsfrist
insert-free_places = Ledige plassar
not-a-field = { $count ->
    [one] { $fields } er ikkje eit felt eg kjenner. Felta blir sette inn med knappane i skjemaet.
   *[other] { $fields } er ikkje felt eg kjenner. Felta blir sette inn med knappane i skjemaet.
 }
broadcast-too-long = Teksten er lengre enn 2000 teikn. Gjer teksten kortare, eller lenk til resten.
ask-otherwise = Om nokon sitt språk manglar tekst
missing-otherwise = Vel eitt av svara.
otherwise = Utan tekst på eige språk
if-missing-refuse = Sei frå, og la vere å sende
if-missing-nb = Send bokmål
if-missing-nn = Send nynorsk
if-missing-en = Send engelsk
ask-press = Knapp under meldinga
missing-press = Vel ein knapp, eller ingen.
press = Knapp
press-none = Ingen
press-book_presentation = Bestill presentasjon
press-book_startup_meeting = Bestill oppstartsmøte
press-register_for_kickoff = Meld på kick-off
press-read_broadcast = Har lese og forstått
press-link = Opne ei lenkje
ask-link_to = Lenkje, om knappen opnar ei
missing-link_to = Lim inn lenkja.
link_to = Lenkje
not-a-link = Lim inn heile adressa, med https:// først.
open-link = Opne
ask-send_at = Når skal meldinga sendast? La stå tomt for å sende no. Elles til dømes «torsdag kl. 10»
missing-send_at = Skriv dag og klokkeslett.
send_at = Blir sendt
not-a-time-to-send = Skriv éin dag og eitt klokkeslett fram i tid, til dømes «torsdag kl. 10».
broadcast-not-ready = Ikkje klar til å sendast enno
broadcast-not-ready-next = Ingenting er sendt. Rett dette først.
broadcast-text = Tekst
broadcast-without-text = Skriv teksten på minst eitt språk.
language-without-text = { $count ->
    [one] Éin mottakar har dette språket, men teksten manglar.
   *[other] { $count } mottakarar har dette språket, men teksten manglar.
 }
field-is-empty = { $count ->
    [one] Tomt for { $name }.
   *[other] Tomt for { $count } mottakarar, som { $name }.
 }
field-is-empty-not-corrected = { $count ->
    [one] Tomt for { $name }, som ikkje får rettinga.
   *[other] Tomt for { $count } mottakarar, som ikkje får rettinga. Ein av dei er { $name }.
 }
nothing-sent-yet = Ingenting er sendt enno. Sjå over før du sender.
correction-on-its-way = Rettinga er på veg ut
broadcast-sure = { $count ->
    [one] Send til éin person
   *[other] Send til { $count } personar
 }
takes = Tek
takes-no-time = under eitt minutt
takes-minutes = { $count ->
    [one] om lag eitt minutt
   *[other] om lag { $count } minutt
 }
as-read-by = { $language }, slik { $name } les ho
sent-now = no
sent-after-quiet-time = { $when }, når det ikkje lenger er stille tid
readers = Språk
readers-of = { $language } { $count }
read-instead = { $count ->
    [one] Éin får { $language }
   *[other] { $count } får { $language }
 }
gone-last-time = Usikkert om dei kan nåast
gone-last-time-tried = { $count ->
    [one] Éin fekk ikkje den førre meldinga, sidan appen var fjerna. Eg prøver likevel.
   *[other] { $count } fekk ikkje den førre meldinga, sidan appen var fjerna. Eg prøver likevel.
 }
deed-preview_broadcast = Førehandsvis
deed-test_broadcast = Send prøve til meg
deed-broadcast_recipients = Vis mottakarane
preview-for = Slik ser meldinga ut for { $name }, { $company }
preview-language = Språk
preview-next = Neste mottakar
no-text-in-language = Det er ingen tekst på dette språket.
back-to-preflight = Tilbake til sending
no-draft = Du har inga melding under arbeid
audience-changed = Mottakarane er ikkje lenger dei same som du såg. Sjå over på nytt før du sender.
broadcast-on-its-way = { $count ->
    [one] Meldinga er på veg til éin person
   *[other] Meldinga er på veg til { $count } personar
 }
broadcast-on-its-way-next = Kortet som kjem no, viser korleis det går. Der kan du setje på pause, rette og trekkje tilbake.
broadcast-message-title = Melding frå { $programme }
broadcast-corrected-title = Retta kl. { $when }: melding frå { $programme }
broadcast-corrected-later-title = Retta { $when }: melding frå { $programme }
broadcast-recalled-title = Trekt tilbake: melding frå { $programme }
broadcast-again-title = Har du lese denne?
deed-read_broadcast = Har lese og forstått
read-noted = Takk, det er notert at du har lese meldinga
read-as-a-trial = Dette er berre ei prøve, så ingenting vart notert
deed-broadcasts = Fellesmeldingar
broadcasts-title = { $count ->
    [0] Ingen fellesmeldingar er sende enno
   *[other] Fellesmeldingar: { $count }
 }
broadcasts-line = { $number }: { $when }, sendt til { $sent } av { $count }: { $text }
open-number = Opne { $number }
deed-broadcast_progress = Sjå korleis det går
broadcast-scheduled = Fellesmeldinga er planlagd
broadcast-running = Fellesmeldinga er på veg ut
broadcast-done = Fellesmeldinga er send
broadcast-paused = Fellesmeldinga er på pause
broadcast-stopped = Fellesmeldinga er stoppa
broadcast-recalled = Fellesmeldinga er trekt tilbake
broadcast-total = { $count ->
    [one] Éin mottakar, { $when }.
   *[other] { $count } mottakarar, { $when }.
 }
outcome-of-broadcast-planned = Ventar
outcome-of-broadcast-sent = Sendt
outcome-of-broadcast-unreachable = Nådde ikkje fram
outcome-of-broadcast-emailed = På e-post
outcome-of-broadcast-uncertain = Usikkert om dei kom fram
outcome-of-broadcast-failed = Gjekk ikkje
outcome-of-broadcast-dropped = Bortfalne
deed-broadcast_names = Vis namn
have-read = Har lese
corrected = Retta
corrected-for = { $count }, { $when }
taken-back = Teke tilbake
card-goes-on = Kortet med tala blir framleis oppdatert.
deed-pause_broadcast = Pause
deed-resume_broadcast = Hald fram
ask-of_broadcast = Kva melding?
missing-of_broadcast = Vel ei melding.
of_broadcast = Melding
deed-stop_broadcast = Stopp
stop_broadcast-title = Stopp ei fellesmelding
stop_broadcast-send = Hald fram
go-on-stop_broadcast = Hald fram
stop-sure-title = Stoppe meldinga for godt?
stop-sure = { $sent ->
    [0] Ingen har fått meldinga.
    [one] Éin har fått meldinga.
   *[other] { $sent } har fått meldinga.
 } { $planned ->
    [one] Éin får ho ikkje.
   *[other] { $planned } får ho ikkje.
 }
stop-sure-yes = Ja, stopp
deed-recall_broadcast = Trekk tilbake
recall_broadcast-title = Trekk tilbake ei fellesmelding
recall_broadcast-send = Hald fram
go-on-recall_broadcast = Hald fram
recall-sure-title = Trekkje meldinga tilbake?
recall-sure = Dei som har fått meldinga ({ $sent }), ser ho ikkje lenger, eller ser at ho er stroken ut. { $planned ->
    [0] Nokon kan alt ha lese ho.
    [one] Éin får ho ikkje. Nokon kan alt ha lese ho.
   *[other] { $planned } får ho ikkje. Nokon kan alt ha lese ho.
 }
recall-sure-yes = Ja, trekk tilbake
deed-correct_broadcast = Rett meldinga
correct_broadcast-title = Rett ei fellesmelding
correct_broadcast-send = Sjå over
go-on-correct_broadcast = Hald fram
correct-sure-title = Rette meldinga?
correct-sure = Dei som har fått meldinga ({ $sent }), ser den nye teksten, merkt som retta. { $planned ->
    [0] Ingen andre ventar på ho.
    [one] Éin får berre den nye.
   *[other] { $planned } får berre den nye.
 }
correct-sure-yes = Ja, rett meldinga
text-taken-away = Teksten manglar no på { $languages }. Nokon har fått meldinga, så teksten må stå.
text-unchanged = Teksten er den same som før.
corrected-meanwhile = Nokon andre retta meldinga akkurat no. Her er teksten din. Sjå over på nytt før du sender.
deed-remind_broadcast = Minn på meldinga
remind_broadcast-title = Minn på ei fellesmelding
remind_broadcast-send = Hald fram
go-on-remind_broadcast = Hald fram
remind-sure-title = { $count ->
    [one] Minne den eine som ikkje har lese, på meldinga?
   *[other] Minne { $count } som ikkje har lese, på meldinga?
 }
remind-sure = Dei får meldinga éin gong til. Dei som har trykt «Har lese og forstått», får ingenting.
remind-sure-yes = Ja, minn på
reminded = { $count ->
    [one] Éin blir mint på meldinga
   *[other] { $count } blir minte på meldinga
 }
reminded-next = Dei som les meldinga før påminninga kjem fram, får inga påminning.
all-have-read = Alle som fekk meldinga, har lese ho
table-broadcasts = Fellesmeldingar
column-starts = Blir sendt frå
column-text = Melding
column-came_of_it = Resultat
column-version = Sendt i utgåve
column-read_at = Lese når
## Help for the project group
## Moving a company along
deed-move_along = Flytt til anna steg
move_along-title = Flytt bedrifta til eit anna steg
move_along-send = Flytt
go-on-move_along = Fullfør flyttinga
ask-step = Kva har hendt?
missing-step = Vel eit steg.
step = Steg
step-get-in-touch = Vi har kontakt
step-be-presented-to = Bedrifta har hatt ein presentasjon
step-consider = Bedrifta tenkjer seg om
step-take-a-place = Bedrifta blir med
step-start = Oppstartsmøtet er halde
step-decline = Bedrifta takkar nei for no
step-be-outside-the-target = Bedrifta er utanfor målgruppa
step-withdraw = Bedrifta trekkjer seg
move-along-sure = Gjeld det { $company }?
move-along-means-take-a-place = Bedrifta får ein ledig plass, eller kjem sist i køen. Kontaktpersonane får beskjed med ein gong.
move-along-means-decline = Står bedrifta i køen, går ho ut av køen. Har ho eit tilbod om plass, fell det bort.
move-along-means-be-outside-the-target = Står bedrifta i køen, går ho ut av køen. Har ho eit tilbod om plass, fell det bort.
move-along-means-withdraw = Plassen blir ledig neste arbeidsdag, og då blir møta avlyste. Kontaktpersonane får beskjed med ein gong.
move-along-yes = Ja, flytt
## Notes, and who follows up
deed-add_note = Skriv eit notat
add_note-title = Notat om bedrifta
add_note-send = Lagre
go-on-add_note = Hald fram med notatet
ask-note_inside = Notat (berre for prosjektgruppa)
missing-note_inside = Skriv eit notat.
deed-assign = Vel vert
assign-title = Kven følgjer opp bedrifta?
assign-send = Lagre
go-on-assign = Hald fram
ask-follows_up = Vert
missing-follows_up = Vel ein vert, eller ingen.
follows-up = Blir følgd opp av
nobody = Ingen
history-noted = notat
history-assigned = fekk ein vert
history-not-assigned = har ingen vert lenger
history-taken-back = siste endring teken tilbake
history-host-changed = ny vert på møtet
history-moved-presentation = flytta presentasjonen
history-moved-startup = flytta oppstartsmøtet
history-moved-for-illness = møtet flytta, verten var sjuk
deed-company_history = Historikk
history-of = Historikk: { $company }
deed-company_messages = Meldingar
messages-of = Meldingar: { $company }
deed-company_broadcasts = Fellesmeldingar
broadcasts-to = Fellesmeldingar til { $company }
broadcasts-latest = { $count }, den siste { $when }
letter-line = { $about } til { $to }, { $state }
letter-message = Melding
letter-reminder = Påminning, { $about }
letter-kickoff-moved = Kick-off er flytta
letter-kickoff-nobody-comes = Ingen er melde på kick-off
letter-registered-for-you = Påmelding til kick-off
letter-meeting-booked = Møte bestilt
letter-meeting-moved = Møte flytta
letter-meeting-given-on = Møte gjeve til ein annan
letter-closed = Kort oppdatert
letter-meeting-cancelled = Møte avlyst
letter-meeting-of-company = Møte bestilt for bedrifta
letter-host-sick = Verten er sjuk, møtet endra
letter-host-is-sick = Ein vert er sjuk
letter-morning = Morgonkortet
letter-question-asked = Spørsmål til prosjektgruppa
letter-question-answered = Svar på spørsmål
letter-questions-digest = Spørsmål som ventar
letter-open-presentation = Invitasjon til open presentasjon
letter-outcome = Spørsmål om korleis presentasjonen gjekk
letter-after-presentation = Etter presentasjonen
letter-agree = Spørsmål om kva de avtala
letter-decision-noted = Dag for avgjerda
letter-contact-claims = Nokon seier at dei svarer for ei bedrift
letter-contact-accepted = Godkjend som kontaktperson
letter-handed-over = Ein kollega har teke over
letter-stepped-back = Ein kontaktperson har slutta
letter-companies-merged = Bedrifta slått saman med ei anna
letter-place-confirmed = Stadfesting av plass
letter-line-joined = Nummer i køen
letter-line-closed = Køen er avslutta
letter-offer = Tilbod om plass
letter-offer-extended = Lengre frist på tilbodet
letter-offer-lapsed = Tilbodet gjekk ut
letter-offer-withdrawn = Tilbodet er trekt tilbake
letter-withdrawal-announced = Ei bedrift trekkjer seg
letter-withdrawal-taken-back = Ei bedrift blir verande likevel
letter-withdrawn = Ute av programmet
letter-broadcast = Fellesmelding
letter-broadcast-again = Påminning om fellesmelding
letter-broadcast-corrected = Retta fellesmelding
letter-broadcast-recalled = Fellesmelding trekt tilbake
letter-broadcast-struck = Fellesmelding stroken ut
letter-broadcast-card = Kortet om ei fellesmelding
letter-by-email = E-post i staden for Teams
letter-delivery-doubted = Spørsmål om noko kom fram
letter-sent-again = Sendt ein gong til
letter-is-planned = planlagt
letter-is-claimed = på veg ut
letter-is-sending = blir sendt no
letter-is-sent = sendt
letter-is-unreachable = nådde ikkje fram
letter-is-uncertain = usikkert om det kom fram
letter-is-failed = gjekk ikkje
letter-is-missed = ikkje sendt i tide
letter-is-withdrawn = trekt tilbake
## Log, undo, roles
deed-log = Logg
log-title = Kven gjorde kva
log-of-role = { $name }, { $role }
log-of-company = { $company }, { $line }
log-line = { $undone ->
    [yes] { $when }: { $what }: { $called } ({ $by }, { $why }), teke tilbake
   *[no] { $when }: { $what }: { $called } ({ $by }, { $why })
 }
done-moved-along = flytta til eit anna steg
done-noted = notat
done-assigned = valde vert
done-hours-changed = endra tider
done-period-closed = stengde ein periode
done-period-opened = opna ein periode
done-most-changed = endra maks om dagen
done-week-changed-mon = endra tidene på måndagar
done-week-changed-tue = endra tidene på tysdagar
done-week-changed-wed = endra tidene på onsdagar
done-week-changed-thu = endra tidene på torsdagar
done-week-changed-fri = endra tidene på fredagar
done-week-changed-sat = endra tidene på laurdagar
done-week-changed-sun = endra tidene på søndagar
done-role-given = gav ei rolle
done-role-taken = fjerna ei rolle
done-sick = verten er sjuk i dag
deed-undo = Angre siste
undone = Det er teke tilbake
nothing-to-undo = Det er ikkje noko å angre. Det siste du gjorde, kan ikkje takast tilbake her.
already-sent = Det kan ikkje angrast, for beskjeden er alt send. Rett det heller med ei ny endring.
changed-since = Det kan ikkje angrast, for noko har hendt etterpå. Sjå loggen.
deed-roles = Roller
deed-person = Person
deed-person_letters = Alle til personen
go-on-person = Hald fram
person-title = Kven gjeld det?
person-send = Vis
person-coming = { $count ->
    [0] Ingen påminningar er på veg.
    [one] Éi påminning eller melding er på veg.
   *[other] { $count } påminningar og meldingar er på veg.
}
person-in-the-log = I loggen
person-letters = Meldingar til { $name }
person-letter = { $what }, { $state }
person-letter-why = { $what }, { $state }. { $why }
roles-title = Kven har kva rolle
roles-text = Rolla gjeld frå den neste meldinga til personen.
role-leader = Prosjektleiar
role-host = Vert
role-reader = Lesar
deed-give_role = Gje ei rolle
give_role-title = Gje ei rolle
give_role-send = Gje rolla
go-on-give_role = Hald fram
deed-take_role = Fjern ei rolle
take_role-title = Fjern ei rolle frå nokon
take_role-send = Fjern rolla
go-on-take_role = Hald fram
ask-person = Kven? (namnet til nokon som har skrive til meg)
missing-person = Skriv namnet.
person = Person
ask-role = Kva for ei rolle?
missing-role = Vel ei rolle.
role = Rolle
ask-host_of_file = Kva for ein vert er personen?
missing-host_of_file = Vel ein vert.
role-is-given = Rolla er gjeven
role-is-taken = Rolla er fjerna
last-leader = Det er den siste prosjektleiaren. Gje rolla til ein annan først.
role-from-settings = Den rolla står i oppsettet, og kan ikkje fjernast her.
role-not-theirs = Personen har ikkje den rolla. «Roller» viser kven som har kva rolle.
role-theirs-already = Personen har den rolla allereie.
nobody-called-so = Skriv heile namnet. Personen må ha skrive til meg minst éin gong.
## Hours
deed-hours = Tider
free-times = Desse presentasjonstidene er ledige
no-free-times = Ingen presentasjonstider er ledige no
free-time = Ledig
hours-title = Tidene til vertane
hours-on-weekday = { $day } { $hours }
weekday-mon = måndag
weekday-tue = tysdag
weekday-wed = onsdag
weekday-thu = torsdag
weekday-fri = fredag
weekday-sat = laurdag
weekday-sun = søndag
most-meetings = { $count ->
    [one] høgst eitt møte om dagen
   *[other] høgst { $count } møte om dagen
 }
closed-then = stengt
on-one-day = Berre { $first }
on-days = Frå { $first } til { $last }
closed-days = Stengt
from-to = { $first } til { $last } ({ $why })
deed-change_hours = Opne eller steng tider
change_hours-title = Opne eller steng tider
change_hours-send = Lagre
go-on-change_hours = Hald fram med endringa
ask-whose_hours = Kva vert?
missing-whose_hours = Vel ein vert.
ask-first_day = Frå og med
missing-first_day = Vel ein dag.
from-day = Frå og med
ask-last_day = Til og med (tomt: berre den dagen)
missing-last_day = Vel ein dag, eller la det stå tomt.
to-day = Til og med
ask-hours = Tider, til dømes 09.00–11.30 og 12.30–15.00, eller «stengt»
missing-hours = Skriv tidene, eller «stengt».
hours = Tider
not-hours = Skriv tidene som 09.00–11.30, med komma mellom, eller «stengt».
not-a-day-ahead = Vel ein dag frå i dag til eitt år fram i tid.
hours-are-changed = Tidene er endra
deed-close_period = Steng ein periode
close_period-title = Steng ein periode for alle
close_period-send = Steng
go-on-close_period = Hald fram
period-is-closed = Perioden er stengd
deed-open_period = Opne stengd periode
open_period-title = Opne ein stengd periode
open_period-send = Opne
go-on-open_period = Hald fram
period-is-open = Perioden er open igjen
deed-most_a_day = Maks om dagen
most_a_day-title = Kor mange møte om dagen?
most_a_day-send = Lagre
go-on-most_a_day = Hald fram
ask-most_a_day = Kor mange møte om dagen, på det meste?
missing-most_a_day = Skriv eit tal frå 0 til 20.
most-a-day = Maks om dagen
most-is-changed = Maks om dagen er endra
deed-change_week = Faste tider
change_week-title = Kva tider kvar veke?
change_week-send = Lagre
go-on-change_week = Hald fram
ask-weekday = Kva dag?
weekday = Dag
missing-weekday = Vel ein dag.
meetings-stand = { $count ->
    [one] Eitt møte er bestilt då. Det gjeld til nokon flyttar eller avlyser det.
   *[other] { $count } møte er bestilte då. Dei gjeld til nokon flyttar eller avlyser dei.
 }
no-meetings-then = Ingen bestilte møte blir råka.
## A host who is ill
deed-sick_today = Sjuk i dag
sick_today-title = Kven er sjuk i dag?
sick_today-send = Gå vidare
go-on-sick_today = Hald fram
sick-sure = Skal eg ordne møta til { $host } i dag slik?
sick-sure-next = Bedriftene som får ny vert eller tid, får beskjed med ein gong.
sick-yes = Ja, ordne det
sick-changed = Noko er endra sidan dette vart vist. Sjå over på nytt.
sick-other-host = { $company }: { $host } tek det
sick-new-time = { $company }: ny tid { $when }
sick-new-time-and-host = { $company }: ny tid { $when }, med { $hosts }
sick-no-way = { $company }: ingen ledig vert eller tid. Ring dei, og flytt eller avlys.
sick-done = God betring til { $host }
sick-nothing = { $host } har ingen fleire møte i dag
sick-done-next = { $left ->
    [0] { $count ->
        [one] Eitt møte er ordna, og bedrifta får beskjed no.
       *[other] { $count } møte er ordna, og bedriftene får beskjed no.
     }
   *[other] { $count ->
        [0] Eg fann ingen ledig vert eller ledig tid. Ring bedrifta, og flytt eller avlys.
        [one] Eitt møte er ordna, og bedrifta får beskjed no. Resten ({ $left }) må du ordne sjølv: ring bedrifta.
       *[other] { $count } møte er ordna, og bedriftene får beskjed no. Resten ({ $left }) må du ordne sjølv: ring bedrifta.
     }
 }
host-sick-other-host = { $host } er sjuk i dag, og ein annan tek møtet
host-sick-new-time = { $host } er sjuk i dag, og møtet har fått ny tid
host-sick-next = Passar det ikkje, kan de flytte eller avlyse her.
host-is-sick = { $host } er sjuk i dag
host-is-sick-next = { $left ->
    [0] Møta er ordna, og bedriftene har fått beskjed.
    [one] Eitt møte fann eg inga løysing for: ring bedrifta, og flytt eller avlys.
   *[other] { $left } møte fann eg inga løysing for: ring bedriftene, og flytt eller avlys.
 }
## The morning card, and who asks to be known
morning-title = God morgon. Dette ventar i dag
morning-kickoff = { $days ->
    [one] Éin dag igjen til kick-off.
   *[other] { $days } dagar igjen til kick-off.
 }
morning-offer-ends = Tilbod som går ut i dag
morning-claims = Ventar på å bli godkjende som kontaktperson
morning-untold = Presentasjonar utan svar på korleis det gjekk
morning-failures = Meldingar som ikkje kom fram, siste tre dagar
morning-overdue = Skulle ha bestemt seg
morning-unreachable = Bedrifter vi ikkje når
morning-credential-ends = Tilgangen til Teams må fornyast av dei som driftar boten, før
morning-calendars = Outlook svarer ikkje
morning-calendars-means = Eg legg inn møta når det svarer igjen
morning-no-times = Ventar på tider, fordi kalenderen til ein vert ikkje kan lesast (sei frå til dei som driftar boten)
morning-mail = E-post går ikkje ut
morning-mail-means = E-posten går ut når tenaren svarer igjen
morning-untrained = Svara på spørsmål er dårlegare enn vanleg
morning-untrained-means = Sei frå til dei som driftar boten
deed-claims = Nye kontaktpersonar
deed-claim = Vis
claims-title = { $count ->
    [0] Ingen ventar på å bli godkjend som kontaktperson
    [one] Éin ventar på å bli godkjend som kontaktperson
   *[other] { $count } ventar på å bli godkjende som kontaktperson
 }
deed-deliveries = Alle meldingar
deliveries-title = Meldingar
deliveries-sum = { $count ->
    [0] Ingenting er sendt eller planlagt enno.
    [one] Éi melding i alt.
   *[other] { $count } meldingar i alt, kvar på si linje.
 }
deliveries-in = { $state }: { $count }
deliveries-others = Alle: { $state }
delivery-line = { $what } til { $to }
delivery-line-why = { $what } til { $to }. { $why }
delivery-to = Til
delivery-planned-for = Planlagt til
delivery-tried = Prøvd
delivery-not-tried = ikkje enno
delivery-refused = Gonger avvist før
delivery-became = Resultat
delivery-why = Kvifor
delivery-why-no-chat = Eg har ingen chat med personen.
delivery-why-enough = Personen hadde nett fått andre meldingar.
delivery-why-quiet = Det var stille tid.
delivery-why-too-late = Meldinga ville ha kome for seint.
delivery-why-bot-down = Eg var nede eller oppteken til det var for seint.
delivery-why-clock-moved = Klokka vart flytta forbi tida for meldinga.
delivery-why-not-true = Meldinga stemde ikkje lenger.
delivery-why-not-planned = Det var ikkje bruk for meldinga lenger.
delivery-why-turned-off = Personen har sjølv slått av slike påminningar.
delivery-why-planned-anew = Ein regel la meldinga til ei anna tid.
delivery-why-taken-back = Det meldinga fortalde, vart angra.
delivery-why-no-message = Meldinga det galdt, ligg ikkje i chatten.
delivery-why-sender-stopped = Sendinga vart avbroten.
delivery-why-restored = Ho skulle vore sendt før eg vart henta tilbake frå ein tryggingskopi, og kan ha kome fram.
delivery-why-broadcast-paused = Fellesmeldinga er på pause.
delivery-why-broadcast-stopped = Fellesmeldinga vart stoppa.
delivery-why-broadcast-recalled = Fellesmeldinga vart trekt tilbake.
delivery-why-refused = Teams tok ikkje imot meldinga ({ $answer }). Eg prøver igjen.
delivery-why-unreachable = Appen er fjerna eller blokkert ({ $answer }).
delivery-why-uncertain = Teams svarte ikkje klart ({ $answer }).
delivery-why-failed = Teams avviste meldinga ({ $answer }).
delivery-title = Historikken til meldinga
delivery-what = Kva
delivery-settled-by = Avgjort av
delivery-why-came = Nokon sa at meldinga kom fram.
delivery-why-goes-again = Meldinga er send på nytt.
delivery-why-on-pause = Personen har teke pause frå det som kan vente.
delivery-doubted = Eg veit ikkje om dette kom fram til { $to }
delivery-doubted-next = Høyr gjerne med mottakaren. Eg sender ikkje meldinga på nytt før du seier det.
deed-delivery_came = Meldinga kom fram
deed-delivery_again = Send på nytt
delivery-came = Notert: meldinga kom fram
delivery-came-next = Ingenting blir sendt på nytt.
delivery-again = Meldinga blir send på nytt no
delivery-again-next = Stemmer meldinga ikkje lenger, blir ho ikkje send.
delivery-settled-already = Dette er avgjort frå før
delivery-settled-already-next = Ingenting vart endra no. Slik står det:

## What a sentence says of companies

condition-place = har plass
condition-not-place = har ikkje plass
condition-booked = presentasjon er bestilt
condition-not-booked = har ikkje bestilt presentasjon
condition-decided = har bestemt seg
condition-not-decided = har ikkje bestemt seg
condition-deciding = bestemmer seg
condition-not-deciding = er ikkje i ferd med å bestemme seg
condition-waiting = står i køen
condition-not-waiting = står ikkje i køen
condition-started = har starta
condition-not-started = har ikkje starta
condition-declined = har takka nei
condition-not-declined = har ikkje takka nei
condition-withdrawn = har trekt seg
condition-not-withdrawn = har ikkje trekt seg
condition-outside = utanfor målgruppa
condition-not-outside = i målgruppa
condition-registered = har nokon påmelde til kick-off
condition-not-registered = ingen påmelde til kick-off
condition-startup = har bestilt eller hatt oppstartsmøte
condition-not-startup = har verken bestilt eller hatt oppstartsmøte
condition-meeting = har bestilt møte
condition-not-meeting = har ikkje bestilt møte
condition-presented = har hatt presentasjon
condition-not-presented = har ikkje hatt presentasjon
condition-soon = bestemmer seg innan 14 dagar
condition-not-soon = bestemmer seg ikkje innan 14 dagar
condition-answered = har svart
condition-not-answered = har ikkje svart
condition-called = er ringt eller i kontakt
condition-not-called = aldri ringt
condition-reachable = har ein kontaktperson som kan nåast i chatten
condition-not-reachable = ingen kontaktperson kan nåast i chatten
condition-prepared = har byrja å førebu seg
condition-not-prepared = har ikkje førebudd seg
condition-silent = ikkje høyrt frå på over 14 dagar
condition-not-silent = høyrt frå dei siste 14 dagane
condition-overdue = skulle ha bestemt seg
condition-not-overdue = er ikkje over dagen dei nemnde
condition-county = i { $value }
condition-not-county = ikkje i { $value }
condition-branch = bransje { $value }
condition-not-branch = ikkje bransje { $value }
condition-theme = tema { $value }
condition-not-theme = ikkje tema { $value }
condition-host = følgd opp av { $value }
condition-not-host = ikkje følgd opp av { $value }
condition-name = namn med «{ $value }»
condition-not-name = namn utan «{ $value }»
condition-not-all = ikkje både { $all }
not-in-register = Ukjent fylke eller bransje
may-be-meant = { $count ->
    [one] Éi bedrift til kan vere meint
   *[other] { $count } bedrifter til kan vere meinte
 }
ask-described = Bedriftene i eigne ord
missing-described = Skriv kva bedrifter du meiner.

# Who speaks for several companies.
which-company-of-yours = Kva bedrift gjeld det?
which-company-of-yours-next = «{ $deed }»: du snakkar for fleire. Trykk på den det gjeld, eller skriv namnet.
speaks-for-several = Du snakkar for { $companies }
speaks-for-several-next = Trykk «Kvar står vi?» og vel ei av dei, så ser du kva som kjem no.
book-for-another = For ei anna bedrift
also-booked = Har òg bestilt
button-for-company = { $what }: { $company }

# Seasons.
deed-new_season = Ny sesong
new_season-title = Ny sesong
new_season-send = Sjå kva det betyr
go-on-new_season = Til ny sesong
deed-seasons = Sesongar
help-years = Frå år til år
new-season-sure = Skal sesongen { $season } byrje?
new-season-sure-next = Alle bedrifter byrjar på nytt, og ingen får beskjed. Det kan ikkje gjerast om. Ta ein eksport først, så har du listene.
new-season-yes = Ja, byrj sesongen
season-kickoff = Kick-off
season-kept = Blir som det er
season-kept-all = { $companies ->
    [one] Éi bedrift, med kontaktpersonar, møte og historikk
   *[other] { $companies } bedrifter, med kontaktpersonar, møte og historikk
 }
season-anew = Byrjar på nytt
season-anew-all = { $places ->
    [one] Éin plass
   *[other] { $places } plassar
 }, { $in_line } i køen, { $coming } påmelde til kick-off, tilbakemeldingar, nettverksgrupper, { $changed ->
    [one] éi innstilling frå chatten
   *[other] { $changed } innstillingar frå chatten
 }
season-began = Sesongen { $season } er i gang
season-began-next = Plassane er ledige, og alle bedrifter står der dei skal kontaktast. Den førre sesongen finn du under «Sesongar».
no-new-season = Sesongen { $season } er den som går
no-new-season-next = Ein ny sesong byrjar når kick-off er over og programme.toml har den neste. Endre fila, start boten, og skriv «ny sesong».
seasons-title = Sesongane
season-line = { $places ->
    [one] Éi med plass
   *[other] { $places } med plass
 }, { $in_line } i køen, { $presentations ->
    [one] éin presentasjon
   *[other] { $presentations } presentasjonar
 }, { $startups ->
    [one] eitt oppstartsmøte
   *[other] { $startups } oppstartsmøte
 }, { $coming } på kick-off
morning-new-season = Ein ny sesong kan byrje
done-season-began = byrja ein ny sesong
history-end-with-a-place = sesongen slutta med plass
history-begin-anew = ein ny sesong byrja
table-seasons = Sesongar
table-groups = Nettverksgrupper
column-group_number = Gruppe
column-group_name = Namn på gruppa
column-group_answer = Svar
column-answered_at = Spurd eller svart
column-second_group = Andre gruppa til bedrifta
column-season = Sesong
column-season_kickoff = Kick-off
column-signed_up = Påmelde
morning-out-of-reach = Neste i køen, men ingen der er å få tak i
place-is-held = { $company } er neste, men ingen der er å få tak i. Plassen ventar til du tilbyr ein plass eller flyttar på køen.

# Det som må fram.
deed-call_list = Ringjeliste
deed-to_call = Vis
deed-reached = Eg har nådd dei
letter-no-sign = E-post etter ei melding utan svar
letter-to-call = Nokon å ringje
mail-why-no-sign = Du får denne e-posten fordi det hastar, og eg ikkje veit om du har sett det eg skreiv i Teams. Har du alt sett det, kan du sjå bort frå e-posten.
call-no-sign = { $name } har ikkje svart
call-no-sign-next = Eg har skrive utan å få noko teikn tilbake. Ring gjerne, og trykk når du har nådd dei.
call-is-over = { $name } treng ikkje å ringjast lenger
call-reached = Notert: du har nådd { $name }
call-reached-next = Dei andre prosjektleiarane ser det òg.
call-list = { $count ->
    [one] Éin å ringje
   *[other] { $count } å ringje
}
call-list-empty = Ingen å ringje no
call-list-empty-next = Svarar nokon ikkje på eit tilbod eller ei endring rett før eit møte, kjem dei her.
call-line = { $phone } · { $company } · { $what }
call-about = Gjeld
call-sent = Sendt
phone-not-known = Telefonnummeret er ikkje kjent
delivery-why-reached = Mottakaren vart nådd på telefon.

# Kvifor ei tid ikkje blir tilboden, for vertar.
why-not-how = Skriv til dømes «kvifor ikkje torsdag kl. 14», så seier eg kva som held tida unna.
why-not-title = { $when }
why-not-presentation = Presentasjon
why-not-startup = Oppstartsmøte
why-not-offered = { $what }: blir tilbode.
why-not-not-offered = { $what }: blir ikkje tilbode ({ $needed ->
    [one] treng éin vert
   *[other] treng { $needed } vertar
}).
why-not-because-notice = For nær: tider blir tilbodne frå { $notice } timar fram.
why-not-because-horizon = For langt fram: tider blir tilbodne inntil { $horizon } dagar fram.
why-not-because-closed = Helg, heilagdag eller stengt.
why-not-because-no-hours = { $host } har ikkje timar då.
why-not-because-off-grid = { $host } har timar då, men ingen møte byrjar akkurat då, eller det er for lite igjen av dei.
why-not-because-meeting = { $host } har eit møte, med tida rundt, { $from }–{ $to }.
why-not-because-outlook = { $host } er oppteken i Outlook { $from }–{ $to }.
why-not-because-unread = Kalenderen til { $host } kan ikkje lesast no.
why-not-because-most-a-day = { $host } har alt så mange møte som på ein dag ({ $most }).
why-not-because-nothing = { $host } er ledig.
