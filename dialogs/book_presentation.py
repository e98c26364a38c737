"""Book a presentation."""

from dialogs.ask import WhichLanguage, WhichSlot, WhoJoins
from dialogs.claims import claim
from dialogs.flow import Answers, Flow
from dialogs.my_meetings import describe
from dialogs.registered import WhichRegisteredCompany, WhichUnit, look_up_later, meant
from dialogs.reminding import tell_hosts
from dialogs.road import go
from dialogs.scene import Scene
from programme.meetings import Booking, MeetingId
from programme.plan import Kind
from programme.road import Step
from texts.say import Say, Words


def book(answers: Answers, scene: Scene) -> Say:
    """Claim the slot, and say when, with whom and what happens next."""
    called = meant(answers, scene)
    company = scene.companies.named(called)
    look_up_later(called, scene)
    claim(scene, company.id, scene.speaker.id)
    booking = Booking(
        id=MeetingId(scene.talk.run),
        kind=Kind.PRESENTATION,
        company=company.id,
        booked_by=scene.speaker.id,
        language=answers[WhichLanguage],
        attendees=answers.get(WhoJoins, ()),
    )
    meeting = scene.meetings.book(booking, answers[WhichSlot].start, scene.now)
    go(scene, company.id, Step.BOOK_PRESENTATION, scene.speaker.id)
    tell_hosts(meeting, "meeting-booked", scene, but=scene.speaker.id)
    return describe(meeting, scene, Words("presentation-booked"))


def already_booked(scene: Scene) -> Say | None:
    """The presentation that the person has coming, instead of a second one."""
    coming = [
        meeting
        for meeting in scene.meetings.booked_by(scene.speaker.id, scene.now)
        if meeting.booking.kind is Kind.PRESENTATION and meeting.start > scene.now
    ]
    return describe(coming[0], scene, Words("presentation-already-booked")) if coming else None


BOOK_PRESENTATION = Flow(
    "book_presentation",
    (WhichRegisteredCompany(), WhichUnit(), WhoJoins(), WhichLanguage(), WhichSlot()),
    book,
    instead=already_booked,
)
