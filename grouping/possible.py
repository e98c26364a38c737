"""Whether there are groups at all that break no rule; and if not, which rules contradict each other."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import combinations

from programme.companies.companies import CompanyId
from programme.groups.broken import kept_apart, rules_of
from programme.groups.facts import Groups, in_order
from programme.groups.rules import Case, Rule, RuleKind

_STEPS = 20_000
_SUBSETS = 2_000


class GaveUpError(Exception):
    """It takes too long to say whether there are any."""


@dataclass
class _Looking:
    """Companies that have to be together are one block; blocks are put into groups one by one."""

    blocks: list[tuple[CompanyId, ...]]
    against: dict[int, set[int]]
    """Blocks that can't be with a block."""
    smallest: int
    largest: int
    most_groups: int
    groups: list[list[int]] = field(default_factory=list)
    left: set[int] = field(default_factory=set)
    steps: int = 0

    def size(self, group: Iterable[int]) -> int:
        return sum(len(self.blocks[one]) for one in group)

    def fits(self, block: int, group: list[int]) -> bool:
        too_large = self.size(group) + len(self.blocks[block]) > self.largest
        return not too_large and not self.against[block].intersection(group)

    def is_lost(self) -> bool:
        """Whether some group can't be filled any more, or too few are left for those that lack somebody."""
        lacking = 0
        for group in self.groups:
            lacks = self.smallest - self.size(group)
            if lacks > 0:
                lacking += lacks
                if self.size(one for one in self.left if self.fits(one, group)) < lacks:
                    return True
        room = sum(self.largest - self.size(group) for group in self.groups)
        room += (self.most_groups - len(self.groups)) * self.largest
        left = self.size(self.left)
        return lacking > left or left > room

    def found(self) -> bool:
        """Whether all that are left can be put somewhere; the groups are as they were put."""
        if self.is_lost():
            return False
        if not self.left:
            return True
        self.steps += 1
        if self.steps > _STEPS:
            raise GaveUpError
        options = {one: [group for group in self.groups if self.fits(one, group)] for one in self.left}
        block = min(options, key=lambda one: (len(options[one]), -len(self.against[one]), one))
        self.left.remove(block)
        for group in sorted(options[block], key=self.size):
            group.append(block)
            if self.found():
                return True
            group.pop()
        if len(self.groups) < self.most_groups and len(self.blocks[block]) <= self.largest:
            self.groups.append([block])
            if self.found():
                return True
            self.groups.pop()
        self.left.add(block)
        return False


def possible(case: Case, rules: Collection[Rule]) -> Groups | None:
    """Some groups that keep these rules of the case, or None; raises GaveUpError."""
    blocks = _blocks(case, rules)
    block_of = {company: number for number, block in enumerate(blocks) for company in block}
    against: dict[int, set[int]] = {number: set() for number in range(len(blocks))}
    for rule in rules:
        for one, other in kept_apart(rule, case):
            if block_of[one] == block_of[other]:
                return None
            against[block_of[one]].add(block_of[other])
            against[block_of[other]].add(block_of[one])
    count = len(case.companies)
    smallest, largest = 1, count
    if any(rule.kind is RuleKind.SIZES for rule in rules):
        smallest, largest = case.rules.sizes.smallest, case.rules.sizes.largest
    looking = _Looking(blocks, against, smallest, largest, count // smallest, left=set(range(len(blocks))))
    for number, block in enumerate(blocks):
        others = [other for other in range(len(blocks)) if other != number and other not in against[number]]
        if not smallest <= looking.size([number, *others]) or len(block) > largest:
            return None
    if not looking.found():
        return None
    return in_order(
        tuple(tuple(company for block in group for company in blocks[block]) for group in looking.groups)
    )


def _blocks(case: Case, rules: Collection[Rule]) -> list[tuple[CompanyId, ...]]:
    block_of = {company: {company} for company in case.facts}
    for rule in rules:
        if rule.kind is RuleKind.TOGETHER:
            one, other = rule.companies
            both = block_of[one] | block_of[other]
            block_of |= dict.fromkeys(both, both)
    return sorted({tuple(sorted(block)) for block in block_of.values()})


def contradiction(case: Case) -> tuple[Rule, ...]:
    """The smallest set of rules that can't hold together; none if all of them can.

    Found by leaving out one rule after the other, which leaves a set of which none can be missed, and then by
    trying the smaller sets in order. Raises GaveUpError.
    """
    rules = rules_of(case)
    if possible(case, rules) is not None:
        return ()
    kept = list(rules)
    for rule in sorted(rules, key=lambda one: one.kind is RuleKind.SIZES):
        without = [one for one in kept if one != rule]
        if not _may_be_possible(case, without):
            kept = without
    tried = 0
    for size in range(1, len(kept)):
        for some in combinations(rules, size):
            tried += 1
            if tried > _SUBSETS:
                return tuple(kept)
            if not _may_be_possible(case, some):
                return some
    return tuple(kept)


def _may_be_possible(case: Case, rules: Collection[Rule]) -> bool:
    try:
        return possible(case, rules) is not None
    except GaveUpError:
        return True
