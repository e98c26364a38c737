"""What the demo's companies with a place have told, and the two network groups that stand as drafts."""

from dataclasses import dataclass

from programme.companies.companies import CompanyId, CompanyName
from programme.groups.network import GroupId, Member, NetworkGroup
from programme.groups.profiles import Profile
from programme.meetings.preparations import Preparation
from programme.people import PersonId
from storage.unit import Unit


@dataclass(frozen=True)
class _Told:
    """A company's own words; those who told nothing are placed by what the register knows."""

    company: str
    group: int
    """The number of its group; 0: it's in none yet."""
    themes: tuple[str, str]
    products: str
    shifts: str
    meets: str = "either"


_TOLD = (
    _Told("Testlaks AS", 1, ("rekruttering", "kompetanse"), "laksefilet", "yes"),
    _Told("Prøvekraft Fôr AS", 1, ("kompetanse", "rekruttering"), "fiskefôr", "yes"),
    _Told("Påhitt Pinnekjøtt AS", 1, ("rekruttering", "innovasjon"), "pinnekjøtt, spekemat", "yes"),
    _Told("Innbilt Yoghurt AS", 1, ("rekruttering", "kompetanse"), "yoghurt", "no", "digitally"),
    _Told("Eksempelmølla AS", 2, ("forbedring", "nettverk"), "mel, gryn", "yes"),
    _Told("Demolefse AS", 2, ("forbedring", "rekruttering"), "lefser, flatbrød", "no"),
    _Told("Oppdiktet Saft AS", 2, ("nettverk", "forbedring"), "saft, syltetøy", "no"),
    _Told("Tenkt Ysteri SA", 2, ("forbedring", "innovasjon"), "geitost", "no", "in-person"),
    _Told("Prøvesuppe AS", 0, ("rekruttering", "forbedring"), "supper, sauser", "yes"),
)


def seed_groups(unit: Unit, by: PersonId) -> None:
    """They have told it, and the project leader has put all but one into a group; nobody is asked yet."""
    for number in sorted({one.group for one in _TOLD} - {0}):
        unit.groups.put(NetworkGroup(GroupId(f"demo-{number}"), number))
    for one in _TOLD:
        company = unit.companies.named(CompanyName(one.company)).id
        _tell(one, company, unit, by)
        if one.group:
            unit.groups.place(Member(company), GroupId(f"demo-{one.group}"))


def _tell(one: _Told, company: CompanyId, unit: Unit, by: PersonId) -> None:
    first, second = one.themes
    unit.preparations.put(Preparation(company, by, unit.now, theme=first))
    unit.profiles.put(
        Profile(
            company,
            by,
            unit.now,
            products=one.products,
            shifts=one.shifts,
            meets=one.meets,
            themes=second,
        )
    )
