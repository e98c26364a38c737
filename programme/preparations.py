"""What a company prepares before its start-up meeting, bit by bit."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.companies import CompanyId
from programme.people import PersonId

COUNTED = ("participants", "theme", "goal", "support")
"""What the meeting needs; each counts the same. The rest is told if the company wants to."""


@dataclass(frozen=True)
class Preparation:
    """In the company's own words; what is empty hasn't been said yet."""

    company: CompanyId
    by: PersonId
    at: datetime
    participants: str = ""
    theme: str = ""
    """The id of a theme of the programme file."""
    goal: str = ""
    support: str = ""
    background: str = ""
    """Products, sites, shift work, how the company likes to meet."""
    wishes: str = ""
    """Whom it would like, or not like, in a group: for the project leader alone."""

    @property
    def percent(self) -> int:
        """How much of what the meeting needs has been said, from 0 to 100."""
        return 100 * sum(bool(getattr(self, part)) for part in COUNTED) // len(COUNTED)


class Preparations(Protocol):
    """All companies' preparations."""

    def put(self, preparation: Preparation) -> None:
        """Keep it as it is now."""

    def of(self, company: CompanyId) -> Preparation | None:
        """The company's, or None."""
