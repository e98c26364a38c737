"""A meeting as a row of its table, and back."""

import json

from programme.companies.companies import CompanyId
from programme.meetings.meetings import Attendee, Booking, Meeting, MeetingId, MeetingState
from programme.people import Language, PersonId
from programme.plan import Kind
from storage.engine.cursor import Row


def changing_columns_of(meeting: Meeting) -> dict[str, object]:
    """What may change of it, as columns of the table."""
    return {
        "booked_by": meeting.booking.booked_by,
        "starts": meeting.start,
        "ends": meeting.end,
        "hosts": json.dumps(meeting.hosts, ensure_ascii=False),
        "state": meeting.state,
        "moves": meeting.moves,
        "open": meeting.open,
    }


def columns_of(meeting: Meeting) -> dict[str, object]:
    """The meeting, as a row of the table."""
    booking = meeting.booking
    return {
        "id": booking.id,
        "kind": booking.kind,
        "company": booking.company,
        "language": booking.language,
        "attendees": json.dumps([[one.name, one.email] for one in booking.attendees], ensure_ascii=False),
        **changing_columns_of(meeting),
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
        booking, row["starts"], row["ends"], hosts, MeetingState(row["state"]), row["moves"], row["open"]
    )
