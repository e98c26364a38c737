"""Senders are killed at every step, and at random moments: nothing is lost in silence or sent twice."""

import pytest

from programme.letters.letters import LetterState
from tests.delivery.conftest import Delivery

FEW, TENANTS = 12, 3
IN_DOUBT = ("die_when_marked", "die_while_written", "die_after_accepted", "die_before_commit")


@pytest.mark.parametrize("step", ["die_before_claim", "die_after_claim", *IN_DOUBT])
async def test_a_sender_killed_at_a_step_loses_nothing_and_sends_nothing_twice(delivery: Delivery, step: str):
    delivery.people(FEW, TENANTS)
    delivery.plan(FEW)
    dies = await delivery.sender(step)
    await dies.ends()
    await delivery.left_by(dies)

    await delivery.sender()
    await delivery.settled()

    delivery.nothing_is_lost_or_doubled()
    assert delivery.counts().get(LetterState.UNCERTAIN, 0) == len(delivery.on_the_wire)
    assert bool(delivery.on_the_wire) is (step in IN_DOUBT)


async def test_control_without_marks_a_killed_sender_sends_twice(delivery: Delivery):
    delivery.people(FEW, TENANTS)
    delivery.plan(FEW)
    await (await delivery.sender("die_after_accepted")).ends()

    await delivery.sender("without_marks")
    await delivery.settled()

    assert max(delivery.teams.got.values()) > 1


async def killed(delivery: Delivery, kills: int, portion: int = 20) -> None:
    delivery.teams.takes = 0.03
    delivery.people(kills * portion, tenants=40, in_a_row=10)

    async def start() -> None:
        await delivery.sender("longer_leases")

    await start()
    await delivery.killed_at_random(kills, portion, start)
    await delivery.settled(600)
    counts = delivery.nothing_is_lost_or_doubled()
    print(f"\nkilled {kills} times, {delivery.hits} with something on the wire: {counts}")  # noqa: T201


@pytest.mark.long
@pytest.mark.ci
async def test_killed_at_random_moments(delivery: Delivery):
    await killed(delivery, 4)


@pytest.mark.long
async def test_killed_a_hundred_times_during_2000_letters(delivery: Delivery):
    await killed(delivery, 100)
