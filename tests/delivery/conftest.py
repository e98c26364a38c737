"""Senders in processes of their own, persons in a few tenants, and a Teams that counts what reaches whom."""

import asyncio
import random
import signal
import socket
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlalchemy import select

from programme.addresses import Address
from programme.letters import Letter, LetterState
from programme.people import Language, Person, PersonId, Role
from programme.questions import PassedOn
from scheduler import cluster
from storage import tables
from storage.database import Database, Waker
from storage.unit import Unit
from tests.databases import opened

ROOT = Path(__file__).parents[2]
SETTLED = {LetterState.SENT, LetterState.UNCERTAIN}
PATIENCE = 120.0


@dataclass
class Counting:
    """A connector that counts the messages that it has recorded for each chat."""

    got: Counter[str] = field(default_factory=Counter)
    takes: float = 0.01
    """Seconds to record one, and as many to answer."""

    async def post(self, request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(self.takes)
        self.got[request.match_info["chat"]] += 1
        await asyncio.sleep(self.takes)
        return web.json_response({"id": f"message-{self.got.total()}"}, status=201)


@dataclass
class Sender:
    """A process."""

    process: asyncio.subprocess.Process
    port: int

    async def ends(self) -> None:
        """Once it has, by itself."""
        await asyncio.wait_for(self.process.wait(), PATIENCE)

    async def is_killed(self) -> None:
        with suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGKILL)
        await self.process.wait()


@dataclass
class Delivery:
    """The database, the played Teams, and the senders."""

    url: str
    database: Database
    teams: Counting
    service_url: str
    session: aiohttp.ClientSession
    senders: list[Sender] = field(default_factory=list)

    def look(self, work: Callable[[Unit], object]) -> object:
        with self.database.transaction() as unit:
            return work(unit)

    def people(self, count: int, tenants: int) -> None:
        """So many persons with a chat, and something to write to them about."""

        def work(unit: Unit) -> None:
            asker = PersonId("t0/p0")
            unit.questions.put(PassedOn("q", asker, "Er det parkering?", unit.now))
            for number in range(count):
                person = PersonId(f"t{number % tenants}/p{number}")
                unit.people.put(Person(person, f"Prøve {number}", frozenset({Role.CONTACT}), Language.NB))
                unit.addresses.put(Address(person, f"chat-{number}", self.service_url, "28:bot"))

        self.look(work)

    def plan(self, count: int, tenants: int, first: int = 0) -> None:
        """A letter to each of them, due now."""

        def work(unit: Unit) -> None:
            lasts = unit.now + timedelta(days=1)
            unit.outbox.plan(
                Letter(
                    f"k{number}",
                    PersonId(f"t{number % tenants}/p{number}"),
                    "question-asked",
                    "q",
                    unit.now,
                    lasts,
                )
                for number in range(first, first + count)
            )

        self.look(work)

    def counts(self) -> Mapping[LetterState, int]:
        return self.look(lambda unit: unit.outbox.counts())  # type: ignore[return-value]

    def states(self) -> Mapping[str, str]:
        """Each letter's state, by its key."""
        with self.database.engine.connect() as connection:
            letters = tables.letters.c
            return dict(connection.execute(select(letters.key, letters.state)).tuples().all())

    async def sender(self, *changes: str, engine: str = "embedded", duty: str = "all") -> Sender:
        """One more, started."""
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            port = int(one.getsockname()[1])
        command = (sys.executable, "-m", "tests.delivery.sender", self.url, engine, duty, str(port), *changes)
        sender = Sender(await asyncio.create_subprocess_exec(*command, cwd=ROOT), port)
        self.senders.append(sender)
        return sender

    async def ready(self, sender: Sender) -> bool:
        with suppress(aiohttp.ClientError, OSError):
            async with self.session.get(f"http://127.0.0.1:{sender.port}/readyz") as response:
                return response.status == 200
        return False

    async def answers(self, sender: Sender) -> bool:
        with suppress(aiohttp.ClientError, OSError):
            async with self.session.get(f"http://127.0.0.1:{sender.port}/healthz") as response:
                return response.status == 200
        return False

    async def settled(self, patience: float = PATIENCE) -> None:
        """Once every letter is."""
        async with asyncio.timeout(patience):
            while not set(self.counts()) <= SETTLED:  # noqa: ASYNC110 - other processes settle them
                await asyncio.sleep(0.1)

    async def killed_at_random(self, kills: int, start: Callable[[], object], seed: int = 1) -> None:
        """Kill one sender after the other, at moments of no meaning, and start another in its place."""
        chance = random.Random(seed)
        for _ in range(kills):
            await asyncio.sleep(chance.uniform(0.0, 1.5))
            alive = [one for one in self.senders if one.process.returncode is None]
            await chance.choice(alive).is_killed()
            await start()  # type: ignore[misc]

    def nothing_is_lost_or_doubled(self) -> str:
        """What the ledger says is what the chats got; the counts, as a line."""
        states = self.states()
        got = {key: self.teams.got[f"chat-{key.removeprefix('k')}"] for key in states}
        doubled = [key for key, times in got.items() if times > 1]
        lost = [key for key, state in states.items() if state == LetterState.SENT and got[key] != 1]
        silent = [key for key, state in states.items() if state not in SETTLED]
        assert (doubled, lost, silent) == ([], [], [])
        uncertain = sum(state == LetterState.UNCERTAIN for state in states.values())
        return (
            f"{len(states)} letters: {len(states) - uncertain} sent, {uncertain} uncertain, 0 lost, 0 twice"
        )


@pytest_asyncio.fixture
async def delivery(database_url: str) -> AsyncIterator[Delivery]:
    """A migrated database with nobody in it; whatever still runs at the end is killed."""
    wakes = database_url.startswith("postgresql")
    waker = Waker(cluster.TABLE, cluster.schema(), cluster.WAKE) if wakes else None
    database = replace(opened(database_url), waker=waker)
    database.migrate()
    teams = Counting()
    application = web.Application()
    application.router.add_post("/v3/conversations/{chat}/activities", teams.post)
    async with TestServer(application) as server, aiohttp.ClientSession() as session:
        delivery = Delivery(database_url, database, teams, str(server.make_url("/")), session)
        try:
            yield delivery
        finally:
            for sender in delivery.senders:
                await sender.is_killed()
            database.close()
