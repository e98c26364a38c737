"""The table of rights, cell by cell: who sees what, as docs/rules.md draws it."""

from dataclasses import replace

import pytest
import pytest_asyncio

from programme.companies.history import Happened
from programme.companies.road import Stage
from programme.meetings.preparations import Preparation
from programme.people import PersonId, Role
from storage.unit import Unit
from tests.companies.test_contacts import accept
from tests.conftest import Teams
from tests.played_teams import Person

WISH, NOTE, COMPANY, OTHER = (
    "Ikke sammen med Demobakst",
    "Vanskelig å få tak i",
    "Prøvebrød AS",
    "Demobakst AS",
)
TIME = "onsdag 3. mars kl. 09.00"
ROLES = ("own word", "contact", "other contact", "host", "other host", "reader", "leader")
CELLS = {
    "own meetings": {"contact", "host"},
    "company's meetings": {"contact", "host", "leader"},
    "company's preparation": {"contact", "host", "leader"},
    "wishes": {"contact", "leader"},
    "others in line": {"leader"},
    "own number in line": {"other contact"},
    "internal notes": {"host", "leader"},
    "names and stages of all": {"host", "other host", "leader"},
    "names with a place": {"host", "other host", "reader"},
    "figures of all": {"leader"},
}
"""Who sees what."""


async def page(person: Person, name: str = COMPANY) -> str:
    """The company's page, as far as the person gets it."""
    said = await person.says("bedrift")
    return said + await person.says(name)


async def looks(person: Person, cell: str) -> bool:
    """Whether the person sees it, where they'd look for it."""
    match cell:
        case "own meetings":
            return TIME in await person.says("mine møter")
        case "company's meetings":
            return TIME in await person.says("hvor står vi?") + await page(person)
        case "company's preparation":
            shown = await person.says("hvor står vi?") + await page(person)
            return "25 %" in shown
        case "wishes":
            own = await person.says("forbered møtet")
            inputs = str(person.last.inputs)
            await person.says("avbryt")
            return WISH in own + inputs + await page(person)
        case "others in line":
            return OTHER in await person.says("venteliste")
        case "own number in line":
            return "Nummer i køen: \n1" in await person.says("hvor står vi?")
        case "internal notes":
            return NOTE in await page(person)
        case "names and stages of all":
            return "Nå: \nOppstartsmøte er bestilt" in await page(person)
        case "names with a place":
            return "Bedrifter med plass: 1" in await person.says("status") and COMPANY in person.sees
        case "figures of all":
            return "Bedrifter vi kjenner" in await person.says("status")
    raise AssertionError(cell)


@pytest_asyncio.fixture
async def people(teams: Teams, kari: Person, ola: Person, leader: Person) -> dict[str, Person]:
    """Somebody in each role; Kari's company has a place and a start-up meeting, Ola's waits."""
    people = {
        "own word": teams.person("Nils Ukjent", 7),
        "contact": kari,
        "other contact": ola,
        "host": teams.person("Vera Eksempel", 5),
        "other host": teams.person("Harald Eksempel", 6),
        "reader": teams.person("Lars Leser", 8),
        "leader": leader,
    }
    for person in people.values():
        await person.says("hei")
    await teams.make_host(people["host"], "vera")
    await teams.make_host(people["other host"], "nobody-here")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says(COMPANY)
    for person, name in ((ola, OTHER), (people["own word"], COMPANY)):
        await person.says("bestill presentasjon")
        await person.presses("Første ledige", company=name)
        await person.says("avlys")
        await person.presses("Ja, avlys")

    def arrange(unit: Unit) -> None:
        reader = unit.people.get(PersonId(people["reader"].id))
        assert reader
        unit.people.put(replace(reader, roles=frozenset({Role.READER})))
        mine, others = (unit.companies.of(PersonId(one.id)) for one in (kari, ola))
        assert mine
        assert others
        unit.companies.put(replace(mine, stage=Stage.STARTUP_BOOKED))
        unit.places.take(mine.id, unit.now)
        unit.companies.put(replace(others, stage=Stage.WAITING))
        unit.places.join(others.id, unit.now)
        unit.preparations.put(
            Preparation(mine.id, PersonId(kari.id), unit.now, goal="Lærlinger", wishes=WISH)
        )
        unit.history.add(Happened(mine.id, unit.now, PersonId(""), "call-talked", NOTE))

    for person in (kari, ola):
        await teams.look(accept(person))
    await teams.look(arrange)
    return people


@pytest.mark.parametrize("role", ROLES)
async def test_each_role_sees_its_cells_and_no_other(people: dict[str, Person], role: str):
    seen = {cell for cell in CELLS if await looks(people[role], cell)}
    assert seen == {cell for cell, roles in CELLS.items() if role in roles}
