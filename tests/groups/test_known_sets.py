"""The sets of the bench: the best known groups are allowed, and ours are nearly as good."""

import pytest

from bench.groups.sets import COUNTS, Best, best_of_set, case_of_set
from grouping.propose import proposal
from programme.groups.rules import ProposalKind
from programme.groups.score import score
from tests.groups.checker import faults


def _known(count: int) -> Best:
    known = best_of_set(count)
    assert known
    return known


@pytest.mark.parametrize("count", COUNTS)
def test_the_best_known_groups_keep_every_rule_and_are_worth_what_is_written(count: int):
    case, known = case_of_set(count), _known(count)

    assert faults(known.groups, case) == []
    assert score(known.groups, case) == known.score


def _are_nearly_as_good(count: int) -> None:
    case, known = case_of_set(count), _known(count)

    found = proposal(case, ProposalKind.MIXED)

    assert faults(found.groups, case) == []
    assert found.score.worst >= 0.98 * known.score.worst
    assert found.score.mean >= 0.98 * known.score.mean


@pytest.mark.parametrize("count", [20, 40])
def test_ours_are_nearly_as_good_as_the_best_known(count: int):
    _are_nearly_as_good(count)


@pytest.mark.long
def test_ours_of_200_companies_are_nearly_as_good_as_the_best_known():
    _are_nearly_as_good(200)
