"""Brings the tables to a revision, with what is in them."""

from dataclasses import dataclass

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Engine, func, inspect, select, text

from storage.engine.postgresql import Connection as PostgresqlConnection
from storage.engine.revisions import ALONE, MIGRATIONS, OthersRunningError, newest, refuse_newer

_AT_WORK = text(
    "SELECT count(*) FROM leases WHERE starts_with(name, 'process:')"
    " AND ends > extract(epoch FROM now()) AND ends < extract(epoch FROM now()) + 3600"
)
MIGRATING = 4_660_737
"""The advisory lock of whoever migrates; any number that is nobody else's."""


class BrokenReferencesError(Exception):
    """Rows would name rows that aren't there: nothing was changed."""


@dataclass(frozen=True)
class Waker:
    """What an engine keeps in the database, as SQL; PostgreSQL only."""

    table: str
    """One of its tables: where it is, the schema has been applied."""
    schema: str
    wake: str
    """Run in a transaction that plans what is due already: a worker is woken by its commit."""


def migrate(engine: Engine, revision: str, waker: Waker | None) -> None:
    """Bring the tables up to a revision, or down to `base`, in one transaction.

    Raises NewerDatabaseError if this program is too old, BrokenReferencesError for a revision that loses
    what other rows name, OthersRunningError for one beside which the version before can't work.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        begin = _begin_on_sqlite if engine.dialect.name == "sqlite" else _begin_on_postgresql
        begin(connection)
        config.attributes["connection"] = connection
        if revision == "base":
            command.downgrade(config, revision)
            return
        current = MigrationContext.configure(connection).get_current_revision()
        refuse_newer(current)
        target = newest() if revision == "head" else revision
        stops = current is not None and target and any(current < one <= target for one in ALONE)
        if stops and engine.dialect.name == "postgresql":  # SQLite's file is served by one process
            _refuse_beside_others(connection)
        if revision != "head" or current != newest():
            command.upgrade(config, revision)
        _apply_engine(connection, waker)
        if engine.dialect.name == "sqlite":
            _refuse_broken_references(connection)


def _begin_on_sqlite(connection: Connection) -> None:
    """SQLite changes a table by making another and dropping the old one, which rows may name.

    The pragma does nothing within a transaction (sqlite.org/lang_altertable.html, section 7); the
    connection is closed after it.
    """
    connection.detach()
    connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _refuse_beside_others(connection: Connection) -> None:
    """Processes that answer say every second that they are there, for some seconds."""
    if not inspect(connection).has_table("leases"):
        return
    if count := connection.execute(_AT_WORK).scalar_one():
        msg = (
            f"{count} processes of the version before are at work, or were killed some seconds ago. This "
            "upgrade changes what they find rows by: stop them all, and run: python -m bot migrate"
        )
        raise OthersRunningError(msg)


def _refuse_broken_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        tables = ", ".join(sorted({row[0] for row in broken}))
        msg = f"Rows of {tables} would name rows that aren't there any more. Nothing was changed."
        raise BrokenReferencesError(msg)


def _begin_on_postgresql(connection: Connection) -> None:
    """Whoever migrates may wait for others who do, and for long; the connection is closed after it."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, PostgresqlConnection)
    raw.answers_within = None
    connection.detach()
    connection.execute(text("SET LOCAL lock_timeout = 0"))
    connection.execute(text("SET LOCAL statement_timeout = 0"))
    connection.execute(select(func.pg_advisory_xact_lock(MIGRATING)))


def _apply_engine(connection: Connection, waker: Waker | None) -> None:
    """The engine's own tables, where they aren't there yet."""
    if waker and not inspect(connection).has_table(waker.table):
        plainly = connection.execution_options(no_parameters=True)
        plainly.exec_driver_sql(waker.schema)
