"""What the bot does unasked: the jobs of the timetable, and the sender, also woken between its sweeps."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum

from bot.conversation.transactions import Transactions
from bot.jobs.heartbeat import Heartbeat
from bot.jobs.outbox import Message, Outbox
from bot.jobs.upkeep import Upkeep
from bot.jobs.watchdog import Watchdog
from scheduler.cluster import ClusterWaker
from scheduler.embedded import EmbeddedEngine
from scheduler.sending import Sending
from scheduler.timetable import Deeds, Job, timetable, web_timetable
from storage.engine.database import FOUND_DEAD, DatabaseGoneError

NOTED_WITHIN = 2.0
"""Seconds that a stop leaves for noting which replies went out."""


class Duty(StrEnum):
    """What a process does beside answering."""

    ALL = "all"
    WEB = "web"
    """Workers do the rest."""
    WORKER = "worker"
    STILL = "still"
    """Only what it's told to: a test's or a replay's clock decides."""

    @property
    def answers(self) -> bool:
        """Whether people are answered who write to the process."""
        return self in {Duty.ALL, Duty.WEB}


@dataclass
class Jobs:
    """The jobs of one process, and its sender."""

    transactions: Transactions
    upkeep: Upkeep
    outbox: Outbox
    heartbeat: Heartbeat
    sending: Sending[Message]
    run_errands: Callable[[], Awaitable[object]]
    see_to_calendars: Callable[[], Awaitable[object]]
    find_groups: Callable[[], Awaitable[object]]
    invite: Callable[[], Awaitable[object]]
    in_cluster: bool
    """There every process sees whether any of them sweeps."""
    _watchdog: Watchdog = field(default_factory=Watchdog)

    async def send_due(self) -> None:
        """See to what time alone has changed, and to every letter and errand that is due, until it's done."""
        await self.upkeep.keep()
        await self.upkeep.note()
        await self.find_groups()
        await self.invite()
        await self.sending.finished()
        await self.run_errands()
        await self.see_to_calendars()

    def swept_ago(self) -> float:
        """Seconds since this process completed a sweep, or began."""
        return self._watchdog.age

    @asynccontextmanager
    async def at_work(self, database_url: str, duty: Duty) -> AsyncIterator[None]:
        """The jobs of that duty are done; at the end what is on the wire is waited for."""
        engine = EmbeddedEngine(self._jobs(duty))
        waker = ClusterWaker(database_url, FOUND_DEAD, self.sending.wake) if duty is Duty.WORKER else None
        if duty is Duty.ALL:
            self.transactions.wake = self.sending.wake
        if duty.answers:
            await self.heartbeat.begin(alone=not self.in_cluster)
        engine.start()
        if waker:
            waker.start()
        try:
            yield
        finally:
            self.transactions.wake = _asleep
            engine.stop()
            if waker:
                await waker.stop()
            await self.sending.stop()
            if duty.answers:
                await self._leave()

    async def _leave(self) -> None:
        """Note which replies went out, so that none is sent twice, and release the process's lease."""
        with suppress(TimeoutError, DatabaseGoneError):
            async with asyncio.timeout(NOTED_WITHIN):
                await self.upkeep.note()
                await self.heartbeat.end()

    def _jobs(self, duty: Duty) -> tuple[Job, ...]:
        do = Deeds(
            self._sweep,
            self.upkeep.keep,
            self.upkeep.plan_all,
            self.run_errands,
            self.see_to_calendars,
            self.find_groups,
            self.invite,
            self.heartbeat.beat,
            self.upkeep.note,
            self.upkeep.clean,
        )
        match duty:
            case Duty.STILL:
                return ()
            case Duty.WEB:
                return web_timetable(do)
            case _:
                return timetable(do)

    async def _sweep(self) -> None:
        await self.sending.sweep()
        self._watchdog.beat()
        if self.in_cluster:
            await self.outbox.beat()


def _asleep() -> None:
    """Nobody is woken any more."""
