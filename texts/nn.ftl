# Nynorsk. One message an idea; the ids are the same in nb.ftl and en.ftl.

## Languages
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-title = Kva språk vil du bruke?
language-chosen = Då held vi fram på nynorsk.

## Names of deeds, as buttons
deed-book_presentation = Bestill presentasjon
deed-move_meeting = Flytt
deed-cancel_meeting = Avlys
deed-my_meetings = Møta mine
deed-my_status = Kor står vi?
deed-ask_a_person = Snakk med oss
deed-help = Hjelp
deed-status = Status
leave = Avbryt
first-free = Første ledige
more-slots = Fleire tider
back-to-form = Vis heile skjemaet

## Welcome and help
welcome-title = Velkomen til { $programme }
welcome = Hei, eg hjelper bedrifter med { $programme }: bestille møte og svare på spørsmål. Er det noko eg ikkje kan, sender eg det til prosjektgruppa.
hello-title = Hei igjen
hello = Kva vil du gjere?
help-title = Dette kan eg hjelpe med
help-book = Bestill ein presentasjon: trykk på knappen, eller skriv til dømes «presentasjon torsdag kl. 14».
help-change = Flytt eller avlys: skriv «flytt til fredag» eller «avlys», eller opne Møta mine.
help-ask = Spør om programmet med dine eigne ord. Veit eg ikkje svaret, sender eg spørsmålet til prosjektgruppa.
help-language = Byt språk når du vil: skriv «bokmål» eller «English».
help-status = Status: skriv «status» for å sjå kva som er bestilt, av kven, og kva som kjem.
help-spol = Flytt klokka her på di maskin: skriv «spol +1d», «spol 2027-03-04 09:00» eller «spol no».
help-form = Fyll ut det du vil på kortet, eller skriv det, til dømes «torsdag kl. 14». Avbryt når du vil; ingenting er bestilt før eg seier det.
you-are-welcome = Berre hyggjeleg
left-title = Avbrote
left = Ingenting vart endra. Kva vil du gjere?

## Forms
please-look = Noko manglar eller må rettast. Det du har fylt ut, står der framleis.
several-fit = Fleire tider passar. Kva for ei blir det?
not-free-then = Den tida er ikkje ledig. Desse er nærmast:
slot-taken = Nokon andre tok den tida akkurat no. Desse er ledige:
not-an-answer = Det passa ikkje her. Vel ei av moglegheitene, eller skriv det på ein annan måte.
not-a-company = Skriv namnet på bedrifta eller organisasjonsnummeret med ni siffer.
bad-organisation-number = Det organisasjonsnummeret finst ikkje. Sjå etter om eit siffer er bytt om, eller skriv namnet på bedrifta.
take-your-time = Det hastar ikkje. Skjemaet står her, og du kan svare når du vil.
not-understood-form = Det forstod eg ikkje. Skjemaet står her som det var:
stale-card = Det kortet er ikkje i bruk lenger. Her er du no:
stale-card-title = Det kortet er ikkje i bruk lenger
stale-card-next = Ingenting vart endra. Kva vil du gjere?
card-closed = Dette kortet er ferdig. Svaret står lenger nede.
already-done = Dette er alt bestilt
ask-company = Bedrift (organisasjonsnummer eller namn)
missing-company = Skriv namnet på bedrifta eller organisasjonsnummeret.
ask-attendees = Kven blir med? (namn, gjerne med e-post)
missing-attendees = Skriv kven som blir med.
ask-language = Språk i presentasjonen
missing-language = Vel språk.
ask-slot = Når passar det?
missing-slot = Vel ei tid, eller trykk Første ledige.
ask-meeting = Kva for eit møte?
missing-meeting = Vel eit møte.
ask-message = Kva vil du spørje om?
missing-message = Skriv det du vil spørje om.

## Book a presentation
book_presentation-title = Bestill presentasjon
book_presentation-send = Bestill
go-on-book_presentation = Hald fram med bestillinga
presentation-booked = Presentasjonen er bestilt
presentation-already-booked = De har alt bestilt ein presentasjon
reminder-comes = Du får ei påminning her { $when }.
no-reminder-comes = Møtelenkja kjem frå den som held møtet.
when = Når
where = Kvar
on-teams = På Teams
with-host = Med
company = Bedrift
meeting = Møte
attendees = Deltakarar
presentation-language = Språk

