# English. One message an idea; the ids are the same in nb.ftl and nn.ftl.

## Languages
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-inside-nb = Bokmål
language-inside-nn = Nynorsk
language-inside-en = English
language-title = Which language would you like?
language-chosen = I'll continue in English.

## Names of deeds, as buttons
deed-book_presentation = Book a presentation
deed-move_meeting = Move
deed-cancel_meeting = Cancel the meeting
for-them-move_meeting = Move the meeting
for-them-cancel_meeting = Cancel the meeting
deed-my_meetings = My meetings
deed-my_status = Where are we?
deed-ask_a_person = Talk to us
deed-language = Change language
deed-help = Help
deed-status = Status
leave = Close the form
first-free = First free
more-slots = More times
back-to-form = Show the whole form

## Welcome and help
welcome-title = Welcome to { $programme }
welcome = Hi, I'm the bot of { $programme }, not a person. I help companies book meetings, sign up for the kick-off and get answers. What I can't do, I pass on to the project group.
welcome-group = Hi, I'm the bot of { $programme }, not a person. I answer the companies, remind them of what they must know, and show where they are. “Help” shows what you can type.
hello-title = Hi again
hello = What would you like to do?
help-title = This is what I can help with
help-pressed = Press, or type the same in your own words.
help-overview = See how it's going
help-write = Write to the companies
help-one-company = Follow up a company
help-places = Places and queue
help-set-up = Hours and roles
help-book = Book a presentation: type for example “presentation Thursday at 14:00”.
help-change = Move or cancel: type “move to Friday” or “cancel the meeting”, or open My meetings.
help-ask = Ask about the programme in your own words. If I don't know the answer, I pass the question on to the project group.
help-language = Change language whenever you like: type “bokmål” or “nynorsk”, the two written forms of Norwegian.
help-spol = Move the clock here on your machine: type “spol +1d”, “spol 2027-03-04 09:00” or “spol now”.
help-form = Fill in what you like on the card, or type it, for example “Thursday at 14:00”. Close the form whenever you like. Nothing is booked until I say so.
you-are-welcome = You're welcome
left-title = Stopped
left = Nothing was changed. What would you like to do?

## Forms
please-look = Something is missing or needs a change. What you filled in is still there.
several-fit = Several times fit. Which one?
one-fits = This time fits what you typed. Is this the one?
not-free-then = That time isn't free. These are the nearest:
in-doubt = I'm not sure I understood, so nothing was done. Choose here, or type only what you want.
words-not-used = I'm not sure what you mean by { $words }, so nothing was chosen. Choose in the form, or say it another way.
quoted-word = “{ $word }”
companies-not-listed = Which companies do you mean?
whether-company = I'm not sure I understood. Is the company called “{ $name }”, or did you mean something else?
proposed-yes = Yes, it is
proposed-no = No
slot-taken = Someone else just took that time. These are free:
calendars-unread = I can't read the hosts' calendars just now, so I have no times to offer. Nothing is booked or changed. You'll hear from me here when there are times again. If it can't wait, type “talk to a person”.
calendars-unread-try-again = I can't read the hosts' calendars just now, so I have no times to offer. Nothing is booked or changed. Try again in a while: what you wrote will be in the form.
slot-unread = I can't check that time just now, so nothing is booked or changed. These are free:
times-open = There are times again
times-open-next = I can read the hosts' calendars again. Choose a time when it suits you.
not-an-answer = That didn't fit here. Choose one of the options, or put it another way.
not-a-company = Enter the company's name, or its organisation number of nine digits.
bad-organisation-number = That organisation number doesn't exist. See whether two digits have changed places, or enter the company's name.
take-your-time = There is no hurry. The form stays here, and you can answer whenever you like.
not-understood-form = I didn't understand that. The form is here as it was:
whether-this = I'm not sure I understood. Is this what you want?
also-wished = You also mentioned this: { $deeds }.
how-long-the-meeting-is = The meeting takes { $minutes } minutes.
no-hurry = There is no hurry
stays = All right, everything is as it was
stays-presentation = All right. Your presentation on { $when } stays as it is.
stays-startup = All right. Your start-up meeting on { $when } stays as it is.
stays-meetings = All right. Your meetings stay as they are.
stays-place = All right. You keep your place.
stays-in-line = All right. You are in the queue as before.
stays-unbooked = All right, I book nothing
stays-unsent = All right, I send nothing
stale-card = That card is no longer in use. This is where you are:
stale-card-title = That card is no longer in use
stale-card-next = Nothing was changed. What would you like to do?
reply-lost = My answer may have been lost. This is where you are:
reply-lost-title = My answer may have been lost
reply-lost-next = See where you stand, or tell me what you would like to do.
missed-answer = This didn't reach you last time:
card-closed = This card is done. The answer is further down.
already-done = This is already booked
meeting-is-cancelled = The meeting on { $when } is cancelled
meeting-given-on = You no longer have this meeting
meeting-given-on-next = It was moved to a time when you aren't free. You don't need to do anything.
meeting-is-over = The meeting on { $when } is over
done-already-title = This is done
done-already = It was not done a second time.
done-earlier = Done
state-and-next = { $state }. { $next }
ask-company = Company (organisation number or name)
missing-company = Enter the company's name or its organisation number.
ask-attendees = Who will join? (names, separated by commas)
ask-attendees-by-mail = Who will join? (names, and the e-mail of those who want an invitation)
missing-attendees = Enter who will join.
nobody-named = I found no names there. Enter who it is.
persons-shown = Is this right? Nothing is saved yet.
persons-understood = I understood these
persons-not-read = I didn't understand { $words }. Correct it here, or take it out.
persons-too-many = There is room for { $most } names here, and you wrote { $count }. Remove some, or take only the first { $most }.
persons-yes = Yes, with these
person-with-email = { $name } ({ $email })
ask-language = Language of the presentation
missing-language = Choose a language.
ask-slot = When does it suit you?
missing-slot = Choose a time, or press First free.
ask-meeting = Which meeting?
missing-meeting = Choose a meeting.
ask-message = What would you like to ask?
missing-message = Enter what you would like to ask.
ask-phone = Phone, if you want to be called
phone = Phone
not-a-phone = Enter one phone number, for example 91 23 45 67.
missing-phone = Enter the number we can call.
kept-so-far = That is saved.

## Book a presentation
book_presentation-title = Book a presentation
book_presentation-send = Book
go-on-book_presentation = Continue booking
about-the-presentation = { $minutes } minutes on Teams, about { $programme }. Times are in Norwegian time.
about-the-meeting = About
presentation-booked = Your presentation is booked
presentation-booked-for-them = The presentation for { $company } is booked
presentation-already-booked = You have already booked a presentation
presentation-already-booked-for-them = { $company } has already booked a presentation
reminder-comes = You'll get a reminder here { $when }.
reminder-goes-to = The reminder goes to { $name } { $when }.
no-reminder-comes = There will be no reminder before the meeting. Whoever holds it sends you the link.
reminder-comes-to-them = The company gets a reminder { $when }.
no-reminder-comes-to-them = The company gets no reminder before the meeting.
when = When
where = Where
in-two-zones = { $time } in { $here } ({ $there } in { $elsewhere })
on-teams = On Teams
on-teams-link-comes = On Teams, the link comes here
join = Join
add-to-calendar = Add to calendar
calendar-entry-presentation = Presentation of { $programme }
calendar-entry-startup = Start-up meeting of { $programme }
calendar-file-is-there = Press “Add to calendar” on the meeting under “My meetings”, and again if the meeting is moved. With “calendar on my phone” it follows by itself.
no-calendar-file = I have no calendar file to give you, so enter the meeting yourself. Its time is under “My meetings”.
invitations-by-nobody = I send no calendar invitation.
invitations-by-mail = Everyone who joins and has given an e-mail address also gets an invitation by e-mail, and a new one for each change.
invitations-by-outlook = Everyone who joins and has given an e-mail address also gets an invitation from Outlook, which follows the meeting.
link-comes-by-nobody = If the button isn't there yet, the link comes here in the chat as soon as whoever holds the meeting has given it.
link-comes-by-mail = If the button isn't there yet, the link comes here in the chat, and by e-mail to those who gave an address, as soon as whoever holds the meeting has given it.
link-comes-by-outlook = The link is made in Outlook once the meeting is booked. It comes here in the chat, and in the invitation from Outlook.
calendar-entry-kickoff = Kick-off of { $programme }
calendar-entry-kickoff-with = The conference where { $programme } starts.
calendar-entry-online = Online
calendar-entry-with = With { $hosts }.
calendar-entry-open = { $count ->
    [0] Open presentation, no companies yet
    [one] Open presentation for one company
   *[other] Open presentation for { $count } companies
}
deed-phone_calendar = Calendar on my phone
deed-close_phone_calendar = Close the address
phone-calendar = Your meetings in your calendar
phone-calendar-next = Open the page on your phone: it adds the meetings to your calendar and follows along when one is moved or cancelled. Or subscribe to the address from Outlook or Google. Keep it to yourself.
phone-calendar-address = Address
phone-calendar-open = Show me how
phone-calendar-nowhere = I have no calendar to subscribe to
phone-calendar-nowhere-next = The times are under “My meetings”.
phone-calendar-empty = There is nothing to put in your calendar yet
phone-calendar-empty-next = Book a presentation, and your calendar can follow it.
phone-calendar-closed = The address is closed
phone-calendar-closed-next = Nobody can read your meetings with it any more. Delete the subscription in your calendar. For a new address, press “Calendar on my phone”.
subscribe-open = Open in this device's calendar
subscribe-else = If nothing happens, subscribe to this address:
subscribe-iphone = iPhone: Settings, Apps, Calendar, Calendar Accounts, Add Account, Other, Add Subscribed Calendar.
subscribe-outlook = Outlook on the web: Calendar, Add calendar, Subscribe from web. It then follows in Outlook on your phone.
subscribe-google = Google Calendar on a computer: the plus sign at “Other calendars”, From URL. It then follows on your Android phone.
subscribe-secret = Whoever has the address can read when your meetings are. Type “calendar on my phone” to the bot to close it.

# E-mails.

mail-registered = You are signed up for the kick-off on { $when }
mail-why-registered = You get this e-mail because { $by } signed you up for the kick-off for { $company }.
mail-why-not-in-teams = You get this e-mail because the message didn't reach you in Teams.
mail-why-uncertain = The message may have come in Teams as well. If you have seen it there, you can disregard this e-mail.
mail-answer = Answer this e-mail to reach the project group ({ $contact }).
mail-open-teams = Open the bot in Teams
letter-mail-registered = Receipt for the kick-off by e-mail
delivery-why-refused-mail = The mail server didn't take the e-mail ({ $answer }). I'll try again.
delivery-why-unreachable-mail = The mail server doesn't deliver to the address ({ $answer }).
delivery-why-uncertain-mail = The mail server gave no clear answer ({ $answer }).
delivery-why-failed-mail = The mail server refused the e-mail ({ $answer }).
mails = E-mails that would have left
mails-next = Nothing leaves this machine. The latest comes first.
mails-none = None yet. Book a presentation, or sign someone up for the kick-off with an e-mail address.
outlook-page = The hosts' calendars, as Outlook would have them
outlook-page-next = Nothing leaves this machine. Move or delete a meeting here, as its host would in Outlook. The bot notices within a minute.
outlook-page-empty = Nothing in the calendar yet.
outlook-page-cancelled = Cancelled, and out of the calendar
outlook-page-move = Move here
outlook-page-delete = Delete
outlook-page-own = Add an appointment of their own
outlook-page-own-subject = Own appointment
letter-meeting-mail = Meeting invitation by e-mail
mail-meeting = { $what }, { $when }
mail-meeting-changed = Changed: { $what }, { $when }
mail-meeting-cancelled = Cancelled: { $what }, { $when }
mail-meeting-not-yours = You are no longer part of it: { $what }, { $when }
mail-meeting-next = The calendar file is attached. To move or cancel it, write to the bot in Teams or answer this e-mail.
mail-meeting-off-next = The attached file takes the meeting out of your calendar.
mail-link-comes = On Teams, the link comes by e-mail
mail-why-meeting = You get this e-mail because you are invited to the meeting.
mail-stop = Unsubscribe
unsubscribe = Do you want to unsubscribe?
unsubscribe-next = We'll then send no more reminders or broadcasts to { $email }. Invitations and answers to what you ask for yourself still come.
unsubscribed = You are unsubscribed
unsubscribed-next = We send no more reminders or broadcasts to { $email }.
subscribe-again = Subscribe again
delivery-why-unsubscribed = The receiver has unsubscribed from such e-mails.

with-host = With
company = Company
meeting = Meeting
attendees = Participants
presentation-language = Language

## Move and cancel
move_meeting-title = Move the meeting
move_meeting-send = Move
go-on-move_meeting = Continue moving
meeting-moved = The meeting has been moved
meeting-moved-for-them = The meeting is moved, and I'll let the company and the host know
cancel_meeting-title = Cancel the meeting
cancel_meeting-send = Cancel the meeting
go-on-cancel_meeting = Continue cancelling
cancel-sure-title = Cancel this meeting?
cancel-sure = Yes, cancel it
cancel-keep = Keep the meeting
meeting-cancelled = The meeting { $when } is cancelled
meeting-cancelled-next = No reminder will come. Book a new time whenever it suits you.
meeting-cancelled-for-them = I'll let the company and the host know. No reminder will come.
no-such-meeting = That meeting is cancelled or over
no-meetings = No meetings are booked
no-meetings-next = You can book a presentation here.

## My meetings, where are we
your-meeting-presentation = Your presentation
your-meeting-startup = Your start-up meeting
meeting-of-company-presentation = Presentation for { $company }
meeting-of-company-startup = Start-up meeting with { $company }
your-meetings = Your meetings
meeting-line-presentation = Presentation { $when }
meeting-line-startup = Start-up meeting { $when }
meeting-line-of = { $line } ({ $company })
status-nothing-yet = You haven't booked anything yet
status-nothing-next = A presentation is a good first step.
status-coming-presentation = Presentation
status-coming-startup = Start-up meeting
status-kickoff = Kick-off

## Questions
ask-about = Questions
show-answer = Show the answer
did-you-mean = Did you mean one of these?
not-understood = I didn't understand that
not-understood-next = Shall I pass it on to the project group, or would you like to try other words?
not-understood-group = Type a company's name, which companies you mean, or a command. Help shows the commands.
not-known-yet = I don't have that figure yet
empty-message = The message was empty
no-files = I can't read files
ask_a_person-title = Talk to us
ask_a_person-send = Send
go-on-ask_a_person = Continue the message
question-passed-on = Sent to the project group
question-passed-on-next = The answer comes here in the chat. If it's urgent, you can write to { $contact }.
your-question = Your question
not-here-yet = The project group does this for you
not-here-yet-next = Shall I pass it on? The answer comes here.
not-here-yet-host = The project leader does this
not-here-yet-leader = I don't do this in the chat
not-here-yet-leader-next = Who does what in the project group is changed under Roles. Type “person” and a name to see what is stored about someone.
names-alone = What are these names for?
names-alone-next = Press what they are to take part in, and I'll fill them in.
names-alone-group = Open the company or the meeting they are to take part in, and paste the list into its form.
where-for-group = Here you see the queue and the places.
not-yours = Only the project leader can do that. Shall I ask for you?

