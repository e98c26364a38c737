"""The wire with a stub of an turns behind it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.teams.patience import TurnPatience
from tests.conftest import UNHURRIED
from tests.teams.login import Login, open_login, write_certificate
from tests.teams.played import Wire, open_wire


@pytest.fixture
def login(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Login]:
    """Where the bot gets its own token."""
    pem = write_certificate(tmp_path / "server.pem", "server")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(pem))
    with open_login(pem) as login:
        yield login


@pytest.fixture
def turn_patience() -> TurnPatience:
    """A test may ask for another."""
    return UNHURRIED


@pytest_asyncio.fixture
async def wire(turn_patience: TurnPatience) -> AsyncIterator[Wire]:
    """As on a newcomer's machine: no tokens, loopback only."""
    async with open_wire(local=True, patience=turn_patience) as opened:
        yield opened


@pytest_asyncio.fixture
async def checked_wire(turn_patience: TurnPatience) -> AsyncIterator[Wire]:
    """As in the world: tokens checked, tenants and hosts listed."""
    async with open_wire(local=False, patience=turn_patience) as opened:
        yield opened
