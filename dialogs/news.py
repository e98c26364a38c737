"""News of a meeting: whoever has to do with it, or was reminded of it, hears once what has changed."""

from collections.abc import Sequence
from datetime import datetime

from dialogs.own_company import is_accepted
from dialogs.reminding import remind_of_meeting
from dialogs.scene import Scene
from dialogs.telling import contacts_of, leaders, tell
from programme.desk import Desk
from programme.letter_kinds import LetterKind
from programme.meetings import Meeting, MeetingState
from programme.people import PersonId
from programme.plan import Kind
from programme.rights import Right, may


def tell_colleagues(meeting: Meeting, what: LetterKind, scene: Scene, was: datetime | None = None) -> None:
    """A letter about it to who booked it, and to the company's contacts if it's done for the company.

    `was`: when it was to begin before that.
    """
    company = meeting.booking.company
    contacts = contacts_of(scene, company)
    for_the_company = is_accepted(scene) or may(scene.speaker, Right.LEAD)
    people = {meeting.booking.booked_by, *(contacts if for_the_company else ())}
    _tell(meeting, what, scene, sorted(people - {scene.speaker.id}), was)


def tell_hosts(
    meeting: Meeting, what: LetterKind, desk: Desk, but: PersonId | None = None, was: datetime | None = None
) -> None:
    """Plan the meeting's reminders anew, and a letter about the change to each of its hosts but one.

    Whoever was reminded of what is no longer true is told, too. `was`: when it was to begin before that.
    """
    remind_of_meeting(desk, meeting)
    hosts = [person.id for person in desk.people.hosting(meeting.hosts)]
    as_told = meeting.state is MeetingState.BOOKED and was is None
    people = dict.fromkeys([*hosts, *(() if as_told else _wrongly_reminded(meeting, desk))])
    _tell(meeting, what, desk, [one for one in people if one != but], was)
    if meeting.state is MeetingState.BOOKED:
        asks = LetterKind.OUTCOME if meeting.booking.kind is Kind.PRESENTATION else LetterKind.AGREE
        tell(desk, hosts or leaders(desk), asks, meeting.id, meeting.start.isoformat(), due=meeting.end)


def _tell(
    meeting: Meeting, what: LetterKind, desk: Desk, people: Sequence[PersonId], was: datetime | None
) -> None:
    ahead = [one for one in (was, meeting.start) if one and one > desk.now]
    tell(desk, people, what, meeting.id, str(meeting.moves), event=min(ahead, default=None))


def _wrongly_reminded(meeting: Meeting, desk: Desk) -> list[PersonId]:
    is_off = meeting.state is not MeetingState.BOOKED
    told = desk.outbox.written_about(meeting.id)
    return [one.letter.to for one in told if is_off or one.letter.event != meeting.start]
