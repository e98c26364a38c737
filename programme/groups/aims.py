"""What each aim gives a company, between 0 and 1, of another company in its group.

What isn't known of the company itself can't be aimed at, and falls away; what isn't known of the other gives
nothing.
"""

from collections.abc import Callable, Mapping

from programme.companies.municipalities import km_between
from programme.groups.facts import GroupFacts, Meets, pair
from programme.groups.rules import Aim, Case

HALF_AT_KM = 100
"""Two companies so far apart are worth half as much to each other, as to nearness, as two in one place."""
_SIZES = (10, 50, 100, 250)
"""Where a company's size class ends, in employees (as Statistics Norway groups them, in fewer steps)."""


def km(one: GroupFacts, other: GroupFacts) -> float | None:
    """Kilometres between the places of the two that are nearest; None if one's place isn't known."""
    ways = [km_between(here, there) for here in one.places for there in other.places]
    return min(ways, default=None)


def compete(one: GroupFacts, other: GroupFacts) -> bool:
    """Whether they are of one branch and make the same."""
    return one.branch is not None and one.branch == other.branch and bool(one.products & other.products)


def counts(aim: Aim, company: GroupFacts, case: Case) -> bool:
    """Whether there is anything that this aim could give the company."""
    return case.weights.of(aim) > 0 and _COUNTS[aim](company, case)


def given(aim: Aim, company: GroupFacts, other: GroupFacts, case: Case) -> float:
    """What the other gives the company; of its wishes, the share that is met by having this other."""
    return _GIVEN[aim](company, other, case)


def wishes_that_can_be_met(company: GroupFacts, case: Case) -> int:
    """How many of those it wishes for have room in its group."""
    return min(len(case.wished[company.company]), case.rules.sizes.largest - 1)


def _themes(company: GroupFacts, other: GroupFacts, _case: Case) -> float:
    return len(company.themes & other.themes) / len(company.themes)


def _near(company: GroupFacts, other: GroupFacts, _case: Case) -> float:
    far = km(company, other)
    return 0.0 if far is None else 1 / (1 + far / HALF_AT_KM)


def _production(company: GroupFacts, other: GroupFacts, _case: Case) -> float:
    alike = []
    if company.products:
        alike.append(len(company.products & other.products) / len(company.products))
    if company.shifts is not None:
        alike.append(float(company.shifts == other.shifts))
    if company.employees is not None:
        alike.append(float(size_class(company.employees) == size_class(other.employees)))
    return sum(alike) / len(alike)


def _branches(company: GroupFacts, other: GroupFacts, _case: Case) -> float:
    return float(other.branch is not None and other.branch != company.branch)


def _new(company: GroupFacts, other: GroupFacts, case: Case) -> float:
    return float(pair(company.company, other.company) not in case.before)


def _wishes(company: GroupFacts, other: GroupFacts, case: Case) -> float:
    met = other.company in case.wished[company.company]
    return met / wishes_that_can_be_met(company, case)


def size_class(employees: int | None) -> int | None:
    """Which class of size it's in, from 0; None if that isn't known."""
    return None if employees is None else sum(employees >= end for end in _SIZES)


_COUNTS: Mapping[Aim, Callable[[GroupFacts, Case], bool]] = {
    Aim.THEMES: lambda one, _: bool(one.themes),
    Aim.NEAR: lambda one, _: bool(one.places) and one.meets is not Meets.DIGITALLY,
    Aim.PRODUCTION: lambda one, _: bool(one.products) or one.shifts is not None or one.employees is not None,
    Aim.BRANCHES: lambda one, _: one.branch is not None,
    Aim.NEW: lambda one, case: one.company in case.met_before,
    Aim.WISHES: lambda one, case: bool(case.wished[one.company]),
}
_GIVEN: Mapping[Aim, Callable[[GroupFacts, GroupFacts, Case], float]] = {
    Aim.THEMES: _themes,
    Aim.NEAR: _near,
    Aim.PRODUCTION: _production,
    Aim.BRANCHES: _branches,
    Aim.NEW: _new,
    Aim.WISHES: _wishes,
}
