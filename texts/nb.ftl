# Bokmål. One message an idea; the ids are the same in nn.ftl and en.ftl.

## Languages
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-inside-nb = bokmål
language-inside-nn = nynorsk
language-inside-en = engelsk
language-title = Hvilket språk vil du bruke?
language-chosen = Da fortsetter vi på bokmål.

## Names of deeds, as buttons
deed-book_presentation = Bestill presentasjon
deed-move_meeting = Flytt
deed-cancel_meeting = Avlys
for-them-move_meeting = Flytt møtet
for-them-cancel_meeting = Avlys møtet
deed-my_meetings = Mine møter
deed-my_status = Hvor står vi?
deed-ask_a_person = Snakk med oss
deed-language = Bytt språk
deed-help = Hjelp
deed-status = Status
leave = Lukk skjemaet
first-free = Første ledige
more-slots = Flere tider
back-to-form = Vis hele skjemaet

## Welcome and help
welcome-title = Velkommen til { $programme }
welcome = Hei, jeg er boten til { $programme }, ikke et menneske. Jeg hjelper bedrifter med å bestille møter, melde på til kick-off og få svar på spørsmål. Det jeg ikke kan, sender jeg til prosjektgruppen.
welcome-group = Hei, jeg er boten til { $programme }, ikke et menneske. Jeg svarer bedriftene, minner dem på det de må vite, og viser hvor de står. «Hjelp» viser hva du kan skrive.
hello-title = Hei igjen
hello = Hva vil du gjøre?
help-title = Dette kan jeg hjelpe med
help-pressed = Trykk, eller skriv det samme med dine egne ord.
help-overview = Se hvordan det går
help-write = Skriv til bedriftene
help-one-company = Følg opp en bedrift
help-places = Plasser og kø
help-set-up = Tider og roller
help-book = Bestill en presentasjon: skriv for eksempel «presentasjon torsdag kl. 14».
help-change = Flytt eller avlys: skriv «flytt til fredag» eller «avlys», eller åpne Mine møter.
help-ask = Spør om programmet med dine egne ord. Vet jeg ikke svaret, sender jeg spørsmålet til prosjektgruppen.
help-language = Bytt språk når du vil: skriv «nynorsk» eller «English».
help-spol = Flytt klokken her på din maskin: skriv «spol +1d», «spol 2027-03-04 09:00» eller «spol nå».
help-form = Fyll ut det du vil på kortet, eller skriv det, for eksempel «torsdag kl. 14». Lukk skjemaet når du vil. Ingenting er bestilt før jeg sier det.
you-are-welcome = Bare hyggelig
left-title = Avbrutt
left = Ingenting ble endret. Hva vil du gjøre?

## Forms
please-look = Noe mangler eller må rettes. Det du har fylt ut, står der fortsatt.
several-fit = Flere tider passer. Hvilken blir det?
one-fits = Denne tiden passer med det du skrev. Blir det den?
not-free-then = Den tiden er ikke ledig. Disse er nærmest:
in-doubt = Jeg er ikke sikker på om jeg forsto deg, så ingenting er gjort. Velg her, eller skriv bare det som gjelder.
words-not-used = Jeg er ikke sikker på hva du mener med { $words }, så ingenting er valgt. Velg i skjemaet, eller si det på en annen måte.
quoted-word = «{ $word }»
companies-not-listed = Hvilke bedrifter mener du?
whether-company = Jeg er ikke sikker på om jeg forsto deg. Heter bedriften «{ $name }», eller mente du noe annet?
proposed-yes = Ja, det gjør den
proposed-no = Nei
slot-taken = Noen andre tok den tiden akkurat nå. Disse er ledige:
calendars-unread = Jeg får ikke lest kalenderne til vertene akkurat nå, så jeg har ingen tider å tilby. Ingenting er bestilt eller endret. Du hører fra meg her når det er tider igjen. Haster det, skriv «snakk med et menneske».
calendars-unread-try-again = Jeg får ikke lest kalenderne til vertene akkurat nå, så jeg har ingen tider å tilby. Ingenting er bestilt eller endret. Prøv igjen om litt: det du har skrevet, står da i skjemaet.
slot-unread = Jeg får ikke sjekket den tiden akkurat nå, så ingenting er bestilt eller endret. Disse er ledige:
times-open = Nå er det tider igjen
times-open-next = Jeg får lest kalenderne til vertene igjen. Velg en tid når det passer for deg.
not-an-answer = Det passet ikke her. Velg et av alternativene, eller skriv det på en annen måte.
not-a-company = Skriv navnet på bedriften eller organisasjonsnummeret med ni sifre.
bad-organisation-number = Det organisasjonsnummeret finnes ikke. Se etter om to sifre er byttet om, eller skriv navnet på bedriften.
take-your-time = Det haster ikke. Skjemaet står her, og du kan svare når du vil.
not-understood-form = Det forsto jeg ikke. Skjemaet står her som det var:
whether-this = Jeg er ikke sikker på om jeg forsto deg. Er det dette du vil?
also-wished = Du nevnte også dette: { $deeds }.
how-long-the-meeting-is = Møtet varer i { $minutes } minutter.
no-hurry = Det haster ikke
stays = Greit, da er alt som før
stays-presentation = Greit. Presentasjonen { $when } står som den gjør.
stays-startup = Greit. Oppstartsmøtet { $when } står som det gjør.
stays-meetings = Greit. Møtene står som de gjør.
stays-place = Greit. Dere beholder plassen.
stays-in-line = Greit. Dere står i køen som før.
stays-unbooked = Greit, da bestiller jeg ingenting
stays-unsent = Greit, da sender jeg ingenting
stale-card = Det kortet er ikke i bruk lenger. Her er du nå:
stale-card-title = Det kortet er ikke i bruk lenger
stale-card-next = Ingenting ble endret. Hva vil du gjøre?
reply-lost = Svaret mitt kan ha gått tapt. Her er du nå:
reply-lost-title = Svaret mitt kan ha gått tapt
reply-lost-next = Se gjerne hvor dere står, eller si hva du vil gjøre.
missed-answer = Dette kom ikke fram til deg sist:
card-closed = Dette kortet er ferdig. Svaret står lenger ned.
already-done = Dette er allerede bestilt
meeting-is-cancelled = Møtet { $when } er avlyst
meeting-given-on = Du har ikke lenger dette møtet
meeting-given-on-next = Det ble flyttet til en tid du ikke er ledig. Du trenger ikke gjøre noe.
meeting-is-over = Møtet { $when } er holdt
done-already-title = Dette er gjort
done-already = Det ble ikke gjort en gang til.
done-earlier = Gjort
state-and-next = { $state }. { $next }
ask-company = Bedrift (organisasjonsnummer eller navn)
missing-company = Skriv navnet på bedriften eller organisasjonsnummeret.
ask-attendees = Hvem blir med? (navn, med komma mellom)
ask-attendees-by-mail = Hvem blir med? (navn, og e-post til dem som vil ha innkalling)
missing-attendees = Skriv hvem som blir med.
nobody-named = Jeg fant ingen navn der. Skriv hvem det er.
persons-shown = Er dette riktig? Ingenting er lagret ennå.
persons-understood = Disse forsto jeg
persons-not-read = Jeg forsto ikke { $words }. Rett det her, eller ta det bort.
persons-too-many = Det er plass til { $most } navn her, og du skrev { $count }. Ta bort noen, eller ta med bare de første { $most }.
persons-yes = Ja, ta med disse
person-with-email = { $name } ({ $email })
ask-language = Språk i presentasjonen
missing-language = Velg språk.
ask-slot = Når passer det?
missing-slot = Velg en tid, eller trykk Første ledige.
ask-meeting = Hvilket møte?
missing-meeting = Velg et møte.
ask-message = Hva vil du spørre om?
missing-message = Skriv det du vil spørre om.
ask-phone = Telefon, hvis du vil bli ringt
phone = Telefon
not-a-phone = Skriv ett telefonnummer, for eksempel 91 23 45 67.
missing-phone = Skriv nummeret vi kan ringe.
kept-so-far = Det er tatt vare på.

## Book a presentation
book_presentation-title = Bestill presentasjon
book_presentation-send = Bestill
go-on-book_presentation = Fortsett bestillingen
about-the-presentation = { $minutes } minutter på Teams, om { $programme }. Tidene er norsk tid.
about-the-meeting = Om møtet
presentation-booked = Presentasjonen er bestilt
presentation-booked-for-them = Presentasjonen for { $company } er bestilt
presentation-already-booked = Dere har allerede bestilt en presentasjon
presentation-already-booked-for-them = { $company } har allerede bestilt en presentasjon
reminder-comes = Du får en påminnelse her { $when }.
reminder-goes-to = Påminnelsen går til { $name } { $when }.
no-reminder-comes = Det kommer ingen påminnelse før møtet. Møtelenken får dere av den som holder det.
reminder-comes-to-them = Bedriften får en påminnelse { $when }.
no-reminder-comes-to-them = Bedriften får ingen påminnelse før møtet.
when = Når
where = Hvor
in-two-zones = { $time } i { $here } ({ $there } i { $elsewhere })
on-teams = På Teams
on-teams-link-comes = På Teams, lenken kommer her
join = Bli med
add-to-calendar = Legg i kalenderen
calendar-entry-presentation = Presentasjon av { $programme }
calendar-entry-startup = Oppstartsmøte i { $programme }
calendar-file-is-there = Trykk «Legg i kalenderen» på møtet under «Mine møter», og på nytt hvis møtet blir flyttet. Med «kalender i telefonen» følger det av seg selv.
no-calendar-file = Jeg har ingen kalenderfil å gi deg, så skriv inn møtet selv. Tiden står under «Mine møter».
invitations-by-nobody = Jeg sender ingen kalenderinvitasjon.
invitations-by-mail = Alle som er med og har oppgitt e-post, får også en innkalling på e-post, og en ny for hver endring.
invitations-by-outlook = Alle som er med og har oppgitt e-post, får også en innkalling fra Outlook, og den følger møtet.
link-comes-by-nobody = Er knappen ikke der ennå, kommer lenken her i chatten så snart den som holder møtet, har gitt den.
link-comes-by-mail = Er knappen ikke der ennå, kommer lenken her i chatten, og på e-post til dem som har oppgitt det, så snart den som holder møtet, har gitt den.
link-comes-by-outlook = Outlook lager lenken når møtet er bestilt. Den kommer her i chatten, og i innkallingen fra Outlook.
calendar-entry-kickoff = Kick-off for { $programme }
calendar-entry-kickoff-with = Konferansen der { $programme } starter.
calendar-entry-online = På nett
calendar-entry-with = Med { $hosts }.
calendar-entry-open = { $count ->
    [0] Åpen presentasjon, ingen bedrifter ennå
    [one] Åpen presentasjon for én bedrift
   *[other] Åpen presentasjon for { $count } bedrifter
}
deed-phone_calendar = Kalender i telefonen
deed-close_phone_calendar = Steng adressen
phone-calendar = Møtene i kalenderen din
phone-calendar-next = Åpne siden på telefonen, så legger den møtene i kalenderen og følger med når noe blir flyttet eller avlyst. Eller abonner på adressen fra Outlook eller Google. Del den ikke med andre.
phone-calendar-address = Adressen
phone-calendar-open = Vis meg hvordan
phone-calendar-nowhere = Jeg har ingen kalender du kan abonnere på
phone-calendar-nowhere-next = Tidene står under «Mine møter».
phone-calendar-empty = Det er ingenting å legge i kalenderen ennå
phone-calendar-empty-next = Bestill en presentasjon, så kan kalenderen din følge den.
phone-calendar-closed = Adressen er stengt
phone-calendar-closed-next = Ingen kan lese møtene dine med den lenger. Slett abonnementet i kalenderen. Vil du ha en ny adresse, trykk «Kalender i telefonen».
subscribe-open = Åpne i kalenderen på denne enheten
subscribe-else = Skjer det ikke noe, abonner på denne adressen:
subscribe-iphone = iPhone: Innstillinger, Apper, Kalender, Kalenderkontoer, Legg til konto, Annet, Legg til kalenderabonnement.
subscribe-outlook = Outlook på nettet: Kalender, Legg til kalender, Abonner fra nettet. Så følger den med i Outlook på telefonen.
subscribe-google = Google Kalender på PC: plusstegnet ved «Andre kalendere», Fra nettadresse. Så følger den med på Android-telefonen.
subscribe-secret = Den som har adressen, kan lese når møtene dine er. Skriv «kalender i telefonen» til boten for å stenge den.

# E-post.

mail-registered = Du er meldt på kick-off { $when }
mail-why-registered = Du får denne e-posten fordi { $by } har meldt deg på kick-off for { $company }.
mail-why-not-in-teams = Du får denne e-posten fordi meldingen ikke kom fram i Teams.
mail-why-uncertain = Meldingen kan ha kommet i Teams også. Har du allerede sett den der, kan du se bort fra denne e-posten.
mail-answer = Svar på denne e-posten, så når du prosjektgruppen ({ $contact }).
mail-open-teams = Åpne boten i Teams
letter-mail-registered = Kvittering for kick-off på e-post
delivery-why-refused-mail = E-posttjeneren tok ikke imot e-posten ({ $answer }). Jeg prøver igjen.
delivery-why-unreachable-mail = E-posttjeneren leverer ikke til adressen ({ $answer }).
delivery-why-uncertain-mail = E-posttjeneren svarte ikke klart ({ $answer }).
delivery-why-failed-mail = E-posttjeneren avviste e-posten ({ $answer }).
mails = E-poster som ville gått ut
mails-next = Ingenting forlater denne maskinen. Den siste står øverst.
mails-none = Ingen ennå. Bestill en presentasjon, eller meld på noen til kick-off med e-postadresse.
outlook-page = Vertenes kalendere, slik Outlook ville hatt dem
outlook-page-next = Ingenting forlater denne maskinen. Flytt eller slett et møte her, slik verten gjør i Outlook. Boten merker det innen et minutt.
outlook-page-empty = Det er ingenting i kalenderen ennå.
outlook-page-cancelled = Avlyst, og ute av kalenderen
outlook-page-move = Flytt hit
outlook-page-delete = Slett
outlook-page-own = Legg inn en egen avtale
outlook-page-own-subject = Egen avtale
letter-meeting-mail = Møteinnkalling på e-post
mail-meeting = { $what }, { $when }
mail-meeting-changed = Endret: { $what }, { $when }
mail-meeting-cancelled = Avlyst: { $what }, { $when }
mail-meeting-not-yours = Du er ikke med lenger: { $what }, { $when }
mail-meeting-next = Kalenderfilen er vedlagt. Vil du flytte eller avlyse, skriv til boten i Teams eller svar på denne e-posten.
mail-meeting-off-next = Den vedlagte filen tar møtet ut av kalenderen din.
mail-link-comes = På Teams, lenken kommer på e-post
mail-why-meeting = Du får denne e-posten fordi du er invitert til møtet.
mail-stop = Meld meg av
unsubscribe = Vil du melde deg av?
unsubscribe-next = Da sender vi ikke flere påminnelser eller fellesmeldinger til { $email }. Innkallinger og svar på det du selv ber om, kommer fortsatt.
unsubscribed = Du er meldt av
unsubscribed-next = Vi sender ikke flere påminnelser eller fellesmeldinger til { $email }.
subscribe-again = Meld meg på igjen
delivery-why-unsubscribed = Mottakeren har meldt seg av slike e-poster.

with-host = Med
company = Bedrift
meeting = Møte
attendees = Deltakere
presentation-language = Språk

## Move and cancel
move_meeting-title = Flytt møtet
move_meeting-send = Flytt
go-on-move_meeting = Fortsett flyttingen
meeting-moved = Møtet er flyttet
meeting-moved-for-them = Møtet er flyttet, og bedriften og verten får beskjed
cancel_meeting-title = Avlys møtet
cancel_meeting-send = Avlys
go-on-cancel_meeting = Fortsett avlysningen
cancel-sure-title = Vil du avlyse dette møtet?
cancel-sure = Ja, avlys
cancel-keep = La møtet stå
meeting-cancelled = Møtet { $when } er avlyst
meeting-cancelled-next = Det kommer ingen påminnelse. Bestill ny tid når det passer.
meeting-cancelled-for-them = Bedriften og verten får beskjed. Det kommer ingen påminnelse.
no-such-meeting = Det møtet er avlyst eller over
no-meetings = Ingen møter er bestilt
no-meetings-next = Du kan bestille en presentasjon her.

## My meetings, where are we
your-meeting-presentation = Presentasjonen deres
your-meeting-startup = Oppstartsmøtet deres
meeting-of-company-presentation = Presentasjon for { $company }
meeting-of-company-startup = Oppstartsmøte med { $company }
your-meetings = Møtene dine
meeting-line-presentation = Presentasjon { $when }
meeting-line-startup = Oppstartsmøte { $when }
meeting-line-of = { $line } ({ $company })
status-nothing-yet = Dere har ikke bestilt noe ennå
status-nothing-next = En presentasjon er et godt første steg.
status-coming-presentation = Presentasjon
status-coming-startup = Oppstartsmøte
status-kickoff = Kick-off

## Questions
ask-about = Spørsmål
show-answer = Vis svaret
did-you-mean = Mente du en av disse?
not-understood = Det forsto jeg ikke
not-understood-next = Skal jeg sende det til prosjektgruppen, eller vil du prøve med andre ord?
not-understood-group = Skriv navnet på en bedrift, hvilke bedrifter du mener, eller en kommando. Hjelp viser kommandoene.
not-known-yet = Det har jeg ikke tall på ennå
empty-message = Meldingen var tom
no-files = Filer kan jeg ikke lese
ask_a_person-title = Snakk med oss
ask_a_person-send = Send
go-on-ask_a_person = Fortsett meldingen
question-passed-on = Sendt til prosjektgruppen
question-passed-on-next = Svaret kommer her i chatten. Haster det, kan du skrive til { $contact }.
your-question = Spørsmålet ditt
not-here-yet = Dette ordner prosjektgruppen for dere
not-here-yet-next = Skal jeg sende det videre? Svaret kommer her.
not-here-yet-host = Dette ordner prosjektlederen
not-here-yet-leader = Dette gjør jeg ikke i chatten
not-here-yet-leader-next = Hvem som gjør hva i prosjektgruppen, endrer du under Roller. Hva som er lagret om noen, ser du når du skriver «person» og navnet.
names-alone = Hva gjelder disse navnene?
names-alone-next = Trykk på det de skal være med på, så fyller jeg dem inn.
names-alone-group = Åpne bedriften eller møtet de skal være med på, og lim inn listen i skjemaet der.
where-for-group = Her ser du køen og plassene.
not-yours = Det er prosjektlederen som kan gjøre det. Skal jeg spørre for deg?

