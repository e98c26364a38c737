"""What a supervisor and a monitoring system are told about this process, and about all of them together."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from bot.conversation.transactions import Transactions
from bot.figures import Seen, Stored
from bot.jobs.outbox import SWEEP
from scheduler.timetable import LATE
from storage.unit import Unit

T = TypeVar("T")
_PATIENCE = 0.8
"""Seconds for the database: the figures are wanted within a second, with or without it."""


@dataclass(frozen=True)
class Watch:
    """Looks at what is so now."""

    transactions: Transactions
    about: Mapping[str, str]
    swept_ago: Callable[[], float] | None
    """Where this process sweeps alone; None where all tell each other by the database, or nobody sweeps."""
    in_cluster: bool
    trained: Callable[[], bool] | None
    token_ends: Callable[[], datetime | None]
    credential_ends: Callable[[], datetime | None]
    partly: Callable[[], Sequence[str]]
    """What else works only in part."""

    async def seen(self) -> Seen:
        """Everything; what the database would tell is left out if it doesn't answer in time."""
        stored, swept_ago = await self._found(_all) or (None, None)
        if self.swept_ago:
            swept_ago = self.swept_ago()
        return Seen(
            self.about,
            stored,
            swept_ago,
            self.trained() if self.trained else None,
            self.token_ends(),
            self.credential_ends(),
        )

    async def degraded(self) -> Sequence[str]:
        """What works only in part, while the bot goes on: `sending`, where nobody has swept lately."""
        if self.swept_ago:
            late = self.swept_ago() > LATE.total_seconds()
        elif self.in_cluster:
            ago = await self._found(_swept_ago)
            late = ago is None or ago > LATE.total_seconds()
        else:
            late = False
        return [*(["sending"] if late else []), *self.partly()]

    async def _found(self, work: Callable[[Unit], T]) -> T | None:
        try:
            return await asyncio.wait_for(self.transactions.at_once(work), _PATIENCE)
        except TimeoutError:
            return None


def _all(unit: Unit) -> tuple[Stored, float | None]:
    letters = {state.value: count for state, count in unit.outbox.count_unsettled().items()}
    return Stored(letters, unit.outbox.lag(unit.now), unit.questions.count_open()), _swept_ago(unit)


def _swept_ago(unit: Unit) -> float | None:
    ends = unit.leases.ends(SWEEP)
    return (unit.real_now - (ends - LATE)).total_seconds() if ends else None
