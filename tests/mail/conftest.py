"""The bot with a played mail server, on both databases."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import text

from bot.outside.smtp import Patience, Smtp, server_at
from tests.conftest import Clock, Teams, teams_on
from tests.faults import Faults
from tests.mail.played_smtp import PlayedSmtp

FROM = "fremtid@programme.example"
HURRIED = Patience(connects=2.0, answers=2.0, takes=0.4)


@pytest_asyncio.fixture
async def post() -> AsyncIterator[PlayedSmtp]:
    """The mail server."""
    async with PlayedSmtp() as server:
        yield server


@pytest_asyncio.fixture
async def teams(
    post: PlayedSmtp, database_url: str, clock: Clock, faults: Faults, programme_file: Path
) -> AsyncIterator[Teams]:
    """The bot, whose e-mails leave by that server."""
    smtp = Smtp(server_at(post.url), FROM, HURRIED)
    async with teams_on(database_url, clock, faults, programme_file, mail=smtp) as teams:
        yield teams


_EARLIER = text("UPDATE leases SET ends = ends - CAST(:by AS BIGINT)").execution_options(changes=["leases"])
"""Leases go by the real clock, which nobody moves."""
Passes = Callable[..., Awaitable[None]]


@pytest.fixture
def time_passes(teams: Teams, database_url: str) -> Passes:
    """Moves the clock that the database goes by: its own, on PostgreSQL."""

    async def passes(**time: float) -> None:
        by = timedelta(**time)
        if database_url.startswith("sqlite"):
            teams.clock.passes(**time)
        else:
            await teams.look(lambda unit: unit.clock.put(unit.clock.get() + by))
            await teams.look(lambda unit: unit.cursor.execute(_EARLIER, {"by": int(by.total_seconds())}))

    return passes
