"""The bot with a played Graph, on both databases."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from tests.conftest import Clock, Teams, teams_on
from tests.faults import Faults
from tests.played_graph import PlayedGraph

HARALD, VERA = "harald@programme.example", "vera@programme.example"


@pytest_asyncio.fixture
async def outlook() -> AsyncIterator[PlayedGraph]:
    """The hosts' mailboxes."""
    async with PlayedGraph() as graph:
        graph.has(HARALD, VERA)
        yield graph


@pytest_asyncio.fixture
async def teams(
    outlook: PlayedGraph, database_url: str, clock: Clock, faults: Faults, programme_file: Path
) -> AsyncIterator[Teams]:
    """The bot, which writes to those calendars."""
    async with teams_on(database_url, clock, faults, programme_file, graph=outlook.graph) as teams:
        yield teams


Passes = Callable[[float], Awaitable[None]]


@pytest.fixture
def seconds_pass(teams: Teams, database_url: str) -> Passes:
    """Moves the clock that the database goes by: its own, on PostgreSQL."""

    async def passes(seconds: float) -> None:
        if database_url.startswith("sqlite"):
            teams.clock.passes(seconds=seconds)
        else:
            await teams.look(lambda unit: unit.clock.put(unit.clock.get() + timedelta(seconds=seconds)))

    return passes
