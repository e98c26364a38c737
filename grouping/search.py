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
        self.leaving = np.zeros(count)
        self.joining = np.zeros((count, groups))
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
        exchanges = self.exchanges + self.exchanges.T
        exchanges[self.group_of[:, None] == self.group_of[None, :]] = np.inf
        waiting = self.waits > step
        exchanges[waiting] = np.inf
        exchanges[:, waiting] = np.inf
        moves = self.leaving[:, None] + self.joining
        moves[np.arange(count), self.group_of] = np.inf
        moves[waiting | (self.sizes[self.group_of] <= self.numbers.smallest)] = np.inf
        moves[:, self.sizes >= self.numbers.largest] = np.inf
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

    def _cost(self, scores: Matrix) -> Matrix:
        return _BELOW * np.maximum(self.floor - scores, 0.0) - scores

    def _count(self, group: int) -> None:
        """What each exchange with, leaving of and joining this group would change in it."""
        of, inside = self.numbers, np.flatnonzero(self.group_of == group)
        size = len(inside)
        shared, wished, against = of.shared[inside], of.wished[inside], of.against[inside]
        to_all, from_all = (
            shared / (size - 1) + wished,
            (of.shared[:, inside] / (size - 1) + of.wished[:, inside]).T,
        )
        sums, wishes = shared[:, inside].sum(axis=1), wished[:, inside].sum(axis=1) + of.base[inside]
        scores = sums / (size - 1) + wishes
        rules, own_rules = against.sum(axis=0), against[:, inside].sum(axis=1)
        cost = self._cost(scores).sum()
        self.scores[inside] = scores
        self.broken[group] = own_rules.sum() / 2

        each = np.arange(size)
        exchanged = self._cost(scores[None, :, None] + to_all[None] - to_all[:, inside].T[:, :, None])
        exchanged[each, each] = 0.0
        comes = self._cost(of.base + from_all.sum(axis=0) - from_all)
        self.exchanges[inside] = (
            exchanged.sum(axis=1) + comes + _RULE * (rules - against - own_rules[:, None]) - cost
        )
        if size > of.smallest:
            gone = (sums[None, :] - shared[:, inside].T) / max(size - 2, 1) + wishes - wished[:, inside].T
            staying = self._cost(gone)
            staying[each, each] = 0.0
            self.leaving[inside] = staying.sum(axis=1) - _RULE * own_rules - cost
        if size < of.largest:
            joined = self._cost((sums[:, None] + shared) / size + wishes[:, None] + wished).sum(axis=0)
            comes_too = self._cost(
                of.base + of.shared[:, inside].sum(axis=1) / size + of.wished[:, inside].sum(axis=1)
            )
            self.joining[:, group] = joined + comes_too + _RULE * rules - cost
