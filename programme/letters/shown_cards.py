"""The cards that answered somebody and show how a thing is: they are said anew when it changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from programme.people import PersonId

KEPT_OF_A_THING = 5
"""So many of a person's cards about the same thing follow it, the latest; older ones stay as they are."""


@dataclass(frozen=True)
class ShownCard:
    """An answer in somebody's own chat."""

    key: str
    """Of the turn that it answered."""
    person: PersonId
    follows: str
    """The id of what it shows: a meeting, a company, its kick-off, or a person with the company they name."""


class ShownCards(Protocol):
    """All of them; which message each became is known soon after."""

    def get(self, key: str) -> ShownCard | None:
        """The card of that key, or None."""

    def about(self, thing: str) -> Sequence[ShownCard]:
        """Those that follow the thing, latest first, at most `KEPT_OF_A_THING` of a person."""
