"""Open presentations: one time with several companies, each of which has a meeting of its own in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NewType, Protocol

from programme.errors import ProgrammeError
from programme.meetings.meetings import Booking, Meeting
from programme.people import PersonId

OpenId = NewType("OpenId", str)


class NoSeatError(ProgrammeError):
    """It's full, over, or cancelled."""

    words = "no-seat"


@dataclass(frozen=True)
class OpenPresentation:
    """A time that several companies may join; nobody learns from it who the others are."""

    id: OpenId
    start: datetime
    end: datetime
    hosts: tuple[str, ...]
    seats: int
    """How many companies may join."""
    by: PersonId


class OpenPresentations(Protocol):
    """All open presentations, and the hosts' time that they take."""

    def open(self, presentation: OpenId, start: datetime, seats: int, by: PersonId, now: datetime) -> None:
        """There is one at that start, with hosts who are free; SlotTakenError if there are too few by now."""

    def get(self, presentation: OpenId) -> OpenPresentation | None:
        """The one of that id, or None if there is none, or no longer."""

    def upcoming(self, after: datetime) -> Sequence[OpenPresentation]:
        """Those that end after that moment, earliest first."""

    def joined(self, presentation: OpenId) -> int:
        """How many companies have a standing meeting in it."""

    def join(self, presentation: OpenId, booking: Booking, now: datetime) -> Meeting:
        """The company's meeting in it; NoSeatError if it's full, has begun, or was cancelled."""

    def cancel(self, presentation: OpenId) -> None:
        """It is no longer, and the hosts' time is given back; NoSeatError if it was cancelled already."""
