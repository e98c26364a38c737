"""Web processes and workers on PostgreSQL."""

import asyncio

import pytest
from sqlalchemy import text

from tests.delivery.conftest import Delivery

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


async def worker(delivery: Delivery, *changes: str) -> None:
    await delivery.sender(*changes, engine="cluster", duty="worker")


async def is_listening(delivery: Delivery) -> None:
    """Once a worker of Procrastinate's is known to the database."""
    async with asyncio.timeout(60):
        while not workers(delivery):  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.1)


def workers(delivery: Delivery) -> int:
    with delivery.database.engine.connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM procrastinate_workers")).scalar_one())


async def is_ready(delivery: Delivery, number: int) -> None:
    async with asyncio.timeout(60):
        while not await delivery.ready(delivery.senders[number]):  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.1)


async def test_a_commit_alone_wakes_a_worker(delivery: Delivery):
    delivery.people(2, 1)
    await worker(delivery, "without_looking")
    await is_listening(delivery)

    delivery.plan(2, 1)
    await delivery.settled()
    assert delivery.nothing_is_lost_or_doubled().startswith("2 letters: 2 sent")


async def test_a_web_process_is_ready_while_a_worker_sweeps(delivery: Delivery):
    await delivery.sender(engine="cluster", duty="web")
    async with asyncio.timeout(60):
        while not await delivery.answers(delivery.senders[0]):  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.1)
    assert not await delivery.ready(delivery.senders[0])

    await worker(delivery)
    await is_ready(delivery, 0)
    await delivery.senders[1].is_killed()
    async with asyncio.timeout(60):
        while await delivery.ready(delivery.senders[0]):  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.1)


async def test_workers_that_are_killed_and_started_at_random_send_all_once(delivery: Delivery):
    await at_random(delivery, letters=200, kills=3)


@pytest.mark.long
async def test_three_web_processes_and_three_workers_killed_fifty_times(delivery: Delivery):
    await at_random(delivery, letters=2000, kills=50)


async def at_random(delivery: Delivery, letters: int, kills: int) -> None:
    delivery.teams.takes = 0.05
    delivery.people(letters, 20)
    for _ in range(3):
        await worker(delivery)
    delivery.plan(letters, 20)
    await delivery.killed_at_random(kills, lambda: worker(delivery))
    await delivery.settled(600)
    print(f"\nworkers killed {kills} times: {delivery.nothing_is_lost_or_doubled()}")  # noqa: T201
