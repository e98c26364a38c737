"""How long a sweep takes that finds nothing due, with a million letters behind and before it."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from statistics import median
from time import perf_counter
from typing import Any

from sqlalchemy import Engine, insert, literal, select

from bench.leader import a_bot
from bench.many_rows.filling import a_letter
from bot.app import Bot
from bot.jobs.outbox import Message
from programme.letters.letters import LetterState
from scheduler.outbox import Outcome, Ready
from scheduler.sending import Sending
from storage import tables
from storage.engine.clock import utc_now

LETTERS = 1_000_000
SWEEPS = 100
_AT_ONCE = 5_000
_PERSONS = 1_000
_ONE_IS_PLANNED = 20
"""Of so many one is still to be sent, in another year."""


class _Nobody:
    """Carries nothing: nothing is due."""

    async def carry(self, ready: Ready[Message]) -> Outcome:
        raise AssertionError(ready.letters)


def sweep_of(url: str, letters: int) -> float:
    """Milliseconds of a sweep: the median."""
    with a_bot(url) as bot:
        _fill(bot.transactions.database.engine, letters)
        return asyncio.run(_swept(bot))


async def _swept(bot: Bot) -> float:
    sending = Sending(bot.outbox, _Nobody(), lambda: 0.0)
    took = []
    for _ in range(SWEEPS):
        begun = perf_counter()
        assert await sending.sweep() == 0
        took.append((perf_counter() - begun) * 1000)
    return median(took)


def _fill(engine: Engine, letters: int) -> None:
    """Some, and then copies of them under other keys."""
    columns = tables.letters.c
    others = [column for column in columns if column is not columns.key]
    first = min(letters, _AT_ONCE)
    with engine.begin() as connection:
        connection.execute(tables.letters.insert(), [_letter(number) for number in range(first)])
        for copy in range(1, letters // first):
            copies = select(literal(f"{copy}-") + columns.key, *others).where(columns.key.startswith("old-"))
            names = [column.name for column in (columns.key, *others)]
            connection.execute(insert(tables.letters).from_select(names, copies))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")  # as a server does by itself after a while


def _letter(number: int) -> Mapping[str, Any]:
    before = timedelta(days=8, minutes=number)
    letter = a_letter(number, number % _PERSONS, utc_now() - before)
    if number % _ONE_IS_PLANNED:
        return letter
    due = utc_now() + timedelta(days=365) + before
    lasts = due + timedelta(days=1)
    return {**letter, "state": LetterState.PLANNED, "due": due, "useful_until": lasts, "written_at": None}
