"""The network groups as the board shows them: on a map, and the same as text."""

from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from bot.web.board.norway.places import Point, municipalities
from dialogs.groups.in_words import facts_in, named, state_of, why_group, with_companies
from programme.desk import Desk
from programme.groups.facts import GroupFacts
from programme.groups.known import known
from programme.groups.network import NetworkGroup
from texts.say import Value, Words

COLOURS = 8
"""After so many groups the first colour comes again, with another shape."""
_APART = 0.0035
"""How far companies of one municipality are drawn from each other, on the flat map."""
_TURN = pi * (3 - sqrt(5))
"""From each to the next: so they lie beside each other, however many they are."""


@dataclass(frozen=True)
class InGroup:
    """A company in a group, and where it is."""

    name: str
    place: str
    """Its municipality; empty where that isn't known."""


@dataclass(frozen=True)
class BoardGroup:
    """A group, with all that the board says of it."""

    number: int
    name: Value
    state: Words
    why: tuple[Words, ...]
    companies: tuple[InGroup, ...]
    points: tuple[Point, ...]
    """Where its companies are, as far as that's known."""

    @property
    def colour(self) -> int:
        """From 1 on."""
        return (self.number - 1) % COLOURS + 1


def board_groups(desk: Desk) -> tuple[BoardGroup, ...]:
    """All groups that have companies, in order."""
    groups = with_companies(desk)
    if not groups:
        return ()
    case = known(desk).case
    names = named(groups, case, desk)
    taken: dict[str, int] = {}
    return tuple(
        _shown(number, one, names[one.id], facts_in(one.companies, case), taken, desk)
        for number, one in enumerate(groups, 1)
    )


def _shown(
    number: int, group: NetworkGroup, name: Value, facts: list[GroupFacts], taken: dict[str, int], desk: Desk
) -> BoardGroup:
    points = []
    for one in facts:
        if one.places:
            before = taken[one.places[0]] = taken.get(one.places[0], -1) + 1
            points.append(_beside(municipalities()[one.places[0]].point, before))
    return BoardGroup(
        number,
        name,
        state_of(group),
        why_group(facts, desk),
        tuple(InGroup(one.name, municipalities()[one.places[0]].name if one.places else "") for one in facts),
        tuple(points),
    )


def _beside(point: Point, before: int) -> Point:
    """A point for one more company there, after so many others."""
    away, turned = _APART * sqrt(before), _TURN * before
    return point[0] + away * cos(turned), point[1] + away * sin(turned)
