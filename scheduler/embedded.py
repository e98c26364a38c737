"""The engine for one machine: APScheduler in the bot's own process."""

from collections.abc import Awaitable, Callable, Iterable

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from scheduler.timetable import Job


class EmbeddedEngine:
    """Wakes each job at its interval, one run of it at a time."""

    def __init__(self, jobs: Iterable[Job]) -> None:
        """Nothing runs before `start`, which needs a running event loop."""
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        for job in jobs:
            self._scheduler.add_job(
                _coroutine_of(job),
                IntervalTrigger(seconds=round(job.every.total_seconds())),
                id=job.name,
                # Its defaults drop a run that is a second late; a late sweep is still a sweep.
                misfire_grace_time=None,
                coalesce=True,
                max_instances=1,
            )

    def start(self) -> None:
        """Begin to wake the jobs."""
        self._scheduler.start()

    def stop(self) -> None:
        """Wake nothing more; what is running ends by itself."""
        self._scheduler.shutdown(wait=False)


def _coroutine_of(job: Job) -> Callable[[], Awaitable[None]]:
    """APScheduler awaits only what is written with `async def`."""

    async def run() -> None:
        await job.does()

    return run
