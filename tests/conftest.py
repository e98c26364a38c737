"""The bot at work in a played Teams."""

import gc
import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import aiohttp
import pytest
import pytest_asyncio
from aiohttp.test_utils import TestServer

from bot import app
from bot.app import Bot, open_bot
from bot.cli.logs import set_up_logs
from bot.jobs.jobs import Duty
from bot.outside.graph import Graph
from bot.outside.mail import MailServer
from bot.outside.register import Patience
from bot.programme_file import read_programme
from bot.running import running
from bot.settings import Settings
from bot.teams.limits import Limits
from bot.teams.patience import TurnPatience
from programme.companies.road import Stage
from programme.people import PersonId, Role
from reading.answers.vocabulary import read_vocabulary
from reading.answers.wordings import Wordings
from storage.engine import database as engine
from storage.unit import Unit
from tests.databases import (
    database,
    database_url,
    empty_url,
    migrated_postgresql,
    migrated_sqlite,
    opened,
    postgresql,
    postgresql_server,
)
from tests.faults import Faults
from tests.played_teams import Connector, Person
from tests.register import Register
from tests.waiting import PATIENCE
from texts.entries import read_entries

__all__ = [
    "database",
    "database_url",
    "empty_url",
    "migrated_postgresql",
    "migrated_sqlite",
    "postgresql",
    "postgresql_server",
]
T = TypeVar("T")
HOME = "10000000-0000-0000-0000-00000000000f"
MONDAY = datetime(2027, 2, 22, 9, 0, tzinfo=UTC)
"""10.00 in Oslo, a working day."""


class Clock:
    """A clock that stands still until it's moved."""

    def __init__(self) -> None:
        self.now = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class Teams:
    """Everybody who talks to the bot."""

    connector: Connector
    session: aiohttp.ClientSession
    bot_url: str
    bot: Bot
    clock: Clock
    register: Register
    send_due: Callable[[], Awaitable[int]]
    """Send what is due, as the timetable does every second."""
    faults: Faults

    def person(self, name: str, number: int, tenant: int = 0) -> Person:
        """A person in a tenant of their own; the number tells them apart."""
        object_id = f"20000000-0000-0000-0000-{number:012}"
        of = f"30000000-0000-0000-0000-{tenant or number:012}" if tenant >= 0 else HOME
        return Person(name, object_id, of, self.bot_url, self.connector, self.session, faults=self.faults)

    async def make_host(self, person: Person, host: str) -> None:
        """The person, who has written before, is that host of `programme.toml` from now on."""

        def work(unit: Unit) -> None:
            known = unit.people.get(PersonId(person.id))
            assert known
            unit.people.put(replace(known, roles=known.roles | {Role.HOST}, host=host))

        await self.bot.transactions.run(work)

    async def jumps(self, to: str) -> None:
        """The programme's clock is then ("2027-03-04 09:00", "+3d"); nothing on the way was seen to."""

        def work(unit: Unit) -> None:
            if step := re.fullmatch(r"([+-]\d+)d", to):
                unit.clock.move(unit.now, unit.now + timedelta(days=int(step[1])))
            else:
                then = datetime.fromisoformat(to).replace(tzinfo=unit.programme.zone)
                unit.clock.move(unit.now, then.astimezone(UTC))

        await self.look(work)

    async def look(self, work: Callable[[Unit], T]) -> T:
        """What stands in the database."""
        return await self.bot.transactions.run(work)


def settings_for(database_url: str, **more: Any) -> Settings:
    leader = f"{HOME}/20000000-0000-0000-0000-000000000900"
    values = {
        "database_url": database_url,
        "admins": (leader,),
        "programme": Path("programme.toml"),
        "brreg_url": "http://127.0.0.1:9",  # nothing listens there
        **more,
    }
    return Settings(_env_file=None, **values)


@pytest.fixture(scope="session", autouse=True)
def _logs() -> None:
    """As the bot logs; what structlog does unasked draws every local of a fault, for seconds."""
    set_up_logs()


@pytest.fixture(scope="session", autouse=True)
def _garbage() -> None:
    """As the bot collects it when it serves, and seldomer: what was imported and collected stays anyway."""
    gc.freeze()
    gc.set_threshold(50_000)


