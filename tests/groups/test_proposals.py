"""Proposals keep every rule, are the best where that can be known, and depend on the facts alone."""

import asyncio
import os
import subprocess
import sys
from dataclasses import replace
from random import Random

import psutil
import pytest

from grouping.apart import SearchApart
from grouping.possible import contradiction, possible
from grouping.propose import SHARES, NoGroupsError, Proposal, proposal, search, who_can_be_placed
from programme.groups.broken import broken, rules_of
from programme.groups.facts import Confidential, Meets
from programme.groups.rules import Case, GroupSizes, ProposalKind, Rule, RuleKind, Rules, case_of
from programme.groups.score import score
from tests.groups.checker import best_of_all, faults
from tests.groups.made_up import TROMSO, company, random_case
from tests.waiting import until


def _proposed(case: Case, kind: ProposalKind) -> Proposal | tuple[Rule, ...]:
    try:
        return proposal(case, kind)
    except NoGroupsError as error:
        return error.rules


def _keeps_the_rules(seed: int, most: int) -> None:
    """Whatever it has found by then, since it may be stopped at any time."""
    chance = Random(seed)
    case = random_case(seed, chance.randint(2, most))
    kind, share = chance.choice(tuple(ProposalKind)), chance.randrange(SHARES)
    refused = None
    try:
        placed, left_out = who_can_be_placed(case)
        found = [so_far.proposal for so_far in search(placed, left_out, kind, share)]
    except NoGroupsError as error:
        refused = error.rules
    if refused is not None:
        assert len(case.companies) < case.rules.sizes.smallest or possible(case, refused) is None
        return
    assert found
    for one in found:
        assert faults(one.groups, placed) == []
        assert broken(one.groups, placed) == ()
    assert all(one.rules and possible(case, one.rules) is None for one in left_out[:1])


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


@pytest.mark.parametrize("seed", range(44))
def test_few_companies_get_the_best_groups_of_all(seed: int):
    _equals_brute_force(seed, 2 + seed % 11)


@pytest.mark.long
@pytest.mark.parametrize("count", range(2, 13))
def test_up_to_twelve_companies_get_the_best_groups_of_all(count: int):
    for seed in range(100 if count < 11 else 30):
        _equals_brute_force(1000 * count + seed, count)


@pytest.mark.parametrize("seed", range(6))
def test_a_proposal_is_the_same_whatever_the_order_of_its_facts(seed: int):
    case = random_case(30 + seed, 9 + 2 * seed)
    chance = Random(seed)
    shuffled = chance.sample(case.companies, len(case.companies))
    before = chance.sample(sorted(case.before), len(case.before))
    again = case_of(shuffled, case.rules, case.weights, case.confidential, before)

    for kind in ProposalKind:
        assert _proposed(again, kind) == _proposed(case, kind)


def test_a_proposal_is_the_same_in_every_process():
    """Python gives strings other hashes in each, hence sets another order."""
    program = (
        "from grouping.propose import proposal\n"
        "from programme.groups.rules import ProposalKind\n"
        "from tests.groups.made_up import random_case\n"
        "print([proposal(random_case(seed, 16), ProposalKind.MIXED) for seed in (31, 36)])"
    )

    def said(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", program]
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout

    assert said("1") == said("2")


@pytest.mark.parametrize("count", [0, 1, 3])
def test_too_few_companies_have_no_groups_and_the_sizes_are_why(count: int):
    case = case_of([company(f"c{number}") for number in range(count)])

    with pytest.raises(NoGroupsError) as refused:
        proposal(case, ProposalKind.MIXED)

    assert refused.value.rules == (Rule(RuleKind.SIZES),)


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

    others = set(psutil.Process().children())  # of the tests before, in the same process

    given_up = asyncio.create_task(SearchApart(random_case(4, 120, rules=False)).proposals())
    await until(lambda: set(psutil.Process().children()) > others)
    given_up.cancel()
    await asyncio.wait([given_up])

    assert asyncio.all_tasks() == {asyncio.current_task()}
    assert set(psutil.Process().children()) <= others


async def test_a_search_apart_says_which_rules_stand_in_the_way():
    with pytest.raises(NoGroupsError) as refused:
        await SearchApart(case_of([company("a")])).proposals()

    assert refused.value.rules == rules_of(case_of([company("a")]))
