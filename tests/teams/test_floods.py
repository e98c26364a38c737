"""What each sender may take, and one turn at a time in a conversation; neither grows without end."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.teams.floods import Floods
from bot.teams.one_at_a_time import OneAtATime
from tests.teams.played import STILL


class Clock:
    def __init__(self) -> None:
        self.now = STILL

    def __call__(self) -> datetime:
        return self.now


def test_a_burst_passes_and_the_rest_waits():
    floods = Floods(rate=5, burst=3, clock=Clock())
    assert [floods.allows("kari") for _ in range(5)] == [True, True, True, False, False]
    assert floods.allows("ola")


def test_who_never_pauses_still_gets_the_rate():
    clock = Clock()
    floods = Floods(rate=5, burst=5, clock=clock)
    passed = 0
    for _ in range(200):
        passed += floods.allows("kari")
        clock.now += timedelta(seconds=0.1)
    assert 100 <= passed <= 105, "20 seconds at 5 a second, and the burst"


def test_a_clock_that_goes_back_gives_nothing_and_takes_nothing():
    clock = Clock()
    floods = Floods(rate=5, burst=2, clock=clock)
    assert floods.allows("kari")
    clock.now -= timedelta(hours=1)
    assert [floods.allows("kari") for _ in range(2)] == [True, False]


def test_only_so_many_senders_are_remembered(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.teams.floods._MOST", 10)
    floods = Floods(rate=5, burst=2, clock=Clock())
    for number in range(100):
        assert floods.allows(str(number))
    assert len(floods._buckets) <= 10


async def test_a_conversation_keeps_the_order_and_is_forgotten_when_it_is_answered():
    turns, order = OneAtATime(), []

    async def turn(number: int) -> None:
        async with turns.turn_in("chat"):
            order.append(number)
            await asyncio.sleep(0.01 * (3 - number))
            order.append(number)

    await asyncio.gather(*(turn(number) for number in range(3)))

    assert order == [0, 0, 1, 1, 2, 2]
    assert len(turns) == 0


async def test_a_turn_that_fails_or_is_cancelled_frees_its_conversation():
    turns = OneAtATime()

    async def holds() -> None:
        async with turns.turn_in("chat"):
            await asyncio.sleep(10)

    held, waiting = asyncio.create_task(holds()), asyncio.create_task(holds())
    await asyncio.sleep(0)
    waiting.cancel()
    held.cancel()
    await asyncio.gather(held, waiting, return_exceptions=True)
    with pytest.raises(ZeroDivisionError):
        async with turns.turn_in("chat"):
            raise ZeroDivisionError
    assert len(turns) == 0