@pytest.fixture(scope="session", autouse=True)
def _quick_disk() -> Iterator[None]:
    """No SQLite file here must outlive a power cut, and no test waits for the disk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "_PRAGMAS", (*engine._PRAGMAS, "synchronous=OFF"))
        yield


@pytest.fixture(scope="session", autouse=True)
def _read_once() -> Iterator[None]:
    """Texts and answers, which no test changes, are read once for all tests, and so is a programme file.

    A file that a test changes is another: its bytes tell.
    """
    wordings = cache(lambda: Wordings(read_entries(), read_vocabulary()))
    programme = cache(lambda path, _: read_programme(path))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.app.Wordings", lambda *_: wordings())
        patch.setattr("bot.app.read_programme", lambda path: programme(path, _bytes_of(path)))
        for name in ("voices", "read_entries", "read_vocabulary"):
            patch.setattr(app, name, cache(getattr(app, name)))
        yield


def _bytes_of(path: Path) -> bytes:
    """Nothing, where no file is: whoever reads it says so."""
    return path.read_bytes() if path.is_file() else b""


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def programme_file() -> Path:
    """The shipped programme; a folder of tests may change it."""
    return Path("programme.toml")


@pytest.fixture
def faults() -> Iterator[Faults]:
    """What goes wrong inside fails the test, unless it says `faults.expected()`."""
    faults = Faults()
    with faults.watched():
        yield faults
    faults.show()


UNHURRIED = TurnPatience(typing=PATIENCE)
"""A busy machine shows no typing that nobody asked for."""
_PATIENT, _SHIPPED = Patience(answers_within=PATIENCE), Limits(patience=UNHURRIED)


@pytest.fixture
def patience() -> Patience:
    """On a busy machine the played register isn't silent; a test may have less."""
    return _PATIENT


@pytest.fixture
def limits() -> Limits:
    """What anybody may send; a folder of tests may give more."""
    return _SHIPPED


@pytest_asyncio.fixture
async def teams(
    *,
    tmp_path: Path,
    clock: Clock,
    programme_file: Path,
    migrated_sqlite: Path,
    patience: Patience,
    limits: Limits,
    faults: Faults,
) -> AsyncIterator[Teams]:
    """The bot on a SQLite file, in local mode, with nobody in it yet."""
    shutil.copy(migrated_sqlite, tmp_path / "bot.db")
    url = f"sqlite:///{tmp_path}/bot.db"
    async with teams_on(url, clock, faults, programme_file, patience, limits) as teams:
        yield teams


def _begin_at(then: datetime, database_url: str) -> None:
    """PostgreSQL goes by a clock of its own: whatever today is, it's then that the test begins."""
    database = opened(database_url)
    database.migrate()
    with database.transaction() as unit:
        if not unit.clock.get():
            unit.clock.put(then - unit.real_now)
    database.close()


@asynccontextmanager
async def teams_on(
    database_url: str,
    clock: Clock,
    faults: Faults,
    programme_file: Path = Path("programme.toml"),
    patience: Patience = _PATIENT,
    limits: Limits = _SHIPPED,
    *,
    graph: Graph | None = None,
    mail: MailServer | None = None,
    **more: Any,
) -> AsyncIterator[Teams]:
    """The bot on that database, in local mode; `more` settings."""
    if database_url.startswith("postgresql"):
        _begin_at(clock.now, database_url)
    async with Register() as register, Connector() as connector, aiohttp.ClientSession() as session:
        sender = "fremtid@programme.example" if mail else ""
        settings = settings_for(
            database_url, programme=programme_file, brreg_url=register.url, mail_from=sender, **more
        )
        bot = open_bot(settings, clock, local=True, patience=patience, graph=graph, mail=mail)
        async with (
            running(settings, bot, local=True, duty=Duty.STILL, limits=limits) as at_work,
            TestServer(at_work.application) as server,
        ):
            url = str(server.make_url("")).rstrip("/")
            yield Teams(connector, session, url, bot, clock, register, at_work.send_due, faults)


@pytest.fixture
def kari(teams: Teams) -> Person:
    """A company's contact."""
    return teams.person("Kari Prøve", 1)


@pytest.fixture
def ola(teams: Teams) -> Person:
    """A contact of another company."""
    return teams.person("Ola Demo", 2)


@pytest.fixture
def leader(teams: Teams) -> Person:
    """The project leader, by tenant and object id."""
    return teams.person("Lise Leder", 900, tenant=-1)


Confirmed = Callable[[Person, str], Awaitable[None]]


@pytest.fixture
def confirmed(teams: Teams, leader: Person) -> Confirmed:
    """Makes a person the accepted contact of a company that has a place."""

    async def confirm(person: Person, company: str) -> None:
        await leader.says("hei")
        await person.says("presentasjon onsdag 3. mars kl 9")
        await person.says(company)
        await person.says("avlys")
        await person.presses("Ja, avlys")

        def work(unit: Unit) -> None:
            known = unit.companies.of(PersonId(person.id))
            assert known
            unit.companies.accept(known.id, PersonId(person.id))
            unit.companies.put(replace(known, stage=Stage.CONFIRMED))

        await teams.look(work)

    return confirm
