"""Web processes and workers on PostgreSQL."""

import asyncio

import pytest
from sqlalchemy import text

from tests.delivery.conftest import Delivery
from tests.delivery.processes import Sender
from tests.played_teams import Connector, Person
from tests.waiting import until

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
WEB, WORKERS = 3, 3


async def worker(delivery: Delivery, *changes: str) -> Sender:
    return await delivery.sender(*changes, engine="cluster")


async def web(delivery: Delivery) -> Sender:
    return await delivery.sender(engine="cluster", duty="web")


def listening(delivery: Delivery) -> bool:
    """Whether a worker of Procrastinate's is known to the database."""
    with delivery.database.engine.connect() as connection:
        return bool(connection.execute(text("SELECT count(*) FROM procrastinate_workers")).scalar_one())


async def test_a_commit_alone_wakes_a_worker(delivery: Delivery):
    delivery.people(2, 1)
    await worker(delivery, "without_looking")
    await until(lambda: listening(delivery))

    delivery.plan(2)
    await delivery.settled()
    assert delivery.nothing_is_lost_or_doubled().startswith("2 letters: 2 sent")


async def test_a_web_process_is_ready_without_a_worker_and_says_that_nothing_is_sent(delivery: Delivery):
    asked = await web(delivery)
    await delivery.becomes(asked, 200)
    await delivery.is_degraded(asked, "sending")

    sweeps = await worker(delivery)
    await delivery.is_degraded(asked)
    await sweeps.is_killed()
    await delivery.is_degraded(asked, "sending")
    assert await delivery.status(asked) == 200


@pytest.mark.long
@pytest.mark.ci
async def test_workers_that_are_killed_and_started_at_random_send_all_once(delivery: Delivery):
    await at_random(delivery, kills=4)


@pytest.mark.long
async def test_three_web_processes_and_three_workers_killed_fifty_times(delivery: Delivery):
    await at_random(delivery, kills=50)


async def at_random(delivery: Delivery, kills: int, portion: int = 40) -> None:
    """The web processes answer all the while, and each worker that is killed has another in its place."""
    delivery.teams.takes = 0.03
    delivery.people(kills * portion, tenants=40, in_a_row=10)
    webs = [await web(delivery) for _ in range(WEB)]
    for _ in range(WORKERS):
        await worker(delivery, "longer_leases")
    for one in webs:
        await delivery.becomes(one, 200)
    async with Connector() as chats:
        persons = [_talker(delivery, number, one, chats) for number, one in enumerate(webs)]
        talking = asyncio.create_task(_talk(persons))
        await delivery.killed_at_random(kills, portion, lambda: worker(delivery, "longer_leases"))
        talking.cancel()
        await delivery.settled(600)
        said = await asyncio.gather(talking, return_exceptions=True)
    counts = delivery.nothing_is_lost_or_doubled()
    answered = sum(len(one.inbox) for one in persons)
    print(  # noqa: T201
        f"\n{WEB} web processes ({answered} answers), {WORKERS} workers killed {kills} times, "
        f"{delivery.hits} with something on the wire: {counts}"
    )
    assert isinstance(said[0], asyncio.CancelledError)


def _talker(delivery: Delivery, number: int, web: Sender, chats: Connector) -> Person:
    """Somebody of a tenant of their own who writes to that web process."""
    url = f"http://127.0.0.1:{web.port}"
    return Person(f"Prøve {number}", f"o{number}", f"talker{number}", url, chats, delivery.session)


async def _talk(persons: list[Person]) -> None:
    """Each says something again and again, and is answered each time."""
    while True:
        for one in persons:
            before = len(one.inbox)
            await one.says("hei")
            assert len(one.inbox) == before + 1
        await asyncio.sleep(0.5)
