"""What is measured: turns beside the peers, unasked sends, a full database, and memory."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import orjson

from bench.clients import PERSONS, Client, Line, Load, Talk, load
from bench.many_rows.filling import fill
from bench.played import Played
from bench.programs import STARTS_WITHIN, Program, a_peer, tell, the_bot
from bench.statements import statements_of, tracing, watched
from bench.talks import booking, echo, free_slots
from storage.engine.database import POSTGRESQL_THREADS

ECHOES = ("bare_echo", "botbuilder_echo", "agents_echo", "teams_echo")
OURS = ("sqlite", "postgresql")
PEERS = {"peer_sqlite": "sqlite", "peer_postgresql": "postgresql"}
"""The peer that does the same work, and which database it does it on."""
PEER_ECHO = "peer_echo"
"""The same program, where nothing is booked."""
NAMES = (*ECHOES, PEER_ECHO, *PEERS, *OURS)
_PEER = "agents_booking"
CLIENTS = (16, 64)
WARM_TURNS = 2_000
MANY_TURNS = 20_000
MEETINGS = 100_000
PLACES = 40
SENDS = 3_000


@dataclass(frozen=True)
class Round:
    """One program under one load, once."""

    load: Load
    cpu: float
    """Milliseconds of the program's CPU for each turn."""


Rounds = Mapping[tuple[str, int], Sequence[Round]]
"""By program and number of clients."""


@dataclass(frozen=True)
class World:
    """Where programs are measured."""

    played: Played
    folder: Path
    new_database: Callable[[str], str]
    """The address of a new, empty database of that sort."""

    @asynccontextmanager
    async def bot(self, sort: str, meetings: int = 0) -> AsyncIterator[tuple[Program, Talk]]:
        """The bot on a new database with so many meetings in it; everybody has talked to it once."""
        url = self.new_database(sort)
        if meetings:
            await asyncio.to_thread(fill, url, meetings)
        async with the_bot(f"{sort}-{meetings}", url, self.played.where, self.folder) as bot:
            yield bot, await self._talk_with(bot, PERSONS)

    async def _talk_with(self, program: Program, persons: int) -> Talk:
        """A talk in which so many book and cancel; each has done so once."""
        token = self.played.token(self.played.where.app_id)
        scout = Client(0, await Line.to(program.port, token), self.played)
        talk = booking(await free_slots(scout))
        scout.line.close()
        await load(self.played, program.port, talk, CLIENTS[0], talks=persons)
        return talk

    @asynccontextmanager
    async def program(self, name: str) -> AsyncIterator[tuple[Program, Talk]]:
        """The bot on a database of that sort, or a peer of that name, warm."""
        if name in OURS or name in PEERS:
            async with self._on(self.new_database(PEERS.get(name, name)), name) as program:
                yield program, await self._talk_with(program, PERSONS)
            return
        url = self.new_database("sqlite")
        started = self._on(url, name) if name == PEER_ECHO else a_peer(name, self.played.where, self.folder)
        async with started as peer:
            await load(self.played, peer.port, echo, CLIENTS[0], seconds=2)
            yield peer, echo

    def _on(
        self, url: str, name: str, environment: Mapping[str, str] | None = None
    ) -> AbstractAsyncContextManager[Program]:
        """The bot, or the peer that books, on that database."""
        where, folder = self.played.where, self.folder
        if name in OURS:
            return the_bot(name, url, where, folder, environment=environment)
        connections = POSTGRESQL_THREADS if url.startswith("postgresql") else 1
        stored = {"database_url": url, "connections": connections, "places": PLACES}
        return a_peer(_PEER, where, folder, stored, environment)

    async def statements(self, name: str) -> Sequence[float]:
        """How many statements each of the talk's turns runs, of the bot or the peer on a database."""
        tell(f"statements of {name}")
        url, notes = self.new_database(PEERS.get(name, name)), self.folder / f"{name}.statements"
        with watched(url, notes) as seen:
            async with self._on(url, name, tracing(notes)) as program:
                talk = await self._talk_with(program, CLIENTS[0])
                return await statements_of(program, talk, self.played, seen)

    async def once(self, program: Program, talk: Talk, clients: int, seconds: float) -> Round:
        """One round."""
        used = program.cpu()
        turns = await load(self.played, program.port, talk, clients, seconds=seconds)
        return Round(turns, (program.cpu() - used) / turns.turns * 1000)

    async def turns(self, names: Sequence[str], rounds: int, seconds: float) -> Rounds:
        """Each program under each load, one after the other, and all of it again in each round."""
        measured: dict[tuple[str, int], list[Round]] = {}
        async with AsyncExitStack() as stack:
            programs = [(name, *await stack.enter_async_context(self.program(name))) for name in names]
            for number in range(rounds):
                tell(f"round {number + 1} of {rounds}")
                for clients in CLIENTS:
                    for name, program, talk in programs:
                        one = await self.once(program, talk, clients, seconds)
                        measured.setdefault((name, clients), []).append(one)
        return measured

    async def sends(self) -> Mapping[str, tuple[float, float]]:
        """Unasked sends: how many a second, and milliseconds of CPU for each."""
        measured = {}
        for name, count in (("our_sends", SENDS), ("botbuilder_echo", SENDS // 20)):
            tell(f"unasked sends of {name}")
            async with a_peer(name, self.played.where, self.folder) as sender:
                line = await Line.to(sender.port, "")
                await line.posts("/sends/32", b"")
                took = orjson.loads(await line.posts(f"/sends/{count}", b""))
                line.close()
            measured[name] = (count / took["seconds"], took["cpu"] / count * 1000)
        return measured

    async def filled(self, sort: str, rounds: int, seconds: float) -> float:
        """How much slower a turn is with many meetings in the database: 0.1 is a tenth."""
        tell(f"{MEETINGS:,} meetings in {sort}")
        slower = []
        async with self.bot(sort) as (empty, talk), self.bot(sort, MEETINGS) as (full, same_talk):
            for _ in range(rounds):
                before = await self.once(empty, talk, CLIENTS[0], seconds)
                after = await self.once(full, same_talk, CLIENTS[0], seconds)
                slower.append(before.load.rate / after.load.rate - 1)
        return median(slower)

    async def lasting(self) -> tuple[float, float, float, float]:
        """Seconds from start to ready, idle megabytes, megabytes when warm and after many turns more."""
        tell(f"{MANY_TURNS:,} turns")
        url, where = self.new_database("sqlite"), self.played.where
        async with the_bot("lasting", url, where, self.folder) as bot:
            await self.trained("lasting")
            client = Client(0, await Line.to(bot.port, self.played.token(where.app_id)), self.played)
            await client.turn(0, text="Hvem eier prosjektet?")  # whatever finds answers is loaded by now
            idle = bot.memory()
            talk = booking(await free_slots(client))
            client.line.close()
            await load(self.played, bot.port, talk, CLIENTS[0], talks=WARM_TURNS // 4)
            warm = bot.memory()
            await load(self.played, bot.port, talk, CLIENTS[0], talks=MANY_TURNS // 4)
            return bot.started_in, idle, warm, bot.memory()

    async def trained(self, name: str) -> None:
        """Wait until that bot has loaded what it answers by."""
        log, seen = self.folder / f"{name}.log", b""
        async with asyncio.timeout(STARTS_WITHIN):
            while b"answers are trained" not in seen:
                await asyncio.sleep(0.1)
                seen = log.read_bytes()
