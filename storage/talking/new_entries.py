"""Entries that were made in the chat."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import orjson
from sqlalchemy import bindparam as given
from sqlalchemy import select

from programme.new_entries import NewEntry
from programme.people import Language, PersonId
from storage import tables
from storage.engine.cursor import Cursor, Row
from storage.engine.upsert import Upsert

_PUT = Upsert(tables.taught)
_GET = select(tables.taught).where(tables.taught.c.id == given("entry"))
_ALL = select(tables.taught).order_by(tables.taught.c.at, tables.taught.c.id)


@dataclass(frozen=True)
class SqlNewEntries:
    """Entries, in the database."""

    cursor: Cursor

    def put(self, entry: NewEntry) -> None:
        """Keep it as it is now."""
        texts = {"question": _written(entry.question), "answer": _written(entry.answer)}
        _PUT.run(self.cursor, {"id": entry.id, "by": entry.by, "at": entry.at, **texts})

    def get(self, entry: str) -> NewEntry | None:
        """The entry of that id, or None."""
        row = self.cursor.execute(_GET, {"entry": entry}).first()
        return _entry(row) if row else None

    def all(self) -> Sequence[NewEntry]:
        """Every entry, oldest first."""
        return [_entry(row) for row in self.cursor.execute(_ALL).mappings()]


def _entry(row: Row) -> NewEntry:
    return NewEntry(row["id"], _texts(row["question"]), _texts(row["answer"]), PersonId(row["by"]), row["at"])


def _written(texts: Mapping[Language, str]) -> str:
    return orjson.dumps({one.value: text for one, text in texts.items()}).decode()


def _texts(written: str) -> Mapping[Language, str]:
    return {Language(one): text for one, text in orjson.loads(written).items()}
