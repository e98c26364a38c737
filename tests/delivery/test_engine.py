"""The engine of one process wakes each job at once, and again and again."""

import asyncio
from datetime import timedelta

from scheduler.embedded import EmbeddedEngine
from scheduler.timetable import Job


async def test_a_job_for_every_few_hours_is_done_as_soon_as_the_engine_starts():
    done = asyncio.Event()

    async def plan() -> None:
        done.set()

    engine = EmbeddedEngine([Job("plan", timedelta(hours=6), plan)])
    engine.start()
    async with asyncio.timeout(30):
        await done.wait()
    engine.stop()
