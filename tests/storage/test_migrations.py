"""An older version's database, with rows in it, becomes what a new one is; nothing of it is lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Boolean, Connection, Date, Integer, MetaData, Table, func, select

from storage import tables
from storage.engine.columns import Moment
from storage.engine.database import Database
from storage.engine.revisions import known
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


def filled(connection: Connection) -> dict[str, int]:
    """A row in each table that names the others' rows; how many rows each has."""
    found = MetaData()
    found.reflect(connection)
    there = [table for table in found.sorted_tables if table.name != "alembic_version"]
    for table in there:
        connection.execute(table.insert().values(a_row(table)))
    return rows_of(connection, there)


def a_row(table: Table, **given: object) -> dict[str, object]:
    """Values that fit the columns, and those that are given."""
    values: dict[str, object] = {}
    for column in table.columns:
        if isinstance(column.type, Boolean):
            values[column.name] = True
        elif isinstance(column.type, Date):
            values[column.name] = date(2027, 3, 4)
        elif isinstance(column.type, Moment):
            values[column.name] = datetime(2027, 3, 4, tzinfo=UTC)
        elif isinstance(column.type, Integer):
            values[column.name] = 1
        else:
            values[column.name] = "[]" if column.name in LISTS else "prøve"
    return {**values, **given}


def rows_of(connection: Connection, there: list[Table]) -> dict[str, int]:
    """How many rows each table has."""
    count = select(func.count())
    return {table.name: connection.execute(count.select_from(table)).scalar_one() for table in there}


@pytest.mark.parametrize("revision", sorted(known()))
def test_each_revision_with_a_row_in_every_table_becomes_what_a_new_database_is(
    empty_url: str, revision: str
) -> None:
    with at(empty_url, revision) as database, database.engine.begin() as connection:
        before = filled(connection)
    with at(empty_url, "head") as database, database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []
        after = rows_of(connection, tables.metadata.sorted_tables)
    assert {name: after.get(name) for name in before} == before


def test_references_are_kept_again_after_a_migration(empty_url: str) -> None:
    with at(empty_url, "0001") as database, database.engine.begin() as connection:
        filled(connection)
    with at(empty_url, "head") as database, database.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
