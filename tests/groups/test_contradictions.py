"""Of rules that can't hold together the smallest set that contradicts itself is named."""

from itertools import combinations
from random import Random

import pytest

from grouping.possible import GaveUpError, contradiction, possible
from programme.companies.companies import CompanyId
from programme.groups.broken import rules_of
from programme.groups.facts import Confidential
from programme.groups.rules import Case, GroupSizes, Rule, RuleKind, Rules, case_of
from tests.groups.checker import can_hold
from tests.groups.made_up import company, random_case


def test_the_smallest_set_of_rules_that_contradict_each_other_is_named():
    a, b, c, *_ = ids = [CompanyId(name) for name in "abcdefgh"]
    rules = Rules(GroupSizes(2, 4), together=frozenset({(a, b), (b, c)}), apart=frozenset({(c, a)}))
    vetoes = frozenset({(ids[4], ids[5])})
    case = case_of([company(one) for one in ids], rules, confidential=Confidential(vetoes=vetoes))

    assert set(contradiction(case)) == {
        Rule(RuleKind.TOGETHER, (a, b)),
        Rule(RuleKind.TOGETHER, (b, c)),
        Rule(RuleKind.APART, (a, c)),
    }


def _irreducible(case: Case, rules: tuple[Rule, ...]) -> None:
    """They contradict each other, and without any of them they don't."""
    assert possible(case, rules) is None
    for rule in rules:
        assert possible(case, [one for one in rules if one != rule]) is not None


def test_in_a_large_programme_with_many_rules_the_contradiction_is_named_too():
    case = random_case(77, 200, rules=False)
    chance, ids = Random(3), [one.company for one in case.companies]
    vetoes = frozenset((one, other) for one, other in (chance.sample(ids, 2) for _ in range(400)))
    in_a_row = frozenset((ids[place], ids[place + 1]) for place in range(8))
    rules = Rules(GroupSizes(4, 8), together=in_a_row)
    large = case_of(case.companies, rules, confidential=Confidential(vetoes=vetoes))

    found = contradiction(large)

    assert RuleKind.TOGETHER in {one.kind for one in found}
    assert len(found) <= 9
    _irreducible(large, found)


@pytest.mark.parametrize("seed", range(20))
def test_no_rule_of_a_contradiction_can_be_missed(seed: int):
    chance = Random(seed)
    case = random_case(300 + seed, chance.randint(4, 14))
    try:
        found = contradiction(case)
    except GaveUpError:
        return
    if found:
        _irreducible(case, found)


def _smallest_by_brute_force(case: Case) -> int | None:
    """How many rules the smallest contradiction has; None if all can hold."""
    rules = rules_of(case)
    if can_hold(rules, case):
        return None
    return next(
        size
        for size in range(1, len(rules) + 1)
        if any(not can_hold(some, case) for some in combinations(rules, size))
    )


def _names_the_smallest(seed: int) -> None:
    case = random_case(seed, 3 + seed % 4)
    smallest = _smallest_by_brute_force(case)

    found = contradiction(case)

    assert len(found) == (smallest or 0)
    assert smallest is None or not can_hold(found, case)


@pytest.mark.parametrize("seed", range(25))
def test_no_smaller_set_of_rules_contradicts(seed: int):
    _names_the_smallest(seed)


@pytest.mark.long
def test_no_smaller_set_of_rules_contradicts_in_many_programmes():
    for seed in range(100, 500):
        _names_the_smallest(seed)
