"""What a company prepares before its start-up meeting, bit by bit."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.companies.companies import CompanyId
from programme.people import PersonId

REQUIRED = ("participants", "theme")
"""Without these the meeting can't be prepared."""
COUNTED = (*REQUIRED, "goal", "support")
"""What the meeting gains most from; each counts the same. The rest is told if the company wants to."""


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
    for_management: str = ""
    """Those of the participants who represent the management, by name; others learn only how many."""
    for_employees: str = ""
    """Likewise, the employees."""

    @property
    def percent(self) -> int:
        """How much of what the meeting needs has been said, from 0 to 100."""
        return 100 * sum(bool(getattr(self, part)) for part in COUNTED) // len(COUNTED)


def names(text: str) -> tuple[str, ...]:
    """The names that stand in it, with commas or lines between."""
    return tuple(name for part in re.split(r"[,;\n]", text) if (name := " ".join(part.split())))


class Preparations(Protocol):
    """All companies' preparations."""

    def put(self, preparation: Preparation) -> None:
        """Keep it as it is now."""

    def of(self, company: CompanyId) -> Preparation | None:
        """The company's, or None."""
