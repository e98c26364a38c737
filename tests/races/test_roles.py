"""Two leaders take the role from each other at the same moment: one of them still leads."""

import asyncio
from dataclasses import replace

import pytest

from programme.people import PersonId, Role
from tests.played_teams import Person
from tests.races.test_offers import Office, changes, office

__all__ = ["changes", "office"]


async def left_to_lead(office: Office) -> list[str]:
    """Who leads after each of two leaders has taken the other's role."""
    both = await office.people(2)
    with office.unit() as unit:
        for one in both:
            known = unit.people.get(PersonId(one.id))
            assert known
            unit.people.put(replace(known, roles=frozenset({Role.LEADER})))
    for one in both:
        await one.says("ta en rolle")

    async def takes(one: Person, other: Person) -> None:
        await one.presses("Fjern", person=other.name, role="leader", why_changed="et kappløp")

    office.place.expects(2)
    await asyncio.gather(takes(both[0], both[1]), takes(both[1], both[0]))
    with office.unit() as unit:
        return [one.name for one in unit.people.everybody_with(Role.LEADER)]


async def test_one_of_two_who_take_each_others_role_still_leads(office: Office) -> None:
    assert len(await left_to_lead(office)) == 1


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("changes", [("meet_before_save", "without_leaders")])
async def test_control_without_the_leaders_lock_nobody_does(office: Office) -> None:
    assert await left_to_lead(office) == []
