"""Companies and programmes that are made up: on the real map, from a seed."""

from random import Random

from programme.companies.branches import Branch
from programme.companies.companies import CompanyId
from programme.companies.municipalities import municipalities
from programme.groups.facts import Confidential, GroupFacts, Meets
from programme.groups.rules import Case, GroupSizes, Rules, case_of

THEMES = ("forbedring", "innovasjon", "kompetanse", "nettverk", "partssamarbeid", "rekruttering")
OSLO, DRAMMEN, BERGEN, TROMSO, ALTA = "0301", "3301", "4601", "5501", "5601"


def company(name: str, place: str = OSLO, *themes: str, **known: object) -> GroupFacts:
    """A company that is called by its id."""
    places = (place,) if place else ()
    return GroupFacts(CompanyId(name), f"{name} AS", places, themes=frozenset(themes), **known)  # type: ignore[arg-type]


def random_case(seed: int, count: int, *, rules: bool = True) -> Case:
    """A programme of so many companies; with rules it may be one for which no groups can be found."""
    chance = Random(seed)
    places = sorted(municipalities())
    products = {branch: [f"{branch}-{number}" for number in range(3)] for branch in Branch}
    companies = []
    for number in range(count):
        branch = chance.choice([*Branch, None])
        prepared = chance.random() < 0.85
        companies.append(
            GroupFacts(
                CompanyId(f"c{number:03}"),
                f"Bedrift {number} AS",
                tuple(chance.sample(places, chance.choice((1, 1, 1, 2)))) if chance.random() < 0.95 else (),
                branch,
                frozenset(chance.sample(THEMES, chance.randint(1, 3))) if prepared else frozenset(),
                frozenset(chance.sample(products[branch], chance.randint(0, 2)))
                if branch and prepared
                else frozenset(),
                chance.choice((True, False, None)) if prepared else None,
                chance.choice((None, 8, 30, 70, 180, 900)),
                chance.choices(tuple(Meets), (1 if rules else 0, 3, 30))[0],
                prepared,
            )
        )
    ids = [one.company for one in companies]

    def pairs(most: int) -> frozenset[tuple[CompanyId, CompanyId]]:
        if len(ids) < 2:
            return frozenset()
        return frozenset(tuple(chance.sample(ids, 2)) for _ in range(chance.randint(0, most)))  # type: ignore[misc]

    smallest = chance.randint(2, 4)
    asked = Rules(
        GroupSizes(smallest, chance.randint(smallest + 1, 8), chance.choice((150, 400, 900))),
        pairs(max(1, count // 12)) if rules else frozenset(),
        pairs(max(1, count // 6)) if rules else frozenset(),
        rules and chance.random() < 0.2,
    )
    said = Confidential(pairs(count // 3), pairs(max(1, count // 6)) if rules else frozenset())
    before = {(min(both), max(both)) for both in pairs(count)}
    return case_of(companies, asked, confidential=said, before=before)
