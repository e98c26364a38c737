"""Answers that the project group gave in the chat and made into entries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.people import Language, PersonId


@dataclass(frozen=True)
class NewEntry:
    """A question and its answer, in the languages that somebody wrote them in."""

    id: str
    """That of the question that it came from."""
    question: Mapping[Language, str]
    answer: Mapping[Language, str]
    by: PersonId
    at: datetime

    def missing(self) -> tuple[Language, ...]:
        """The languages that it lacks."""
        return tuple(one for one in Language if not (self.question.get(one) and self.answer.get(one)))


class NewEntries(Protocol):
    """All of them."""

    def put(self, entry: NewEntry) -> None:
        """Keep it as it is now."""

    def get(self, entry: str) -> NewEntry | None:
        """The entry of that id, or None."""

    def all(self) -> Sequence[NewEntry]:
        """Every entry, oldest first."""
