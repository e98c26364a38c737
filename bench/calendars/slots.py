"""How long it takes to find the free slots of many weeks, with several hosts and years of meetings."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from bench.databases import gather_statistics
from bot.programme_file import read_programme
from programme.plan import Host, Kind, Programme
from storage import tables
from storage.engine.clock import utc_now
from storage.engine.database import open_database

DAYS, HOSTS, NEEDED, MEETINGS = 90, 5, 2, 2_000
_LOOKS = 60
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(minutes=5)
_TICKS = 21
"""A start-up meeting with what is kept free around it."""


def free_slots_take(url: str, meetings: int = MEETINGS) -> tuple[float, float, int]:
    """Milliseconds of the median look and of the slowest, each in a transaction; how many slots there are."""
    programme = _programme()
    database = open_database(url, programme, utc_now, lambda: "")
    database.migrate()
    with database.engine.begin() as connection:
        connection.execute(tables.ticks.insert(), _claims(programme, meetings))
    gather_statistics(database.engine)
    took, found = [], 0
    for _ in range(_LOOKS):
        with database.transaction() as unit:
            now = unit.now
            begun = perf_counter()
            found = len(unit.meetings.free(Kind.STARTUP, now))
            took.append((perf_counter() - begun) * 1000)
    database.close()
    return median(took[1:]), max(took[1:]), found


def _programme() -> Programme:
    """The shipped one with so many hosts, and times so far ahead."""
    shipped = read_programme(Path("programme.toml"))
    rules = replace(shipped.meetings[Kind.STARTUP], horizon_days=DAYS, hosts_needed=NEEDED)
    hosts = tuple(_host(shipped, number) for number in range(HOSTS))
    return replace(shipped, hosts=hosts, meetings={**shipped.meetings, Kind.STARTUP: rules}, closed=())


def _host(shipped: Programme, number: int) -> Host:
    one = shipped.hosts[number % len(shipped.hosts)]
    return replace(one, id=f"host{number}", name=f"Vert {number}", user=None)


def _claims(programme: Programme, meetings: int) -> list[dict[str, object]]:
    """A fifth of the meetings are ahead, the others long over; no two of a host at once."""
    chance, taken = Random(1), set()  # noqa: S311 - always the same, and nothing secret
    today = datetime.combine(utc_now().date(), time(), UTC)
    rows: list[dict[str, object]] = []
    number = 0
    while number < meetings:
        host = programme.hosts[chance.randrange(len(programme.hosts))].id
        ahead = chance.random() < 1 / 5
        days = chance.randrange(DAYS) if ahead else -chance.randrange(1, 1_000)
        hour = chance.randrange(7, 14)
        if (host, days, hour // 2) in taken:
            continue
        taken.add((host, days, hour // 2))
        first = int((today + timedelta(days=days, hours=hour // 2 * 2) - _EPOCH) / _TICK)
        rows += [
            {"host": host, "tick": first + step, "holder": f"m{number}", "length": 0 if step else _TICKS}
            for step in range(_TICKS)
        ]
        number += 1
    return rows
