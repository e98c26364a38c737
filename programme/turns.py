"""Which activities have been taken, so that a repeated one has no second effect."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class ReplyState(StrEnum):
    """What is known of the reply to an activity."""

    NEW = "new"
    """The activity has not been here before."""
    DUE = "due"
    """It was taken, and nothing is known of its reply: on its way, or lost with the process."""
    SENT = "sent"


class Turns(Protocol):
    """The activities that have been taken."""

    def take(self, activity: str, now: datetime) -> ReplyState:
        """NEW for an activity's first time, which is noted; else what is known of its reply."""

    def replied(self, activities: Sequence[str]) -> None:
        """Note that the replies to these have gone out."""