## Channels
channel-personal-title = Det tar vi i den private chatten
channel-personal = Åpne chatten med meg, og skriv det samme der. Her i kanalen svarer jeg bare på spørsmål om programmet.
channel-hello-title = Hei
channel-hello = Spør meg om programmet her. Bestillinger og alt annet som gjelder bedriften, tar vi i den private chatten med meg.
channel-unknown-title = Det vet jeg ikke

## Letters
reminder-presentation = Påminnelse: presentasjonen er { $when }
reminder-startup = Påminnelse: oppstartsmøtet er { $when }
reminder-details = På Teams, med { $hosts }. Passer det ikke lenger, kan du flytte eller avlyse her.
news-meeting-booked = Ny presentasjon
news-meeting-moved = En presentasjon er flyttet
news-meeting-cancelled = En presentasjon er avlyst
told-meeting-moved = Presentasjonen deres er flyttet til { $when }
told-meeting-moved-startup = Oppstartsmøtet deres er flyttet til { $when }
told-meeting-moved-next = Passer det ikke, kan du flytte det her.
outlook-moved-presentation = Presentasjonen er flyttet til { $when }
outlook-moved-startup = Oppstartsmøtet er flyttet til { $when }
outlook-moved-next = Jeg så det i Outlook, og bedriften får den nye tiden her i chatten.
outlook-deleted-presentation = Presentasjonen { $when } er avlyst
outlook-deleted-startup = Oppstartsmøtet { $when } er avlyst
outlook-deleted-next = Den er slettet i Outlook, så jeg har avlyst for bedriften og vist nye tider. Var det et uhell, bestill på nytt for dem.
outlook-asks-presentation = Skal presentasjonen være { $when }?
outlook-asks-startup = Skal oppstartsmøtet være { $when }?
outlook-asks-rules = Den ble flyttet dit i Outlook, utenom tidene vi tilbyr. For bedriften står den { $was } til en av dere svarer.
outlook-asks-taken = Den ble flyttet dit i Outlook, men der er et annet møte. For bedriften står den { $was }.
outlook-asks-past = Den ble flyttet dit i Outlook, men det er for sent. For bedriften står den { $was }.
deed-take_outlook_time = Ja, flytt møtet dit
deed-put_back_in_outlook = Nei, sett tilbake
outlook-time-is-taken = Møtet er flyttet, og bedriften får beskjed
outlook-is-put-back = Møtet står som før, og jeg retter Outlook nå
letter-outlook-moved = Flyttet i Outlook
letter-outlook-asks = Spørsmål om tid i Outlook
letter-outlook-deleted = Slettet i Outlook
letter-calendar-refused = Kalender som ikke tar imot
letter-times-open = Tider å velge igjen
calendar-refused = Outlook tar ikke imot møtene til { $host }
calendar-refused-next = Jeg prøver igjen hver time. Send innkallingen selv så lenge, og si fra til dem som drifter boten: { $why }
told-meeting-cancelled = Presentasjonen deres { $when } er avlyst
told-meeting-cancelled-startup = Oppstartsmøtet deres { $when } er avlyst
told-meeting-cancelled-next = Bestill en ny tid her, eller spør oss hvorfor.
host-gives-link = { $hosts ->
    [one] Bedriften venter på lenken: gi den her, så får de den i chatten.
   *[other] Bedriften venter på lenken: en av dere gir den her, så får de den i chatten.
 }
outlook-gives-link = Jeg legger møtet i Outlook, som lager lenken. Bedriften får lenken her i chatten.
company-has-link = Bedriften har fått lenken til møtet.
link-of-presentation = Lenken til presentasjonen er her
link-of-startup = Lenken til oppstartsmøtet er her
link-of-meeting-next = Trykk «Bli med» når det begynner.
letter-meeting-link = Lenke til møtet
deed-my_link = Min møtelenke
my_link-title = Lenken til møtene dine
my_link-send = Lagre
go-on-my_link = Fortsett
deed-give_link = Gi lenken
give_link-title = Lenken til møtet
give_link-send = Send til bedriften
go-on-give_link = Fortsett
join-link = Møtelenke
ask-join_link = Lim inn lenken eller hele Teams-innkallingen
missing-join_link = Lim inn lenken til møtet.
not-a-join-link = Det er ingen møtelenke. Lim inn adressen som begynner med https:// fra Teams-innkallingen.
join-link-is-kept = Møtelenken er lagret
join-link-is-kept-next = { $count ->
    [0] Den følger med hver gang noen bestiller møte med deg.
    [one] Den følger med når noen bestiller, og bedriften i det ene møtet som venter, får den nå.
   *[other] Den følger med når noen bestiller, og bedriftene i de { $count } møtene som venter, får den nå.
 }
join-link-is-given = Bedriften får lenken nå
news-question = Et spørsmål til prosjektgruppen
from-whom = Fra
whom = Hvem
booked-by = Bestilt av

## The project leader
status-title = Status
status-now = Klokken i programmet
status-companies = Bedrifter vi kjenner
status-questions = Spørsmål som venter
time-travelled = Klokken er nå { $now }
time-travelled-next = Neste melding kommer { $when }.
time-travelled-next-quiet = Det er stille tid. Neste melding kommer { $when }.
time-travelled-nothing = Ingen melding er planlagt.
time-travelled-nothing-quiet = Det er stille tid, og ingen melding er planlagt.
time-travelled-on-the-way = Jeg stanset på veien til { $when }, så du slipper å vente.
time-travel-how = Skriv «spol +1d», «spol +2t», «spol 2027-03-04 09:00» eller «spol nå»
time-travel-local-only = Klokken kan bare flyttes når boten kjører lokalt
time-travel-hour = +1 time
time-travel-day = +1 døgn
time-travel-then = Til neste melding
time-travel-on = Videre
time-travel-now = Tilbake til nå

## Our fault
our-fault = Noe gikk galt hos meg, og ingenting ble endret
our-fault-next = Prøv igjen, eller skriv til { $contact } (feil { $error }).
not-shown = Noe gikk galt hos meg, og jeg får ikke vist svaret
took-too-long = Dette tok for lang tid hos meg, og jeg vet ikke om det ble gjort
may-be-done = Det du ba om, kan være gjort. Se hvor dere står, eller skriv til { $contact } (feil { $error }).

## The terminal
terminal-start = Du er { $name }. Skriv til boten, trykk på en knapp med for eksempel /a, fyll ut et felt med /1 og svaret. /q avslutter.
terminal-unasked = Dette kom av seg selv:
terminal-unknown = Den knappen eller det feltet finnes ikke på kortet over.

## The road
stage-to-contact = Dere er ikke i gang ennå
next-to-contact = En presentasjon er et godt første steg.
stage-contacted = Ingen presentasjon er bestilt
next-contacted = En presentasjon er et godt første steg.
stage-presentation-booked = Presentasjonen er bestilt
next-presentation-booked = Etter presentasjonen kan dere bestemme dere.
stage-presented = Dere har hatt en presentasjon
next-presented = Nå kan dere si ja, eller si når dere bestemmer dere. Fristen er { $decide_by } kl. 24.00.
stage-deciding = Dere er i ferd med å bestemme dere
next-deciding = Si ja når dere er klare. Fristen er { $decide_by } kl. 24.00.
stage-waiting = Dere står i køen
next-waiting = Blir en plass ledig, spør jeg dere når det er deres tur.
stage-confirmed = Dere er med
next-confirmed = Neste steg er oppstartsmøtet, der vi blir kjent.
stage-startup-booked = Oppstartsmøtet er bestilt
next-startup-booked = Forbered møtet litt om gangen. Alt blir lagret.
stage-started = Dere er i gang
next-started = Prosjektgruppen følger opp det dere ble enige om.
stage-declined = Dere har takket nei for nå
next-declined = Dere er velkomne tilbake. Bestill en presentasjon når det passer.
stage-not-in-target = Programmet passet ikke for dere denne gangen
next-not-in-target = Har noe endret seg, snakker vi gjerne igjen.
stage-withdrawn = Dere har trukket dere
next-withdrawn = Vil dere inn igjen, kan dere skrive til oss, så ser vi på det sammen.
number-in-line = Nummer i køen
offer-ends = Svar på tilbudet innen
leaves-at = Ute fra
decides-on = Dere bestemmer dere
company-decides-on = Bestemmer seg
no-company-yet = Hvilken bedrift gjelder det?
no-company-yet-next = Jeg vet ikke ennå hvem du svarer for. Bestill en presentasjon, så får jeg vite det.
no-company-yet-next-for-them = Skriv navnet på bedriften, så ser du hva du kan gjøre for den.
not-on-the-road = Det går ikke nå. Ingenting ble endret.

## Who speaks for a company
asked-whether-contact = Da har jeg spurt
asked-whether-contact-next = Svaret kommer her. Imens ser du under «Hvor står vi?» hva dere kan gjøre.
contact-claims = Svarer denne personen for bedriften?
contact-claims-next = Godkjenner du, kan personen svare på vegne av bedriften og se alt om den.
email = E-post
account = Kontoen hører til
account-proves-nothing = Ukjent: en gjest, eller gratis e-post
number-unknown = Ikke oppgitt
not-read-yet = Ikke slått opp ennå
register-domain = Nettadresse i Enhetsregisteret
contact-accepted = Du kan svare for bedriften
contact-is-accepted = Godkjent. Personen får beskjed
contact-is-refused = Ikke godkjent. Personen får ingen beskjed fra meg, så si fra selv
claim-settled-yes = Godkjent som kontakt
claim-settled-no = Ikke godkjent som kontakt
no-such-contact = Ingen venter på å bli godkjent
deed-who_speaks = Nye kontakter
who_speaks-title = Hvem svarer for bedriften?
who_speaks-send = Lagre
go-on-who_speaks = Fortsett
ask-claimant = Hvem av dem?
missing-claimant = Velg en av dem.
ask-verdict = Svarer personen for bedriften?
missing-verdict = Velg ett av svarene.
person-of-company = { $person }, { $company }
deed-accept_contact = Godkjenn
deed-refuse_contact = Ikke godkjenn

## Confirm, and stand in line
deed-confirm_participation = Bekreft at vi blir med
for-them-confirm_participation = De blir med
confirm_participation-title = Bekreft at dere blir med
confirm_participation-title-for-them = Bekreft at bedriften blir med
confirm_participation-send = Gå videre
go-on-confirm_participation = Fortsett bekreftelsen
ask-who_decided = Hvem har bestemt det? (for eksempel styret eller daglig leder)
missing-who_decided = Skriv hvem som har bestemt det.
who-decided = Bestemt av
ask-representatives_know = Vet de tillitsvalgte om det?
missing-representatives_know = Svar «ja» eller «ikke ennå».
representatives-know = Tillitsvalgte vet det
representatives-yes = Ja
representatives-not-yet = Ikke ennå
confirm-sure-title = Blir { $company } med?
confirm-sure-place = { $count ->
    [one] Dere får den siste ledige plassen.
   *[other] Dere får en av { $count } ledige plasser.
 } Det gjelder hele programmet ({ $years }), og bedriften bidrar til finansieringen. Dere kan trekke dere senere.
confirm-sure-place-for-them = { $count ->
    [one] Bedriften får den siste ledige plassen.
   *[other] Bedriften får en av { $count } ledige plasser.
 } Det gjelder hele programmet ({ $years }), og bedriften bidrar til finansieringen.
confirm-sure-waiting = Alle plassene er tatt eller tilbudt nå. Dere stiller dere i køen som nummer { $count }, og det koster ingenting.
confirm-sure-waiting-for-them = Alle plassene er tatt eller tilbudt nå. Bedriften stiller seg i køen som nummer { $count }.
confirm-sure = Ja, vi blir med
confirm-sure-for-them = Ja, de blir med
place-confirmed-title = Dere er med i { $programme }
place-confirmed-next = Plassen er deres. Neste steg er oppstartsmøtet, der vi blir kjent.
place-confirmed-title-for-them = { $company } er med i { $programme }
place-confirmed-next-for-them = Kontaktene får beskjed. Neste steg er oppstartsmøtet.
line-joined-title = Dere står i køen
line-joined = { $position ->
    [one] Alle { $places } plassene er tatt eller tilbudt nå. Dere er de neste i køen. Blir en plass ledig, spør jeg dere først.
   *[other] Alle { $places } plassene er tatt eller tilbudt nå. Dere er nummer { $position } i køen. Blir en plass ledig, spør jeg dere når de foran har svart.
 }
line-joined-title-for-them = { $company } står i køen
line-joined-for-them = Alle { $places } plassene er tatt eller tilbudt nå. Bedriften er nummer { $position }, og kontaktene får beskjed.
presentation-first = Dere trenger en presentasjon først
presentation-first-next = Etter presentasjonen kan dere si ja. Har dere allerede hatt en samtale med oss, kan du si fra her.
presentation-first-for-them = { $company } trenger en presentasjon først
presentation-first-next-for-them = Bestill en for bedriften, eller la bedriften si ja uten.
deed-why = Hvorfor?

## Offers
offer-title = En plass er ledig for dere
offer-extended-title = Dere har fått lenger tid på å svare
offer = Dere er de neste i køen. Svar innen { $ends }, ellers går plassen til neste bedrift.
deed-accept_offer = Ja, vi tar plassen
no-offer = Tilbudet gjelder ikke lenger
no-offer-ended = Fristen gikk ut { $ends }. Vil dere fortsatt være med, kan dere stille dere i køen igjen.
news-offer-lapsed = Tilbudet om plass gikk ut
news-offer-lapsed-next = Plassen er ikke lenger deres. Vil dere fortsatt være med, kan dere stille dere i køen igjen.
news-offer-withdrawn = Tilbudet om plass er trukket tilbake
news-offer-withdrawn-next = Det ble færre plasser enn ventet, og det beklager vi. Dere står fortsatt i køen som nummer { $position }.
news-line-closed = Køen er avsluttet
news-line-closed-next = Fristen for å bli med er ute, og det ble ikke plass til dere. Takk for tålmodigheten. Vil dere holde kontakten, kan dere skrive til oss her.

## Not now, and withdrawing
deed-decline = Takk nei for nå
decline-title = Takk nei for nå
decline-send = Takk nei for nå
go-on-decline = Fortsett svaret
ask-why_not = Hva er grunnen? (om dere vil si det)
ask-why_not-for-them = Hva er grunnen? (om de har sagt det)
missing-why_not = Velg en grunn.
why-not = Grunn
reason-time = Ikke tid nå
reason-money = Økonomien
reason-people = Mangler folk til det
reason-other-plans = Andre planer
reason-other = Noe annet
decline-sure-title = Vil dere ut av køen?
decline-sure = Kommer dere tilbake, står dere sist i køen.
decline-sure-title-for-them = Vil { $company } ut av køen?
decline-sure-for-them = Kommer bedriften tilbake, står den sist i køen.
decline-offer-title = Vil dere si nei til plassen?
decline-offer = Da er tilbudet borte, og dere er ute av køen.
decline-offer-title-for-them = Vil { $company } si nei til plassen?
decline-offer-for-them = Da er tilbudet borte, og bedriften er ute av køen.
decline-offer-yes = Ja, si nei
decline-sure-yes = Ja, gå ut av køen
decline-sure-no = Nei, vi venter
leave-queue = Gå ut av køen
declined = Takk for svaret
declined-next = Dere er ikke med for nå, og jeg minner dere ikke på det. Ombestemmer dere dere, er dere velkomne.
declined-for-them = { $company } er ikke med for nå
declined-next-for-them = Bedriften blir ikke minnet på det. Den kan komme tilbake senere.
decline-has-place = Dere har en plass
decline-has-place-for-them = { $company } har en plass
decline-has-place-next = Vil dere gi fra dere plassen, kan dere trekke dere.
decline-has-place-next-for-them = Vil bedriften gi den fra seg, må den trekke seg.
deed-withdraw = Trekk oss
withdraw-title = Trekk dere fra programmet
withdraw-title-for-them = Trekk bedriften fra programmet
withdraw-send = Gå videre
go-on-withdraw = Fortsett
ask-why_withdraw = Vil dere si hvorfor?
ask-why_withdraw-for-them = Har de sagt hvorfor?
missing-why_withdraw = Skriv hvorfor.
why-withdraw = Hvorfor
withdraw-sure-title = Skal { $company } trekke seg?
withdraw-sure = Da mister dere plassen, og møtene deres blir avlyst. Det skjer { $when }. Til da kan dere angre.
withdraw-sure-for-them = Bedriften mister plassen, og møtene blir avlyst. Det skjer { $when }. Til da kan bedriften angre.
withdraw-sure-yes = Ja, trekk oss
withdraw-sure-yes-for-them = Ja, de trekker seg
withdraw-sure-no = Nei, vi fortsetter
withdrawal-announced = Dere har trukket dere
withdrawal-announced-for-them = { $company } trekker seg
withdrawal-announced-next = Det gjelder fra { $when }. Til da kan dere angre her.
withdrawal-announced-next-for-them = Det gjelder fra { $when }. Til da kan bedriften angre.
news-withdrawal-announced = Dere har trukket dere fra { $programme }
deed-stay = Angre, vi blir
withdrawal-taken-back = Dere er fortsatt med
withdrawal-taken-back-for-them = { $company } blir med videre
withdrawal-taken-back-next = Plassen og møtene står som før.
withdrawal-taken-back-next-for-them = Plassen og møtene er som før.
no-place-to-give-up = Dere har ingen plass å gi fra dere
no-place-to-give-up-for-them = { $company } har ingen plass å gi fra seg
no-place-to-give-up-next = Vil dere ikke være med nå, kan dere takke nei her.
no-place-to-give-up-next-for-them = Vil bedriften ikke være med nå, kan du takke nei for den her.
news-withdrawn = Dere er ute av { $programme }
news-withdrawn-for-them = { $company } er ute av { $programme }
news-withdrawn-next = Møtene er avlyst. Vil dere inn igjen, kan dere skrive til oss.
news-withdrawn-next-for-them = Møtene er avlyst. Plassen er ledig, eller tilbudt neste i køen.

