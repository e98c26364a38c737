"""Everything that a bot in a process of its own talks to."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.pages.walk.world import World, world


@pytest_asyncio.fixture
async def far_ends(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path) as opened:
        yield opened
