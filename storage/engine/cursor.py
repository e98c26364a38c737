"""Runs statements on the driver's own cursor: each is compiled once, and then costs what the driver costs.

SQLAlchemy's own execution costs five to ten times the driver's, and compiles an upsert anew each time
(its ON CONFLICT clause has no cache key). What it knows of types is kept: values go in and out through
the columns' own processors. What a transaction has read is cached until it changes one of the tables.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, Protocol

from propcache.api import cached_property
from sqlalchemy import Dialect, Executable, Select, TextClause
from sqlalchemy import Table as SqlTable
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.visitors import iterate

Process = Callable[[Any], Any]
Row = Mapping[str, Any]
CHANGES = "changes"
"""The execution option by which a plain text says which tables it changes."""
_LOCKS = " FOR UPDATE"
"""Left out on SQLite, which has one writer."""


@dataclass(frozen=True)
class _Compiled:
    """A statement as the driver takes it."""

    sql: str
    places: Sequence[Callable[[Mapping[str, Any]], Any]]
    """What each place takes of the given values, as the driver wants it."""
    columns: Sequence[str]
    """The names of what it gives; none for plain text, of which only the rows are looked at."""
    processes: Sequence[tuple[int, Process]]
    """What makes of the driver's value the column's, where they differ."""
    reads: bool
    """Whether it changes nothing and locks nothing."""
    tables: frozenset[str] | None
    """Those it reads or changes; None where it can't be told, or where it locks."""


class Driver(Protocol):
    """A connection with a transaction on it."""

    def run(self, sql: str, values: Sequence[Any]) -> tuple[Sequence[tuple[Any, ...]], int]:
        """The rows, and how many were given or touched; the driver's own error if it's refused."""

    def stream(self, sql: str, values: Sequence[Any]) -> Iterator[Sequence[tuple[Any, ...]]]:
        """The rows of a query, some at a time, whatever else is run meanwhile."""


class Compiled:
    """The statements for databases of one sort, each compiled when it's first run."""

    def __init__(self, dialect: Dialect) -> None:
        """None yet."""
        self.dialect = dialect
        self._with_lists: set[tuple[object, ...]] = set()
        self._compiled: dict[tuple[object, ...], tuple[Executable, _Compiled]] = {}

    def get(self, statement: Executable, values: Mapping[str, Any]) -> _Compiled:
        """The statement for values of these names, and lists of these lengths."""
        key: tuple[object, ...] = (id(statement), *values)
        if key in self._with_lists:
            key += tuple(len(value) for value in values.values() if isinstance(value, (list, tuple)))
        if key not in self._compiled:
            if any(isinstance(value, (list, tuple)) for value in values.values()):
                self._with_lists.add((id(statement), *values))
            # The statement is kept beside it: its id would be another's once it was gone.
            self._compiled[key] = (statement, _compile(statement, values, self.dialect))
        return self._compiled[key][1]


@dataclass
class Answer:
    """What a statement gave. Nothing changes it."""

    rows: Sequence[tuple[Any, ...]]
    columns: Sequence[str]
    rowcount: int

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """Each row's values."""
        return iter(self.rows)

    def mappings(self) -> Sequence[Row]:
        """Each row, by its columns' names."""
        return self._mappings

    @cached_property
    def _mappings(self) -> Sequence[Row]:
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

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
    _read: dict[tuple[Any, ...], tuple[_Compiled, Answer]] = field(default_factory=dict, repr=False)
    """What was read, until one of its tables is changed or anything is locked."""

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self.compiled.dialect.name

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

    def write(self, statement: Executable, values: Mapping[str, Any] | None = None) -> None:
        """Run what changes or locks something and whose answer nobody needs; the driver's error as above."""
        self.execute(statement, values)

    def _taken(self, statement: Executable, values: Mapping[str, Any]) -> tuple[_Compiled, list[Any]]:
        """The statement and its parameters, as the driver takes them."""
        compiled = self.compiled.get(statement, values)
        return compiled, [place(values) for place in compiled.places]

    def _forget(self, changed: frozenset[str] | None) -> None:
        """What was read of the tables; of all where it isn't known which."""
        for key, (compiled, _) in list(self._read.items()):
            read = compiled.tables
            if changed is None or read is None or not changed.isdisjoint(read):
                del self._read[key]

    def stream(self, statement: Select[Any], values: Mapping[str, Any]) -> Iterator[Row]:
        """The rows of what may have very many, by their columns' names: they're never held together."""
        compiled, parameters = self._taken(statement, values)
        for rows in self.driver.stream(compiled.sql, parameters):
            yield from _answer(compiled, rows, len(rows)).mappings()


