"""What people say afterwards of a presentation and of the kick-off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from programme.companies.companies import CompanyId
from programme.people import PersonId


class Asked(StrEnum):
    """What they are asked about."""

    PRESENTATION = "presentation"
    KICKOFF = "kickoff"


@dataclass(frozen=True)
class Feedback:
    """One person's answers about one thing."""

    asked: Asked
    about: str
    """The meeting's id, or `kickoff/` and the season's."""
    person: PersonId
    company: CompanyId
    at: datetime
    answers: Mapping[str, str]
    """By the question: a choice's token, several with commas between, or the person's own words."""


class AllFeedback(Protocol):
    """Everybody's."""

    def put(self, feedback: Feedback) -> None:
        """Keep it; what the person said before of the same thing is overwritten."""

    def about(self, asked: Asked) -> Sequence[Feedback]:
        """What was said, earliest first."""
