"""Sessions of the board. What is kept of a cookie is its SHA-256."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import bindparam as given
from sqlalchemy import delete, insert, select

from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor

_sessions = tables.sessions.c
_ADD = insert(tables.sessions)
_FORGET = delete(tables.sessions).where(_sessions.ends <= given("moment"))
_PERSON = select(_sessions.person).where(
    _sessions.cookie == given("hashed"), _sessions.ends > given("moment")
)


@dataclass(frozen=True)
class SqlSessions:
    """Sessions, in the database; by the real clock, not by one that was moved."""

    cursor: Cursor

    def begin(self, cookie: str, person: PersonId, now: datetime, ends: datetime) -> None:
        """Whoever shows the cookie is the person until then; sessions that have ended are forgotten."""
        self.cursor.write(_FORGET, {"moment": now})
        self.cursor.write(_ADD, {"cookie": _hashed(cookie), "person": person, "ends": ends})

    def person(self, cookie: str, now: datetime) -> PersonId | None:
        """Whose session it is, or None."""
        values = {"hashed": _hashed(cookie), "moment": now}
        found = self.cursor.execute(_PERSON, values).scalar()
        return PersonId(found) if found else None


def _hashed(cookie: str) -> str:
    return sha256(cookie.encode()).hexdigest()
