"""Which activities have been taken, so that a repeated one has no second effect."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

LOST_AFTER = timedelta(seconds=15)
"""So long after it was taken an activity's reply counts as lost; Teams waits as long before it repeats."""


class ReplyState(StrEnum):
    """What is known of the reply to an activity."""

    NEW = "new"
    """The activity has not been here before."""
    DUE = "due"
    """It was taken, and its reply is on its way."""
    LOST = "lost"
    """It was taken, and nobody said that its reply went out: it may have been lost with the process."""
    SENT = "sent"


class Turns(Protocol):
    """The activities that have been taken."""

    def take(self, activity: str, now: datetime) -> ReplyState:
        """NEW for an activity's first time, which is noted; else what is known of its reply."""

    def replied(self, activities: Sequence[str]) -> None:
        """Note that the replies to these have gone out."""
