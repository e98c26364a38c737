"""The host says what came of a presentation, and the company hears what comes next."""

import pytest_asyncio

from tests.conftest import Teams
from tests.teams import Person


@pytest_asyncio.fixture
async def vera(teams: Teams) -> Person:
    """A host."""
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")
    return vera


@pytest_asyncio.fixture
async def presented(teams: Teams, leader: Person, kari: Person, vera: Person) -> None:
    """Kari's company had a presentation with Vera, which is over."""
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    await leader.says("spol 2027-03-03 10:00")
    await teams.send_due()


async def test_the_host_is_asked_when_the_presentation_is_over(presented: None, vera: Person):
    assert "Hvordan gikk presentasjonen?" in vera.sees
    assert "Prøvebrød AS" in vera.sees


async def test_one_press_shows_what_the_contact_gets_and_one_more_sends_it(
    presented: None, vera: Person, kari: Person, teams: Teams
):
    sure = await vera.presses("Interessert")
    assert "Så fint at dere er interessert" in sure
    await vera.presses("Send")
    await teams.send_due()

    assert "Takk for praten" in kari.sees
    assert kari.last.buttons[:3] == ["Bekreft at vi blir med", "Trenger mer tid", "Ikke nå"]


async def test_the_note_stays_inside_and_the_line_goes_to_the_contact(
    presented: None, vera: Person, kari: Person, teams: Teams
):
    await vera.presses("Trenger tid")
    await vera.presses("Endre")
    await vera.presses("Vis meldingen", line="Hils Kåre Prøve", note="Virker uenige")
    await vera.presses("Send")
    await teams.send_due()

    assert "Hils Kåre Prøve" in kari.sees
    assert "Virker uenige" not in kari.sees


async def test_a_company_that_says_when_it_decides_is_asked_the_working_day_after_and_not_before(
    presented: None, vera: Person, kari: Person, leader: Person, teams: Teams
):
    await vera.presses("Interessert")
    await vera.presses("Send")
    await teams.send_due()
    await kari.says("vi trenger mer tid")
    kept = await kari.says("styret møtes fredag 19. mars")
    assert "Jeg spør dere mandag 22. mars kl. 09.00" in kept

    await leader.says("spol 2027-03-22 08:59")
    await teams.send_due()
    assert "Har dere bestemt dere?" not in kari.sees
    await leader.says("spol 2027-03-22 09:00")
    await teams.send_due()
    assert "Har dere bestemt dere?" in kari.sees


async def test_who_did_not_come_gets_one_friendly_card_with_new_times(
    presented: None, vera: Person, kari: Person, teams: Teams
):
    await vera.presses("Kom ikke")
    await vera.presses("Send")
    await teams.send_due()

    assert "Vi bommet på hverandre" in kari.sees
    assert "Når passer det?" in await kari.presses("Bestill presentasjon")


async def test_nobody_else_may_say_what_came_of_it(presented: None, vera: Person, ola: Person, teams: Teams):
    meeting = vera.card["actions"][0]["data"]["about"]
    press = {"deed": "outcome", "about": meeting, "outcome": "not-in-target"}

    await ola.posts(ola.activity(type="message", value=press))

    assert await teams.look(lambda unit: unit.outcomes.of(meeting)) is None
