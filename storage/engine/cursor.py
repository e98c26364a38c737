"""Runs statements on the driver's own cursor, and caches what a transaction has read until it changes it.

SQLAlchemy's own execution costs five to ten times the driver's. What it knows of types is kept: values go in
and out through the columns' own processors (`storage/engine/compiled.py`).
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

import orjson
from propcache.api import cached_property
from sqlalchemy import Executable, Select

from storage.engine.compiled import Compiled, Process, Statement

T = TypeVar("T")
Row = Mapping[str, Any]
Read = tuple[Select[Any], Mapping[str, Any]]
"""A query and its values."""
Taken = tuple[Statement, list[Any]]
"""A statement and its parameters, as the driver takes them."""


class Driver(Protocol):
    """A connection with a transaction on it."""

    def run(self, sql: str, values: Sequence[Any]) -> tuple[Sequence[tuple[Any, ...]], int]:
        """The rows, and how many were given or touched; the driver's own error if it's refused."""

    def stream(self, sql: str, values: Sequence[Any]) -> Iterator[Sequence[tuple[Any, ...]]]:
        """The rows of a query, some at a time, whatever else is run meanwhile."""


@dataclass
class Answer:
    """What a statement gave. Nothing changes it."""

    rows: Sequence[tuple[Any, ...]]
    columns: Sequence[str]
    rowcount: int
    _read: dict[Callable[[Row], Any], Sequence[Any]] = field(default_factory=dict, repr=False)

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """Each row's values."""
        return iter(self.rows)

    def mappings(self) -> Sequence[Row]:
        """Each row, by its columns' names."""
        return self._mappings

    @cached_property
    def _mappings(self) -> Sequence[Row]:
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def each(self, read: Callable[[Row], T]) -> Sequence[T]:
        """What each row is read as, by one function once."""
        if read not in self._read:
            self._read[read] = [read(row) for row in self._mappings]
        return self._read[read]

    def first(self) -> Row | None:
        """The first row, or None."""
        return self._mappings[0] if self.rows else None

    def scalar(self) -> Any:  # noqa: ANN401 - whatever the column holds
        """The first value of the first row, or None."""
        return self.rows[0][0] if self.rows else None


