"""What stands of our meetings in the hosts' calendars, in the database."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import func, or_, select, update

from programme.meetings.calendar_entries import CalendarEntry
from programme.meetings.meetings import Meeting, MeetingId, MeetingState
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Row
from storage.engine.upsert import Upsert
from storage.meetings.rows import meeting_of

_meetings, _entries = tables.meetings.c, tables.calendar_entries.c
_OWN = "entry_"
_BOTH = select(
    tables.meetings, *(column.label(_OWN + column.name) for column in tables.calendar_entries.columns)
)
_JOINED = _BOTH.join_from(tables.meetings, tables.calendar_entries, isouter=True)
_STANDS = _meetings.state == MeetingState.BOOKED
_DIFFERS = or_(
    _entries.meeting.is_(None),
    _entries.event == "",
    _entries.starts != _meetings.starts,
    _entries.ends != _meetings.ends,
    _entries.hosts != _meetings.hosts,
    _entries.guests_changed == 1,
)
_UNWRITTEN = (
    _JOINED.where(
        _meetings.ends > given("now"),
        or_(
            _STANDS & (_DIFFERS | (_entries.join_url == "")),
            (_meetings.state == MeetingState.CANCELLED) & ((_entries.event != "") | (_entries.asked == 1)),
        ),
        or_(_entries.due.is_(None), _entries.due <= given("now")),
    )
    .order_by(func.coalesce(_entries.due, 0), _meetings.starts, _meetings.id)
    .limit(given("most"))
)
_OF = select(tables.calendar_entries).where(_entries.meeting == given("whose"))
_AHEAD = select(tables.calendar_entries).where(_entries.event != "", _entries.ends > given("now"))
_PUT = Upsert(tables.calendar_entries)
_OF_PERSON = select(_meetings.id).where(
    _meetings.booked_by == given("person"), _meetings.ends > given("after")
)
_INVITE_ANEW = (
    update(tables.calendar_entries).where(_entries.meeting.in_(_OF_PERSON)).values(guests_changed=1)
)


@dataclass(frozen=True)
class SqlCalendarEntries:
    """The events of all meetings."""

    cursor: Cursor

    def of(self, meeting: MeetingId) -> CalendarEntry | None:
        """The meeting's event, as it was last written."""
        row = self.cursor.execute(_OF, {"whose": meeting}).first()
        return _entry(row) if row else None

    def unwritten(self, now: datetime, most: int) -> Sequence[tuple[Meeting, CalendarEntry]]:
        """Meetings ahead whose event isn't as they are, or has no link yet; longest due first."""
        rows = self.cursor.execute(_UNWRITTEN, {"now": now, "most": most}).mappings()
        return [(meeting_of(row), _joined(row)) for row in rows]

    def ahead(self, now: datetime) -> Sequence[CalendarEntry]:
        """The events that were written and aren't over, whether or not their meetings are still so."""
        return [_entry(row) for row in self.cursor.execute(_AHEAD, {"now": now}).mappings()]

    def put(self, entry: CalendarEntry) -> None:
        """That is how it stands now."""
        values = {
            "meeting": entry.meeting,
            "mailbox": entry.mailbox,
            "event": entry.event,
            "made": entry.made,
            "asked": int(entry.asked),
            "starts": entry.start,
            "ends": entry.end,
            "hosts": json.dumps(entry.hosts, ensure_ascii=False),
            "join_url": entry.join_url,
            "due": entry.due,
            "tries": entry.tries,
            "asked_about": entry.asked_about,
            "guests_changed": int(entry.guests_changed),
        }
        _PUT.run(self.cursor, values)

    def invite_anew(self, person: PersonId, now: datetime) -> None:
        """Their address has become known: what they booked and isn't over is written once more, with them."""
        self.cursor.write(_INVITE_ANEW, {"person": person, "after": now})


def _joined(row: Row) -> CalendarEntry:
    """The entry beside a meeting; where there is none yet, one of which nothing is written."""
    if row[f"{_OWN}meeting"] is None:
        return CalendarEntry(MeetingId(row["id"]))
    return _entry({name.removeprefix(_OWN): row[name] for name in row if name.startswith(_OWN)})


def _entry(row: Row) -> CalendarEntry:
    return CalendarEntry(
        MeetingId(row["meeting"]),
        row["mailbox"],
        row["event"],
        row["made"],
        bool(row["asked"]),
        row["starts"],
        row["ends"],
        tuple(json.loads(row["hosts"])),
        row["join_url"],
        row["due"],
        row["tries"],
        row["asked_about"],
        bool(row["guests_changed"]),
    )
