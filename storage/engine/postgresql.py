"""Runs statements on PostgreSQL through psycopg's own cursor, each prepared the first time that it's run."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import count
from typing import Any, TypeVar

import psycopg
from psycopg import OperationalError, RawCursor, RawServerCursor
from psycopg.abc import PQGen
from psycopg.rows import TupleRow
from psycopg.types.numeric import Int8Dumper

from storage.engine.many import AT_ONCE

T = TypeVar("T")
SILENT_FOR = 20.0
"""Seconds; a server that hasn't answered a statement by then is given up."""
_LOOKS_EVERY = 0.1
"""Seconds, as psycopg's own."""
_MOST_PREPARED = 1_000
"""Statements on a connection: more than there are. psycopg's own 100 would throw some away in every turn."""
_LOST = ("08", "57P0", "25P03")
"""SQLSTATEs that begin so: the connection failed; the server stops, crashed or starts; it ended a transaction
in which nothing was said."""


def is_lost(error: BaseException) -> bool:
    """Whether the connection is lost: the server stopped or doesn't answer, or the network did."""
    if not isinstance(error, psycopg.Error):
        return False
    state = error.sqlstate
    return isinstance(error, OperationalError) if state is None else state.startswith(_LOST)


class Connection(psycopg.Connection[TupleRow]):
    """A connection that is closed as soon as it's lost, or the server has been silent for too long.

    The kernel's settings (keepalives, tcp_user_timeout) don't find a server that acknowledges what it's sent
    and answers nothing, or a proxy that does so in its place; statement_timeout is the server's own.
    """

    answers_within: float | None = SILENT_FOR
    """Seconds from a statement to its answer; None for as long as it takes."""

    def wait(self, gen: PQGen[T], interval: float = _LOOKS_EVERY, timeout: float | None = None) -> T:
        """What psycopg runs every statement by; OperationalError if nothing comes of it in time."""
        try:
            return super().wait(gen, interval, self.answers_within if timeout is None else timeout)
        except psycopg.Error as error:
            if is_lost(error):
                self.close()
            raise


class Postgresql:
    """A PostgreSQL connection; what it has prepared lasts until it ends, or rolls back."""

    def __init__(self, connection: psycopg.Connection[TupleRow]) -> None:
        """One cursor does for all statements that are fetched whole."""
        connection.prepared_max = _MOST_PREPARED
        self._connection = connection
        self._cursor = RawCursor(connection)
        # A statement is prepared once for each sort of number, if small ones are sent as another type.
        self._cursor.adapters.register_dumper(int, Int8Dumper)
        self._streams = count()

    def begin(self) -> None:
        """Nothing: psycopg begins a transaction with the first statement."""

    def commit(self) -> None:
        """End it; it stands."""
        self._connection.commit()

    def rollback(self) -> None:
        """End it, if one was begun and the connection is still there; nothing of it stands.

        psycopg then throws away all that was prepared on the connection.
        """
        with suppress(OperationalError):
            self._connection.rollback()

    def run(self, sql: str, values: Sequence[Any]) -> tuple[Sequence[tuple[Any, ...]], int]:
        """The rows, and how many were given or touched; psycopg's error if it's refused."""
        cursor = self._cursor.execute(sql, values, prepare=True)
        return cursor.fetchall() if cursor.rownumber is not None else (), cursor.rowcount

    def stream(self, sql: str, values: Sequence[Any]) -> Iterator[Sequence[tuple[Any, ...]]]:
        """The rows of a query, `AT_ONCE` at a time, whatever else is run meanwhile."""
        with RawServerCursor(self._connection, f"stream{next(self._streams)}") as cursor:
            cursor.execute(sql, values)
            while rows := cursor.fetchmany(AT_ONCE):
                yield rows
