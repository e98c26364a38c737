"""The monthly report for the owners and the funder: counts, the leader's words, and who approved it.

Of companies it names those with a place, and of persons nobody.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType, Protocol

from programme.errors import ProgrammeError
from programme.people import PersonId

ReportId = NewType("ReportId", str)


class NoReportError(ProgrammeError):
    """There is no such report, or it isn't approved yet."""

    words = "no-report"


@dataclass(frozen=True)
class GroupFigures:
    """A network group in numbers: who is in it is between those who said yes."""

    called: str
    """What the leader calls it; empty where it's called by what follows."""
    theme: str
    branch: str
    region: str
    number: int
    companies: int
    """Whose first or only group it is, so that none is counted twice."""
    yes: int
    branches: int
    km: int
    """The longest way between two of them, in tens; 0 where it isn't known."""


@dataclass(frozen=True)
class Facts:
    """What a report counts, as it was when the report was made; only numbers and texts, so that it keeps."""

    confirmed: int
    places: int
    new: int
    """How many more, or fewer, than when the month began."""
    forecast: int
    by_month: Mapping[str, int]
    """How many had a place when each month ended, by month ("2027-03"), earliest first."""
    by_county: Mapping[str, int]
    by_branch: Mapping[str, int]
    by_size: Mapping[str, int]
    month: Mapping[str, int]
    """What was held in the month, as `Held` names it."""
    total: Mapping[str, int]
    """Likewise, since the beginning."""
    both_parties: int
    """Start-up meetings to which management and employees both came, of those where it's known."""
    parties_known: int
    themes: Mapping[str, int]
    themes_hit: Mapping[str, int]
    worth: Mapping[str, int]
    reasons: Mapping[str, int]
    companies: Sequence[str]
    groups: Sequence["GroupFigures"] = ()


@dataclass(frozen=True)
class Report:
    """A report as it was made; approving changes nothing else of it."""

    id: ReportId
    month: date
    """Its first day."""
    facts: Facts
    risks: str
    ahead: str
    """What comes in the next month, in the leader's words."""
    by: PersonId
    at: datetime
    approved_by: PersonId | None = None
    approved_at: datetime | None = None

    @property
    def is_approved(self) -> bool:
        """Whether it may be passed on."""
        return self.approved_at is not None


class Reports(Protocol):
    """All reports."""

    def put(self, report: Report) -> None:
        """Keep it as it is now."""

    def get(self, report: ReportId) -> Report | None:
        """The report, or None."""

    def latest(self) -> Report | None:
        """The one that was made last, or None."""