## When you decide
deed-decide_later = Vi trenger mer tid
for-them-decide_later = De trenger mer tid
decide_later-title = Når bestemmer dere dere?
decide_later-title-for-them = Når bestemmer bedriften seg?
decide_later-send = Lagre
go-on-decide_later = Fortsett med datoen
ask-decides_on = Når er styremøtet eller beslutningen?
missing-decides_on = Velg en dag fra i dag til ett år fram i tid.
decides-on-kept = Det er notert
decides-on-kept-next = Jeg spør dere { $when }, og ikke før.
decides-on-kept-next-for-them = Jeg spør bedriften { $when }, og ikke før.
decided-already = Dere har allerede svart
decided-already-for-them = { $company } er allerede forbi det steget
decision-due-title = Har dere bestemt dere?
decision-due = Svar med ett trykk. Trenger dere mer tid, er det helt i orden.

## After a presentation
deed-outcome = Hvordan gikk det?
outcome-title = Hvordan gikk presentasjonen?
outcome-send = Vis meldingen
go-on-outcome = Fortsett
presentation-of = { $company }, { $when }
event-subject-presentation = { $programme }: presentasjon for { $company }
event-subject-startup = { $programme }: oppstartsmøte med { $company }
event-text = Møtet er bestilt gjennom { $programme }. Bruk lenken i invitasjonen for å bli med. Vil dere flytte eller avlyse, skriv til boten i Teams eller til { $contact }.
event-off = Møtet er avlyst. Skriv til boten i Teams når dere vil ha en ny tid.
ask-outcome = Hvordan gikk det?
missing-outcome = Velg hvordan det gikk.
outcome = Hvordan det gikk
outcome-interested = Interessert
outcome-needs-time = Trenger tid
outcome-board-too = Vil ha den for styret
outcome-not-there = Kom ikke
outcome-not-in-target = Ikke i målgruppen
outcome-not-now = Takk nei for nå
ask-note = Notat, bare for prosjektgruppen
missing-note = Skriv et notat.
note = Notat
to-contact = Kontakten får
outcome-sure = Send dette?
outcome-send-it = Send
outcome-edit = Endre
outcome-kept = Det er notert, og kontakten får beskjed
outcome-kept-next = Notatet ser bare prosjektgruppen.
outcome-known = Det er ingen presentasjon som venter på svar
after-interested-title = Takk for praten
after-interested = Så fint at dere er interessert. Bekreft når dere har bestemt dere, eller si når det blir.
after-needs-time-title = Takk for praten
after-needs-time = Ta dere tid. Si gjerne når dere bestemmer dere, så spør jeg ikke før.
after-board-too-title = En presentasjon for styret
after-board-too = Vi kommer gjerne til styret også. Bestill en tid som passer.
after-not-there-title = Vi bommet på hverandre
after-not-there = Det skjer. Bestill gjerne en ny tid.
after-not-in-target-title = Takk for praten
after-not-in-target = Programmet passer ikke for dere denne gangen. Har noe endret seg, snakker vi gjerne igjen.
after-not-now-title = Takk for praten
after-not-now = Jeg minner dere ikke på det. Ombestemmer dere dere, er dere velkomne.
open-slides = Vis lysbildene
open-note = Notat til beslutningen

## Why
why-title = Slik henger det sammen
why-no-company = Plass: jeg vet ikke ennå hvilken bedrift du svarer for.
why-not-accepted = Plass: prosjektlederen må først bekrefte at du svarer for bedriften.
why-has-place = Plass: dere har en.
why-offered = Plass: dere har fått tilbud om en, og svarfristen er { $ends }.
why-too-late = Plass: siste dag for å bli med var { $decide_by }. Etter det deler vi ikke ut flere plasser.
why-waiting = Plass: alle { $places } er tatt eller tilbudt, og dere er nummer { $position } i køen. Plassene tilbys i rekkefølge.
why-presentation-first = Plass: bare bedrifter som har hatt en presentasjon, kan si ja til plass.
why-may-confirm = Plass: dere kan si ja når dere vil.
why-times = Tider: den første ledige er { $first }. Jeg viser tider fra { $notice } timer og inntil { $horizon } dager fram.
why-no-reminder = Påminnelser: dere har ingen møter framover, så det er ingenting å minne på.
why-no-reminder-for-group = Påminnelser: ingen er på vei til deg.
why-reminder-came = Påminnelser: den for møtet { $when } er sendt.
why-booked-late = Påminnelser: møtet { $when } ble bestilt for sent til å få en.

## Questions that were passed on

deed-questions = Spørsmål
deed-answer_question = Svar på et spørsmål
deed-teach = Gjør til fast svar
answer_question-title = Svar på et spørsmål
answer_question-send = Send svaret
teach-title = Fast svar
teach-send = Lagre
go-on-answer_question = Fortsett svaret
go-on-teach = Fortsett
ask-question = Hvilket spørsmål?
missing-question = Velg et spørsmål.
ask-reply = Svaret ditt
missing-reply = Skriv svaret.
reply = Svaret
question = Spørsmålet
guessed = Jeg gjettet på
answered-now = Svaret er sendt
answered-already = { $by } har allerede svart
question-answered = Svar fra prosjektgruppen
questions-digest = { $count ->
    [one] Ett spørsmål venter på svar
   *[other] { $count } spørsmål venter på svar
 }
questions-title = { $count ->
    [0] Ingen spørsmål venter
    [one] Ett spørsmål venter
   *[other] { $count } spørsmål venter
 }
questions-answered = Besvart
questions-most-asked = Oftest spurt
questions-did-not-help = Hjalp ikke
questions-line = { $number }. { $text } ({ $who }, { $days ->
    [0] i dag
    [one] for én dag siden
   *[other] for { $days } dager siden
 })
answer-number = Svar på nr. { $number }
did-not-help = Ikke det jeg lurte på
taught-nothing = Skriv et spørsmål og et svar på minst ett språk
taught = Jeg svarer på dette fra nå av
taught-next = Endre teksten når du vil, med knappen under.
taught-told = Andre som spurte, og fikk svaret
taught-missing = Mangler på
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
go-on-book_startup_meeting = Fortsett bestillingen
about-the-startup = { $minutes } minutter på Teams, der vi blir kjent og dere setter ord på målet deres. Tidene er norsk tid.
startup-first-with = Først kommer tidene med
startup-booked = Oppstartsmøtet er bestilt
startup-booked-next = Forbered gjerne møtet her, litt om gangen. Det tar rundt fem minutter.
startup-booked-for-them = Oppstartsmøtet med { $company } er bestilt
startup-already-booked = Dere har allerede bestilt oppstartsmøtet
startup-already-booked-for-them = { $company } har allerede bestilt oppstartsmøtet
startup-was-held = Oppstartsmøtet er holdt
place-first = Dette er for bedrifter som har en plass
news-meeting-booked-startup = Nytt oppstartsmøte
news-meeting-moved-startup = Et oppstartsmøte er flyttet
news-meeting-cancelled-startup = Et oppstartsmøte er avlyst
reminder-startup-hosts = Oppstartsmøte { $when }

## Preparation

deed-prepare = Forbered møtet
prepare-title = Forbered oppstartsmøtet
prepare-send = Lagre
go-on-prepare = Fortsett forberedelsen
preparation-kept = Lagret
preparation-next = Fortsett når det passer. Alle kontaktene i bedriften kan fylle ut.
preparation-next-for-them = Kontaktene i bedriften kan fylle ut resten.
preparation-whole = Da er det viktigste på plass. De som holder møtet, får det dagen før.
prepared-percent = Forberedt
percent = { $count } %
prepared-missing = Mangler
prepared-participants = Hvem blir med
prepared-theme = Tema
prepared-goal = Målet vårt
prepared-support = Støtte vi ønsker
prepared-background = Om bedriften
prepared-wishes = Ønsker om gruppe
ask-prepared_participants = Hvem blir med på møtet?
ask-prepared_theme = Hvilket tema vil dere begynne med?
ask-prepared_theme-for-them = Hvilket tema vil de begynne med?
ask-prepared_goal = Hva vil dere oppnå, med egne ord?
ask-prepared_goal-for-them = Hva vil de oppnå, med egne ord?
ask-prepared_support = Hva vil dere ha hjelp til først?
ask-prepared_support-for-them = Hva vil de ha hjelp til først?
ask-prepared_background = Produkter, steder, skift, og hvordan dere helst møtes (valgfritt)
ask-prepared_background-for-them = Produkter, steder, skift, og hvordan de helst møtes (valgfritt)
ask-prepared_wishes = Hvem vil dere gjerne, eller ikke, være i gruppe med? (bare prosjektlederen ser dette)
ask-prepared_wishes-for-them = Hvem vil de gjerne, eller ikke, være i gruppe med? (bare prosjektlederen ser dette)
missing-prepared_participants = Skriv det, eller la feltet stå tomt.
missing-prepared_theme = Skriv det, eller la feltet stå tomt.
missing-prepared_goal = Skriv det, eller la feltet stå tomt.
missing-prepared_support = Skriv det, eller la feltet stå tomt.
missing-prepared_background = Skriv det, eller la feltet stå tomt.
missing-prepared_wishes = Skriv det, eller la feltet stå tomt.

## Kick-off

deed-register_for_kickoff = Meld på kick-off
register_for_kickoff-title = Hvem kommer på kick-off?
register_for_kickoff-send = Lagre
go-on-register_for_kickoff = Fortsett påmeldingen
ask-coming = Navn, med komma mellom
ask-coming-by-mail = Navn, og e-post til dem som selv skal få beskjed
missing-coming = Skriv hvem som kommer.
coming = På kick-off
kickoff-registered = { $count ->
    [0] Ingen er påmeldt
    [one] Én er påmeldt
   *[other] { $count } er påmeldt
 }
kickoff-registered-next = Dere kan endre listen til { $register_by } kl. 24.00.
kickoff-registered-next-for-them = Listen kan endres til { $register_by } kl. 24.00.
change-coming = Endre listen
kickoff-closed = Påmeldingen ble stengt { $register_by }
kickoff-after-place = Påmeldingen er for bedrifter som er med eller står i køen
status-coming-to-kickoff = Påmeldt til kick-off

## The waiting list, for the leader

deed-waiting_list = Køen
waiting-list-title = { $count ->
    [0] Ingen står i køen
    [one] Én bedrift står i køen
   *[other] { $count } bedrifter står i køen
 }
waiting-list-line = { $number }. { $company }
waiting-list-offered = { $number }. { $company }: har tilbud, frist { $ends }
places-taken = Plasser tatt
places-offered = Tilbudt
places-free = Ledige
extend-offer-of = Forleng for { $company }
offer-extended = Fristen er forlenget, og kontaktene får beskjed
deed-move_in_line = Flytt i køen
move_in_line-title = Flytt i køen
move_in_line-send = Flytt
go-on-move_in_line = Fortsett flyttingen
deed-offer_place = Tilby plass
offer_place-title = Tilby en plass
offer_place-send = Tilby
go-on-offer_place = Fortsett tilbudet
deed-change_places = Endre antall plasser
change_places-title = Hvor mange plasser skal det være?
change_places-send = Endre
go-on-change_places = Fortsett endringen
ask-waiting = Hvilken bedrift?
missing-waiting = Velg en bedrift.
ask-new_number = Nytt nummer i køen
missing-new_number = Skriv et tall fra 1 og oppover.
ask-how_many_places = Antall plasser
how-many-places = Antall plasser
missing-how_many_places = Skriv et tall fra 1 og oppover.
ask-why_changed = Hvorfor? (står i historikken)
why-changed = Grunn
missing-why_changed = Skriv hvorfor.
no-place-is-free = Ingen plass er ledig. Endre antallet først, eller vent til en blir ledig.

## Network groups

deed-propose_groups = Foreslå grupper
propose_groups-title = Foreslå nettverksgrupper
propose_groups-send = Foreslå
go-on-propose_groups = Fortsett forslaget
ask-group_smallest = Hvor mange bedrifter i en gruppe, minst?
missing-group_smallest = Skriv et tall fra 2 til 30.
group_smallest = Minst
ask-group_largest = Og høyst?
missing-group_largest = Skriv et tall fra 2 til 30.
group_largest = Høyst
ask-competitors_apart = Skal bedrifter som lager det samme, være i hver sin gruppe?
missing-competitors_apart = Velg ja eller nei.
competitors_apart = Konkurrenter hver for seg
apart-yes = Ja
apart-no = Nei
not-a-group-size = Skriv et tall fra 2 til 30.
group-sizes-turned = Den største gruppen kan ikke være mindre enn den minste. Skriv et større tall.
too-few-for-groups = { $count ->
    [0] Ingen bedrifter kan settes i gruppe
    [one] Bare én bedrift kan settes i gruppe
   *[other] Bare { $count } bedrifter kan settes i gruppe
 }
too-few-for-groups-next = En gruppe skal ha minst { $smallest }. Be om mindre grupper, eller vent til flere har fått plass. De som er i låste eller spurte grupper, blir ikke regnet med.
groups-sought = { $count ->
    [one] Jeg leter etter plass til bedriften
   *[other] Jeg leter etter grupper for { $count } bedrifter
 }
groups-sought-next = Forslaget kommer her i chatten. Du kan gjøre andre ting imens.
how-far = Hvor langt?
deed-stop_search = Stopp letingen
search-stopped = Jeg stopper og tar det beste så langt
groups-so-far = { $percent } % er gjort
no-proposal = Det er ikke noe forslag her ennå
no-groups = Ingen grupper holder alle reglene
no-groups-next = Disse reglene går ikke sammen. Endre én av dem, og foreslå igjen.
no-groups-unknown = Jeg fant ikke ut hvilke regler som står i veien. Prøv andre størrelser.
no-room = { $company } får ikke plass uten at flere enn to andre flytter
no-room-next = Dette står i veien. Endre en regel eller størrelsene, eller flytt for hånd.
deed-group_proposals = Forslagene
groups-proposed = { $kinds ->
    [one] Her er forslaget
   *[other] Her er { $kinds } forslag
 }
groups-proposed-next = Trykk på ett for å se gruppene. Hver bedrift får fra 0 til 100: «dårligst» er den som får minst.
proposal-near = Nær hverandre
proposal-theme = Samme tema
proposal-mixed = Blandet
placed = Med plass til den nye
groups-count = { $count ->
    [one] 1 gruppe
   *[other] { $count } grupper
 }
group-figures = { $km } km mellom bedriftene, { $sharing } % av parene deler tema, { $branches ->
    [one] 1 bransje i gruppen
   *[other] { $branches } bransjer i gruppen
 }
group-score = dårligst { $worst }, snitt { $mean }
left-out-of-groups = { $company } får ikke plass: { $rules }
and-more-left-out = { $count ->
    [one] Én til får ikke plass.
   *[other] { $count } til får ikke plass.
 }
and-more-companies = { $count ->
    [one] én til
   *[other] { $count } til
 }
groups-unprepared = { $count ->
    [one] Én har ikke fortalt noe selv og er plassert etter registeret: { $names }
   *[other] { $count } har ikke fortalt noe selv og er plassert etter registeret: { $names }
 }
groups-nowhere = { $count ->
    [one] Jeg vet ikke hvor denne er, så avstanden er ikke regnet med: { $names }
   *[other] Jeg vet ikke hvor disse { $count } er, så avstanden er ikke regnet med: { $names }
 }
wish-not-read = { $company } skrev «{ $wish }» som ønske, og jeg vet ikke hvem i programmet det er.
deed-group_proposal = Se forslaget
deed-proposed_group = Se gruppen
group-of-so-many = { $name } ({ $count })
nobody-moves = Ingen andre flytter.
these-move = { $count ->
    [one] Én annen flytter: { $names }
   *[other] { $count } andre flytter: { $names }
 }
back-to-proposal = Tilbake til forslaget
deed-adopt_groups = Bruk forslaget
groups-adopted = Gruppene er tatt i bruk. Ingen er spurt ennå.
deed-divide_group = Del gruppen
too-few-to-divide = { $count ->
    [one] Én bedrift kan ikke deles i to grupper
   *[other] { $count } bedrifter er for få til to grupper
 }
deed-place_newcomer = Finn plass
place_newcomer-title = Finn en gruppe til en bedrift
place_newcomer-send = Finn plass
go-on-place_newcomer = Fortsett plasseringen
ask-without_group = Hvilken bedrift?
missing-without_group = Velg en bedrift som ikke er i noen gruppe.
all-placed = Alle bedriftene er i en gruppe
group-network = Nettverk
group-name = { $subject } { $region }
group-name-numbered = { $subject } { $region } { $number }
region-north = i Nord-Norge
region-middle = i Trøndelag
region-west = på Vestlandet
region-east = på Østlandet
region-south = på Sørlandet
region-everywhere = i hele landet
group-why-themes = { $count } av { $of } vil arbeide med { $themes }
group-why-spread = { $km ->
    [0] alle i samme kommune
   *[other] høyst { $km } km mellom dem
 }
group-why-branches = { $count ->
    [one] én bransje
   *[other] { $count } bransjer
 }
group-why-unprepared = { $count ->
    [one] én har ikke fortalt noe selv
   *[other] { $count } har ikke fortalt noe selv
 }
company-why-themes = { $count } av { $of } andre vil arbeide med det samme som dere: { $themes }.
company-why-near = { $km ->
    [0] De andre er i samme kommune som dere.
   *[other] Dere er { $km } km fra de andre i snitt.
 }
