"""How long it takes to plan 100,000 reminders: from the facts, into the database, and once more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path
from time import perf_counter

from bot.programme_file import read_programme
from programme.letters.letters import Letter
from programme.letters.reminders import Fact, plan
from programme.letters.subjects import Subject, To
from programme.people import PersonId
from storage.engine.clock import utc_now
from storage.engine.database import Database, open_database

REMINDERS = 100_000
_A_MEETING = 2
"""Reminders of each meeting: who booked it, and its host."""
_AT_ONCE = 1_000
_FIRST = datetime(2027, 3, 1, 8, tzinfo=UTC)


@dataclass(frozen=True)
class Planned:
    """How long each step took, in seconds."""

    calculated: float
    stored: float
    again: float
    """Once more, with nothing changed."""


def plan_many(url: str, reminders: int) -> Planned:
    """Calculate so many reminders of meetings, store them, and see that nothing of them has changed."""
    programme = read_programme(Path("programme.toml"))
    begun = perf_counter()
    letters = plan((_fact(number) for number in range(reminders // _A_MEETING)), programme)
    calculated = perf_counter() - begun
    assert len(letters) == reminders
    database = open_database(url, programme, utc_now, lambda: "")
    database.migrate()
    planned = Planned(calculated, _store(letters, database), _store(letters, database))
    database.close()
    return planned


def _store(letters: Sequence[Letter], database: Database) -> float:
    begun = perf_counter()
    things = [(thing, list(mine)) for thing, mine in groupby(letters, key=lambda one: one.about)]
    for first in range(0, len(things), _AT_ONCE):
        with database.transaction() as unit:
            unit.outbox.replan(dict(things[first : first + _AT_ONCE]), _FIRST - timedelta(days=30))
    return perf_counter() - begun


def _fact(number: int) -> Fact:
    people = {To.ATTENDEES: [PersonId(f"tenant{number}/contact")], To.HOSTS: [PersonId("home/host")]}
    return Fact(Subject.STARTUP, f"m{number}", _FIRST + timedelta(minutes=30 * (number % 10_000)), people)
