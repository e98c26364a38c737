# Bokmål. One message an idea; the ids are the same in nn.ftl and en.ftl.

## Languages
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-title = Hvilket språk vil du bruke?
language-chosen = Da fortsetter vi på bokmål.

## Names of deeds, as buttons
deed-book_presentation = Bestill presentasjon
deed-move_meeting = Flytt
deed-cancel_meeting = Avlys
deed-my_meetings = Mine møter
deed-my_status = Hvor står vi?
deed-ask_a_person = Snakk med oss
deed-help = Hjelp
deed-status = Status
leave = Avbryt
first-free = Første ledige
more-slots = Flere tider
back-to-form = Vis hele skjemaet

## Welcome and help
welcome-title = Velkommen til { $programme }
welcome = Hei, jeg hjelper bedrifter med { $programme }: bestille møter og svare på spørsmål. Er det noe jeg ikke kan, sender jeg det til prosjektgruppen.
hello-title = Hei igjen
hello = Hva vil du gjøre?
help-title = Dette kan jeg hjelpe med
help-book = Bestill en presentasjon: trykk på knappen, eller skriv for eksempel «presentasjon torsdag kl. 14».
help-change = Flytt eller avlys: skriv «flytt til fredag» eller «avlys», eller åpne Mine møter.
help-ask = Spør om programmet med dine egne ord. Vet jeg ikke svaret, sender jeg spørsmålet til prosjektgruppen.
help-language = Bytt språk når du vil: skriv «nynorsk» eller «English».
help-status = Status: skriv «status» for å se hva som er bestilt, av hvem, og hva som kommer.
help-spol = Flytt klokken her på din maskin: skriv «spol +1d», «spol 2027-03-04 09:00» eller «spol nå».
help-form = Fyll ut det du vil på kortet, eller skriv det, for eksempel «torsdag kl. 14». Avbryt når du vil; ingenting er bestilt før jeg sier det.
you-are-welcome = Bare hyggelig
left-title = Avbrutt
left = Ingenting ble endret. Hva vil du gjøre?

## Forms
please-look = Noe mangler eller må rettes. Det du har fylt ut, står der fortsatt.
several-fit = Flere tider passer. Hvilken blir det?
not-free-then = Den tiden er ikke ledig. Disse er nærmest:
slot-taken = Noen andre tok den tiden akkurat nå. Disse er ledige:
not-an-answer = Det passet ikke her. Velg en av mulighetene, eller skriv det på en annen måte.
not-a-company = Skriv navnet på bedriften eller organisasjonsnummeret med ni sifre.
bad-organisation-number = Det organisasjonsnummeret finnes ikke. Se etter om et siffer er byttet om, eller skriv navnet på bedriften.
take-your-time = Det haster ikke. Skjemaet står her, og du kan svare når du vil.
not-understood-form = Det forsto jeg ikke. Skjemaet står her som det var:
stale-card = Det kortet er ikke i bruk lenger. Her er du nå:
stale-card-title = Det kortet er ikke i bruk lenger
stale-card-next = Ingenting ble endret. Hva vil du gjøre?
card-closed = Dette kortet er ferdig. Svaret står lenger ned.
already-done = Dette er allerede bestilt
ask-company = Bedrift (organisasjonsnummer eller navn)
missing-company = Skriv navnet på bedriften eller organisasjonsnummeret.
ask-attendees = Hvem blir med? (navn, gjerne med e-post)
missing-attendees = Skriv hvem som blir med.
ask-language = Språk i presentasjonen
missing-language = Velg språk.
ask-slot = Når passer det?
missing-slot = Velg en tid, eller trykk Første ledige.
ask-meeting = Hvilket møte?
missing-meeting = Velg et møte.
ask-message = Hva vil du spørre om?
missing-message = Skriv det du vil spørre om.

