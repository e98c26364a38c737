"""What is known of the companies, put together for proposals; what couldn't be read is named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from programme.companies.branches import branch_of
from programme.companies.companies import CompanyId, spelling_key
from programme.companies.municipalities import municipality_today
from programme.desk import Desk
from programme.groups.facts import Confidential, GroupFacts, Meets, Pair
from programme.groups.network import Bound
from programme.groups.profiles import Candidate, Profile
from programme.groups.rules import Case, Rules, case_of
from programme.groups.searches import GroupSearch
from programme.meetings.preparations import names


@dataclass(frozen=True)
class Unread:
    """A name that a company wrote, and that no company of the programme is called by."""

    company: CompanyId
    text: str


@dataclass(frozen=True)
class Known:
    """All that proposals and hand's moves go by."""

    case: Case
    nowhere: tuple[CompanyId, ...]
    """Companies of which nobody knows where they are."""
    unread: tuple[Unread, ...]
    """Wishes that name nobody, for the leader to look at."""


def known(desk: Desk, search: GroupSearch | None = None) -> Known:
    """Of every company that may be in a group, by the rules of that search, or of the latest one."""
    candidates = desk.profiles.candidates()
    asked = search or desk.group_searches.latest()
    confidential, unread = wishes_of(candidates)
    facts = tuple(facts_of(one) for one in candidates)
    rules, weights = rules_of_leader(desk, asked), desk.programme.group_weights
    case = case_of(facts, rules, weights, confidential, desk.groups.before())
    return Known(case, tuple(one.company for one in facts if not one.places), unread)


def rules_of_leader(desk: Desk, search: GroupSearch | None) -> Rules:
    """What the leader asks for: with that search, and of pairs of companies."""
    bound = desk.groups.bound()
    return Rules(
        search.sizes if search else desk.programme.groups,
        together=frozenset(both for both, how in bound.items() if how is Bound.TOGETHER),
        apart=frozenset(both for both, how in bound.items() if how is Bound.APART),
        competitors_apart=search.competitors_apart if search else False,
    )


def in_two(case: Case) -> Case:
    """The same, with sizes by which its companies become two groups."""
    count = len(case.companies)
    smallest = max(min(case.rules.sizes.smallest, count // 2), count // 3 + 1)
    sizes = replace(case.rules.sizes, smallest=smallest, largest=count - smallest)
    return replace(case, rules=replace(case.rules, sizes=sizes))


def facts_of(candidate: Candidate) -> GroupFacts:
    """What others may know of it."""
    told = candidate.profile
    return GroupFacts(
        candidate.company,
        candidate.called.shown,
        _places(candidate),
        branch_of(candidate.industry_code),
        frozenset(filter(None, (candidate.theme, *(listed(told.themes) if told else ())))),
        frozenset(one.casefold() for one in listed(told.products)) if told else frozenset(),
        {"yes": True, "no": False}.get(told.shifts) if told else None,
        candidate.employees,
        Meets(told.meets) if told and told.meets else Meets.EITHER,
        candidate.is_prepared or told is not None,
    )


def _places(candidate: Candidate) -> tuple[str, ...]:
    sites = listed(candidate.profile.sites) if candidate.profile else ()
    found = [
        municipality_today(candidate.municipality_number, candidate.municipality),
        *(municipality_today("", site) for site in sites),
    ]
    return tuple(dict.fromkeys(one.number for one in found if one))


def unknown_sites(profile: Profile) -> tuple[str, ...]:
    """What was written as a municipality, and is called so by none or by several."""
    return tuple(site for site in listed(profile.sites) if municipality_today("", site) is None)


def listed(text: str) -> tuple[str, ...]:
    """What stands in it, with commas or lines between, each once."""
    return tuple(dict.fromkeys(names(text)))


def wishes_of(candidates: Sequence[Candidate]) -> tuple[Confidential, tuple[Unread, ...]]:
    """Whom companies wish for and whom they don't, and the names that nobody has."""
    unread: list[Unread] = []
    keys = {one.company: spelling_key(one.called.name) for one in candidates}

    def pairs(kind: str) -> frozenset[Pair]:
        found = set()
        for one in candidates:
            for name in listed(getattr(one.profile, kind)) if one.profile else ():
                whom = _called(name, keys)
                if len(whom) == 1 and whom[0] != one.company:
                    found.add((one.company, whom[0]))
                else:
                    unread.append(Unread(one.company, name))
        return frozenset(found)

    confidential = Confidential(pairs("gladly_with"), pairs("not_with"))
    return confidential, tuple(unread)


def _called(name: str, keys: Mapping[CompanyId, str]) -> list[CompanyId]:
    """Those that are spelled so; where nobody is, those whose names begin with just these words."""
    wanted = spelling_key(name)
    whole = [company for company, key in keys.items() if key == wanted]
    return whole or [company for company, key in keys.items() if key.startswith(f"{wanted} ")]
