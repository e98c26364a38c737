# English. One message an idea; the ids are the same in nb.ftl and nn.ftl.

## Languages
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-title = Which language would you like?
language-chosen = We will go on in English.

## Names of deeds, as buttons
deed-book_presentation = Book a presentation
deed-move_meeting = Move
deed-cancel_meeting = Cancel the meeting
deed-my_meetings = My meetings
deed-my_status = Where are we?
deed-ask_a_person = Talk to us
deed-help = Help
deed-status = Status
leave = Stop here
first-free = First free
more-slots = More times
back-to-form = Show the whole form

## Welcome and help
welcome-title = Welcome to { $programme }
welcome = Hi, I help companies with { $programme }: book meetings and answer questions. What I can't do, I pass on to the project group.
hello-title = Hi again
hello = What would you like to do?
help-title = This is what I can help with
help-book = Book a presentation: press the button, or write for example “presentation Thursday at 14”.
help-change = Move or cancel: write “move to Friday” or “cancel the meeting”, or open My meetings.
help-ask = Ask about the programme in your own words. If I don't know the answer, I pass the question on to the project group.
help-language = Change language whenever you like: write “bokmål” or “nynorsk”.
help-status = Status: write “status” to see what is booked, by whom, and what is coming.
help-spol = Move the clock here on your machine: write “spol +1d”, “spol 2027-03-04 09:00” or “spol now”.
help-form = Fill in what you like on the card, or write it, for example “Thursday at 14”. Stop whenever you like; nothing is booked until I say so.
you-are-welcome = You're welcome
left-title = Stopped
left = Nothing was changed. What would you like to do?

## Forms
please-look = Something is missing or needs a change. What you filled in is still there.
several-fit = Several times fit. Which one shall it be?
not-free-then = That time is not free. These are the nearest:
slot-taken = Someone else just took that time. These are free:
not-an-answer = That didn't fit here. Choose one of the options, or write it another way.
not-a-company = Write the company's name, or its organisation number of nine digits.
bad-organisation-number = That organisation number doesn't exist. See whether two digits changed places, or write the company's name.
take-your-time = There is no hurry. The form stays here, and you can answer whenever you like.
not-understood-form = I didn't understand that. The form is here as it was:
stale-card = That card is no longer in use. This is where you are:
stale-card-title = That card is no longer in use
stale-card-next = Nothing was changed. What would you like to do?
card-closed = This card is done. The answer is further down.
already-done = This is already booked
ask-company = Company (organisation number or name)
missing-company = Write the company's name or its organisation number.
ask-attendees = Who will join? (names, e-mail if you like)
missing-attendees = Write who will join.
ask-language = Language of the presentation
missing-language = Choose a language.
ask-slot = When does it suit you?
missing-slot = Choose a time, or press First free.
ask-meeting = Which meeting?
missing-meeting = Choose a meeting.
ask-message = What would you like to ask?
missing-message = Write what you would like to ask.

## Book a presentation
book_presentation-title = Book a presentation
book_presentation-send = Book
go-on-book_presentation = Go on booking
presentation-booked = Your presentation is booked
presentation-already-booked = You have already booked a presentation
reminder-comes = You will get a reminder here { $when }.
no-reminder-comes = The meeting link comes from your host.
when = When
where = Where
on-teams = On Teams
with-host = With
company = Company
meeting = Meeting
attendees = Participants
presentation-language = Language

## Move and cancel
move_meeting-title = Move the meeting
move_meeting-send = Move
go-on-move_meeting = Go on moving
meeting-moved = The meeting has been moved
cancel_meeting-title = Cancel the meeting
cancel_meeting-send = Cancel the meeting
go-on-cancel_meeting = Go on cancelling
cancel-sure-title = Cancel this meeting?
cancel-sure = Yes, cancel it
cancel-keep = Keep the meeting
meeting-cancelled = The meeting { $when } is cancelled
meeting-cancelled-next = The time has been given back, and no reminder will come. You can book a new time whenever you like.
no-such-meeting = That meeting is cancelled or over
no-meetings = You have no meetings ahead
no-meetings-next = You can book a presentation here.

## My meetings, where are we
your-meeting-presentation = Your presentation
your-meeting-startup = Your start-up meeting
your-meetings = Your meetings
meeting-line-presentation = Presentation { $when }
meeting-line-startup = Start-up meeting { $when }
status-nothing-yet = You haven't booked anything yet
status-nothing-next = A presentation is a good first step.
status-booked = You have a meeting with us
status-presented-title = You have had a presentation
status-presented = Presentations held
times = { $count ->
    [one] Once
   *[other] { $count } times
 }
status-coming-presentation = Presentation
status-coming-startup = Start-up meeting
status-kickoff = Kick-off
status-decide-by = Last day to decide

## Questions
ask-about = Questions
show-answer = Show the answer
did-you-mean = Did you mean one of these?
not-understood = I didn't understand that
not-understood-next = Shall I pass it on to the project group, or would you like to try other words?
not-known-yet = I don't have that figure yet
empty-message = The message was empty
no-files = I can't read files
ask_a_person-title = Talk to us
ask_a_person-send = Send
go-on-ask_a_person = Go on with the message
question-passed-on = Sent to the project group
question-passed-on-next = If it is urgent, you can write to { $contact }.
your-question = Your question
not-here-yet = The project group does this for you
not-here-yet-next = Shall I pass it on? They will get in touch.
not-yours = Only the project leader can do that. Shall I ask for you?

## Channels
channel-personal-title = Let's take that in the private chat
channel-personal = Open the chat with me and write the same there. Here in the channel I only answer questions about the programme.
channel-hello-title = Hi
channel-hello = Ask me about the programme here. Bookings and everything else about your company belong in the private chat with me.
channel-unknown-title = I don't know that

## Letters
reminder-presentation = Reminder: your presentation is { $when }
reminder-startup = Reminder: your start-up meeting is { $when }
reminder-details = It is on Teams, with { $hosts }. If it no longer suits you, move or cancel it here.
news-meeting-booked = New presentation
news-meeting-moved = A presentation has been moved
news-meeting-cancelled = A presentation has been cancelled
news-question = A question for the project group
from-whom = From

## The project leader
status-title = Status
status-now = The programme's clock says { $now }.
status-presentations-coming = Meetings to come
status-companies = Companies we know
status-questions = Questions passed on
status-next-free = Next free presentation
status-line = { $when }: { $company }, booked by { $by }, with { $hosts }
status-more = … and { $count } more
time-travelled = The clock now says { $now }
time-travelled-next = Reminders whose time has come are being sent now.
time-travel-how = Write “spol +1d”, “spol +2h”, “spol 2027-03-04 09:00” or “spol now”
time-travel-local-only = The clock can only be moved when the bot runs locally
time-travel-hour = +1 hour
time-travel-day = +1 day
time-travel-now = Back to now

## Our fault
our-fault = Something went wrong on my side, and nothing was changed
our-fault-next = Please try again, or write to { $contact } (error { $error }).

## The terminal
terminal-start = You are { $name }. Write to the bot, press a button with for example /a, fill in a field with /1 and the answer. /q leaves.
terminal-unasked = This came by itself:
terminal-unknown = There is no such button or field on the card above.