@dataclass(frozen=True)
class Cursor:
    """One transaction's way to the database."""

    driver: Driver
    compiled: Compiled = field(repr=False)
    _read: dict[tuple[Any, ...], tuple[Statement, Answer]] = field(default_factory=dict, repr=False)
    """What was read, until one of its tables is changed or anything is locked."""
    _kept: dict[str, dict[Hashable, Any]] = field(default_factory=dict, repr=False)
    """What the rows of a table were read as, just as long."""
    _deferred: dict[str, Callable[[], None]] = field(default_factory=dict, repr=False)
    """What is still to be written to a table."""

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self.compiled.dialect.name

    @property
    def is_alone(self) -> bool:
        """Whether nobody else writes until this transaction ends, so that nothing needs a lock: SQLite."""
        return self.dialect == "sqlite"

    def execute(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Answer:
        """What the statement gives; the driver's own error if it's refused."""
        compiled, parameters = self._taken(statement, values or {})
        if not compiled.reads:
            self._forget(compiled.tables)
            return _answer(compiled, *self.driver.run(compiled.sql, parameters))
        key = (compiled.sql, *parameters)
        if key not in self._read:
            answer = _answer(compiled, *self.driver.run(compiled.sql, parameters))
            self._read[key] = compiled, answer
        return self._read[key][1]

    def gather(self, reads: Sequence[Read]) -> None:
        """Read all of that in one statement; each is answered from the cache, until its table is changed."""
        if new := self._unread(reads):
            for (statement, values), answer in zip(new, self._together(new), strict=True):
                self._read[statement.sql, *values] = statement, answer

    def execute_beside(
        self, reads: Sequence[Read], statement: Executable, values: Mapping[str, Any]
    ) -> Answer:
        """What the statement gives, which changes none of what is read beside it as by `gather`."""
        if self.is_alone:  # SQLite writes in a statement of its own
            answer = self.execute(statement, values)
            self.gather(reads)
            return answer
        writes = self._taken(statement, values)
        self._forget(writes[0].tables)
        new = self._unread(reads)
        answer, *answers = self._together([writes, *new])
        for (read, parameters), one in zip(new, answers, strict=True):
            self._read[read.sql, *parameters] = read, one
        return answer

    def _unread(self, reads: Sequence[Read]) -> Sequence[Taken]:
        """Those that the cache has no answer to, each once."""
        wanted = [self._taken(*read) for read in reads]
        by_key = {(statement.sql, *values): (statement, values) for statement, values in wanted}
        return [one for key, one in by_key.items() if key not in self._read]

    def _together(self, taken: Sequence[Taken]) -> Iterator[Answer]:
        """What each gives, of one statement; only the first may change something."""
        sql = self.compiled.together([statement for statement, _ in taken])
        rows, _ = self.driver.run(sql, [value for _, values in taken for value in values])
        for (statement, _), lists in zip(taken, rows[0], strict=True):
            found = [tuple(row) for row in orjson.loads(lists)]
            yield Answer(_all_processed(found, statement.from_json), statement.columns, len(found))

    def write(self, statement: Executable, values: Mapping[str, Any] | None = None) -> None:
        """Run what changes or locks something and whose answer nobody needs; the driver's error as above."""
        self.execute(statement, values)

    def defer(self, table: str, write: Callable[[], None]) -> None:
        """Have this called before the table is read, anything is locked, or the transaction commits."""
        self._deferred[table] = write

    def flush(self, tables: frozenset[str] | None = None) -> None:
        """Write what was deferred for these tables; for all if none are given."""
        for table in list(self._deferred):
            if tables is None or table in tables:
                self._deferred.pop(table)()

    def keep(self, table: str, key: Hashable, value: Any) -> None:  # noqa: ANN401 - whatever a row was read as
        """Remember what was read of a table, until the table is changed or anything is locked."""
        self._kept.setdefault(table, {})[key] = value

    def kept(self, table: str, key: Hashable) -> Any:  # noqa: ANN401 - as it was given
        """What was kept under that key; None where nothing was, or it may have changed since."""
        return self._kept.get(table, {}).get(key)

    def _taken(self, statement: Executable, values: Mapping[str, Any]) -> Taken:
        """The statement and its parameters, as the driver takes them."""
        compiled = self.compiled.get(statement, values)
        if self._deferred:
            self.flush(compiled.tables)
        return compiled, [place(values) for place in compiled.places]

    def _forget(self, changed: frozenset[str] | None) -> None:
        """What was read of the tables; of all where it isn't known which."""
        for key, (compiled, _) in list(self._read.items()):
            read = compiled.tables
            if changed is None or read is None or not changed.isdisjoint(read):
                del self._read[key]
        for table in list(self._kept):
            if changed is None or table in changed:
                del self._kept[table]

    def stream(self, statement: Select[Any], values: Mapping[str, Any]) -> Iterator[Row]:
        """The rows of what may have very many, by their columns' names: they're never held together."""
        compiled, parameters = self._taken(statement, values)
        for rows in self.driver.stream(compiled.sql, parameters):
            yield from _answer(compiled, rows, len(rows)).mappings()


def _answer(compiled: Statement, rows: Sequence[tuple[Any, ...]], count: int) -> Answer:
    return Answer(_all_processed(rows, compiled.processes), compiled.columns, count)


def _all_processed(
    rows: Sequence[tuple[Any, ...]], processes: Sequence[tuple[int, Process]]
) -> Sequence[tuple[Any, ...]]:
    return [_processed(row, processes) for row in rows] if processes and rows else rows


def _processed(row: tuple[Any, ...], processes: Sequence[tuple[int, Process]]) -> tuple[Any, ...]:
    values = list(row)
    for position, process in processes:
        values[position] = process(values[position])
    return tuple(values)
