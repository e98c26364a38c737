"""Runs statements on PostgreSQL through libpq itself: each is prepared once on a connection.

psycopg's own cursor costs about 0.1 ms a statement in Python, a turn has a dozen of them, and what its
low level (`psycopg.pq`) does is all that is needed here. Values travel as text.

What nobody waits for (the beginning of a transaction, what it writes) travels with the next question, or with
the commit, in libpq's pipeline mode (PostgreSQL's documentation, "Pipeline Mode"): most of what a statement
costs is the way to the server and back.
"""

import select
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from typing import Any

from psycopg import Connection, DataError, OperationalError, pq
from psycopg.errors import error_from_result

from storage.cursor import Given
from storage.many import AT_ONCE

_READ: Mapping[int, Callable[[bytes], Any]] = {
    16: lambda value: value == b"t",
    20: int,
    21: int,
    23: int,
    1082: lambda value: date.fromisoformat(value.decode()),
    1184: lambda value: datetime.fromisoformat(value.decode()),
}
"""By the type's number in PostgreSQL's catalogue (pg_type.dat); all others are text."""
_DONE = {pq.ExecStatus.TUPLES_OK, pq.ExecStatus.COMMAND_OK}
SILENT_FOR = 20.0
"""Seconds; a connection on which nothing is heard for so long while an answer is due is dead."""
_MOST = 100
"""So many statements travel together: what the server answers to them fits into its buffers."""


@dataclass
class _Statement:
    """What is sent, its values as text, and what came of it."""

    sql: str
    values: Sequence[bytes | None]
    is_run_again: bool = True
    """So that it's worth being prepared."""
    result: pq.abc.PGresult | None = None


class Libpq:
    """A PostgreSQL connection; what it has prepared lasts as long as it does."""

    def __init__(self, connection: Connection[Any]) -> None:
        """Nothing is prepared yet."""
        self._connection = connection.pgconn
        self._names = count()
        self._prepared: dict[str, bytes] = {}
        self._waiting: list[_Statement] = []
        """What is still to be sent."""

    def begin(self) -> None:
        """Begin a transaction."""
        self.write("BEGIN", ())

    def commit(self) -> None:
        """End it; it stands."""
        self.run("COMMIT", ())

    def rollback(self) -> None:
        """End it, if one was begun; nothing of it stands."""
        self._waiting = []
        if self._connection.transaction_status != pq.TransactionStatus.IDLE:
            self.run("ROLLBACK", ())

    def write(self, sql: str, values: Sequence[Any]) -> None:
        """Run it before whatever is run next; psycopg's error comes then, if it's refused."""
        self._add(_Statement(sql, [_written(value) for value in values]))

    def ask(self, sql: str, values: Sequence[Any]) -> Given:
        """What gives the rows, and how many were given or touched; they come with whatever is run next.

        Giving them, or running that, raises psycopg's error if it's refused.
        """
        statement = _Statement(sql, [_written(value) for value in values])
        self._add(statement)

        def answer() -> tuple[Sequence[tuple[Any, ...]], int]:
            result = self._result_of(statement)
            return _rows(result), result.command_tuples or 0

        return answer

    def run(self, sql: str, values: Sequence[Any]) -> tuple[Sequence[tuple[Any, ...]], int]:
        """The rows, and how many were given or touched; psycopg's error if it's refused."""
        return self.ask(sql, values)()

    def stream(self, sql: str, values: Sequence[Any]) -> Iterator[Sequence[tuple[Any, ...]]]:
        """The rows of a query, `AT_ONCE` at a time, whatever else is run meanwhile."""
        name, written = f"stream{next(self._names)}", [_written(value) for value in values]
        declare = f"DECLARE {name} NO SCROLL CURSOR FOR {sql}"
        self._add(_Statement(declare, written, is_run_again=False))
        while rows := _rows(self._result_of(self._fetch(name))):
            yield rows

    def _fetch(self, name: str) -> _Statement:
        """The next rows of that stream are to be sent."""
        fetch = _Statement(f"FETCH {AT_ONCE} FROM {name}", (), is_run_again=False)
        self._add(fetch)
        return fetch

    def _result_of(self, statement: _Statement) -> pq.abc.PGresult:
        """What came of it, once it was sent."""
        if statement.result is None:
            self._send()
        assert statement.result is not None
        return statement.result

    def _add(self, statement: _Statement) -> None:
        self._waiting.append(statement)
        if len(self._waiting) >= _MOST:
            self._send()

    def _send(self) -> None:
        """Run all that is waiting; the error of the first that is refused."""
        statements, self._waiting = self._waiting, []
        new: dict[str, bytes] = {}
        connection, sent = self._connection, list[_Statement | None]()
        try:
            connection.enter_pipeline_mode()
            for one in statements:
                if one.is_run_again and one.sql not in self._prepared and one.sql not in new:
                    new[one.sql] = f"statement{next(self._names)}".encode()
                    connection.send_prepare(new[one.sql], one.sql.encode())
                    sent.append(None)
                if one.is_run_again:
                    connection.send_query_prepared(self._prepared.get(one.sql) or new[one.sql], one.values)
                else:
                    connection.send_query_params(one.sql.encode(), one.values)
                sent.append(one)
            connection.pipeline_sync()
            results = self._heard()
            connection.exit_pipeline_mode()
        except OperationalError:
            connection.finish()
            raise
        if refused := next((one for one in results if one.status not in _DONE), None):
            raise error_from_result(refused)
        self._prepared |= new
        for statement, result in zip(sent, results, strict=True):
            if statement:
                statement.result = result

    def _heard(self) -> Sequence[pq.abc.PGresult]:
        """The results of all that is under way."""
        connection = self._connection
        results: list[pq.abc.PGresult] = []
        while connection.flush():
            self._wait(select.POLLIN | select.POLLOUT)
        while True:
            while connection.is_busy():
                self._wait(select.POLLIN)
            result = connection.get_result()
            if connection.status != pq.ConnStatus.OK:
                raise OperationalError
            if result is None:  # no more of one statement
                continue
            if result.status == pq.ExecStatus.PIPELINE_SYNC:
                return results
            results.append(result)

    def _wait(self, events: int) -> None:
        socket = select.poll()
        socket.register(self._connection.socket, events)
        if not socket.poll(SILENT_FOR * 1000):
            raise OperationalError
        self._connection.consume_input()


def _rows(result: pq.abc.PGresult) -> Sequence[tuple[Any, ...]]:
    reads = [_READ.get(result.ftype(column), bytes.decode) for column in range(result.nfields)]
    return [
        tuple([_value(read, result.get_value(row, column)) for column, read in enumerate(reads)])
        for row in range(result.ntuples)
    ]


def _value(read: Callable[[bytes], Any], value: bytes | None) -> Any:  # noqa: ANN401 - whatever a column holds
    return None if value is None else read(value)


def _written(value: Any) -> bytes | None:  # noqa: ANN401 - whatever a column holds
    if value is None:
        return None
    if isinstance(value, str):
        if "\0" in value:
            message = "PostgreSQL text has no NUL"
            raise DataError(message)
        return value.encode()
    if isinstance(value, bool):
        return b"t" if value else b"f"
    if isinstance(value, date | int):
        return (value.isoformat() if isinstance(value, date) else str(value)).encode()
    message = f"no column holds a {type(value).__name__}"
    raise DataError(message)
