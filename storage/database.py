"""Opens a database and gives transactions on it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, event, make_url, text
from sqlalchemy.exc import DBAPIError

from programme.plan import Programme
from programme.slots import Openings
from storage.unit import Unit, unit_of

MIGRATIONS = Path(__file__).parent / "migrations"
POSTGRESQL_THREADS = 8
_DEADLOCK, _SERIALISATION, _LOCK_TIMEOUT = "40P01", "40001", "55P03"
_PASSING = {_DEADLOCK, _SERIALISATION, _LOCK_TIMEOUT}
_PRIMARY = 0xFF
"""SQLite's extended codes carry the primary one in their lowest byte."""


class TryAgainError(Exception):
    """The database broke the transaction off for the sake of another one; nothing of it stands."""


@dataclass(frozen=True)
class Database:
    """A database, and what its transactions need to know."""

    engine: Engine
    openings: Openings
    clock: Callable[[], datetime]
    new_id: Callable[[], str]

    @property
    def writers(self) -> int:
        """How many transactions may run at once: SQLite has one writer."""
        return 1 if self.engine.dialect.name == "sqlite" else POSTGRESQL_THREADS

    @contextmanager
    def transaction(self) -> Iterator[Unit]:
        """One unit of work: committed at the end, rolled back on any exception.

        Raises TryAgainError if the database broke it off.
        """
        try:
            with self.engine.begin() as connection:
                yield unit_of(connection, self.openings, self.clock, self.new_id)
        except DBAPIError as error:
            if _passes(error.orig):
                raise TryAgainError from error
            raise

    def check(self) -> None:
        """Nothing, if the database answers and is migrated."""
        with self.engine.connect() as connection:
            connection.execute(text("SELECT version_num FROM alembic_version"))

    def migrate(self, revision: str = "head") -> None:
        """Bring the tables up (or down) to a revision."""
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        with self.engine.begin() as connection:
            config.attributes["connection"] = connection
            if revision == "base":
                command.downgrade(config, revision)
            else:
                command.upgrade(config, revision)

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def _passes(error: BaseException | None) -> bool:
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in {
            sqlite3.SQLITE_BUSY,
            sqlite3.SQLITE_LOCKED,
        }
    return getattr(error, "sqlstate", None) in _PASSING


def open_database(
    url: str, programme: Programme, clock: Callable[[], datetime], new_id: Callable[[], str]
) -> Database:
    """The database at `sqlite:///path` or `postgresql://…`; connects when it's first used."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        if parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(parsed, hide_parameters=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediate)
    else:
        engine = create_engine(
            parsed.set(drivername="postgresql+psycopg"),
            hide_parameters=True,
            pool_size=POSTGRESQL_THREADS,
            pool_pre_ping=True,
            isolation_level="READ COMMITTED",
            connect_args={"options": "-c statement_timeout=5s -c lock_timeout=3s", "connect_timeout": 5},
        )
    return Database(engine, Openings(programme), clock, new_id)


def _prepare_sqlite(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's own connection
    connection.isolation_level = None  # the driver begins nothing by itself; `_begin_immediate` does
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=10000", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Any) -> None:  # noqa: ANN401 - an SQLAlchemy event
    # A read that becomes a write is refused at once under WAL, whatever the busy timeout.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
