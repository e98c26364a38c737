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
    guess: str = ""
    """The entry that the bot had answered with, or would have; empty where it had none."""
    answer: str = ""
    answered_by: PersonId | None = None
    answered_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it yet."""
        return self.answered_at is None


class Questions(Protocol):
    """All questions that were passed on."""

    def put(self, question: PassedOn) -> None:
        """Keep the question."""

    def get(self, question: str) -> PassedOn | None:
        """The question of that id, or None; nobody else answers it until the transaction ends."""

    def all(self) -> Sequence[PassedOn]:
        """Every question, oldest first."""

    def any_open_since_before(self, moment: datetime) -> bool:
        """Whether one that was asked before that moment still waits."""

    def count_open(self) -> int:
        """How many wait for an answer."""
