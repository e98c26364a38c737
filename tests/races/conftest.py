"""Bots in processes of their own, on one database of each sort, with one host in the programme."""

import asyncio
import re
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from bench.programs import free_port
from tests.databases import database_url, postgresql
from tests.teams import Connector, Person

__all__ = ["database_url", "postgresql"]
STARTS_WITHIN = 60.0
MAX_A_DAY = 2
"""Meetings that the host takes."""
ROOT = Path(__file__).parents[2]


@dataclass
class Bot:
    """One process."""

    process: asyncio.subprocess.Process
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def stops(self) -> int:
        """Ask it to; its exit code."""
        self.process.terminate()
        return await self.process.wait()


@dataclass
class Place:
    """Where the bots are, and who talks to them."""

    connector: Connector
    session: aiohttp.ClientSession
    database_url: str
    programme: Path
    bots: list[Bot] = field(default_factory=list)

    async def bot(self, *changes: str, database_url: str = "") -> Bot:
        """One more process on the database, once it answers."""
        port = free_port()
        known = (str(port), database_url or self.database_url, str(self.programme))
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.races.serving", *known, *changes, cwd=ROOT
        )
        bot = Bot(process, port)
        self.bots.append(bot)
        async with asyncio.timeout(STARTS_WITHIN):
            while await self.status(bot, "/healthz") != 200:
                assert process.returncode is None, "the bot ended"
                await asyncio.sleep(0.05)
        return bot

    async def bots_together(self, count: int, *changes: str) -> Sequence[Bot]:
        """So many processes, started at once."""
        return await asyncio.gather(*(self.bot(*changes) for _ in range(count)))

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
async def place(database_url: str, programme: Path) -> AsyncIterator[Place]:
    """Nobody is there yet; whoever still runs at the end is killed."""
    async with AsyncExitStack() as stack:
        connector = await stack.enter_async_context(Connector())
        limit = aiohttp.TCPConnector(limit=0)
        session = await stack.enter_async_context(aiohttp.ClientSession(connector=limit))
        place = Place(connector, session, database_url, programme)
        try:
            yield place
        finally:
            for bot in place.bots:
                with suppress(ProcessLookupError):
                    bot.process.send_signal(signal.SIGKILL)
                await bot.process.wait()
