"""Several processes that do the same thing at the same moment, round after round."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from threading import Barrier
from typing import Any

from sqlalchemy import text

from programme.errors import SlotTakenError
from programme.meetings.meetings import MeetingId
from programme.meetings.slots import Slot
from programme.people import Language
from programme.plan import Kind
from storage.engine.database import Database, TryAgainError
from storage.meetings import ticks
from storage.meetings.meetings import SqlMeetings
from tests.databases import opened
from tests.processes import FORKS
from tests.storage.season import booking

RACERS = 3
ROUNDS = 6
_PATIENCE = 180
_SEEN: dict[str, Any] = {}
"""A racer's own process keeps its start line here."""


@dataclass(frozen=True)
class Race:
    """What is raced for: one start a round, each with as many winners as `wins` of them."""

    url: str
    starts: Sequence[datetime]
    kind: Kind = Kind.PRESENTATION
    guarded: bool = True
    """Whether the claim looks at who holds the time."""
    stale: bool = False
    """Whether a racer looks for free slots before the start only, so that the claim alone decides."""


class _FromMemory(SqlMeetings):
    """Meetings that look for a free slot among those of before the race."""

    def _slot(self, start: datetime, kind: Kind, now: datetime, moving: MeetingId | None = None) -> Slot:  # noqa: ARG002
        return next(slot for slot in _SEEN["slots"] if slot.start == start)


def run(race: object, racer: Callable[[Any, int], list[bool]]) -> list[int]:
    """How many racers won in each round."""
    with (
        FORKS.Manager() as manager,
        ProcessPoolExecutor(RACERS, FORKS, _stand_ready, (manager.Barrier(RACERS),)) as racers,
    ):
        results = racers.map(racer, [race] * RACERS, range(RACERS), timeout=_PATIENCE)
        return [sum(wins) for wins in zip(*results, strict=True)]


def _stand_ready(line: Barrier) -> None:
    _SEEN["line"] = line


def book_each_start(race: Race, racer: int) -> list[bool]:
    """One racer: in each round it tries to book the round's start; whether it won, by round."""
    if not race.guarded:
        ticks._CLAIM = text(ticks._CLAIM.text.replace("WHERE ticks.holder = excluded.holder", ""))
    database = opened(race.url)
    wins = []
    for number, start in enumerate(race.starts):
        with database.transaction() as unit:
            _SEEN["slots"] = unit.meetings.free(race.kind, unit.now)
        _SEEN["line"].wait(_PATIENCE)
        wins.append(_booked(race, database, f"round-{number}-racer-{racer}", start))
        _SEEN["line"].wait(_PATIENCE)
    database.close()
    return wins


def _booked(race: Race, database: Database, meeting: str, start: datetime) -> bool:
    language = (Language.EN, Language.NN)[len(meeting) % 2]
    for _ in range(3):
        try:
            with database.transaction() as unit:
                kind = _FromMemory if race.stale else SqlMeetings
                meetings = kind(unit.meetings.cursor, unit.meetings.openings)
                meetings.book(booking(unit, meeting, race.kind, language), start, unit.now)
        except TryAgainError:
            continue
        except SlotTakenError:
            return False
        return True
    return False


@dataclass(frozen=True)
class Moves:
    """One meeting that all racers move, each to starts of its own."""

    url: str
    meeting: MeetingId
    starts: Sequence[Sequence[datetime]]


def move_to_own_starts(moves: Moves, racer: int) -> list[bool]:
    """One racer: in each round it moves the meeting to its own start."""
    database = opened(moves.url)
    wins = []
    for start in moves.starts[racer]:
        _SEEN["line"].wait(_PATIENCE)
        with database.transaction() as unit:
            unit.meetings.move(moves.meeting, start, unit.now)
        wins.append(True)
    database.close()
    return wins
