"""Where each conversation is."""

import json
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, select
from sqlalchemy import bindparam as given
from sqlalchemy.dialects.postgresql import insert as postgresql_insert

from programme.people import PersonId
from programme.talks import Talk
from storage import tables
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

    connection: Connection

    def load(self, conversation: str, person: PersonId) -> Talk:
        """The place, locked until the transaction ends; an empty one for a new conversation."""
        where = {"conversation": conversation, "person": person}
        place = self.connection.execute(_LOAD, where).scalar()
        if place is None and self.connection.dialect.name == "postgresql":
            # A row that isn't there can't be locked: two first messages would pass each other.
            self.connection.execute(_FIRST, {**where, "place": _written(Talk())})
            place = self.connection.execute(_LOAD, where).scalar()
        return _read(place) if place else Talk()

    def save(self, conversation: str, person: PersonId, talk: Talk) -> None:
        """Remember the place."""
        values = {"conversation": conversation, "person": person, "place": _written(talk)}
        _SAVE.run(self.connection, values)


def _written(talk: Talk) -> str:
    return json.dumps(asdict(talk), ensure_ascii=False)


def _read(place: str) -> Talk:
    values = json.loads(place)
    return Talk(**{**values, "listed": tuple(values["listed"])})
