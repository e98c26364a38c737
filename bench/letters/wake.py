"""How long it takes from a press that writes to somebody else until the message is in their chat."""

import asyncio
from collections.abc import Sequence
from random import Random
from time import perf_counter

from bench.clients import PATIENCE, Client, Line, chat_of, object_id_of, tenant_of
from bench.measures import World
from bench.programs import a_cluster, tell, the_bot
from bench.talks import press

WAKES = 50
_WARM = 5
_LEADER = 0
_APART = (0.25, 0.45)
"""Seconds between them: a chat takes seven a second, and no two stand alike to whatever looks by a clock."""


async def wakes(world: World, sort: str, count: int) -> Sequence[float]:
    """Milliseconds of each: SQLite's sender is the same process, PostgreSQL's is a worker beside it."""
    tell(f"{count} questions to the leader in {sort}")
    start = the_bot if sort == "sqlite" else a_cluster
    leader = f"{tenant_of(_LEADER)}/{object_id_of(_LEADER)}"
    url, where = world.new_database(sort), world.played.where
    async with start(f"wakes-{sort}", url, where, world.folder, leader) as bot:
        client = Client(0, await Line.to(bot.port, world.played.token(where.app_id)), world.played)
        await client.turn(_LEADER, text="hei")
        luck, took = Random(0), []  # noqa: S311 - the same in every run
        for person in range(1, _WARM + count + 1):
            took.append(await _wake(client, person))
            await asyncio.sleep(luck.uniform(*_APART))
        client.line.close()
    return took[_WARM:]


async def _wake(client: Client, person: int) -> float:
    """The person asks something, and the leader gets it: with the turn and its commit."""
    form = await client.turn(person, value={"deed": "ask_a_person"})
    arrives = client.played.reply_in(chat_of(_LEADER))
    arrived: list[float] = []
    arrives.add_done_callback(lambda _: arrived.append(perf_counter()))
    begun = perf_counter()
    await press(client, person, form, {"do": "send"}, {"message": "Når begynner det?"})
    async with asyncio.timeout(PATIENCE):
        await arrives
    return (arrived[0] - begun) * 1000
