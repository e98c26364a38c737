"""Which rules groups break, by the rules alone."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from programme.companies.companies import CompanyId
from programme.groups.aims import compete, km
from programme.groups.facts import Groups, Meets, Pair, pair
from programme.groups.rules import Case, Rule, RuleKind


def rules_of(case: Case) -> tuple[Rule, ...]:
    """Every rule of the case, each once; all but that every company is in one group."""
    found = {Rule(RuleKind.SIZES)}
    found |= {Rule(RuleKind.VETO, pair(*both)) for both in case.confidential.vetoes}
    found |= {Rule(RuleKind.TOGETHER, pair(*both)) for both in case.rules.together}
    found |= {Rule(RuleKind.APART, pair(*both)) for both in case.rules.apart}
    found |= {
        Rule(RuleKind.IN_PERSON, (one.company,)) for one in case.companies if one.meets is Meets.IN_PERSON
    }
    if case.rules.competitors_apart:
        found |= {
            Rule(RuleKind.COMPETITORS, (one.company, other.company))
            for one, other in combinations(case.companies, 2)
            if compete(one, other)
        }
    return tuple(sorted(found))


def kept_apart(rule: Rule, case: Case) -> frozenset[Pair]:
    """Those who can't be in one group by this rule."""
    match rule.kind:
        case RuleKind.VETO | RuleKind.APART | RuleKind.COMPETITORS:
            one, other = rule.companies
            return frozenset({(one, other)})
        case RuleKind.IN_PERSON:
            (one,) = rule.companies
            return frozenset(
                pair(one, other) for other in case.facts if other != one and _too_far(one, other, case)
            )
        case RuleKind.ONCE | RuleKind.SIZES | RuleKind.TOGETHER:
            return frozenset()


def _too_far(one: CompanyId, other: CompanyId, case: Case) -> bool:
    """Whether they are too far apart to meet in person; they may be, where it isn't known."""
    far = km(case.facts[one], case.facts[other])
    return far is None or far > case.rules.sizes.within_km


def broken(groups: Groups, case: Case) -> tuple[Rule, ...]:
    """The rules that don't hold, with the companies of whom they don't."""
    return tuple(sorted({*_once(groups, case), *_sizes(groups, case), *_pairs(groups, case)}))


def _once(groups: Groups, case: Case) -> Iterator[Rule]:
    placed = [company for group in groups for company in group]
    for company in {*placed, *case.facts}:
        if placed.count(company) != 1 or company not in case.facts:
            yield Rule(RuleKind.ONCE, (company,))


def _sizes(groups: Groups, case: Case) -> Iterator[Rule]:
    sizes = case.rules.sizes
    for group in groups:
        if not sizes.smallest <= len(group) <= sizes.largest:
            yield Rule(RuleKind.SIZES, tuple(sorted(group)))


def _pairs(groups: Groups, case: Case) -> Iterator[Rule]:
    groups_of: dict[CompanyId, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for company in group:
            groups_of[company].add(number)

    def are_together(one: CompanyId, other: CompanyId) -> bool:
        return bool(groups_of[one] & groups_of[other])

    for rule in rules_of(case):
        if rule.kind is RuleKind.TOGETHER:
            if not are_together(*rule.companies):
                yield rule
        elif rule.kind is not RuleKind.SIZES and any(are_together(*both) for both in kept_apart(rule, case)):
            yield rule
