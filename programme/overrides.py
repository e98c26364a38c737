"""What was changed in the chat and wins over the programme file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from programme.people import PersonId


class Setting(StrEnum):
    """What can be changed in the chat, by its key in the programme file."""

    PLACES = "programme.places"


@dataclass(frozen=True)
class Override:
    """A value that wins over the file's: who changed it, when and why."""

    setting: Setting
    value: str
    by: PersonId
    at: datetime
    why: str


class Overrides(Protocol):
    """All values that were changed in the chat."""

    def get(self, setting: Setting) -> Override | None:
        """The latest change, or None while the file's value holds."""

    def put(self, override: Override) -> None:
        """From now on this value holds."""

    def all(self) -> Sequence[Override]:
        """Every value that was changed, by its key."""
