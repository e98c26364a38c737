"""Meetings as rows of their table."""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import select

from programme.companies.companies import CompanyId
from programme.meetings.meetings import Attendee, Booking, Meeting, MeetingId, MeetingState
from programme.people import Language, PersonId
from programme.plan import Kind
from storage import tables
from storage.engine.cursor import Cursor, Read, Row

_meetings = tables.meetings.c
TABLE = tables.meetings.name
STANDING = (
    select(tables.meetings)
    .where(_meetings.state == MeetingState.BOOKED, _meetings.ends > given("after"))
    .order_by(_meetings.starts, _meetings.id)
)
_BOOKED_BY = STANDING.where(_meetings.booked_by == given("person"))
_OF_COMPANY = (
    select(tables.meetings)
    .where(_meetings.state == MeetingState.BOOKED, _meetings.company == given("company"))
    .order_by(_meetings.starts, _meetings.id)
)


def read_booked_by(person: PersonId, after: datetime) -> Read:
    """What `booked_by` reads."""
    return _BOOKED_BY, {"person": person, "after": after}


def read_of_company(company: CompanyId) -> Read:
    """What `of_company` reads, from whenever on."""
    return _OF_COMPANY, {"company": company}


def booked_by(cursor: Cursor, person: PersonId, after: datetime) -> Sequence[Meeting]:
    """The person's meetings that stand and end after that moment, earliest first."""
    found = cursor.execute(*read_booked_by(person, after)).each(meeting_of)
    for meeting in found:
        cursor.keep(TABLE, meeting.id, meeting)
    return found


def kept(cursor: Cursor, row: Row) -> Meeting:
    """The meeting of the row, which the cursor keeps."""
    meeting = meeting_of(row)
    cursor.keep(TABLE, meeting.id, meeting)
    return meeting


def changing(meeting: Meeting) -> dict[str, object]:
    """The columns that a change of it writes."""
    return {
        "booked_by": meeting.booking.booked_by,
        "starts": meeting.start,
        "ends": meeting.end,
        "hosts": json.dumps(meeting.hosts, ensure_ascii=False),
        "state": meeting.state,
        "moves": meeting.moves,
        "open": meeting.open,
        "link": meeting.link,
        "sequence": meeting.sequence,
    }


def columns_of(meeting: Meeting) -> dict[str, object]:
    """What is written of a new meeting."""
    booking = meeting.booking
    return {
        "id": booking.id,
        "kind": booking.kind,
        "company": booking.company,
        "language": booking.language,
        "attendees": json.dumps([[one.name, one.email] for one in booking.attendees], ensure_ascii=False),
        **changing(meeting),
    }


def meeting_of(row: Row) -> Meeting:
    """The meeting that a row of the table holds."""
    booking = Booking(
        id=MeetingId(row["id"]),
        kind=Kind(row["kind"]),
        company=CompanyId(row["company"]),
        booked_by=PersonId(row["booked_by"]),
        language=Language(row["language"]),
        attendees=tuple(Attendee(name, email) for name, email in json.loads(row["attendees"])),
    )
    hosts = tuple(json.loads(row["hosts"]))
    return Meeting(
        booking,
        row["starts"],
        row["ends"],
        hosts,
        MeetingState(row["state"]),
        row["moves"],
        row["open"],
        row["link"],
        row["sequence"],
    )
