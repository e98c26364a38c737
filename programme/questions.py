"""Questions that were passed on to the project group."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.people import PersonId


@dataclass(frozen=True)
class PassedOn:
    """A question to the project group."""

    id: str
    asker: PersonId
    text: str
    asked_at: datetime


class Questions(Protocol):
    """All questions that were passed on."""

    def put(self, question: PassedOn) -> None:
        """Keep the question."""

    def get(self, question: str) -> PassedOn | None:
        """The question of that id, or None."""

    def all(self) -> Sequence[PassedOn]:
        """Every question, oldest first."""