company-why-only-branch = Dere er den eneste fra bransjen { $branch }, og kan lære av andre og de av dere.
company-why-products = { $count } av { $of } andre lager noe av det samme som dere: { $products }.
company-why-shifts = { $count } av { $of } andre arbeider også skift.
company-why-new = { $count } av { $of } andre har dere ikke vært i gruppe med før.
company-why-unprepared = Vi vet lite om dere ennå. Fortell mer under «Om bedriften».
them-why-themes = deler { $themes } med { $count } av { $of }
them-why-near = { $km ->
    [0] i samme kommune
   *[other] { $km } km fra de andre
 }
them-why-only-branch = eneste i bransjen { $branch }
them-why-products = lager { $products } som { $count } av { $of }
them-why-shifts = skift som { $count } av { $of }
them-why-new = ny for { $count } av { $of }
them-why-unprepared = har ikke fortalt noe selv
group-rule-once = { $names } skal være i én gruppe
group-rule-sizes = gruppen med { $names } skal ha { $smallest }–{ $largest }
group-rule-all-sizes = gruppene skal ha { $smallest }–{ $largest } bedrifter
group-rule-veto = { $names } skal ikke være sammen (sagt i fortrolighet)
group-rule-together = { $names } skal være sammen
group-rule-apart = { $names } skal være hver for seg
group-rule-in-person = { $names } vil møtes fysisk, høyst { $km } km unna
group-rule-competitors = { $names } lager det samme
deed-groups = Gruppene
no-groups-yet = Det er ingen nettverksgrupper ennå
no-groups-yet-next = Jeg kan foreslå grupper ut fra hvor bedriftene er, hva de lager og hva de vil arbeide med.
groups-title = { $count ->
    [one] 1 nettverksgruppe
   *[other] { $count } nettverksgrupper
 }
group-numbered = { $number }. { $name }
group-line = { $count ->
    [one] 1 bedrift, { $state }
   *[other] { $count } bedrifter, { $state }
 }
is-there-already = Bedriften er i den gruppen allerede.
is-in-no-group = Bedriften er ikke i noen gruppe.
group-is-draft = utkast, ingen er spurt
group-is-locked = låst utkast
group-answers = { $yes } ja, { $waiting } venter, { $no } nei
breaks-rule = Brutt: { $rule }
companies-in-none = { $count ->
    [one] Ikke i noen gruppe: { $names }
   *[other] { $count } er ikke i noen gruppe: { $names }
 }
deed-group = Se gruppen
group-called = { $name }
no-such-group = Den gruppen finnes ikke lenger. Se gruppene som de er nå.
group-answer-asked = har ikke svart
group-answer-yes = ja
group-answer-not-now = ikke nå
group-answer-another = vil heller i en annen gruppe
group-answer-not-asked = ikke spurt ennå
group-answer-later = vil bli spurt igjen { $day }
is-second = har også en annen gruppe
group-answer = Svar
answer-and-why = { $answer }: { $why }
why-here = Hvorfor her
no-contact = ingen ennå
deed-group_member = Bedriften i gruppen
deed-note_group_answer = Noter svar
note_group_answer-title = Hva svarte bedriften om gruppen?
note_group_answer-send = Noter
go-on-note_group_answer = Fortsett noteringen
ask-its_group = Hvilken gruppe gjelder det?
missing-its_group = Velg en av gruppene.
ask-group_answer = Hva svarte de?
missing-group_answer = Velg et svar.
group_answer = Svar
group-said-yes = Ja
group-said-not-now = Ikke nå
group-said-another = Heller en annen gruppe
group-said-later = Spør igjen om en uke
ask-noted_words = Sa de noe mer? (bare prosjektlederne ser dette)
missing-noted_words = Skriv det, eller la feltet stå tomt.
noted_words = Sa også
not-in-a-group = Den bedriften er ikke i noen gruppe. Finn plass til den først, eller skriv en annen.
deed-second_group = Også i en gruppe til
second_group-title = En gruppe til for en bedrift
second_group-send = Lagre
go-on-second_group = Fortsett med gruppen
ask-second_group = Hvilken gruppe i tillegg?
missing-second_group = Velg en gruppe.
no-second = ingen gruppe i tillegg
is-its-first-group = Velg en annen gruppe enn den første. Er bedriften i ingen, må den flyttes til en først.
second-sure = Hvis { $company } også er i { $group }
second-means = Bedriften beholder gruppen den er i, og blir ikke spurt før du trykker «Spør bedriftene».
second-out-sure = Hvis { $company } bare er i sin første gruppe
in-confidence = { $company } skrev, bare til deg: «{ $words }»
deed-lock_group = Lås
deed-unlock_group = Lås opp
deed-name_group = Gi navn
name_group-title = Hva skal gruppen hete?
name_group-send = Lagre
go-on-name_group = Fortsett navnet
ask-which_group = Hvilken gruppe?
missing-which_group = Velg en gruppe.
which-group = Gruppe
ask-group_name = Navn (tomt: etter det de har felles)
missing-group_name = Skriv et navn, eller la feltet stå tomt.
group_name = Navn
deed-move_to_group = Flytt en bedrift
move_to_group-title = Flytt en bedrift til en annen gruppe
move_to_group-send = Flytt
go-on-move_to_group = Fortsett flyttingen
ask-to_group = Hvor skal den?
missing-to_group = Velg en gruppe.
to-group = Til
group-of-its-own = en egen gruppe
in-no-group = ingen gruppe
not-for-groups = Den bedriften har ikke plass i programmet, eller er på vei ut. Velg en annen.
what-if-moved = Hvis { $company } blir flyttet til { $to }
what-if-asked = Bedriften er spurt om gruppen den er i. Flytter du den, må den spørres på nytt.
groups-now = Nå
groups-then = Da
would-break = Bryter: { $rule }
would-mend = Ikke lenger brutt: { $rule }
company-changes = { $company }: { $before } → { $after }
and-more-change = { $count ->
    [one] Én til får litt annet.
   *[other] { $count } til får litt annet.
 }
deed-keep_together = Sammen eller ikke
keep_together-title = To bedrifter sammen, eller hver for seg
keep_together-send = Lagre
go-on-keep_together = Fortsett regelen
ask-other_company = Og hvilken annen?
missing-other_company = Skriv navnet på den andre bedriften.
other-company = Den andre
same-company-twice = Det er den samme bedriften. Skriv en annen.
ask-how_bound = Hva skal gjelde?
missing-how_bound = Velg hva som skal gjelde.
how_bound = Regel
bound-together = Alltid sammen
bound-apart = Aldri sammen
bound-free = Som det passer (ingen regel)
bounds-title = Regler for par av bedrifter
bounds-next = De gjelder fra neste forslag. Grupper som bryter dem, er merket i oversikten.
bound-together-line = Alltid sammen: { $names }
bound-apart-line = Aldri sammen: { $names }
deed-ask_groups = Spør bedriftene
ask_groups-title = Spør bedriftene om gruppene
ask_groups-send = Spør
go-on-ask_groups = Fortsett å spørre
ask-which_groups = Hvilke grupper?
missing-which_groups = Velg alle eller én gruppe.
all-groups = Alle grupper
ask-groups-sure = { $count ->
    [0] Ingen av bedriftene har en kontakt å spørre
    [one] Én bedrift blir spurt
   *[other] { $count } bedrifter blir spurt
 }
ask-groups-means = Kontaktene får vite hvorfor de passer sammen og hvilke bransjer de møter. Navn ser bare de som begge har sagt ja.
cant-be-asked = Uten kontakt, så de blir ikke nådd
nobody-can-be-asked = Ring dem, og skriv hva de sa: «Prøvebrød sa ja til gruppen». Eller inviter en kontakt fra bedriftens side.
which-group-to-divide = Åpne gruppen du vil dele, eller skriv for eksempel «del gruppe 1»
groups-are-asked = Bedriftene er spurt. Jeg sier fra når noen vil noe annet.
deed-ask_again = Spør igjen
all-were-asked = Alle i gruppene er spurt
all-were-asked-next = Åpne en gruppe for å se svarene, eller for å spørre igjen.
deed-our_group = Gruppen vår
our-group-not-yet = Dere er ikke satt i noen nettverksgruppe ennå
our-group-not-yet-next = Når prosjektlederen foreslår en, spør jeg dere først. Fortell gjerne mer om dere, så blir forslaget bedre.
group-question = Vil dere være med i en nettverksgruppe?
group-question-next = De andre blir spurt samtidig. Navn og kontaktinfo ser bare de som også har sagt ja.
group = Gruppe
whom-you-meet = Hvem dere møter
other-companies = { $count ->
    [one] én annen bedrift
   *[other] { $count } andre bedrifter
 }
branch-so-often = { $branch } ({ $count })
deed-join_group = Ja, vi er med
group-members = Dere er med i gruppen
group-ready = Gruppen deres er klar
group-members-so-far = Disse har også sagt ja så langt. Flere er spurt.
group-members-all = Disse har også sagt ja. Ta gjerne kontakt.
group-nobody-yet = Ingen andre har sagt ja ennå. Jeg skriver når gruppen er klar.
group-said-no = Greit. Dere er ikke med i gruppen nå
group-said-no-next = Bare prosjektlederen får vite det. Ombestemmer dere dere, er det nok å si ja.
other-group = Den andre gruppen
group-asks-again = Greit. Jeg spør igjen { $day }
group-asks-again-next = Vil dere svare før, kan dere si ja eller nei til gruppen når som helst.
own_group = Gruppe
ask-own_group = Hvilken gruppe gjelder det?
missing-own_group = Velg en av gruppene.
deed-decline_group = Ikke denne gruppen
decline_group-title = Hva passer bedre?
decline_group-send = Send
go-on-decline_group = Fortsett svaret
ask-group_no = Ikke nå, eller en annen gruppe?
missing-group_no = Velg ett av dem.
group_no = Svar
group-no-not-now = Ikke nå
group-no-another = Heller en annen gruppe
group-no-later = Spør igjen om en uke
ask-in_confidence = Vil du si hvorfor? (bare prosjektlederen ser dette)
missing-in_confidence = Skriv det, eller la feltet stå tomt.
in_confidence = Hvorfor
group-declined-not-now = { $company } vil ikke være i gruppen nå
group-declined-another = { $company } vil heller i en annen gruppe
deed-about_us = Om bedriften
about_us-title = Om bedriften, for nettverksgruppen
about_us-send = Lagre
go-on-about_us = Fortsett om bedriften
told-products = Vi lager
ask-told_products = Hva lager dere? (med komma mellom)
ask-told_products-for-them = Hva lager de? (med komma mellom)
missing-told_products = Svar, eller la feltet stå tomt.
told-themes = Temaer
ask-told_themes = Hvilke temaer vil dere også arbeide med?
ask-told_themes-for-them = Hvilke temaer vil de også arbeide med?
missing-told_themes = Svar, eller la feltet stå tomt.
told-shifts = Skift
ask-told_shifts = Arbeider dere skift?
ask-told_shifts-for-them = Arbeider de skift?
missing-told_shifts = Svar, eller la feltet stå tomt.
told-meets = Møtes helst
ask-told_meets = Hvordan møtes dere helst?
ask-told_meets-for-them = Hvordan møtes de helst?
missing-told_meets = Svar, eller la feltet stå tomt.
told-sites = Også i
ask-told_sites = I hvilke andre kommuner er dere? (med komma mellom)
ask-told_sites-for-them = I hvilke andre kommuner er de? (med komma mellom)
missing-told_sites = Svar, eller la feltet stå tomt.
told-gladly_with = Gjerne sammen med
ask-told_gladly_with = Hvem vil dere gjerne møte? Bedriftens navn, med komma mellom (bare prosjektlederen ser dette)
ask-told_gladly_with-for-them = Hvem vil de gjerne møte? Bedriftens navn, med komma mellom (bare prosjektlederen ser dette)
missing-told_gladly_with = Svar, eller la feltet stå tomt.
told-not_with = Ikke sammen med
ask-told_not_with = Hvem vil dere ikke være i gruppe med? Bedriftens navn, med komma mellom (bare prosjektlederen ser dette)
ask-told_not_with-for-them = Hvem vil de ikke være i gruppe med? Bedriftens navn, med komma mellom (bare prosjektlederen ser dette)
missing-told_not_with = Svar, eller la feltet stå tomt.
shifts-yes = Ja
shifts-no = Nei
meets-in-person = Bare fysisk
meets-digitally = Digitalt
meets-either = Begge deler
about-us-kept = Lagret
about-us-kept-next = De andre i gruppen kan få vite hva dere lager, temaene, skift og avstand. Resten ser bare prosjektlederen.
about-us-kept-next-for-them = Det blir brukt i neste gruppeforslag.
unknown-sites = Kommuner jeg ikke kjenner (skriv dem annerledes)
help-groups = Nettverksgrupper
done-groups-adopted = tok i bruk et gruppeforslag
done-group-moved = flyttet i gruppene
done-group-shaped = endret en gruppe
done-group-bound = regel for et par bedrifter
done-groups-asked = spurte bedrifter om gruppen
history-group-asked = spurt om en nettverksgruppe
history-group-yes = ja til nettverksgruppen
letter-groups-found = Forslag til grupper
letter-group-asked = Spørsmål om nettverksgruppe
letter-group-answered = Svar om nettverksgruppe
letter-group-ready = Nettverksgruppen er klar
status-group = Nettverksgruppe
status-group-asked = dere er spurt, og har ikke svart
status-group-yes = dere er med
status-group-no = ikke nå
stopped-too-early = Letingen ble stoppet før det første forslaget
proposal-worth = { $groups }, { $score }. { $figures }
and-more-rules = { $count ->
    [one] én regel til
   *[other] { $count } regler til
 }

## Reminders of the kick-off

kickoff-is-coming = Kick-off er { $when }
kickoff-link = Lenke
kickoff-nobody-registered = Ingen fra dere er påmeldt til kick-off ennå
kickoff-register-by = Meld på dem som skal være med, senest { $register_by } kl. 24.00.

## Colleagues, and who speaks for a company
not-known-as-contact = Jeg må få bekreftet at du svarer for { $company }
not-known-as-contact-next = Hvem skal jeg spørre?
deed-vouch_leader = Spør prosjektlederen
deed-vouch_colleague = Spør en kollega
deed-invite_colleague = Inviter en kollega
invitation-for-colleague = Send denne teksten til kollegaen
invitation-to-send = Hei. Vi bruker { $programme } i Teams. Legg til appen, åpne chatten og skriv koden { $code }.
invitation-ends = Gyldig til og med
no-invitation = Den koden virker ikke. Den er brukt eller for gammel. Be om en ny.
deed-hand_over = Gi til en kollega
hand_over-title = Hvem tar over?
hand_over-send = Gi videre
go-on-hand_over = Fortsett
ask-colleague = Hvilken kollega?
missing-colleague = Velg en kollega.
colleague = Kollega
handed-over = Kollegaen har tatt over
handed-over-next = Møtene og påminnelsene dine er overført til kollegaen. Du er fortsatt kontakt til du sier fra.
handed-over-to-you = Du har tatt over for en kollega
handed-over-to-you-next = Møtene og påminnelsene er dine nå.
no-colleague-yet = Ingen andre hos dere er kontakt ennå
no-colleague-yet-next = Inviter kollegaen først, så kan kollegaen ta over etterpå.
deed-step_back = Slutt som kontakt
step_back-title = Slutte som kontakt
step_back-send = Gå videre
go-on-step_back = Fortsett
step-back-sure = Vil du slutte som kontakt for { $company }?
step-back-sure-next = En kollega tar over møtene dine, og du får ingen flere meldinger om bedriften.
step-back-sure-last = Ingen andre hos dere er kontakt, så prosjektlederen får beskjed. Møtene er fortsatt bestilt.
step-back-yes = Ja, jeg slutter
step-back-no = Nei, jeg fortsetter
stepped-back = Du er ikke kontakt lenger
stepped-back-next = Takk for hjelpen. Du kan fortsatt spørre meg om programmet.
stepped-back-news = { $person } er ikke kontakt lenger
stepped-back-news-next = Møtene som personen bestilte, gjelder fortsatt. Mangler bedriften en kontakt, kan du invitere en ny.

## Two records of one company
deed-merge = Slå sammen
merge-title = Slå sammen to bedrifter
merge-send = Gå videre
go-on-merge = Fortsett
ask-known_company = Hvilken bedrift? (navn eller organisasjonsnummer)
missing-known_company = Skriv navnet eller organisasjonsnummeret.
ask-gone_company = Hvilken bedrift skal slås inn i den?
missing-gone_company = Skriv navnet eller organisasjonsnummeret til bedriften som skal slås inn i den andre.
gone-company = Slås inn i den andre
no-such-company = Den bedriften kjenner jeg ikke. Skriv en del av navnet eller organisasjonsnummeret.
several-companies = Flere bedrifter heter noe slikt. Skriv mer av navnet eller organisasjonsnummeret.
same-company = Det er den samme bedriften.
merge-sure = Slå { $gone } inn i { $kept }?
merge-sure-next = Kontakter, møter, plass eller nummer i køen, forberedelse, påmeldte og historikk følger med. Det kan ikke angres.
merge-yes = Ja, slå sammen
merged-with-two-meetings = Begge hadde et møte av samme slag. Avlys det som ikke trengs, så får bedriften beskjed.
merged = De er én bedrift nå
merged-next = Kontaktene får beskjed.
merged-news = { $gone } og { $kept } står nå som én bedrift
merged-news-next = Møter, plass eller nummer i køen, forberedelse og påmeldte står samlet under { $kept }. Skriv til oss hvis det ikke stemmer.

## The company register
no-such-unit = Det nummeret står ikke i Enhetsregisteret. Se etter om et siffer er feil, eller skriv navnet på bedriften.
closed-company = Ifølge Enhetsregisteret er bedriften avviklet. Skriv det nye nummeret, hvis den har fått et.
register-silent = Enhetsregisteret svarer ikke akkurat nå. Skriv navnet på bedriften sammen med nummeret.
ask-unit = Hvilken av disse?
missing-unit = Velg hvilken bedrift det er.
unit-company = { $name }, { $place }
unit-site = Bare { $name }, { $place }
none-of-these = Ingen av disse, den heter «{ $name }»

