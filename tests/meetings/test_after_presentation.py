"""The host says what came of a presentation, and the company hears what comes next."""

import pytest_asyncio

from tests.conftest import Teams
from tests.played_teams import Person


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
    assert "Send dette?" in await vera.presses("Interessert")
    assert vera.last.inputs["to_contact"].startswith("Så fint at dere er interessert")
    await vera.presses("Send")
    await teams.send_due()

    assert "Takk for praten" in kari.sees
    assert kari.last.buttons[:3] == ["Bekreft at vi blir med", "Vi trenger mer tid", "Takk nei for nå"]


async def test_the_note_stays_inside_and_the_message_goes_as_the_host_wrote_it(
    presented: None, vera: Person, kari: Person, teams: Teams
):
    await vera.presses("Trenger tid")
    await vera.presses("Send", to_contact="Ta dere tid, og hils Kåre Prøve", note="Virker uenige")
    await teams.send_due()

    assert "Ta dere tid, og hils Kåre Prøve" in kari.sees
    assert "Si gjerne når dere bestemmer dere" not in kari.sees
    assert "Virker uenige" not in kari.sees


async def test_the_host_sees_the_message_in_the_contacts_language(
    presented: None, vera: Person, kari: Person, teams: Teams
):
    await kari.says("English")
    await vera.presses("Trenger tid")
    usual = vera.last.inputs["to_contact"]
    assert "Take your time" in usual
    await vera.presses("Send")
    await kari.says("nynorsk")
    await teams.send_due()
    assert "Ta dykk tid" in kari.sees, "what the host left as it was follows the reader's language"


async def test_an_outcome_is_typed_as_well(presented: None, vera: Person, kari: Person, teams: Teams):
    assert "1  Interessert" in await vera.says("utfall")
    assert "Send dette?" in await vera.says("Takk nei for nå")
    assert "Hvordan gikk det?" in await vera.says("endre"), "as a press on the button does"
    assert "Send dette?" in await vera.says("ja")
    await vera.says("ja")
    await teams.send_due()
    assert "Jeg minner dere ikke på det" in kari.sees


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
    first = kari.last.choices("slot")[0]
    booked = await kari.presses("Bestill presentasjon", slot=kari.last.token("slot", first))
    assert "Presentasjonen er bestilt" in booked
    assert first in booked


async def test_nobody_else_may_say_what_came_of_it(presented: None, vera: Person, ola: Person, teams: Teams):
    meeting = vera.card["actions"][0]["data"]["about"]
    press = {"deed": "outcome", "about": meeting, "outcome": "not-in-target"}

    await ola.posts(ola.activity(type="message", value=press))

    assert await teams.look(lambda unit: unit.outcomes.of(meeting)) is None
