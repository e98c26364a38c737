"""Plainly invented companies, persons and bookings, and what the tests ask of a database again and again."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from programme.companies.companies import CompanyName
from programme.letters.letters import Letter
from programme.meetings.meetings import Attendee, Booking, Meeting, MeetingId
from programme.meetings.slots import Slot
from programme.people import Language, Person, PersonId, Role
from programme.plan import Kind
from storage import tables
from storage.engine.database import Database
from storage.unit import Unit

KARI = Person(PersonId("tenant/kari"), "Kari Prøve", frozenset({Role.CONTACT}), Language.NB)
LISE = Person(
    PersonId("tenant/lise"), "Lise Leder", frozenset({Role.LEADER, Role.HOST}), Language.NN, host="h1"
)
NINE = datetime(2027, 3, 1, 9, tzinfo=UTC)


def booking(
    unit: Unit,
    meeting: str = "meeting",
    kind: Kind = Kind.PRESENTATION,
    language: Language = Language.NB,
) -> Booking:
    """A booking by Kari for a company of its own."""
    company = unit.companies.named(CompanyName(f"Testbedrift {meeting}"))
    attendees = (Attendee("Kåre Prøve", "kare@company.example"), Attendee("Ola Uten Adresse"))
    return Booking(MeetingId(meeting), kind, company.id, KARI.id, language, attendees)


def book(
    database: Database, start: datetime, meeting: str = "meeting", kind: Kind = Kind.PRESENTATION
) -> Meeting:
    """The meeting, booked in a transaction of its own."""
    with database.transaction() as unit:
        return unit.meetings.book(booking(unit, meeting, kind), start, unit.now)


def free(database: Database, kind: Kind = Kind.PRESENTATION, moving: str | None = None) -> Sequence[Slot]:
    """What can be booked now."""
    with database.transaction() as unit:
        return unit.meetings.free(kind, unit.now, MeetingId(moving) if moving else None)


def ticks_of(database: Database, holder: str) -> list[tuple[str, int]]:
    """The hosts' time that a meeting holds, as host and tick."""
    ticks = tables.ticks.c
    wanted = select(ticks.host, ticks.tick).where(ticks.holder == holder).order_by(ticks.host, ticks.tick)
    with database.engine.connect() as connection:
        return [(host, tick) for host, tick in connection.execute(wanted)]


def taken_by(meeting: Meeting, before: int = 0, after: int = 15) -> list[tuple[str, int]]:
    """The time that a meeting should hold, with its buffers in minutes."""
    first = int(meeting.start.timestamp() - before * 60) // 300
    last = int(meeting.end.timestamp() + after * 60) // 300
    return [(host, tick) for host in sorted(meeting.hosts) for tick in range(first, last)]


def letter(
    key: str, due: datetime = NINE, about: str = "meeting", what: str = "reminder:day-before"
) -> Letter:
    """A letter to Kari that is of use for a day."""
    return Letter(key, KARI.id, what, about, due, due + timedelta(days=1))
