"""Senders of e-mails are killed at every step, and at random: none is lost in silence or sent twice."""

import asyncio
import random
import signal
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio

from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter, LetterState
from storage.unit import Unit
from tests.delivery.conftest import Delivery, delivery
from tests.delivery.sender import ALONE, FROM
from tests.mail.played_smtp import PlayedSmtp
from tests.played_graph import PlayedGraph
from tests.waiting import until

__all__ = ["delivery"]
FEW = 8
IN_DOUBT = ("die_when_mail_is_marked", "die_while_mail_is_written", "die_after_accepted", "die_before_commit")


Post = PlayedSmtp | PlayedGraph


@pytest_asyncio.fixture(params=["smtp", "graph"])
async def post(delivery: Delivery, request: pytest.FixtureRequest) -> AsyncIterator[Post]:
    """The server by which the senders' e-mails leave."""
    if request.param == "smtp":
        async with PlayedSmtp() as server:
            delivery.mail = server.url
            yield server
    else:
        async with PlayedGraph(secure=False) as graph:
            graph.has(FROM)
            delivery.mail = graph.url
            yield graph


def address(number: int) -> str:
    return f"p{number}@company.example"


def plan(delivery: Delivery, count: int) -> None:
    """So many e-mails, each in place of an answer."""
    delivery.people(count, tenants=2)

    def work(unit: Unit) -> None:
        lasts = unit.now + timedelta(days=7)
        later = unit.now + timedelta(days=1)
        first = Letter("first", delivery.person(0), "question-answered", "q", later, lasts)
        mails = (
            Letter(
                f"k{number}",
                delivery.person(number),
                LetterKind.BY_EMAIL,
                "q",
                unit.now,
                lasts,
                address(number),
                earlier="first",
            )
            for number in range(count)
        )
        unit.outbox.plan([first, *mails])

    delivery.look(work)


async def settled(delivery: Delivery, within: float = 120) -> None:
    """Once every e-mail is."""
    is_open = {LetterState.PLANNED, LetterState.CLAIMED, LetterState.SENDING}
    async with asyncio.timeout(within):
        while sum(count for state, count in delivery.counts().items() if state in is_open) > 1:  # noqa: ASYNC110 - other processes settle them
            await asyncio.sleep(0.1)


def none_is_lost_or_doubled(delivery: Delivery, post: Post) -> str:
    """What the outbox says is what the server got; the counts, as a line."""
    states = {key: state for key, state in delivery.states().items() if key != "first"}
    got = {key: post.counts().get(address(int(key.removeprefix("k"))), 0) for key in states}
    uncertain = {key for key, state in states.items() if state == LetterState.UNCERTAIN}
    assert [key for key, times in got.items() if times > 1] == []
    assert [key for key, state in states.items() if state == LetterState.SENT and got[key] != 1] == []
    assert uncertain <= delivery.on_the_wire
    return f"{len(states)} e-mails: {len(states) - len(uncertain)} sent, {len(uncertain)} uncertain"


@pytest.mark.parametrize("step", ["die_before_claim", "die_after_claim", *IN_DOUBT])
async def test_a_sender_killed_at_a_step_loses_nothing_and_sends_nothing_twice(
    delivery: Delivery, post: Post, step: str
) -> None:
    plan(delivery, FEW)
    dies = await delivery.sender(step)
    await dies.ends()
    await delivery.left_by(dies)

    await delivery.sender()
    await settled(delivery)

    none_is_lost_or_doubled(delivery, post)
    assert delivery.counts().get(LetterState.UNCERTAIN, 0) == len(delivery.on_the_wire)
    assert bool(delivery.on_the_wire) is (step in IN_DOUBT)


async def test_who_serves_alone_goes_on_at_once_where_one_was_killed(delivery: Delivery, post: Post) -> None:
    plan(delivery, FEW)
    dies = await delivery.sender("die_after_claim", "lasting_leases", ALONE)
    await dies.ends()
    await delivery.left_by(dies)

    await delivery.sender("lasting_leases", ALONE)
    await settled(delivery, 30)  # the lease of the one that was killed lasts longer

    none_is_lost_or_doubled(delivery, post)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_beside_one_that_lives_nothing_is_taken_from_it(delivery: Delivery, post: Post) -> None:
    plan(delivery, FEW)
    lives = await delivery.sender("waits_before_the_first", "lasting_leases", ALONE)
    await until(lambda: bool(delivery.counts().get(LetterState.CLAIMED)))
    other = await delivery.sender("lasting_leases", ALONE)
    await delivery.becomes(other, 200)
    await asyncio.sleep(2)

    assert delivery.counts()[LetterState.CLAIMED] == FEW
    assert post.got == []
    lives.is_told(signal.SIGHUP)
    await settled(delivery)
    none_is_lost_or_doubled(delivery, post)
    assert delivery.counts().get(LetterState.UNCERTAIN, 0) == 0


async def killed(delivery: Delivery, post: Post, kills: int, mails: int) -> None:
    chance = random.Random(1)
    plan(delivery, mails)
    sender = await delivery.sender("lasting_leases", ALONE)
    for number in range(kills):
        enough = mails * (number + 1) // (kills + 2)
        await until(lambda enough=enough: len(post.got) >= enough)  # type: ignore[misc]
        await asyncio.sleep(chance.uniform(0.0, 0.1))
        await delivery.killed(sender)
        sender = await delivery.sender("lasting_leases", ALONE)
    await settled(delivery, 600)
    print(f"\nkilled {kills} times: {none_is_lost_or_doubled(delivery, post)}")  # noqa: T201


@pytest.mark.long
async def test_1000_emails_with_a_sender_that_is_killed_20_times(delivery: Delivery, post: Post) -> None:
    await killed(delivery, post, 20, 1000)


async def test_killed_at_random_moments(delivery: Delivery, post: Post) -> None:
    await killed(delivery, post, 2, 60)
