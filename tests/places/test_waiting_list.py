"""The leader looks at the line, moves, offers, extends, and changes the number of places."""

from pathlib import Path

import pytest
import pytest_asyncio

from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Teams
from tests.places.test_places import confirms, everybody_presented
from tests.played_teams import Person


@pytest.fixture
def programme_file(tmp_path: Path) -> Path:
    """The shipped programme with one place."""
    file = tmp_path / "programme.toml"
    file.write_text(Path("programme.toml").read_text("utf-8").replace("places = 40", "places = 1"), "utf-8")
    return file


@pytest.fixture
def tora(teams: Teams) -> Person:
    """A contact of a third company."""
    return teams.person("Tora Test", 3)


@pytest_asyncio.fixture
async def line(teams: Teams, leader: Person, kari: Person, ola: Person, tora: Person) -> None:
    """Kari's company has the only place; Ola's and Tora's wait."""
    await everybody_presented(teams, leader, kari, ola, tora)
    for person in (kari, ola, tora):
        await confirms(person)
    await teams.send_due()


async def test_the_leader_sees_the_line(line: None, leader: Person):
    seen = await leader.says("venteliste")
    assert "2 bedrifter står i køen" in seen
    assert "Plasser tatt: \n1" in seen
    assert "1. Prøvebedrift B AS" in seen
    assert "2. Prøvebedrift C AS" in seen


async def test_a_company_is_moved_with_a_reason(line: None, leader: Person, tora: Person, teams: Teams):
    await leader.says("venteliste")
    await leader.presses("Flytt i køen")
    company = leader.last.token("waiting", "Prøvebedrift C")
    moved = await leader.presses("Flytt", waiting=company, new_number="1", why_changed="Sa fra først")
    assert "1. Prøvebedrift C AS" in moved
    assert "Nummer i køen: \n1" in await tora.says("hvor står vi?")

    def why(unit: Unit) -> list[str]:
        known = unit.companies.of(PersonId(tora.id))
        assert known
        return [one.why for one in unit.history.of(known.id) if one.what.startswith("moved-in-line")]

    assert await teams.look(why) == ["Sa fra først"]


async def test_a_reason_and_a_number_are_asked_for(line: None, leader: Person):
    await leader.says("venteliste")
    await leader.presses("Flytt i køen")
    company = leader.last.token("waiting", "Prøvebedrift C")
    asked = await leader.presses("Flytt", waiting=company, new_number="null")
    assert "Skriv hvorfor" in asked


async def test_one_more_place_is_offered_to_the_first_and_the_offer_is_extended(
    line: None, leader: Person, ola: Person, teams: Teams
):
    await leader.says("endre antall plasser")
    changed = await leader.presses("Endre", how_many_places="2", why_changed="Mer penger")
    assert "Prøvebedrift B AS: har tilbud, frist torsdag 11. mars" in changed
    await teams.send_due()
    assert "Ja, vi tar plassen" in ola.last.buttons

    await leader.says("spol 2027-03-08 10:00")
    await leader.says("venteliste")
    shown = leader.last
    extended = await leader.presses("Forleng for Prøvebedrift B AS")
    assert "torsdag 18. mars" in extended  # as long again from the offer's end
    again = await leader.presses("Forleng for Prøvebedrift B AS", shown)
    assert "torsdag 18. mars" in again  # a double press is one
    await teams.send_due()
    assert ola.got("Dere har fått lenger tid på å svare", "torsdag 18. mars")


async def test_offering_by_hand_needs_a_free_place(line: None, leader: Person, tora: Person, teams: Teams):
    await leader.says("venteliste")
    await leader.presses("Tilby plass")
    company = leader.last.token("waiting", "Prøvebedrift C")
    refused = await leader.presses("Tilby", waiting=company, why_changed="Haster")
    assert "Ingen plass er ledig" in refused


@pytest.mark.parametrize("said", ["hvem venter", "hvem venter på plass", "alle i køen", "kven ventar"])
async def test_those_who_wait_and_no_others_are_listed_in_their_order(line: None, leader: Person, said: str):
    assert "2 bedrifter står i køen" in await leader.says(said)


async def test_fewer_places_never_take_a_confirmed_one(line: None, leader: Person, kari: Person):
    await leader.says("endre antall plasser")
    assert "Skriv et tall fra 1" in await leader.presses("Endre", how_many_places="0", why_changed="x")
    await leader.presses("Endre", how_many_places="1", why_changed="x")
    assert "Dere er med" in await kari.says("hvor står vi?")


async def test_a_contact_neither_sees_nor_changes_it(line: None, kari: Person):
    for deed in ("waiting_list", "move_in_line", "offer_place", "change_places", "extend_offer"):
        await kari.posts(kari.activity(type="message", value={"deed": deed, "about": "x"}))
        assert "Prøvebedrift B" not in kari.sees
        assert "Prøvebedrift C" not in kari.sees
        assert "prosjekt" in kari.sees


async def test_a_number_that_others_move_is_followed_on_the_cards_that_tell_it(
    line: None, leader: Person, ola: Person, tora: Person, teams: Teams
):
    card = next(one for one in tora.inbox if "nummer 2 i køen" in one.text)
    await leader.says("venteliste")
    for company, now in (
        ("Prøvebedrift C", "Dere er de neste i køen"),
        ("Prøvebedrift B", "nummer 2 i køen"),
    ):
        await leader.presses("Flytt i køen")
        token = leader.last.token("waiting", company)
        await leader.presses("Flytt", waiting=token, new_number="1", why_changed="Sa fra først")
        await teams.send_due()
        assert now in card.text
        teams.clock.passes(minutes=1)

    await ola.says("gå ut av køen")
    await ola.presses("Takk nei for nå")
    await ola.presses("Ja, gå ut av køen")
    await teams.send_due()
    assert "Dere er de neste i køen" in card.text
