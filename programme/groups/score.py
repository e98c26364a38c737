"""What a proposal is worth: the company that is worst off first, then the mean of all."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from programme.companies.companies import CompanyId
from programme.groups.aims import counts, given, wishes_that_can_be_met
from programme.groups.facts import GroupFacts, Groups
from programme.groups.rules import Aim, Case

DECIMALS = 6
"""Scores that differ by less are the same: by how a computer adds, not by who meets whom."""


@dataclass(frozen=True, order=True)
class Score:
    """From 0 to 1 each, compared in this order."""

    worst: float
    mean: float


@dataclass(frozen=True)
class AimMet:
    """How well an aim is met for a company, from 0 to 1, and what share of its score it is."""

    aim: Aim
    met: float
    share: float


@dataclass(frozen=True)
class CompanyScore:
    """What a company's group is worth to it, and why."""

    company: CompanyId
    total: float
    aims: tuple[AimMet, ...]
    """Those that count for it; none where nothing is known of it, and then its group is as good as any."""


def score(groups: Groups, case: Case) -> Score:
    """What the groups are worth; companies that aren't in any are worth nothing. No company: a full score."""
    found = [one.total for one in scores(groups, case)]
    found += [0.0] * (len(case.companies) - len(found))
    if not found:
        return Score(1.0, 1.0)
    return Score(round(min(found), DECIMALS), round(fsum(found) / len(found), DECIMALS))


def scores(groups: Groups, case: Case) -> tuple[CompanyScore, ...]:
    """Each company's own, those who are worst off first."""
    found = [
        company_score(company, [one for one in group if one != company], case)
        for group in groups
        for company in group
    ]
    return tuple(sorted(found, key=lambda one: (one.total, one.company)))


def company_score(company: CompanyId, others: Iterable[CompanyId], case: Case) -> CompanyScore:
    """What it's worth to the company to be with these."""
    facts = case.facts[company]
    with_whom = [case.facts[other] for other in sorted(others)]
    found = [aim for aim in Aim if counts(aim, facts, case)]
    whole = sum(case.weights.of(aim) for aim in found)
    aims = tuple(
        AimMet(aim, _met(aim, facts, with_whom, case), case.weights.of(aim) / whole) for aim in found
    )
    return CompanyScore(company, fsum(one.met * one.share for one in aims) if aims else 1.0, aims)


def _met(aim: Aim, company: GroupFacts, others: list[GroupFacts], case: Case) -> float:
    if not others:
        return 0.0
    all_of_it = fsum(given(aim, company, other, case) for other in others)
    if aim is Aim.WISHES:
        return min(all_of_it, 1.0)
    return all_of_it / len(others)


def value_of(company: GroupFacts, other: GroupFacts, case: Case) -> tuple[float, float]:
    """What the other adds to the company's score: to be divided by the number of the others, and as it is."""
    found = [aim for aim in Aim if counts(aim, company, case)]
    whole = sum(case.weights.of(aim) for aim in found)
    of_all = fsum(
        given(aim, company, other, case) * case.weights.of(aim) / whole
        for aim in found
        if aim is not Aim.WISHES
    )
    if Aim.WISHES not in found:
        return of_all, 0.0
    wished = other.company in case.wished[company.company]
    return of_all, wished * case.weights.wishes / whole / wishes_that_can_be_met(company, case)
