"""What was agreed at a start-up meeting, by when, and whose turn it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType, Protocol

from programme.companies.companies import CompanyId
from programme.meetings.meetings import MeetingId
from programme.people import PersonId

FollowUpId = NewType("FollowUpId", str)


class Side(StrEnum):
    """Whose turn it is."""

    COMPANY = "company"
    HOSTS = "hosts"


@dataclass(frozen=True)
class FollowUp:
    """One thing that was agreed."""

    id: FollowUpId
    company: CompanyId
    meeting: MeetingId
    what: str
    day: date
    side: Side
    by: PersonId
    done_at: datetime | None = None


class FollowUps(Protocol):
    """All that was agreed."""

    def put(self, follow_up: FollowUp) -> None:
        """Keep it as it is now."""

    def get(self, follow_up: FollowUpId) -> FollowUp | None:
        """The one of that id, or None."""

    def of(self, company: CompanyId) -> Sequence[FollowUp]:
        """What was agreed with the company, earliest day first."""
