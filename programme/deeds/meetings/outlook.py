"""What a host did to a meeting's event in Outlook, and what becomes of the meeting.

The host decides about their own calendar: a time that the rules allow is taken as the new one, and who
comes hears of it. One that they don't allow may be a slip of the hand: the meeting stands until the host or
a leader says so.
"""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from programme.companies.history import NOBODY
from programme.deeds.meetings.meeting_news import tell_contacts, tell_hosts
from programme.deeds.meetings.meetings_off import step_back
from programme.deeds.notify import leaders, notify
from programme.deeds.road import note
from programme.deeds.settled_cards import close_cards
from programme.desk import Desk
from programme.letters.letter_kinds import LetterKind
from programme.meetings.calendar_entries import CalendarEntry
from programme.meetings.meetings import Meeting
from programme.people import PersonId


class Doubt(StrEnum):
    """Why a time to which a host moved an event isn't just the meeting's new one."""

    RULES = "rules"
    """It's outside of the hosts' hours, too soon or too far ahead, or on a closed day."""
    TAKEN = "taken"
    """One of its hosts has another meeting of ours then."""
    PAST = "past"
    """It's over already."""


def doubt_about(desk: Desk, meeting: Meeting, start: datetime) -> Doubt | None:
    """What stands against that time; None where the meeting may just be then."""
    if start <= desk.now:
        return Doubt.PAST
    if not desk.meetings.are_free(meeting, start):
        return Doubt.TAKEN
    free = desk.meetings.free(meeting.booking.kind, desk.now, moving=meeting.id)
    by_rules = any(slot.start == start and set(meeting.hosts) <= set(slot.hosts) for slot in free)
    return None if by_rules else Doubt.RULES


def was_moved(desk: Desk, meeting: Meeting, entry: CalendarEntry, start: datetime) -> None:
    """The meeting's event stands at another time than was written."""
    if entry.asked_about == start:
        return
    if start == meeting.start:
        _settled(desk, replace(entry, asked_about=None))
    elif doubt_about(desk, meeting, start):
        desk.calendar_entries.put(replace(entry, asked_about=start))
        people = dict.fromkeys([*_hosts(desk, meeting), *leaders(desk)])
        soonest = min(one for one in (start, meeting.start) if one > desk.now)
        notify(desk, people, LetterKind.OUTLOOK_ASKS, meeting.id, start.isoformat(), event=soonest)
    else:
        _goes_by_outlook(desk, meeting, entry, start, by=_owner(desk, entry))
        notify(desk, leaders(desk), LetterKind.OUTLOOK_MOVED, meeting.id, str(meeting.moves + 1), event=start)


def take_time(desk: Desk, meeting: Meeting, entry: CalendarEntry, by: PersonId) -> Meeting:
    """The meeting is when its event is: a host or a leader says so; SlotTakenError if a host isn't free."""
    assert entry.asked_about, "nobody was asked otherwise"
    return _goes_by_outlook(desk, meeting, entry, entry.asked_about, by=by, but=by)


def put_back(desk: Desk, entry: CalendarEntry) -> None:
    """The event goes back to when the meeting is: it differs from what was written, so it's written anew."""
    _settled(desk, replace(entry, start=entry.asked_about, asked_about=None, due=None))


def was_deleted(desk: Desk, meeting: Meeting, entry: CalendarEntry) -> None:
    """The meeting's event is gone from its host's calendar: it's off, and the company gets new times."""
    by = _owner(desk, entry)
    cancelled = desk.meetings.cancel(meeting.id)
    desk.calendar_entries.put(entry.with_nothing_there())
    step_back(desk, meeting, by)
    tell_hosts(cancelled, LetterKind.OUTLOOK_DELETED, desk)
    tell_contacts(cancelled, LetterKind.MEETING_CANCELLED, desk, but=by)
    once = str(meeting.moves)
    notify(desk, leaders(desk), LetterKind.OUTLOOK_DELETED, meeting.id, once, event=meeting.start)


def calendar_refused(desk: Desk, entry: CalendarEntry, why: str) -> None:
    """The leaders hear, once a day, that a host's calendar takes no meetings, and why."""
    host = next((one.id for one in desk.programme.hosts if one.email == entry.mailbox), "")
    today = desk.now.astimezone(desk.programme.zone).date()
    notify(desk, leaders(desk), LetterKind.CALENDAR_REFUSED, host, f"{today.isoformat()} {why}")


def _goes_by_outlook(
    desk: Desk,
    meeting: Meeting,
    entry: CalendarEntry,
    start: datetime,
    *,
    by: PersonId,
    but: PersonId | None = None,
) -> Meeting:
    """The meeting, at that time; all hosts but one hear of it, and the company."""
    moved = desk.meetings.move_with_hosts(meeting.id, start)
    as_it_is = replace(entry, start=moved.start, end=moved.end, hosts=moved.hosts, asked_about=None)
    desk.calendar_entries.put(as_it_is)
    tell_hosts(moved, LetterKind.OUTLOOK_MOVED, desk, but, meeting.start)
    tell_contacts(moved, LetterKind.MEETING_MOVED, desk, but=by, was=meeting.start)
    day = moved.start.astimezone(desk.programme.zone).date()
    note(desk, meeting.booking.company, f"moved-{meeting.booking.kind}", by, day.isoformat())
    return moved


def _settled(desk: Desk, entry: CalendarEntry) -> None:
    desk.calendar_entries.put(entry)
    close_cards(desk, entry.meeting, LetterKind.OUTLOOK_ASKS)


def _hosts(desk: Desk, meeting: Meeting) -> list[PersonId]:
    return [person.id for person in desk.people.hosting(meeting.hosts)]


def _owner(desk: Desk, entry: CalendarEntry) -> PersonId:
    """Whose calendar it is, as far as they are known."""
    whose = [one.id for one in desk.programme.hosts if one.email == entry.mailbox]
    return next((person.id for person in desk.people.hosting(whose)), NOBODY)