## Channels
channel-personal-title = Let's take that in the private chat
channel-personal = Open the chat with me and type the same there. Here in the channel I only answer questions about the programme.
channel-hello-title = Hi
channel-hello = Ask me about the programme here. Bookings and everything else about your company belong in the private chat with me.
channel-unknown-title = I don't know that

## Letters
reminder-presentation = Reminder: your presentation is { $when }
reminder-startup = Reminder: your start-up meeting is { $when }
reminder-details = On Teams, with { $hosts }. If it no longer suits you, move or cancel it here.
news-meeting-booked = New presentation
news-meeting-moved = A presentation has been moved
news-meeting-cancelled = A presentation has been cancelled
told-meeting-moved = Your presentation has been moved to { $when }
told-meeting-moved-startup = Your start-up meeting has been moved to { $when }
told-meeting-moved-next = If that doesn't suit you, you can move it here.
outlook-moved-presentation = The presentation is moved to { $when }
outlook-moved-startup = The start-up meeting is moved to { $when }
outlook-moved-next = I saw it in Outlook, and the company gets the new time here in the chat.
outlook-deleted-presentation = The presentation on { $when } is cancelled
outlook-deleted-startup = The start-up meeting on { $when } is cancelled
outlook-deleted-next = It was deleted in Outlook, so I cancelled it for the company and showed new times. If that was a slip, book again for them.
outlook-asks-presentation = Should the presentation be on { $when }?
outlook-asks-startup = Should the start-up meeting be on { $when }?
outlook-asks-rules = It was moved there in Outlook, outside the times we offer. For the company it stays on { $was } until one of you answers.
outlook-asks-taken = It was moved there in Outlook, onto another meeting. For the company it stays on { $was }.
outlook-asks-past = It was moved there in Outlook, but that is too late. For the company it stays on { $was }.
deed-take_outlook_time = Yes, move it there
deed-put_back_in_outlook = No, put it back
outlook-time-is-taken = The meeting is moved, and I let the company know
outlook-is-put-back = The meeting stays as it was, and Outlook is put right now
letter-outlook-moved = Moved in Outlook
letter-outlook-asks = Question about a time in Outlook
letter-outlook-deleted = Deleted in Outlook
letter-calendar-refused = Calendar that takes no meetings
letter-times-open = Times to choose again
calendar-refused = Outlook doesn't take { $host }'s meetings
calendar-refused-next = I try again every hour. Send the invitation yourself meanwhile, and tell whoever runs the bot: { $why }
told-meeting-cancelled = Your presentation { $when } is cancelled
told-meeting-cancelled-startup = Your start-up meeting { $when } is cancelled
told-meeting-cancelled-next = Book a new time here, or ask us why.
host-gives-link = { $hosts ->
    [one] The company is waiting for the link: give it here, and they get it in the chat.
   *[other] The company is waiting for the link: one of you gives it here, and they get it in the chat.
 }
outlook-gives-link = The meeting and its link are put into Outlook. The company gets the link here in the chat.
company-has-link = The company has the meeting link.
link-of-presentation = The link to the presentation is here
link-of-startup = The link to the start-up meeting is here
link-of-meeting-next = Press “Join” when it begins.
letter-meeting-link = Meeting link
deed-my_link = My meeting link
my_link-title = The link to your meetings
my_link-send = Save
go-on-my_link = Continue
deed-give_link = Give the link
give_link-title = The link to the meeting
give_link-send = Send to the company
go-on-give_link = Continue
join-link = Meeting link
ask-join_link = Paste the link or the whole Teams invitation
missing-join_link = Paste the link to the meeting.
not-a-join-link = That is no meeting link. Paste the address that begins with https:// from the Teams invitation.
join-link-is-kept = The meeting link is saved
join-link-is-kept-next = { $count ->
    [0] It is included whenever someone books a meeting with you.
    [one] It is included whenever someone books, and the company in the one meeting that waits gets it now.
   *[other] It is included whenever someone books, and the companies in the { $count } meetings that wait get it now.
 }
join-link-is-given = The company gets the link now
news-question = A question for the project group
from-whom = From
whom = Who
booked-by = Booked by

## The project leader
status-title = Status
status-now = The programme's clock
status-companies = Companies we know
status-questions = Questions waiting
time-travelled = The clock now says { $now }
time-travelled-next = The next message comes { $when }.
time-travelled-next-quiet = It is quiet time. The next message comes { $when }.
time-travelled-nothing = No message is planned.
time-travelled-nothing-quiet = It is quiet time, and no message is planned.
time-travelled-on-the-way = I stopped on the way to { $when }, so that you need not wait.
time-travel-how = Type “spol +1d”, “spol +2h”, “spol 2027-03-04 09:00” or “spol now”
time-travel-local-only = The clock can only be moved when the bot runs locally
time-travel-hour = +1 hour
time-travel-day = +1 day
time-travel-then = To the next message
time-travel-on = Continue
time-travel-now = Back to now

## Our fault
our-fault = Something went wrong on my side, and nothing was changed
our-fault-next = Please try again, or write to { $contact } (error { $error }).
not-shown = Something went wrong on my side, and I can't show you the answer
took-too-long = This took me too long, and I don't know whether it was done
may-be-done = What you asked for may have been done. See where you stand, or write to { $contact } (error { $error }).

## The terminal
terminal-start = You are { $name }. Type to the bot, press a button with for example /a, fill in a field with /1 and the answer. /q leaves.
terminal-unasked = This came by itself:
terminal-unknown = There is no such button or field on the card above.

## The road
stage-to-contact = You haven't started yet
next-to-contact = A presentation is a good first step.
stage-contacted = No presentation is booked
next-contacted = A presentation is a good first step.
stage-presentation-booked = Your presentation is booked
next-presentation-booked = After the presentation you can decide.
stage-presented = You have had a presentation
next-presented = Now you can confirm, or say when you'll decide. The deadline is the end of { $decide_by }.
stage-deciding = You're deciding
next-deciding = Confirm when you're ready. The deadline is the end of { $decide_by }.
stage-waiting = You're in the queue
next-waiting = If a place opens, I'll ask you when it is your turn.
stage-confirmed = You're in
next-confirmed = The next step is the start-up meeting, where we get to know each other.
stage-startup-booked = Your start-up meeting is booked
next-startup-booked = Prepare for the meeting bit by bit. Everything is saved.
stage-started = You have started
next-started = The project group follows up what you agreed on.
stage-declined = You have said no for now
next-declined = You're welcome back. Book a presentation when it suits you.
stage-not-in-target = The programme was not for you this time
next-not-in-target = If something has changed, we are glad to talk again.
stage-withdrawn = You have withdrawn
next-withdrawn = If you want to come back, write to us, and we'll look at it together.
number-in-line = Number in the queue
offer-ends = Answer the offer by
leaves-at = Out from
decides-on = You decide on
company-decides-on = Decides on
no-company-yet = Which company is it about?
no-company-yet-next = I don't know yet who you speak for. Book a presentation, and I'll know.
no-company-yet-next-for-them = Type the company's name, and you'll see what you can do for it.
not-on-the-road = That isn't possible now. Nothing was changed.

## Who speaks for a company
asked-whether-contact = I have asked
asked-whether-contact-next = The answer comes here. Meanwhile, “Where are we?” shows what you can do.
contact-claims = Does this person speak for the company?
contact-claims-next = If you approve, the person can answer on behalf of the company and see everything about it.
email = E-mail
account = The account belongs to
account-proves-nothing = Unknown: a guest, or free e-mail
number-unknown = Not given
not-read-yet = Not looked up yet
register-domain = Web address in the register
contact-accepted = You can speak for the company
contact-is-accepted = Approved. I'll let the person know
contact-is-refused = Not approved. I won't tell the person, so please do so yourself
claim-settled-yes = Approved as a contact
claim-settled-no = Not approved as a contact
no-such-contact = Nobody is waiting to be approved
deed-who_speaks = New contacts
who_speaks-title = Who speaks for the company?
who_speaks-send = Save
go-on-who_speaks = Continue
ask-claimant = Which of them?
missing-claimant = Choose one of them.
ask-verdict = Does the person speak for the company?
missing-verdict = Choose one of the answers.
person-of-company = { $person }, { $company }
deed-accept_contact = Approve
deed-refuse_contact = Don't approve

## Confirm, and stand in line
deed-confirm_participation = Confirm we're joining
for-them-confirm_participation = They join
confirm_participation-title = Confirm that you're joining
confirm_participation-title-for-them = Confirm that the company is joining
confirm_participation-send = Continue
go-on-confirm_participation = Continue confirming
ask-who_decided = Who decided it? (the board or the managing director, for example)
missing-who_decided = Enter who decided it.
who-decided = Decided by
ask-representatives_know = Do the employees' representatives know?
missing-representatives_know = Answer “yes” or “not yet”.
representatives-know = Representatives know
representatives-yes = Yes
representatives-not-yet = Not yet
confirm-sure-title = Is { $company } joining?
confirm-sure-place = { $count ->
    [one] You get the last free place.
   *[other] You get one of { $count } free places.
 } It covers the whole programme ({ $years }), and the company contributes to the funding. You can withdraw later.
confirm-sure-place-for-them = { $count ->
    [one] The company gets the last free place.
   *[other] The company gets one of { $count } free places.
 } It covers the whole programme ({ $years }), and the company contributes to the funding.
confirm-sure-waiting = All places are taken or offered now. You join the queue as number { $count }, which costs nothing.
confirm-sure-waiting-for-them = All places are taken or offered now. The company joins the queue as number { $count }.
confirm-sure = Yes, we're joining
confirm-sure-for-them = Yes, they're joining
place-confirmed-title = You're part of { $programme }
place-confirmed-next = The place is yours. The next step is the start-up meeting, where we get to know each other.
place-confirmed-title-for-them = { $company } is part of { $programme }
place-confirmed-next-for-them = I'll let its contacts know. The next step is the start-up meeting.
line-joined-title = You're in the queue
line-joined = { $position ->
    [one] All { $places } places are taken or offered. You're next in the queue. If a place opens, I'll ask you first.
   *[other] All { $places } places are taken or offered. You're number { $position } in the queue. If a place opens, I'll ask you once those before you have answered.
 }
line-joined-title-for-them = { $company } is in the queue
line-joined-for-them = All { $places } places are taken or offered. The company is number { $position }, and I'll let its contacts know.
presentation-first = You need a presentation first
presentation-first-next = After the presentation you can confirm. If you've already had a talk with us, let us know here.
presentation-first-for-them = { $company } needs a presentation first
presentation-first-next-for-them = Book one for the company, or let it confirm without.
deed-why = Why?

## Offers
offer-title = A place is free for you
offer-extended-title = You have more time to answer
offer = You're next in the queue. Please answer by { $ends }. After that the place goes to the next company.
deed-accept_offer = Yes, we take the place
no-offer = The offer is over
no-offer-ended = The time ran out { $ends }. If you still want to join, you can join the queue again.
news-offer-lapsed = The offer of a place ran out
news-offer-lapsed-next = The place is no longer yours. If you still want to join, you can join the queue again.
news-offer-withdrawn = The offer of a place was withdrawn
news-offer-withdrawn-next = There are fewer places than expected, and we are sorry. You're still in the queue as number { $position }.
news-line-closed = The queue has closed
news-line-closed-next = The time to join is over, and there was no place for you. Thank you for your patience. If you'd like to stay in touch, write to us here.

