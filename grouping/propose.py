"""Proposals: the best groups that are found for a case, a function of its facts alone."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from grouping import exact
from grouping.numbers import Numbers, in_numbers
from grouping.possible import GaveUpError, contradiction, possible
from grouping.search import Found, Search
from programme.groups.broken import rules_of
from programme.groups.facts import Groups
from programme.groups.rules import Case, ProposalKind, Rule, RuleKind
from programme.groups.score import Score, score
from programme.groups.searches import LeftOut

SHARES = 2
"""A search is divided into so many, which don't know of each other, so that two cores can do it."""


@dataclass(frozen=True)
class Proposal:
    """Groups of one kind, and what they are worth by the weights as they are, whatever its kind leans to."""

    kind: ProposalKind
    groups: Groups
    score: Score
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True)
class SoFar:
    """The best proposal so far, and how much of the search is done, from 0 to 1."""

    done: float
    proposal: Proposal


class NoGroupsError(Exception):
    """Too few companies, or rules that nobody can keep: `rules` contradict each other."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        """None where it would take too long to say."""
        super().__init__(rules)
        self.rules = rules


def proposal(case: Case, kind: ProposalKind) -> Proposal:
    """The best groups of this kind; raises NoGroupsError."""
    placed, left_out = who_can_be_placed(case)
    ends = [list(search(placed, left_out, kind, share))[-1].proposal for share in range(SHARES)]
    return best_of(ends, case)


def best_of(found: list[Proposal], case: Case) -> Proposal:
    """The best of several of one kind, as that kind sees it."""
    leaning = case.leaning(found[0].kind).only(company for group in found[0].groups for company in group)
    return max(found, key=lambda one: (score(one.groups, leaning), one.groups))


def search(placed: Case, left_out: tuple[LeftOut, ...], kind: ProposalKind, share: int) -> Iterator[SoFar]:
    """One share of the search among those who can be placed; better and better proposals, the last one whole.

    Raises NoGroupsError.
    """
    for done, groups in _groups(placed.leaning(kind), share):
        yield SoFar(done, Proposal(kind, groups, score(groups, placed), left_out))


def who_can_be_placed(case: Case) -> tuple[Case, tuple[LeftOut, ...]]:
    """The case without those who stand in the way of all others, and who they are; raises NoGroupsError."""
    left_out: list[LeftOut] = []
    while len(case.companies) >= case.rules.sizes.smallest:
        try:
            rules = contradiction(case)
        except GaveUpError:
            break
        if not rules:
            break
        named = [company for rule in rules for company in rule.companies]
        if not named:
            raise NoGroupsError(left_out[0].rules if left_out else rules)
        out = max(set(named), key=lambda one: (named.count(one), one))
        left_out.append(LeftOut(out, rules))
        case = case.only(company for company in case.facts if company != out)
    if len(case.companies) < case.rules.sizes.smallest:
        raise NoGroupsError(left_out[0].rules if left_out else (Rule(RuleKind.SIZES),))
    return case, tuple(left_out)


def _groups(case: Case, share: int) -> Iterator[tuple[float, Groups]]:
    numbers = in_numbers(case)
    if len(numbers.ids) <= exact.AT_MOST:
        groups = exact.best(numbers)
        assert groups is not None, "who can't be placed is left out"
        yield 1.0, groups
        return
    found: Found | None = None
    for done, best in _searched(case, numbers, share):
        found = best or found
        if found:
            yield done, numbers.groups(found.groups)
    if not found:
        if (groups := _some(case)) is None:
            raise NoGroupsError(())
        yield 1.0, groups


def _searched(case: Case, numbers: Numbers, share: int) -> Iterator[tuple[float, Found | None]]:
    """A short search with each number of groups that may be good, then a long one from the best."""
    chance = np.random.default_rng(share)
    count = len(numbers.ids)
    first, last, turn = max(5 * count, 150), max(22 * count, 900), max(40, count)
    starts = _starts(case, numbers, share, chance)
    whole = first * len(starts) + last
    searches: list[Search] = []
    best: Found | None = None
    for place, start in enumerate(starts):
        searches.append(Search(numbers, start, chance))
        for steps in searches[-1].run(first, turn):
            best = _better(best, searches[-1].best)
            yield (place * first + steps) / whole, best
    longest = max(
        searches, key=lambda one: (one.best is not None, one.best.score if one.best else Score(0, 0))
    )
    for steps in longest.run(last, turn):
        best = _better(best, longest.best)
        yield (len(starts) * first + steps) / whole, best


def _better(one: Found | None, other: Found | None) -> Found | None:
    if one is None or other is None:
        return other or one
    return max(one, other, key=lambda found: found.score)


def _starts(case: Case, numbers: Numbers, share: int, chance: np.random.Generator) -> list[list[list[int]]]:
    count, sizes = len(numbers.ids), case.rules.sizes
    most, fewest = count // sizes.smallest, -(-count // sizes.largest)
    wanted = sorted({most, max(most - 1, fewest), max(round(most * 0.8), fewest)}, reverse=True)
    starts = []
    if share == 0 and rules_of(case)[1:] and (groups := _some(case)):
        place = {company: number for number, company in enumerate(numbers.ids)}
        starts.append([[place[company] for company in group] for group in groups])
    for groups_wanted in wanted:
        shuffled = chance.permutation(count).tolist()
        starts.append([shuffled[number::groups_wanted] for number in range(groups_wanted)])
    return starts


def _some(case: Case) -> Groups | None:
    try:
        return possible(case, rules_of(case))
    except GaveUpError:
        return None
