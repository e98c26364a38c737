"""Statements as the driver takes them: each is compiled once, and then costs what the driver costs.

SQLAlchemy compiles an upsert anew each time that it's run: its ON CONFLICT clause has no cache key.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate
from operator import itemgetter
from typing import Any

from sqlalchemy import Date, Dialect, Executable, Select, TextClause
from sqlalchemy import Table as SqlTable
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.visitors import iterate

Process = Callable[[Any], Any]
CHANGES = "changes"
"""The execution option by which a plain text says which tables it changes."""
_LOCKS = " FOR UPDATE"
"""Left out on SQLite, which has one writer."""
_ROWS = {
    "sqlite": "(SELECT json_group_array(json_array({columns})) FROM ({sql}) AS part)",
    "postgresql": "(SELECT coalesce(json_agg(json_build_array({columns})), '[]')::text FROM ({sql}) AS part)",
}
"""All rows of a query as one text: lists in a list."""


@dataclass(frozen=True)
class Statement:
    """A statement as the driver takes it."""

    sql: str
    places: Sequence[Callable[[Mapping[str, Any]], Any]]
    """What each place takes of the given values, as the driver wants it."""
    columns: Sequence[str]
    """The names of what it gives; none for plain text, of which only the rows are looked at."""
    processes: Sequence[tuple[int, Process]]
    """What makes of the driver's value the column's, where they differ."""
    from_json: Sequence[tuple[int, Process]]
    """The same for a value that comes as JSON."""
    reads: bool
    """Whether it changes nothing and locks nothing."""
    tables: frozenset[str] | None
    """Those it reads or changes; None where it can't be told, or where it locks."""


class Compiled:
    """The statements of one database, each compiled when it's first run."""

    def __init__(self, dialect: Dialect) -> None:
        """None yet."""
        self.dialect = dialect
        self._compiled: dict[tuple[object, ...], tuple[Executable, Statement]] = {}
        self._together: dict[tuple[str, ...], str] = {}

    def get(self, statement: Executable, values: Mapping[str, Any]) -> Statement:
        """The statement for values of these names, and lists of these lengths."""
        key: tuple[object, ...] = (id(statement), *values)
        if key in self._compiled:  # most have no lists
            return self._compiled[key][1]
        key += tuple(len(value) for value in values.values() if isinstance(value, (list, tuple)))
        if key not in self._compiled:
            # The statement is kept beside it: its id would be another's once it was gone.
            self._compiled[key] = (statement, _compile(statement, values, self.dialect))
        return self._compiled[key][1]

    def together(self, statements: Sequence[Statement]) -> str:
        """One statement whose only row has the rows of each as JSON; its parameters are theirs, in order.

        The first may change something, on PostgreSQL.
        """
        key = tuple(statement.sql for statement in statements)
        if key not in self._together:
            before = accumulate((len(statement.places) for statement in statements), initial=0)
            first, *reads = statements
            written = "" if first.reads else f"WITH written AS ({first.sql}) "
            read = first if first.reads else replace(first, sql="SELECT * FROM written")
            parts = map(self._as_json, [read, *reads], before)
            self._together[key] = f"{written}SELECT {', '.join(parts)}"
        return self._together[key]

    def _as_json(self, statement: Statement, before: int) -> str:
        """The statement as a part of one in which so many parameters come before its own."""
        numbered = re.sub(r"\$(\d+)", lambda number: f"${int(number[1]) + before}", statement.sql)
        columns = ", ".join(f'part."{name}"' for name in statement.columns)
        return _ROWS[self.dialect.name].format(columns=columns, sql=numbered)


def _compile(statement: Executable, values: Mapping[str, Any], dialect: Dialect) -> Statement:
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
    processes = [(position, process) for position, process in enumerate(found) if process]
    dates = [position for position, (_, column) in enumerate(columns) if isinstance(column.type, Date)]
    locks = _LOCKS in expanded.statement
    return Statement(
        expanded.statement,
        [places[place] for place in expanded.positiontup or ()],
        [name for name, _ in columns],
        processes,
        [*(one for one in processes if one[0] not in dates), *((position, _day) for position in dates)],
        isinstance(statement, Select) and not locks,
        _tables_of(statement, locks=locks),
    )


def _day(written: str | None) -> date | None:
    """A day as JSON has it."""
    return date.fromisoformat(written) if written else None


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
