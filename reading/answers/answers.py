"""What a matcher of questions gives: the `Answers` that the turn asks, and the `Found` that it gets."""

from dataclasses import dataclass
from typing import Protocol

from programme.people import Language


@dataclass(frozen=True)
class Found:
    """What was made of a question: a sure entry, or near ones, or neither. Entries by id."""

    sure: str | None = None
    near: tuple[str, ...] = ()
    """Up to three that may have been meant, likeliest first; none where one is sure."""
    language: Language | None = None
    """The language of the wording that matched; None where several match alike, or none."""


class Answers(Protocol):
    """Finds the entry that answers a question."""

    def find(self, question: str) -> Found:
        """The entry that answers it, or those that may; safe and quick for any text."""
