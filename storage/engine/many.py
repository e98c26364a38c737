"""Many values in one statement, sent as one JSON text: one prepared statement does for any number."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar

import orjson
from sqlalchemy import JSON, Select, Table, Text, cast, func, literal_column, select
from sqlalchemy import bindparam as given

T = TypeVar("T")
AT_ONCE = 1_000
"""So many rows are written by one statement."""


def in_batches(every: Iterable[T]) -> Iterator[Sequence[T]]:
    """At most `AT_ONCE` of them at a time."""
    left = iter(every)
    while some := list(islice(left, AT_ONCE)):
        yield some


def as_json(values: Sequence[Any]) -> str:
    """What the statements below take: texts, or a mapping for each row."""
    return orjson.dumps(values, _stored, orjson.OPT_PASSTHROUGH_DATETIME).decode()


def _stored(moment: datetime) -> int:
    """As a `Moment` is."""
    return int(moment.timestamp())


def texts_in(name: str) -> Mapping[str, Select[Any]]:
    """The texts that are given by that name; by dialect."""
    texts = given(name, type_=Text)
    each = func.json_each(texts).table_valued("value")
    return {
        "sqlite": select(each.c.value),
        "postgresql": select(func.json_array_elements_text(cast(texts, JSON))),
    }


def records_of(table: Table, name: str) -> Select[Any]:
    """The rows that are given by that name, as records of the table; PostgreSQL only."""
    rows = cast(given(name, type_=Text), JSON)
    records = func.json_populate_recordset(literal_column(f"NULL::{table.name}"), rows)
    return select(*records.table_valued(*table.columns.keys()).c)
