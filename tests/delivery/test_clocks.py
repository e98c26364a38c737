"""Clocks that differ, and that jump: nothing stands still, and nothing is sent twice."""

import signal

import pytest

from tests.delivery.conftest import Delivery
from tests.delivery.processes import Sender

FEW = 10
SKEWS = ("a_day_ahead", "a_day_behind", "ninety_seconds_ahead", "ninety_seconds_behind")


@pytest.mark.parametrize(
    ("database_url", "engine"),
    [("postgresql", "embedded"), ("postgresql", "cluster")],
    indirect=["database_url"],
)
@pytest.mark.long
@pytest.mark.ci
async def test_nodes_whose_clocks_differ_each_send_alone_and_together(delivery: Delivery, engine: str):
    delivery.people(FEW * (len(SKEWS) + 2), tenants=5)
    for skew in SKEWS:
        delivery.plan(FEW)
        sender = await delivery.sender(skew, engine=engine)
        await delivery.settled()
        await delivery.is_degraded(sender)
        await sender.is_killed()
    for skew in SKEWS:
        await delivery.sender(skew, engine=engine)
    delivery.plan(2 * FEW)
    await delivery.settled()

    assert delivery.nothing_is_lost_or_doubled().startswith(
        f"{delivery.planned} letters: {delivery.planned} sent"
    )


async def test_what_a_sender_held_whose_clock_was_a_day_ahead_is_free_soon(delivery: Delivery):
    delivery.people(FEW, tenants=5)
    delivery.plan(FEW)
    await (await delivery.sender("die_after_claim", "a_day_ahead")).ends()

    await delivery.sender()
    await delivery.settled()

    assert delivery.nothing_is_lost_or_doubled().startswith(f"{FEW} letters: {FEW} sent")


async def jumps(delivery: Delivery, *changes: str) -> Sender:
    """A sender whose clock goes a day on, and then back again; something is sent before each jump."""
    sender = await delivery.sender(*changes)
    for jump in (signal.SIGUSR1, signal.SIGUSR2):
        delivery.plan(FEW)
        await delivery.settled()
        sender.is_told(jump)
    return sender


@pytest.mark.parametrize(
    "database_url", ["sqlite", pytest.param("postgresql", marks=pytest.mark.long)], indirect=True
)
async def test_a_clock_that_jumps_a_day_on_and_back_stops_nothing(delivery: Delivery):
    delivery.people(3 * FEW, tenants=5)
    sender = await jumps(delivery)

    delivery.plan(FEW)
    await delivery.settled()
    await delivery.is_degraded(sender)
    assert delivery.nothing_is_lost_or_doubled().startswith(f"{3 * FEW} letters: {3 * FEW} sent")


@pytest.mark.long  # the engine has to look between two signals, which a busy machine may not let it
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_control_without_a_watch_the_engine_stands_still_when_its_clock_goes_back(delivery: Delivery):
    delivery.people(2 * FEW, tenants=5)
    sender = await jumps(delivery, "without_watch")

    await delivery.is_degraded(sender, "sending")
