"""Runs the errands that are due: each is done, retried with growing backoff, or given up."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Protocol

import structlog

from programme.errands import Errand, ErrandKind

log = structlog.get_logger()

BATCH = 20
WAITS = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1), timedelta(hours=12))
"""After so many tries an errand is given up."""
_KEPT_UP = {ErrandKind.TIMES_OPEN: tuple(timedelta(minutes=minutes) for minutes in (2, 5, 10, 15))}
"""Of kinds that somebody was promised: the last wait is repeated until it's done, or of no use."""

ENDS_WITHIN = 20.0
"""Seconds for one errand: less than its lease."""


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
    """Run every errand that is due. However one fails, that was a try, and the others get theirs."""
    for errand in await rows.claim(BATCH):
        waits, is_kept_up = _KEPT_UP.get(errand.kind, WAITS), errand.kind in _KEPT_UP
        if (is_kept_up or errand.tries <= len(waits)) and not await _ran(errand, runners):
            if is_kept_up or errand.tries < len(waits):
                await rows.later(errand, waits[min(errand.tries, len(waits) - 1)])
                continue
            log.warning("errand given up", what=errand.kind)
        await rows.done(errand)


async def _ran(errand: Errand, runners: Mapping[ErrandKind, Runner]) -> bool:
    try:
        async with asyncio.timeout(ENDS_WITHIN):
            await runners[errand.kind](errand.about)
    except TryLaterError:
        return False
    except Exception as error:  # noqa: BLE001 - what isn't foreseen in one errand isn't the others' fault
        log.error("errand failed", what=errand.kind, kind=type(error).__name__, at=_at(error))  # noqa: TRY400 - no words of somebody's in the log
        return False
    return True


def _at(error: BaseException) -> str:
    """The place in the code that it came from."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
