"""Names and reasons in plain words: of what companies may know of each other, and of nothing else.

Nothing here is handed what is confidential, so that no reason can hold it.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from statistics import mean
from typing import TypeVar

from programme.companies.branches import Branch
from programme.groups.aims import km
from programme.groups.facts import GroupFacts, Pair, pair

Found = TypeVar("Found", bound=str)
MOST_OF = 0.6
"""Of a group: this share gives it its name."""


class Region(StrEnum):
    """A part of the country, as people speak of it."""

    NORTH = "north"
    MIDDLE = "middle"
    WEST = "west"
    EAST = "east"
    SOUTH = "south"
    EVERYWHERE = "everywhere"
    """More than one part of it."""


_REGIONS: Mapping[Region, tuple[str, ...]] = {
    Region.NORTH: ("18", "55", "56"),
    Region.MIDDLE: ("50",),
    Region.WEST: ("11", "15", "46"),
    Region.EAST: ("03", "31", "32", "33", "34", "39", "40"),
    Region.SOUTH: ("42",),
}
"""By the first two digits of a municipality's number."""


@dataclass(frozen=True)
class GroupName:
    """What a group is called: what most of it cares for, or makes, and where most of it is."""

    region: Region
    theme: str = ""
    """The id of a theme that most of them have."""
    branch: Branch | None = None
    """Where no theme is shared: the branch that most are of."""
    number: int = 0
    """1, 2, … where several would be called the same; else 0."""


class ReasonKind(StrEnum):
    """What is said of a company in its group, or of the group."""

    THEMES = "themes"
    NEAR = "near"
    SPREAD = "spread"
    BRANCHES = "branches"
    ONLY_BRANCH = "only-branch"
    PRODUCTS = "products"
    SHIFTS = "shifts"
    NEW = "new"
    UNPREPARED = "unprepared"


@dataclass(frozen=True)
class Reason:
    """One reason; which of its values it has goes by its kind."""

    kind: ReasonKind
    count: int = 0
    """How many of the others (of a group: of all) it's so of; of distances: kilometres, in tens."""
    of: int = 0
    """Of how many."""
    themes: tuple[str, ...] = ()
    branch: Branch | None = None
    products: tuple[str, ...] = ()


def names(groups: Sequence[Sequence[GroupFacts]]) -> tuple[GroupName, ...]:
    """A name for each, no two alike."""
    found = [_name(group) for group in groups]
    seen: Counter[GroupName] = Counter()
    numbered = []
    for name in found:
        seen[name] += 1
        many = found.count(name) > 1
        numbered.append(GroupName(name.region, name.theme, name.branch, seen[name]) if many else name)
    return tuple(numbered)


def _name(group: Sequence[GroupFacts]) -> GroupName:
    regions = Counter(region_of(one.places[0]) for one in group if one.places)
    region = _most(regions, len(group)) or Region.EVERYWHERE
    if theme := _most(Counter(theme for one in group for theme in one.themes), len(group)):
        return GroupName(region, theme)
    return GroupName(region, branch=_most(Counter(one.branch for one in group if one.branch), len(group)))


def _most(counted: Counter[Found], of: int) -> Found | None:
    """What most of them have; of two that are as frequent the first by name."""
    first = min(counted, key=lambda one: (-counted[one], one), default=None)
    return first if first is not None and counted[first] >= MOST_OF * of else None


def region_of(municipality: str) -> Region:
    """The part of the country that a municipality lies in, by its number."""
    found = (region for region, starts in _REGIONS.items() if municipality.startswith(starts))
    return next(found, Region.EVERYWHERE)


def of_company(
    company: GroupFacts, others: Sequence[GroupFacts], before: Collection[Pair] = ()
) -> tuple[Reason, ...]:
    """Why the company is with these, what says most first; the last says what isn't known of it."""
    if not others:
        return ()
    several = len(others)
    reasons = []
    shared = Counter(theme for one in others for theme in one.themes & company.themes)
    if shared:
        sharing = sum(bool(one.themes & company.themes) for one in others)
        reasons.append(Reason(ReasonKind.THEMES, sharing, several, themes=_frequent(shared)))
    ways = [far for one in others if (far := km(company, one)) is not None]
    if ways:
        reasons.append(Reason(ReasonKind.NEAR, tens(mean(ways)), several))
    if company.branch and all(one.branch != company.branch for one in others):
        reasons.append(Reason(ReasonKind.ONLY_BRANCH, branch=company.branch, of=several))
    made = Counter(product for one in others for product in one.products & company.products)
    if made:
        sharing = sum(bool(one.products & company.products) for one in others)
        reasons.append(Reason(ReasonKind.PRODUCTS, sharing, several, products=_frequent(made)))
    if company.shifts and (working := sum(one.shifts is True for one in others)):
        reasons.append(Reason(ReasonKind.SHIFTS, working, several))
    met = [pair(company.company, one.company) in before for one in others]
    if any(company.company in both for both in before) and not all(met):
        reasons.append(Reason(ReasonKind.NEW, met.count(False), several))
    if not company.prepared:
        reasons.append(Reason(ReasonKind.UNPREPARED))
    return tuple(reasons)


def of_group(group: Sequence[GroupFacts]) -> tuple[Reason, ...]:
    """Why these are a group, what says most first; the last says of how many too little is known."""
    reasons = []
    shared = Counter(theme for one in group for theme in one.themes)
    common = {theme: count for theme, count in shared.items() if count > 1}
    if common:
        first = _frequent(Counter(common))[:1]
        reasons.append(Reason(ReasonKind.THEMES, common[first[0]], len(group), themes=first))
    ways = [far for one, other in combinations(group, 2) if (far := km(one, other)) is not None]
    if ways:
        reasons.append(Reason(ReasonKind.SPREAD, tens(max(ways)), len(group)))
    branches = {one.branch for one in group if one.branch}
    if branches:
        reasons.append(Reason(ReasonKind.BRANCHES, len(branches), len(group)))
    if unprepared := sum(not one.prepared for one in group):
        reasons.append(Reason(ReasonKind.UNPREPARED, unprepared, len(group)))
    return tuple(reasons)


def _frequent(counted: Counter[Found]) -> tuple[Found, ...]:
    return tuple(sorted(counted, key=lambda one: (-counted[one], one)))


def tens(kilometres: float) -> int:
    """Kilometres as people say them: to the nearest ten, and whole ones below ten."""
    return round(kilometres) if kilometres < 10 else round(kilometres / 10) * 10  # noqa: PLR2004 - ten is ten
