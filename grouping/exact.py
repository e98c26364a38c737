"""The best groups of few companies, by looking at all of them."""

from functools import cache

import numpy as np

from grouping.numbers import Numbers
from programme.groups.facts import Groups
from programme.groups.score import DECIMALS

AT_MOST = 12
"""So many companies have at most 4,095 groups."""
_NONE = -1.0


def best(numbers: Numbers) -> Groups | None:
    """The best groups there are, of several always the same; None if there are none."""
    good = _possible(numbers)
    if not good:
        return numbers.groups([]) if not numbers.ids else None

    @cache
    def worst_of(left: int) -> float:
        """The highest score that the worst off of these can have; below 0 if they can't be grouped."""
        if not left:
            return 1.0
        return max(
            (min(good[one][0], worst_of(left ^ one)) for one in _with_first(left, good)), default=_NONE
        )

    everybody = (1 << len(numbers.ids)) - 1
    least = worst_of(everybody)
    if least < 0:
        return None

    @cache
    def sum_of(left: int) -> tuple[float, tuple[int, ...]]:
        """The highest sum of scores where nobody has less than the worst off may have, and its groups."""
        if not left:
            return 0.0, ()
        found: tuple[float, tuple[int, ...]] = (_NONE, ())
        for one in _with_first(left, good):
            if good[one][0] < least:
                continue
            rest, groups = sum_of(left ^ one)
            if rest >= 0 and round(good[one][1] + rest, DECIMALS) > found[0]:
                found = (round(good[one][1] + rest, DECIMALS), (one, *groups))
        return found

    members = [
        [place for place in range(len(numbers.ids)) if one >> place & 1] for one in sum_of(everybody)[1]
    ]
    return numbers.groups(members)


def _possible(numbers: Numbers) -> dict[int, tuple[float, float]]:
    """The groups that break no rule, as bits: the worst score in each, and the sum of its scores."""
    count = len(numbers.ids)
    found = {}
    wants = [
        sum(1 << other for other in range(count) if numbers.against[one, other] < 0) for one in range(count)
    ]
    for group in range(1, 1 << count):
        size = group.bit_count()
        if not numbers.smallest <= size <= numbers.largest:
            continue
        members = [place for place in range(count) if group >> place & 1]
        if any(wants[one] & ~group for one in members):
            continue
        inside = np.ix_(members, members)
        if (numbers.against[inside] > 0).any():
            continue
        shared = numbers.shared[inside].sum(axis=1) / max(size - 1, 1)
        scores = shared + numbers.wished[inside].sum(axis=1) + numbers.base[members]
        found[group] = (round(float(scores.min()), DECIMALS), float(scores.sum()))
    return found


def _with_first(left: int, good: dict[int, tuple[float, float]]) -> list[int]:
    """Those of the possible groups that hold the first of these companies and only such, in order."""
    first = left & -left
    rest = left ^ first
    found = []
    part = rest
    while True:
        if (part | first) in good:
            found.append(part | first)
        if not part:
            return sorted(found)
        part = (part - 1) & rest
