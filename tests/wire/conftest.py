"""The wire with a stub of an office behind it."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.wire.played import Wire, open_wire


@pytest_asyncio.fixture
async def wire() -> AsyncIterator[Wire]:
    """As on a newcomer's machine: no tokens, loopback only."""
    async with open_wire(local=True) as opened:
        yield opened


@pytest_asyncio.fixture
async def checked_wire() -> AsyncIterator[Wire]:
    """As in the world: tokens checked, tenants and hosts listed."""
    async with open_wire(local=False) as opened:
        yield opened
