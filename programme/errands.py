"""Errands: what is to be asked elsewhere after a deed, and tried again. They are idempotent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class ErrandKind(StrEnum):
    """What is to be done."""

    ASK_WHO = "ask-who"
    """Ask Teams for a person's name and e-mail; about the person."""
    LOOK_UP = "look-up"
    """Ask the company register for a number of which it was silent; about the number."""
    TIMES_OPEN = "times-open"
    """Look whether there are times again; about who was promised it (deeds/meetings/times_open.py)."""


@dataclass(frozen=True)
class Errand:
    """One thing to be done; the same kind and subject is the same errand."""

    kind: ErrandKind
    about: str
    due: datetime
    tries: int = 0
    """How many times it was tried."""


class Errands(Protocol):
    """All errands that are still to be done."""

    def plan(self, errand: Errand) -> None:
        """Add it; one that is there already stays as it is."""

    def claim(self, now: datetime, again: datetime, most: int) -> Sequence[Errand]:
        """Errands that are due, oldest first; under a lease until `again`."""

    def count(self, kind: ErrandKind) -> int:
        """How many of that kind are to be done."""

    def done(self, errand: Errand) -> bool:
        """Nothing more is to be done about it; whether it was there: of two that say so, one hears yes."""

    def later(self, errand: Errand, due: datetime) -> None:
        """Try it once more then."""
