"""What the project group changed, and how it was before, so that one can look it up and take it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.companies.companies import CompanyId
from programme.errors import ProgrammeError
from programme.people import PersonId


class NothingToUndoError(ProgrammeError):
    """The person's last deed can't be taken back, or none was noted."""

    words = "nothing-to-undo"


class AlreadySentError(ProgrammeError):
    """What the deed led to has been sent already."""

    words = "already-sent"


class ChangedSinceError(ProgrammeError):
    """Something has happened since that builds on the deed."""

    words = "changed-since"


@dataclass(frozen=True)
class Done:
    """One deed of the project group."""

    number: int
    at: datetime
    by: PersonId
    what: str
    """Which text tells it: `done-<what>`."""
    about: str
    """What it was about, as the deed wants to read it again: a host and days, a person, …"""
    called: str
    """What it was about, as people call it."""
    company: CompanyId | None
    """The company that it was about; its history tells it too."""
    why: str
    before: str
    """How it was before; empty where it can't be taken back."""
    letters: tuple[str, ...]
    """The keys of the letters that it planned."""
    undone_at: datetime | None = None


@dataclass(frozen=True)
class Change:
    """What is noted of a deed; who did it and when is the same for all of a turn."""

    what: str
    about: str = ""
    called: str = ""
    company: CompanyId | None = None
    why: str = ""
    before: str = ""


class Journal(Protocol):
    """All deeds of the project group that can be taken back, or that no company's history tells."""

    def note(self, deed: Change, by: PersonId, at: datetime, letters: Sequence[str]) -> None:
        """Keep it."""

    def last_of(self, person: PersonId) -> Done | None:
        """The person's latest deed that wasn't taken back, which nobody else takes back meanwhile."""

    def undone(self, done: Done, at: datetime) -> None:
        """It was taken back."""

    def lately(self, most: int) -> Sequence[Done]:
        """The latest that no company's history tells, latest first."""
