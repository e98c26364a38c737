"""How fast the bot empties its outbox through a connector that refuses what Teams would refuse."""

import asyncio
from dataclasses import dataclass
from time import perf_counter

import orjson
import psutil

from bench.clients import Line
from bench.letters.cap import MOST, Cap
from bench.many_rows.broadcasts import broadcast_to_many
from bench.many_rows.contacts import Contacts
from bench.measures import World
from bench.programs import a_peer, tell, the_bot

MINUTE, WHILE = 60.0, 20.0
"""Seconds that one tenant is sent to, and many at once."""
TENANTS = 20
"""As many as one process sends to at once."""
PEER_SENDS = 600
_SPARE = 1.1
"""More is due than can be sent, so that the end isn't measured."""


@dataclass(frozen=True)
class Emptied:
    """How an outbox was emptied for a while."""

    rate: float
    """Messages that were taken, a second."""
    refused: float
    """Which part of all requests was refused."""
    cpu: float = 0
    """Cores that the program used."""
    machine: float = 0
    """Which part of the machine's cores were used by whatever ran."""


async def emptied(world: World, sort: str, tenants: int, seconds: float) -> Emptied:
    """The bot sends to so many tenants for so long, from the first message on."""
    tell(f"sending to {tenants} tenants from {sort}")
    url, a_tenant = world.new_database(sort), int(seconds * MOST * _SPARE)
    contacts = Contacts(tenants * a_tenant, a_tenant, a_tenant, world.played.where.service_url)
    await asyncio.to_thread(broadcast_to_many, url, contacts)
    with world.played.capped() as cap:
        async with the_bot(f"sending-{sort}-{tenants}", url, world.played.where, world.folder) as bot:
            await cap.begun.wait()
            used, begun = bot.cpu(), perf_counter()
            psutil.cpu_percent()
            await asyncio.sleep(seconds)
            took = perf_counter() - begun
            return _emptied(cap, took, bot.cpu() - used, psutil.cpu_percent() / 100)


async def peer_emptied(world: World) -> Emptied:
    """The SDK's proactive path, as fast as it goes."""
    tell("unasked sends of botbuilder_echo through a cap")
    async with a_peer("botbuilder_echo", world.played.where, world.folder) as sender:
        line = await Line.to(sender.port, "")
        await line.posts("/sends/32", b"")
        with world.played.capped() as cap:
            took = orjson.loads(await line.posts(f"/sends/{PEER_SENDS}", b""))
            line.close()
            return _emptied(cap, took["seconds"], took["cpu"], 0)


def _emptied(cap: Cap, seconds: float, cpu: float, machine: float) -> Emptied:
    taken = cap.taken.total()
    return Emptied(taken / seconds, cap.refused / (taken + cap.refused), cpu / seconds, machine)
