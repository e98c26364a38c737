"""Proposals keep every rule, are the best where that can be known, and depend on the facts alone."""

import asyncio
from dataclasses import replace
from random import Random

import psutil
import pytest

from grouping.apart import SearchApart
from grouping.newcomer import NoRoomError, place
from grouping.possible import GaveUpError, contradiction, possible
from grouping.propose import NoGroupsError, Proposal, proposal
from programme.companies.companies import CompanyId
from programme.groups.broken import broken, rules_of
from programme.groups.facts import Confidential, Groups, Meets
from programme.groups.rules import Case, GroupSizes, ProposalKind, Rule, RuleKind, Rules, case_of
from programme.groups.score import score
from tests.groups.checker import best_of_all, faults
from tests.groups.made_up import ALTA, OSLO, TROMSO, company, random_case
from tests.waiting import until


def _proposed(case: Case, kind: ProposalKind) -> Proposal | tuple[Rule, ...]:
    try:
        return proposal(case, kind)
    except NoGroupsError as error:
        return error.rules


def _keeps_the_rules(seed: int, most: int) -> None:
    chance = Random(seed)
    case = random_case(seed, chance.randint(2, most))
    found = _proposed(case, chance.choice(tuple(ProposalKind)))
    if not isinstance(found, Proposal):
        assert len(case.companies) < case.rules.sizes.smallest or possible(case, found) is None
        return
    left_out = {one.company for one in found.left_out}
    placed = case.only(one.company for one in case.companies if one.company not in left_out)
    assert faults(found.groups, placed) == []
    assert broken(found.groups, placed) == ()
    assert all(one.rules and possible(case.only(case.facts), one.rules) is None for one in found.left_out[:1])


@pytest.mark.parametrize("seed", range(12))
def test_every_rule_holds_in_a_random_programme(seed: int):
    _keeps_the_rules(seed, 30)


@pytest.mark.long
@pytest.mark.parametrize("hundred", range(10))
def test_every_rule_holds_in_a_thousand_random_programmes(hundred: int):
    for seed in range(100):
        _keeps_the_rules(1000 + 100 * hundred + seed, 45)


def _equals_brute_force(seed: int, count: int) -> None:
    case = random_case(seed, count)
    best = best_of_all(case)
    if best is None:
        assert contradiction(case)
        return
    found = proposal(case, ProposalKind.MIXED)
    assert found.left_out == ()
    assert score(found.groups, case) == best


@pytest.mark.parametrize("seed", range(15))
def test_few_companies_get_the_best_groups_of_all(seed: int):
    _equals_brute_force(seed, 2 + seed % 7)


@pytest.mark.long
@pytest.mark.parametrize("count", range(2, 13))
def test_up_to_twelve_companies_get_the_best_groups_of_all(count: int):
    for seed in range(12):
        _equals_brute_force(100 * count + seed, count)


def test_a_proposal_is_the_same_whatever_the_order_of_its_facts():
    case = random_case(3, 20, rules=False)
    shuffled = list(case.companies)
    Random(1).shuffle(shuffled)
    again = case_of(shuffled, case.rules, case.weights, case.confidential, sorted(case.before, reverse=True))

    assert proposal(again, ProposalKind.MIXED) == proposal(case, ProposalKind.MIXED)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_too_few_companies_have_no_groups_and_the_sizes_are_why(count: int):
    case = case_of([company(f"c{number}") for number in range(count)])

    with pytest.raises(NoGroupsError) as refused:
        proposal(case, ProposalKind.MIXED)

    assert refused.value.rules == (Rule(RuleKind.SIZES),)


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


def test_a_company_that_only_meets_in_person_and_is_far_from_all_is_left_out_and_the_rule_named():
    six = [company(f"c{number}") for number in range(6)]
    far = company("far", TROMSO, meets=Meets.IN_PERSON)

    found = proposal(case_of([*six, far], Rules(GroupSizes(2, 4))), ProposalKind.NEAR)

    assert [one.company for one in found.left_out] == [far.company]
    assert set(found.left_out[0].rules) == {Rule(RuleKind.SIZES), Rule(RuleKind.IN_PERSON, (far.company,))}
    assert sum(map(len, found.groups)) == 6


