"""Where counties and municipalities are, on a flat map. © Kartverket, CC BY 4.0."""

import json
from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin, sqrt
from pathlib import Path

from programme.companies import municipalities as norway

_HERE = Path(__file__).parent
_MIDDLE = (65.0, 16.0)
"""Degrees north and east, where the map is truest."""
Point = tuple[float, float]


@dataclass(frozen=True)
class Municipality:
    """A municipality, and a point inside it."""

    name: str
    county: str
    point: Point


@cache
def municipalities() -> dict[str, Municipality]:
    """All of them, by number (the division of 2024)."""
    return {
        number: Municipality(one.name, one.county, flat(one.north, one.east))
        for number, one in norway.municipalities().items()
    }


@cache
def outlines() -> list[list[Point]]:
    """The counties' outlines: rings of points."""
    counties = json.loads((_HERE / "counties.geojson").read_text("utf-8"))["features"]
    rings = []
    for county in counties:
        shape = county["geometry"]
        parts = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        rings += [[flat(north, east) for east, north in part[0]] for part in parts]
    return rings


def flat(north: float, east: float) -> Point:
    """Lambert's azimuthal projection, which keeps areas (Snyder, "Map Projections", 1987, p. 185)."""
    latitude, longitude = radians(north), radians(east - _MIDDLE[1])
    middle = radians(_MIDDLE[0])
    scale = sqrt(2 / (1 + sin(middle) * sin(latitude) + cos(middle) * cos(latitude) * cos(longitude)))
    x = scale * cos(latitude) * sin(longitude)
    y = scale * (cos(middle) * sin(latitude) - sin(middle) * cos(latitude) * cos(longitude))
    return x, y
