"""People who have come some way on the road before a talk begins."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from programme.people import PersonId
from programme.road import Stage
from storage.unit import Unit
from tests.conftest import Teams
from tests.teams import Person

Confirmed = Callable[[Person, str], Awaitable[None]]


@pytest.fixture
def confirmed(teams: Teams, leader: Person) -> Confirmed:
    """Makes a person the accepted contact of a company that has a place."""

    async def confirm(person: Person, company: str) -> None:
        await leader.says("hei")
        await person.says("presentasjon onsdag 3. mars kl 9")
        await person.says(company)
        await person.says("avlys")
        await person.presses("Ja, avlys")

        def work(unit: Unit) -> None:
            known = unit.companies.of(PersonId(person.id))
            assert known
            unit.companies.accept(known.id, PersonId(person.id))
            unit.companies.put(replace(known, stage=Stage.CONFIRMED))

        await teams.look(work)

    return confirm
