"""How long it takes to plan 100,000 reminders: from the facts, into the database, and once more."""

from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path
from time import perf_counter

from bot.programme_file import read_programme
from programme.letters import Letter
from programme.people import PersonId
from programme.plan import Programme
from programme.reminders import Fact, plan
from programme.subjects import Subject, To
from storage.clock import utc_now
from storage.database import Database, open_database

REMINDERS = 100_000
_A_MEETING = 2
"""Reminders of each meeting: who booked it, and its host."""
_AT_ONCE = 1_000
_FIRST = datetime(2027, 3, 1, 8, tzinfo=UTC)


def plan_many(url: str) -> tuple[float, float]:
    """Seconds to plan and store them, and to see that nothing of them has changed."""
    programme = read_programme(Path("programme.toml"))
    database = open_database(url, programme, utc_now, lambda: "")
    database.migrate()
    seconds = (_planned(database, programme), _planned(database, programme))
    database.close()
    return seconds


def _planned(database: Database, programme: Programme) -> float:
    begun = perf_counter()
    letters = plan((_fact(number) for number in range(REMINDERS // _A_MEETING)), programme)
    assert len(letters) == REMINDERS
    things = [(thing, list(mine)) for thing, mine in groupby(letters, key=_about)]
    for first in range(0, len(things), _AT_ONCE):
        with database.transaction() as unit:
            for thing, mine in things[first : first + _AT_ONCE]:
                unit.outbox.replan(thing, mine, _FIRST - timedelta(days=30))
    return perf_counter() - begun


def _fact(number: int) -> Fact:
    people = {To.ATTENDEES: [PersonId(f"tenant{number}/contact")], To.HOSTS: [PersonId("home/host")]}
    return Fact(Subject.STARTUP, f"m{number}", _FIRST + timedelta(minutes=30 * (number % 10_000)), people)


def _about(letter: Letter) -> str:
    return letter.about
