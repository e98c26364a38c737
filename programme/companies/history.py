"""What happened to a company: who did what, when and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.companies.companies import CompanyId
from programme.people import PersonId

NOBODY = PersonId("")
"""Stands for the rules themselves, where no person did it."""


@dataclass(frozen=True)
class Happened:
    """One line of a company's history."""

    company: CompanyId
    at: datetime
    by: PersonId
    what: str
    """What happened, as `told` has its text."""
    why: str = ""
    """The reason in the words of whoever gave it; may be empty."""

    @property
    def told(self) -> str:
        """The text that tells it; a number at its end, as in `moved-in-line-3`, says nothing any more."""
        return f"history-{self.what.rstrip('0123456789').rstrip('-')}"


class History(Protocol):
    """All that happened."""

    def add(self, happened: Happened) -> None:
        """Keep it."""

    def of(self, company: CompanyId) -> Sequence[Happened]:
        """What happened to the company, latest first."""

    def last(self, company: CompanyId, what: Sequence[str]) -> Happened | None:
        """The latest of these that happened to the company, or None."""

    def by_people(self, most: int) -> Sequence[Happened]:
        """The latest that people did, latest first."""

    def forget(self, company: CompanyId, by: PersonId, what: str, why: str) -> None:
        """The latest such line is no longer there."""

    def lately(self, since: datetime, what: Sequence[str]) -> Sequence[Happened]:
        """What of these happened to any company after that moment, latest first."""
