"""Runs the errands that are due: each is done, retried with growing backoff, or given up."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Protocol

from programme.errands import Errand, ErrandKind

BATCH = 20
WAITS = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1), timedelta(hours=12))
"""After so many tries an errand is given up; nothing that matters hangs on one."""


class TryLaterError(Exception):
    """Whoever was asked can't answer now."""


class ErrandRows(Protocol):
    """The errands, each call a transaction of its own."""

    async def claim(self, most: int) -> list[Errand]:
        """Errands that are due, under a lease."""

    async def done(self, errand: Errand) -> None:
        """Nothing more is to be done about it."""

    async def later(self, errand: Errand, after: timedelta) -> None:
        """Retry it after that."""


Runner = Callable[[str], Awaitable[None]]
"""Does an errand, given what it's about; TryLaterError if it can't be done now."""


async def run_errands(rows: ErrandRows, runners: Mapping[ErrandKind, Runner]) -> None:
    """Run every errand that is due."""
    for errand in await rows.claim(BATCH):
        try:
            await runners[errand.kind](errand.about)
        except TryLaterError:
            if errand.tries < len(WAITS):
                await rows.later(errand, WAITS[errand.tries])
                continue
        await rows.done(errand)
