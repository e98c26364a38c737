"""A meeting's invitation by e-mail, its changes, and that it's off."""

from dataclasses import dataclass

from dialogs.flows.meeting_cards import host_names, join, title_in_calendar
from dialogs.flows.scene import Scene
from programme.deeds.meetings.invited import Invited, host_at, invited
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter, LetterState
from programme.meetings.meetings import Meeting, MeetingId, MeetingState
from texts.say import Figure, Plain, Say, Value, Words

WAS_WRITTEN = {LetterState.SENDING, LetterState.SENT, LetterState.UNCERTAIN}
_MOST = 500
_LEFT = "left"


@dataclass(frozen=True)
class Invitation:
    """What an e-mail says of a meeting, and what its calendar file does."""

    say: Say
    meeting: Meeting
    people: list[Invited]
    """Who is in the calendar file."""
    is_off: bool
    """Whether the meeting leaves the reader's calendar."""


def key_of(meeting: Meeting, email: str, *, left: bool = False) -> str:
    """The key of the e-mail that tells that address of the meeting as it is now.

    `left`: it tells one who was invited before that they aren't any more.
    """
    parts = (LetterKind.MEETING_MAIL, meeting.id, str(meeting.sequence), *((_LEFT,) if left else ()), email)
    return "/".join(parts)


def sequence_of(letter: Letter) -> int:
    """Which of the meeting's changes that e-mail tells of."""
    return int(letter.key.split("/")[2])


def tells_who_left(letter: Letter) -> bool:
    """Whether that e-mail is the last that its reader hears of the meeting, unless they are invited again."""
    return letter.key.endswith(f"/{_LEFT}/{letter.email}")


def invitation(letter: Letter, scene: Scene) -> Invitation | None:
    """To its reader; None if a later one says more, or they were never told of it and it's off."""
    meeting = scene.meetings.get(MeetingId(letter.about))
    if meeting is None or letter.key != key_of(meeting, letter.email, left=tells_who_left(letter)):
        return None
    people = invited(meeting, scene)
    own = next((one for one in people if one.email.casefold() == letter.email.casefold()), None)
    told = _was_told(letter, scene)
    if own and meeting.state is MeetingState.BOOKED:
        is_over = meeting.end <= scene.now
        return (
            None if is_over else Invitation(_stands(meeting, scene, told=told), meeting, people, is_off=False)
        )
    if not told:
        return None
    title = "mail-meeting-cancelled" if meeting.state is MeetingState.CANCELLED else "mail-meeting-not-yours"
    say = Say(Words(title, _values(meeting, scene)), Words("mail-meeting-off-next"))
    unnamed = Invited(letter.email, letter.email, meeting.booking.language, letter.to)
    reader = own or host_at(letter.email, meeting, scene) or unnamed
    return Invitation(say, meeting, [reader], is_off=True)


def _was_told(letter: Letter, scene: Scene) -> bool:
    """Whether an e-mail about the meeting was written to that address before."""
    earlier = scene.outbox.filed([letter.about], _MOST)
    return any(
        one.state in WAS_WRITTEN and one.letter.what == letter.what and one.letter.key != letter.key
        for one in earlier
        if one.letter.email == letter.email
    )


def _stands(meeting: Meeting, scene: Scene, *, told: bool) -> Say:
    company = scene.companies.get(meeting.booking.company)
    figures = [
        Figure(Words("when"), meeting.start),
        Figure(Words("where"), Words("on-teams" if meeting.link else "mail-link-comes")),
        Figure(Words("with-host"), host_names(meeting, scene)),
    ]
    if company:
        figures.append(Figure(Words("company"), Plain(company.called.shown)))
    if meeting.booking.attendees:
        names = tuple(Plain(one.name) for one in meeting.booking.attendees)
        figures.append(Figure(Words("attendees"), names))
    return Say(
        Words("mail-meeting-changed" if told else "mail-meeting", _values(meeting, scene)),
        Words("mail-meeting-next"),
        tuple(figures),
        buttons=join(meeting),
    )


def _values(meeting: Meeting, scene: Scene) -> dict[str, Value]:
    return {"what": title_in_calendar(meeting, scene.programme), "when": meeting.start}
