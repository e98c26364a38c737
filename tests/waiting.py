"""Waits for what is to happen, however slow the machine."""

import asyncio
from collections.abc import Callable

PATIENCE = 60.0
"""Seconds."""


async def until(happened: Callable[[], object]) -> None:
    """Once it has happened; TimeoutError if it never does."""
    async with asyncio.timeout(PATIENCE):
        while not happened():  # noqa: ASYNC110 - what happens sets no event
            await asyncio.sleep(0.01)
