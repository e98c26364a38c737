"""Seasons: each leads to one kick-off, and begins anew with places, line, decisions and who comes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NewType, Protocol

from programme.people import PersonId

SeasonId = NewType("SeasonId", str)
ALL_SEASONS = SeasonId("")
_DASHES = str.maketrans("–—‑", "---")


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


def named_in(text: str, seasons: Sequence[Season]) -> Sequence[Season]:
    """The seasons that a text names by their years ("2027-2030"), else by the year of their kick-off."""
    said = text.translate(_DASHES).replace(" - ", "-")
    by_name = [one for one in seasons if one.name and one.name.translate(_DASHES) in said]
    years = set(re.findall(r"\b20\d\d\b", said))
    return by_name or [one for one in seasons if f"{one.kickoff:%Y}" in years]


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
