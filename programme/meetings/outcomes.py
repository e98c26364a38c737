"""What came of a presentation, as its host saw it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from programme.companies.road import Step
from programme.errors import ProgrammeError
from programme.meetings.meetings import MeetingId
from programme.people import PersonId


class Outcome(StrEnum):
    """What the host presses."""

    INTERESTED = "interested"
    NEEDS_TIME = "needs-time"
    BOARD_TOO = "board-too"
    NOT_THERE = "not-there"
    NOT_IN_TARGET = "not-in-target"
    NOT_NOW = "not-now"


LEADS_TO = {
    Outcome.INTERESTED: Step.CONSIDER,
    Outcome.NEEDS_TIME: Step.CONSIDER,
    Outcome.BOARD_TOO: Step.CONSIDER,
    Outcome.NOT_THERE: Step.STAY_AWAY,
    Outcome.NOT_IN_TARGET: Step.BE_OUTSIDE_THE_TARGET,
    Outcome.NOT_NOW: Step.DECLINE,
}
"""The step that the company takes with each."""


class OutcomeKnownError(ProgrammeError):
    """Somebody said already what came of it."""

    words = "outcome-known"


@dataclass(frozen=True)
class Recorded:
    """What came of one presentation."""

    meeting: MeetingId
    outcome: Outcome
    by: PersonId
    at: datetime
    message: str = ""
    """What the host wrote to the contact instead of the usual message; empty where that did."""
    note: str = ""
    """For the project group only; may be empty."""


class Outcomes(Protocol):
    """What came of all presentations."""

    def add(self, recorded: Recorded) -> None:
        """Keep it; OutcomeKnownError if it was said before."""

    def of(self, meeting: MeetingId) -> Recorded | None:
        """What came of the presentation, or None while nobody said."""
