"""How long the board's first byte takes, and how large its page is, with many companies on it."""

import asyncio
from datetime import timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

import aiohttp

from bench.many_rows.filling import fill
from bench.measures import World
from bench.programs import the_bot
from bot.programme_file import read_programme
from programme.people import Language, Person, PersonId, Role
from storage.engine.clock import utc_now
from storage.engine.database import open_database

LOOKS = 30
_MEETINGS = 5_000
_COOKIE = "bench"
_LEADER = Person(PersonId("bench/leader"), "", frozenset({Role.LEADER}), Language.NB)


async def board(world: World, sort: str) -> tuple[float, float, float]:
    """Milliseconds of a first byte, and of the first one after the start; kilobytes of the page."""
    url = world.new_database(sort)
    await asyncio.to_thread(fill, url, _MEETINGS)
    await asyncio.to_thread(_let_in, url)
    async with (
        the_bot(f"board-{sort}", url, world.played.where, world.folder) as bot,
        aiohttp.ClientSession(headers={"Cookie": f"board={_COOKIE}"}) as session,
    ):
        looks = [await _look(session, f"http://127.0.0.1:{bot.port}/board") for _ in range(LOOKS + 1)]
    (cold, size), *warm = looks
    return median(took for took, _ in warm), cold, size


async def _look(session: aiohttp.ClientSession, url: str) -> tuple[float, float]:
    begun = perf_counter()
    async with session.get(url) as answer:
        answer.raise_for_status()
        first_byte = perf_counter() - begun
        return first_byte * 1000, len(await answer.read()) / 1000


def _let_in(url: str) -> None:
    """Somebody who sees everything, with a session."""
    database = open_database(url, read_programme(Path("programme.toml")), utc_now, lambda: "")
    with database.transaction() as unit:
        unit.people.put(_LEADER)
        unit.sessions.begin(_COOKIE, _LEADER.id, unit.real_now, unit.real_now + timedelta(hours=1))
    database.close()
