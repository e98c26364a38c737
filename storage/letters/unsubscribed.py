"""Addresses whose readers want no e-mail that they may do without."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from storage import tables
from storage.engine.cursor import Cursor

_unsubscribed = tables.unsubscribed.c
_ADD = {
    dialect: insert(tables.unsubscribed).on_conflict_do_nothing()
    for dialect, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}
_THIS = _unsubscribed.email == given("address")
_REMOVE = delete(tables.unsubscribed).where(_THIS)
_HAS = select(_unsubscribed.email).where(_THIS)


@dataclass(frozen=True)
class SqlUnsubscribed:
    """The addresses, in the database."""

    cursor: Cursor

    def add(self, email: str, at: datetime) -> None:
        """No such e-mail goes there any more."""
        self.cursor.write(_ADD[self.cursor.dialect], {"email": email.casefold(), "at": at})

    def remove(self, email: str) -> None:
        """They come again."""
        self.cursor.write(_REMOVE, {"address": email.casefold()})

    def has(self, email: str) -> bool:
        """Whether none goes there."""
        return self.cursor.execute(_HAS, {"address": email.casefold()}).first() is not None
