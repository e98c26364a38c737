"""Runs statements on SQLite through the standard library's driver."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from storage.engine.many import AT_ONCE


class Sqlite:
    """A SQLite connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """One cursor does for all statements that are fetched whole."""
        self._connection = connection
        self._cursor = connection.cursor()

    def begin(self) -> None:
        """Begin a transaction that writes, so that nobody else does until it ends."""
        self._cursor.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """End it; it stands."""
        self._connection.commit()

    def rollback(self) -> None:
        """End it, if one was begun; nothing of it stands."""
        self._connection.rollback()

    def run(self, sql: str, values: Sequence[Any]) -> tuple[Sequence[tuple[Any, ...]], int]:
        """The rows, and how many were touched; the driver's own error if it's refused."""
        self._cursor.execute(sql, values)
        return self._cursor.fetchall(), self._cursor.rowcount

    def stream(self, sql: str, values: Sequence[Any]) -> Iterator[Sequence[tuple[Any, ...]]]:
        """The rows of a query, `AT_ONCE` at a time, whatever else is run meanwhile."""
        cursor = self._connection.execute(sql, values)
        while rows := cursor.fetchmany(AT_ONCE):
            yield rows