## From the register
from-the-register = Fra Enhetsregisteret
employees = { $count ->
    [one] 1 ansatt
   *[other] { $count } ansatte
 }

## Afterwards
deed-feedback = To korte spørsmål
feedback-title = To spørsmål om presentasjonen
feedback-send = Send
go-on-feedback = Fortsett
ask-themes_hit = Traff temaene det dere er opptatt av?
missing-themes_hit = Velg ja, delvis eller nei.
themes-hit = Traff temaene
themes_hit-yes = Ja
themes_hit-partly = Delvis
themes_hit-no = Nei
ask-relevant = Hvilke temaer er aktuelle for dere?
missing-relevant = Velg temaer.
relevant = Aktuelle temaer
feedback-kept = Takk, det er notert
feedback-kept-next = Svarene hjelper prosjektgruppen å forberede seg.
nothing-held-yet = Det er ikke holdt noe møte ennå
deed-kickoff_feedback = Tre korte spørsmål
kickoff_feedback-title = Tre spørsmål om kick-off
kickoff_feedback-send = Send
go-on-kickoff_feedback = Fortsett
ask-worth = Var dagen verdt tiden?
missing-worth = Velg ett av svarene.
worth = Verdt tiden
worth-much = Ja, absolutt
worth-some = Nokså
worth-little = Nei, egentlig ikke
ask-best = Hva tar dere med dere videre?
missing-best = Skriv hva dere tar med dere.
best = Tar med videre
ask-better = Hva bør bli bedre neste gang?
missing-better = Skriv hva som bør bli bedre.
better = Bør bli bedre
kickoff-not-yet = Kick-off er { $when }
kickoff-thanks = Takk for at dere var med på kick-off
kickoff-thanks-next = Tre korte spørsmål, så blir det bedre neste gang.
kickoff-was = Kick-off var { $when }
kickoff-was-next = Er dere nye i programmet, blir dere fulgt opp på oppstartsmøtet.
open-kickoff-afterwards = Se fra kick-off
feedback-summary = Hva bedriftene sier
deed-feedback_summary = Tilbakemeldinger
feedback-presentations = Svar om presentasjoner
feedback-kickoff = Svar om kick-off
theme-count = { $theme } ({ $count })
deed-agree = Noter en avtale
agree-title = Hva ble avtalt?
agree-send = Lagre
go-on-agree = Fortsett
startup-of = { $company }, { $when }
ask-agreed = Hva skal gjøres?
missing-agreed = Skriv hva som skal gjøres.
agreed = Avtalt
agreed-with = Avtalt: { $what }
ask-by_when = Når skal det være gjort?
missing-by_when = Velg en dag fra i dag til ett år fram i tid.
by-when = Innen
ask-whose_turn = Hvem gjør det?
missing-whose_turn = Velg hvem som gjør det.
whose-turn = Hvem
whose-turn-company = Bedriften
whose-turn-hosts = Prosjektgruppen
agreed-kept = Notert
agreed-kept-next = Påminnelsen kommer { $when }, til den som skal gjøre det.
what-was-agreed = Hva ble avtalt på oppstartsmøtet?
follow-up-today = Dette skulle være gjort i dag
deed-follow_up_done = Gjort
follow-up-is-done = Da er det gjort

## A company's page
stage-name-to-contact = Ikke kontaktet
stage-name-contacted = Kontaktet
stage-name-presentation-booked = Presentasjon er bestilt
stage-name-presented = Presentasjon er holdt
stage-name-deciding = Bestemmer seg
stage-name-waiting = Står i køen
stage-name-confirmed = Har plass
stage-name-startup-booked = Oppstartsmøte er bestilt
stage-name-started = I gang
stage-name-declined = Takket nei for nå
stage-name-not-in-target = Utenfor målgruppen
stage-name-withdrawn = Har trukket seg
history-get-in-touch = kontaktet
history-book-presentation = bestilte presentasjon
history-cancel-presentation = avlyste presentasjonen
history-be-presented-to = presentasjonen ble holdt
history-stay-away = kom ikke til presentasjonen
history-consider = bestemmer seg
history-join-the-line = stilte seg i køen
history-take-a-place = fikk plass
history-lose-the-offer = mistet tilbudet
history-book-startup = bestilte oppstartsmøte
history-cancel-startup = avlyste oppstartsmøtet
history-start = oppstartsmøtet ble holdt
history-decline = takket nei for nå
history-be-outside-the-target = er utenfor målgruppen
history-withdraw = er ute av programmet
history-contact-accepted = ny kontakt
history-contact-refused = kontakt ikke godkjent
history-stepped-back = kontakt sluttet
history-handed-over = en kollega tok over
history-merged = slått sammen med en annen bedrift
history-place-offered = ble tilbudt plass
history-offer-extended = fikk lengre frist
history-offer-withdrawn = tilbud trukket tilbake
history-moved-in-line = flyttet i køen
history-withdrawal-announced = trakk seg
history-withdrawal-taken-back = ble med videre
history-decides-on = sa når det bestemmes
history-representatives-yes = tillitsvalgte vet det
history-representatives-not-yet = tillitsvalgte vet det ikke ennå
history-kickoff-registered = meldte på til kick-off
history-agreed = avtalt
history-agreed-done = gjort
history-imported = lagt inn fra liste
history-invited = fikk invitasjon
history-call-not-yet = lagt inn
history-call-no-answer = ringt uten svar
history-call-talked = snakket med
history-call-leave-alone = vil ikke kontaktes
history-outcome-interested = presentasjon: interessert
history-outcome-needs-time = presentasjon: trenger tid
history-outcome-board-too = presentasjon: også for styret
history-outcome-not-there = presentasjon: kom ikke
history-outcome-not-in-target = presentasjon: utenfor målgruppen
history-outcome-not-now = presentasjon: takk nei for nå
history-line = { $when }: { $what } ({ $by }) – { $why }
history-line-bare = { $when }: { $what } ({ $by })
by-itself = av seg selv
the-project-group = Prosjektgruppen
on-behalf-of = På vegne av
where-it-is = Nå
organisation-number = Organisasjonsnummer
contacts = Kontakter
contacts-by-own-word = Sier selv at de svarer for bedriften
contact-by-name = { $name }
contact-by-email = { $name } ({ $email })
contact-by-phone = { $name } ({ $phone })
contact-by-email-phone = { $name } ({ $email }, { $phone })
called-without-answer = Ringt uten svar
deed-company = Vis bedriften
company-title = Hvilken bedrift?
company-send = Vis
go-on-company = Fortsett
deed-new_company = Ny bedrift
new_company-title = Ny bedrift
new_company-send = Lagre
go-on-new_company = Fortsett
ask-call = Er bedriften ringt?
missing-call = Velg ett av svarene.
call = Kontakt
call-not-yet = Ikke ennå
call-no-answer = Ringt uten svar
call-talked = Snakket med dem
call-leave-alone = Ikke ta kontakt igjen
ask-call_note = Notat (bare for prosjektgruppen)
missing-call_note = Skriv et notat.
deed-import_companies = Lim inn bedrifter
import_companies-title = Lim inn bedrifter
import_companies-send = Legg inn
go-on-import_companies = Fortsett
ask-company_list = Én bedrift på hver linje: navn, organisasjonsnummer og notat, rett fra regnearket
list-goes-in-the-form = Listen er lengre enn det jeg leser av en melding. Lim den inn her.
missing-company_list = Lim inn minst én bedrift.
company-list = Liste
not-a-list = Det er ingen bedrifter i listen. Lim inn én på hver linje.
list-has-mistakes = Noen linjer må rettes
list-has-mistakes-next = Ingenting er lagt inn ennå. Rett linjene, og lim inn listen på nytt.
lines-to-mend = Rett disse
line-no-company = linje { $number }: ingen bedrift
line-bad-number = linje { $number }: organisasjonsnummeret stemmer ikke
list-preview = Dette blir lagt inn
list-preview-next = Ingenting er lagt inn ennå. Se over, og si fra.
list-preview-yes = Ja, legg inn
list-preview-change = Rett listen
list-preview-no = Nei, ikke nå
list-doubtful = Usikre
list-two-names = { $name } ({ $number }): nummeret står også ved { $others }. Jeg bruker det første navnet.
list-unread = Ikke lest
list-is-kept = Bedriftene er lagt inn
list-new = Nye
list-known = Kjent fra før
deed-invite = Inviter
invite-title = Inviter en bedrift
invite-send = Lag tekst
go-on-invite = Fortsett
ask-text_language = Språk i teksten
missing-text_language = Velg språk.
invitation-text = Kopier og send teksten
invitation-letter = Hei. { $company } er invitert til { $programme }. Legg til appen i Teams: { $link } Skriv så denne koden i chatten: { $code } Da kan du bestille en presentasjon når det passer. Hilsen { $leader }

## Calling
log-call = Noter en samtale

## For readers and hosts
confirmed-companies = Bedrifter med plass: { $count }

## Open presentations
no-seat = Den åpne presentasjonen er full eller avlyst. Bestill gjerne en egen tid.
deed-open_presentation = Åpen presentasjon
open_presentation-title = Åpen presentasjon for flere bedrifter
open_presentation-send = Åpne
go-on-open_presentation = Fortsett
ask-seats = Hvor mange bedrifter? (2–40)
missing-seats = Skriv et tall fra 2 til 40.
seats = Plasser
seats-taken = { $taken } av { $seats }
open-presentation-is-open = Presentasjonen er åpen
open-presentation-offered = { $count ->
    [one] Én kontakt får tilbudet nå.
   *[other] { $count } kontakter får tilbudet nå. Ingen ser hvem de andre er.
 }
deed-cancel_open = Avlys presentasjonen
open-presentation-cancelled = Den åpne presentasjonen { $when } er avlyst
open-presentation-told = { $count ->
    [one] Én bedrift får beskjed.
   *[other] { $count } bedrifter får beskjed.
 }
open-presentation-letter = Åpen presentasjon { $when }
open-presentation-letter-next = Flere bedrifter kan være med. Dere kan heller bestille en egen tid.
deed-join_open = Bli med
deed-skip_open = Passer ikke da
open-skipped = Greit, ikke den gangen
open-skipped-next = Vil dere heller ha en egen tid, kan dere bestille den her.
others-may-join = Flere bedrifter kan være med på det samme møtet.

## Letting a company decide
deed-let_decide = La bedriften si ja
let_decide-title = La bedriften si ja uten presentasjon her
let_decide-send = La bedriften si ja
go-on-let_decide = Fortsett

## The board, and links that are used once
deed-board = Tavlen
open-board = Åpne tavlen
board-ready = Tavlen er klar
board-ready-next = Lenken er bare din. Den virker én gang, de neste { $minutes } minuttene.
board-nowhere = Tavlen har ingen adresse ennå
board-nowhere-next = Den som driver boten, må sette FREMTID_PUBLIC_URL og FREMTID_SECRET. Imens viser «status» det viktigste.
board-closed = Du er ikke logget inn på tavlen
board-closed-next = Tavlen er for prosjektgruppen. Skriv «tavle» til boten i Teams, så får du en lenke inn.
board-title = Tavlen · { $programme }
board-begin = Begynn her
board-begin-companies = Legg inn bedriftene: skriv «lim inn bedrifter» eller «ny bedrift» i chatten.
board-begin-hours = Se over tidene til vertene: skriv «tider».
board-begin-invite = Inviter den første bedriften: skriv «inviter».
board-skip = Hopp til veien
board-now = Slik var det { $now }
board-live = Oppdateres av seg selv
board-lost = Mistet forbindelsen. Tallene kan være gamle. Jeg prøver igjen.
board-signing-in = Logger inn …
board-sign-in-failed = Innloggingen gjennom Teams gikk ikke. Lenken fra «tavle» virker likevel.
board-refused = Tavlen er bare for prosjektgruppen. Alt om bedriften din finner du i chatten.
board-places-taken = { $taken } av { $places } plasser er tatt
board-places = Plassene
board-places-chart = En stolpe: først de plassene som er tatt, så de som er tilbudt, så de ledige.
board-free = Ledige plasser
board-offered-places = Tilbudt nå
board-this-week = Siste sju dager
board-needed = Trengs
board-a-week = { $count } i uken
board-forecast = Med dagens tempo
board-decide-by = Siste dag for å bestemme seg
board-kickoff = Kick-off
board-registered = Påmeldt til kick-off
board-road = Veien
board-left = { $count } har takket nei, er utenfor målgruppen eller har trukket seg.
board-leaves = trekker seg { $when }
board-decides = bestemmer seg { $day }
board-should-have-decided = skulle ha bestemt seg { $day }
board-silent = ikke hørt fra siden { $day }
board-meets = { $when }
board-in-line = nummer { $number } i køen
board-offered = nummer { $number }, har tilbud, frist { $ends }
board-coming = Ukene som kommer
board-coming-chart = En søyle for hver uke: presentasjoner nederst, oppstartsmøter øverst. Tallene står i tabellen under.
board-own-meetings = Møtene dine
board-no-meetings = Ingen møter er bestilt.
board-kind-presentation = presentasjon
board-kind-startup = oppstartsmøte
board-booked = Bestilt hver uke
board-booked-chart = En søyle for hver av de siste ukene, denne uken sist: presentasjoner nederst, oppstartsmøter øverst. Tallene står i tabellen under.
board-booked-now = Så langt denne uken: { $now }. De sju ukene før: { $mean } i snitt.
board-below = presentasjoner, nederst
board-above = oppstartsmøter, øverst
board-week-short = uke { $number }
board-week-so-far = så langt
board-week = Uke
board-presentations = Presentasjoner
board-startups = Oppstartsmøter
board-as-table = Som tabell
board-line = Køen
board-nobody-waits = Ingen venter.
board-questions = Åpne spørsmål: { $count }
board-no-questions = Alle har fått svar.
board-letters = Meldinger
board-no-letters = Ingen meldinger er planlagt eller sendt.
board-letter-planned = Planlagt
board-letter-claimed = På vei ut
board-letter-sending = Sendes nå
board-letter-sent = Sendt
board-letter-unreachable = Nådde ikke fram
board-letter-uncertain = Usikkert om de kom fram
board-letter-failed = Feilet
board-letter-missed = For sene
board-letter-withdrawn = Trukket tilbake
board-map = Bedriftene på kartet
board-map-chart = Norge med en prikk i hver kommune som har bedrifter. Tallene står i tabellen under.
board-map-key = Fylt prikk: har plass. Ring: på veien. Større prikk: flere bedrifter.
board-map-source = © Kartverket, CC BY 4.0
board-groups = Nettverksgruppene på kartet
board-groups-chart = Norge med et merke for hver bedrift som er i en gruppe, i gruppens farge og form, og en strek til gruppens nummer. Det samme står som liste under.
board-groups-key = Samme farge, form og nummer: samme gruppe.
board-group-size = { $count ->
    [one] 1 bedrift
   *[other] { $count } bedrifter
 }
board-group-nowhere = ukjent sted
board-municipality = Kommune
board-with-place = Har plass
board-on-the-road = På veien
board-more = og { $count } til
link-board = Tavlen
link-board-next = Her ser du hvor bedriftene står. Du slipper å logge inn igjen før i morgen.
link-press = Åpne
no-link = Lenken kan ikke brukes lenger
no-link-next = Den er brukt, eller tiden er ute. Be om en ny i chatten med boten.
## Long lists
show-more = Vis flere
show-from-start = Vis fra begynnelsen
lines-shown = { $first }–{ $last } av { $count }
## Companies, for the project group
deed-companies = Bedrifter
deed-filter_companies = Filtrer
filter_companies-title = Hvilke bedrifter?
filter_companies-send = Vis
go-on-filter_companies = Fortsett
companies-title = { $count ->
    [0] Ingen bedrifter
    [one] Én bedrift
   *[other] { $count } bedrifter
 }
selected = Valgt
named-like = navn med «{ $name }»
has-place = Har plass
row-last-heard = { $stage }, sist hørt { $when }
row-decides = { $stage } { $when }
ask-at_stage = På hvilket steg?
missing-at_stage = Velg et steg, eller la det stå tomt.
ask-marked = Hva kjennetegner dem?
missing-marked = Velg et kjennetegn, eller la det stå tomt.
marked = Kjennetegn
ask-county = Fylke
missing-county = Velg et fylke, eller la det stå tomt.
county = Fylke
ask-branch = Bransje
missing-branch = Velg en bransje, eller la det stå tomt.
branch = Bransje
ask-theme = Tema
missing-theme = Velg et tema, eller la det stå tomt.
theme = Tema
ask-of_host = Vert
missing-of_host = Velg en vert, eller la det stå tomt.
mark-silent = Ikke hørt fra på over 14 dager
mark-decides-soon = Bestemmer seg innen 14 dager
mark-decision-overdue = Skulle ha bestemt seg
mark-no-answer = Ringt uten svar
mark-unregistered = Ingen påmeldt til kick-off
mark-presented-to = Har hatt presentasjon
mark-took-a-place = Har eller har hatt plass
mark-never-called = Aldri ringt
mark-unreachable = Ingen kontakt kan nås i chatten
## Exports
export-file = eksport
table-companies = Bedrifter
table-people = Personer
table-meetings = Møter
table-preparation = Forberedelser
table-kickoff = Påmeldte til kick-off
table-history = Historikk
column-company = Bedrift
column-number = Organisasjonsnummer
column-stage = Steg
column-place = Plass
column-in_line = Nr. i køen
column-decides_on = Bestemmer seg
column-leaves_at = Trekker seg fra
column-host = Følges opp av
column-municipality = Kommune
column-county = Fylke
column-branch = Bransje
column-industry = Næring
column-employees = Ansatte
column-tried_at = Ringt uten svar
column-left_alone = Vil ikke kontaktes
column-name = Navn
column-email = E-post
column-accepted = Godkjent kontakt
column-roles = Roller i boten
column-language = Språk
column-kind = Type møte
column-start = Begynner
column-end = Slutter
column-state = Status
column-hosts = Verter
column-booked_by = Bestilt av
column-attendees = Deltakere
column-moves = Flyttet (ganger)
column-is_open = Åpen presentasjon
column-outcome = Hvordan det gikk
column-message = Melding til kontakten
column-note = Internt notat
column-percent = Forberedt (prosent)
column-theme = Tema
column-participants = Hvem blir med
column-goal = Bedriftens mål
column-support = Ønsket støtte
column-background = Bakgrunn
column-wishes = Ønsker om grupper (fortrolig)
column-by = Av
column-at = Når
column-what = Hva
column-why = Hvorfor
cell-yes = ja
cell-no = nei
cell-kind-presentation = presentasjon
cell-kind-startup = oppstartsmøte
cell-meeting-booked = avtalt
cell-meeting-cancelled = avlyst
cell-role-leader = prosjektleder
cell-role-host = vert
cell-role-reader = leser
cell-role-contact = kontakt
cell-role-participant = deltaker
branch-meat = Kjøtt
branch-fish = Fisk og sjømat
branch-aquaculture = Havbruk
branch-fruit = Frukt og grønt
branch-dairy = Meieri
branch-grain = Korn og mel
branch-bakery = Bakeri
branch-drinks = Drikkevarer
branch-feed = Fôr
branch-other-food = Annen mat
## Status, for the leader
status-places = { $confirmed } av { $places } plasser er tatt.
status-this-week = Siste sju dager
status-change = { $way ->
    [more] { $count ->
        [one] én mer
       *[other] { $count } flere
     }
    [fewer] { $count ->
        [one] én færre
       *[other] { $count } færre
     }
   *[same] uendret
 }
