"""The municipalities of Norway (division of 2024), and how far apart they are. © Kartverket, CC BY 4.0."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from programme.companies.counties import county_of

FILE = Path(__file__).parent / "municipalities.csv"
_EARTH_KM = 6371.0


@dataclass(frozen=True)
class Municipality:
    """A municipality, and a point inside it in degrees (WGS 84)."""

    number: str
    name: str
    county: str
    north: float
    east: float


@cache
def municipalities() -> Mapping[str, Municipality]:
    """All of them, by number."""
    with FILE.open(encoding="utf-8") as file:
        return {
            row["kommunenummer"]: Municipality(
                row["kommunenummer"],
                row["kommunenavn"],
                row["fylkesnavn"],
                float(row["lat"]),
                float(row["lon"]),
            )
            for row in csv.DictReader(file)
        }


def municipality_today(number: str, name: str = "") -> Municipality | None:
    """The municipality of that number; of an older division's number, the one that has its name today.

    None where the number isn't today's and no municipality, or more than one, is called so: then somebody has
    to be asked.
    """
    if known := municipalities().get(number):
        return known
    called = _by_name().get(name.casefold().strip(), ())
    here = [one for one in called if county_of(number) == county_of(one.number)] or called
    return here[0] if len(here) == 1 else None


@cache
def _by_name() -> Mapping[str, tuple[Municipality, ...]]:
    called: dict[str, tuple[Municipality, ...]] = {}
    for one in municipalities().values():
        for name in {one.name.casefold(), *one.name.casefold().split(" - ")}:
            called[name] = (*called.get(name, ()), one)
    return called


@cache
def km_between(one: str, other: str) -> float:
    """Kilometres in a straight line between two municipalities' points, by number; KeyError if unknown."""
    here, there = municipalities()[one], municipalities()[other]
    north, east = radians(there.north - here.north), radians(there.east - here.east)
    half = sin(north / 2) ** 2 + cos(radians(here.north)) * cos(radians(there.north)) * sin(east / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))