def test_near_is_nearer_and_theme_shares_more():
    case = replace(random_case(8, 24, rules=False), confidential=Confidential())
    near, theme = (proposal(case, kind) for kind in (ProposalKind.NEAR, ProposalKind.THEME))

    for kind, found, other in ((ProposalKind.NEAR, near, theme), (ProposalKind.THEME, theme, near)):
        assert score(found.groups, case.leaning(kind)) > score(other.groups, case.leaning(kind))


def _grouped(case: Case) -> Groups:
    return proposal(case, ProposalKind.MIXED).groups


def test_a_newcomer_finds_a_place_and_nobody_moves():
    nine = [company(f"c{number}", OSLO if number < 5 else ALTA) for number in range(9)]
    rules = Rules(GroupSizes(4, 6))
    groups = _grouped(case_of(nine, rules))
    new = company("new", ALTA)

    placed = place(new.company, groups, case_of([*nine, new], rules))

    assert placed.moved == ()
    assert any({"new", "c8"} <= set(group) for group in placed.groups)


def test_a_newcomer_into_a_full_group_moves_one_and_never_more_than_two():
    eight = [
        company(f"c{number}", meets=Meets.IN_PERSON if number < 4 else Meets.EITHER) for number in range(8)
    ]
    groups = (tuple(one.company for one in eight[:4]), tuple(one.company for one in eight[4:]))
    new = company("new")
    vetoes = Confidential(vetoes=frozenset({(new.company, one.company) for one in eight[5:]}))
    case = case_of([*eight, new], Rules(GroupSizes(3, 5)), confidential=vetoes)
    full = replace(case, rules=Rules(GroupSizes(4, 4)))

    placed = place(new.company, groups, case)

    assert placed.moved == ()
    with pytest.raises(NoRoomError) as refused:
        place(new.company, groups, full)
    assert RuleKind.SIZES in {rule.kind for rule in refused.value.rules}


@pytest.mark.parametrize("seed", range(10))
def test_placing_a_random_newcomer_breaks_nothing_and_moves_two_at_most(seed: int):
    case = random_case(50 + seed, 17)
    with_all = _proposed(case, ProposalKind.MIXED)
    if not isinstance(with_all, Proposal):
        return
    groups = with_all.groups
    new = groups[0][0]
    before = tuple(tuple(one for one in group if one != new) for group in groups)
    placed_case = case.only(one for group in groups for one in group)
    if broken(before, placed_case.only(one for group in before for one in group)):
        return

    placed = place(new, before, placed_case)

    assert faults(placed.groups, placed_case) == []
    assert len(placed.moved) <= 2


async def test_a_search_apart_tells_how_far_it_is_and_finds_the_same():
    case = random_case(4, 14, rules=False)
    told: list[float] = []

    found = await SearchApart(case, told.append).proposals()

    assert told[-1] == pytest.approx(1)
    assert found == {kind: proposal(case, kind) for kind in ProposalKind}


async def test_a_stopped_search_keeps_the_best_so_far():
    case = random_case(4, 120, rules=False)
    told: list[float] = []

    def stop_at_once(done: float) -> None:
        told.append(done)
        search.stop()

    search = SearchApart(case, stop_at_once)

    found = await search.proposals()

    assert told[-1] < 1
    assert ProposalKind.NEAR in found
    assert faults(found[ProposalKind.NEAR].groups, case) == []


async def test_a_search_leaves_nothing_at_work_when_it_is_refused_or_given_up():
    with pytest.raises(NoGroupsError):
        await SearchApart(random_case(4, 1)).proposals()

    assert asyncio.all_tasks() == {asyncio.current_task()}

    given_up = asyncio.create_task(SearchApart(random_case(4, 120, rules=False)).proposals())
    await until(psutil.Process().children)
    given_up.cancel()
    await asyncio.wait([given_up])

    assert asyncio.all_tasks() == {asyncio.current_task()}
    assert psutil.Process().children() == []


async def test_a_search_apart_says_which_rules_stand_in_the_way():
    with pytest.raises(NoGroupsError) as refused:
        await SearchApart(case_of([company("a")])).proposals()

    assert refused.value.rules == rules_of(case_of([company("a")]))
