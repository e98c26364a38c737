"""The moved clock of the local mode and of the replay."""

from datetime import datetime, timedelta
from typing import Protocol


class ClockOffset(Protocol):
    """How far the programme's clock is ahead of the real one; zero in real use."""

    def get(self) -> timedelta:
        """The offset now."""

    def move(self, now: datetime, to: datetime) -> None:
        """Move the clock from now to then, from the next transaction on; what lies between is jumped over."""
