"""Where each conversation is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import orjson
from sqlalchemy import bindparam as given
from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from programme.people import PersonId
from programme.talks import Arrived, Talk
from storage import tables
from storage.engine.cursor import Cursor
from storage.engine.upsert import Upsert
from storage.talking.addresses import address_of
from storage.talking.people import person_of

_talks = tables.talks.c
_KNOWN = (
    select(_talks.place, tables.people, tables.addresses)
    .outerjoin(tables.people, tables.people.c.id == _talks.person)
    .outerjoin(tables.addresses, tables.addresses.c.person == _talks.person)
    .where(_talks.conversation == given("in_conversation"), _talks.person == given("who"))
)
_ARRIVE = _KNOWN.with_for_update(of=tables.talks)
"""SQLite has one writer at a time and leaves the lock out."""
_SAVE = Upsert(tables.talks)
_FORGET = delete(tables.talks).where(_talks.said_at < given("before"))
_FIRST = {
    dialect: insert(tables.talks).on_conflict_do_nothing()
    for dialect, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}


@dataclass(frozen=True)
class SqlTalks:
    """The places of all conversations, in the database."""

    cursor: Cursor
    now: datetime

    def arrive(self, conversation: str, person: PersonId) -> Arrived:
        """What is known as somebody says something there; the place is locked until the transaction ends.

        One statement, since every turn begins with it.
        """
        where = {"in_conversation": conversation, "who": person}
        row = self.cursor.execute(_ARRIVE, where).first()
        if row is None:
            # A row that isn't there can't be locked: two first messages would pass each other.
            first = self._row(conversation, person, Talk())
            self.cursor.write(_FIRST[self.cursor.dialect], first)
            row = self.cursor.execute(_ARRIVE, where).first()
        assert row is not None
        return Arrived(
            _read(row["place"]),
            person_of(row) if row["id"] else None,
            address_of(row) if row["service_url"] else None,
        )

    def save(self, conversation: str, person: PersonId, talk: Talk) -> None:
        """Remember the place."""
        _SAVE.run(self.cursor, self._row(conversation, person, talk))

    def forget(self, before: datetime) -> None:
        """Throw away where nothing was said since."""
        self.cursor.write(_FORGET, {"before": before})

    def _row(self, conversation: str, person: PersonId, talk: Talk) -> Mapping[str, object]:
        place = orjson.dumps(talk).decode()
        return {"conversation": conversation, "person": person, "place": place, "said_at": self.now}


def _read(place: str) -> Talk:
    values = orjson.loads(place)
    return Talk(**{**values, "listed": tuple(values["listed"])})
