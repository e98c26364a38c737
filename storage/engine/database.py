"""Opens a database and gives transactions on it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Dialect, Engine, create_engine, event
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError

from programme.meetings.slots import Openings
from programme.plan import Programme
from storage.engine.causes import named_causes, parsed_url
from storage.engine.compiled import Compiled
from storage.engine.cursor import Cursor
from storage.engine.migrating import Waker, migrate
from storage.engine.postgresql import Connection as PostgresqlConnection
from storage.engine.postgresql import Postgresql, is_lost
from storage.engine.sqlite import Sqlite
from storage.leading.exports import Snapshot
from storage.unit import Unit

POSTGRESQL_THREADS = 8
"""So many transactions are under way at once; with more no more turns were done (ADR 8)."""
_DEADLOCK, _SERIALISATION, _LOCK_TIMEOUT = "40P01", "40001", "55P03"
_PASSING = {_DEADLOCK, _SERIALISATION, _LOCK_TIMEOUT}
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "busy_timeout=10000",
    "foreign_keys=ON",
    # In pages of 4 kB. At SQLite's own 1,000 every hundredth turn waits for the disk.
    "wal_autocheckpoint=4000",
)
FOUND_DEAD = {
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
"""A connection whose other end is gone without a word is given up after 25 s at most (libpq's parameters).

One whose other end acknowledges and says nothing: `postgresql.SILENT_FOR`.
"""
STATEMENT_ENDS_WITHIN = 5
"""Seconds; the server ends it."""
IDLE_FOR = 30
"""Seconds; the server ends a transaction whose process says nothing more, and lets go of what it locked."""
_DRIVER = "driver"
"""What a pooled connection remembers it by."""
_PRIMARY = 0xFF
"""SQLite's extended codes carry the primary one in their lowest byte."""


class TryAgainError(Exception):
    """The database broke the transaction off for the sake of another one; nothing of it stands."""


class RefusedByDatabaseError(Exception):
    """The database won't do it; its arguments are the error's name and SQLSTATE."""


class DatabaseGoneError(RefusedByDatabaseError):
    """The database can't be reached, or was lost before the commit was confirmed."""


class UnconfirmedError(DatabaseGoneError):
    """The database was lost while it committed: it's done, or nothing of it is."""


@dataclass(frozen=True)
class Database:
    """A database, and what its transactions need to know."""

    engine: Engine
    openings: Openings
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    compiled: Compiled
    waker: Waker | None = None

    @property
    def writers(self) -> int:
        """How many transactions may run at once: SQLite has one writer."""
        return 1 if self.engine.dialect.name == "sqlite" else POSTGRESQL_THREADS

    @contextmanager
    def transaction(self, programme: Programme | None = None) -> Iterator[Unit]:
        """One unit of work: committed at the end, rolled back on any exception.

        `programme`: as it was changed in the chat; the file's if it isn't given.

        Raises TryAgainError if the database broke it off, DatabaseGoneError if it isn't there
        (UnconfirmedError if it may stand even so), and RefusedByDatabaseError if it won't do it.
        """
        with _in_our_words(), self._driver() as driver:
            driver.begin()
            cursor = Cursor(driver, self.compiled)
            unit = Unit(cursor, self.openings, programme or self.openings.programme, self.clock, self.new_id)
            yield unit
            cursor.flush()
            if self.waker and unit.wakes:
                driver.run(self.waker.wake, ())
            _commit(driver)

    @contextmanager
    def _driver(self) -> Iterator[Postgresql | Sqlite]:
        """The driver of a connection from the pool; what was begun on it is rolled back on any exception."""
        try:
            pooled = self.engine.raw_connection()
        except DBAPIError as error:
            raise DatabaseGoneError(type(error.orig).__name__, "") from None
        connection = pooled.dbapi_connection
        assert connection is not None
        try:
            if _DRIVER not in pooled.info:
                pooled.info[_DRIVER] = self._driver_on(connection)
            driver = pooled.info[_DRIVER]
            yield driver
        except BaseException:
            driver.rollback()
            if getattr(connection, "closed", False):
                self.engine.dispose()  # the others in the pool are most likely gone too
                pooled.invalidate()
            raise
        finally:
            pooled.close()

    def _driver_on(self, connection: DBAPIConnection) -> Postgresql | Sqlite:
        """It lasts as long as its connection."""
        if isinstance(connection, sqlite3.Connection):
            return Sqlite(connection)
        return Postgresql(connection)  # type: ignore[arg-type]

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """All tables as they stand at one moment. However long it's read, no transaction waits for it."""
        sqlite = self.engine.dialect.name == "sqlite"
        level = {} if sqlite else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        with self.engine.connect().execution_options(**level) as connection:
            if sqlite:
                connection.exec_driver_sql("BEGIN")  # under WAL it reads what stood at its first read
            yield Snapshot(connection, self.openings.programme)

    def knowing_names(self) -> "Database":
        """The same, whose programme knows what those were called who left its file."""
        with self.transaction() as unit:
            return replace(self, openings=Openings(unit.known_names.told_to(self.openings.programme)))

    def check(self) -> None:
        """Nothing, if the database answers and is migrated; else the errors of a transaction."""
        with _in_our_words(), self._driver() as driver:
            driver.run("SELECT version_num FROM alembic_version", ())
            driver.commit()

    def migrate(self, revision: str = "head") -> None:
        """Bring the tables up (or down) to a revision.

        Raises NewerDatabaseError if this program is too old, NoDatabaseError if the database can't be used.
        """
        with named_causes(self.engine.url):
            migrate(self.engine, revision, self.waker)

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def _commit(driver: Postgresql | Sqlite) -> None:
    try:
        driver.commit()
    except psycopg.Error as error:
        if not is_lost(error):
            raise
        raise UnconfirmedError(type(error).__name__, _code(error)) from None


@contextmanager
def _in_our_words() -> Iterator[None]:
    """The drivers' errors as ours."""
    try:
        yield
    except (sqlite3.Error, psycopg.Error) as error:
        if _passes(error):
            raise TryAgainError from error
        # The driver's own words may hold what somebody wrote.
        refusal = DatabaseGoneError if is_lost(error) else RefusedByDatabaseError
        raise refusal(type(error).__name__, _code(error)) from None


def _code(error: BaseException) -> str:
    """PostgreSQL's SQLSTATE, or SQLite's name of the error ("SQLITE_FULL": no room on the disk)."""
    return getattr(error, "sqlstate", None) or getattr(error, "sqlite_errorname", None) or ""


def _passes(error: BaseException | None) -> bool:
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in {
            sqlite3.SQLITE_BUSY,
            sqlite3.SQLITE_LOCKED,
        }
    return getattr(error, "sqlstate", None) in _PASSING


def _connect(_: object, __: object, arguments: Any, named: Any) -> PostgresqlConnection:  # noqa: ANN401 - SQLAlchemy's
    """A connection as ours, with what SQLAlchemy would give to psycopg."""
    return PostgresqlConnection.connect(*arguments, **named)


def open_database(
    url: str,
    programme: Programme,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
    waker: Waker | None = None,
) -> Database:
    """The database at `sqlite:///path` or `postgresql://…`; connects when it's first used.

    Raises NoDatabaseError for what is no such URL, or a folder that can't be made.
    """
    parsed = parsed_url(url)
    if parsed.get_backend_name() == "sqlite":
        if parsed.database:
            with named_causes(parsed):
                Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(parsed, hide_parameters=True, pool_reset_on_return=None)
        event.listen(engine, "connect", _prepare_sqlite)
    else:
        engine = create_engine(
            parsed.set(drivername="postgresql+psycopg"),
            hide_parameters=True,
            pool_size=POSTGRESQL_THREADS,
            pool_reset_on_return=None,  # each transaction has ended by then
            isolation_level="READ COMMITTED",
            connect_args={
                "options": f"-c statement_timeout={STATEMENT_ENDS_WITHIN}s -c lock_timeout=3s "
                f"-c idle_in_transaction_session_timeout={IDLE_FOR}s",
                "connect_timeout": 5,
                **FOUND_DEAD,
            },
        )
        event.listen(engine, "do_connect", _connect)
    return Database(engine, Openings(programme), clock, new_id, _compiled(parsed.get_backend_name()), waker)


@cache
def _compiled(backend: str) -> Compiled:
    """The statements for any database of that sort, compiled once in a process."""
    dialect: Dialect
    if backend == "sqlite":
        dialect = SQLiteDialect_pysqlite()
    else:
        dialect = PGDialect_psycopg(paramstyle="numeric_dollar")  # type: ignore[no-untyped-call]  # PostgreSQL's own
    return Compiled(dialect)


def _prepare_sqlite(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's own connection
    connection.isolation_level = None  # the driver begins nothing by itself; `_connection` does
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
