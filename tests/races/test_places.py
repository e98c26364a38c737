"""Sixty companies confirm forty places at the same moment, from two processes."""

import asyncio
from dataclasses import replace

import pytest

from programme.companies.companies import CompanyName
from programme.companies.road import Stage
from programme.people import PersonId
from storage.unit import Unit
from tests.databases import opened
from tests.played_teams import Person
from tests.races.conftest import Place

COMPANIES, PLACES = 60, 40
LAST = "Ja, vi blir med"
MINE = "Dere er med i FREMtid"
WAITS = "plassene er tatt eller tilbudt nå"


def _presented(unit: Unit, people: list[Person]) -> None:
    for number, person in enumerate(people, 1):
        company = unit.companies.named(CompanyName(f"Prøvebedrift {number} AS"))
        unit.companies.accept(company.id, PersonId(person.id))
        unit.companies.put(replace(company, stage=Stage.PRESENTED))


async def at_the_last_button(place: Place, count: int, *changes: str) -> list[Person]:
    """So many contacts whose companies have been presented to, and who are about to confirm."""
    bots = await place.bots_together(2, *changes)
    people = [place.person(number, bots[number % 2]) for number in range(1, count + 1)]
    await asyncio.gather(*(one.says("hei") for one in people))
    database = opened(place.database_url)
    with database.transaction() as unit:
        _presented(unit, people)
    database.close()
    await asyncio.gather(*(one.says("vi blir med") for one in people))
    decided = {"who_decided": "Styret", "representatives_know": "yes"}
    await asyncio.gather(*(one.presses("Gå videre", **decided) for one in people))
    return people


async def all_confirm(place: Place) -> tuple[list[Person], int, list[str]]:
    """Everybody presses the last button at once; how many places are taken then, and who waits, in order."""
    people = await at_the_last_button(place, COMPANIES)
    await asyncio.gather(*(one.presses(LAST) for one in people))
    database = opened(place.database_url)
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


async def two_confirm(place: Place, *changes: str) -> int:
    """The second confirms before the first has committed; how many of forty places are taken then."""
    first, second = await at_the_last_button(place, 2, "meet_before_save", *changes)
    await place.one_after_the_other(first.presses(LAST), second.presses(LAST))
    database = opened(place.database_url)
    with database.transaction() as unit:
        taken = sum(one.is_taken for one in unit.places.all())
    database.close()
    return taken


async def test_two_who_confirm_at_once_get_a_place_each(place: Place):
    assert await two_confirm(place) == 2


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_control_without_the_lock_on_places_one_waits_though_places_are_free(place: Place):
    """On PostgreSQL, where several write at once."""
    assert await two_confirm(place, "without_places") == 1
