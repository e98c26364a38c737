"""Which activities have been taken, so that a repeated one has no second effect."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

LOST_AFTER = timedelta(seconds=15)
"""So long after it was taken an activity's reply counts as lost; Teams waits as long before it repeats."""
HEARD_FOR = timedelta(seconds=5)
"""A process that answers says so every second; one that was silent for so long is gone."""


class ReplyState(StrEnum):
    """What is known of the reply to an activity."""

    NEW = "new"
    """The activity has not been here before."""
    DUE = "due"
    """It was taken, and its reply is on its way."""
    ELSEWHERE = "elsewhere"
    """Another process took it, which was heard of lately: it answers, or will have been silent soon."""
    LOST = "lost"
    """It was taken, and its reply may have been lost: whoever took it is gone, or it's too long ago."""
    SENT = "sent"


class Turns(Protocol):
    """The activities that have been taken."""

    def take(self, activity: str, process: str, now: datetime) -> ReplyState:
        """NEW for an activity's first time, which is noted; else what is known of its reply.

        The process owes the reply where it's NEW or LOST: others are told that it's DUE.
        """

    def replied(self, activities: Sequence[str]) -> None:
        """Note that the replies to these have gone out."""
