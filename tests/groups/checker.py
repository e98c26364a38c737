"""Whether groups keep every hard rule, and which are best: from the rules' text, apart from the search."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import permutations
from math import acos, cos, radians, sin
from pathlib import Path

from programme.companies.companies import CompanyId
from programme.groups.facts import Confidential, GroupFacts, Groups, Meets
from programme.groups.rules import Case, GroupSizes, Rule, Rules
from programme.groups.score import Score, company_score

_MAP = Path(__file__).parents[2] / "programme/companies/municipalities.csv"


def faults(groups: Groups, case: Case) -> list[str]:
    """A sentence for each rule that doesn't hold."""
    return [*_of_sizes(groups, case), *_of_pairs(groups, case), *_of_facts(groups, case)]


def _of_sizes(groups: Groups, case: Case) -> Iterator[str]:
    everybody = sorted(company for group in groups for company in group)
    if everybody != sorted(one.company for one in case.companies):
        yield "not every company is in exactly one group"
    for group in groups:
        if len(group) < case.rules.sizes.smallest or len(group) > case.rules.sizes.largest:
            yield f"a group of {len(group)}"


def _of_pairs(groups: Groups, case: Case) -> Iterator[str]:
    where = {company: number for number, group in enumerate(groups) for company in group}
    for who, whom in case.confidential.vetoes:
        if where[who] == where[whom]:
            yield f"{who} said no to {whom}"
    for one, other in case.rules.together:
        if where[one] != where[other]:
            yield f"{one} and {other} have to be together"
    for one, other in case.rules.apart:
        if where[one] == where[other]:
            yield f"{one} and {other} have to be apart"


def _of_facts(groups: Groups, case: Case) -> Iterator[str]:
    companies = {one.company: one for one in case.companies}
    for group in groups:
        for one, other in permutations([companies[company] for company in group], 2):
            if str(one.meets) == "in-person" and not _is_near(one, other, case.rules.sizes.within_km):
                yield f"{one.company} can't meet {other.company} in person"
            make_the_same = bool(one.products.intersection(other.products))
            if case.rules.competitors_apart and one.branch and one.branch == other.branch and make_the_same:
                yield f"{one.company} and {other.company} compete"


def _is_near(one: GroupFacts, other: GroupFacts, km: int) -> bool:
    return any(_km(here, there) <= km for here in one.places for there in other.places)


@cache
def _points() -> dict[str, tuple[float, float]]:
    with _MAP.open(encoding="utf-8") as file:
        return {
            row["kommunenummer"]: (radians(float(row["lat"])), radians(float(row["lon"])))
            for row in csv.DictReader(file)
        }


def _km(here: str, there: str) -> float:
    (north, east), (other_north, other_east) = _points()[here], _points()[there]
    inside = sin(north) * sin(other_north) + cos(north) * cos(other_north) * cos(east - other_east)
    return 6371.0 * acos(min(1.0, inside))


def can_hold(rules: Iterable[Rule], case: Case) -> bool:
    """Whether some groups keep just these rules, by looking at every way to make them."""
    kinds: dict[str, list[tuple[CompanyId, ...]]] = {}
    for rule in rules:
        kinds.setdefault(str(rule.kind), []).append(rule.companies)
    apart = frozenset((*kinds.get("apart", ()), *kinds.get("veto", ()), *kinds.get("competitors", ())))
    in_person = {one for (one,) in kinds.get("in-person", ())}
    sizes = case.rules.sizes if "sizes" in kinds else GroupSizes(1, len(case.companies), 0)
    asked = replace(
        case,
        companies=tuple(
            replace(one, meets=Meets.IN_PERSON if one.company in in_person else Meets.EITHER)
            for one in case.companies
        ),
        rules=Rules(
            replace(sizes, within_km=case.rules.sizes.within_km),
            frozenset(kinds.get("together", ())),  # type: ignore[arg-type]
            apart,  # type: ignore[arg-type]
        ),
        confidential=Confidential(),
    )
    ids = [one.company for one in case.companies]
    return any(not faults(groups, asked) for groups in _ways(ids, sizes.smallest, sizes.largest))


def best_of_all(case: Case) -> Score | None:
    """What the best groups are worth, by looking at every way to make them; None if none keeps the rules."""
    ids = [one.company for one in case.companies]

    @cache
    def totals(group: tuple[CompanyId, ...]) -> tuple[float, float]:
        alone = case.only(group)
        if [*_of_sizes((group,), alone), *_of_facts((group,), alone)] or _parted(group, case):
            return -1.0, 0.0
        found = [company_score(one, [other for other in group if other != one], case).total for one in group]
        return min(found), sum(found)

    best = None
    for groups in _ways(ids, case.rules.sizes.smallest, case.rules.sizes.largest):
        each = [totals(group) for group in groups]
        worst = min((one for one, _ in each), default=1.0)
        if worst < 0 or any(_apart(pair, groups) for pair in case.rules.together):
            continue
        mean = sum(whole for _, whole in each) / len(ids)
        found = Score(round(worst, 6), round(mean, 6))
        best = found if best is None else max(best, found)
    return best


def _parted(group: tuple[CompanyId, ...], case: Case) -> bool:
    parted = {*case.confidential.vetoes, *case.rules.apart}
    return any(one in group and other in group for one, other in parted)


def _apart(both: tuple[CompanyId, CompanyId], groups: Groups) -> bool:
    return not any(both[0] in group and both[1] in group for group in groups)


def _ways(ids: list[CompanyId], smallest: int, largest: int) -> Iterator[Groups]:
    def put(place: int, groups: list[list[CompanyId]]) -> Iterator[Groups]:
        if sum(max(0, smallest - len(group)) for group in groups) > len(ids) - place:
            return
        if place == len(ids):
            yield tuple(tuple(group) for group in groups)
            return
        for group in groups:
            if len(group) < largest:
                group.append(ids[place])
                yield from put(place + 1, groups)
                group.pop()
        groups.append([ids[place]])
        yield from put(place + 1, groups)
        groups.pop()

    yield from put(0, [])
