"""How much memory the bot needs to plan and send a broadcast to very many."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import perf_counter

from bench.clients import Client, Line, chat_of, object_id_of, tenant_of
from bench.leader import a_bot
from bench.letters.cap import Cap
from bench.many_rows.broadcasts import TEXT
from bench.many_rows.contacts import Contacts
from bench.measures import World
from bench.programs import Program, tell, the_bot
from bench.talks import press

RECIPIENTS = 100_000
A_TENANT = 40
LONGEST = 180.0
"""Seconds of sending; what isn't sent by then is left."""
_LOOKS_EVERY = 0.05
_PATIENCE = 120.0
"""Seconds for the turn that plans all of them."""
_LEADER = 0


@dataclass
class Grown:
    """How much a broadcast took, in megabytes more than before it."""

    planned: float = 0
    """At the most, from the press for the preflight until the letters are planned."""
    whole: float = 0
    """At the most, until the end of sending."""
    sent: int = 0
    seconds: float = 0
    """Of sending."""


async def grown(world: World, sort: str, recipients: int) -> Grown:
    """The leader's two presses, and the sending of what they planned."""
    tell(f"memory of a broadcast to {recipients:,} in {sort}")
    url, where = world.new_database(sort), world.played.where
    contacts = Contacts(recipients, A_TENANT, A_TENANT, where.service_url)
    await asyncio.to_thread(_filled, url, contacts)
    leader = f"{tenant_of(_LEADER)}/{object_id_of(_LEADER)}"
    name = f"memory-{sort}"
    async with the_bot(name, url, where, world.folder, leader) as bot:
        await world.trained(name)
        line = await Line.to(bot.port, world.played.token(where.app_id))
        client = Client(0, line, world.played, patience=_PATIENCE)
        await client.turn(_LEADER, text="Hvem eier prosjektet?")  # whatever finds answers is loaded by now
        form = await client.turn(_LEADER, value={"deed": "write_broadcast"})
        found, before = Grown(), bot.memory()
        with world.played.capped() as cap:
            async with _watched(bot) as most:
                look = await press(client, _LEADER, form, {"do": "send"}, {"broadcast_nb": TEXT})
                await press(client, _LEADER, look, {"do": "sure"})
                found.planned = max(most) - before
                begun = perf_counter()
                while _sent(cap) < recipients and perf_counter() - begun < LONGEST:  # noqa: ASYNC110 - nobody tells
                    await asyncio.sleep(_LOOKS_EVERY)
                found.seconds = perf_counter() - begun
            found.whole, found.sent = max(most) - before, _sent(cap)
        line.close()
    return found


def _sent(cap: Cap) -> int:
    """To all but the leader, whose card says how it goes."""
    return cap.taken.total() - cap.taken[chat_of(_LEADER).partition(":")[0]]


def _filled(url: str, contacts: Contacts) -> None:
    with a_bot(url) as bot:
        contacts.fill(bot.transactions.database)


@asynccontextmanager
async def _watched(bot: Program) -> AsyncIterator[list[float]]:
    """The megabytes that it has held meanwhile."""
    seen = [bot.memory()]

    async def watch() -> None:
        while True:
            seen.append(bot.memory())
            await asyncio.sleep(_LOOKS_EVERY)

    watching = asyncio.create_task(watch())
    try:
        yield seen
    finally:
        watching.cancel()
