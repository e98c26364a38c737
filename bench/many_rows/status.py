"""How long the leader's `status` takes: from the word to the drawn card, with few and many companies."""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
from statistics import median
from time import perf_counter
from typing import Any

from sqlalchemy import Engine, bindparam, update

from bench.leader import Leader, a_bot
from bench.many_rows.filling import a_meeting, fill
from bot.teams.cards import message
from dialogs.flows.scene import Said
from programme.companies.road import Stage
from storage import tables
from storage.engine.clock import utc_now
from texts.say import Words

FEW, MANY = 40, 5_000
LOOKS = 30
_HELD = 2
"""Meetings that each company has had."""


def status_of(url: str, companies: int) -> float:
    """Milliseconds of a turn that asks for it, its card drawn: the median."""
    fill(url, companies * _HELD, companies)
    with a_bot(url) as bot:
        _spread(bot.transactions.database.engine, companies)
        return asyncio.run(_asked(Leader(bot)))


def _spread(engine: Engine, companies: int) -> None:
    """The companies along the whole road, each with a meeting to come."""
    numbers, now = range(companies), utc_now()
    on = tables.companies.c
    stages = update(tables.companies).where(on.id == bindparam("who")).values(stage=bindparam("new"))
    with engine.begin() as connection:
        connection.execute(stages, [{"who": f"old-{number}", "new": _stage(number)} for number in numbers])
        connection.execute(tables.meetings.insert(), [_to_come(number, now) for number in numbers])


def _stage(number: int) -> Stage:
    return list(Stage)[number % len(Stage)]


def _to_come(number: int, now: datetime) -> Mapping[str, Any]:
    meeting = a_meeting(number, number, now + timedelta(days=1, hours=number % 500), ["harald"])
    return {**meeting, "id": f"to-come-{number}"}


async def _asked(leader: Leader) -> float:
    _, *warm = [await _once(leader) for _ in range(LOOKS + 1)]
    return median(warm)


async def _once(leader: Leader) -> float:
    begun = perf_counter()
    spoken = await leader.says(Said("status"))
    message(spoken.say, spoken.voice)
    assert spoken.say.title == Words("status-title")
    return (perf_counter() - begun) * 1000
