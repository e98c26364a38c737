"""Runs statements on PostgreSQL through libpq itself: each is prepared once on a connection.

psycopg's own cursor costs about 0.1 ms a statement in Python, a turn has a dozen of them, and what its
low level (`psycopg.pq`) does is all that is needed here. Values travel as text.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import count
from typing import Any

from psycopg import Connection, DataError, OperationalError, pq
from psycopg.errors import error_from_result

from storage.many import AT_ONCE
from storage.silence import Silence

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


class Libpq:
    """A PostgreSQL connection; what it has prepared lasts as long as it does."""

    def __init__(self, connection: Connection[Any], silence: Silence) -> None:
        """Nothing is prepared yet."""
        self._connection = connection.pgconn
        self._silence = silence
        self._prepared: dict[str, bytes] = {}
        self._streams = count()

    def begin(self) -> None:
        """Begin a transaction."""
        self._done(self._connection.exec_, b"BEGIN")

    def commit(self) -> None:
        """End it; it stands."""
        self._done(self._connection.exec_, b"COMMIT")

    def rollback(self) -> None:
        """End it, if one was begun; nothing of it stands."""
        if self._connection.transaction_status != pq.TransactionStatus.IDLE:
            self._done(self._connection.exec_, b"ROLLBACK")

    def run(self, sql: str, values: Sequence[Any]) -> tuple[Sequence[tuple[Any, ...]], int]:
        """The rows, and how many were given or touched; psycopg's error if it's refused."""
        written = [_written(value) for value in values]
        if sql not in self._prepared:
            name = f"statement{len(self._prepared)}".encode()
            self._done(self._connection.prepare, name, sql.encode())
            self._prepared[sql] = name
        result = self._done(self._connection.exec_prepared, self._prepared[sql], written)
        return _rows(result), result.command_tuples or 0

    def stream(self, sql: str, values: Sequence[Any]) -> Iterator[Sequence[tuple[Any, ...]]]:
        """The rows of a query, `AT_ONCE` at a time, whatever else is run meanwhile."""
        name = f"stream{next(self._streams)}"
        declare = f"DECLARE {name} NO SCROLL CURSOR FOR {sql}"
        self._done(self._connection.exec_params, declare.encode(), [_written(value) for value in values])
        fetch = f"FETCH {AT_ONCE} FROM {name}".encode()
        while rows := _rows(self._done(self._connection.exec_, fetch)):
            yield rows

    def _done(self, command: Callable[..., pq.abc.PGresult], *given: Any) -> pq.abc.PGresult:  # noqa: ANN401
        """The command's result, without an error in it."""
        number = self._connection.socket
        self._silence.asked(number)
        try:
            result = command(*given)
        except MemoryError:  # what libpq's wrapper makes of a command that couldn't be sent
            raise OperationalError from None
        finally:
            self._silence.heard(number)
        if result.status in _DONE:
            return result
        if self._connection.status != pq.ConnStatus.OK:
            raise OperationalError
        raise error_from_result(result)


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
