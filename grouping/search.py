"""Good groups of many companies, by a tabu search: the best exchange or move of all, again and again.

Whoever has just moved stays for a while, so that the search leaves what is only the best nearby. It goes
between two aims: to lift who is worst off, and to lift the mean without letting anybody fall below.
Each group's part of what an exchange changes is kept; only the two groups that changed are counted anew.
(F. Glover, "Tabu Search", ORSA Journal on Computing 1, 1989.)
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from grouping.numbers import Matrix, Numbers
from programme.groups.score import DECIMALS, Score

_RULE = 100.0
"""What a broken rule costs, beside scores of at most 1 a company."""
_BELOW = 60.0
"""What it costs that a company is below what the worst off shall have, each point of score."""
_REACH = 0.03
"""How much more than the best so far the worst off shall have, while that is the aim."""
_TURNS = 4
"""Each so many turns one lifts the worst off, which is soon as high as it gets; the mean takes longer."""


added = np.add.reduce
"""As `sum` of an array, which takes longer to say so."""


@dataclass(frozen=True)
class Found:
    """Groups that break no rule, and what they are worth."""

    score: Score
    groups: tuple[tuple[int, ...], ...]


class Search:
    """One search, from groups to start with."""

    def __init__(self, numbers: Numbers, start: Sequence[Sequence[int]], chance: np.random.Generator) -> None:
        """Start from these groups, whose sizes have to be right."""
        self.numbers, self.chance = numbers, chance
        count, groups = len(numbers.ids), len(start)
        self.group_of: NDArray[np.int64] = np.zeros(count, dtype=np.int64)
        for place, group in enumerate(start):
            self.group_of[list(group)] = place
        self.sizes = np.bincount(self.group_of, minlength=groups)
        self.scores = np.zeros(count)
        self.broken = np.zeros(groups)
        self.exchanges = np.zeros((count, count))
        self.both = np.zeros((count, count))
        self.leaving = np.zeros(count)
        self.joining = np.zeros((count, groups))
        self.places = np.arange(count)
        self.against = _RULE * numbers.against
        self.waits = np.zeros(count, dtype=np.int64)
        self.floor = 0.0
        self.best: Found | None = None
        self._count_all()

    def run(self, steps: int, turn: int) -> Iterator[int]:
        """Take so many steps, the aim changed each `turn`; yields how many were taken, now and then."""
        for step in range(steps):
            if step % turn == 0:
                self._aim(step // turn % _TURNS)
            self._move(step)
            self._note()
            if step % 200 == 199:  # noqa: PLR2004 - often enough to be stopped
                yield step + 1
        yield steps

    def _aim(self, turn: int) -> None:
        """The first turn lifts the worst off; the others lift the mean, some of them from the best so far."""
        worst = self.best.score.worst if self.best else float(self.scores.min())
        self.floor = worst + (_REACH if turn == 0 else 0.0)
        if turn % 2 and self.best:
            for place, group in enumerate(self.best.groups):
                self.group_of[list(group)] = place
            self.sizes = np.bincount(self.group_of, minlength=len(self.sizes))
        self._count_all()

    def _move(self, step: int) -> None:
        count, groups = self.joining.shape
        waiting = np.where(self.waits > step, np.inf, 0.0)
        exchanges = self.both + waiting
        exchanges += waiting[:, None]
        moves = (self.leaving + waiting)[:, None] + self.joining
        exchange, move = int(exchanges.argmin()), int(moves.argmin())
        one = exchange // count
        if moves.flat[move] < exchanges.flat[exchange]:
            one = move // groups
            changed = (int(self.group_of[one]), move % groups)
            self.group_of[one] = move % groups
            self.sizes[list(changed)] += (-1, 1)
        elif np.isfinite(exchanges.flat[exchange]):
            other = exchange % count
            changed = (int(self.group_of[one]), int(self.group_of[other]))
            self.group_of[one], self.group_of[other] = changed[1], changed[0]
            self.waits[other] = step + self.chance.integers(3, 6 + count // 8)
        else:
            return
        self.waits[one] = step + self.chance.integers(3, 6 + count // 8)
        for group in changed:
            self._count(group)

    def _note(self) -> None:
        if self.broken.sum() + self.numbers.needed > 0.5:  # noqa: PLR2004 - whole numbers
            return
        worst = round(float(self.scores.min()), DECIMALS)
        if self.best and worst < self.best.score.worst:
            return
        score = Score(worst, round(float(self.scores.mean()), DECIMALS))
        if self.best is None or score > self.best.score:
            self.best = Found(score, self.groups())

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """The groups as they are now."""
        return tuple(
            tuple(np.flatnonzero(self.group_of == group).tolist()) for group in range(len(self.sizes))
        )

    def _count_all(self) -> None:
        for group in range(len(self.sizes)):
            self._count(group)
        self._note()

    def _cost(self, scores: Matrix, axis: int) -> Matrix:
        """What these scores cost together; they are lost."""
        worth = added(scores, axis)
        np.subtract(self.floor, scores, out=scores)
        np.maximum(scores, 0.0, out=scores)
        cost: Matrix = _BELOW * added(scores, axis) - worth
        return cost

    def _count(self, group: int) -> None:
        """What each exchange with, leaving of and joining this group would change in it."""
        of, inside = self.numbers, np.flatnonzero(self.group_of == group)
        size, each = len(inside), self.places[: len(inside)]
        to_all, from_all, among = of.shares(size, inside)
        base = of.base.take(inside)
        scores = self.scores[inside] = base + added(among, 1)
        against = self.against.take(inside, 0)
        rules, own_rules = added(against, 0), added(against.take(inside, 1), 1)
        self.broken[group] = added(own_rules) / (2 * _RULE)
        cost = self._cost(scores.copy(), 0)
        own = own_rules + cost

        exchanged = (scores - among.T)[:, :, None] + to_all
        exchanged[each, each] = of.base + added(from_all, 0) - from_all
        changes = self._cost(exchanged, 1)
        changes += rules - own[:, None] - against
        changes[:, inside] = np.inf
        self.exchanges[inside] = changes
        changes += self.exchanges.take(inside, 1).T
        self.both[inside] = changes
        self.both[:, inside] = changes.T

        if size > of.smallest:
            _, _, among = of.shares(size - 1, inside)
            gone = base + added(among, 1) - among.T
            gone[each, each] = self.floor
            self.leaving[inside] = self._cost(gone, 1) + self.floor - own
        else:
            self.leaving[inside] = np.inf
        if size < of.largest:
            to_all, from_all, among = of.shares(size + 1, inside)
            joined = np.empty((size + 1, len(of.base)))
            np.add(to_all, (base + added(among, 1))[:, None], out=joined[:size])
            np.add(of.base, added(from_all, 0), out=joined[size])
            joining = self._cost(joined, 0) + rules - cost
            joining[inside] = np.inf
            self.joining[:, group] = joining
        else:
            self.joining[:, group] = np.inf
