"""Persons in a few tenants, letters to them, and those who send and are killed."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import aiohttp
import pytest
import pytest_asyncio
from aiohttp.test_utils import TestServer
from sqlalchemy import select, text

from programme.letters.addresses import Address
from programme.letters.letters import Letter, LetterState
from programme.people import Language, Person, PersonId, Role
from programme.questions import PassedOn
from scheduler import cluster
from storage import tables
from storage.engine.database import Database
from storage.engine.migrating import Waker
from storage.unit import Unit
from tests.databases import opened
from tests.delivery.played import Counting
from tests.delivery.processes import PATIENCE, Sender, started
from tests.waiting import until

EACH_ENGINE = pytest.mark.parametrize(
    ("database_url", "engine"),
    [("sqlite", "embedded"), ("postgresql", "embedded"), ("postgresql", "cluster")],
    indirect=["database_url"],
)
EACH_DATABASE = pytest.mark.parametrize(
    ("database_url", "engine"),
    [
        ("sqlite", "embedded"),
        ("postgresql", "cluster"),
        pytest.param("postgresql", "embedded", marks=pytest.mark.long),
    ],
    indirect=["database_url"],
)
SETTLED = {LetterState.SENT, LetterState.UNCERTAIN}
SOON = 0.25
"""Seconds after the first of a portion, within which its sender is killed."""
_HOLDERS = text("SELECT DISTINCT holder FROM leases WHERE name LIKE 'tenant:%' AND holder <> ''")
_MARKED = text("""
    SELECT letters.key FROM letters JOIN leases ON leases.name = 'tenant:'
        || CASE WHEN letters.email = '' THEN letters.tenant ELSE 'by-mail' END
    WHERE letters.state = 'sending' AND leases.holder = :who
