"""One time for several companies: each joins with a press, and none sees the others."""

import asyncio

import pytest_asyncio

from programme.companies.road import Stage
from storage.unit import Unit
from tests.companies.test_contacts import speaks_for
from tests.conftest import Teams
from tests.played_teams import Person


@pytest_asyncio.fixture
async def three(teams: Teams, kari: Person, ola: Person, leader: Person) -> list[Person]:
    """Contacts of three companies that have been contacted."""
    await leader.says("hei")
    people = [kari, ola, teams.person("Tora Test", 3)]
    for number, person in enumerate(people):
        await speaks_for(person, f"Prøvebedrift {number} AS")
    return people


async def opened(leader: Person, seats: str = "2") -> str:
    await leader.says("åpen presentasjon")
    return await leader.presses("Første ledige", seats=seats)


def stages(unit: Unit) -> list[Stage]:
    return [one.stage for one in unit.companies.all()]


async def test_it_is_offered_and_joined_until_it_is_full(three: list[Person], leader: Person, teams: Teams):
    assert "3 kontakter får tilbudet" in await opened(leader)
    await teams.send_due()
    for person in three:
        assert "Åpen presentasjon tirsdag 23. februar kl. 10.00" in person.sees
    cards = [person.last for person in three]

    for person, card in zip(three[:2], cards, strict=False):
        booked = await person.presses("Bli med", card)
        assert "Presentasjonen er bestilt" in booked
        assert "Flere bedrifter kan være med" in booked
        assert "Det kommer ingen påminnelse før møtet" in booked
    assert "full eller avlyst" in await three[2].presses("Bli med", cards[2])
    assert (
        "Presentasjonen er bestilt" in (await three[2].says("bestill presentasjon")) or three[2].last.inputs
    )
    assert sorted(await teams.look(stages)) == sorted([Stage.BOOKED, Stage.BOOKED, Stage.CONTACTED])
    for person in three:
        others = {f"Prøvebedrift {number} AS" for number in range(3) if three[number] is not person}
        assert not any(person.got(other) for other in others)


async def test_the_last_seat_is_taken_once_though_pressed_at_once(
    three: list[Person], leader: Person, teams: Teams
):
    await opened(leader)
    await teams.send_due()
    await asyncio.gather(*(person.presses("Bli med") for person in three))
    assert sum("Presentasjonen er bestilt" in person.sees for person in three) == 2


async def test_pressed_twice_it_is_one_meeting_and_the_own_time_is_free_to_move(
    three: list[Person], leader: Person, teams: Teams
):
    await opened(leader)
    await teams.send_due()
    kari, card = three[0], three[0].last
    await kari.presses("Bli med", card)
    assert "allerede bestilt" in await kari.presses("Bli med", card)
    await kari.says("flytt til onsdag 3. mars kl 9")
    assert "onsdag 3. mars kl. 09.00" in await kari.says("mine møter")
    assert "Presentasjonen er bestilt" in await three[1].presses("Bli med")


async def test_cancelled_everybody_is_told_and_the_host_is_free_again(
    three: list[Person], leader: Person, teams: Teams
):
    await opened(leader)
    card = leader.last
    await teams.send_due()
    await three[0].presses("Bli med")
    assert "Én bedrift får beskjed" in await leader.presses("Avlys presentasjonen", card)
    await teams.send_due()
    assert "Presentasjonen deres tirsdag 23. februar kl. 10.00 er avlyst" in three[0].sees
    assert "full eller avlyst" in await three[1].presses("Bli med", three[1].last)
    await three[1].says("bestill presentasjon")
    assert "tirsdag 23. februar kl. 10.00" in str(three[1].last.choices("slot"))


async def test_a_no_is_to_that_time_alone_and_the_company_stays_where_it_is(
    three: list[Person], leader: Person, teams: Teams
):
    await opened(leader)
    await teams.send_due()
    before = await teams.look(stages)

    assert "Greit, ikke den gangen" in await three[0].presses("Passer ikke da")
    assert "Bestill presentasjon" in three[0].last.buttons
    assert await teams.look(stages) == before


async def test_it_is_the_project_groups_to_open(three: list[Person]):
    assert "prosjektlederen som kan gjøre det" in await three[0].says("åpen presentasjon")


async def test_seats_are_a_number(leader: Person):
    assert "Skriv et tall fra 2 til 40" in await opened(leader, seats="mange")
