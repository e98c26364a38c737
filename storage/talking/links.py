"""Links that are used once. What is kept of a token is its SHA-256: who reads the database can't use it."""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from sqlalchemy import bindparam as given
from sqlalchemy import delete, insert, select, update

from programme.links import Link, NoLinkError
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Row

_links = tables.links.c
_ADD = insert(tables.links)
_FORGET = delete(tables.links).where(_links.ends <= given("moment"))
_USABLE = (_links.token == given("hashed")) & _links.used_at.is_(None) & (_links.ends > given("moment"))
_LOOK = select(tables.links).where(_USABLE)
_USE = update(tables.links).where(_USABLE).values(used_at=given("used")).returning(tables.links)


@dataclass(frozen=True)
class SqlLinks:
    """Links, in the database."""

    cursor: Cursor

    def add(self, link: Link, now: datetime) -> None:
        """From now on the link can be used; those that have ended are forgotten."""
        self.cursor.write(_FORGET, {"moment": now})
        self.cursor.write(_ADD, {**vars(link), "token": _hashed(link.token), "used_at": None})

    def look(self, token: str, now: datetime) -> Link:
        """What the link is for, unused as it is; NoLinkError if it can't be used any more."""
        values = {"hashed": _hashed(token), "moment": now}
        return replace(_link(self.cursor.execute(_LOOK, values).first()), token=token)

    def use(self, token: str, now: datetime) -> Link:
        """What the link is for, used from now on; the update finds it for one of two only."""
        values = {"hashed": _hashed(token), "moment": now, "used": now}
        return replace(_link(self.cursor.execute(_USE, values).first()), token=token)


def _hashed(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def _link(row: Row | None) -> Link:
    if row is None:
        raise NoLinkError
    return Link(row["token"], row["opens"], row["about"], PersonId(row["person"]), row["ends"])
