"""Who was in a group together in an earlier season is put apart, and hears how many are new."""

from dataclasses import replace
from itertools import combinations

import pytest

from grouping.newcomer import place
from grouping.propose import proposal
from programme.companies.companies import CompanyId, CompanyName
from programme.groups.facts import pair
from programme.groups.hand import move
from programme.groups.network import Answer, GroupId, Member, NetworkGroup
from programme.groups.rules import Case, GroupSizes, GroupWeights, ProposalKind, Rules, case_of
from programme.groups.score import score
from storage.unit import Unit
from tests.conftest import Teams
from tests.groups.made_up import company
from tests.groups.test_answers import asked, two_groups
from tests.groups.test_leaders_groups import accepted, names
from tests.played_teams import Person


def alike(count: int, *met: str, new: int = 1) -> Case:
    """So many companies of whom the same is known; those of each of these words have been in one group."""
    companies = [company(chr(97 + number)) for number in range(count)]
    before = [
        pair(CompanyId(one), CompanyId(other)) for group in met for one, other in combinations(group, 2)
    ]
    return case_of(companies, Rules(GroupSizes(3, 5)), GroupWeights(new=new), before=before)


@pytest.mark.parametrize("kind", ProposalKind)
def test_a_proposal_parts_those_who_met_before(kind: ProposalKind):
    found = proposal(alike(8, "abcd"), kind)

    assert [len(set("abcd") & set(group)) for group in found.groups] == [2, 2]


def test_with_no_weight_on_new_ones_it_makes_no_difference_who_met():
    case = alike(8, "abcd", new=0)

    assert (
        proposal(case, ProposalKind.MIXED).groups
        == proposal(replace(case, before=frozenset()), ProposalKind.MIXED).groups
    )


def test_a_move_to_those_one_knows_costs_and_a_move_to_new_ones_gains():
    case = alike(8, "abef")
    a, groups = CompanyId("a"), (tuple(map(CompanyId, "abcd")), tuple(map(CompanyId, "efgh")))

    to_the_known = {one.company: one for one in move(a, 1, groups, case).changes}
    assert to_the_known[a].after < to_the_known[a].before
    assert to_the_known[CompanyId("b")].after > to_the_known[CompanyId("b")].before
    assert to_the_known[CompanyId("e")].after < to_the_known[CompanyId("e")].before


def test_a_newcomer_comes_to_those_it_has_not_met():
    case = alike(9, "iab")
    groups = (tuple(map(CompanyId, "abcd")), tuple(map(CompanyId, "efgh")))

    placed = place(CompanyId("i"), groups, case)

    assert next(group for group in placed.groups if "i" in group) == tuple("efghi")
    assert placed.score == score(placed.groups, case)


async def _met(teams: Teams, *met: str) -> None:
    """They were in one group in the season that is over."""

    def work(unit: Unit) -> None:
        season, old = unit.seasons.latest(), GroupId("old")
        assert season
        unit.groups.put(NetworkGroup(old, 9))
        for name in met:
            company_ = unit.companies.named(CompanyName(name)).id
            unit.groups.place(Member(company_, Answer.YES), old)
        unit.groups.keep_past(season.id)
        unit.groups.drop(old)

    await teams.look(work)


@pytest.mark.parametrize(
    ("hello", "told"),
    [
        ("hei", "2 av 3 andre har dere ikke vært i gruppe med før"),
        ("nynorsk", "2 av 3 andre har de ikkje vore i gruppe med før"),
    ],
)
async def test_the_company_and_the_leader_read_how_many_are_new(
    hello: str, told: str, kari: Person, leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    await _met(teams, *names(2))
    await two_groups(teams, leader)
    await accepted(teams, kari, "Prøve A AS")
    await kari.says(hello)
    await asked(teams, leader)

    (question,) = kari.got("Vil d")
    assert told in question.text
    assert "Prøve B AS" not in question.text
    assert "ny for 2 av 3" in await leader.says("gruppe 1")
    assert "ny for" not in await leader.says("gruppe 2")
