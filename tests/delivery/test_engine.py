"""The engine of one process wakes each job at once, and again and again."""

import asyncio
from datetime import timedelta

import pytest

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


async def test_a_job_that_takes_longer_than_its_interval_runs_one_at_a_time_and_nothing_is_logged(
    caplog: pytest.LogCaptureFixture,
):
    running = most = begun = 0
    twice = asyncio.Event()

    async def search() -> None:
        nonlocal running, most, begun
        running, begun = running + 1, begun + 1
        most = max(most, running)
        await asyncio.sleep(2.5)
        running -= 1
        if begun > 1:
            twice.set()

    engine = EmbeddedEngine([Job("groups", timedelta(seconds=1), search)])
    engine.start()
    async with asyncio.timeout(30):
        await twice.wait()
    engine.stop()

    assert most == 1
    assert [one for one in caplog.records if one.name.startswith("apscheduler")] == []


async def test_a_job_that_is_under_way_when_the_process_is_stopped_is_given_up_and_no_fault_is_logged(
    caplog: pytest.LogCaptureFixture,
):
    begun, given_up = asyncio.Event(), asyncio.Event()

    async def clean() -> None:
        begun.set()
        try:
            await asyncio.sleep(60)
        finally:
            given_up.set()

    engine = EmbeddedEngine([Job("clean", timedelta(hours=1), clean)])
    engine.start()
    async with asyncio.timeout(30):
        await begun.wait()
        engine.stop()
        await given_up.wait()
        await asyncio.sleep(0)  # for whoever logs what became of it

    assert [one for one in caplog.records if one.name.startswith("apscheduler")] == []
