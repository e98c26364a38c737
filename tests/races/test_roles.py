"""Two leaders take the role from each other at the same moment: one of them still leads."""

import asyncio
from dataclasses import replace

import pytest

from bot.conversation.identity import remember
from dialogs.begin import in_language
from dialogs.flows.scene import Place, Scene
from programme.people import Language, PersonId, Role
from programme.people import Person as Known
from programme.talks import Talk
from storage.engine.database import Database
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


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_role_that_is_taken_in_the_middle_of_a_turn_stays_taken(database: Database) -> None:
    before = Known(PersonId("t/vera"), "Vera Vert", frozenset({Role.HOST}), Language.NB, host="vera")
    with database.transaction() as unit:
        unit.people.put(before)
    with database.transaction() as turn:
        speaker = turn.people.get(before.id)
        assert speaker
        with database.transaction() as leader:
            leader.people.change(before.id, roles=frozenset(), host="")
        remember(replace(speaker, name="Vera Vertinne"), speaker, turn.people, turn.now)
        in_language(Language.EN, Scene(turn, speaker, Place.PERSONAL, Talk(), "run", {}))
    with database.transaction() as unit:
        after = unit.people.get(before.id)
    assert after
    assert (after.roles, after.host) == (frozenset(), "")
    assert (after.name, after.language, after.greeted) == ("Vera Vertinne", Language.EN, True)
