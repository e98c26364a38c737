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
    HOURS = "hosts.hours"
    """About a host and days (`vera 2027-03-03/2027-03-05`): the hours then; empty for none."""
    WEEKLY = "hosts.weekly"
    """About a host and a weekday (`vera mon`): the hours of that day from now on; empty for none."""
    MOST_A_DAY = "hosts.max_a_day"
    """About a host."""
    LINK = "hosts.link"
    """About a host: where the host's meetings are held; empty for none."""
    CLOSED = "closed"
    """About days (`2027-03-22/2027-03-26`): `yes` or `no`."""


@dataclass(frozen=True)
class Override:
    """A value that wins over the file's: who changed it, when and why."""

    setting: Setting
    value: str
    by: PersonId
    at: datetime
    why: str
    about: str = ""
    """Which of several; empty where there is only one."""


class Overrides(Protocol):
    """All values that were changed in the chat."""

    def get(self, setting: Setting, about: str = "") -> Override | None:
        """The latest change, or None while the file's value holds."""

    def put(self, override: Override) -> None:
        """From now on this value holds."""

    def remove(self, setting: Setting, about: str = "") -> None:
        """The file's value holds again."""

    def all(self) -> Sequence[Override]:
        """Every value that was changed, by its key."""
