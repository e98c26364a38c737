"""Where the companies are: municipalities that have some."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bot.web.board.norway.places import Point, municipalities
from programme.companies.road import IN_THE_PROGRAMME, Stage
from programme.ordering import order_key


@dataclass(frozen=True)
class Spot:
    """A municipality's companies: those with a place, and others on the road."""

    name: str
    county: str
    point: Point
    inside: int
    on_the_road: int


def spots_of(counts: Mapping[tuple[str, Stage], int]) -> tuple[Spot, ...]:
    """The municipalities that have companies, by county and name; numbers of older divisions are left out."""
    inside: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    for (number, stage), count in counts.items():
        (inside if stage in IN_THE_PROGRAMME else outside)[number] += count
    known = municipalities()
    spots = [
        Spot(known[number].name, known[number].county, known[number].point, inside[number], outside[number])
        for number in inside | outside
        if number in known
    ]
    return tuple(sorted(spots, key=lambda spot: (spot.county, order_key(spot.name))))
