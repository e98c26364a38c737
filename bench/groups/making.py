"""Makes the sets, once: `python -m bench.groups.making`. Made-up companies on the real map, from a seed."""

from collections.abc import Sequence
from random import Random

from bench.groups.sets import COUNTS, case_file, write_case
from grouping.propose import who_can_be_placed
from programme.companies.branches import Branch
from programme.companies.companies import CompanyId
from programme.companies.municipalities import municipalities
from programme.groups.facts import Confidential, GroupFacts, Meets, Pair, pair
from programme.groups.rules import Case, GroupSizes, Rules, case_of

_SEED = 2027
_THEMES = ("forbedring", "innovasjon", "kompetanse", "nettverk", "partssamarbeid", "rekruttering")
_UNPREPARED, _NOWHERE = 0.1, 0.03
"""The shares of those who have said nothing, and of whom nobody knows where they are."""


def made(count: int, chance: Random) -> Case:
    """A programme of so many companies, as one is before its start-up meetings are all held."""
    companies = [_company(f"c{number:03}", chance) for number in range(count)]
    ids = [one.company for one in companies]
    rules = Rules(
        GroupSizes(4, 8, 400),
        together=_pairs(ids, count // 20, chance),
        apart=_pairs(ids, count // 10, chance),
        competitors_apart=True,
    )
    said = Confidential(_pairs(ids, count // 2, chance), _pairs(ids, count // 5, chance))
    before = (pair(*both) for both in _pairs(ids, count, chance))
    return case_of(companies, rules, confidential=said, before=before)


def _company(called: str, chance: Random) -> GroupFacts:
    branch = chance.choice(tuple(Branch))
    places = tuple(chance.sample(sorted(municipalities()), chance.choice((1, 1, 1, 2))))
    employees = chance.choice((None, 8, 30, 70, 180, 900))
    name = f"Prøvebedrift {called[1:]} AS"
    if chance.random() < _UNPREPARED:
        return GroupFacts(CompanyId(called), name, places, branch, employees=employees, prepared=False)
    return GroupFacts(
        CompanyId(called),
        name,
        places if chance.random() > _NOWHERE else (),
        branch,
        frozenset(chance.sample(_THEMES, chance.randint(1, 3))),
        frozenset(f"{branch}-{chance.randrange(4)}" for _ in range(chance.randint(0, 2))),
        chance.choice((True, False, None)),
        employees,
        chance.choices(tuple(Meets), (1, 3, 16))[0] if places else Meets.EITHER,
    )


def _pairs(ids: Sequence[CompanyId], count: int, chance: Random) -> frozenset[Pair]:
    return frozenset((one, other) for one, other in (chance.sample(ids, 2) for _ in range(count)))


def main() -> None:
    """Write those that aren't there yet; a set whose rules contradict each other is made anew."""
    chance = Random(_SEED)  # noqa: S311 - nothing secret
    for count in COUNTS:
        case = made(count, chance)
        while who_can_be_placed(case)[1]:
            case = made(count, chance)
        if not case_file(count).exists():
            write_case(count, case)


if __name__ == "__main__":
    main()
