"""CP-SAT on groups as they stand: some of them are divided anew as well as can be, again and again.

Comes in as JSON: `groups`, `shared`, `wished`, `base`, `against`, `smallest` and `largest` as in
`grouping/numbers.py`, and `seconds`. One proposal goes out.
"""

import json
import random
import sys
import time
from itertools import combinations

from ortools.sat.python import cp_model

AT_ONCE = 24
"""So many companies are divided anew at a time."""
LONGEST = 20.0
"""Seconds for one part."""
DIGITS = 10_000
SIZES = 840
"""Divided by each number of others in a group, up to eight, it's whole."""
WITH_LOWEST = 0.5
"""How often the group of the worst off is among those that are divided."""
Groups = list[list[int]]


class Part:
    """The companies of some groups, to be divided into as many."""

    def __init__(self, given: dict, groups: Groups) -> None:
        """As they stand, to begin with."""
        self.given, self.groups = given, groups
        self.ids = sorted(one for group in groups for one in group)
        self.places = range(len(groups))
        self.sizes = range(given["smallest"], given["largest"] + 1)
        self.model = cp_model.CpModel()
        self.inside = {(one, place): self.model.new_bool_var("") for one in self.ids for place in self.places}
        self.is_size = {
            (place, size): self.model.new_bool_var("") for place in self.places for size in self.sizes
        }
        self.both = {}

    def divided(self, limit: float, seconds: float) -> Groups | None:
        """The worst off as well off as the limit, then the sum; None if nothing was found in time."""
        self._each_in_one_group()
        for one, other in combinations(self.ids, 2):
            self._rules_of(one, other)
        worst = self.model.new_int_var(0, int(limit * DIGITS * SIZES), "")
        scores = [self._score_of(one, worst) for one in self.ids]
        self.model.maximize(100 * len(self.ids) * worst + sum(scores))
        for place, group in enumerate(self.groups):
            for one in self.ids:
                self.model.add_hint(self.inside[one, place], one in group)
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.num_workers = 2
        if solver.solve(self.model) not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
            return None
        return [[one for one in self.ids if solver.value(self.inside[one, place])] for place in self.places]

    def _each_in_one_group(self) -> None:
        for one in self.ids:
            self.model.add_exactly_one(self.inside[one, place] for place in self.places)
        for place in self.places:
            self.model.add_exactly_one(self.is_size[place, size] for size in self.sizes)
            members = sum(self.inside[one, place] for one in self.ids)
            self.model.add(members == sum(size * self.is_size[place, size] for size in self.sizes))

    def _rules_of(self, one: int, other: int) -> None:
        against = self.given["against"][one][other]
        for place in self.places:
            first, second = self.inside[one, place], self.inside[other, place]
            if against > 0:
                self.model.add_at_most_one(first, second)
                continue
            if against < 0:
                self.model.add(first == second)
            both = self.both[one, other, place] = self.both[other, one, place] = self.model.new_bool_var("")
            self.model.add_implication(both, first)
            self.model.add_implication(both, second)

    def _score_of(self, one: int, worst: cp_model.IntVar) -> cp_model.IntVar:
        score = self.model.new_int_var(0, DIGITS * SIZES, "")
        self.model.add(worst <= score)
        base = round(self.given["base"][one] * DIGITS) * SIZES
        for place in self.places:
            with_whom = [other for other in self.ids if (one, other, place) in self.both]
            for size in self.sizes:
                gives = sum(
                    self.both[one, other, place] * self._given(one, other, size) for other in with_whom
                )
                self.model.add(score <= base + gives).only_enforce_if(
                    self.inside[one, place], self.is_size[place, size]
                )
        return score

    def _given(self, one: int, other: int, size: int) -> int:
        shared = round(self.given["shared"][one][other] * DIGITS) * SIZES // (size - 1)
        return shared + round(self.given["wished"][one][other] * DIGITS) * SIZES


def scores(given: dict, group: list[int]) -> list[float]:
    others = len(group) - 1
    return [
        sum(given["shared"][one][other] / others + given["wished"][one][other] for other in group)
        + given["base"][one]
        for one in group
    ]


def worth(given: dict, groups: Groups) -> tuple[float, float]:
    found = [score for group in groups for score in scores(given, group)]
    return round(min(found), 6), round(sum(found), 6)


def some_of(given: dict, groups: Groups, chance: random.Random) -> list[int]:
    """Groups to be divided anew, by their places."""
    order = chance.sample(range(len(groups)), len(groups))
    if chance.random() < WITH_LOWEST:
        lowest = min(order, key=lambda place: min(scores(given, groups[place])))
        order = [lowest, *(place for place in order if place != lowest)]
    some: list[int] = []
    for place in order:
        if sum(len(groups[one]) for one in some) + len(groups[place]) <= AT_ONCE:
            some.append(place)
    return some


def main() -> None:
    given = json.load(sys.stdin)
    groups, chance = given["groups"], random.Random(1)  # noqa: S311 - nothing secret
    until = time.monotonic() + given["seconds"]
    while (left := until - time.monotonic()) > 0:
        some = some_of(given, groups, chance)
        rest = [group for place, group in enumerate(groups) if place not in some]
        limit = min((min(scores(given, group)) for group in rest), default=1.0)
        found = Part(given, [groups[place] for place in some]).divided(limit, min(LONGEST, left))
        if found and worth(given, rest + found) >= worth(given, groups):
            groups = rest + found
    json.dump([groups], sys.stdout)


if __name__ == "__main__":
    main()
