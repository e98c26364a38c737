"""What psycopg is told, what stays prepared, and a server that falls silent."""

import asyncio
from collections.abc import Callable, Iterator

import psycopg
import pytest
from psycopg.errors import UndefinedTable, UniqueViolation

from programme.companies.companies import CompanyName
from storage.engine.database import Database, DatabaseGoneError
from storage.engine.migrating import MIGRATING
from storage.engine.postgresql import Connection, Postgresql
from tests.databases import opened
from tests.races.proxy import Proxy
from tests.waiting import PATIENCE

_ADD = "INSERT INTO notes (number, said) VALUES ($1::BIGINT, $2::VARCHAR)"
_ALL = "SELECT number, said FROM notes ORDER BY number"
_PREPARED = "SELECT count(*) FROM pg_prepared_statements"


@pytest.fixture
def connection(postgresql: Callable[[], str]) -> Iterator[psycopg.Connection]:
    with psycopg.connect(postgresql()) as connection:
        connection.execute("CREATE TABLE notes (number BIGINT PRIMARY KEY, said TEXT)")
        connection.commit()
        yield connection


@pytest.fixture
def driver(connection: psycopg.Connection) -> Postgresql:
    return Postgresql(connection)


def prepared(connection: psycopg.Connection) -> int:
    row = connection.execute(_PREPARED, prepare=False).fetchone()
    connection.commit()
    assert row
    return row[0]


def test_what_is_written_is_there_for_the_next_question_and_after_the_commit(driver: Postgresql):
    assert driver.run(_ADD, (249, "note 249")) == ((), 1)
    assert driver.run(_ALL, ()) == ([(249, "note 249")], 1)
    driver.run(_ADD, (250, None))
    driver.commit()

    assert driver.run(_ALL, ())[0] == [(249, "note 249"), (250, None)]


def test_what_is_refused_is_told_at_once_and_nothing_of_it_stands(driver: Postgresql):
    driver.run(_ADD, (1, "first"))
    with pytest.raises(UniqueViolation):
        driver.run(_ADD, (1, "once more"))
    driver.rollback()

    assert driver.run(_ALL, ()) == ([], 0)


def test_a_statement_is_prepared_once_whatever_its_numbers(
    driver: Postgresql, connection: psycopg.Connection
):
    before = prepared(connection)
    for number in (1, 40_000, 3_000_000_000):
        driver.run(_ADD, (number, "a note"))
    driver.commit()
    assert prepared(connection) == before + 1


def test_every_statement_that_there_is_stays_prepared(driver: Postgresql, connection: psycopg.Connection):
    for number in range(300):
        driver.run(f"SELECT {number}", ())
    driver.commit()
    assert prepared(connection) >= 300


def test_a_statement_that_could_not_be_prepared_is_prepared_when_it_can(
    driver: Postgresql, connection: psycopg.Connection
):
    later = "SELECT count(*) FROM later"
    with pytest.raises(UndefinedTable):
        driver.run(later, ())
    driver.rollback()
    connection.execute("CREATE TABLE later (number BIGINT)")
    connection.commit()

    assert driver.run(later, ())[0] == [(0,)]


def test_what_is_streamed_comes_whole_and_stays_on_no_side(
    driver: Postgresql, connection: psycopg.Connection
):
    series = "SELECT * FROM generate_series(1, $1::BIGINT) AS number"
    before = prepared(connection)
    both = zip(driver.stream(series, (2_500,)), driver.stream(series, (2_500,)), strict=True)
    sizes = [(len(one), len(other)) for one, other in both]

    assert sizes == [(1000, 1000), (1000, 1000), (500, 500)]
    driver.commit()
    assert prepared(connection) == before


def name_one(database: Database, silent: Callable[[], None]) -> None:
    """A transaction in the middle of which something happens to its connection."""
    with database.transaction() as unit:
        unit.companies.named(CompanyName("Prøvebrød AS"))
        silent()
        unit.companies.named(CompanyName("Prøvebakst AS"))


async def test_a_server_that_acknowledges_and_says_nothing_is_given_up(
    postgresql: Callable[..., str], migrated_postgresql: str, monkeypatch: pytest.MonkeyPatch
):
    """What is sent arrives at the proxy's socket, whose kernel acknowledges it; nobody answers."""
    monkeypatch.setattr(Connection, "answers_within", 2.0)
    async with Proxy(postgresql(migrated_postgresql)) as proxy:
        database = opened(proxy.url)
        with pytest.raises(DatabaseGoneError):
            await asyncio.wait_for(asyncio.to_thread(name_one, database, proxy.go_dead), PATIENCE)

        monkeypatch.undo()
        await asyncio.to_thread(database.check)  # on another connection
        database.close()


async def test_without_that_it_would_be_waited_for(
    postgresql: Callable[..., str], migrated_postgresql: str, monkeypatch: pytest.MonkeyPatch
):
    """The control: nothing else, of ours or the kernel's, looks at what is acknowledged."""
    monkeypatch.setattr(Connection, "answers_within", None)
    async with Proxy(postgresql(migrated_postgresql)) as proxy:
        database = opened(proxy.url)
        waiting = asyncio.create_task(asyncio.to_thread(name_one, database, proxy.go_dead))
        await asyncio.sleep(3)
        assert not waiting.done()
        proxy.cut()
        with pytest.raises(DatabaseGoneError):
            await waiting
        database.close()


async def test_who_migrates_waits_for_another_for_as_long_as_that_takes(
    postgresql: Callable[[], str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(Connection, "answers_within", 0.5)
    url = postgresql()
    database = opened(url)
    with psycopg.connect(url) as other:
        other.execute("SELECT pg_advisory_xact_lock(%s)", (MIGRATING,))
        migrating = asyncio.create_task(asyncio.to_thread(database.migrate))
        await asyncio.sleep(1.5)
        assert not migrating.done()
    await migrating
    monkeypatch.undo()
    database.check()
    database.close()