def _answer(compiled: _Compiled, rows: Sequence[tuple[Any, ...]], count: int) -> Answer:
    if compiled.processes and rows:
        rows = [_processed(row, compiled.processes) for row in rows]
    return Answer(rows, compiled.columns, count)


def _processed(row: tuple[Any, ...], processes: Sequence[tuple[int, Process]]) -> tuple[Any, ...]:
    values = list(row)
    for position, process in processes:
        values[position] = process(values[position])
    return tuple(values)


def _compile(statement: Executable, values: Mapping[str, Any], dialect: Dialect) -> _Compiled:
    compiled = statement.compile(dialect=dialect, column_keys=list(values))  # type: ignore[attr-defined]
    assert isinstance(compiled, SQLCompiler)
    known = {
        name: value for name, value in values.items() if name in {bind.key for bind in compiled.bind_names}
    }
    expanded = compiled.construct_expanded_state(known, escape_names=False)
    places: dict[str, Callable[[Mapping[str, Any]], Any]] = {}
    for bind, place in compiled.bind_names.items():
        process = bind.type.dialect_impl(dialect).bind_processor(dialect)
        lists = expanded.parameter_expansion.get(place)
        if bind.key in values and lists is None:
            places[place] = _whole(bind.key, process)
        elif bind.key in values:
            places |= {one: _part(bind.key, number, process) for number, one in enumerate(lists or ())}
        else:
            for one in lists or [place]:
                value = expanded.parameters[one]
                places[one] = _constant(process(value) if process else value)
    columns = [] if isinstance(statement, TextClause) else statement.exported_columns.items()  # type: ignore[attr-defined]
    found = [column.type.dialect_impl(dialect).result_processor(dialect, None) for _, column in columns]
    locks = _LOCKS in expanded.statement
    return _Compiled(
        expanded.statement,
        [places[place] for place in expanded.positiontup or ()],
        [name for name, _ in columns],
        [(position, process) for position, process in enumerate(found) if process],
        isinstance(statement, Select) and not locks,
        _tables_of(statement, locks=locks),
    )


def _whole(name: str, process: Process | None) -> Callable[[Mapping[str, Any]], Any]:
    """The value of that name."""
    return (lambda values: process(values[name])) if process else itemgetter(name)


def _part(name: str, position: int, process: Process | None) -> Callable[[Mapping[str, Any]], Any]:
    """One of the values of a list."""
    if process:
        return lambda values: process(values[name][position])
    return lambda values: values[name][position]


def _constant(value: Any) -> Callable[[Mapping[str, Any]], Any]:  # noqa: ANN401 - whatever stands in a statement
    return lambda _: value


def _tables_of(statement: Executable, *, locks: bool) -> frozenset[str] | None:
    """The tables of a statement; None for one that locks (others may have changed any), and for plain text.

    A text may say which it changes.
    """
    if locks:
        return None
    if isinstance(statement, TextClause):
        changes = statement.get_execution_options().get(CHANGES)
        return frozenset(changes) if changes else None
    parts = iterate(statement)  # type: ignore[arg-type]
    return frozenset(part.name for part in parts if isinstance(part, SqlTable))