## Not now, and withdrawing
deed-decline = Say no for now
decline-title = Say no for now
decline-send = Say no for now
go-on-decline = Continue answering
ask-why_not = What is the reason? (if you want to say)
ask-why_not-for-them = What is the reason? (if they've said)
missing-why_not = Choose a reason.
why-not = Reason
reason-time = No time now
reason-money = The cost
reason-people = Not enough people
reason-other-plans = Other plans
reason-other = Something else
decline-sure-title = Leave the queue?
decline-sure = If you come back, you'll be last in the queue.
decline-sure-title-for-them = Does { $company } leave the queue?
decline-sure-for-them = If the company comes back, it will be last in the queue.
decline-offer-title = Say no to the place?
decline-offer = The offer then ends, and you're out of the queue.
decline-offer-title-for-them = Does { $company } say no to the place?
decline-offer-for-them = The offer then ends, and the company is out of the queue.
decline-offer-yes = Yes, say no
decline-sure-yes = Yes, leave the queue
decline-sure-no = No, we'll wait
leave-queue = Leave the queue
declined = Thank you for the answer
declined-next = You're not in for now, and I won't remind you. If you change your minds, you're welcome.
declined-for-them = { $company } isn't joining for now
declined-next-for-them = The company won't be reminded. It can come back later.
decline-has-place = You have a place
decline-has-place-for-them = { $company } has a place
decline-has-place-next = If you want to give it up, you can withdraw.
decline-has-place-next-for-them = To give it up, the company has to withdraw.
deed-withdraw = Withdraw
withdraw-title = Withdraw from the programme
withdraw-title-for-them = Withdraw the company from the programme
withdraw-send = Continue
go-on-withdraw = Continue
ask-why_withdraw = Would you like to say why?
ask-why_withdraw-for-them = Have they said why?
missing-why_withdraw = Enter why.
why-withdraw = Why
withdraw-sure-title = Withdraw { $company }?
withdraw-sure = You give up the place, and your meetings are cancelled. That happens { $when }. Until then you can undo it.
withdraw-sure-for-them = The company gives up its place, and its meetings are cancelled. That happens { $when }. Until then the company can undo it.
withdraw-sure-yes = Yes, withdraw
withdraw-sure-yes-for-them = Yes, they withdraw
withdraw-sure-no = No, we're staying
withdrawal-announced = You have withdrawn
withdrawal-announced-for-them = { $company } is withdrawing
withdrawal-announced-next = It takes effect { $when }. Until then you can undo it here.
withdrawal-announced-next-for-them = It takes effect { $when }. Until then the company can undo it.
news-withdrawal-announced = You have withdrawn from { $programme }
deed-stay = Undo, we're staying
withdrawal-taken-back = You're still in
withdrawal-taken-back-for-them = { $company } is staying
withdrawal-taken-back-next = Your place and your meetings are as they were.
withdrawal-taken-back-next-for-them = Its place and meetings are as they were.
no-place-to-give-up = You have no place to give up
no-place-to-give-up-for-them = { $company } has no place to give up
no-place-to-give-up-next = If you'd rather not join now, you can say no here.
no-place-to-give-up-next-for-them = If the company would rather not join now, say no for it here.
news-withdrawn = You have left { $programme }
news-withdrawn-for-them = { $company } has left { $programme }
news-withdrawn-next = Your meetings are cancelled. If you want to come back, write to us.
news-withdrawn-next-for-them = Its meetings are cancelled. The place is free, or offered to the next in the queue.

## When you decide
deed-decide_later = We need more time
for-them-decide_later = They need more time
decide_later-title = When will you decide?
decide_later-title-for-them = When will the company decide?
decide_later-send = Save
go-on-decide_later = Continue with the date
ask-decides_on = When is the board meeting or the decision?
missing-decides_on = Choose a day from today, at most a year ahead.
decides-on-kept = Noted
decides-on-kept-next = I'll ask you { $when }, and not before.
decides-on-kept-next-for-them = I'll ask the company { $when }, and not before.
decided-already = You have already answered
decided-already-for-them = { $company } is already past that step
decision-due-title = Have you decided?
decision-due = Answer with one press. If you need more time, that is quite all right.

## After a presentation
deed-outcome = How did it go?
outcome-title = How did the presentation go?
outcome-send = Show the message
go-on-outcome = Continue
presentation-of = { $company }, { $when }
event-subject-presentation = { $programme }: presentation for { $company }
event-subject-startup = { $programme }: start-up meeting with { $company }
event-text = The meeting was booked through { $programme }. Join by the link in the invitation. To move or cancel it, write to the bot in Teams or to { $contact }.
event-off = The meeting is cancelled. Write to the bot in Teams when you want a new time.
ask-outcome = How did it go?
missing-outcome = Choose how it went.
outcome = How it went
outcome-interested = Interested
outcome-needs-time = Needs time
outcome-board-too = Board wants it too
outcome-not-there = Didn't come
outcome-not-in-target = Not in the target group
outcome-not-now = Said no for now
ask-note = Note, for the project group only
missing-note = Enter a note.
note = Note
to-contact = The contact gets
outcome-sure = Send this?
outcome-send-it = Send
outcome-edit = Change
outcome-kept = Noted, and I'll let the contact know
outcome-kept-next = Only the project group sees the note.
outcome-known = No presentation is waiting for an answer
after-interested-title = Thank you for the talk
after-interested = Good to hear that you're interested. Confirm when you have decided, or say when that will be.
after-needs-time-title = Thank you for the talk
after-needs-time = Take your time. Tell me when you'll decide, and I'll not ask before.
after-board-too-title = A presentation for the board
after-board-too = We are glad to come to the board too. Book a time that suits.
after-not-there-title = We missed each other
after-not-there = It happens. Please book a new time.
after-not-in-target-title = Thank you for the talk
after-not-in-target = The programme isn't for you this time. If something changes, we are glad to talk again.
after-not-now-title = Thank you for the talk
after-not-now = I won't remind you. If you change your minds, you're welcome.
open-slides = Open the slides
open-note = Note for the decision

## Why
why-title = This is why
why-no-company = Place: I don't know yet which company you speak for.
why-not-accepted = Place: the project leader first has to confirm that you speak for the company.
why-has-place = Place: you have one.
why-offered = Place: you have been offered one. Please answer by { $ends }.
why-too-late = Place: the last day to join was { $decide_by }. No more places are given out after that.
why-waiting = Place: all { $places } are taken or offered, and you're number { $position } in the queue. Places are offered in order.
why-presentation-first = Place: only companies that have had a presentation can confirm.
why-may-confirm = Place: you can confirm when you like.
why-times = Times: the first free one is { $first }. I show times from { $notice } hours to { $horizon } days ahead.
why-no-reminder = Reminders: you have no meetings ahead, so there's nothing to remind you about.
why-no-reminder-for-group = Reminders: none is on its way to you.
why-reminder-came = Reminders: the one for the meeting { $when } has been sent.
why-booked-late = Reminders: the meeting { $when } was booked too late to get one.

## Questions that were passed on

deed-questions = Questions
deed-answer_question = Answer a question
deed-teach = Save as fixed answer
answer_question-title = Answer a question
answer_question-send = Send the answer
teach-title = Fixed answer
teach-send = Save
go-on-answer_question = Continue the answer
go-on-teach = Continue
ask-question = Which question?
missing-question = Choose a question.
ask-reply = Your answer
missing-reply = Enter the answer.
reply = The answer
question = The question
guessed = I guessed
answered-now = The answer has been sent
answered-already = { $by } has already answered
question-answered = An answer from the project group
questions-digest = { $count ->
    [one] One question is waiting for an answer
   *[other] { $count } questions are waiting for an answer
 }
questions-title = { $count ->
    [0] No questions are waiting
    [one] One question is waiting
   *[other] { $count } questions are waiting
 }
questions-answered = Answered
questions-most-asked = Asked most
questions-did-not-help = Didn't help
questions-line = { $number }. { $text } ({ $who }, { $days ->
    [0] today
    [one] one day ago
   *[other] { $days } days ago
 })
answer-number = Answer no. { $number }
did-not-help = Not what I meant
taught-nothing = Enter a question and an answer in at least one language
taught = I'll answer this from now on
taught-next = Change the text whenever you like, with the button below.
taught-told = Earlier askers who got it
taught-missing = Missing in
ask-question_nb = Question in bokmål
ask-answer_nb = Answer in bokmål
missing-question_nb = Enter the text, or leave the field empty.
missing-answer_nb = Enter the text, or leave the field empty.
ask-question_nn = Question in nynorsk
ask-answer_nn = Answer in nynorsk
missing-question_nn = Enter the text, or leave the field empty.
missing-answer_nn = Enter the text, or leave the field empty.
ask-question_en = Question in English
ask-answer_en = Answer in English
missing-question_en = Enter the text, or leave the field empty.
missing-answer_en = Enter the text, or leave the field empty.

## Start-up meeting

deed-book_startup_meeting = Book start-up meeting
book_startup_meeting-title = Book a start-up meeting
book_startup_meeting-send = Book
go-on-book_startup_meeting = Continue the booking
about-the-startup = { $minutes } minutes on Teams, where we get to know each other and you define your goal. Times are in Norwegian time.
startup-first-with = Listed first: times with
startup-booked = The start-up meeting is booked
startup-booked-next = Prepare for it here whenever you like, bit by bit. It takes about five minutes.
startup-booked-for-them = The start-up meeting with { $company } is booked
startup-already-booked = Your start-up meeting is already booked
startup-already-booked-for-them = { $company } has already booked the start-up meeting
startup-was-held = Your start-up meeting has been held
place-first = This is for companies that have a place
news-meeting-booked-startup = A new start-up meeting
news-meeting-moved-startup = A start-up meeting has been moved
news-meeting-cancelled-startup = A start-up meeting has been cancelled
reminder-startup-hosts = Start-up meeting { $when }

## Preparation

deed-prepare = Prepare the meeting
prepare-title = Prepare for the start-up meeting
prepare-send = Save
go-on-prepare = Continue preparing
preparation-kept = Saved
preparation-next = Continue whenever it suits you. All the company's contacts can fill it in.
preparation-next-for-them = The company's contacts can fill in the rest.
preparation-whole = Then the most important is in place. Those who hold the meeting get it the day before.
prepared-percent = Prepared
percent = { $count }%
prepared-missing = Missing
prepared-participants = Who joins
prepared-theme = Theme
prepared-goal = Our goal
prepared-support = Support we want
prepared-background = About the company
prepared-wishes = Wishes about a group
ask-prepared_participants = Who will join the meeting?
ask-prepared_theme = Which theme do you want to begin with?
ask-prepared_theme-for-them = Which theme do they want to begin with?
ask-prepared_goal = What do you want to achieve, in your own words?
ask-prepared_goal-for-them = What do they want to achieve, in their own words?
ask-prepared_support = What do you want help with first?
ask-prepared_support-for-them = What do they want help with first?
ask-prepared_background = Products, sites, shifts, and how you prefer to meet (optional)
ask-prepared_background-for-them = Products, sites, shifts, and how they prefer to meet (optional)
ask-prepared_wishes = Which companies would you like, or not like, to be grouped with? (only the project leader sees this)
ask-prepared_wishes-for-them = Which companies would they like, or not like, to be grouped with? (only the project leader sees this)
missing-prepared_participants = Enter it, or leave the field empty.
missing-prepared_theme = Enter it, or leave the field empty.
missing-prepared_goal = Enter it, or leave the field empty.
missing-prepared_support = Enter it, or leave the field empty.
missing-prepared_background = Enter it, or leave the field empty.
missing-prepared_wishes = Enter it, or leave the field empty.

## Kick-off

deed-register_for_kickoff = Sign up for kick-off
register_for_kickoff-title = Who is coming to the kick-off?
register_for_kickoff-send = Save
go-on-register_for_kickoff = Continue signing up
ask-coming = Names, separated by commas
ask-coming-by-mail = Names, and the e-mail of those who should hear from us themselves
missing-coming = Enter who is coming.
coming = At the kick-off
kickoff-registered = { $count ->
    [0] Nobody is signed up
    [one] One person is signed up
   *[other] { $count } people are signed up
 }
kickoff-registered-next = You can change the list until the end of { $register_by }.
kickoff-registered-next-for-them = The list can be changed until the end of { $register_by }.
change-coming = Change the list
kickoff-closed = Sign-up closed { $register_by }
kickoff-after-place = Sign-up is for companies that take part or are in the queue
status-coming-to-kickoff = Signed up for the kick-off

## The waiting list, for the leader

deed-waiting_list = The queue
waiting-list-title = { $count ->
    [0] Nobody is in the queue
    [one] One company is in the queue
   *[other] { $count } companies are in the queue
 }
waiting-list-line = { $number }. { $company }
waiting-list-offered = { $number }. { $company }: has an offer, deadline { $ends }
places-taken = Places taken
places-offered = Offered
places-free = Free
extend-offer-of = Extend for { $company }
offer-extended = The deadline is extended, and I'll let the contacts know
deed-move_in_line = Move in the queue
move_in_line-title = Move in the queue
move_in_line-send = Move
go-on-move_in_line = Continue moving
deed-offer_place = Offer a place
offer_place-title = Offer a place
offer_place-send = Offer
go-on-offer_place = Continue the offer
deed-change_places = Change places
change_places-title = How many places are there to be?
change_places-send = Change
go-on-change_places = Continue the change
ask-waiting = Which company?
missing-waiting = Choose a company.
ask-new_number = New number in the queue
missing-new_number = Enter a number, 1 or higher.
ask-how_many_places = Number of places
how-many-places = Number of places
missing-how_many_places = Enter a number, 1 or higher.
ask-why_changed = Why? (kept in the history)
why-changed = Reason
missing-why_changed = Enter why.
no-place-is-free = No place is free. Change the number first, or wait until one is free.

## Network groups

deed-propose_groups = Propose groups
propose_groups-title = Propose network groups
propose_groups-send = Propose
go-on-propose_groups = Continue proposing
ask-group_smallest = How many companies in a group, at least?
missing-group_smallest = Enter a number from 2 to 30.
group_smallest = At least
ask-group_largest = And at most?
missing-group_largest = Enter a number from 2 to 30.
group_largest = At most
ask-competitors_apart = Should companies that make the same be in different groups?
missing-competitors_apart = Choose yes or no.
competitors_apart = Competitors apart
apart-yes = Yes
apart-no = No
not-a-group-size = Enter a number from 2 to 30.
group-sizes-turned = The largest group can't be smaller than the smallest. Enter a larger number.
too-few-for-groups = { $count ->
    [0] No company can be put in a group
    [one] Only one company can be put in a group
   *[other] Only { $count } companies can be put in a group
 }
too-few-for-groups-next = A group is to have at least { $smallest }. Ask for smaller groups, or wait until more have a place. Those in locked groups, or in groups that were asked, aren't counted.
groups-sought = { $count ->
    [one] I'm looking for a place for the company
   *[other] I'm looking for groups for { $count } companies
 }
groups-sought-next = The proposal comes here in the chat. You can do other things meanwhile.
how-far = How far?
deed-stop_search = Stop looking
search-stopped = I'm stopping with the best so far
groups-so-far = { $percent }% is done
no-proposal = There is no proposal here yet
no-groups = No groups keep all the rules
no-groups-next = These rules can't hold together. Change one of them, and propose again.
no-groups-unknown = I couldn't tell which rules stand in the way. Try other sizes.
no-room = There is no room for { $company } unless more than two others move
no-room-next = This stands in the way. Change a rule or the sizes, or move by hand.
deed-group_proposals = The proposals
groups-proposed = { $kinds ->
    [one] Here is the proposal
   *[other] Here are { $kinds } proposals
 }
groups-proposed-next = Press one to see its groups. Each company gets from 0 to 100: “worst” is the one that gets least.
proposal-near = Close together
proposal-theme = Same theme
proposal-mixed = Mixed
placed = With a place for the new one
groups-count = { $count ->
    [one] 1 group
   *[other] { $count } groups
 }
group-figures = { $km } km between companies, { $sharing }% of pairs share a theme, { $branches ->
    [one] 1 sector in a group
   *[other] { $branches } sectors in a group
 }
group-score = worst { $worst }, mean { $mean }
left-out-of-groups = { $company } can't be placed: { $rules }
and-more-left-out = { $count ->
    [one] One more can't be placed.
   *[other] { $count } more can't be placed.
 }
and-more-companies = { $count ->
    [one] one more
   *[other] { $count } more
 }
groups-unprepared = { $count ->
    [one] One hasn't told me anything itself, and is placed by the register: { $names }
   *[other] { $count } haven't told anything themselves, and are placed by the register: { $names }
 }
groups-nowhere = { $count ->
    [one] I don't know where this one is, so distance isn't counted: { $names }
   *[other] I don't know where these { $count } are, so distance isn't counted: { $names }
 }
wish-not-read = { $company } wrote “{ $wish }” as a wish, and I don't know who of the programme that is.
deed-group_proposal = See the proposal
deed-proposed_group = See the group
group-of-so-many = { $name } ({ $count })
nobody-moves = Nobody else moves.
these-move = { $count ->
    [one] One other moves: { $names }
   *[other] { $count } others move: { $names }
 }
back-to-proposal = Back to the proposal
deed-adopt_groups = Use the proposal
groups-adopted = The groups are in use. Nobody has been asked yet.
deed-divide_group = Divide the group
too-few-to-divide = { $count ->
    [one] One company can't become two groups
   *[other] { $count } companies are too few for two groups
 }
deed-place_newcomer = Find a place
place_newcomer-title = Find a group for a company
place_newcomer-send = Find a place
go-on-place_newcomer = Continue placing
ask-without_group = Which company?
missing-without_group = Choose a company that is in no group.
all-placed = Every company is in a group
group-network = Network
group-name = { $subject } { $region }
group-name-numbered = { $subject } { $region } { $number }
region-north = in Northern Norway
region-middle = in Trøndelag
region-west = in Western Norway
region-east = in Eastern Norway
region-south = in Southern Norway
region-everywhere = across Norway
group-why-themes = { $count } of { $of } want to work with { $themes }
group-why-spread = { $km ->
    [0] all in one municipality
   *[other] { $km } km apart at most
 }
group-why-branches = { $count ->
    [one] one sector
   *[other] { $count } sectors
 }
group-why-unprepared = { $count ->
    [one] one hasn't told anything itself
   *[other] { $count } haven't told anything themselves
 }
company-why-themes = { $count } of { $of } others want to work with the same as you: { $themes }.
company-why-near = { $km ->
    [0] The others are in the same municipality as you.
   *[other] You are { $km } km from the others on average.
 }
company-why-only-branch = You are the only one from { $branch }, so you can learn from others and they from you.
company-why-products = { $count } of { $of } others make some of what you make: { $products }.
company-why-shifts = { $count } of { $of } others work shifts too.
company-why-new = { $count } of { $of } others are new to you.
company-why-unprepared = We know little about you yet. Tell us more under “About us”.
them-why-themes = shares { $themes } with { $count } of { $of }
them-why-near = { $km ->
    [0] in the same municipality
   *[other] { $km } km from the others
 }
them-why-only-branch = the only one from { $branch }
them-why-products = makes { $products } as { $count } of { $of } do
them-why-shifts = shifts as { $count } of { $of }
them-why-new = new to { $count } of { $of }
them-why-unprepared = hasn't told anything itself
group-rule-once = { $names } should be in one group
group-rule-sizes = the group of { $names } should have { $smallest }–{ $largest }
group-rule-all-sizes = groups should have { $smallest }–{ $largest } companies
group-rule-veto = { $names } should not be together (said in confidence)
group-rule-together = { $names } should be together
group-rule-apart = { $names } should be apart
group-rule-in-person = { $names } meets in person only, within { $km } km
group-rule-competitors = { $names } make the same
deed-groups = The groups
no-groups-yet = There are no network groups yet
no-groups-yet-next = I can propose groups by where companies are, what they make and what they want to work with.
groups-title = { $count ->
    [one] 1 network group
   *[other] { $count } network groups
 }
group-numbered = { $number }. { $name }
group-line = { $count ->
    [one] 1 company, { $state }
   *[other] { $count } companies, { $state }
 }
is-there-already = The company is in that group already.
is-in-no-group = The company is in no group.
group-is-draft = draft, nobody was asked
group-is-locked = locked draft
group-answers = { $yes } yes, { $waiting } waiting, { $no } no
breaks-rule = Broken: { $rule }
companies-in-none = { $count ->
    [one] In no group: { $names }
   *[other] { $count } are in no group: { $names }
 }
deed-group = See the group
group-called = { $name }
no-such-group = That group is gone. See the groups as they are now.
group-answer-asked = hasn't answered
group-answer-yes = yes
group-answer-not-now = not now
group-answer-another = would rather be in another group
group-answer-not-asked = not asked yet
group-answer-later = wants to be asked again on { $day }
is-second = has another group, too
group-answer = Answer
answer-and-why = { $answer }: { $why }
why-here = Why here
no-contact = none yet
deed-group_member = Company in its group
deed-note_group_answer = Note an answer
note_group_answer-title = What did the company answer?
note_group_answer-send = Note it
go-on-note_group_answer = Continue the note
ask-its_group = Which group is it about?
missing-its_group = Choose one of the groups.
ask-group_answer = What did they answer?
missing-group_answer = Choose an answer.
group_answer = Answer
group-said-yes = Yes
group-said-not-now = Not now
group-said-another = Rather another group
group-said-later = Ask again in a week
ask-noted_words = Did they say more? (only project leaders see it)
missing-noted_words = Enter it, or leave it empty.
noted_words = Also said
not-in-a-group = That company is in no group. Find it a place first, or enter another.
deed-second_group = Also in another group
second_group-title = A second group for a company
second_group-send = Save
go-on-second_group = Continue
ask-second_group = Which group as well?
missing-second_group = Choose a group.
no-second = no second group
is-its-first-group = Choose another group than its first. A company in no group has to be moved to one first.
second-sure = If { $company } is also in { $group }
second-means = The company keeps the group it is in, and isn't asked until you press “Ask the companies”.
second-out-sure = If { $company } is in its first group only
in-confidence = { $company } wrote, to you alone: “{ $words }”
deed-lock_group = Lock
deed-unlock_group = Unlock
deed-name_group = Name it
name_group-title = What should the group be called?
name_group-send = Save
go-on-name_group = Continue naming
ask-which_group = Which group?
missing-which_group = Choose a group.
which-group = Group
ask-group_name = Name (empty: by what they have in common)
missing-group_name = Enter a name, or leave it empty.
group_name = Name
deed-move_to_group = Move a company
move_to_group-title = Move a company to another group
move_to_group-send = Move
go-on-move_to_group = Continue moving
ask-to_group = Where to?
missing-to_group = Choose a group.
to-group = To
group-of-its-own = a group of its own
in-no-group = no group
not-for-groups = That company has no place in the programme, or is leaving. Choose another.
what-if-moved = If { $company } moves to { $to }
what-if-asked = The company was asked about its present group. If you move it, it has to be asked anew.
groups-now = Now
groups-then = Then
would-break = Breaks: { $rule }
would-mend = No longer broken: { $rule }
company-changes = { $company }: { $before } → { $after }
and-more-change = { $count ->
    [one] One more changes a little.
   *[other] { $count } more change a little.
 }
deed-keep_together = Together or apart
keep_together-title = Two companies together, or apart
keep_together-send = Save
go-on-keep_together = Continue the rule
ask-other_company = And which other?
missing-other_company = Enter the other company's name.
other-company = The other
same-company-twice = That is the same company. Enter another.
ask-how_bound = What should hold?
missing-how_bound = Choose what should hold.
how_bound = Rule
bound-together = Always together
bound-apart = Never together
bound-free = As it fits (no rule)
bounds-title = Rules for pairs of companies
bounds-next = They hold from the next proposal on. Groups that break them are marked in the list.
bound-together-line = Always together: { $names }
bound-apart-line = Never together: { $names }
deed-ask_groups = Ask the companies
ask_groups-title = Ask companies about their groups
ask_groups-send = Ask
go-on-ask_groups = Continue asking
ask-which_groups = Which groups?
missing-which_groups = Choose all, or one group.
all-groups = All groups
ask-groups-sure = { $count ->
    [0] None of the companies has a contact to ask
    [one] One company will be asked
   *[other] { $count } companies will be asked
 }
ask-groups-means = Contacts learn why they fit together and which sectors they'd meet. Names are shown only between those who have both said yes.
cant-be-asked = Without a contact, so not reached
nobody-can-be-asked = Call them, and type what they said: “Prøvebrød said yes to the group”. Or invite a contact from the company's page.
which-group-to-divide = Open the group to divide, or type for example “divide group 1”
groups-are-asked = The companies have been asked. I'll let you know when one wants something else.
deed-ask_again = Ask again
all-were-asked = Everyone in the groups has been asked
all-were-asked-next = Open a group to see the answers, or to ask again.
deed-our_group = Our group
our-group-not-yet = You haven't been put in a network group yet
our-group-not-yet-next = When the project leader proposes one, I'll ask you first. Tell us more about you, and the proposal gets better.
group-question = Would you like to be in a network group?
group-question-next = The others are asked at the same time. Only those who also say yes see your name and contacts.
group = Group
whom-you-meet = Who you'd meet
other-companies = { $count ->
    [one] one other company
   *[other] { $count } other companies
 }
branch-so-often = { $branch } ({ $count })
deed-join_group = Yes, we're in
group-members = You are in the group
group-ready = Your group is ready
group-members-so-far = These have also said yes so far. Others have been asked.
group-members-all = These have also said yes. Feel free to get in touch.
group-nobody-yet = Nobody else has said yes yet. I'll let you know when the group is ready.
group-said-no = All right. You aren't in the group now
group-said-no-next = Only the project leader hears of it. If you change your mind, just say yes.
other-group = The other group
group-asks-again = All right. I'll ask again on { $day }
group-asks-again-next = To answer sooner, just say yes or no to the group.
own_group = Group
ask-own_group = Which group is it about?
missing-own_group = Choose one of the groups.
deed-decline_group = Not this group
decline_group-title = What would suit you better?
decline_group-send = Send
go-on-decline_group = Continue the answer
ask-group_no = Not now, or another group?
missing-group_no = Choose one of them.
group_no = Answer
group-no-not-now = Not now
group-no-another = Rather another group
group-no-later = Ask again in a week
ask-in_confidence = Would you like to say why? (only the project leader sees it)
missing-in_confidence = Enter it, or leave it empty.
in_confidence = Why
group-declined-not-now = { $company } doesn't want to be in its group now
group-declined-another = { $company } would rather be in another group
deed-about_us = About us
about_us-title = About the company, for its network group
about_us-send = Save
go-on-about_us = Continue about us
told-products = We make
ask-told_products = What do you make? (commas between)
ask-told_products-for-them = What do they make? (commas between)
missing-told_products = Answer, or leave it empty.
told-themes = Themes
ask-told_themes = Which themes do you also want to work with?
ask-told_themes-for-them = Which themes do they also want to work with?
missing-told_themes = Answer, or leave it empty.
told-shifts = Shifts
ask-told_shifts = Do you work shifts?
ask-told_shifts-for-them = Do they work shifts?
missing-told_shifts = Answer, or leave it empty.
told-meets = Prefer to meet
ask-told_meets = How do you prefer to meet?
ask-told_meets-for-them = How do they prefer to meet?
missing-told_meets = Answer, or leave it empty.
told-sites = Also in
ask-told_sites = In which other municipalities are you? (commas between)
ask-told_sites-for-them = In which other municipalities are they? (commas between)
missing-told_sites = Answer, or leave it empty.
told-gladly_with = Gladly with
ask-told_gladly_with = Who would you like to meet? Company names, separated by commas (only the project leader sees this)
ask-told_gladly_with-for-them = Who would they like to meet? Company names, separated by commas (only the project leader sees this)
missing-told_gladly_with = Answer, or leave it empty.
told-not_with = Not with
ask-told_not_with = Who don't you want to share a group with? Company names, separated by commas (only the project leader sees this)
ask-told_not_with-for-them = Who don't they want to share a group with? Company names, separated by commas (only the project leader sees this)
missing-told_not_with = Answer, or leave it empty.
shifts-yes = Yes
shifts-no = No
meets-in-person = In person only
meets-digitally = Digitally
meets-either = Either
about-us-kept = Saved
about-us-kept-next = Others in your group may learn what you make, your themes, shifts and distance. Only the project leader sees the rest.
about-us-kept-next-for-them = It will be used in the next proposal.
unknown-sites = Municipalities I don't know (spell them differently)
help-groups = Network groups
done-groups-adopted = took over a group proposal
done-group-moved = moved between groups
done-group-shaped = changed a group
done-group-bound = rule for a pair of companies
done-groups-asked = asked companies about their group
history-group-asked = asked about a network group
history-group-yes = yes to the network group
letter-groups-found = Proposed groups
letter-group-asked = Question about a network group
letter-group-answered = Answer about a network group
letter-group-ready = The network group is ready
status-group = Network group
status-group-asked = you have been asked, and haven't answered
status-group-yes = you are in
status-group-no = not now
stopped-too-early = The search was stopped before the first proposal
proposal-worth = { $groups }, { $score }. { $figures }
and-more-rules = { $count ->
    [one] one more rule
   *[other] { $count } more rules
 }

## Reminders of the kick-off

kickoff-is-coming = The kick-off is { $when }
kickoff-link = Link
kickoff-nobody-registered = Nobody from your company is signed up for the kick-off yet
kickoff-register-by = Sign up those who are coming by the end of { $register_by }.

## Colleagues, and who speaks for a company
not-known-as-contact = I need to have it confirmed that you speak for { $company }
not-known-as-contact-next = Who shall I ask?
deed-vouch_leader = Ask the project leader
deed-vouch_colleague = Ask a colleague
deed-invite_colleague = Invite a colleague
invitation-for-colleague = Send this text to your colleague
invitation-to-send = Hello. We use { $programme } in Teams. Add the app, open the chat and type the code { $code }.
invitation-ends = Valid through
no-invitation = That code doesn't work. It has been used or is too old. Ask for a new one.
deed-hand_over = Hand over
hand_over-title = Who takes over?
hand_over-send = Hand over
go-on-hand_over = Continue
ask-colleague = Which colleague?
missing-colleague = Choose a colleague.
colleague = Colleague
handed-over = Your colleague has taken over
handed-over-next = Your meetings and reminders are your colleague's now. You're still a contact until you say otherwise.
handed-over-to-you = You have taken over for a colleague
handed-over-to-you-next = The meetings and reminders are yours now.
no-colleague-yet = Nobody else at your company is a contact yet
no-colleague-yet-next = Invite your colleague first. After that you can hand over.
deed-step_back = Stop being a contact
step_back-title = Stop being a contact
step_back-send = Continue
go-on-step_back = Continue
step-back-sure = Do you want to stop being a contact for { $company }?
step-back-sure-next = A colleague takes over your meetings, and you get no more messages about the company.
step-back-sure-last = Nobody else at your company is a contact, so I'll let the project leader know. The meetings stay booked.
step-back-yes = Yes, I'm stopping
step-back-no = No, I'm staying
stepped-back = You're no longer a contact
stepped-back-next = Thank you for your help. You can still ask me about the programme.
stepped-back-news = { $person } is no longer a contact
stepped-back-news-next = The meetings that the person booked stay booked. If the company has no contact, you can invite a new one.

## Two records of one company
deed-merge = Merge
merge-title = Merge two companies
merge-send = Continue
go-on-merge = Continue
ask-known_company = Which company? (name or organisation number)
missing-known_company = Enter the name or the organisation number.
ask-gone_company = Which company should become part of it?
missing-gone_company = Enter the name or number of the company that should become part of the other.
gone-company = Becomes part of the other
no-such-company = I don't know that company. Enter a part of the name or the organisation number.
several-companies = Several companies have a name like that. Enter more of the name, or the organisation number.
same-company = That is the same company.
merge-sure = Merge { $gone } into { $kept }?
merge-sure-next = Contacts, meetings, place or number in the queue, preparation, sign-ups and history follow. It can't be undone.
merge-yes = Yes, merge
merged-with-two-meetings = Both had a meeting of the same kind. Cancel the one that isn't needed, and I'll let the company know.
merged = They are one company now
merged-next = I'll let the contacts know.
merged-news = { $gone } and { $kept } are one company now
merged-news-next = Meetings, your place or number in the queue, preparation and sign-ups now stand under { $kept }. Write to us if that isn't right.

## The company register
no-such-unit = That number isn't in the company register. See whether a digit is wrong, or enter the company's name.
closed-company = According to the company register that company has closed. Enter its new number, if it has one.
register-silent = The company register doesn't answer just now. Enter the company's name beside the number.
ask-unit = Which of these?
missing-unit = Choose which company it is.
unit-company = { $name }, { $place }
unit-site = Only { $name }, { $place }
none-of-these = None of these, it's called “{ $name }”

## From the register
from-the-register = From the company register
employees = { $count ->
    [one] 1 employee
   *[other] { $count } employees
 }

## Afterwards
deed-feedback = Two short questions
feedback-title = Two questions about the presentation
feedback-send = Send
go-on-feedback = Continue
ask-themes_hit = Did the themes match what matters to you?
missing-themes_hit = Choose yes, partly or no.
themes-hit = Did the themes match
themes_hit-yes = Yes
themes_hit-partly = Partly
themes_hit-no = No
ask-relevant = Which themes are relevant for you?
missing-relevant = Choose themes.
relevant = Relevant themes
feedback-kept = Thank you, it is noted
feedback-kept-next = Your answers help the project group to prepare.
nothing-held-yet = No meeting has been held yet
deed-kickoff_feedback = Three short questions
kickoff_feedback-title = Three questions about the kick-off
kickoff_feedback-send = Send
go-on-kickoff_feedback = Continue
ask-worth = Was the day worth the time?
missing-worth = Choose one of the answers.
worth = Worth the time
worth-much = Yes, absolutely
worth-some = Fairly
worth-little = No, not really
ask-best = What are you taking away from it?
missing-best = Enter what you're taking away.
best = Takeaway
ask-better = What should be better next time?
missing-better = Enter what should be better.
better = Should be better
kickoff-not-yet = The kick-off is { $when }
kickoff-thanks = Thank you for joining the kick-off
kickoff-thanks-next = Three short questions, and it will be better next time.
kickoff-was = The kick-off was { $when }
kickoff-was-next = If you're new in the programme, the start-up meeting will bring you up to speed.
open-kickoff-afterwards = See the kick-off
feedback-summary = What the companies say
deed-feedback_summary = Feedback
feedback-presentations = Answers about presentations
feedback-kickoff = Answers about the kick-off
theme-count = { $theme } ({ $count })
deed-agree = Note what's agreed
agree-title = What was agreed?
agree-send = Save
go-on-agree = Continue
startup-of = { $company }, { $when }
ask-agreed = What should be done?
missing-agreed = Enter what should be done.
agreed = Agreed
agreed-with = Agreed: { $what }
ask-by_when = When should it be done?
missing-by_when = Choose a day from today, at most a year ahead.
by-when = By
ask-whose_turn = Who will do it?
missing-whose_turn = Choose who will do it.
whose-turn = Who
whose-turn-company = The company
whose-turn-hosts = The project group
agreed-kept = Noted
agreed-kept-next = The reminder comes { $when }, to whoever will do it.
what-was-agreed = What was agreed at the start-up meeting?
follow-up-today = This was due today
deed-follow_up_done = Done
follow-up-is-done = Then it is done

## A company's page
stage-name-to-contact = Not contacted
stage-name-contacted = Contacted
stage-name-presentation-booked = Presentation booked
stage-name-presented = Has had a presentation
stage-name-deciding = Deciding
stage-name-waiting = In the queue
stage-name-confirmed = Has a place
stage-name-startup-booked = Start-up meeting booked
stage-name-started = Started
stage-name-declined = Said no for now
stage-name-not-in-target = Outside the target group
stage-name-withdrawn = Withdrawn
history-get-in-touch = contacted
history-book-presentation = booked a presentation
history-cancel-presentation = cancelled the presentation
history-be-presented-to = the presentation was held
history-stay-away = didn't come to the presentation
history-consider = is deciding
history-join-the-line = joined the queue
history-take-a-place = got a place
history-lose-the-offer = lost the offer
history-book-startup = booked the start-up meeting
history-cancel-startup = cancelled the start-up meeting
history-start = the start-up meeting was held
history-decline = said no for now
history-be-outside-the-target = is outside the target group
history-withdraw = is out of the programme
history-contact-accepted = new contact
history-contact-refused = contact not approved
history-stepped-back = contact stopped
history-handed-over = a colleague took over
history-merged = merged with another company
history-place-offered = was offered a place
history-offer-extended = got more time
history-offer-withdrawn = offer withdrawn
history-moved-in-line = moved in the queue
history-withdrawal-announced = said it will withdraw
history-withdrawal-taken-back = stayed after all
history-decides-on = said when it decides
history-representatives-yes = the representatives know
history-representatives-not-yet = the representatives don't know yet
history-kickoff-registered = signed up for the kick-off
history-agreed = agreed
history-agreed-done = done
history-imported = added from a list
history-invited = was invited
history-call-not-yet = added
history-call-no-answer = called without answer
history-call-talked = talked with
history-call-leave-alone = wants to be left alone
history-outcome-interested = presentation: interested
history-outcome-needs-time = presentation: needs time
history-outcome-board-too = presentation: for the board too
history-outcome-not-there = presentation: didn't come
history-outcome-not-in-target = presentation: outside the target group
history-outcome-not-now = presentation: said no for now
history-line = { $when }: { $what } ({ $by }) – { $why }
history-line-bare = { $when }: { $what } ({ $by })
by-itself = by itself
the-project-group = The project group
on-behalf-of = On behalf of
where-it-is = Now
organisation-number = Organisation number
contacts = Contacts
contacts-by-own-word = Say themselves that they speak for the company
contact-by-name = { $name }
contact-by-email = { $name } ({ $email })
contact-by-phone = { $name } ({ $phone })
contact-by-email-phone = { $name } ({ $email }, { $phone })
called-without-answer = Called without answer
deed-company = Show the company
company-title = Which company?
company-send = Show
go-on-company = Continue
deed-new_company = New company
new_company-title = New company
new_company-send = Save
go-on-new_company = Continue
ask-call = Has the company been called?
missing-call = Choose one of the answers.
call = Contact
call-not-yet = Not yet
call-no-answer = Called without answer
call-talked = Talked with them
call-leave-alone = Don't contact again
ask-call_note = Note (for the project group only)
missing-call_note = Enter a note.
deed-import_companies = Paste companies
import_companies-title = Paste companies
import_companies-send = Add
go-on-import_companies = Continue
ask-company_list = One company a line: name, organisation number and a note, straight from the spreadsheet
list-goes-in-the-form = The list is longer than what I read of a message. Paste it here.
missing-company_list = Paste at least one company.
company-list = List
not-a-list = There are no companies in the list. Paste one a line.
list-has-mistakes = Some lines need fixing
list-has-mistakes-next = Nothing has been added yet. Fix the lines, and paste the list again.
lines-to-mend = Fix these
line-no-company = line { $number }: no company
line-bad-number = line { $number }: the organisation number is wrong
list-preview = This will be added
list-preview-next = Nothing has been added yet. Have a look, and say yes.
list-preview-yes = Yes, add them
list-preview-change = Change the list
list-preview-no = No, not now
list-doubtful = Unsure
list-two-names = { $name } ({ $number }): the number also stands by { $others }. I'll use the first name.
list-unread = Not read
list-is-kept = The companies have been added
list-new = New
list-known = Known already
deed-invite = Invite
invite-title = Invite a company
invite-send = Make the text
go-on-invite = Continue
ask-text_language = Language of the text
missing-text_language = Choose a language.
invitation-text = Copy and send the text
invitation-letter = Hello. { $company } is invited to { $programme }. Add the app in Teams: { $link } Then type this code in the chat: { $code } You can then book a presentation when it suits you. Kind regards, { $leader }

## Calling
log-call = Note a call

## For readers and hosts
confirmed-companies = Companies with a place: { $count }

## Open presentations
no-seat = The open presentation is full or cancelled. You're welcome to book a time of your own.
deed-open_presentation = Open presentation
open_presentation-title = Open presentation for several companies
open_presentation-send = Open
go-on-open_presentation = Continue
ask-seats = How many companies? (2–40)
missing-seats = Enter a number from 2 to 40.
seats = Seats
seats-taken = { $taken } of { $seats }
open-presentation-is-open = The presentation is open
open-presentation-offered = { $count ->
    [one] One contact gets the offer now.
   *[other] { $count } contacts get the offer now. Nobody sees who the others are.
 }
deed-cancel_open = Cancel it
open-presentation-cancelled = The open presentation { $when } is cancelled
open-presentation-told = { $count ->
    [one] I'll let one company know.
   *[other] I'll let { $count } companies know.
 }
open-presentation-letter = Open presentation { $when }
open-presentation-letter-next = Several companies may join. You can book a time of your own instead.
deed-join_open = Join
deed-skip_open = Doesn't suit us
open-skipped = All right, not that time
open-skipped-next = If you'd rather have a time of your own, book it here.
others-may-join = Other companies may join the same meeting.

## Letting a company decide
deed-let_decide = Let it confirm
let_decide-title = Let the company confirm without a presentation here
let_decide-send = Let it confirm
go-on-let_decide = Continue

## The board, and links that are used once
deed-board = The board
open-board = Open the board
board-ready = The board is ready
board-ready-next = The link is yours alone. It works once, within the next { $minutes } minutes.
board-nowhere = The board has no address yet
board-nowhere-next = Whoever runs the bot has to set FREMTID_PUBLIC_URL and FREMTID_SECRET. Until then, “status” shows what matters most.
board-closed = You aren't signed in to the board
board-closed-next = The board is for the project group. Type “board” to the bot in Teams, and you'll get a link.
board-title = The board · { $programme }
board-begin = Start here
board-begin-companies = Add the companies: type “paste companies” or “new company” in the chat.
board-begin-hours = Check the hosts' hours: type “hours”.
board-begin-invite = Invite the first company: type “invite”.
board-skip = Skip to the road
board-now = As it was { $now }
board-live = Updates by itself
board-lost = Lost the connection. The figures may be old. I'm trying again.
board-signing-in = Signing in …
board-sign-in-failed = Signing in through Teams didn't work. The link from “board” works all the same.
board-refused = The board is for the project group only. All about your company is in the chat.
board-places-taken = { $taken } of { $places } places are taken
board-places = The places
board-places-chart = A bar: first the places that are taken, then those that are offered, then the free ones.
board-free = Free places
board-offered-places = Offered now
board-this-week = Past seven days
board-needed = Needed
board-a-week = { $count } a week
board-forecast = At the present pace
board-decide-by = Last day to decide
board-kickoff = Kick-off
board-registered = Signed up for the kick-off
board-road = The road
board-left = { $count ->
    [one] One said no, is outside the target group, or has withdrawn.
   *[other] { $count } said no, are outside the target group, or have withdrawn.
 }
board-leaves = withdraws { $when }
board-decides = decides { $day }
board-should-have-decided = should have decided { $day }
board-silent = not heard from since { $day }
board-meets = { $when }
board-in-line = number { $number } in the queue
board-offered = number { $number }, has an offer, deadline { $ends }
board-coming = The coming weeks
board-coming-chart = A bar for each week: presentations below, start-up meetings on top. The figures are in the table below.
board-own-meetings = Your meetings
board-no-meetings = No meetings are booked.
board-kind-presentation = presentation
board-kind-startup = start-up meeting
board-booked = Booked each week
board-booked-chart = A bar for each of the last weeks, this week last: presentations below, start-up meetings on top. The figures are in the table below.
board-booked-now = So far this week: { $now }. The seven weeks before: { $mean } on average.
board-below = presentations, below
board-above = start-up meetings, on top
board-week-short = wk { $number }
board-week-so-far = so far
board-week = Week
board-presentations = Presentations
board-startups = Start-up meetings
board-as-table = As a table
board-line = The queue
board-nobody-waits = Nobody is waiting.
board-questions = Open questions: { $count }
board-no-questions = Everyone has got an answer.
board-letters = Messages
board-no-letters = No messages are planned or sent.
board-letter-planned = Planned
board-letter-claimed = On their way out
board-letter-sending = Being sent
board-letter-sent = Sent
board-letter-unreachable = Not reached
board-letter-uncertain = Not sure if they arrived
board-letter-failed = Failed
board-letter-missed = Too late
board-letter-withdrawn = Withdrawn
board-map = The companies on the map
board-map-chart = Norway with a dot in each municipality that has companies. The figures are in the table below.
board-map-key = Filled dot: has a place. Ring: on the road. Larger dot: more companies.
board-map-source = © Kartverket, CC BY 4.0
board-groups = The network groups on the map
board-groups-chart = Norway with a mark for each company that is in a group, in its group's colour and shape, and a line to the group's number. The same stands as a list below.
board-groups-key = Same colour, shape and number: same group.
board-group-size = { $count ->
    [one] 1 company
   *[other] { $count } companies
 }
board-group-nowhere = place unknown
board-municipality = Municipality
board-with-place = Have a place
board-on-the-road = On the road
board-more = and { $count } more
link-board = The board
link-board-next = Here you see where the companies are. You won't have to sign in again before tomorrow.
link-press = Open
no-link = The link can't be used any more
no-link-next = It was used, or its time is up. Ask for a new one in the chat with the bot.
## Long lists
show-more = Show more
show-from-start = Show from the start
lines-shown = { $first }–{ $last } of { $count }
## Companies, for the project group
deed-companies = Companies
deed-filter_companies = Filter
filter_companies-title = Which companies?
filter_companies-send = Show
go-on-filter_companies = Continue
companies-title = { $count ->
    [0] No companies
    [one] One company
   *[other] { $count } companies
 }
selected = Chosen
named-like = name with “{ $name }”
has-place = Has a place
row-last-heard = { $stage }, last heard from { $when }
row-decides = { $stage } { $when }
ask-at_stage = At which stage?
missing-at_stage = Choose a stage, or leave it empty.
ask-marked = What marks them?
missing-marked = Choose a mark, or leave it empty.
marked = Mark
ask-county = County
missing-county = Choose a county, or leave it empty.
county = County
ask-branch = Sector
missing-branch = Choose a sector, or leave it empty.
branch = Sector
ask-theme = Theme
missing-theme = Choose a theme, or leave it empty.
theme = Theme
ask-of_host = Host
missing-of_host = Choose a host, or leave it empty.
mark-silent = Not heard from for over 14 days
mark-decides-soon = Decides within 14 days
mark-decision-overdue = Should have decided
mark-no-answer = Called without an answer
mark-unregistered = Nobody signed up for the kick-off
mark-presented-to = Has had a presentation
mark-took-a-place = Has or has had a place
mark-never-called = Never called
mark-unreachable = No contact can be reached in the chat
## Exports
export-file = export
table-companies = Companies
table-people = People
table-meetings = Meetings
table-preparation = Preparation
table-kickoff = Signed up for the kick-off
table-history = History
column-company = Company
column-number = Organisation number
column-stage = Stage
column-place = Place
column-in_line = No. in the queue
column-decides_on = Decides on
column-leaves_at = Withdraws from
column-host = Followed up by
column-municipality = Municipality
column-county = County
column-branch = Sector
column-industry = Industry
column-employees = Employees
column-tried_at = Called, no answer
column-left_alone = Not to be contacted
column-name = Name
column-email = E-mail
column-accepted = Approved contact
column-roles = Roles in the bot
column-language = Language
column-kind = Kind of meeting
column-start = Starts
column-end = Ends
column-state = State
column-hosts = Hosts
column-booked_by = Booked by
column-attendees = Attendees
column-moves = Moved (times)
column-is_open = Open presentation
column-outcome = How it went
column-message = Message to the contact
column-note = Internal note
column-percent = Prepared (per cent)
column-theme = Theme
column-participants = Who joins
column-goal = The company's goal
column-support = Support wanted
column-background = Background
column-wishes = Wishes about groups (confidential)
column-by = By
column-at = When
column-what = What
column-why = Why
cell-yes = yes
cell-no = no
cell-kind-presentation = presentation
cell-kind-startup = start-up meeting
cell-meeting-booked = booked
cell-meeting-cancelled = cancelled
cell-role-leader = project leader
cell-role-host = host
cell-role-reader = reader
cell-role-contact = contact
cell-role-participant = participant
branch-meat = Meat
branch-fish = Fish and seafood
branch-aquaculture = Aquaculture
branch-fruit = Fruit and vegetables
branch-dairy = Dairy
branch-grain = Grain and flour
branch-bakery = Bakery
branch-drinks = Drinks
branch-feed = Feed
branch-other-food = Other food
## Status, for the leader
status-places = { $confirmed } of { $places } places are taken.
status-this-week = Past seven days
status-change = { $way ->
    [more] { $count } more
    [fewer] { $count } fewer
   *[same] unchanged
 }
status-needed = Needed for all places
status-a-week = { $whole }.{ $tenth } a week until { $decide_by }
status-forecast = At the present pace
status-forecast-of = { $count } of { $places }
status-rate = From presentation to place
status-rate-of = { $percent }% ({ $confirmed } of { $presented })
status-decides-soon = Decide within 14 days
status-silent = Not heard from for over 14 days
status-without-startup = Have a place, no start-up meeting
status-unregistered = Nobody signed up for the kick-off
status-free = Free presentation times, four weeks
status-meetings-coming = Meetings coming
status-in-line = In the queue
call-number = Call today, { $number }
call-overdue = { $company } was to decide { $when }
call-silent = { $company } hasn't been heard from since { $when }
call-try-again = { $company } didn't answer { $when }
call-never-called = { $company } hasn't been called yet
## The calendar, for the leader
deed-calendar = Meetings
deed-meeting = Show the meeting
calendar-title = { $count ->
    [0] No meetings ahead
    [one] One meeting ahead
   *[other] { $count } meetings ahead
 }
calendar-title-then = { $count ->
    [0] No meetings then
    [one] One meeting then
   *[other] { $count } meetings then
 }
calendar-this-week = This week
calendar-next-week = Next week
calendar-presentation = Presentation for { $company }, with { $hosts }
calendar-startup = Start-up meeting with { $company }, with { $hosts }
meeting-of-presentation = Presentation
meeting-of-startup = Start-up meeting
# Several reminders at once.
one-more-reminder = Also: { $title }
numbered-title = { $number }. { $title }
numbered-button = { $number }. { $button }
figure-line = { $what }: { $is }
deed-export = Export
export-title = What do you want to export?
export-send = Make the link
go-on-export = Continue
ask-tables = Tables
missing-tables = Choose at least one table.
tables = Tables
ask-season = Which season?
missing-season = Choose a season, or all of them.
season = Season
all-seasons = All seasons
ask-format = What will the file be opened with?
missing-format = Choose Excel or CSV.
format = Format
format-excel = Excel
format-csv = CSV, for other systems
export-ready = The export is ready
download-next = The link works once, for you alone, for { $minutes } minutes. The file shows how things stand when you press.
open-download = Download
link-export = Export
link-export-next = This gives you the file. It holds personal data. Keep it where only the project group has access, and delete it when you're done.
download-nowhere = There is nowhere to download from yet
## The road, as a company and its leader see it
unfold = More you can tell us
unfold-figures = Show the rest
ask-to_contact = The message to the contact (change it as you like)
missing-to_contact = Enter a message.
prepared-gladly = Nice to have
prepared-for_management = Represent the management
prepared-for_employees = Represent the employees
ask-prepared_for_management = Who represents the management? (optional, others see only how many)
ask-prepared_for_employees = Who represents the employees? (optional, others see only how many)
missing-prepared_for_management = Choose, or leave it empty.
missing-prepared_for_employees = Choose, or leave it empty.
count-for_management = Representing the management
count-for_employees = Representing the employees
new-presentation = Another presentation
ask-kickoff_question = Anything you want to ask at the kick-off? (optional)
ask-kickoff_question-for-them = Anything they want to ask at the kick-off? (optional)
missing-kickoff_question = Enter the question, or leave it empty.
pass-on = Without an e-mail
pass-on-link = Pass the link on to { $names }: { $link }
passed-on = Passed on to the project group
too-late-to-confirm = The last day to join was { $decide_by }
too-late-next = If you would like to stay in touch, write to us here.
deed-our_contacts = Our contacts
deed-follow_up = What we agreed
road-behind = Done
road-now = Now
road-ahead = Next
milestone-presentation = presentation
milestone-decision = decision
milestone-place = a place in the programme
milestone-startup = start-up meeting
milestone-follow-up = follow-up
why-no-times = Times: none is free. { $hosts ->
    [one] One host has to be free on a working day
   *[other] { $hosts } hosts have to be free right away on a working day
 }, from { $notice } hours to { $horizon } days ahead.
why-closed = Closed: { $first } to { $last } ({ $why }). There are no times then, and deadlines stand still.
why-reminder-colleague = Reminders: they go to the colleague who booked the meeting.
deed-new_number = New number
new_number-title = New organisation number
new_number-send = Save
go-on-new_number = Continue
ask-other_number = The number that the company has now
missing-other_number = Enter the organisation number, nine digits.
no-number = Enter the organisation number, nine digits.
number-is-anothers = Another company here has that number
number-is-anothers-next = If it's the same company, you can merge them.
history-new-number = got a new number

## The monthly report
deed-report = Report
report-title = Monthly report
report-send = Make a draft
go-on-report = Continue
ask-month = Month
missing-month = Choose a month.
month = Month
ask-risks = Risks, in your words (up to 700 characters)
missing-risks = Enter it, or leave the field empty.
risks = Risks
ask-ahead = Next month, in your words (up to 700 characters)
missing-ahead = Enter it, or leave the field empty.
ahead = Next month
report-draft = Draft of the report for { $month }
report-draft-next = Look at the draft first. Its figures stay as they are. Once you approve it, you get a web page and a Word file to pass on.
report-of-places = { $confirmed } of { $places }
report-confirmed = Companies with a place
report-presentations = Presentations in the month
report-startups = Start-up meetings in the month
report-no-shows = Didn't come
see-report = See the draft
deed-approve_report = Approve the report
deed-report_links = New links
report-approved = The report for { $month } is approved
report-approved-next = Each link works once, for you alone, for { $minutes } minutes. You can send the files to the owners and the funder.
report-page = Web page
report-word = Word
no-report = That report doesn't exist, or isn't approved yet. Type “report” to make one.
link-report = Monthly report
link-report-next = This opens the report.
link-report-word = Monthly report in Word
link-report-word-next = This gives you the report as a Word file.
report-heading = Monthly report for { $month }
report-as-of = { $programme } · figures as of { $day }
report-is-draft = Draft, not approved. Not to be passed on.
report-progress = Progress towards { $places } companies
report-progress-now = { $confirmed ->
    [one] One company has a place.
   *[other] { $confirmed } companies have a place.
 } { $way ->
    [more] That is { $change } more than when the month began.
    [fewer] That is { $change } fewer than when the month began.
   *[same] That is as many as when the month began.
 } If it continues as in the last four weeks, it will be { $forecast } by { $decide_by }.
report-chart-months = Companies with a place at the end of each month
report-month = { $month }
report-month-so-far = { $month }, so far
report-by-county = County
report-by-branch = Sector
report-by-size = Employees
report-who = The companies with a place
report-networks = Network groups
report-networks-now = { $companies ->
    [one] One company is
   *[other] { $companies } companies are
 } in { $groups ->
    [one] one network group
   *[other] { $groups } network groups
 }, and { $yes } have said yes so far. On average a group has { $branches ->
    [one] one sector
   *[other] { $branches } sectors
 }.
report-networks-companies = Companies
report-networks-yes = Said yes
report-networks-branches = Sectors
report-networks-km = Longest (km)
size-micro = below 10
size-small = 10–49
size-medium = 50–249
size-large = 250 or more
report-unknown = not known
report-meetings = Meetings
report-in-month = In the month
report-in-all = In all
report-held-presentations = Presentations held
report-held-startups = Start-up meetings held
report-held-no_shows = Presentations that the company didn't come to
report-held-moved = Meetings moved
report-held-cancelled = Meetings cancelled
report-both-parties = Management and employees were both represented at { $both } of the { $known } start-up meetings where that is known ({ $percent } per cent).
report-parties-unknown = It isn't known yet whether both management and employees were represented at the start-up meetings.
report-themes = Themes chosen
report-themes_hit = Did the themes in the presentation match?
report-worth = Was the kick-off worth the time?
report-reasons = Why companies said no
report-none = None yet.
report-not-written = Not written.
report-signed = Approved by { $who } on { $day }.
report-file = report-{ $month }
# What reminders say.
reminder-preparation = Your start-up meeting is { $when }
reminder-preparation-next = Your preparation is { $percent }% done. A little is better than nothing, and a colleague can fill in the rest.
reminder-was-presentation = Your presentation was { $when }. What do you think?
reminder-was-startup = Your start-up meeting was { $when }
reminder-silence = Would you still like a presentation?
reminder-silence-next = It takes { $minutes } minutes on Teams, and you choose the time.
reminder-group-presentation = The presentation for { $company }
reminder-group-startup = The start-up meeting with { $company }
reminder-group-decision = { $company } decides
reminder-group-offer = The offer to { $company } ends
reminder-group-silence = Nothing has been heard from { $company } since then
kickoff-moved = The kick-off has moved to { $when }
kickoff-nobody-comes = Nobody from your company is signed up for the kick-off any more

# A reminder that comes again later.
deed-remind_later = Remind me tomorrow
reminder-later = I'll remind you again
reminder-later-next = It comes { $when }, if it still applies.
reminder-not-later = The next working day is too late
reminder-not-later-next = It's about { $when }. That's why I told you now.
no-such-reminder = That reminder no longer holds

# A person's reminders.
deed-reminders = Reminders
deed-own_reminders = My reminders
my-reminders = What I'll remind you about
no-reminders = No reminders are planned for you now
comes-anyway = Offers of a place, changes and meetings within 24 hours come anyway: they can't wait.
comes-anyway-meeting = If a meeting is less than 24 hours away, I'll tell you all the same.
coming-line = { $when }: { $why }
coming-line-missed = Won't come in time: { $why }
coming-more = … and { $count } more
coming-presentation = the presentation for { $company } is { $when }
coming-startup = the start-up meeting with { $company } is { $when }
coming-preparation = the preparation for the start-up meeting { $when }
coming-decision = { $company } decides { $when }
coming-offer = the offer to { $company } ends { $when }
coming-kickoff = { $company } is signed up for the kick-off { $when }
coming-kickoff-nobody = nobody from { $company } is signed up for the kick-off, if that's still the case
coming-kickoff-after = thanks after the kick-off, with three questions to { $company }
coming-followup = agreed with { $company } for then: { $what }
coming-silence = nothing has been heard from { $company } since { $when }
coming-outcome = how the presentation went
coming-agree = what was agreed at the start-up meeting
coming-news = news of something that has changed
kind-presentation = the presentation
kind-startup = the start-up meeting
kind-preparation = the preparation
kind-decision = the decision
kind-offer = offers of a place
kind-kickoff = the kick-off
kind-followup = what was agreed
kind-silence = when we haven't heard anything
turn-off-kind = Turn off: { $kind }
turn-on-kind = Turn on: { $kind }
is-turned-off = I won't remind you about { $kind } any more
cannot-turn-off = These reminders can't be turned off: { $kind }
undo = Undo
turned-off = Turned off
paused-until = Paused until
deed-pause_reminders = Pause
deed-resume_reminders = End the pause
pause_reminders-title = Pause reminders
pause_reminders-send = Pause
go-on-pause_reminders = Continue
pause-until = Until
ask-pause_until = Until which day?
missing-pause_until = Choose a day from today, at most a year ahead.
reminders-paused = No reminders before { $when }

# What everybody will get: the project leader's list.
forecast-title = { $count ->
    [0] Nothing is planned for anyone now
    [one] One person will get something
   *[other] { $count } people will get something
}
forecast-next = This is how it will be if nothing changes.
coming-person = { $name } gets:
## Broadcasts
deed-broadcast = Broadcast
broadcast-title = Who is the message for?
broadcast-send = See who that is
go-on-broadcast = Continue
ask-where = Which stages are the companies at? Choose one or more, or none for all
ask-also_left = Should those that declined or withdrew get it as well?
also-left = Declined or withdrew
also-left-too = Yes, they too
missing-also_left = Choose whether those that left get it as well.
missing-where = Choose one of the stages.
road-step = Stage
where-to-contact = not contacted
where-contacted = contacted
where-presentation-booked = presentation booked
where-presented = has had a presentation
where-deciding = deciding
where-waiting = in the queue
where-has-place = has a place
where-declined = declined
where-withdrawn = withdrawn
ask-holds = What should apply to them? You can choose several
missing-holds = Choose from the list.
holds = Who
audience-unregistered = nobody signed up for the kick-off
audience-no-meeting = no meeting booked
audience-unprepared = that haven't prepared
audience-silent = not heard from for 14 days
audience-no-answer = that didn't answer the phone
audience-decision-overdue = that should have decided
audience-registered = with someone signed up for the kick-off
audience-meeting-booked = with a meeting booked
audience-prepared = that have prepared
audience-decides-soon = that decide within 14 days
audience-all = all companies
audience-still-there = hasn't declined or withdrawn
audience-all-still-there = all companies, without those that declined or withdrew
audience-or = { $one } or { $other }
audience-and = { $one }, { $other }
audience-but = { $yes }, except { $but }
audience-in = in { $county }
audience-branch = sector { $branch }
audience-host = followed up by { $host }
mark-registered = Someone is signed up for the kick-off
mark-meeting-booked = Has a meeting booked
mark-no-meeting = Has no meeting booked
mark-prepared = Has begun to prepare
mark-unprepared = Hasn't prepared
names-behind = { $outcome }: { $count }
audience-theme = theme { $theme }
audience = To
ask-audience = Who
missing-audience = Choose who the message is for.
audience-count = { $companies ->
    [one] One company
   *[other] { $companies } companies
 }, { $people ->
    [one] one person
   *[other] { $people } people
 }
nobody-is-meant = Nobody you can reach matches. Choose others.
choose-others = Choose others
how-many-as = { $count } ({ $names })
names = { $names }
names-and-more = { $names } and { $count } more
why-not-no-contact = Won't get it: no contact
why-not-not-accepted = Won't get it: contact not approved
why-not-left-alone = Won't get it: asked not to be contacted
why-not-no-chat = Won't get it: has never written to me
on-pause = Won't get it now: on a pause
on-pause-then = { $count } ({ $names }). Gets the message after the pause, if it still applies.
deed-write_broadcast = Write the message
write_broadcast-title = Broadcast
write_broadcast-send = Check it
go-on-write_broadcast = Continue
ask-broadcast_nb = Text in Bokmål
missing-broadcast_nb = Enter the text.
ask-broadcast_nn = Text in Nynorsk
missing-broadcast_nn = Enter the text.
ask-broadcast_en = Text in English
missing-broadcast_en = Enter the text.
broadcast-hint = Press what is to be filled in for each recipient. **Bold**, _italics_, - list and [title](https://…) work.
insert-of-them = Insert what is the recipient's own
insert-of-all = Insert what is the same for all
insert-company = Company
insert-contact = Contact
insert-meeting = Next meeting
insert-decides = Decision day
insert-kickoff = Date of the kick-off
insert-register_by = Sign-up deadline
insert-free_places = Free places
not-a-field = { $count ->
    [one] { $fields } isn't a field that I know. Insert fields with the buttons in the form.
   *[other] { $fields } aren't fields that I know. Insert fields with the buttons in the form.
 }
broadcast-too-long = The text is longer than 2,000 characters. Shorten it, or link to the rest.
ask-otherwise = If the text is missing in someone's language
missing-otherwise = Choose one of the answers.
otherwise = Without a text in their language
if-missing-refuse = Tell me, and don't send
if-missing-nb = Send Bokmål
if-missing-nn = Send Nynorsk
if-missing-en = Send English
ask-press = Button under the message
missing-press = Choose a button, or none.
press = Button
press-none = None
press-book_presentation = Book a presentation
press-book_startup_meeting = Book start-up meeting
press-register_for_kickoff = Sign up for kick-off
press-read_broadcast = Read and understood
press-link = Open a link
ask-link_to = Link, if the button opens one
missing-link_to = Paste the link.
link_to = Link
not-a-link = Paste the whole address, with https:// first.
open-link = Open
ask-send_at = When should it be sent? Leave empty for now, or for example “Thursday at 10:00”
missing-send_at = Enter a day and a time.
send_at = Sent
not-a-time-to-send = Enter one day and one time ahead, for example “Thursday at 10:00”.
broadcast-not-ready = Not ready to be sent yet
broadcast-not-ready-next = Nothing has been sent. Fix this first.
broadcast-text = Text
broadcast-without-text = Enter the text in at least one language.
language-without-text = { $count ->
    [one] One recipient reads this language, but the text is missing.
   *[other] { $count } recipients read this language, but the text is missing.
 }
field-is-empty = { $count ->
    [one] Empty for { $name }.
   *[other] Empty for { $count } recipients, such as { $name }.
 }
field-is-empty-not-corrected = { $count ->
    [one] Empty for { $name }, who doesn't get the correction.
   *[other] Empty for { $count } recipients, who don't get the correction. One of them is { $name }.
 }
nothing-sent-yet = Nothing has been sent yet. Check it before you send.
correction-on-its-way = The correction is on its way
broadcast-sure = { $count ->
    [one] Send to one person
   *[other] Send to { $count } people
 }
takes = Takes
takes-no-time = less than a minute
takes-minutes = { $count ->
    [one] about one minute
   *[other] about { $count } minutes
 }
as-read-by = { $language }, as { $name } reads it
sent-now = now
sent-after-quiet-time = { $when }, when quiet time is over
readers = Languages
readers-of = { $language } { $count }
read-instead = { $count ->
    [one] One gets { $language }
   *[other] { $count } get { $language }
 }
gone-last-time = Not sure they can be reached
gone-last-time-tried = { $count ->
    [one] One didn't get the last message, since the app was removed. I'll try all the same.
   *[other] { $count } didn't get the last message, since the app was removed. I'll try all the same.
 }
deed-preview_broadcast = Preview
deed-test_broadcast = Send me a test
deed-broadcast_recipients = Show the recipients
preview-for = This is how { $name }, { $company }, sees it
preview-language = Language
preview-next = Next recipient
no-text-in-language = There is no text in this language.
back-to-preflight = Back to sending
no-draft = You have no draft
audience-changed = The recipients are no longer those that you saw. Check once more before you send.
broadcast-on-its-way = { $count ->
    [one] The message is on its way to one person
   *[other] The message is on its way to { $count } people
 }
broadcast-on-its-way-next = The card that comes now shows how it is going. There you can pause, correct and recall it.
broadcast-message-title = Message from { $programme }
broadcast-corrected-title = Corrected { $when }: message from { $programme }
broadcast-corrected-later-title = Corrected { $when }: message from { $programme }
broadcast-recalled-title = Recalled: message from { $programme }
broadcast-again-title = Have you read this?
deed-read_broadcast = Read and understood
read-noted = Thank you, it is noted that you have read the message
read-as-a-trial = This is only a trial, so nothing was noted
deed-broadcasts = Broadcasts
broadcasts-title = { $count ->
    [0] No broadcast has been sent yet
   *[other] Broadcasts: { $count }
 }
broadcasts-line = { $number }: { $when }, sent to { $sent } of { $count }: { $text }
open-number = Open { $number }
deed-broadcast_progress = See how it's going
broadcast-scheduled = The broadcast is planned
broadcast-running = The broadcast is going out
broadcast-done = The broadcast has been sent
broadcast-paused = The broadcast is paused
broadcast-stopped = The broadcast is stopped
broadcast-recalled = The broadcast is recalled
broadcast-total = { $count ->
    [one] One recipient, { $when }.
   *[other] { $count } recipients, { $when }.
 }
outcome-of-broadcast-planned = Waiting
outcome-of-broadcast-sent = Sent
outcome-of-broadcast-unreachable = Not reached
outcome-of-broadcast-emailed = By e-mail
outcome-of-broadcast-uncertain = Not sure if they arrived
outcome-of-broadcast-failed = Failed
outcome-of-broadcast-dropped = Dropped
deed-broadcast_names = Show names
have-read = Read and understood
corrected = Corrected
corrected-for = { $count }, { $when }
taken-back = Taken back
card-goes-on = The card with the figures keeps being updated.
deed-pause_broadcast = Pause
deed-resume_broadcast = Resume
ask-of_broadcast = Which message?
missing-of_broadcast = Choose a message.
of_broadcast = Message
deed-stop_broadcast = Stop
stop_broadcast-title = Stop a broadcast
stop_broadcast-send = Continue
go-on-stop_broadcast = Continue
stop-sure-title = Stop the message for good?
stop-sure = { $sent ->
    [0] Nobody has the message.
    [one] One person has the message.
   *[other] { $sent } people have the message.
 } { $planned ->
    [one] One person won't get it.
   *[other] { $planned } people won't get it.
 }
stop-sure-yes = Yes, stop
deed-recall_broadcast = Recall
recall_broadcast-title = Recall a broadcast
recall_broadcast-send = Continue
go-on-recall_broadcast = Continue
recall-sure-title = Recall the message?
recall-sure = The message is removed or struck out for those who have it ({ $sent }). { $planned ->
    [0] Some may already have read it.
    [one] One person won't get it. Some may already have read it.
   *[other] { $planned } people won't get it. Some may already have read it.
 }
recall-sure-yes = Yes, recall
deed-correct_broadcast = Correct the message
correct_broadcast-title = Correct a broadcast
correct_broadcast-send = Check it
go-on-correct_broadcast = Continue
correct-sure-title = Correct the message?
correct-sure = Those who have the message ({ $sent }) see the new text, marked as corrected. { $planned ->
    [0] Nobody else is waiting for it.
    [one] One person gets only the new one.
   *[other] { $planned } people get only the new one.
 }
correct-sure-yes = Yes, correct it
text-taken-away = The text in { $languages } is missing now. Some have it, so it has to stay.
text-unchanged = The text is the same as before.
corrected-meanwhile = Someone else corrected the message just now. Here is your text. Check once more before it goes out.
deed-remind_broadcast = Remind the rest
remind_broadcast-title = Remind about a broadcast
remind_broadcast-send = Continue
go-on-remind_broadcast = Continue
remind-sure-title = { $count ->
    [one] Remind the one who hasn't read it?
   *[other] Remind { $count } who haven't read it?
 }
remind-sure = They get the message once more. Those who pressed “Read and understood” get nothing.
remind-sure-yes = Yes, remind
reminded = { $count ->
    [one] One person gets a reminder
   *[other] { $count } people get a reminder
 }
reminded-next = Those who read the message before the reminder arrives don't get one.
all-have-read = Everyone who got the message has read it
table-broadcasts = Broadcasts
column-starts = Sent from
column-text = Message
column-came_of_it = What happened to it
column-version = Sent in version
column-read_at = Read at
## Help for the project group
## Moving a company along
deed-move_along = Move to another stage
move_along-title = Move the company to another stage
move_along-send = Move
go-on-move_along = Continue moving
ask-step = What has happened?
missing-step = Choose a step.
step = Step
step-get-in-touch = We are in touch
step-be-presented-to = Has had a presentation
step-consider = Is deciding
step-take-a-place = Joins
step-start = The start-up meeting was held
step-decline = Says no for now
step-be-outside-the-target = Is outside the target group
step-withdraw = Withdraws
move-along-sure = Is this about { $company }?
move-along-means-take-a-place = The company gets a free place, or joins the end of the queue. I'll let its contacts know right away.
move-along-means-decline = If the company is in the queue, it leaves it. If it has an offer of a place, the offer ends.
move-along-means-be-outside-the-target = If the company is in the queue, it leaves it. If it has an offer of a place, the offer ends.
move-along-means-withdraw = The place is free on the next working day, and the meetings are cancelled then. I'll let its contacts know right away.
move-along-yes = Yes, move it
## Notes, and who follows up
deed-add_note = Write a note
add_note-title = A note about the company
add_note-send = Save
go-on-add_note = Continue the note
ask-note_inside = Note (for the project group only)
missing-note_inside = Enter a note.
deed-assign = Choose a host
assign-title = Who follows up the company?
assign-send = Save
go-on-assign = Continue
ask-follows_up = Host
missing-follows_up = Choose a host, or nobody.
follows-up = Followed up by
nobody = Nobody
history-noted = note
history-assigned = got a host
history-not-assigned = has no host any more
history-taken-back = last change taken back
history-host-changed = new host for the meeting
history-moved-presentation = moved the presentation
history-moved-startup = moved the start-up meeting
history-moved-for-illness = meeting moved, the host was ill
deed-company_history = History
history-of = History: { $company }
deed-company_messages = Messages
messages-of = Messages: { $company }
deed-company_broadcasts = Broadcasts
broadcasts-to = Broadcasts to { $company }
broadcasts-latest = { $count }, the latest { $when }
letter-line = { $about } to { $to }, { $state }
letter-message = Message
letter-reminder = Reminder, { $about }
letter-kickoff-moved = The kick-off has moved
letter-kickoff-nobody-comes = Nobody is signed up for the kick-off
letter-registered-for-you = Signed up for the kick-off
letter-meeting-booked = Meeting booked
letter-meeting-moved = Meeting moved
letter-meeting-given-on = Meeting given to another host
letter-closed = Card updated
letter-meeting-cancelled = Meeting cancelled
letter-meeting-of-company = Meeting booked for the company
letter-host-sick = The host is ill, meeting changed
letter-host-is-sick = A host is ill
letter-morning = The morning card
letter-question-asked = Question for the project group
letter-question-answered = Answer to a question
letter-questions-digest = Questions that wait
letter-open-presentation = Invitation to an open presentation
letter-outcome = Question about how the presentation went
letter-after-presentation = After the presentation
letter-agree = Question about what was agreed
letter-decision-noted = Day of the decision
letter-contact-claims = Someone says they speak for a company
letter-contact-accepted = Approved as a contact
letter-handed-over = A colleague has taken over
letter-stepped-back = A contact has stopped
letter-companies-merged = The company merged with another
letter-place-confirmed = Confirmation of a place
letter-line-joined = Number in the queue
letter-line-closed = The queue has closed
letter-offer = Offer of a place
letter-offer-extended = More time for the offer
letter-offer-lapsed = The offer has lapsed
letter-offer-withdrawn = The offer is withdrawn
letter-withdrawal-announced = A company withdraws
letter-withdrawal-taken-back = A company stays after all
letter-withdrawn = Out of the programme
letter-broadcast = Broadcast
letter-broadcast-again = Reminder of a broadcast
letter-broadcast-corrected = Corrected broadcast
letter-broadcast-recalled = Broadcast recalled
letter-broadcast-struck = Broadcast struck out
letter-broadcast-card = The card about a broadcast
letter-by-email = E-mail instead of Teams
letter-delivery-doubted = Question whether something arrived
letter-sent-again = Sent once more
letter-is-planned = planned
letter-is-claimed = on its way out
letter-is-sending = being sent
letter-is-sent = sent
letter-is-unreachable = could not be delivered
letter-is-uncertain = not sure if it arrived
letter-is-failed = failed
letter-is-missed = not sent in time
letter-is-withdrawn = withdrawn
## Log, undo, roles
deed-log = Log
log-title = Who did what
log-of-role = { $name }, { $role }
log-of-company = { $company }, { $line }
log-line = { $undone ->
    [yes] { $when }: { $what }: { $called } ({ $by }, { $why }), taken back
   *[no] { $when }: { $what }: { $called } ({ $by }, { $why })
 }
done-moved-along = moved to another stage
done-noted = note
done-assigned = chose a host
done-hours-changed = changed hours
done-period-closed = closed a period
done-period-opened = opened a period
done-most-changed = changed the daily maximum
done-week-changed-mon = changed the hours on Mondays
done-week-changed-tue = changed the hours on Tuesdays
done-week-changed-wed = changed the hours on Wednesdays
done-week-changed-thu = changed the hours on Thursdays
done-week-changed-fri = changed the hours on Fridays
done-week-changed-sat = changed the hours on Saturdays
done-week-changed-sun = changed the hours on Sundays
done-role-given = gave a role
done-role-taken = removed a role
done-sick = the host is ill today
deed-undo = Undo the last
undone = It is taken back
nothing-to-undo = There is nothing to undo. What you did last can't be taken back here.
already-sent = It can't be undone, since the message has already gone out. Fix it with a new change.
changed-since = It can't be undone, since something has happened after it. See the log.
deed-roles = Roles
deed-person = Person
deed-person_letters = All to this person
go-on-person = Continue
person-title = Who is it about?
person-send = Show
person-coming = { $count ->
    [0] No reminders are on their way.
    [one] One reminder or message is on its way.
   *[other] { $count } reminders and messages are on their way.
}
person-in-the-log = In the log
person-letters = Messages to { $name }
person-letter = { $what }, { $state }
person-letter-why = { $what }, { $state }. { $why }
roles-title = Who has which role
roles-text = A role holds from the person's next message on.
role-leader = Project leader
role-host = Host
role-reader = Reader
deed-give_role = Give a role
give_role-title = Give a role
give_role-send = Give it
go-on-give_role = Continue
deed-take_role = Remove a role
take_role-title = Remove a role from someone
take_role-send = Remove
go-on-take_role = Continue
ask-person = Who? (the name of someone who has written to me)
missing-person = Enter the name.
person = Person
ask-role = Which role?
missing-role = Choose a role.
role = Role
ask-host_of_file = Which host is the person?
missing-host_of_file = Choose a host.
role-is-given = The role is given
role-is-taken = The role is removed
last-leader = That is the last project leader. Give the role to someone else first.
role-from-settings = That role is set in the configuration, and can't be removed here.
role-not-theirs = They don't have that role. “Roles” shows who has which.
role-theirs-already = They have that role already.
nobody-called-so = Enter the whole name. The person must have written to me at least once.
## Hours
deed-hours = Hours
free-times = These presentation times are free
no-free-times = No presentation times are free now
free-time = Free
hours-title = The hosts' hours
hours-on-weekday = { $day } { $hours }
weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday
most-meetings = { $count ->
    [one] at most one meeting a day
   *[other] at most { $count } meetings a day
 }
closed-then = closed
on-one-day = Only { $first }
on-days = From { $first } to { $last }
closed-days = Closed
from-to = { $first } to { $last } ({ $why })
deed-change_hours = Open or close hours
change_hours-title = Open or close hours
change_hours-send = Save
go-on-change_hours = Continue the change
ask-whose_hours = Which host?
missing-whose_hours = Choose a host.
ask-first_day = From
missing-first_day = Choose a day.
from-day = From
ask-last_day = To (empty: that day only)
missing-last_day = Choose a day, or leave it empty.
to-day = To
ask-hours = Hours, such as 09:00–11:30 and 12:30–15:00, or “closed”
missing-hours = Enter the hours, or “closed”.
hours = Hours
not-hours = Enter the hours as 09:00–11:30, with commas between, or “closed”.
not-a-day-ahead = Choose a day from today, at most a year ahead.
hours-are-changed = The hours are changed
deed-close_period = Close a period
close_period-title = Close a period for everyone
close_period-send = Close
go-on-close_period = Continue
period-is-closed = The period is closed
deed-open_period = Open a closed period
open_period-title = Open a closed period
open_period-send = Open
go-on-open_period = Continue
period-is-open = The period is open again
deed-most_a_day = Daily maximum
most_a_day-title = How many meetings a day?
most_a_day-send = Save
go-on-most_a_day = Continue
ask-most_a_day = How many meetings a day, at most?
missing-most_a_day = Enter a number from 0 to 20.
most-a-day = Daily maximum
most-is-changed = The daily maximum is changed
deed-change_week = Weekly hours
change_week-title = Which hours every week?
change_week-send = Save
go-on-change_week = Continue
ask-weekday = Which day?
weekday = Day
missing-weekday = Choose a day.
meetings-stand = { $count ->
    [one] One meeting is booked then. It stays booked until someone moves or cancels it.
   *[other] { $count } meetings are booked then. They stay booked until someone moves or cancels them.
 }
no-meetings-then = No booked meeting is affected.
## A host who is ill
deed-sick_today = Sick today
sick_today-title = Who is ill today?
sick_today-send = Continue
go-on-sick_today = Continue
sick-sure = Handle { $host }'s meetings today like this?
sick-sure-next = I'll let the companies that get a new host or time know right away.
sick-yes = Yes, do it
sick-changed = Something has changed since this was shown. Please look again.
sick-other-host = { $company }: { $host } takes it
sick-new-time = { $company }: new time { $when }
sick-new-time-and-host = { $company }: new time { $when }, with { $hosts }
sick-no-way = { $company }: no free host or time. Call them, and move or cancel it.
sick-done = Get well soon, { $host }
sick-nothing = { $host } has no more meetings today
sick-done-next = { $left ->
    [0] { $count ->
        [one] One meeting is settled, and I'm letting the company know now.
       *[other] { $count } meetings are settled, and I'm letting the companies know now.
     }
   *[other] { $count ->
        [0] I found no free host or time. Call the company, and move or cancel it.
        [one] One meeting is settled, and I'm letting the company know now. You have to sort out the rest ({ $left }) yourself: call the company.
       *[other] { $count } meetings are settled, and I'm letting the companies know now. You have to sort out the rest ({ $left }) yourself: call the company.
     }
 }
host-sick-other-host = { $host } is ill today, and someone else takes the meeting
host-sick-new-time = { $host } is ill today, and the meeting has a new time
host-sick-next = If it doesn't suit you, you can move or cancel it here.
host-is-sick = { $host } is ill today
host-is-sick-next = { $left ->
    [0] The meetings are settled, and the companies have been told.
    [one] I found no way for one meeting: call the company, and move or cancel it.
   *[other] I found no way for { $left } meetings: call the companies, and move or cancel them.
 }
## The morning card, and who asks to be known
morning-title = Good morning. This is waiting today
morning-kickoff = { $days ->
    [one] One day left until the kick-off.
   *[other] { $days } days left until the kick-off.
 }
morning-offer-ends = Offer that ends today
morning-claims = Waiting to be approved as contacts
morning-untold = Presentations without word of how they went
morning-failures = Messages that weren't delivered, last three days
morning-overdue = Should have decided
morning-unreachable = Companies we can't reach
morning-credential-ends = Access to Teams has to be renewed by whoever runs the bot, before
morning-calendars = Outlook doesn't answer
morning-calendars-means = Meetings are put in once it does
morning-no-times = Waiting for times, since a host's calendar can't be read (tell whoever runs the bot)
morning-mail = E-mail isn't going out
morning-mail-means = It goes out once the mail server answers
morning-untrained = Answers to questions are worse than usual
morning-untrained-means = Tell whoever runs the bot
deed-claims = New contacts
deed-claim = Show
claims-title = { $count ->
    [0] Nobody is waiting to be approved as a contact
    [one] One is waiting to be approved as a contact
   *[other] { $count } are waiting to be approved as contacts
 }
deed-deliveries = All messages
deliveries-title = Messages
deliveries-sum = { $count ->
    [0] Nothing has been sent or planned yet.
    [one] One message in all.
   *[other] { $count } messages in all, each on one of the lines.
 }
deliveries-in = { $state }: { $count }
deliveries-others = All: { $state }
delivery-line = { $what } to { $to }
delivery-line-why = { $what } to { $to }. { $why }
delivery-to = To
delivery-planned-for = Planned for
delivery-tried = Tried
delivery-not-tried = not yet
delivery-refused = Earlier attempts
delivery-became = Result
delivery-why = Why
delivery-why-no-chat = I have no chat with the person.
delivery-why-enough = The person has just had other messages.
delivery-why-quiet = It was quiet time.
delivery-why-too-late = It was too late to be useful.
delivery-why-bot-down = I was down or busy until it was too late.
delivery-why-clock-moved = The clock was moved past its time.
delivery-why-not-true = It was no longer true.
delivery-why-not-planned = It was no longer needed.
delivery-why-turned-off = The person has turned such reminders off.
delivery-why-planned-anew = A rule planned it anew.
delivery-why-taken-back = What it was about was undone.
delivery-why-no-message = The message it was about isn't in the chat.
delivery-why-sender-stopped = Sending was interrupted.
delivery-why-restored = It was due before I was restored from a backup, and may have arrived.
delivery-why-broadcast-paused = The broadcast is paused.
delivery-why-broadcast-stopped = The broadcast was stopped.
delivery-why-broadcast-recalled = The broadcast was recalled.
delivery-why-refused = Teams didn't take the message ({ $answer }). I'll try again.
delivery-why-unreachable = The app is removed or blocked ({ $answer }).
delivery-why-uncertain = Teams gave no clear answer ({ $answer }).
delivery-why-failed = Teams refused it ({ $answer }).
delivery-title = A message's history
delivery-what = What
delivery-settled-by = Settled by
delivery-why-came = Someone said that it arrived.
delivery-why-goes-again = It was sent again.
delivery-why-on-pause = The person has paused what can wait.
delivery-doubted = I don't know whether this reached { $to }
delivery-doubted-next = You may want to ask them. I won't send it again until you say so.
deed-delivery_came = It arrived
deed-delivery_again = Send it again
delivery-came = Noted: it arrived
delivery-came-next = Nothing is sent again.
delivery-again = I'm sending it again now
delivery-again-next = If it is no longer true, it won't be sent.
delivery-settled-already = This is settled already
delivery-settled-already-next = Nothing was changed now. This is how it stands:

## What a sentence says of companies

condition-place = with a place
condition-not-place = without a place
condition-booked = presentation booked
condition-not-booked = no presentation booked
condition-decided = has decided
condition-not-decided = hasn't decided
condition-deciding = deciding
condition-not-deciding = not deciding
condition-waiting = in the queue
condition-not-waiting = not in the queue
condition-started = has started
condition-not-started = hasn't started
condition-declined = has declined
condition-not-declined = hasn't declined
condition-withdrawn = has withdrawn
condition-not-withdrawn = hasn't withdrawn
condition-outside = outside the target group
condition-not-outside = in the target group
condition-registered = someone signed up for the kick-off
condition-not-registered = nobody signed up for the kick-off
condition-startup = start-up meeting booked or held
condition-not-startup = no start-up meeting booked or held
condition-meeting = a meeting booked
condition-not-meeting = no meeting booked
condition-presented = has had a presentation
condition-not-presented = hasn't had a presentation
condition-soon = decides within 14 days
condition-not-soon = doesn't decide within 14 days
condition-answered = has answered
condition-not-answered = hasn't answered
condition-called = called or in touch
condition-not-called = never called
condition-reachable = has a contact who can be reached in the chat
condition-not-reachable = no contact can be reached in the chat
condition-prepared = has begun to prepare
condition-not-prepared = hasn't prepared
condition-silent = not heard from for over 14 days
condition-not-silent = heard from in the last 14 days
condition-overdue = should have decided
condition-not-overdue = not past the day they named
condition-county = in { $value }
condition-not-county = not in { $value }
condition-branch = sector { $value }
condition-not-branch = not sector { $value }
condition-theme = theme { $value }
condition-not-theme = not theme { $value }
condition-host = followed up by { $value }
condition-not-host = not followed up by { $value }
condition-name = name with “{ $value }”
condition-not-name = name without “{ $value }”
condition-not-all = not both { $all }
not-in-register = County or sector unknown
may-be-meant = { $count ->
    [one] One more company may be meant
   *[other] { $count } more companies may be meant
 }
ask-described = The companies in your own words
missing-described = Enter which companies you mean.

# Who speaks for several companies.
which-company-of-yours = Which company is it about?
which-company-of-yours-next = “{ $deed }”: you speak for more than one. Press the one it is about, or type its name.
speaks-for-several = You speak for { $companies }
speaks-for-several-next = Press “Where are we?” and choose one of them to see what comes next.
book-for-another = For another company
also-booked = Also booked
button-for-company = { $what }: { $company }

# Seasons.
deed-new_season = New season
new_season-title = New season
new_season-send = See what it means
go-on-new_season = To the new season
deed-seasons = Seasons
help-years = From year to year
new-season-sure = Begin the season { $season }?
new-season-sure-next = All companies begin anew, and nobody hears of it. It can't be undone. Take an export first to keep the lists.
new-season-yes = Yes, begin the season
season-kickoff = Kick-off
season-kept = Stays as it is
season-kept-all = { $companies ->
    [one] One company, with its contacts, meetings and history
   *[other] { $companies } companies, with their contacts, meetings and history
 }
season-anew = Begins anew
season-anew-all = { $places ->
    [one] One place
   *[other] { $places } places
 }, { $in_line } in the queue, { $coming } signed up for the kick-off, feedback, network groups, { $changed ->
    [one] one setting from the chat
   *[other] { $changed } settings from the chat
 }
season-began = The season { $season } has begun
season-began-next = The places are free, and all companies are to be contacted. The season before is under “Seasons”.
no-new-season = The season { $season } is running
no-new-season-next = A new season begins once the kick-off is over and programme.toml has the next one. Change the file, start the bot, and type “new season”.
seasons-title = The seasons
season-line = { $places ->
    [one] One with a place
   *[other] { $places } with a place
 }, { $in_line } in the queue, { $presentations ->
    [one] one presentation
   *[other] { $presentations } presentations
 }, { $startups ->
    [one] one start-up meeting
   *[other] { $startups } start-up meetings
 }, { $coming } at the kick-off
morning-new-season = A new season can begin
done-season-began = began a new season
history-end-with-a-place = the season ended with a place
history-begin-anew = a new season began
table-seasons = Seasons
table-groups = Network groups
column-group_number = Group
column-group_name = Group's name
column-group_answer = Answer
column-answered_at = Asked or answered
column-second_group = Company's second group
column-season = Season
column-season_kickoff = Kick-off
column-signed_up = Signed up
morning-out-of-reach = Next in the queue, but nobody there can be reached
place-is-held = { $company } is next, but nobody there can be reached. The place waits until you offer it or move the queue.

# What must be known.
deed-call_list = Call list
deed-to_call = Show
deed-reached = I have reached them
letter-no-sign = E-mail after a message without an answer
letter-to-call = Someone to call
mail-why-no-sign = You get this e-mail because it is urgent, and I don't know whether you have seen what I wrote in Teams. If you have, you can ignore this.
call-no-sign = { $name } hasn't answered
call-no-sign-next = I have written and got no sign back. Please call, and press when you have reached them.
call-is-over = { $name } no longer needs a call
call-reached = Noted: you have reached { $name }
call-reached-next = The other project leaders see it too.
call-list = { $count ->
    [one] One to call
   *[other] { $count } to call
}
call-list-empty = Nobody to call now
call-list-empty-next = Anyone who doesn't answer an offer, or a change just before a meeting, comes here.
call-line = { $phone } · { $company } · { $what }
call-about = About
call-sent = Sent
phone-not-known = The phone number isn't known
delivery-why-reached = The recipient was reached by phone.

# Why a time isn't offered, for hosts.
why-not-how = Type for example “why not Thursday at 14:00”, and I'll say what keeps the time away.
why-not-title = { $when }
why-not-presentation = Presentation
why-not-startup = Start-up meeting
why-not-offered = { $what }: offered.
why-not-not-offered = { $what }: not offered ({ $needed ->
    [one] needs one host
   *[other] needs { $needed } hosts
}).
why-not-because-notice = Too soon: times are offered from { $notice } hours ahead.
why-not-because-horizon = Too far ahead: times are offered up to { $horizon } days ahead.
why-not-because-closed = Week-end, public holiday or closed.
why-not-because-no-hours = { $host } has no hours then.
why-not-because-off-grid = { $host } has hours then, but no meeting starts just then, or too little of them is left.
why-not-because-meeting = { $host } has a meeting, with the time around it, { $from }–{ $to }.
why-not-because-outlook = { $host } is busy in Outlook { $from }–{ $to }.
why-not-because-unread = { $host }'s calendar can't be read now.
why-not-because-most-a-day = { $host } already has as many meetings as one day takes ({ $most }).
why-not-because-nothing = { $host } is free.
