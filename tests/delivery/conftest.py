"""Processes on one PostgreSQL, as one of many: those that answer, and workers."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, suppress
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from tests.conftest import HOME
from tests.databases import postgresql
from tests.races.conftest import ROOT, Place, programme
from tests.teams import Connector

__all__ = ["postgresql", "programme"]
LEADER = "20000000-0000-0000-0000-000000000900"


class Workers:
    """Workers on the place's database."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.running: list[asyncio.subprocess.Process] = []

    async def one(self, *how: str, database_url: str = "") -> asyncio.subprocess.Process:
        """One more."""
        known = (database_url or self.place.database_url, str(self.place.programme))
        worker = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.delivery.working", *known, *how, cwd=ROOT
        )
        self.running.append(worker)
        return worker


@pytest_asyncio.fixture
async def place(
    postgresql: Callable[[], str], programme: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Place]:
    """PostgreSQL with nobody on it yet; whoever serves is one of many."""
    monkeypatch.setenv("FREMTID_ENGINE", "cluster")
    monkeypatch.setenv("FREMTID_ADMINS", f"{HOME}/{LEADER}")
    async with AsyncExitStack() as stack:
        connector = await stack.enter_async_context(Connector())
        session = await stack.enter_async_context(aiohttp.ClientSession())
        place = Place(connector, session, postgresql(), programme)
        yield place
        for bot in place.bots:
            with suppress(ProcessLookupError):
                bot.process.kill()
            await bot.process.wait()


@pytest_asyncio.fixture
async def workers(place: Place) -> AsyncIterator[Workers]:
    """None yet; whoever still works at the end is killed."""
    workers = Workers(place)
    yield workers
    for one in workers.running:
        with suppress(ProcessLookupError):
            one.kill()
        await one.wait()
