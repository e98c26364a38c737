"""Runs statements on the driver's own cursor: each is compiled once, and then costs what the driver costs.

SQLAlchemy's own execution costs five to ten times the driver's, and compiles an upsert anew each time
(its ON CONFLICT clause has no cache key). What it knows of types is kept: values go in and out through
the columns' own processors.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy import Dialect, Executable, Select
from sqlalchemy.sql.compiler import SQLCompiler

Process = Callable[[Any], Any] | None
Row = Mapping[str, Any]
WHOLE = -1


@dataclass(frozen=True)
class _Given:
    """Where a value goes: all of it, or one of a list's."""

    place: str
    name: str
    position: int
    process: Process

    def of(self, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - whatever the column holds
        """The value as the driver takes it."""
        value = values[self.name] if self.position == WHOLE else values[self.name][self.position]
        return self.process(value) if self.process else value


@dataclass(frozen=True)
class _Compiled:
    """A statement as the driver takes it."""

    sql: str
    constants: Mapping[str, Any]
    """Values that stand in the statement itself, by the name of their place."""
    given: Sequence[_Given]
    order: Sequence[str]
    """The places in their order."""
    columns: Sequence[tuple[str, Process]]
    """What it gives; none for plain text, of which only the rows are looked at."""
    reads: bool
    """Whether it changes nothing and locks nothing."""

    def parameters(self, values: Mapping[str, Any]) -> Sequence[Any]:
        """The values as the driver takes them."""
        filled = dict(self.constants)
        for one in self.given:
            filled[one.place] = one.of(values)
        return [filled[place] for place in self.order]


class Driver(Protocol):
    """A connection with a transaction on it."""

    def run(self, sql: str, values: Sequence[Any]) -> tuple[Sequence[Sequence[Any]], int]:
        """The rows, and how many were given or touched; the driver's own error if it's refused."""


class Compiled:
    """The statements of one database, each compiled when it's first run."""

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


@dataclass(frozen=True)
class Answer:
    """What a statement gave."""

    rows: Sequence[Sequence[Any]]
    columns: Sequence[tuple[str, Process]]
    rowcount: int

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """Each row's values."""
        return (
            tuple(
                process(value) if process else value
                for value, (_, process) in zip(row, self.columns, strict=True)
            )
            for row in self.rows
        )

    def mappings(self) -> Sequence[Row]:
        """Each row, by its columns' names."""
        names = [name for name, _ in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self]

    def first(self) -> Row | None:
        """The first row, or None."""
        rows = self.mappings()
        return rows[0] if rows else None

    def scalar(self) -> Any:  # noqa: ANN401 - whatever the column holds
        """The first value of the first row, or None."""
        return next((row[0] for row in self), None)


@dataclass(frozen=True)
class Cursor:
    """One transaction's way to the database."""

    driver: Driver
    compiled: Compiled = field(repr=False)
    _read: dict[tuple[Any, ...], Answer] = field(default_factory=dict, repr=False)
    """What was read since the last statement that changed or locked anything: it isn't read again."""

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self.compiled.dialect.name

    def execute(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Answer:
        """What the statement gives; the driver's own error if it's refused."""
        values = values or {}
        compiled = self.compiled.get(statement, values)
        parameters = compiled.parameters(values)
        if not compiled.reads:
            self._read.clear()
            return self._run(compiled, parameters)
        key = (compiled.sql, *parameters)
        if key not in self._read:
            self._read[key] = self._run(compiled, parameters)
        return self._read[key]

    def _run(self, compiled: _Compiled, parameters: Sequence[Any]) -> Answer:
        rows, count = self.driver.run(compiled.sql, parameters)
        return Answer(rows, compiled.columns, count)


def _compile(statement: Executable, values: Mapping[str, Any], dialect: Dialect) -> _Compiled:
    compiled = statement.compile(dialect=dialect, column_keys=list(values))  # type: ignore[attr-defined]
    assert isinstance(compiled, SQLCompiler)
    known = {
        name: value for name, value in values.items() if name in {bind.key for bind in compiled.bind_names}
    }
    expanded = compiled.construct_expanded_state(known, escape_names=False)
    constants: dict[str, Any] = {}
    given: list[_Given] = []
    for bind, place in compiled.bind_names.items():
        process = bind.type.dialect_impl(dialect).bind_processor(dialect)
        lists = expanded.parameter_expansion.get(place)
        if bind.key in values and lists is None:
            given.append(_Given(place, bind.key, WHOLE, process))
        elif bind.key in values:
            given += [_Given(one, bind.key, position, process) for position, one in enumerate(lists or ())]
        else:
            for one in lists or [place]:
                value = expanded.parameters[one]
                constants[one] = process(value) if process else value
    columns = [
        (column.keyname, column.type.dialect_impl(dialect).result_processor(dialect, None))
        for column in compiled._result_columns  # noqa: SLF001 - the names and types, with no public way to them
    ]
    order = tuple(expanded.positiontup or ())
    reads = isinstance(statement, Select) and statement._for_update_arg is None  # noqa: SLF001 - likewise
    return _Compiled(expanded.statement, constants, given, order, columns, reads)
