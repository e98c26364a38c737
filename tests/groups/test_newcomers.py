"""A newcomer is placed in the groups as they stand: nobody moves, or as few as have to, two at most."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

import pytest

from grouping.newcomer import NoRoomError, place
from grouping.propose import NoGroupsError, proposal
from programme.companies.companies import CompanyId
from programme.groups.facts import Confidential, Groups, Meets
from programme.groups.rules import Case, GroupSizes, ProposalKind, RuleKind, Rules, case_of
from tests.groups.checker import faults
from tests.groups.made_up import ALTA, OSLO, company, random_case


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


def _placings(newcomer: CompanyId, groups: Groups, moves: int) -> Iterator[Groups]:
    """Every way to put the newcomer somewhere where so many others at most move."""
    for into in range(len(groups)):
        with_it = _moved(groups, newcomer, into)
        others = [one for group in groups for one in group]
        for some in combinations(others, moves):
            for to in product(range(len(groups)), repeat=moves):
                placing = with_it
                for one, where in zip(some, to, strict=True):
                    placing = _moved(placing, one, where)
                yield placing


def _moved(groups: Groups, company: CompanyId, into: int) -> Groups:
    left = [tuple(one for one in group if one != company) for group in groups]
    left[into] = (*left[into], company)
    return tuple(left)


def _others_that_moved(newcomer: CompanyId, before: Groups, after: Groups) -> int:
    stay = sum(max(len(set(group) & set(other)) for other in after) for group in before)
    return sum(len(group) for group in before) - stay


@pytest.mark.parametrize("seed", range(24))
def test_a_random_newcomer_moves_as_few_as_can_be_and_two_at_most(seed: int):
    try:
        with_all = _grouped(random_case(50 + seed, 10))
    except NoGroupsError:
        return
    new = with_all[0][0]
    before = tuple(tuple(one for one in group if one != new) for group in with_all)
    case = random_case(50 + seed, 10).only(one for group in with_all for one in group)
    fewest = next(
        (
            moves
            for moves in range(3)
            if any(not faults(groups, case) for groups in _placings(new, before, moves))
        ),
        None,
    )

    if fewest is None:
        with pytest.raises(NoRoomError):
            place(new, before, case)
        return
    placed = place(new, before, case)

    assert faults(placed.groups, case) == []
    assert len(placed.moved) == fewest
    assert _others_that_moved(new, before, placed.groups) <= fewest
