"""Whether there are groups at all that break no rule; and if not, which rules contradict each other."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import combinations

from programme.companies.companies import CompanyId
from programme.groups.broken import kept_apart, rules_of
from programme.groups.facts import Groups, in_order
from programme.groups.rules import Case, Rule, RuleKind

_STEPS = 20_000
_LOOKS = 3_000_000
"""So often it's asked whether a company fits into a group, before it takes too long."""
_SUBSETS = 2_000
"""So many sets of rules are tried for a smaller contradiction, in programmes of up to `_FEW` companies."""
_FEW = 60


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
    looks: int = 0

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

    def spread(self) -> bool:
        """Whether all can be put somewhere without looking back: then they are; else nobody is."""
        count = self.size(self.left)
        by_need = sorted(self.left, key=lambda one: (-len(self.against[one]), -len(self.blocks[one]), one))
        fewest = -(-count // self.largest)
        for groups in sorted({self.most_groups, (fewest + self.most_groups + 1) // 2, fewest}, reverse=True):
            if groups and self._spread_over(groups, by_need):
                return True
        self.groups = []
        return False

    def _spread_over(self, groups: int, blocks: list[int]) -> bool:
        """Each block into the smallest of so many groups that it fits into."""
        self.groups = [[] for _ in range(groups)]
        for block in blocks:
            fitting = [group for group in self.groups if self.fits(block, group)]
            if not fitting:
                return False
            min(fitting, key=self.size).append(block)
        return all(self.size(group) >= self.smallest for group in self.groups)

    def found(self) -> bool:
        """Whether all that are left can be put somewhere; the groups are as they were put."""
        if self.is_lost():
            return False
        if not self.left:
            return True
        self.steps += 1
        self.looks += len(self.left) * len(self.groups)
        if self.steps > _STEPS or self.looks > _LOOKS:
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
    else:
        return in_order(tuple(blocks))
    looking = _Looking(blocks, against, smallest, largest, count // smallest, left=set(range(len(blocks))))
    for number, block in enumerate(blocks):
        others = [other for other in range(len(blocks)) if other != number and other not in against[number]]
        if not smallest <= looking.size([number, *others]) or len(block) > largest:
            return None
    if not looking.spread() and not looking.found():
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

    A set of which none can be missed is found by halves (U. Junker, "QuickXplain", AAAI 2004); in programmes
    that aren't large, smaller sets are then tried in order. Raises GaveUpError.
    """
    rules = rules_of(case)
    if possible(case, rules) is not None:
        return ()
    sizes_last = tuple(
        sorted(rules, key=lambda one: one.kind is RuleKind.SIZES)
    )  # what is last is missed first
    kept = _needed(case, (), sizes_last, is_new=False)
    tried = 0
    for size in range(1, len(kept)):
        if len(case.companies) > _FEW:
            break
        for some in combinations(rules, size):
            tried += 1
            if tried > _SUBSETS:
                return tuple(sorted(kept))
            if not _may_be_possible(case, some):
                return some
    return tuple(sorted(kept))


def _needed(
    case: Case, background: tuple[Rule, ...], rules: tuple[Rule, ...], *, is_new: bool
) -> tuple[Rule, ...]:
    """Those of the rules that are needed for a contradiction with the background."""
    if is_new and not _may_be_possible(case, background):
        return ()
    if len(rules) == 1:
        return rules
    half = len(rules) // 2
    first, second = rules[:half], rules[half:]
    of_second = _needed(case, (*background, *first), second, is_new=True)
    of_first = _needed(case, (*background, *of_second), first, is_new=bool(of_second))
    return (*of_first, *of_second)


def _may_be_possible(case: Case, rules: Collection[Rule]) -> bool:
    try:
        return possible(case, rules) is not None
    except GaveUpError:
        return True
