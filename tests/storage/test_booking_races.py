"""Several processes after one slot: the database decides, on both. Controls take the guard away."""

from datetime import datetime

import pytest

from programme.meetings.meetings import MeetingId
from programme.plan import Kind
from storage.engine.database import Database
from tests.storage.racing import RACERS, ROUNDS, Moves, Race, book_each_start, move_to_own_starts, run
from tests.storage.season import book, free, taken_by, ticks_of


@pytest.fixture
def starts(database: Database) -> list[datetime]:
    """Starts far enough apart that no round touches another's time."""
    presentations = {slot.start for slot in free(database)}
    return [slot.start for slot in free(database, Kind.STARTUP) if slot.start in presentations][::6]


@pytest.fixture
def with_one_host(database: Database, starts: list[datetime]) -> list[datetime]:
    """The first of these starts, of which each has one free host left."""
    for number, start in enumerate(starts[:ROUNDS]):
        book(database, start, f"before-{number}")
    return starts[:ROUNDS]


@pytest.mark.parametrize("stale", [False, True], ids=["checked again", "by the claim alone"])
def test_of_several_who_book_one_slot_at_once_exactly_one_gets_it(
    database: Database, database_url: str, with_one_host: list[datetime], *, stale: bool
) -> None:
    wins = run(Race(database_url, with_one_host, stale=stale), book_each_start)

    assert wins == [1] * ROUNDS


def test_control_without_the_guard_several_get_the_same_slot(
    database: Database, database_url: str, with_one_host: list[datetime]
) -> None:
    wins = run(Race(database_url, with_one_host, guarded=False, stale=True), book_each_start)

    assert max(wins) > 1


def test_two_hosts_for_one_meeting_are_claimed_together_or_not_at_all(
    database: Database, database_url: str, starts: list[datetime]
) -> None:
    wins = run(Race(database_url, starts[:ROUNDS], Kind.STARTUP, stale=True), book_each_start)

    assert wins == [1] * ROUNDS
    with database.transaction() as unit:
        booked = unit.meetings.upcoming(unit.now)
    assert [one.start for one in booked] == starts[:ROUNDS]
    for meeting in booked:
        assert ticks_of(database, meeting.id) == taken_by(meeting, before=15)


def test_a_meeting_that_is_moved_twice_at_once_holds_the_time_of_one_move(
    database: Database, database_url: str, starts: list[datetime]
) -> None:
    book(database, starts[0])
    own = [starts[racer + 1 :: RACERS] for racer in range(RACERS)]
    rounds = min(len(one) for one in own)

    run(Moves(database_url, MeetingId("meeting"), [one[:rounds] for one in own]), move_to_own_starts)

    with database.transaction() as unit:
        meeting = unit.meetings.get(MeetingId("meeting"))
    assert meeting is not None
    assert meeting.moves == RACERS * rounds
    assert ticks_of(database, "meeting") == taken_by(meeting)
