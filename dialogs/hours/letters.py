"""Letters about a host who is ill today: to the company, and to the leaders."""

from collections.abc import Callable, Mapping

from dialogs.flows.buttons import deed_button
from dialogs.flows.meeting_cards import changes, host_names
from dialogs.flows.scene import Scene
from programme.deeds.notify import once_of
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.meetings.meetings import Meeting, MeetingId, MeetingState
from texts.say import Figure, Plain, Say, Words


def to_company(letter: Letter, scene: Scene) -> Say | None:
    """Another host takes the meeting, or it has a new time; None if that is no longer so."""
    meeting = scene.meetings.get(MeetingId(letter.about))
    host, _, start = once_of(letter).partition(" ")
    if meeting is None or meeting.state is not MeetingState.BOOKED or meeting.start.isoformat() != start:
        return None
    zone = scene.programme.zone
    same_day = meeting.start.astimezone(zone).date() == letter.due.astimezone(zone).date()
    ill = scene.programme.host(host).name
    company = scene.companies.get(meeting.booking.company)
    return Say(
        Words("host-sick-other-host" if same_day else "host-sick-new-time", {"host": Plain(ill)}),
        Words("host-sick-next"),
        (
            Figure(Words("when"), meeting.start),
            Figure(Words("with-host"), host_names(meeting, scene)),
            Figure(Words("company"), Plain(company.called.shown if company else "")),
        ),
        buttons=changes(meeting),
    )


def to_leader(letter: Letter, scene: Scene) -> Say | None:
    """A host is ill: companies know, but for those whose meetings have neither another host nor time."""
    ill = scene.programme.host(letter.about).name
    day = letter.due.astimezone(scene.programme.zone).date()
    left = [
        one
        for one in scene.meetings.upcoming(scene.now)
        if letter.about in one.hosts and one.start.astimezone(scene.programme.zone).date() == day
    ]
    return Say(
        Words("host-is-sick", {"host": Plain(ill)}),
        Words("host-is-sick-next", {"left": len(left)}),
        tuple(_still_with(one, scene) for one in left),
        buttons=(deed_button("calendar", primary=True), deed_button("hours")),
    )


def _still_with(meeting: Meeting, scene: Scene) -> Figure:
    company = scene.companies.get(meeting.booking.company)
    shown = Plain(company.called.shown if company else "")
    return Figure(meeting.start, shown, {"deed": "meeting", "about": meeting.id})


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.HOST_SICK: to_company,
    LetterKind.HOST_IS_SICK: to_leader,
}