status-needed = Trengs for alle plassene
status-a-week = { $whole },{ $tenth } i uken til { $decide_by }
status-forecast = Med dagens tempo
status-forecast-of = { $count } av { $places }
status-rate = Fra presentasjon til plass
status-rate-of = { $percent } % ({ $confirmed } av { $presented })
status-decides-soon = Bestemmer seg innen 14 dager
status-silent = Ikke hørt fra på over 14 dager
status-without-startup = Har plass, mangler oppstartsmøte
status-unregistered = Ingen påmeldt til kick-off
status-free = Ledige presentasjonstider, fire uker
status-meetings-coming = Møter som kommer
status-in-line = I køen
call-number = Ring i dag, { $number }
call-overdue = { $company } skulle bestemme seg { $when }
call-silent = { $company } er ikke hørt fra siden { $when }
call-try-again = { $company } svarte ikke { $when }
call-never-called = { $company } er ikke ringt ennå
## The calendar, for the leader
deed-calendar = Møter
deed-meeting = Vis møtet
calendar-title = { $count ->
    [0] Ingen møter framover
    [one] Ett møte framover
   *[other] { $count } møter framover
 }
calendar-title-then = { $count ->
    [0] Ingen møter da
    [one] Ett møte da
   *[other] { $count } møter da
 }
calendar-this-week = Denne uken
calendar-next-week = Neste uke
calendar-presentation = Presentasjon for { $company }, med { $hosts }
calendar-startup = Oppstartsmøte med { $company }, med { $hosts }
meeting-of-presentation = Presentasjon
meeting-of-startup = Oppstartsmøte
# Several reminders at once.
one-more-reminder = Også: { $title }
numbered-title = { $number }. { $title }
numbered-button = { $number }. { $button }
figure-line = { $what }: { $is }
deed-export = Eksport
export-title = Hva vil du eksportere?
export-send = Lag lenke
go-on-export = Fortsett
ask-tables = Tabeller
missing-tables = Velg minst én tabell.
tables = Tabeller
ask-season = Hvilken sesong?
missing-season = Velg en sesong, eller alle.
season = Sesong
all-seasons = Alle sesonger
ask-format = Hva skal filen åpnes med?
missing-format = Velg Excel eller CSV.
format = Format
format-excel = Excel
format-csv = CSV, for andre systemer
export-ready = Eksporten er klar
download-next = Lenken virker én gang, for deg alene, i { $minutes } minutter. Filen viser hvordan det står når du trykker.
open-download = Last ned
link-export = Eksport
link-export-next = Her henter du filen. Den har personopplysninger. Lagre den der bare prosjektgruppen har tilgang, og slett den når du er ferdig.
download-nowhere = Det er ikke noe sted å laste ned fra ennå
## The road, as a company and its leader see it
unfold = Mer dere kan fortelle
unfold-figures = Vis resten
ask-to_contact = Meldingen til kontakten (endre den gjerne)
missing-to_contact = Skriv en melding.
prepared-gladly = Gjerne også
prepared-for_management = Representerer ledelsen
prepared-for_employees = Representerer de ansatte
ask-prepared_for_management = Hvem representerer ledelsen? (valgfritt, andre ser bare antallet)
ask-prepared_for_employees = Hvem representerer de ansatte? (valgfritt, andre ser bare antallet)
missing-prepared_for_management = Velg, eller la feltet stå tomt.
missing-prepared_for_employees = Velg, eller la feltet stå tomt.
count-for_management = Representerer ledelsen
count-for_employees = Representerer de ansatte
new-presentation = Ny presentasjon
ask-kickoff_question = Er det noe dere vil spørre om på kick-off? (valgfritt)
ask-kickoff_question-for-them = Er det noe de vil spørre om på kick-off? (valgfritt)
missing-kickoff_question = Skriv spørsmålet, eller la feltet stå tomt.
pass-on = Uten e-post
pass-on-link = Gi lenken videre til { $names }: { $link }
passed-on = Sendt til prosjektgruppen
too-late-to-confirm = Siste dag for å bli med var { $decide_by }
too-late-next = Vil dere holde kontakten, kan dere skrive til oss her.
deed-our_contacts = Kontaktene våre
deed-follow_up = Det vi avtalte
road-behind = Gjort
road-now = Nå
road-ahead = Så
milestone-presentation = presentasjon
milestone-decision = beslutning
milestone-place = plass i programmet
milestone-startup = oppstartsmøte
milestone-follow-up = oppfølging
why-no-times = Tider: ingen er ledige. { $hosts ->
    [one] Én vert må være ledig på en arbeidsdag
   *[other] { $hosts } verter må være ledige samtidig på en arbeidsdag
 }, fra { $notice } timer og inntil { $horizon } dager fram.
why-closed = Stengt: { $first } til { $last } ({ $why }). Da er det ingen tider, og frister står stille.
why-reminder-colleague = Påminnelser: de går til kollegaen som bestilte møtet.
deed-new_number = Nytt nummer
new_number-title = Nytt organisasjonsnummer
new_number-send = Lagre
go-on-new_number = Fortsett
ask-other_number = Nummeret bedriften har nå
missing-other_number = Skriv organisasjonsnummeret med ni sifre.
no-number = Skriv organisasjonsnummeret med ni sifre.
number-is-anothers = En annen bedrift her har det nummeret
number-is-anothers-next = Er det samme bedrift, kan du slå dem sammen.
history-new-number = fikk nytt nummer

## The monthly report
deed-report = Rapport
report-title = Månedsrapport
report-send = Lag utkast
go-on-report = Fortsett
ask-month = Måned
missing-month = Velg en måned.
month = Måned
ask-risks = Risiko, med dine ord (inntil 700 tegn)
missing-risks = Skriv det, eller la feltet stå tomt.
risks = Risiko
ask-ahead = Neste måned, med dine ord (inntil 700 tegn)
missing-ahead = Skriv det, eller la feltet stå tomt.
ahead = Neste måned
report-draft = Utkast til rapport for { $month }
report-draft-next = Se utkastet først. Tallene står fast, og når du godkjenner, får du en nettside og en Word-fil å sende videre.
report-of-places = { $confirmed } av { $places }
report-confirmed = Bedrifter med plass
report-presentations = Presentasjoner i måneden
report-startups = Oppstartsmøter i måneden
report-no-shows = Kom ikke
see-report = Se utkastet
deed-approve_report = Godkjenn rapporten
deed-report_links = Nye lenker
report-approved = Rapporten for { $month } er godkjent
report-approved-next = Hver lenke virker én gang, for deg alene, i { $minutes } minutter. Filene kan du sende til eierne og Hovedorganisasjonenes Fellestiltak.
report-page = Nettside
report-word = Word
no-report = Den rapporten finnes ikke, eller er ikke godkjent ennå. Skriv «rapport» for å lage en.
link-report = Månedsrapport
link-report-next = Her åpner du rapporten.
link-report-word = Månedsrapport i Word
link-report-word-next = Her henter du rapporten som Word-fil.
report-heading = Månedsrapport for { $month }
report-as-of = { $programme } · tall per { $day }
report-is-draft = Utkast, ikke godkjent. Ikke send det videre.
report-progress = Framdrift mot { $places } bedrifter
report-progress-now = { $confirmed ->
    [one] Én bedrift har plass.
   *[other] { $confirmed } bedrifter har plass.
 } { $way ->
    [more] { $change ->
        [one] Det er én mer enn da måneden begynte.
       *[other] Det er { $change } flere enn da måneden begynte.
     }
    [fewer] { $change ->
        [one] Det er én færre enn da måneden begynte.
       *[other] Det er { $change } færre enn da måneden begynte.
     }
   *[same] Det er like mange som da måneden begynte.
 } Fortsetter det som de siste fire ukene, blir det { $forecast } innen { $decide_by }.
report-chart-months = Bedrifter med plass ved slutten av hver måned
report-month = { $month }
report-month-so-far = { $month }, så langt
report-by-county = Fylke
report-by-branch = Bransje
report-by-size = Ansatte
report-who = Bedriftene som har plass
report-networks = Nettverksgrupper
report-networks-now = { $companies ->
    [one] Én bedrift
   *[other] { $companies } bedrifter
 } er satt i { $groups ->
    [one] én nettverksgruppe
   *[other] { $groups } nettverksgrupper
 }, og { $yes } har sagt ja så langt. En gruppe har i snitt { $branches ->
    [one] én bransje
   *[other] { $branches } bransjer
 }.
report-networks-companies = Bedrifter
report-networks-yes = Sagt ja
report-networks-branches = Bransjer
report-networks-km = Lengst (km)
size-micro = under 10
size-small = 10–49
size-medium = 50–249
size-large = 250 eller flere
report-unknown = ikke kjent
report-meetings = Møter
report-in-month = I måneden
report-in-all = I alt
report-held-presentations = Presentasjoner holdt
report-held-startups = Oppstartsmøter holdt
report-held-no_shows = Presentasjoner der bedriften ikke kom
report-held-moved = Møter flyttet
report-held-cancelled = Møter avlyst
report-both-parties = Både ledelse og ansatte var representert på { $both } av { $known } oppstartsmøter der det er kjent ({ $percent } prosent).
report-parties-unknown = Det er ikke kjent ennå om både ledelse og ansatte var representert på oppstartsmøtene.
report-themes = Temaer som er valgt
report-themes_hit = Traff temaene i presentasjonen?
report-worth = Var kick-off verdt tiden?
report-reasons = Hvorfor bedrifter har takket nei
report-none = Ingen ennå.
report-not-written = Ikke skrevet.
report-signed = Godkjent av { $who } { $day }.
report-file = rapport-{ $month }
# What reminders say.
reminder-preparation = Oppstartsmøtet er { $when }
reminder-preparation-next = Forberedelsen er { $percent } % klar. Litt er bedre enn ingenting, og en kollega kan fylle ut resten.
reminder-was-presentation = Presentasjonen var { $when }. Hva tenker dere?
reminder-was-startup = Oppstartsmøtet var { $when }
reminder-silence = Vil dere fortsatt ha en presentasjon?
reminder-silence-next = Den tar { $minutes } minutter på Teams, og dere velger tiden.
reminder-group-presentation = Presentasjonen for { $company }
reminder-group-startup = Oppstartsmøtet med { $company }
reminder-group-decision = { $company } bestemmer seg
reminder-group-offer = Tilbudet til { $company } går ut
reminder-group-silence = Ingenting er hørt fra { $company } siden da
kickoff-moved = Kick-off er flyttet til { $when }
kickoff-nobody-comes = Ingen fra dere er påmeldt til kick-off lenger

# A reminder that comes again later.
deed-remind_later = Minn meg i morgen
reminder-later = Jeg minner deg igjen
reminder-later-next = Den kommer { $when }, hvis den fortsatt gjelder.
reminder-not-later = Neste arbeidsdag er for sent
reminder-not-later-next = Det gjelder { $when }. Derfor sa jeg fra nå.
no-such-reminder = Den påminnelsen gjelder ikke lenger

# A person's reminders.
deed-reminders = Påminnelser
deed-own_reminders = Mine påminnelser
my-reminders = Dette minner jeg deg på
no-reminders = Ingen påminnelser er planlagt til deg nå
comes-anyway = Tilbud om plass, endringer og møter det neste døgnet kommer uansett: de kan ikke vente.
comes-anyway-meeting = Er et møte mindre enn et døgn unna, sier jeg fra likevel.
coming-line = { $when }: { $why }
coming-line-missed = Kommer ikke i tide: { $why }
coming-more = … og { $count } til
coming-presentation = presentasjonen for { $company } er { $when }
coming-startup = oppstartsmøtet med { $company } er { $when }
coming-preparation = forberedelsen til oppstartsmøtet { $when }
coming-decision = { $company } bestemmer seg { $when }
coming-offer = tilbudet til { $company } går ut { $when }
coming-kickoff = { $company } er påmeldt til kick-off { $when }
coming-kickoff-nobody = ingen fra { $company } er påmeldt til kick-off, hvis det er slik da
coming-kickoff-after = takk etter kick-off, med tre spørsmål til { $company }
coming-followup = avtalt med { $company } til da: { $what }
coming-silence = ingenting er hørt fra { $company } siden { $when }
coming-outcome = spørsmål om hvordan presentasjonen gikk
coming-agree = spørsmål om hva som ble avtalt på oppstartsmøtet
coming-news = nytt om noe som er endret
kind-presentation = presentasjonen
kind-startup = oppstartsmøtet
kind-preparation = forberedelsen
kind-decision = beslutningen
kind-offer = tilbud om plass
kind-kickoff = kick-off
kind-followup = det som er avtalt
kind-silence = når vi ikke har hørt noe
turn-off-kind = Slå av: { $kind }
turn-on-kind = Slå på: { $kind }
is-turned-off = Jeg minner deg ikke mer på { $kind }
cannot-turn-off = Påminnelser om dette kan ikke slås av: { $kind }
undo = Angre
turned-off = Slått av
paused-until = Pause til
deed-pause_reminders = Ta en pause
deed-resume_reminders = Avslutt pausen
pause_reminders-title = Pause fra påminnelser
pause_reminders-send = Ta en pause
go-on-pause_reminders = Fortsett
pause-until = Til
ask-pause_until = Til hvilken dag?
missing-pause_until = Velg en dag fra i dag til ett år fram i tid.
reminders-paused = Ingen påminnelser før { $when }

# What everybody will get: the project leader's list.
forecast-title = { $count ->
    [0] Ingenting er planlagt til noen nå
    [one] Én person får noe framover
   *[other] { $count } personer får noe framover
}
forecast-next = Slik blir det, hvis ingenting endrer seg.
coming-person = { $name } får:
## Broadcasts
deed-broadcast = Fellesmelding
broadcast-title = Hvem skal få meldingen?
broadcast-send = Se hvem det er
go-on-broadcast = Fortsett
ask-where = Hvilke steg er bedriftene på? Velg ett eller flere, eller ingen for alle
ask-also_left = Skal de som har takket nei eller trukket seg, også ha den?
also-left = Takket nei eller trukket seg
also-left-too = Ja, de også
missing-also_left = Velg om de som har gått ut, også skal ha den.
missing-where = Velg ett av stegene.
road-step = Steg
where-to-contact = ikke kontaktet
where-contacted = kontaktet
where-presentation-booked = presentasjon er bestilt
where-presented = har hatt presentasjon
where-deciding = bestemmer seg
where-waiting = står i køen
where-has-place = har plass
where-declined = takket nei
where-withdrawn = har trukket seg
ask-holds = Hva skal gjelde for dem? Du kan velge flere
missing-holds = Velg fra listen.
holds = Krav
audience-unregistered = ingen påmeldt til kick-off
audience-no-meeting = uten bestilt møte
audience-unprepared = som ikke har forberedt seg
audience-silent = som vi ikke har hørt fra på 14 dager
audience-no-answer = som ikke tok telefonen
audience-decision-overdue = som skulle ha bestemt seg
audience-registered = med påmeldte til kick-off
audience-meeting-booked = med bestilt møte
audience-prepared = som har forberedt seg
audience-decides-soon = som bestemmer seg innen 14 dager
audience-all = alle bedrifter
audience-still-there = har ikke takket nei eller trukket seg
audience-all-still-there = alle bedrifter, uten dem som har takket nei eller trukket seg
audience-or = { $one } eller { $other }
audience-and = { $one }, { $other }
audience-but = { $yes }, men { $but }
audience-in = i { $county }
audience-branch = bransje { $branch }
audience-host = fulgt opp av { $host }
mark-registered = Noen er påmeldt til kick-off
mark-meeting-booked = Har bestilt møte
mark-no-meeting = Har ikke bestilt møte
mark-prepared = Har begynt å forberede seg
mark-unprepared = Har ikke forberedt seg
names-behind = { $outcome }: { $count }
audience-theme = tema { $theme }
audience = Til
ask-audience = Hvem
missing-audience = Velg hvem som skal få meldingen.
audience-count = { $companies ->
    [one] Én bedrift
   *[other] { $companies } bedrifter
 }, { $people ->
    [one] én person
   *[other] { $people } personer
 }
