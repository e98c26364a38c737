"""An older version's database, with rows in it, becomes what a new one is; nothing of it is lost."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Boolean, Connection, Date, Executable, Integer, MetaData, Table, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError, OperationalError, ProgrammingError

from storage import tables
from storage.engine.columns import Moment
from storage.engine.database import Database
from storage.engine.health import is_up_to_date
from storage.engine.revisions import ALONE, OthersRunningError, known
from tests.databases import opened

LISTS = {"hosts", "attendees", "participants"}
"""Columns of JSON."""


@contextmanager
def at(url: str, revision: str) -> Iterator[Database]:
    """The database there with the tables of that revision."""
    database = opened(url)
    try:
        database.migrate(revision)
        yield database
    finally:
        database.close()


def filled(connection: Connection, number: int = 1) -> list[str]:
    """A row in each table that names the others' rows of that number; the tables' names."""
    found = MetaData()
    found.reflect(connection)
    there = [table for table in found.sorted_tables if table.name != "alembic_version"]
    for table in there:
        connection.execute(table.insert().values(a_row(table, number)))
    return [table.name for table in there]


def a_row(table: Table, number: int = 1, /, **given: object) -> dict[str, object]:
    """Values that fit the columns, and those that are given; those of another number are different ones."""
    values: dict[str, object] = {}
    for column in table.columns:
        if isinstance(column.type, Boolean):
            values[column.name] = True
        elif isinstance(column.type, Date):
            values[column.name] = date(2027, 3, 4) + timedelta(days=number)
        elif isinstance(column.type, Moment):
            values[column.name] = datetime(2027, 3, 4, tzinfo=UTC) + timedelta(days=number)
        elif isinstance(column.type, Integer):
            values[column.name] = number
        else:
            values[column.name] = "[]" if column.name in LISTS else f"prøve {number}"
    return {**values, **given}


def rows_of(connection: Connection, there: list[Table]) -> dict[str, int]:
    """How many rows each table has."""
    count = select(func.count())
    return {table.name: connection.execute(count.select_from(table)).scalar_one() for table in there}


def test_rows_that_were_written_at_any_revision_are_all_in_what_a_new_database_is(empty_url: str) -> None:
    """Each revision finds rows in every table, of the version before it and of all that went before."""
    written: Counter[str] = Counter()
    for revision in sorted(known()):
        with at(empty_url, revision) as database, database.engine.begin() as connection:
            written.update(filled(connection, int(revision)))
    with at(empty_url, "head") as database, database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []
        after = rows_of(connection, tables.metadata.sorted_tables)
    assert {name: after.get(name) for name in written} == written


def test_references_are_kept_again_after_a_migration(empty_url: str) -> None:
    with at(empty_url, "0001") as database, database.engine.begin() as connection:
        filled(connection)
    with at(empty_url, "head") as database, database.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def put(table: Table, dialect: str) -> Executable:
    """The row of that key as it is now, as `Upsert` has it: by the key that the version before knows."""
    insert = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
    return insert.values(a_row(table)).on_conflict_do_update(
        index_elements=[*table.primary_key], set_=a_row(table)
    )


def the_version_before_writes(url: str, older: str, newer: str, *, puts: bool = True) -> None:
    """Its very columns are inserted, changed, put, read and deleted on the next version's tables."""
    with at(url, older) as database, database.engine.connect() as connection:
        found = MetaData()
        found.reflect(connection)
    there = [table for table in found.sorted_tables if table.name != "alembic_version"]
    with at(url, newer) as database, database.engine.begin() as connection:
        for table in there:
            connection.execute(table.insert().values(a_row(table)))
            connection.execute(table.update().values(a_row(table)))
            if puts:
                connection.execute(put(table, connection.dialect.name))
            assert len(connection.execute(select(table)).all()) == 1
        for table in reversed(there):
            connection.execute(table.delete())


KEPT_FROM = "0027"
"""From here on an older process works on beside the next version: what it doesn't know has a default."""


def test_the_version_before_works_on_beside_the_next_ones_tables(empty_url: str) -> None:
    for older, newer in pairwise(one for one in sorted(known()) if one >= KEPT_FROM):
        the_version_before_writes(empty_url, older, newer, puts=newer not in ALONE)


@pytest.mark.parametrize("newer", ["0031", "0047"])
def test_control_a_key_that_changes_is_found(empty_url: str, newer: str) -> None:
    with pytest.raises((OperationalError, ProgrammingError)):
        the_version_before_writes(empty_url, f"{int(newer) - 1:04}", newer)


def test_an_upgrade_that_needs_all_stopped_waits_until_they_are(postgresql: Callable[[], str]) -> None:
    url = postgresql()
    with at(url, "0030") as database, database.engine.begin() as connection:
        lives = "VALUES ('process:a', 'a', extract(epoch FROM now())::bigint + 1800)"
        connection.exec_driver_sql(f"INSERT INTO leases (name, holder, ends) {lives}")
    with pytest.raises(OthersRunningError, match="1 processes"), at(url, "head"):
        pass
    with at(url, "0030") as database, database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE leases SET ends = ends - 3600")
    with at(url, "head") as database:
        assert is_up_to_date(database)


def test_control_a_column_without_a_default_is_found(empty_url: str) -> None:
    with pytest.raises(IntegrityError):
        the_version_before_writes(empty_url, "0020", "0021")
