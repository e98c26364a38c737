"""The table of outcomes, by the whole sender: the letter's state, the messages in the chat, the e-mail."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

import pytest
from sqlalchemy import select

from programme.letters.letters import LetterState
from storage import tables
from tests.delivery.conftest import EACH_ENGINE, Delivery
from tests.delivery.played import Answer
from tests.waiting import PATIENCE, until

ALWAYS = 1000
NOBODY = "http://127.0.0.1:9/"
"""Nothing listens there."""


class Became(NamedTuple):
    """What came of a letter."""

    state: LetterState
    in_the_chat: int
    emails: int


@dataclass(frozen=True)
class Row:
    """What the sends of a letter meet, and what is to come of it."""

    met: str
    answers: tuple[Answer, ...]
    became: Became


def refused(status: int, *, recorded: bool = False, body: str = "") -> Answer:
    return Answer(status, recorded=recorded, body=body)


SENT = Became(LetterState.SENT, 1, 0)
FAILED = Became(LetterState.FAILED, 0, 0)
UNREACHABLE = Became(LetterState.UNREACHABLE, 0, 1)
NOT_THERE = Became(LetterState.UNCERTAIN, 0, 1)
THERE = Became(LetterState.UNCERTAIN, 1, 1)
WAITS = Became(LetterState.PLANNED, 0, 0)
GARBAGE = "<html>\u00e6\u00f8\u00e5"
SOON = {"Retry-After": "1"}

TABLE = (
    Row("accepted", (Answer(),), SENT),
    Row("400", (refused(400),), FAILED),
    Row("401 once", (refused(401),), SENT),
    Row("401 always", (refused(401),) * ALWAYS, WAITS),
    Row("403", (refused(403),), UNREACHABLE),
    Row("404 of the chat, which is made again", (refused(404),), SENT),
    Row("408", (refused(408),), NOT_THERE),
    Row("408 though it was recorded", (refused(408, recorded=True),), THERE),
    Row("412 three times", (refused(412),) * 3, SENT),
    Row("413", (refused(413),), FAILED),
    Row("429 that says when", (replace(refused(429), headers=SOON),), SENT),
    Row("429 always", (refused(429),) * ALWAYS, WAITS),
    Row("500", (refused(500),), NOT_THERE),
    Row("500 though it was recorded", (refused(500, recorded=True),), THERE),
    Row("502 with garbage", (refused(502, body=GARBAGE),), NOT_THERE),
    Row("503", (refused(503),), SENT),
    Row("504", (refused(504),), NOT_THERE),
    Row("reset before it was recorded", (Answer(recorded=False, reset=True),), NOT_THERE),
    Row("reset after it was recorded", (Answer(reset=True),), THERE),
    Row("accepted with garbage", (Answer(body=GARBAGE),), SENT),
    Row("accepted with a list", (Answer(body="[1, 2]"),), SENT),
    Row("accepted in no language", (Answer(headers={"Content-Encoding": "gzip"}),), THERE),
)
SLOW = 30.0
"""Seconds; a call is given up after 15."""


def became(delivery: Delivery, rows: tuple[Row, ...]) -> Mapping[str, Became]:
    """What came of each row's letter so far."""
    with delivery.database.engine.connect() as connection:
        letters = list(connection.execute(select(tables.letters)).mappings())
    states = {one["key"]: one["state"] for one in letters}
    return {
        row.met: Became(
            LetterState(states[f"k{number}"]),
            delivery.teams.got[f"chat-{number}"] + delivery.teams.got[f"made-p{number}"],
            sum(bool(one["email"]) and one["earlier"] == f"k{number}" for one in letters),
        )
        for number, row in enumerate(rows)
    }


async def as_expected(delivery: Delivery, rows: tuple[Row, ...]) -> Mapping[str, Became]:
    """What came of the letters, once it's what the table says, or for good."""
    expected = {row.met: row.became for row in rows}
    found: Mapping[str, Became] = {}
    deadline = asyncio.get_running_loop().time() + PATIENCE
    while found != expected and asyncio.get_running_loop().time() < deadline:
        await asyncio.sleep(0.1)
        found = became(delivery, rows)
    return found


async def sends(
    delivery: Delivery, rows: tuple[Row, ...], engine: str, *changes: str
) -> Mapping[str, Became]:
    """What came of each row's letter, once it's as the table says and each tenant was sent to once more."""
    delivery.mail = "smtp://127.0.0.1:9"  # nobody listens: e-mails wait
    count = len(rows)
    delivery.people(2 * count, count, email="prøve@company.example")
    delivery.teams.answers = {f"chat-{number}": list(row.answers) for number, row in enumerate(rows)}
    delivery.plan(count)
    await delivery.sender("short_waits", *changes, engine=engine)
    await as_expected(delivery, rows)
    delivery.plan(count)
    await until(lambda: all(delivery.teams.got[f"chat-{count + number}"] for number in range(count)))
    return await as_expected(delivery, rows)


@EACH_ENGINE
async def test_each_letter_becomes_what_the_table_says(delivery: Delivery, engine: str):
    slow = Row("an answer that is slow", (Answer(after=3.0),), THERE)
    rows = (*TABLE, slow)
    assert await sends(delivery, rows, engine, "short_calls") == {row.met: row.became for row in rows}


@pytest.mark.long
@EACH_ENGINE
async def test_an_answer_after_thirty_seconds_is_too_late(delivery: Delivery, engine: str):
    rows = (Row("accepted", (Answer(),), SENT), Row("after 30 s", (Answer(after=SLOW),), THERE))
    met = await sends(delivery, rows, engine)
    print("\n" + ", ".join(f"{name}: {one.state}, {one.in_the_chat} there" for name, one in met.items()))  # noqa: T201
    assert met == {row.met: row.became for row in rows}


@EACH_ENGINE
async def test_where_nobody_listens_it_waits(delivery: Delivery, engine: str):
    delivery.people(1, 1)
    delivery.lives_at(0, NOBODY)
    delivery.plan(1)
    await delivery.sender("short_waits", engine=engine)
    await until(lambda: delivery.tries(0))

    delivery.lives_at(0, delivery.service_url)
    await delivery.settled()
    assert delivery.nothing_is_lost_or_doubled().startswith("1 letters: 1 sent")