""")
_BACKENDS = text("SELECT count(*) FROM pg_stat_activity WHERE application_name = :who")


@dataclass
class Delivery:
    """The database, the played Teams, and the senders."""

    url: str
    database: Database
    teams: Counting
    service_url: str
    session: aiohttp.ClientSession
    mail: str = ""
    """The server by which e-mails leave."""
    senders: list[Sender] = field(default_factory=list)
    tenants: int = 1
    in_a_row: int = 1
    """So many letters in a row go to one tenant."""
    planned: int = 0
    on_the_wire: set[str] = field(default_factory=set)
    """Letters that were marked as being sent, or that Teams had in hand, when their sender was killed."""
    hits: int = 0
    """How many were killed with something on the wire."""

    def look(self, work: Callable[[Unit], object]) -> object:
        with self.database.transaction() as unit:
            return work(unit)

    def it_is(self, moment: datetime) -> None:
        """The programme's clock is put there, and goes on."""
        self.look(lambda unit: unit.clock.put(moment - unit.real_now))

    def person(self, number: int) -> PersonId:
        """Whom the letter of that number goes to."""
        return PersonId(f"t{number // self.in_a_row % self.tenants}/p{number}")

    def people(self, count: int, tenants: int, in_a_row: int = 1, email: str = "") -> None:
        """So many persons with a chat, and something to write to them about."""
        self.tenants, self.in_a_row = tenants, in_a_row

        def work(unit: Unit) -> None:
            asked = PassedOn("q", self.person(0), "Er det parkering?", unit.now)
            unit.questions.put(replace(asked, answer="Ja.", answered_by=self.person(0), answered_at=unit.now))
            for number in range(count):
                person = self.person(number)
                known = Person(person, f"Prøve {number}", frozenset({Role.CONTACT}), Language.NB)
                unit.people.put(replace(known, email=email))
                unit.addresses.put(self._address(number, self.service_url))

        self.look(work)

    def _address(self, number: int, service_url: str) -> Address:
        return Address(self.person(number), f"chat-{number}", service_url, "28:bot")

    def lives_at(self, number: int, service_url: str) -> None:
        """The person is written to there from now on."""
        self.look(lambda unit: unit.addresses.put(self._address(number, service_url)))

    def tries(self, number: int) -> int:
        """How often the letter was refused."""
        letter = self.look(lambda unit: unit.outbox.get(f"k{number}"))
        assert isinstance(letter, Letter)
        return letter.tries

    def plan(self, count: int) -> None:
        """A letter to each of so many more of them, due now, and of a sort that comes at night, too."""
        numbers = range(self.planned, self.planned + count)
        self.planned += count

        def work(unit: Unit) -> None:
            lasts = unit.now + timedelta(days=7)
            unit.outbox.plan(
                Letter(f"k{number}", self.person(number), "question-answered", "q", unit.now, lasts)
                for number in numbers
            )

        self.look(work)

    def plan_one(self, due: datetime, lasts: timedelta = timedelta(days=7)) -> str:
        """A letter to one more of them, due then and of use for so long; its key."""
        key = f"k{self.planned}"
        letter = Letter(key, self.person(self.planned), "question-answered", "q", due, due + lasts)
        self.planned += 1
        self.look(lambda unit: unit.outbox.plan([letter]))
        return key

    def receivers(self) -> Mapping[str, str]:
        """Whom each letter goes to, by its key."""
        with self.database.engine.connect() as connection:
            letters = tables.letters.c
            return dict(connection.execute(select(letters.key, letters.person)).tuples().all())

    def dues(self) -> Mapping[str, datetime]:
        """When each letter is due, by its key."""
        with self.database.engine.connect() as connection:
            letters = tables.letters.c
            return dict(connection.execute(select(letters.key, letters.due)).tuples().all())

    def counts(self) -> Mapping[LetterState, int]:
        return self.look(lambda unit: unit.outbox.counts())  # type: ignore[return-value]

    def states(self) -> Mapping[str, str]:
        """Each letter's state, by its key."""
        with self.database.engine.connect() as connection:
            letters = tables.letters.c
            return dict(connection.execute(select(letters.key, letters.state)).tuples().all())

    async def sender(
        self, *changes: str, engine: str = "embedded", duty: str = "", database_url: str = ""
    ) -> Sender:
        """One more, started; on the cluster's engine a worker, if nothing else is said."""
        duty = duty or ("worker" if engine == "cluster" else "all")
        sender = started(database_url or self.url, engine, duty, *changes, mail=self.mail)
        self.senders.append(sender)
        return sender

    async def status(self, sender: Sender, path: str = "/readyz") -> int:
        """What is answered there; 0 where nobody answers."""
        with suppress(aiohttp.ClientError, OSError):
            async with self.session.get(f"http://127.0.0.1:{sender.port}{path}") as response:
                return response.status
        return 0

    async def becomes(self, sender: Sender, status: int, path: str = "/readyz") -> None:
        """Once that is answered there."""
        async with asyncio.timeout(PATIENCE):
            while await self.status(sender, path) != status:  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0.05)

    async def is_degraded(self, sender: Sender, *parts: str) -> None:
        """Once just these work in part there."""
        async with asyncio.timeout(PATIENCE):
            while await self._degraded(sender) != [*parts]:  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0.05)

    async def _degraded(self, sender: Sender) -> object:
        with suppress(aiohttp.ClientError, OSError):
            async with self.session.get(f"http://127.0.0.1:{sender.port}/readyz") as response:
                return (await response.json())["degraded"]
        return None

    async def settled(self, patience: float = PATIENCE) -> None:
        """Once every letter is."""
        async with asyncio.timeout(patience):
            while not set(self.counts()) <= SETTLED:  # noqa: ASYNC110 - other processes settle them
                await asyncio.sleep(0.1)

    async def killed(self, sender: Sender) -> None:
        """Kill it, and see what it had on the wire."""
        in_hand = {_key(chat) for chat, count in self.teams.in_hand.items() if count}
        await sender.is_killed()
        await self.left_by(sender)
        self.on_the_wire |= in_hand & self._uncertain()

    async def left_by(self, sender: Sender) -> None:
        """What a sender that was killed had marked as being sent, once none of its commits is under way."""
        if self.database.engine.dialect.name == "postgresql":
            await until(lambda: not self._ask(_BACKENDS, who=sender.name)[0])
        marked = {str(key) for key in self._ask(_MARKED, who=sender.name)}
        self.on_the_wire |= marked
        self.hits += bool(marked)

    @property
    def alive(self) -> list[Sender]:
        return [one for one in self.senders if one.runs]

    def at_work(self) -> list[Sender]:
        """Those who send to some tenant now."""
        holders = self._ask(_HOLDERS)
        return [one for one in self.alive if one.name in holders]

    def idle(self) -> list[Sender]:
        """Those who would send if there was something to be sent; a web process answers people."""
        return [one for one in self.alive if one.duty != "web"]

    def _ask(self, question: object, **values: object) -> list[object]:
        with self.database.engine.connect() as connection:
            return list(connection.execute(question, values).scalars())  # type: ignore[call-overload]

    def _uncertain(self) -> set[str]:
        return {key for key, state in self.states().items() if state == LetterState.UNCERTAIN}

    async def killed_at_random(
        self, kills: int, portion: int, start: Callable[[], Awaitable[object]], seed: int = 1
    ) -> None:
        """Kill so many senders, each while some of a portion of letters is out, and start others."""
        chance = random.Random(seed)
        for _ in range(kills):
            before = self.teams.got.total()
            self.plan(portion)
            await until(lambda before=before: self.teams.got.total() > before)
            await asyncio.sleep(chance.uniform(0.0, SOON))
            await self.killed(chance.choice(self.at_work() or self.idle()))
            await start()

    def nothing_is_lost_or_doubled(self) -> str:
        """What the outbox says is what the chats got; the counts, as a line."""
        states = self.states()
        got = {key: self.teams.got[_chat(key)] for key in states}
        doubled = [key for key, times in got.items() if times > 1]
        lost = [key for key, state in states.items() if state == LetterState.SENT and got[key] != 1]
        silent = [key for key, state in states.items() if state not in SETTLED]
        uncertain = self._uncertain()
        assert (doubled, lost, silent, uncertain - self.on_the_wire) == ([], [], [], set())
        arrived = sum(got[key] for key in uncertain)
        return (
            f"{len(states)} letters: {len(states) - len(uncertain)} sent, {len(uncertain)} uncertain of "
            f"{len(self.on_the_wire)} on the wire ({arrived} of them arrived), 0 lost, 0 twice"
        )


def _chat(key: str) -> str:
    return f"chat-{key.removeprefix('k')}"


def _key(chat: str) -> str:
    return f"k{chat.removeprefix('chat-')}"


@pytest_asyncio.fixture
async def delivery(database_url: str) -> AsyncIterator[Delivery]:
    async with delivering(database_url) as delivery:
        yield delivery


@asynccontextmanager
async def delivering(database_url: str) -> AsyncIterator[Delivery]:
    """A migrated database with nobody in it; whatever still runs at the end is killed."""
    wakes = database_url.startswith("postgresql")
    waker = Waker(cluster.TABLE, cluster.schema(), cluster.WAKE) if wakes else None
    database = replace(opened(database_url), waker=waker)
    database.migrate()
    teams = Counting()
    async with TestServer(teams.application()) as server, aiohttp.ClientSession() as session:
        delivery = Delivery(database_url, database, teams, str(server.make_url("/")), session)
        try:
            yield delivery
        finally:
            for sender in delivery.senders:
                await sender.is_killed()
            database.close()
