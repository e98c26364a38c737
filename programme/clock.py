"""The moved clock of the local mode and of the replay."""

from datetime import timedelta
from typing import Protocol


class ClockOffset(Protocol):
    """How far the programme's clock is ahead of the real one; zero in real use."""

    def get(self) -> timedelta:
        """The offset now."""

    def put(self, offset: timedelta) -> None:
        """Move the clock, from the next transaction on."""