## Book a presentation
book_presentation-title = Bestill presentasjon
book_presentation-send = Bestill
go-on-book_presentation = Fortsett bestillingen
presentation-booked = Presentasjonen er bestilt
presentation-already-booked = Dere har allerede bestilt en presentasjon
reminder-comes = Du får en påminnelse her { $when }.
no-reminder-comes = Møtelenken kommer fra den som holder møtet.
when = Når
where = Hvor
on-teams = På Teams
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
cancel_meeting-title = Avlys møtet
cancel_meeting-send = Avlys
go-on-cancel_meeting = Fortsett avlysningen
cancel-sure-title = Vil du avlyse dette møtet?
cancel-sure = Ja, avlys
cancel-keep = Behold møtet
meeting-cancelled = Møtet { $when } er avlyst
meeting-cancelled-next = Tiden er gitt tilbake, og påminnelsen kommer ikke. Du kan bestille ny tid når du vil.
no-such-meeting = Det møtet er avlyst eller over
no-meetings = Du har ingen møter foran deg
no-meetings-next = Du kan bestille en presentasjon her.

## My meetings, where are we
your-meeting-presentation = Presentasjonen din
your-meeting-startup = Oppstartsmøtet ditt
your-meetings = Møtene dine
meeting-line-presentation = Presentasjon { $when }
meeting-line-startup = Oppstartsmøte { $when }
status-nothing-yet = Dere har ikke bestilt noe ennå
status-nothing-next = En presentasjon er et godt første skritt.
status-booked = Dere har en avtale med oss
status-presented-title = Dere har hatt en presentasjon
status-presented = Presentasjoner holdt
times = { $count ->
    [one] Én gang
   *[other] { $count } ganger
 }
status-coming-presentation = Presentasjon
status-coming-startup = Oppstartsmøte
status-kickoff = Kick-off
status-decide-by = Frist for å bestemme seg

## Questions
ask-about = Spørsmål
show-answer = Vis svaret
did-you-mean = Mente du en av disse?
not-understood = Det forsto jeg ikke
not-understood-next = Skal jeg sende det til prosjektgruppen, eller vil du prøve med andre ord?
not-known-yet = Det har jeg ikke tall på ennå
empty-message = Meldingen var tom
no-files = Filer kan jeg ikke lese
ask_a_person-title = Snakk med oss
ask_a_person-send = Send
go-on-ask_a_person = Fortsett meldingen
question-passed-on = Sendt til prosjektgruppen
question-passed-on-next = Haster det, kan du skrive til { $contact }.
your-question = Spørsmålet ditt
not-here-yet = Dette ordner prosjektgruppen for dere
not-here-yet-next = Skal jeg sende det videre? Da tar de kontakt.
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
reminder-details = Den er på Teams, med { $hosts }. Passer det ikke lenger, kan du flytte eller avlyse her.
news-meeting-booked = Ny presentasjon
news-meeting-moved = En presentasjon er flyttet
news-meeting-cancelled = En presentasjon er avlyst
news-question = Et spørsmål til prosjektgruppen
from-whom = Fra

## The project leader
status-title = Status
status-now = Klokken i programmet er { $now }.
status-presentations-coming = Møter som kommer
status-companies = Bedrifter vi kjenner
status-questions = Spørsmål sendt videre
status-next-free = Neste ledige presentasjon
status-line = { $when }: { $company }, bestilt av { $by }, med { $hosts }
status-more = … og { $count } til
time-travelled = Klokken er nå { $now }
time-travelled-next = Påminnelser som er kommet til sin tid, sendes nå.
time-travel-how = Skriv «spol +1d», «spol +2t», «spol 2027-03-04 09:00» eller «spol nå»
time-travel-local-only = Klokken kan bare flyttes når boten kjører lokalt
time-travel-hour = +1 time
time-travel-day = +1 døgn
time-travel-now = Tilbake til nå

## Our fault
our-fault = Noe gikk galt hos meg, og ingenting ble endret
our-fault-next = Prøv igjen, eller skriv til { $contact } (feil { $error }).

## The terminal
terminal-start = Du er { $name }. Skriv til boten, trykk på en knapp med for eksempel /a, fyll ut et felt med /1 og svaret. /q avslutter.
terminal-unasked = Dette kom av seg selv:
terminal-unknown = Den knappen eller det feltet finnes ikke på kortet over.
