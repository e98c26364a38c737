"""News of a meeting: whoever has to do with it, or was reminded of it, hears once what has changed."""

from collections.abc import Sequence
from datetime import datetime

from programme.companies.history import NOBODY
from programme.deeds.must_be_known import BY_US, CHANGES
from programme.deeds.notify import contacts_of, leaders, notify
from programme.deeds.reminding import remind_of_meeting
from programme.deeds.settled_cards import close_cards
from programme.desk import Desk
from programme.letters.letter_kinds import LetterKind
from programme.meetings.meetings import Meeting, MeetingState
from programme.people import PersonId
from programme.plan import Kind
from programme.rights import Right, may


def tell_contacts(
    meeting: Meeting, what: LetterKind, desk: Desk, but: PersonId, was: datetime | None = None
) -> None:
    """A letter about it to who booked it and to the company's contacts, but for one.

    `was`: when it was to begin before that.
    """
    _tell(meeting, what, desk, _of_the_company(meeting, desk, but), but, was)


def tell_booker(
    meeting: Meeting, what: LetterKind, desk: Desk, but: PersonId, was: datetime | None = None
) -> None:
    """A letter about it to who booked it, unless that is who did it."""
    _tell(meeting, what, desk, sorted({meeting.booking.booked_by} - {but}), but, was)


def give_link(desk: Desk, meeting: Meeting, link: str, by: PersonId) -> Meeting:
    """The meeting with its link; whoever booked it and the company's contacts hear where it is.

    The cards about it that are in chats have the link from now on.
    Nothing happens where it has that link already, so that a repeat is told once.
    """
    if meeting.link == link:
        return meeting
    given = desk.meetings.put_link(meeting.id, link)
    people, once = _of_the_company(meeting, desk, by), desk.now.isoformat()
    close_cards(desk, meeting.id)
    notify(desk, people, LetterKind.MEETING_LINK, meeting.id, once, event=meeting.start)
    return given


def _of_the_company(meeting: Meeting, desk: Desk, but: PersonId) -> list[PersonId]:
    """Who booked it and the company's contacts, but for one."""
    return sorted({meeting.booking.booked_by, *contacts_of(desk, meeting.booking.company)} - {but})


def tell_hosts(
    meeting: Meeting,
    what: LetterKind,
    desk: Desk,
    but: PersonId | None = None,
    was: datetime | None = None,
    told: Sequence[PersonId] = (),
) -> None:
    """Plan the meeting's reminders anew, and a letter about the change to each of its hosts but one.

    The cards about it that are in chats are said anew.

    Whoever was reminded of what is no longer true is told, too, but for those who are `told` otherwise.
    `was`: when it was to begin before that.
    """
    remind_of_meeting(desk, meeting)
    hosts = [person.id for person in desk.people.hosting(meeting.hosts)]
    as_told = meeting.state is MeetingState.BOOKED and was is None
    _notify(meeting, what, desk, [one for one in hosts if one != but], was)
    reminded = () if as_told else dict.fromkeys(_wrongly_reminded(meeting, desk))
    others = [one for one in reminded if one not in {*hosts, *told, but}]
    # The company's people get one letter, whoever plans it.
    _tell(meeting, what, desk, others, but, was)
    if was is not None or meeting.state is not MeetingState.BOOKED:
        close_cards(desk, meeting.id)
    if meeting.state is MeetingState.BOOKED:
        asks = LetterKind.OUTCOME if meeting.booking.kind is Kind.PRESENTATION else LetterKind.AGREE
        notify(desk, hosts or leaders(desk), asks, meeting.id, meeting.start.isoformat(), due=meeting.end)


def tell_earlier_hosts(meeting: Meeting, earlier: Sequence[str], desk: Desk, but: PersonId) -> None:
    """Whoever held it before it was moved, and doesn't now, hears who does."""
    gone = [one for one in earlier if one not in meeting.hosts]
    people = [one.id for one in desk.people.hosting(gone) if one.id != but] if gone else []
    notify(desk, people, LetterKind.MEETING_GIVEN_ON, meeting.id, str(meeting.moves), event=meeting.start)


def _tell(
    meeting: Meeting,
    what: LetterKind,
    desk: Desk,
    people: Sequence[PersonId],
    by: PersonId | None,
    was: datetime | None,
) -> None:
    """To the company's people; a change that the project group brought about is marked: it must be known.

    One that nobody in the chat did a host did in Outlook.
    """
    changer = desk.people.get(by) if by and people and what in CHANGES else None
    is_ours = by == NOBODY or (changer and may(changer, Right.ACT_FOR_COMPANIES))
    _notify(meeting, what, desk, people, was, BY_US if is_ours and what in CHANGES else "")


def _notify(
    meeting: Meeting,
    what: LetterKind,
    desk: Desk,
    people: Sequence[PersonId],
    was: datetime | None,
    whose: str = "",
) -> None:
    ahead = [one for one in (was, meeting.start) if one and one > desk.now]
    notify(desk, people, what, meeting.id, f"{meeting.moves}{whose}", event=min(ahead, default=None))


def _wrongly_reminded(meeting: Meeting, desk: Desk) -> list[PersonId]:
    is_off = meeting.state is not MeetingState.BOOKED
    told = desk.outbox.written_about(meeting.id)
    return [one.letter.to for one in told if is_off or one.letter.event != meeting.start]
