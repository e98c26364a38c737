"""What the bot does unasked: the jobs that the timetable wakes, and the sender, woken between its sweeps."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from enum import StrEnum
from functools import partial
from secrets import SystemRandom

from bot.conversation.turns import Office
from bot.jobs.carrier import Post
from bot.jobs.errands import AskRegister, AskTeams
from bot.jobs.heartbeat import Heartbeat
from bot.jobs.outbox import Outbox
from bot.jobs.planning import plan_all
from bot.jobs.pulse import Pulse
from bot.teams.answering import Answering
from bot.teams.connector import Connector
from programme.errands import ErrandKind
from scheduler.cluster import ClusterWaker
from scheduler.embedded import EmbeddedEngine
from scheduler.errands import run_errands
from scheduler.sending import Sending
from scheduler.timetable import LATE, Deeds, Job, timetable, web_timetable
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


class Jobs:
    """The jobs of one process, and its sender."""

    def __init__(
        self,
        office: Office,
        connector: Connector,
        answering: Answering,
        *,
        in_cluster: bool,
        time: Callable[[], float],
    ) -> None:
        """In a cluster every process sees whether any of them sweeps; `time` is what the pace is kept by."""
        self.outbox = Outbox(office)
        self._office = office
        self._heartbeat = Heartbeat(office)
        self._sending = Sending(self.outbox, Post(connector, answering), SystemRandom().random, time)
        runners = {
            ErrandKind.ASK_WHO: AskTeams(office, connector).who,
            ErrandKind.LOOK_UP: AskRegister(office, office.register).about,
        }
        self._run_errands: Callable[[], Awaitable[object]] = partial(run_errands, office, runners)
        self._pulse = Pulse(LATE)
        self._in_cluster = in_cluster

    async def send_due(self) -> None:
        """See to what time alone has changed, and to every letter and errand that is due, until it's done."""
        await self._office.keep()
        await self._office.note()
        await self._sending.finished()
        await self._run_errands()

    async def sweeps(self) -> bool:
        """Whether a sweep was completed lately."""
        return await (self.outbox.beats() if self._in_cluster else self._pulse.beats())

    @asynccontextmanager
    async def at_work(self, database_url: str, duty: Duty) -> AsyncIterator[None]:
        """The jobs of that duty are done; at the end what is on the wire is waited for."""
        engine = EmbeddedEngine(self._jobs(duty))
        waker = ClusterWaker(database_url, FOUND_DEAD, self._sending.wake) if duty is Duty.WORKER else None
        if duty is Duty.ALL:
            self._office.wake = self._sending.wake
        answers = duty in {Duty.ALL, Duty.WEB}
        if answers:
            await self._heartbeat.begin(alone=not self._in_cluster)
        engine.start()
        if waker:
            waker.start()
        try:
            yield
        finally:
            self._office.wake = _asleep
            engine.stop()
            if waker:
                await waker.stop()
            await self._sending.stop()
            if answers:
                await self._leave()

    async def _leave(self) -> None:
        """Nobody waits for replies of this process's any more; those that went out aren't given again."""
        with suppress(TimeoutError, DatabaseGoneError):
            async with asyncio.timeout(NOTED_WITHIN):
                await self._office.note()
                await self._heartbeat.end()

    def _jobs(self, duty: Duty) -> tuple[Job, ...]:
        do = Deeds(
            self._sweep,
            self._office.keep,
            partial(plan_all, self._office),
            self._run_errands,
            self._heartbeat.beat,
            self._office.note,
            self._office.clean,
        )
        match duty:
            case Duty.STILL:
                return ()
            case Duty.WEB:
                return web_timetable(do)
            case _:
                return timetable(do)

    async def _sweep(self) -> None:
        await self._sending.sweep()
        self._pulse.beat()
        if self._in_cluster:
            await self.outbox.beat()


def _asleep() -> None:
    """Nobody is woken any more."""
