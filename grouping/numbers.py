"""A case in numbers, for whoever searches."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from programme.companies.companies import CompanyId
from programme.groups.aims import counts
from programme.groups.broken import kept_apart, rules_of
from programme.groups.facts import Groups, in_order
from programme.groups.rules import Aim, Case, RuleKind
from programme.groups.score import value_of

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Numbers:
    """Of each company (row) and another one (column), in the order of the case's companies."""

    ids: tuple[CompanyId, ...]
    shared: Matrix
    """What the other gives it, to be divided by the number of the others."""
    wished: Matrix
    """What the other gives it as it is."""
    base: Matrix
    """A company's score before that: 1 where nothing can be aimed at for it, else 0."""
    against: Matrix
    """Rules against their being in one group, less rules for it."""
    needed: int
    """How many rules want two in one group."""
    smallest: int
    largest: int

    @cached_property
    def _by_size(self) -> Mapping[int, tuple[Matrix, Matrix]]:
        """What the other gives it in a group of that size, and what it gives the other."""
        found = {}
        for size in range(1, len(self.ids) + 2):
            given = self.shared / max(size - 1, 1) + self.wished
            found[size] = (given, np.ascontiguousarray(given.T))
            if size > self.largest:
                break
        return found

    def shares(self, size: int, inside: Sequence[int] | NDArray[np.int64]) -> tuple[Matrix, Matrix, Matrix]:
        """Of these in a group of that size: what all others give each, what it gives them, and each other."""
        given, gives = self._by_size[size]
        to_each = given.take(inside, 0)
        return to_each, gives.take(inside, 0), to_each.take(inside, 1)

    def groups(self, numbered: Iterable[Sequence[int]]) -> Groups:
        """The groups by the companies' ids."""
        return in_order(tuple(tuple(self.ids[one] for one in group) for group in numbered))


def in_numbers(case: Case) -> Numbers:
    """The case in numbers."""
    ids = tuple(one.company for one in case.companies)
    place = {company: number for number, company in enumerate(ids)}
    values = np.zeros((len(ids), len(ids), 2))
    for row, one in enumerate(case.companies):
        for column, other in enumerate(case.companies):
            if row != column:
                values[row, column] = value_of(one, other, case)
    against = np.zeros((len(ids), len(ids)))
    needed = 0
    for rule in rules_of(case):
        if rule.kind is RuleKind.TOGETHER:
            one_of, other_of = (place[company] for company in rule.companies)
            against[one_of, other_of] -= 1
            against[other_of, one_of] -= 1
            needed += 1
        for both in kept_apart(rule, case):
            one_of, other_of = (place[company] for company in both)
            against[one_of, other_of] += 1
            against[other_of, one_of] += 1
    base = np.array([float(not any(counts(aim, one, case) for aim in Aim)) for one in case.companies])
    sizes = case.rules.sizes
    return Numbers(
        ids, values[:, :, 0], values[:, :, 1], base, against, needed, sizes.smallest, sizes.largest
    )
