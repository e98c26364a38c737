"""Bots in processes of their own, on one database of each sort, with one host in the programme."""

import asyncio
import re
import signal
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from sqlalchemy import text

from bench.programs import free_port
from storage.talking.leases import PROCESS
from tests.databases import opened
from tests.played_teams import Connector, Person
from tests.processes import Forked, forked
from tests.races.meeting import Meeting
from tests.races.serving import main
from tests.waiting import PATIENCE, until

Deed = Coroutine[Any, Any, object]
STARTS_WITHIN = 3 * PATIENCE
PAUSE = 0.4
"""Seconds that a turn waits for another that a guard keeps away."""
HELD = 99
"""More than ever come, so that they wait until they're let go."""
_WAITING = """
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
"""
MAX_A_DAY = 2
"""Meetings that the host takes."""
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Bot(Forked):
    """One process."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def stops(self) -> int | None:
        """Ask it to; its exit code."""
        self.is_told(signal.SIGTERM)
        return await self.ends()


@dataclass
class Place:
    """Where the bots are, and who talks to them."""

    connector: Connector
    session: aiohttp.ClientSession
    database_url: str
    programme: Path
    meeting: Meeting
    leaders: tuple[str, ...] = ()
    bots: list[Bot] = field(default_factory=list)
    changes: set[str] = field(default_factory=set)
    """What is changed in any of the processes."""

    async def bot(self, *changes: str, database_url: str = "") -> Bot:
        """One more process on the database, once it answers."""
        port = free_port()
        self.changes |= {*changes}
        known = (port, database_url or self.database_url, self.programme, self.leaders, self.meeting.folder)
        bot = Bot(forked(main, *known, changes), port)
        self.bots.append(bot)
        async with asyncio.timeout(STARTS_WITHIN):
            while await self.status(bot, "/healthz") != 200:
                assert bot.runs, "the bot ended"
                await asyncio.sleep(0.05)
        return bot

    async def bots_together(self, count: int, *changes: str) -> Sequence[Bot]:
        """So many processes, started at once, of which each has heard of the others."""
        bots = await asyncio.gather(*(self.bot(*changes) for _ in range(count)))
        if "without_heartbeat" not in changes:
            await until(lambda: self._heard_of() == count)
        return bots

    def _heard_of(self) -> int:
        """How many processes there are, as far as their database knows."""
        database = opened(self.database_url)
        try:
            with database.transaction() as unit:
                return len(unit.leases.held(unit.real_now, PROCESS))
        finally:
            database.close()

    @property
    def guarded(self) -> bool:
        """Whether no guard has been taken away."""
        return not any(change.startswith("without_") for change in self.changes)

    @property
    def patience(self) -> float:
        """Seconds for those who may come: only a guard keeps them away."""
        return PAUSE if self.guarded else PATIENCE

    def expects(self, count: int) -> None:
        """So many turns meet now, if no guard keeps them from it."""
        self.meeting.expects(count, self.patience)

    async def one_after_the_other(self, first: Deed, second: Deed, come: int = 1) -> None:
        """The first has done its deed (in so many turns) when the second comes, and commits once it waits."""
        self.meeting.expects(HELD, PATIENCE)
        deeds = [asyncio.create_task(first)]
        await until(lambda: self.meeting.came >= come)
        deeds.append(asyncio.create_task(second))
        if self.database_url.startswith("postgresql"):
            await until(self.somebody_waits)
        self.meeting.let_go()
        await asyncio.gather(*deeds)

    def somebody_waits(self) -> bool:
        """Whether a transaction on PostgreSQL waits for what another has locked."""
        database = opened(self.database_url)
        try:
            with database.engine.connect() as connection:
                return bool(connection.execute(text(_WAITING)).scalar())
        finally:
            database.close()

    async def status(self, bot: Bot, path: str) -> int:
        """What is answered there; 0 where nobody answers."""
        with suppress(aiohttp.ClientError, OSError):
            async with self.session.get(bot.url + path) as response:
                return response.status
        return 0

    def person(self, number: int, bot: Bot) -> Person:
        """Somebody of a company of their own, who talks to that process."""
        object_id = f"20000000-0000-0000-0000-{number:012}"
        tenant = f"30000000-0000-0000-0000-{number:012}"
        return Person(f"Prøve {number}", object_id, tenant, bot.url, self.connector, self.session)


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """The shipped programme, with its first host alone."""
    shipped = (ROOT / "programme.toml").read_text("utf-8")
    hosts = re.findall(r"^\[\[hosts\]\]\n(?:.+\n)+", shipped, re.MULTILINE)
    for other in hosts[1:]:
        shipped = shipped.replace(other, "")
    alone = re.sub(r"max_a_day = \d+", f"max_a_day = {MAX_A_DAY}", hosts[0])
    file = tmp_path / "programme.toml"
    file.write_text(shipped.replace(hosts[0], alone).replace("hosts_needed = 2", "hosts_needed = 1"), "utf-8")
    return file


@pytest_asyncio.fixture
async def place(database_url: str, programme: Path, tmp_path: Path) -> AsyncIterator[Place]:
    """Nobody is there yet; whoever still runs at the end is killed."""
    async with AsyncExitStack() as stack:
        connector = await stack.enter_async_context(Connector())
        limit = aiohttp.TCPConnector(limit=0)
        session = await stack.enter_async_context(aiohttp.ClientSession(connector=limit))
        place = Place(connector, session, database_url, programme, Meeting(tmp_path / "meeting"))
        try:
            yield place
        finally:
            for bot in place.bots:
                await bot.is_killed()
