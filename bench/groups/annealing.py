"""Simulated annealing, as simply as it can be: two companies change places, or one moves."""

from math import exp
from random import Random
from time import monotonic

from grouping.numbers import Numbers

_RULE, _BELOW = 10.0, 60.0
"""What a broken rule costs, and each point of score below what the worst off shall have."""
_HOT, _COLD = 0.3, 0.004
_MOVES = 150_000
"""From hot to cold, once; then again from the best."""
Placing = list[list[int]]


class Annealing:
    """Groups that get better while it cools."""

    def __init__(self, numbers: Numbers, start: Placing, chance: Random) -> None:
        """From these groups."""
        self._shared: list[list[float]] = numbers.shared.tolist()
        self._wished: list[list[float]] = numbers.wished.tolist()
        self._base: list[float] = numbers.base.tolist()
        self._against: list[list[float]] = numbers.against.tolist()
        self._numbers, self._chance = numbers, chance
        self.best, self.worth = start, self._worth(start)
        self._floor = 0.0

    def run(self, seconds: float) -> None:
        """Cool again and again, for so long."""
        until, cooled = monotonic() + seconds, 0
        while monotonic() < until:
            self._floor = self.worth[0] + (0.01, 0.0, 0.03)[cooled % 3]
            self._cool([list(group) for group in self.best], until)
            cooled += 1

    def _cool(self, groups: Placing, until: float) -> None:
        costs = [self._cost(group) for group in groups]
        for move in range(_MOVES):
            if move % 1000 == 0 and monotonic() > until:
                return
            heat = _HOT * (_COLD / _HOT) ** (move / _MOVES)
            one, other = self._chance.sample(range(len(groups)), 2)
            changed = self._changed(groups[one], groups[other])
            if changed is None:
                continue
            new = (self._cost(changed[0]), self._cost(changed[1]))
            more = sum(new) - costs[one] - costs[other]
            if more <= 0 or self._chance.random() < exp(-more / heat):
                groups[one], groups[other] = changed
                costs[one], costs[other] = new
                if more < 0:
                    self._keep_if_better(groups)

    def _changed(self, one: list[int], other: list[int]) -> tuple[list[int], list[int]] | None:
        place = self._chance.randrange(len(one))
        if self._chance.random() < 0.1:  # noqa: PLR2004 - most groups stay as large as they are
            if len(one) == self._numbers.smallest or len(other) == self._numbers.largest:
                return None
            return one[:place] + one[place + 1 :], [*other, one[place]]
        with_whom = self._chance.randrange(len(other))
        return (
            [*one[:place], other[with_whom], *one[place + 1 :]],
            [*other[:with_whom], one[place], *other[with_whom + 1 :]],
        )

    def _scores(self, group: list[int]) -> list[float]:
        found = []
        for one in group:
            shared, wished = self._shared[one], self._wished[one]
            given = sum([shared[other] for other in group]) / (len(group) - 1)
            found.append(given + sum([wished[other] for other in group]) + self._base[one])
        return found

    def _cost(self, group: list[int]) -> float:
        scores = self._scores(group)
        broken = sum([self._against[one][other] for one in group for other in group]) / 2
        below = sum([self._floor - score for score in scores if score < self._floor])
        return _BELOW * below - sum(scores) + _RULE * broken

    def _worth(self, groups: Placing) -> tuple[float, float]:
        """The worst score and the sum of all; nothing where a rule is broken."""
        broken = (
            self._numbers.needed
            + sum(self._against[one][other] for group in groups for one in group for other in group) / 2
        )
        scores = [score for group in groups for score in self._scores(group)]
        return (0.0, 0.0) if broken > 0 else (min(scores), sum(scores))

    def _keep_if_better(self, groups: Placing) -> None:
        worth = self._worth(groups)
        if worth > self.worth:
            self.best, self.worth = [list(group) for group in groups], worth
