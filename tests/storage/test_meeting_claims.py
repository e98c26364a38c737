"""Two who claim at once, in threads of one process; each guard has its control."""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

import pytest

from programme.errors import NoSuchMeetingError, SlotTakenError
from programme.meetings.meetings import Meeting, MeetingId, MeetingState
from programme.people import Language
from programme.plan import Kind
from storage.engine.database import Database, TryAgainError
from storage.meetings import meetings
from storage.meetings.ticks import Ticks
from tests.storage.season import book, booking, free, ticks_of
from tests.waiting import PATIENCE


def at_once(*works: Callable[[], None]) -> list[str]:
    """How each of them ended."""
    ended: list[str] = []

    def run(work: Callable[[], None]) -> None:
        try:
            work()
        except (SlotTakenError, NoSuchMeetingError, TryAgainError) as error:
            ended.append(type(error).__name__)
        else:
            ended.append("done")

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(ended)


@pytest.fixture
def patience() -> float:
    """Seconds that each waits for the other to be as far as itself: only a guard keeps it from that."""
    return 0.5


def without_a_guard(test: Callable[..., None]) -> Callable[..., None]:
    """On PostgreSQL, since on SQLite the one writer is the lock; and nothing keeps the two from meeting."""
    on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
    return on_postgresql(pytest.mark.parametrize("patience", [PATIENCE])(test))


@pytest.fixture
def meet(monkeypatch: pytest.MonkeyPatch, patience: float) -> None:
    """After each claim both wait for each other, if they get that far."""
    claim, line = Ticks.claim, threading.Barrier(2)

    def and_wait(self: Ticks, host: str, holder: str, start: datetime, end: datetime) -> bool:
        got = claim(self, host, holder, start, end)
        with suppress(threading.BrokenBarrierError):
            line.wait(patience)
        line.abort()  # they have met, or never will
        return got

    monkeypatch.setattr(Ticks, "claim", and_wait)


def both_hosts(database: Database, start: datetime, meeting: str, language: Language) -> Callable[[], None]:
    """Books both hosts, first the one who speaks the language."""

    def work() -> None:
        with database.transaction() as unit:
            unit.meetings.book(booking(unit, meeting, Kind.STARTUP, language), start, unit.now)

    return work


def opposite_orders(database: Database) -> list[str]:
    start = free(database, Kind.STARTUP)[0].start
    return at_once(
        both_hosts(database, start, "english", Language.EN),
        both_hosts(database, start, "nynorsk", Language.NN),
    )


def test_two_hosts_claimed_in_opposite_order_go_to_one(database: Database, meet: None) -> None:
    assert opposite_orders(database) == ["SlotTakenError", "done"]


@without_a_guard
def test_control_without_the_lock_on_the_day_they_wait_for_each_other(
    database: Database, meet: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Ticks, "alone_on", lambda *_: None)
    assert "TryAgainError" in opposite_orders(database)


def moved_while_cancelled(database: Database, monkeypatch: pytest.MonkeyPatch, patience: float) -> Meeting:
    """The meeting, after somebody cancelled it when a move had just claimed its new time."""
    start, *later = (slot.start for slot in free(database))
    book(database, start)

    def cancel() -> None:
        with database.transaction() as unit:
            unit.meetings.cancel(MeetingId("meeting"))

    cancelling = threading.Thread(target=cancel)
    claim = Ticks.claim

    def then_cancelled(self: Ticks, host: str, holder: str, start: datetime, end: datetime) -> bool:
        got = claim(self, host, holder, start, end)
        cancelling.start()
        cancelling.join(patience)
        return got

    monkeypatch.setattr(Ticks, "claim", then_cancelled)
    with suppress(NoSuchMeetingError), database.transaction() as unit:
        unit.meetings.move(MeetingId("meeting"), later[5], unit.now)
    cancelling.join()
    with database.transaction() as unit:
        meeting = unit.meetings.get(MeetingId("meeting"))
    assert meeting is not None
    return meeting


def test_a_meeting_cancelled_while_it_is_moved_is_gone_and_so_is_its_time(
    database: Database, monkeypatch: pytest.MonkeyPatch, patience: float
) -> None:
    assert moved_while_cancelled(database, monkeypatch, patience).state is MeetingState.CANCELLED
    assert ticks_of(database, "meeting") == []


@without_a_guard
def test_control_without_the_lock_on_the_meeting_it_stands_though_it_was_cancelled(
    database: Database, monkeypatch: pytest.MonkeyPatch, patience: float
) -> None:
    monkeypatch.setattr(meetings, "_LOCK", meetings.GET)
    monkeypatch.setattr(meetings, "_CHANGE", unguarded_change())
    assert moved_while_cancelled(database, monkeypatch, patience).state is MeetingState.BOOKED


def unguarded_change() -> object:
    """A change of a meeting in whatever state."""
    changed = meetings._CHANGE._clone()
    changed._where_criteria = changed._where_criteria[:1]
    return changed
