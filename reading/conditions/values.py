"""What companies that are meant have in common: conditions that hold together, and what was left unread."""

from dataclasses import dataclass

from programme.companies.conditions import Holds
from reading.message import Word


@dataclass(frozen=True)
class Conditions:
    """All of these hold of a company that is meant."""

    all: tuple[Holds, ...] = ()
    used: frozenset[int] = frozenset()
    """The places of the message's words that say them."""
    unread: tuple[Word, ...] = ()
    """Words that mean something and were not used, in their order."""
