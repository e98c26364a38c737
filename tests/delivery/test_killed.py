"""Senders are killed at every step, and at random moments: nothing is lost in silence or sent twice."""

import pytest

from programme.letters import LetterState
from scheduler.tenant import BATCH, ON_THE_WIRE
from tests.delivery.conftest import Delivery

FEW, TENANTS = 12, 3
IN_DOUBT = ("die_when_marked", "die_while_written", "die_after_accepted", "die_before_commit")


@pytest.mark.parametrize("step", ["die_before_claim", "die_after_claim", *IN_DOUBT])
async def test_a_sender_killed_at_a_step_loses_nothing_and_sends_nothing_twice(delivery: Delivery, step: str):
    delivery.people(FEW, TENANTS)
    delivery.plan(FEW, TENANTS)
    await (await delivery.sender(step)).ends()

    await delivery.sender()
    await delivery.settled()

    delivery.nothing_is_lost_or_doubled()
    uncertain = delivery.counts().get(LetterState.UNCERTAIN, 0)
    assert bool(uncertain) is (step in IN_DOUBT)
    assert uncertain <= TENANTS * BATCH


async def test_control_without_marks_a_killed_sender_sends_twice(delivery: Delivery):
    delivery.people(FEW, TENANTS)
    delivery.plan(FEW, TENANTS)
    await (await delivery.sender("die_after_accepted")).ends()

    await delivery.sender("without_marks")
    await delivery.settled()

    assert max(delivery.teams.got.values()) > 1


async def killed(delivery: Delivery, letters: int, kills: int, tenants: int = 20) -> None:
    delivery.teams.takes = 0.05
    delivery.people(letters, tenants)
    delivery.plan(letters, tenants)
    await delivery.sender()
    await delivery.killed_at_random(kills, delivery.sender)
    await delivery.settled(600)
    print(f"\nkilled {kills} times: {delivery.nothing_is_lost_or_doubled()}")  # noqa: T201
    assert delivery.counts().get(LetterState.UNCERTAIN, 0) <= kills * tenants * (BATCH + ON_THE_WIRE)


async def test_killed_at_random_moments(delivery: Delivery):
    await killed(delivery, 200, 3)


@pytest.mark.long
async def test_killed_a_hundred_times_during_2000_letters(delivery: Delivery):
    await killed(delivery, 2000, 100)
