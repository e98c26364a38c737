"""Sends what is due: never two copies, and never lost in silence.

A process takes whole tenants, so that each tenant's pace is kept in the memory of one process.
"""

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import Generic

import structlog

from programme.letters.letters import BY_MAIL
from scheduler.outbox import Carrier, Outbox, S
from scheduler.pace import MAIL, TENANT, Paces
from scheduler.tenant import Tenant

log = structlog.get_logger()

TENANTS = 20
"""So many are sent to at once by one process; what is due in others waits for its turn, or for others."""
STOPS_WITHIN = 8.0
"""Seconds for what is on the wire."""


class Sending(Generic[S]):
    """Sends to the tenants that have something due."""

    def __init__(
        self,
        outbox: Outbox[S],
        carrier: Carrier[S],
        jitter: Callable[[], float],
        time: Callable[[], float] = monotonic,
    ) -> None:
        """Nothing is sent before the first sweep.

        `jitter` gives a number from 0 to 1, `time` the seconds by which the pace is kept.
        """
        self._outbox = outbox
        self._carrier = carrier
        self._jitter = jitter
        self._time = time
        self._paces: dict[str, Paces] = {}
        self._at_work: dict[asyncio.Task[None], Tenant[S]] = {}
        self._sweeping = asyncio.Lock()
        self._stopped = False
        self._wanted = False
        self._waking: asyncio.Task[None] | None = None

    def wake(self) -> None:
        """Sweep at once, beside the timetable."""
        self._wanted = True
        if self._waking is None or self._waking.done():
            self._waking = asyncio.create_task(self._wake())

    async def _wake(self) -> None:
        while self._wanted:
            self._wanted = False
            try:
                await self.sweep()
            except Exception:  # the timetable sweeps again
                log.exception("not swept")

    async def sweep(self) -> int:
        """Begin to send to tenants that have something due; how many were begun with."""
        async with self._sweeping:
            room = TENANTS - len(self._at_work)
            if self._stopped or not room:
                return 0
            at_work = {tenant.name for tenant in self._at_work.values()}
            taken = await self._outbox.take_tenants(room, at_work)
            for name in taken:
                self._begin(name)
            return len(taken)

    def _begin(self, name: str) -> None:
        paces = self._paces.pop(name, None) or Paces(self._time, MAIL if name == BY_MAIL else TENANT)
        self._paces[name] = paces  # at the end: the first of them are those of the longest ago
        while self._paces[oldest := next(iter(self._paces))].is_over and oldest != name:
            del self._paces[oldest]
        tenant = Tenant(name, self._outbox, self._carrier, paces, self._jitter)
        task = asyncio.create_task(tenant.send())
        self._at_work[task] = tenant
        task.add_done_callback(self._at_work.pop)

    async def finished(self) -> None:
        """Once every letter that is due was tried."""
        while await self.sweep() or self._at_work:
            if self._at_work:
                await asyncio.wait(self._at_work)

    async def stop(self) -> None:
        """Begin nothing more; what is on the wire is waited for a while, the rest is planned again."""
        self._stopped = True
        for tenant in self._at_work.values():
            tenant.stop()
        if self._waking:
            await asyncio.wait([self._waking], timeout=STOPS_WITHIN)
        if self._at_work:
            await asyncio.wait(self._at_work, timeout=STOPS_WITHIN)
        for task in self._at_work:
            task.cancel()
