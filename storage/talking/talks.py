"""Where each conversation is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import bindparam as given
from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from programme.people import PersonId
from programme.talks import Arrived, Past, Talk
from storage import tables
from storage.companies.companies import companies_spoken_for, read_companies_of
from storage.companies.contacts import keep_colleagues, read_colleagues
from storage.engine.clock_offset import NOW, SqlClockOffset
from storage.engine.cursor import Cursor
from storage.engine.upsert import Upsert
from storage.meetings.rows import booked_by, read_booked_by
from storage.talking.addresses import SqlAddresses, read_address
from storage.talking.people import SqlPeople, read_person
from storage.talking.turns import SqlTurns

_FIELDS: Mapping[type[Talk] | type[Past], frozenset[str]] = {
    kept: frozenset(field.name for field in fields(kept)) for kept in (Talk, Past)
}
_talks = tables.talks.c
_KNOWN = {
    dialect: select(_talks.place, *columns).where(
        _talks.conversation == given("in_conversation"), _talks.person == given("who")
    )
    for dialect, columns in NOW.items()
}
_ARRIVE = {dialect: known.with_for_update(of=tables.talks) for dialect, known in _KNOWN.items()}
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
    now: Callable[[], datetime]

    def locked(self, conversation: str, person: PersonId) -> Talk:
        """The place, which is locked until the transaction ends; it tells the time, too."""
        arrive = _ARRIVE[self.cursor.dialect]
        where = {"in_conversation": conversation, "who": person}
        row = self.cursor.execute(arrive, where).first()
        if row is None:
            # A row that isn't there can't be locked: two first messages would pass each other.
            first = self._row(conversation, person, Talk())
            self.cursor.write(_FIRST[self.cursor.dialect], first)
            row = self.cursor.execute(arrive, where).first()
        assert row is not None
        SqlClockOffset(self.cursor).told(row)
        return _read(row["place"])

    def arrive(self, conversation: str, person: PersonId, activity: str, process: str) -> Arrived:
        """What is known as somebody says something there, which this process takes.

        Every turn begins with it, so who it is, for whom they speak and what is ahead of them comes along, in
        one statement after the lock: what another turn changed while this one waited is seen.
        """
        talk, now = self.locked(conversation, person), self.now()
        reads = (read_person, read_address, read_colleagues, read_companies_of)
        beside = [*(read(person) for read in reads), read_booked_by(person, now)]
        reply = SqlTurns(self.cursor).take(activity, process, now, beside)
        companies_spoken_for(self.cursor, person)
        keep_colleagues(self.cursor, person)
        booked_by(self.cursor, person, now)
        known, address = SqlPeople(self.cursor).get(person), SqlAddresses(self.cursor).of(person)
        return Arrived(talk, known, address, reply)

    def save(self, conversation: str, person: PersonId, talk: Talk) -> None:
        """Remember the place."""
        _SAVE.run(self.cursor, self._row(conversation, person, talk))

    def forget(self, before: datetime) -> None:
        """Throw away where nothing was said since."""
        self.cursor.write(_FORGET, {"before": before})

    def _row(self, conversation: str, person: PersonId, talk: Talk) -> Mapping[str, object]:
        place = orjson.dumps(talk).decode()
        return {"conversation": conversation, "person": person, "place": place, "said_at": self.now()}


def _read(place: str) -> Talk:
    values = _known(Talk, orjson.loads(place))
    front = tuple((label, press) for label, press in values.get("front", ()))
    past = tuple(Past(**_known(Past, one)) for one in values.get("past", ()))
    lists = {name: tuple(values.get(name, ())) for name in ("listed", "missed")}
    return Talk(**{**values, **lists, "front": front, "past": past})


def _known(kept: type[Talk] | type[Past], read: Mapping[str, Any]) -> Mapping[str, Any]:
    """Of what was read what this version knows: another may have kept more."""
    return {name: value for name, value in read.items() if name in _FIELDS[kept]}
