"""What a host did to a meeting's event in Outlook: what was understood of it, and what is asked about it."""

from collections.abc import Callable, Mapping

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.meeting_cards import changes, describe, host_names, meeting_as_it_is
from dialogs.flows.scene import Scene
from programme.deeds.meetings.outlook import Doubt, doubt_about, put_back, take_time
from programme.deeds.notify import once_of
from programme.errors import NoSuchMeetingError, NotAllowedError
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.meetings.calendar_entries import CalendarEntry
from programme.meetings.meetings import Meeting, MeetingId, MeetingState
from programme.rights import Right, may_lead
from texts.say import Figure, Plain, Say, Words

_LISTED = 10


def moved(letter: Letter, scene: Scene) -> Say | None:
    """It has the time that its host gave it, and the company knows; None if it was moved again since.

    Somebody of the company who was reminded of the old time has news of their own.
    """
    meeting = scene.meetings.get(MeetingId(letter.about))
    if meeting is None or not may_lead(scene.speaker, meeting):
        return None
    if meeting.state is not MeetingState.BOOKED or str(meeting.moves) != once_of(letter):
        return None
    return Say(
        Words(f"outlook-moved-{meeting.booking.kind}", {"when": meeting.start}),
        Words("outlook-moved-next"),
        _whose(meeting, scene),
        buttons=changes(meeting, "calendar"),
    )


def deleted(letter: Letter, scene: Scene) -> Say | None:
    """It's off, since its host deleted it, and the company has new times to choose from; likewise."""
    meeting = scene.meetings.get(MeetingId(letter.about))
    if meeting is None or not may_lead(scene.speaker, meeting):
        return None
    return Say(
        Words(f"outlook-deleted-{meeting.booking.kind}", {"when": meeting.start}),
        Words("outlook-deleted-next"),
        _whose(meeting, scene),
        buttons=(
            deed_button("company", known_company=meeting.booking.company),
            deed_button("calendar"),
            deed_button("help"),
        ),
    )


def asks(letter: Letter, scene: Scene) -> Say | None:
    """Whether it's to be when its host moved it to; None once that is settled."""
    meeting, entry = scene.meetings.get(MeetingId(letter.about)), _entry(letter.about, once_of(letter), scene)
    if meeting is None or entry is None or entry.asked_about is None:
        return None
    doubt = doubt_about(scene, meeting, entry.asked_about)
    about = f"{letter.about} {once_of(letter)}"
    put_it_back = deed_button("put_back_in_outlook", about)
    ways = (
        (put_it_back, deed_button("move_meeting", meeting.id), deed_button("cancel_meeting", meeting.id))
        if doubt in {Doubt.TAKEN, Doubt.PAST}
        else (
            deed_button("take_outlook_time", about, primary=True),
            put_it_back,
            deed_button("move_meeting", meeting.id),
        )
    )
    return Say(
        Words(f"outlook-asks-{meeting.booking.kind}", {"when": entry.asked_about}),
        Words(f"outlook-asks-{doubt or Doubt.RULES}", {"was": meeting.start}),
        _whose(meeting, scene),
        buttons=ways,
    )


def refused(letter: Letter, scene: Scene) -> Say | None:
    """A host's calendar takes no meetings: which, and what to tell whom; None once they're in it."""
    host = next((one for one in scene.programme.hosts if one.id == letter.about), None)
    coming = scene.meetings.upcoming(scene.now)
    missing = [one for one in coming if letter.about in one.hosts and not _is_in_outlook(one, scene)]
    if host is None or not missing:
        return None
    _, _, why = once_of(letter).partition(" ")
    return Say(
        Words("calendar-refused", {"host": Plain(host.name)}),
        Words("calendar-refused-next", {"why": Plain(why)}),
        tuple(
            Figure(one.start, _name(one, scene), {"deed": "meeting", "about": one.id})
            for one in missing[:_LISTED]
        ),
        buttons=(deed_button("calendar"), deed_button("help")),
    )


def _is_in_outlook(meeting: Meeting, scene: Scene) -> bool:
    entry = scene.calendar_entries.of(meeting.id)
    return entry is not None and bool(entry.event)


def take_outlook_time(scene: Scene, about: str) -> Say:
    """The meeting is when its event is, and who comes hears of it; nothing if that was settled before."""
    meeting, entry = _open(about, scene)
    if entry is None:
        return meeting_as_it_is(meeting, scene)
    then = take_time(scene, meeting, entry, scene.speaker.id)
    return describe(then, scene, Words("outlook-time-is-taken"))


def put_back_in_outlook(scene: Scene, about: str) -> Say:
    """The meeting stays as it is, and its event is put right; nothing if that was settled before."""
    meeting, entry = _open(about, scene)
    if entry is None:
        return meeting_as_it_is(meeting, scene)
    put_back(scene, entry)
    return describe(meeting, scene, Words("outlook-is-put-back"))


def _open(about: str, scene: Scene) -> tuple[Meeting, CalendarEntry | None]:
    """The meeting, and its entry while that time is asked about."""
    name, _, start = about.partition(" ")
    meeting = scene.meetings.get(MeetingId(name))
    if meeting is None:
        raise NoSuchMeetingError
    if not may_lead(scene.speaker, meeting):
        raise NotAllowedError
    return meeting, _entry(name, start, scene) if meeting.state is MeetingState.BOOKED else None


def _entry(meeting: str, start: str, scene: Scene) -> CalendarEntry | None:
    entry = scene.calendar_entries.of(MeetingId(meeting))
    is_asked = entry and entry.asked_about and entry.asked_about.isoformat() == start
    return entry if is_asked else None


def _whose(meeting: Meeting, scene: Scene) -> tuple[Figure, ...]:
    return (
        Figure(Words("company"), _name(meeting, scene)),
        Figure(Words("with-host"), host_names(meeting, scene)),
    )


def _name(meeting: Meeting, scene: Scene) -> Plain:
    company = scene.companies.get(meeting.booking.company)
    return Plain(company.called.shown if company else "")


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.OUTLOOK_MOVED: moved,
    LetterKind.OUTLOOK_ASKS: asks,
    LetterKind.OUTLOOK_DELETED: deleted,
    LetterKind.CALENDAR_REFUSED: refused,
}

DEEDS = (
    Deed("take_outlook_time", needs=Right.CHANGE_HOURS, answers=take_outlook_time, changes=True),
    Deed("put_back_in_outlook", needs=Right.CHANGE_HOURS, answers=put_back_in_outlook, changes=True),
)
