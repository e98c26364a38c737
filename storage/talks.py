"""Where each conversation is."""

from dataclasses import dataclass

import orjson
from sqlalchemy import bindparam as given
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert

from programme.people import PersonId
from programme.talks import Talk
from storage import tables
from storage.cursor import Cursor
from storage.upsert import Upsert

_talks = tables.talks.c
_LOAD = (
    select(_talks.place)
    .where(_talks.conversation == given("conversation"), _talks.person == given("person"))
    .with_for_update()  # SQLite has one writer at a time and leaves this out
)
_SAVE = Upsert(tables.talks)
_FIRST = postgresql_insert(tables.talks).on_conflict_do_nothing()


@dataclass(frozen=True)
class SqlTalks:
    """The places of all conversations, in the database."""

    cursor: Cursor

    def load(self, conversation: str, person: PersonId) -> Talk:
        """The place, locked until the transaction ends; an empty one for a new conversation."""
        where = {"conversation": conversation, "person": person}
        place = self.cursor.execute(_LOAD, where).scalar()
        if place is None and self.cursor.dialect == "postgresql":
            # A row that isn't there can't be locked: two first messages would pass each other.
            self.cursor.execute(_FIRST, {**where, "place": _written(Talk())})
            place = self.cursor.execute(_LOAD, where).scalar()
        return _read(place) if place else Talk()

    def save(self, conversation: str, person: PersonId, talk: Talk) -> None:
        """Remember the place."""
        values = {"conversation": conversation, "person": person, "place": _written(talk)}
        _SAVE.run(self.cursor, values)


def _written(talk: Talk) -> str:
    return orjson.dumps(talk).decode()


def _read(place: str) -> Talk:
    values = orjson.loads(place)
    return Talk(**{**values, "listed": tuple(values["listed"])})
