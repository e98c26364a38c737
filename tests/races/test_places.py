"""Sixty companies confirm forty places at the same moment, from two processes."""

import asyncio
from dataclasses import replace

import pytest

from programme.companies import CompanyName
from programme.people import PersonId
from programme.road import Stage
from storage.unit import Unit
from tests.databases import opened
from tests.races.conftest import Place
from tests.teams import Person

COMPANIES, PLACES = 60, 40
MINE = "Dere er med i FREMtid"
WAITS = "plassene er tatt nå"


def _presented(unit: Unit, people: list[Person]) -> None:
    for number, person in enumerate(people, 1):
        company = unit.companies.named(CompanyName(f"Prøvebedrift {number} AS"))
        unit.companies.accept(company.id, PersonId(person.id))
        unit.companies.put(replace(company, stage=Stage.PRESENTED))


async def all_confirm(place: Place, *changes: str) -> tuple[list[Person], int, list[str]]:
    """Everybody presses the last button at once; how many places are taken then, and who waits, in order."""
    bots = await place.bots_together(2, *changes)
    people = [place.person(number, bots[number % 2]) for number in range(1, COMPANIES + 1)]
    await asyncio.gather(*(one.says("hei") for one in people))
    database = opened(place.database_url)
    with database.transaction() as unit:
        _presented(unit, people)
    await asyncio.gather(*(one.says("vi blir med") for one in people))
    decided = {"who_decided": "Styret", "representatives_know": "yes"}
    await asyncio.gather(*(one.presses("Gå videre", **decided) for one in people))
    await asyncio.gather(*(one.presses("Ja, vi blir med") for one in people))
    with database.transaction() as unit:
        taken = sum(one.is_taken for one in unit.places.all())
        line = list(unit.places.line())
    database.close()
    return people, taken, line


async def test_forty_get_a_place_and_twenty_stand_in_line(place: Place):
    people, taken, line = await all_confirm(place)

    assert taken == PLACES
    assert len(set(line)) == len(line) == COMPANIES - PLACES
    assert sum(MINE in one.sees for one in people) == PLACES
    told = sorted(one.sees.split("nummer ")[1].split()[0] for one in people if "nummer " in one.sees)
    assert sum(WAITS in one.sees for one in people) == COMPANIES - PLACES
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_control_without_the_lock_on_places_some_wait_though_places_are_free(place: Place):
    """On PostgreSQL, where several write at once."""
    _, taken, _ = await all_confirm(place, "pause_before_save", "without_places")

    assert taken < PLACES
