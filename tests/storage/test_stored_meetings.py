"""Meetings: booked, moved and cancelled, on both databases."""

from datetime import datetime, timedelta

import pytest

from programme.errors import NoSuchMeetingError, SlotTakenError
from programme.meetings.meetings import Meeting, MeetingId, MeetingState
from programme.people import Language
from programme.plan import Kind
from storage.engine.database import Database
from storage.meetings.ticks import Ticks
from tests.storage.season import KARI, book, booking, free, taken_by, ticks_of


def test_a_booked_meeting_is_read_as_it_was_booked(database: Database) -> None:
    booked = book(database, free(database)[0].start)

    with database.transaction() as unit:
        assert unit.meetings.get(booked.id) == booked
        assert unit.meetings.booked_by(KARI.id, unit.now) == [booked]
        assert unit.meetings.upcoming(unit.now) == [booked]
        assert unit.meetings.count_upcoming(unit.now) == 1
        assert unit.meetings.count_upcoming(booked.end) == 0
    assert booked.start.utcoffset() == timedelta()


def test_a_meeting_takes_its_hosts_time_with_the_buffers_and_nothing_else(database: Database) -> None:
    presentation = book(database, free(database)[0].start)
    startup = book(database, free(database, Kind.STARTUP)[0].start, "startup", Kind.STARTUP)

    assert ticks_of(database, "meeting") == taken_by(presentation)
    assert ticks_of(database, "startup") == taken_by(startup, before=15)
    assert sorted(startup.hosts) == ["h1", "h2"]


def test_a_slot_stays_free_until_its_last_host_is_taken(database: Database) -> None:
    slot = free(database)[0]

    first = book(database, slot.start, "first")
    second = book(database, slot.start, "second")

    assert {*first.hosts, *second.hosts} == {"h1", "h2"}
    assert slot.start not in [one.start for one in free(database)]
    with pytest.raises(SlotTakenError):
        book(database, slot.start, "third")


def test_a_time_that_was_never_offered_is_refused(database: Database) -> None:
    with pytest.raises(SlotTakenError):
        book(database, free(database)[0].start + timedelta(minutes=7))


def test_a_refused_booking_leaves_nothing_behind(database: Database) -> None:
    slot = free(database, Kind.STARTUP)[0]
    book(database, slot.start, "first", Kind.STARTUP)

    with pytest.raises(SlotTakenError):
        book(database, slot.start, "second", Kind.STARTUP)

    assert ticks_of(database, "second") == []
    with database.transaction() as unit:
        assert unit.meetings.get(MeetingId("second")) is None
        assert len(unit.companies.all()) == 1


@pytest.mark.parametrize(("language", "host"), [(Language.EN, "h1"), (Language.NN, "h2")])
def test_a_host_who_speaks_the_language_is_preferred(
    database: Database, language: Language, host: str
) -> None:
    with database.transaction() as unit:
        start = unit.meetings.free(Kind.PRESENTATION, unit.now)[0].start
        assert unit.meetings.book(booking(unit, language=language), start, unit.now).hosts == (host,)


def test_a_move_gives_the_old_time_back_and_keeps_the_host(database: Database) -> None:
    slots = free(database)
    old = book(database, slots[0].start)

    moved = move(database, slots[20].start)

    assert (moved.start, moved.hosts, moved.moves) == (slots[20].start, old.hosts, 1)
    assert ticks_of(database, "meeting") == taken_by(moved)
    assert slots[0] in free(database)
    with database.transaction() as unit:
        assert unit.meetings.get(moved.id) == moved


@pytest.mark.parametrize("later", [0, 1])
def test_a_meeting_can_be_moved_onto_its_own_time(database: Database, later: int) -> None:
    slots = free(database)
    book(database, slots[later].start)

    moved = move(database, slots[0].start)

    assert ticks_of(database, "meeting") == taken_by(moved)
    assert busy(database) == 1


def test_a_later_time_within_its_own_is_one_claim_too(database: Database) -> None:
    slots = free(database)
    book(database, slots[0].start)

    moved = move(database, slots[1].start)

    assert ticks_of(database, "meeting") == taken_by(moved)
    assert busy(database) == 1


def test_a_refused_move_keeps_the_old_time(database: Database) -> None:
    slots = free(database)
    old = book(database, slots[0].start)
    book(database, slots[20].start, "one")
    book(database, slots[20].start, "two")

    with pytest.raises(SlotTakenError):
        move(database, slots[20].start)

    with database.transaction() as unit:
        assert unit.meetings.get(old.id) == old
    assert ticks_of(database, "meeting") == taken_by(old)


def test_a_cancelled_meeting_gives_its_time_back_and_is_over(database: Database) -> None:
    slots = free(database)
    book(database, slots[0].start)
    with database.transaction() as unit:
        assert unit.meetings.cancel(MeetingId("meeting")).state is MeetingState.CANCELLED

    assert free(database)[0] == slots[0]
    assert ticks_of(database, "meeting") == []
    with database.transaction() as unit:
        assert unit.meetings.upcoming(unit.now) == []
        assert unit.meetings.count_upcoming(unit.now) == 0
    with pytest.raises(NoSuchMeetingError):
        move(database, slots[0].start)
    with pytest.raises(NoSuchMeetingError), database.transaction() as unit:
        unit.meetings.cancel(MeetingId("meeting"))


def test_what_a_company_has_had_is_counted_once_it_is_over(database: Database) -> None:
    booked = book(database, free(database)[0].start)

    with database.transaction() as unit:
        company = booked.booking.company
        assert unit.meetings.held_for(company, Kind.PRESENTATION, booked.start) == 0
        assert unit.meetings.held_for(company, Kind.PRESENTATION, booked.end) == 1
        assert unit.meetings.held_for(company, Kind.STARTUP, booked.end) == 0


def test_a_claim_that_gets_a_part_of_its_time_is_refused(database: Database) -> None:
    start = free(database)[0].start
    half, whole = timedelta(minutes=30), timedelta(minutes=60)
    with database.transaction() as unit:
        ticks = Ticks(unit.meetings.cursor)
        assert ticks.claim("h1", "first", start + half, start + whole)
        assert not ticks.claim("h1", "second", start, start + whole)
        ticks.release("second", "h1")
        assert ticks.claim("h1", "third", start, start + half)


def move(database: Database, start: datetime) -> Meeting:
    """The one meeting, moved in a transaction of its own."""
    with database.transaction() as unit:
        return unit.meetings.move(MeetingId("meeting"), start, unit.now)


def busy(database: Database) -> int:
    """How many claims are read."""
    with database.transaction() as unit:
        return len(Ticks(unit.meetings.cursor).busy(unit.now))