nobody-is-meant = Ingen du kan nå, passer. Velg andre.
choose-others = Velg andre
how-many-as = { $count } ({ $names })
names = { $names }
names-and-more = { $names } og { $count } til
why-not-no-contact = Får ikke meldingen: ingen kontakt
why-not-not-accepted = Får ikke meldingen: kontakten er ikke godkjent
why-not-left-alone = Får ikke meldingen: vil ikke kontaktes
why-not-no-chat = Får ikke meldingen: har ikke skrevet til meg
on-pause = Får ikke meldingen nå: pause
on-pause-then = { $count } ({ $names }). Får meldingen etter pausen, hvis den fortsatt gjelder.
deed-write_broadcast = Skriv meldingen
write_broadcast-title = Fellesmelding
write_broadcast-send = Se over
go-on-write_broadcast = Fortsett
ask-broadcast_nb = Tekst på bokmål
missing-broadcast_nb = Skriv teksten.
ask-broadcast_nn = Tekst på nynorsk
missing-broadcast_nn = Skriv teksten.
ask-broadcast_en = Tekst på engelsk
missing-broadcast_en = Skriv teksten.
broadcast-hint = Trykk på det som skal fylles ut for hver mottaker. **Fet**, _kursiv_, - liste og [tittel](https://…) virker.
insert-of-them = Sett inn det som er mottakerens
insert-of-all = Sett inn det som er likt for alle
insert-company = Bedrift
insert-contact = Kontakt
insert-meeting = Neste møte
insert-decides = Beslutningsdag
insert-kickoff = Dato for kick-off
insert-register_by = Påmeldingsfrist
insert-free_places = Ledige plasser
not-a-field = { $count ->
    [one] { $fields } er ikke et felt jeg kjenner. Feltene settes inn med knappene i skjemaet.
   *[other] { $fields } er ikke felt jeg kjenner. Feltene settes inn med knappene i skjemaet.
 }
broadcast-too-long = Teksten er lengre enn 2000 tegn. Kort den ned, eller lenk til resten.
ask-otherwise = Hvis teksten mangler på noens språk
missing-otherwise = Velg ett av svarene.
otherwise = Uten tekst på eget språk
if-missing-refuse = Si fra, og ikke send
if-missing-nb = Send bokmål
if-missing-nn = Send nynorsk
if-missing-en = Send engelsk
ask-press = Knapp under meldingen
missing-press = Velg en knapp, eller ingen.
press = Knapp
press-none = Ingen
press-book_presentation = Bestill presentasjon
press-book_startup_meeting = Bestill oppstartsmøte
press-register_for_kickoff = Meld på kick-off
press-read_broadcast = Lest og forstått
press-link = Åpne en lenke
ask-link_to = Lenke, hvis knappen åpner en
missing-link_to = Lim inn lenken.
link_to = Lenke
not-a-link = Lim inn hele adressen, med https:// først.
open-link = Åpne
ask-send_at = Når skal den sendes? La stå tomt for nå. Ellers for eksempel «torsdag kl. 10»
missing-send_at = Skriv dag og klokkeslett.
send_at = Sendes
not-a-time-to-send = Skriv én dag og ett klokkeslett fram i tid, for eksempel «torsdag kl. 10».
broadcast-not-ready = Ikke klar til å sendes ennå
broadcast-not-ready-next = Ingenting er sendt. Rett dette først.
broadcast-text = Tekst
broadcast-without-text = Skriv teksten på minst ett språk.
language-without-text = { $count ->
    [one] Én mottaker har dette språket, men teksten mangler.
   *[other] { $count } mottakere har dette språket, men teksten mangler.
 }
field-is-empty = { $count ->
    [one] Tomt for { $name }.
   *[other] Tomt for { $count } mottakere, som { $name }.
 }
field-is-empty-not-corrected = { $count ->
    [one] Tomt for { $name }, som ikke får rettelsen.
   *[other] Tomt for { $count } mottakere, som ikke får rettelsen. En av dem er { $name }.
 }
nothing-sent-yet = Ingenting er sendt ennå. Se over før du sender.
correction-on-its-way = Rettelsen er på vei ut
broadcast-sure = { $count ->
    [one] Send til én person
   *[other] Send til { $count } personer
 }
takes = Tar
takes-no-time = under ett minutt
takes-minutes = { $count ->
    [one] om lag ett minutt
   *[other] om lag { $count } minutter
 }
as-read-by = { $language }, slik { $name } leser den
sent-now = nå
sent-after-quiet-time = { $when }, når det ikke lenger er stille tid
readers = Språk
readers-of = { $language } { $count }
read-instead = { $count ->
    [one] Én får { $language }
   *[other] { $count } får { $language }
 }
gone-last-time = Ikke sikkert de kan nås
gone-last-time-tried = { $count ->
    [one] Én fikk ikke forrige melding, siden appen var fjernet. Jeg prøver likevel.
   *[other] { $count } fikk ikke forrige melding, siden appen var fjernet. Jeg prøver likevel.
 }
deed-preview_broadcast = Forhåndsvis
deed-test_broadcast = Send prøve til meg
deed-broadcast_recipients = Vis mottakerne
preview-for = Slik ser meldingen ut for { $name }, { $company }
preview-language = Språk
preview-next = Neste mottaker
no-text-in-language = Det er ingen tekst på dette språket.
back-to-preflight = Tilbake til sending
no-draft = Du har ingen melding under arbeid
audience-changed = Mottakerne er ikke lenger de samme som du så. Se over på nytt før du sender.
broadcast-on-its-way = { $count ->
    [one] Meldingen er på vei til én person
   *[other] Meldingen er på vei til { $count } personer
 }
broadcast-on-its-way-next = Kortet som kommer nå, viser hvordan det går. Der kan du sette på pause, rette og trekke tilbake.
broadcast-message-title = Melding fra { $programme }
broadcast-corrected-title = Rettet kl. { $when }: melding fra { $programme }
broadcast-corrected-later-title = Rettet { $when }: melding fra { $programme }
broadcast-recalled-title = Trukket tilbake: melding fra { $programme }
broadcast-again-title = Har du lest denne?
deed-read_broadcast = Lest og forstått
read-noted = Takk, det er notert at du har lest meldingen
read-as-a-trial = Dette er bare en prøve, så ingenting ble notert
deed-broadcasts = Fellesmeldinger
broadcasts-title = { $count ->
    [0] Ingen fellesmeldinger er sendt ennå
   *[other] Fellesmeldinger: { $count }
 }
broadcasts-line = { $number }: { $when }, sendt til { $sent } av { $count }: { $text }
open-number = Åpne { $number }
deed-broadcast_progress = Se hvordan det går
broadcast-scheduled = Fellesmeldingen er planlagt
broadcast-running = Fellesmeldingen er på vei ut
broadcast-done = Fellesmeldingen er sendt
broadcast-paused = Fellesmeldingen er på pause
broadcast-stopped = Fellesmeldingen er stoppet
broadcast-recalled = Fellesmeldingen er trukket tilbake
broadcast-total = { $count ->
    [one] Én mottaker, { $when }.
   *[other] { $count } mottakere, { $when }.
 }
outcome-of-broadcast-planned = Venter
outcome-of-broadcast-sent = Sendt
outcome-of-broadcast-unreachable = Nådde ikke fram
outcome-of-broadcast-emailed = På e-post
outcome-of-broadcast-uncertain = Usikkert om de kom fram
outcome-of-broadcast-failed = Feilet
outcome-of-broadcast-dropped = Bortfalt
deed-broadcast_names = Vis navn
have-read = Lest og forstått
corrected = Rettet
corrected-for = { $count }, { $when }
taken-back = Tatt tilbake
card-goes-on = Kortet med tallene blir fortsatt oppdatert.
deed-pause_broadcast = Pause
deed-resume_broadcast = Fortsett
ask-of_broadcast = Hvilken melding?
missing-of_broadcast = Velg en melding.
of_broadcast = Melding
deed-stop_broadcast = Stopp
stop_broadcast-title = Stopp en fellesmelding
stop_broadcast-send = Fortsett
go-on-stop_broadcast = Fortsett
stop-sure-title = Stoppe meldingen for godt?
stop-sure = { $sent ->
    [0] Ingen har fått meldingen.
    [one] Én har fått meldingen.
   *[other] { $sent } har fått meldingen.
 } { $planned ->
    [one] Én får den ikke.
   *[other] { $planned } får den ikke.
 }
stop-sure-yes = Ja, stopp
deed-recall_broadcast = Trekk tilbake
recall_broadcast-title = Trekk tilbake en fellesmelding
recall_broadcast-send = Fortsett
go-on-recall_broadcast = Fortsett
recall-sure-title = Trekke meldingen tilbake?
recall-sure = Meldingen blir fjernet eller strøket ut hos dem som har fått den ({ $sent }). { $planned ->
    [0] Noen kan ha lest den allerede.
    [one] Én får den ikke. Noen kan ha lest den allerede.
   *[other] { $planned } får den ikke. Noen kan ha lest den allerede.
 }
recall-sure-yes = Ja, trekk tilbake
deed-correct_broadcast = Rett meldingen
correct_broadcast-title = Rett en fellesmelding
correct_broadcast-send = Se over
go-on-correct_broadcast = Fortsett
correct-sure-title = Rette meldingen?
correct-sure = De som har fått meldingen ({ $sent }), ser den nye teksten, merket som rettet. { $planned ->
    [0] Ingen andre venter på den.
    [one] Én får bare den nye.
   *[other] { $planned } får bare den nye.
 }
correct-sure-yes = Ja, rett den
text-taken-away = Teksten mangler nå på { $languages }. Noen har fått den, så den må stå.
text-unchanged = Teksten er den samme som før.
corrected-meanwhile = Noen andre rettet meldingen akkurat nå. Her er teksten din. Se over på nytt før den går ut.
deed-remind_broadcast = Minn dem på den
remind_broadcast-title = Minn på en fellesmelding
remind_broadcast-send = Fortsett
go-on-remind_broadcast = Fortsett
remind-sure-title = { $count ->
    [one] Sende påminnelse til den ene som ikke har lest?
   *[other] Sende påminnelse til { $count } som ikke har lest?
 }
remind-sure = De får meldingen én gang til. De som har trykket «Lest og forstått», får ingenting.
remind-sure-yes = Ja, send påminnelse
reminded = { $count ->
    [one] Én får påminnelse
   *[other] { $count } får påminnelse
 }
reminded-next = De som leser meldingen før påminnelsen kommer fram, får ingen påminnelse.
all-have-read = Alle som fikk meldingen, har lest den
table-broadcasts = Fellesmeldinger
column-starts = Sendes fra
column-text = Melding
column-came_of_it = Hva som skjedde med den
column-version = Sendt i utgave
column-read_at = Lest når
## Help for the project group
## Moving a company along
deed-move_along = Flytt til annet steg
move_along-title = Flytt bedriften til et annet steg
move_along-send = Flytt
go-on-move_along = Fortsett flyttingen
ask-step = Hva har skjedd?
missing-step = Velg et steg.
step = Steg
step-get-in-touch = Vi har kontakt
step-be-presented-to = Bedriften har hatt en presentasjon
step-consider = Bedriften bestemmer seg
step-take-a-place = Bedriften blir med
step-start = Oppstartsmøtet er holdt
step-decline = Bedriften takker nei for nå
step-be-outside-the-target = Bedriften er utenfor målgruppen
step-withdraw = Bedriften trekker seg
move-along-sure = Gjelder det { $company }?
move-along-means-take-a-place = Bedriften får en ledig plass, eller stiller sist i køen. Kontaktene får beskjed med en gang.
move-along-means-decline = Står bedriften i køen, går den ut av køen. Har den et tilbud om plass, faller det bort.
move-along-means-be-outside-the-target = Står bedriften i køen, går den ut av køen. Har den et tilbud om plass, faller det bort.
move-along-means-withdraw = Plassen blir ledig neste arbeidsdag, og møtene blir avlyst da. Kontaktene får beskjed med en gang.
move-along-yes = Ja, flytt
## Notes, and who follows up
deed-add_note = Skriv et notat
add_note-title = Notat om bedriften
add_note-send = Lagre
go-on-add_note = Fortsett notatet
ask-note_inside = Notat (bare for prosjektgruppen)
missing-note_inside = Skriv et notat.
deed-assign = Velg vert
assign-title = Hvem følger opp bedriften?
assign-send = Lagre
go-on-assign = Fortsett
ask-follows_up = Vert
missing-follows_up = Velg en vert, eller ingen.
follows-up = Følges opp av
nobody = Ingen
history-noted = notat
history-assigned = fikk en vert
history-not-assigned = har ingen vert lenger
history-taken-back = siste endring tatt tilbake
history-host-changed = ny vert på møtet
history-moved-presentation = flyttet presentasjonen
history-moved-startup = flyttet oppstartsmøtet
history-moved-for-illness = møtet flyttet, verten var syk
deed-company_history = Historikk
history-of = Historikk: { $company }
deed-company_messages = Meldinger
messages-of = Meldinger: { $company }
deed-company_broadcasts = Fellesmeldinger
broadcasts-to = Fellesmeldinger til { $company }
broadcasts-latest = { $count }, den siste { $when }
letter-line = { $about } til { $to }, { $state }
letter-message = Melding
letter-reminder = Påminnelse, { $about }
letter-kickoff-moved = Kick-off er flyttet
letter-kickoff-nobody-comes = Ingen er meldt på kick-off
letter-registered-for-you = Påmelding til kick-off
letter-meeting-booked = Møte bestilt
letter-meeting-moved = Møte flyttet
letter-meeting-given-on = Møte gitt til en annen
letter-closed = Kort oppdatert
letter-meeting-cancelled = Møte avlyst
letter-meeting-of-company = Møte bestilt for bedriften
letter-host-sick = Verten er syk, møtet endret
letter-host-is-sick = En vert er syk
letter-morning = Morgenkortet
letter-question-asked = Spørsmål til prosjektgruppen
letter-question-answered = Svar på spørsmål
letter-questions-digest = Spørsmål som venter
letter-open-presentation = Invitasjon til åpen presentasjon
letter-outcome = Spørsmål om hvordan presentasjonen gikk
letter-after-presentation = Etter presentasjonen
letter-agree = Spørsmål om hva dere avtalte
letter-decision-noted = Dag for beslutningen
letter-contact-claims = Noen sier de svarer for en bedrift
letter-contact-accepted = Godkjent som kontakt
letter-handed-over = En kollega har tatt over
letter-stepped-back = En kontakt har sluttet
letter-companies-merged = Bedriften slått sammen med en annen
letter-place-confirmed = Bekreftelse på plass
letter-line-joined = Nummer i køen
letter-line-closed = Køen er avsluttet
letter-offer = Tilbud om plass
letter-offer-extended = Lengre frist på tilbudet
letter-offer-lapsed = Tilbudet gikk ut
letter-offer-withdrawn = Tilbudet er trukket tilbake
letter-withdrawal-announced = En bedrift trekker seg
letter-withdrawal-taken-back = En bedrift blir med videre
letter-withdrawn = Ute av programmet
letter-broadcast = Fellesmelding
letter-broadcast-again = Påminnelse om fellesmelding
letter-broadcast-corrected = Rettet fellesmelding
letter-broadcast-recalled = Fellesmelding trukket tilbake
letter-broadcast-struck = Fellesmelding strøket ut
letter-broadcast-card = Kortet om en fellesmelding
letter-by-email = E-post i stedet for Teams
letter-delivery-doubted = Spørsmål om noe kom fram
letter-sent-again = Sendt en gang til
letter-is-planned = planlagt
letter-is-claimed = på vei ut
letter-is-sending = blir sendt nå
letter-is-sent = sendt
letter-is-unreachable = nådde ikke fram
letter-is-uncertain = usikkert om det kom fram
letter-is-failed = feilet
letter-is-missed = ikke sendt i tide
letter-is-withdrawn = trukket tilbake
## Log, undo, roles
deed-log = Logg
log-title = Hvem gjorde hva
log-of-role = { $name }, { $role }
log-of-company = { $company }, { $line }
log-line = { $undone ->
    [yes] { $when }: { $what }: { $called } ({ $by }, { $why }), tatt tilbake
   *[no] { $when }: { $what }: { $called } ({ $by }, { $why })
 }
done-moved-along = flyttet til et annet steg
done-noted = notat
done-assigned = valgte vert
done-hours-changed = endret tider
done-period-closed = stengte en periode
done-period-opened = åpnet en periode
done-most-changed = endret maks om dagen
done-week-changed-mon = endret tidene på mandager
done-week-changed-tue = endret tidene på tirsdager
done-week-changed-wed = endret tidene på onsdager
done-week-changed-thu = endret tidene på torsdager
done-week-changed-fri = endret tidene på fredager
done-week-changed-sat = endret tidene på lørdager
done-week-changed-sun = endret tidene på søndager
done-role-given = ga en rolle
done-role-taken = fjernet en rolle
done-sick = verten er syk i dag
deed-undo = Angre siste
undone = Det er tatt tilbake
nothing-to-undo = Det er ikke noe å angre. Det siste du gjorde, kan ikke tas tilbake her.
already-sent = Det kan ikke angres. Beskjeden er allerede sendt. Rett det heller med en ny endring.
changed-since = Det kan ikke angres, for noe har skjedd etterpå. Se loggen.
deed-roles = Roller
deed-person = Person
deed-person_letters = Alle til personen
go-on-person = Fortsett
person-title = Hvem gjelder det?
person-send = Vis
person-coming = { $count ->
    [0] Ingen påminnelser er på vei.
    [one] Én påminnelse eller melding er på vei.
   *[other] { $count } påminnelser og meldinger er på vei.
}
person-in-the-log = I loggen
person-letters = Meldinger til { $name }
person-letter = { $what }, { $state }
person-letter-why = { $what }, { $state }. { $why }
roles-title = Hvem har hvilken rolle
roles-text = Rollen gjelder fra personens neste melding.
role-leader = Prosjektleder
role-host = Vert
role-reader = Leser
deed-give_role = Gi en rolle
give_role-title = Gi en rolle
give_role-send = Gi rollen
go-on-give_role = Fortsett
deed-take_role = Fjern en rolle
take_role-title = Fjern en rolle fra noen
take_role-send = Fjern
go-on-take_role = Fortsett
ask-person = Hvem? (navnet til noen som har skrevet til meg)
missing-person = Skriv navnet.
person = Person
ask-role = Hvilken rolle?
missing-role = Velg en rolle.
role = Rolle
ask-host_of_file = Hvilken vert er personen?
missing-host_of_file = Velg en vert.
role-is-given = Rollen er gitt
role-is-taken = Rollen er fjernet
last-leader = Det er den siste prosjektlederen. Gi rollen til en annen først.
role-from-settings = Den rollen står i oppsettet, og kan ikke fjernes her.
role-not-theirs = Personen har ikke den rollen. «Roller» viser hvem som har hvilken.
role-theirs-already = Personen har den rollen allerede.
nobody-called-so = Skriv hele navnet. Personen må ha skrevet til meg minst én gang.
## Hours
deed-hours = Tider
free-times = Disse presentasjonstidene er ledige
no-free-times = Ingen presentasjonstider er ledige nå
free-time = Ledig
hours-title = Tidene til vertene
hours-on-weekday = { $day } { $hours }
weekday-mon = mandag
weekday-tue = tirsdag
weekday-wed = onsdag
weekday-thu = torsdag
weekday-fri = fredag
weekday-sat = lørdag
weekday-sun = søndag
most-meetings = { $count ->
    [one] høyst ett møte om dagen
   *[other] høyst { $count } møter om dagen
 }
closed-then = stengt
on-one-day = Bare { $first }
on-days = Fra { $first } til { $last }
closed-days = Stengt
from-to = { $first } til { $last } ({ $why })
deed-change_hours = Åpne eller steng tider
change_hours-title = Åpne eller steng tider
change_hours-send = Lagre
go-on-change_hours = Fortsett endringen
ask-whose_hours = Hvilken vert?
missing-whose_hours = Velg en vert.
ask-first_day = Fra og med
missing-first_day = Velg en dag.
from-day = Fra og med
ask-last_day = Til og med (tomt: bare den dagen)
missing-last_day = Velg en dag, eller la det stå tomt.
to-day = Til og med
ask-hours = Tider, for eksempel 09.00–11.30 og 12.30–15.00, eller «stengt»
missing-hours = Skriv tidene, eller «stengt».
hours = Tider
not-hours = Skriv tidene som 09.00–11.30, med komma mellom, eller «stengt».
not-a-day-ahead = Velg en dag fra i dag til ett år fram i tid.
hours-are-changed = Tidene er endret
deed-close_period = Steng en periode
close_period-title = Steng en periode for alle
close_period-send = Steng
go-on-close_period = Fortsett
period-is-closed = Perioden er stengt
deed-open_period = Åpne en stengt periode
open_period-title = Åpne en stengt periode
open_period-send = Åpne
go-on-open_period = Fortsett
period-is-open = Perioden er åpen igjen
deed-most_a_day = Maks om dagen
most_a_day-title = Hvor mange møter om dagen?
most_a_day-send = Lagre
go-on-most_a_day = Fortsett
ask-most_a_day = Hvor mange møter om dagen, på det meste?
missing-most_a_day = Skriv et tall fra 0 til 20.
most-a-day = Maks om dagen
most-is-changed = Maks om dagen er endret
deed-change_week = Faste tider
change_week-title = Hvilke tider hver uke?
change_week-send = Lagre
go-on-change_week = Fortsett
ask-weekday = Hvilken dag?
weekday = Dag
missing-weekday = Velg en dag.
meetings-stand = { $count ->
    [one] Ett møte er bestilt da. Det gjelder til noen flytter eller avlyser det.
   *[other] { $count } møter er bestilt da. De gjelder til noen flytter eller avlyser dem.
 }
no-meetings-then = Det berører ingen bestilte møter.
## A host who is ill
deed-sick_today = Syk i dag
sick_today-title = Hvem er syk i dag?
sick_today-send = Gå videre
go-on-sick_today = Fortsett
sick-sure = Skal jeg ordne møtene til { $host } i dag slik?
sick-sure-next = Bedriftene som får ny vert eller tid, får beskjed med en gang.
sick-yes = Ja, ordne det
sick-changed = Noe er endret siden dette ble vist. Se over på nytt.
sick-other-host = { $company }: { $host } tar det
sick-new-time = { $company }: ny tid { $when }
sick-new-time-and-host = { $company }: ny tid { $when }, med { $hosts }
sick-no-way = { $company }: ingen ledig vert eller tid. Ring dem, og flytt eller avlys.
sick-done = God bedring til { $host }
sick-nothing = { $host } har ingen flere møter i dag
sick-done-next = { $left ->
    [0] { $count ->
        [one] Ett møte er ordnet, og bedriften får beskjed nå.
       *[other] { $count } møter er ordnet, og bedriftene får beskjed nå.
     }
   *[other] { $count ->
        [0] Jeg fant ingen ledig vert eller tid. Ring bedriften, og flytt eller avlys.
        [one] Ett møte er ordnet, og bedriften får beskjed nå. Resten ({ $left }) må du ordne selv: ring bedriften.
       *[other] { $count } møter er ordnet, og bedriftene får beskjed nå. Resten ({ $left }) må du ordne selv: ring bedriften.
     }
 }
host-sick-other-host = { $host } er syk i dag, og en annen tar møtet
host-sick-new-time = { $host } er syk i dag, og møtet har fått ny tid
host-sick-next = Passer det ikke, kan dere flytte eller avlyse her.
host-is-sick = { $host } er syk i dag
host-is-sick-next = { $left ->
    [0] Møtene er ordnet, og bedriftene har fått beskjed.
    [one] Ett møte fant jeg ingen løsning for: ring bedriften, og flytt eller avlys.
   *[other] { $left } møter fant jeg ingen løsning for: ring bedriftene, og flytt eller avlys.
 }
## The morning card, and who asks to be known
morning-title = God morgen. Dette venter i dag
morning-kickoff = { $days ->
    [one] Én dag igjen til kick-off.
   *[other] { $days } dager igjen til kick-off.
 }
morning-offer-ends = Tilbud som går ut i dag
morning-claims = Venter på å bli godkjent som kontakt
morning-untold = Presentasjoner uten svar på hvordan det gikk
morning-failures = Meldinger som ikke kom fram, siste tre dager
morning-overdue = Skulle ha bestemt seg
morning-unreachable = Bedrifter vi ikke når
morning-credential-ends = Tilgangen til Teams må fornyes av dem som drifter boten, før
morning-calendars = Outlook svarer ikke
morning-calendars-means = Jeg legger inn møtene når det svarer igjen
morning-no-times = Venter på tider, fordi en verts kalender ikke kan leses (si fra til dem som drifter boten)
morning-mail = E-post går ikke ut
morning-mail-means = Den går ut når e-posttjeneren svarer igjen
morning-untrained = Svarene på spørsmål er dårligere enn vanlig
morning-untrained-means = Si fra til dem som drifter boten
deed-claims = Nye kontakter
deed-claim = Vis
claims-title = { $count ->
    [0] Ingen venter på å bli godkjent som kontakt
    [one] Én venter på å bli godkjent som kontakt
   *[other] { $count } venter på å bli godkjent som kontakt
 }
deed-deliveries = Alle meldinger
deliveries-title = Meldinger
deliveries-sum = { $count ->
    [0] Ingenting er sendt eller planlagt ennå.
    [one] Én melding i alt.
   *[other] { $count } meldinger i alt, hver på sin linje.
 }
deliveries-in = { $state }: { $count }
deliveries-others = Alle: { $state }
delivery-line = { $what } til { $to }
delivery-line-why = { $what } til { $to }. { $why }
delivery-to = Til
delivery-planned-for = Planlagt til
delivery-tried = Prøvd
delivery-not-tried = ikke ennå
delivery-refused = Tidligere forsøk
delivery-became = Resultat
delivery-why = Hvorfor
delivery-why-no-chat = Jeg har ingen chat med personen.
delivery-why-enough = Personen har nettopp fått andre meldinger.
delivery-why-quiet = Det var stille tid.
delivery-why-too-late = Det var for sent til å være til nytte.
delivery-why-bot-down = Jeg var nede eller opptatt til det var for sent.
delivery-why-clock-moved = Klokken ble flyttet forbi tiden for meldingen.
delivery-why-not-true = Meldingen stemte ikke lenger.
delivery-why-not-planned = Det var ikke bruk for meldingen lenger.
delivery-why-turned-off = Personen har selv slått av slike påminnelser.
delivery-why-planned-anew = En regel planla meldingen på nytt.
delivery-why-taken-back = Det meldingen fortalte, ble angret.
delivery-why-no-message = Meldingen den gjaldt, er ikke i chatten.
delivery-why-sender-stopped = Sendingen ble avbrutt.
delivery-why-restored = Den skulle vært sendt før jeg ble hentet tilbake fra en sikkerhetskopi, og kan ha kommet fram.
delivery-why-broadcast-paused = Fellesmeldingen er på pause.
delivery-why-broadcast-stopped = Fellesmeldingen ble stoppet.
delivery-why-broadcast-recalled = Fellesmeldingen ble trukket tilbake.
delivery-why-refused = Teams tok ikke imot meldingen ({ $answer }). Jeg prøver igjen.
delivery-why-unreachable = Appen er fjernet eller blokkert ({ $answer }).
delivery-why-uncertain = Teams svarte ikke klart ({ $answer }).
delivery-why-failed = Teams avviste meldingen ({ $answer }).
delivery-title = Historikken til en melding
delivery-what = Hva
delivery-settled-by = Avgjort av
delivery-why-came = Noen sa at meldingen kom fram.
delivery-why-goes-again = Meldingen er sendt på nytt.
delivery-why-on-pause = Personen har tatt en pause fra det som kan vente.
delivery-doubted = Jeg vet ikke om dette kom fram til { $to }
delivery-doubted-next = Hør gjerne med mottakeren. Jeg sender ikke meldingen på nytt før du sier det.
deed-delivery_came = Meldingen kom fram
deed-delivery_again = Send på nytt
delivery-came = Notert: meldingen kom fram
delivery-came-next = Ingenting blir sendt på nytt.
delivery-again = Meldingen blir sendt på nytt nå
delivery-again-next = Stemmer den ikke lenger, blir den ikke sendt.
delivery-settled-already = Dette er allerede avgjort
delivery-settled-already-next = Ingenting ble endret nå. Slik står det:

## What a sentence says of companies

condition-place = har plass
condition-not-place = har ikke plass
condition-booked = presentasjon er bestilt
condition-not-booked = har ikke bestilt presentasjon
condition-decided = har bestemt seg
condition-not-decided = har ikke bestemt seg
condition-deciding = bestemmer seg
condition-not-deciding = er ikke i ferd med å bestemme seg
condition-waiting = står i køen
condition-not-waiting = står ikke i køen
condition-started = har startet
condition-not-started = har ikke startet
condition-declined = har takket nei
condition-not-declined = har ikke takket nei
condition-withdrawn = har trukket seg
condition-not-withdrawn = har ikke trukket seg
condition-outside = utenfor målgruppen
condition-not-outside = i målgruppen
condition-registered = har noen påmeldt til kick-off
condition-not-registered = ingen påmeldt til kick-off
condition-startup = har bestilt eller hatt oppstartsmøte
condition-not-startup = har verken bestilt eller hatt oppstartsmøte
condition-meeting = har bestilt møte
condition-not-meeting = har ikke bestilt møte
condition-presented = har hatt presentasjon
condition-not-presented = har ikke hatt presentasjon
condition-soon = bestemmer seg innen 14 dager
condition-not-soon = bestemmer seg ikke innen 14 dager
condition-answered = har svart
condition-not-answered = har ikke svart
condition-called = er ringt eller i kontakt
condition-not-called = aldri ringt
condition-reachable = har en kontakt som kan nås i chatten
condition-not-reachable = ingen kontakt kan nås i chatten
condition-prepared = har begynt å forberede seg
condition-not-prepared = har ikke forberedt seg
condition-silent = ikke hørt fra på over 14 dager
condition-not-silent = hørt fra de siste 14 dagene
condition-overdue = skulle ha bestemt seg
condition-not-overdue = er ikke over dagen de nevnte
condition-county = i { $value }
condition-not-county = ikke i { $value }
condition-branch = bransje { $value }
condition-not-branch = ikke bransje { $value }
condition-theme = tema { $value }
condition-not-theme = ikke tema { $value }
condition-host = blir fulgt opp av { $value }
condition-not-host = blir ikke fulgt opp av { $value }
condition-name = navn med «{ $value }»
condition-not-name = navn uten «{ $value }»
condition-not-all = ikke både { $all }
not-in-register = Ukjent fylke eller bransje
may-be-meant = { $count ->
    [one] Én bedrift til kan være ment
   *[other] { $count } bedrifter til kan være ment
 }
ask-described = Bedriftene i egne ord
missing-described = Skriv hvilke bedrifter du mener.

# Who speaks for several companies.
which-company-of-yours = Hvilken bedrift gjelder det?
which-company-of-yours-next = «{ $deed }»: du snakker for flere. Trykk på den det gjelder, eller skriv navnet.
speaks-for-several = Du snakker for { $companies }
speaks-for-several-next = Trykk «Hvor står vi?» og velg en av dem, så ser du hva som kommer nå.
book-for-another = For en annen bedrift
also-booked = Har også bestilt
button-for-company = { $what }: { $company }

# Seasons.
deed-new_season = Ny sesong
new_season-title = Ny sesong
new_season-send = Se hva det betyr
go-on-new_season = Til ny sesong
deed-seasons = Sesonger
help-years = Fra år til år
new-season-sure = Skal sesongen { $season } begynne?
new-season-sure-next = Alle bedrifter begynner på nytt, og ingen får melding om det. Det kan ikke gjøres om. Ta en eksport først, så har du listene.
new-season-yes = Ja, begynn sesongen
season-kickoff = Kick-off
season-kept = Blir som det er
season-kept-all = { $companies ->
    [one] Én bedrift, med kontakter, møter og historikk
   *[other] { $companies } bedrifter, med kontakter, møter og historikk
 }
season-anew = Begynner på nytt
season-anew-all = { $places ->
    [one] Én plass
   *[other] { $places } plasser
 }, { $in_line } i køen, { $coming } påmeldte til kick-off, tilbakemeldinger, nettverksgrupper, { $changed ->
    [one] én innstilling fra chatten
   *[other] { $changed } innstillinger fra chatten
 }
season-began = Sesongen { $season } er i gang
season-began-next = Plassene er ledige, og alle bedrifter står der de skal kontaktes. Den forrige sesongen finner du under «Sesonger».
no-new-season = Sesongen { $season } er den som går
no-new-season-next = En ny sesong begynner når kick-off er over og programme.toml har den neste. Endre filen, start boten, og skriv «ny sesong».
seasons-title = Sesongene
season-line = { $places ->
    [one] Én med plass
   *[other] { $places } med plass
 }, { $in_line } i køen, { $presentations ->
    [one] én presentasjon
   *[other] { $presentations } presentasjoner
 }, { $startups ->
    [one] ett oppstartsmøte
   *[other] { $startups } oppstartsmøter
 }, { $coming } på kick-off
morning-new-season = En ny sesong kan begynne
done-season-began = begynte en ny sesong
history-end-with-a-place = sesongen sluttet med plass
history-begin-anew = en ny sesong begynte
table-seasons = Sesonger
table-groups = Nettverksgrupper
column-group_number = Gruppe
column-group_name = Gruppens navn
column-group_answer = Svar
column-answered_at = Spurt eller svart
column-second_group = Bedriftens andre gruppe
column-season = Sesong
column-season_kickoff = Kick-off
column-signed_up = Påmeldte
morning-out-of-reach = Neste i køen, men ingen der kan nås
place-is-held = { $company } er neste, men ingen der kan nås. Plassen venter til du tilbyr den eller flytter på køen.

# Det som må fram.
deed-call_list = Ringeliste
deed-to_call = Vis
deed-reached = Jeg har nådd dem
letter-no-sign = E-post etter en melding uten svar
letter-to-call = Noen å ringe
mail-why-no-sign = Du får denne e-posten fordi det haster, og jeg ikke vet om du har sett det jeg skrev i Teams. Har du allerede sett det, kan du se bort fra e-posten.
call-no-sign = { $name } har ikke svart
call-no-sign-next = Jeg har skrevet uten å få noe tegn tilbake. Ring gjerne, og trykk når du har nådd dem.
call-is-over = { $name } trenger ikke å ringes lenger
call-reached = Notert: du har nådd { $name }
call-reached-next = De andre prosjektlederne ser det også.
call-list = { $count ->
    [one] Én å ringe
   *[other] { $count } å ringe
}
call-list-empty = Ingen å ringe nå
call-list-empty-next = Svarer noen ikke på et tilbud eller en endring rett før et møte, kommer de her.
call-line = { $phone } · { $company } · { $what }
call-about = Gjelder
call-sent = Sendt
phone-not-known = Telefonnummeret er ikke kjent
delivery-why-reached = Mottakeren ble nådd på telefon.

# Hvorfor en tid ikke tilbys, for verter.
why-not-how = Skriv for eksempel «hvorfor ikke torsdag kl. 14», så sier jeg hva som holder tiden unna.
why-not-title = { $when }
why-not-presentation = Presentasjon
why-not-startup = Oppstartsmøte
why-not-offered = { $what }: tilbys.
why-not-not-offered = { $what }: tilbys ikke ({ $needed ->
    [one] trenger én vert
   *[other] trenger { $needed } verter
}).
why-not-because-notice = For nær: tider tilbys fra { $notice } timer fram.
why-not-because-horizon = For langt fram: tider tilbys inntil { $horizon } dager fram.
why-not-because-closed = Helg, helligdag eller stengt.
why-not-because-no-hours = { $host } har ikke timer da.
why-not-because-off-grid = { $host } har timer da, men ingen møter begynner akkurat da, eller det er for lite igjen av dem.
why-not-because-meeting = { $host } har et møte, med tiden rundt, { $from }–{ $to }.
why-not-because-outlook = { $host } er opptatt i Outlook { $from }–{ $to }.
why-not-because-unread = Kalenderen til { $host } kan ikke leses nå.
why-not-because-most-a-day = { $host } har allerede så mange møter som på en dag ({ $most }).
why-not-because-nothing = { $host } er ledig.
