"""Invitations. What is kept of a code is its SHA-256: who reads the database can't use it."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import bindparam as given
from sqlalchemy import delete, insert

from programme.companies.companies import CompanyId
from programme.companies.invitations import Invitation, NoInvitationError
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor

_invitations = tables.invitations.c
_ADD = insert(tables.invitations)
_USE = delete(tables.invitations).where(_invitations.code == given("hashed")).returning(tables.invitations)


@dataclass(frozen=True)
class SqlInvitations:
    """Invitations, in the database."""

    cursor: Cursor

    def add(self, invitation: Invitation) -> None:
        """From now on the code can be used."""
        self.cursor.write(_ADD, {**vars(invitation), "code": _hashed(invitation.code)})

    def use(self, code: str, now: datetime) -> Invitation:
        """What the code stands for, which nobody else can use any more; NoInvitationError if it's none."""
        row = self.cursor.execute(_USE, {"hashed": _hashed(code)}).first()
        if row is None or row["ends"] <= now:
            raise NoInvitationError
        return Invitation(code, CompanyId(row["company"]), PersonId(row["by"]), row["ends"])


def _hashed(code: str) -> str:
    return sha256(code.encode()).hexdigest()
