"""Wakes the jobs of the timetable in this process: APScheduler, watched by a monotonic clock."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from scheduler.timetable import Job

log = structlog.get_logger()
_LATE = 3
"""So many periods after its last run a job is late."""


class EmbeddedEngine:
    """Wakes each job at its start and then at its interval, one run of it at a time."""

    def __init__(self, jobs: Iterable[Job]) -> None:
        """Nothing runs before `start`, which needs a running event loop."""
        self._jobs: Mapping[str, Job] = {job.name: job for job in jobs}
        self._begun: dict[str, float] = {}
        """When each job was last woken, by the loop's time."""
        self._running: set[str] = set()
        self._watching: asyncio.Task[None] | None = None
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        for job in self._jobs.values():
            self._scheduler.add_job(
                self._coroutine_of(job),
                _trigger(job),
                id=job.name,
                # Its defaults drop a run that is a second late; a late sweep is still a sweep.
                misfire_grace_time=None,
                coalesce=True,
                # `_running` keeps a job that takes longer than its interval from being begun twice;
                # APScheduler would warn each time.
                max_instances=2,
            )

    def start(self) -> None:
        """Begin to wake the jobs."""
        for job in self._jobs.values():
            # Without a trigger it's woken once, now.
            self._scheduler.add_job(self._coroutine_of(job), misfire_grace_time=None)
        self._scheduler.start()
        if self._jobs:
            self._watching = asyncio.create_task(self._watch())

    def stop(self) -> None:
        """Wake nothing more, and give up what is running: the next start goes on from what was committed."""
        self._scheduler.shutdown(wait=False)
        if self._watching:
            self._watching.cancel()

    def _coroutine_of(self, job: Job) -> Callable[[], Awaitable[None]]:
        """APScheduler awaits only what is written with `async def`."""

        async def run() -> None:
            self._begun[job.name] = asyncio.get_running_loop().time()
            if job.name in self._running:
                return
            self._running.add(job.name)
            try:
                await job.does()
            except asyncio.CancelledError:  # by `stop`: no fault, which APScheduler would log it as
                log.debug("given up", job=job.name)
            finally:
                self._running.discard(job.name)

        return run

    async def _watch(self) -> None:
        """Plan what is late anew: after the machine's clock went back, APScheduler would wait as long."""
        loop = asyncio.get_running_loop()
        self._begun = dict.fromkeys(self._jobs, loop.time())
        while True:
            await asyncio.sleep(min(job.every for job in self._jobs.values()).total_seconds())
            for job in self._jobs.values():
                if loop.time() - self._begun[job.name] > _LATE * job.every.total_seconds():
                    self._begun[job.name] = loop.time()
                    self._scheduler.reschedule_job(job.name, trigger=_trigger(job))


def _trigger(job: Job) -> IntervalTrigger:
    return IntervalTrigger(seconds=job.every.total_seconds())
