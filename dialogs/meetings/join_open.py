"""Join an open presentation with one press."""

from dataclasses import replace

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.meeting_cards import describe
from dialogs.flows.own_company import own_company, own_meetings, tell_colleagues
from dialogs.flows.scene import Scene
from programme.companies.road import Step
from programme.deeds.meetings.meeting_news import tell_hosts
from programme.deeds.road import go
from programme.letters.letter_kinds import LetterKind
from programme.meetings.meetings import Attendee, Booking, MeetingId
from programme.meetings.open_presentations import OpenId
from programme.plan import Kind
from programme.rights import Right
from texts.say import Say, Words


def join_open(scene: Scene, about: str) -> Say:
    """The speaker's company joins; NoSeatError if it's full or over. One that is booked already stands.

    `about` is its id, or what was typed: then it's the one that the speaker was told of last.
    """
    company = own_company(scene)
    scene.companies.locked(company.id)
    coming = [one for one in own_meetings(scene) if one.booking.kind is Kind.PRESENTATION]
    if coming:
        return describe(coming[0], scene, Words("presentation-already-booked"))
    booking = Booking(
        id=MeetingId(scene.new_run),
        kind=Kind.PRESENTATION,
        company=company.id,
        booked_by=scene.speaker.id,
        language=scene.speaker.language,
        attendees=(Attendee(scene.speaker.name),),
    )
    meeting = scene.open_presentations.join(_meant(about, scene), booking, scene.now)
    go(scene, company.id, Step.BOOK_PRESENTATION, scene.speaker.id)
    tell_hosts(meeting, LetterKind.MEETING_BOOKED, scene, but=scene.speaker.id)
    tell_colleagues(meeting, LetterKind.MEETING_OF_COMPANY, scene)
    said = describe(meeting, scene, Words("presentation-booked"))
    return replace(said, lines=(Words("others-may-join"),))


def _meant(about: str, scene: Scene) -> OpenId:
    told = [
        OpenId(letter.about) for letter in scene.outbox.told(scene.speaker.id, LetterKind.OPEN_PRESENTATION)
    ]
    return OpenId(about) if OpenId(about) in told or not told else told[0]


def skip_open(scene: Scene, _: str = "") -> Say:  # noqa: ARG001 - as for the other deeds
    """That time doesn't suit; the company stays where it is."""
    return Say(
        Words("open-skipped"),
        Words("open-skipped-next"),
        buttons=(
            deed_button("book_presentation", primary=True),
            deed_button("my_status"),
            deed_button("ask_a_person"),
        ),
    )


DEEDS = (
    Deed("join_open", needs=Right.ANYBODY, answers=join_open, changes=True, of_company=True),
    Deed("skip_open", needs=Right.ANYBODY, answers=skip_open),
)
