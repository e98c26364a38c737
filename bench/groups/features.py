"""What the peers are told of the companies: as much of our aims as each can take, weighed as ours are."""

from collections.abc import Callable, Sequence
from math import cos, radians
from typing import Any

import numpy as np

from grouping.numbers import Matrix
from programme.companies.counties import county_of
from programme.companies.municipalities import municipalities
from programme.groups.aims import size_class
from programme.groups.facts import GroupFacts
from programme.groups.rules import Case

_KM_A_DEGREE = 111.0
_UNKNOWN = "unknown"


def vectors(case: Case) -> list[list[float]]:
    """Each company's features, for what puts like with like: kilometres, themes, products, shifts, size.

    The features of one aim vary together as much as the aim weighs. That branches are to be mixed, and that
    those who met aren't to meet again, can't be said so.
    """
    weights = case.weights
    blocks = [
        _weighed(_kilometres(case.companies), weights.near),
        _weighed(_having(case.companies, lambda one: one.themes), weights.themes),
        _weighed(
            np.hstack(
                [
                    _having(case.companies, lambda one: one.products),
                    _having(case.companies, lambda one: (str(one.shifts),)),
                    _having(case.companies, lambda one: (str(size_class(one.employees)),)),
                ]
            ),
            weights.production,
        ),
    ]
    found: list[list[float]] = np.hstack(blocks).tolist()
    return found


def _kilometres(companies: Sequence[GroupFacts]) -> Matrix:
    """East and north of each, of those who are nowhere the middle of all."""
    points = np.full((len(companies), 2), np.nan)
    for row, one in enumerate(companies):
        if one.places:
            place = municipalities()[one.places[0]]
            points[row] = (place.east * cos(radians(place.north)) * _KM_A_DEGREE, place.north * _KM_A_DEGREE)
    middle = np.nanmean(points, axis=0)
    return np.where(np.isnan(points), middle, points)


def _having(companies: Sequence[GroupFacts], what: Callable[[GroupFacts], Any]) -> Matrix:
    """A column for each that somebody has: 1 for who has it."""
    all_of_it = sorted({having for one in companies for having in what(one)})
    return np.array([[float(having in what(one)) for having in all_of_it] for one in companies])


def _weighed(block: Matrix, weight: float) -> Matrix:
    centred = block - block.mean(axis=0)
    varies = float(centred.var(axis=0).sum())
    scaled: Matrix = centred * np.sqrt(weight / varies) if varies else centred
    return scaled


def attributes(case: Case) -> dict[str, list[Any]]:
    """Each company's attributes in the words of `team-formation`."""
    companies = case.companies
    return {
        "county": [str(county_of(one.places[0])) if one.places else _UNKNOWN for one in companies],
        "themes": [sorted(one.themes) for one in companies],
        "products": [sorted(one.products) for one in companies],
        "size": [str(size_class(one.employees)) for one in companies],
        "shifts": [str(one.shifts) for one in companies],
        "branch": [str(one.branch or _UNKNOWN) for one in companies],
    }


def constraints(case: Case) -> list[tuple[str, str, int]]:
    """What each attribute is for: to be alike in a team, or different."""
    weights = case.weights
    return [
        ("county", "cluster", weights.near),
        ("themes", "cluster", weights.themes),
        ("products", "cluster", weights.production),
        ("size", "cluster", weights.production),
        ("shifts", "cluster", weights.production),
        ("branch", "different", weights.branches),
    ]
