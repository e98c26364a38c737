"""Seasons: each leads to one kick-off, and begins anew with places, line, decisions and who comes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NewType, Protocol

from programme.people import PersonId

SeasonId = NewType("SeasonId", str)
ALL_SEASONS = SeasonId("")


@dataclass(frozen=True)
class Season:
    """A season of the programme; the latest has no end."""

    id: SeasonId
    name: str
    """The years of the programme file that it began with."""
    kickoff: datetime
    """When its kick-off begins, as far as it's known."""
    began_at: datetime
    by: PersonId
    """Who began it; nobody for the first."""
    ended_at: datetime | None = None


@dataclass(frozen=True)
class SeasonFigures:
    """What a season came to: of one that is over as it ended, of the latest as it stands."""

    places: int
    """How many companies have, or had, a place."""
    in_line: int
    coming: int
    """How many persons were registered for the kick-off."""


class Seasons(Protocol):
    """All seasons."""

    def latest(self) -> Season | None:
        """The one that is running; None before the first start."""

    def all(self) -> Sequence[Season]:
        """Every one, earliest first."""

    def add(self, season: Season) -> None:
        """It begins."""

    def move(self, season: SeasonId, kickoff: datetime) -> None:
        """Its kick-off begins then."""

    def close(self, season: SeasonId, now: datetime) -> None:
        """It has ended: keep what it came to and who came, and let places, line and kick-off begin anew."""

    def figures(self, season: Season) -> SeasonFigures:
        """What it came to, or has come to so far."""