## Move and cancel
move_meeting-title = Flytt møtet
move_meeting-send = Flytt
go-on-move_meeting = Hald fram med flyttinga
meeting-moved = Møtet er flytta
cancel_meeting-title = Avlys møtet
cancel_meeting-send = Avlys
go-on-cancel_meeting = Hald fram med avlysinga
cancel-sure-title = Vil du avlyse dette møtet?
cancel-sure = Ja, avlys
cancel-keep = Behald møtet
meeting-cancelled = Møtet { $when } er avlyst
meeting-cancelled-next = Tida er gitt tilbake, og påminninga kjem ikkje. Du kan bestille ny tid når du vil.
no-such-meeting = Det møtet er avlyst eller over
no-meetings = Du har ingen møte framfor deg
no-meetings-next = Du kan bestille ein presentasjon her.

## My meetings, where are we
your-meeting-presentation = Presentasjonen din
your-meeting-startup = Oppstartsmøtet ditt
your-meetings = Møta dine
meeting-line-presentation = Presentasjon { $when }
meeting-line-startup = Oppstartsmøte { $when }
status-nothing-yet = De har ikkje bestilt noko enno
status-nothing-next = Ein presentasjon er eit godt første steg.
status-booked = De har ein avtale med oss
status-presented-title = De har hatt ein presentasjon
status-presented = Presentasjonar haldne
times = { $count ->
    [one] Éin gong
   *[other] { $count } gonger
 }
status-coming-presentation = Presentasjon
status-coming-startup = Oppstartsmøte
status-kickoff = Kick-off
status-decide-by = Frist for å bestemme seg

## Questions
ask-about = Spørsmål
show-answer = Vis svaret
did-you-mean = Meinte du ein av desse?
not-understood = Det forstod eg ikkje
not-understood-next = Skal eg sende det til prosjektgruppa, eller vil du prøve med andre ord?
not-known-yet = Det har eg ikkje tal på enno
empty-message = Meldinga var tom
no-files = Filer kan eg ikkje lese
ask_a_person-title = Snakk med oss
ask_a_person-send = Send
go-on-ask_a_person = Hald fram med meldinga
question-passed-on = Sendt til prosjektgruppa
question-passed-on-next = Hastar det, kan du skrive til { $contact }.
your-question = Spørsmålet ditt
not-here-yet = Dette ordnar prosjektgruppa for dykk
not-here-yet-next = Skal eg sende det vidare? Då tek dei kontakt.
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
reminder-details = Han er på Teams, med { $hosts }. Passar det ikkje lenger, kan du flytte eller avlyse her.
news-meeting-booked = Ny presentasjon
news-meeting-moved = Ein presentasjon er flytta
news-meeting-cancelled = Ein presentasjon er avlyst
news-question = Eit spørsmål til prosjektgruppa
from-whom = Frå

## The project leader
status-title = Status
status-now = Klokka i programmet er { $now }.
status-presentations-coming = Møte som kjem
status-companies = Bedrifter vi kjenner
status-questions = Spørsmål sende vidare
status-next-free = Neste ledige presentasjon
status-line = { $when }: { $company }, bestilt av { $by }, med { $hosts }
status-more = … og { $count } til
time-travelled = Klokka er no { $now }
time-travelled-next = Påminningar som er komne til si tid, blir sende no.
time-travel-how = Skriv «spol +1d», «spol +2t», «spol 2027-03-04 09:00» eller «spol no»
time-travel-local-only = Klokka kan berre flyttast når boten køyrer lokalt
time-travel-hour = +1 time
time-travel-day = +1 døgn
time-travel-now = Tilbake til no

## Our fault
our-fault = Noko gjekk gale hos meg, og ingenting vart endra
our-fault-next = Prøv igjen, eller skriv til { $contact } (feil { $error }).

## The terminal
terminal-start = Du er { $name }. Skriv til boten, trykk på ein knapp med til dømes /a, fyll ut eit felt med /1 og svaret. /q avsluttar.
terminal-unasked = Dette kom av seg sjølv:
terminal-unknown = Den knappen eller det feltet finst ikkje på kortet over.
