"""Invitations: a code that makes whoever writes it a contact of the company, once."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from programme.companies.companies import CompanyId
from programme.errors import ProgrammeError
from programme.people import PersonId

LASTS = timedelta(days=30)
_CODE = re.compile(r"(?<![0-9a-f])([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})(?![0-9a-f])")


class NoInvitationError(ProgrammeError):
    """The code was used, has ended, or never was."""

    words = "no-invitation"


@dataclass(frozen=True)
class Invitation:
    """What a code stands for."""

    code: str
    """Sixteen hexadecimal digits: 64 random bits."""
    company: CompanyId
    by: PersonId
    ends: datetime

    @property
    def shown(self) -> str:
        """In groups of four, as it's written."""
        return "-".join(self.code[place : place + 4] for place in range(0, len(self.code), 4))


def code_in(text: str) -> str:
    """The code that a message carries, or nothing."""
    found = _CODE.search(text.casefold())
    return "".join(found.groups()) if found else ""


class Invitations(Protocol):
    """All invitations; what is kept doesn't tell the codes."""

    def add(self, invitation: Invitation) -> None:
        """From now on the code can be used."""

    def use(self, code: str, now: datetime) -> Invitation:
        """What the code stands for, which nobody else can use any more; NoInvitationError if it's none."""
