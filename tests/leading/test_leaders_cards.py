"""What the leader reads: which company is meant, whose meeting it is, and figures after an undo."""

import pytest
import pytest_asyncio

from programme.companies.companies import Company
from programme.companies.road import Stage
from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Teams
from tests.leading.test_status import on_the_road
from tests.played_teams import Person

NAME = "Prøvebrød AS"


@pytest_asyncio.fixture
async def lise(teams: Teams, leader: Person) -> Person:
    """The leader, and two companies that were presented to."""

    def arrange(unit: Unit) -> None:
        for name in (NAME, "Prøvefisk AS"):
            on_the_road(unit, name, Stage.PRESENTED)

    await teams.look(arrange)
    await leader.says("hei")
    return leader


@pytest_asyncio.fixture
async def booked(teams: Teams, lise: Person, kari: Person) -> Person:
    """A contact who has booked a presentation; a colleague of hers is accepted."""
    await kari.says("bestill presentasjon")
    await kari.presses("Første ledige", company="Demobakst AS")
    colleague = teams.person("Nora Prøve", 11)
    await colleague.says("hei")

    def accept(unit: Unit) -> None:
        (company,) = unit.companies.found("Demobakst AS")
        unit.companies.accept(company.id, PersonId(colleague.id))

    await teams.look(accept)
    return colleague


async def company(teams: Teams) -> Company:
    return (await teams.look(lambda unit: unit.companies.found(NAME)))[0]


# Which company.


@pytest.mark.parametrize("said", ["bedrift Prøvebrød", "Bedrift prøvebrød as", "hei, vis bedrift Prøvebrød"])
async def test_a_company_that_is_named_is_shown(lise: Person, said: str):
    assert (await lise.says(said)).startswith(NAME)


async def test_it_is_shown_in_the_middle_of_a_form_too_and_of_its_own(lise: Person):
    await lise.says("endre antall plasser")
    assert (await lise.says("bedrift Prøvebrød")).startswith(NAME)
    await lise.says("bedrift")
    assert (await lise.says("bedrift prøvefisk")).startswith("Prøvefisk AS")


async def test_several_are_listed_and_one_is_pressed(lise: Person):
    assert "2 bedrifter" in await lise.says("bedrift prøve")
    assert (await lise.presses("Prøvefisk AS")).startswith("Prøvefisk AS")


async def test_one_that_nobody_knows_is_asked_for_again(lise: Person):
    assert "Den bedriften kjenner jeg ikke" in await lise.says("bedrift Finnesikke")
    assert (await lise.says(NAME)).startswith(NAME)


async def test_a_contact_who_says_so_opens_no_page(lise: Person, kari: Person):
    assert "Nå: " not in await kari.says(f"bedrift {NAME}")


# What stands on its page.


async def test_the_page_says_who_only_claims_to_speak_for_it(lise: Person, kari: Person, teams: Teams):
    await kari.says("hei")
    one = await company(teams)
    await teams.look(lambda unit: unit.companies.spoken_for(one.id, PersonId(kari.id)))
    assert "Sier selv at de svarer for bedriften: \nKari Prøve" in await lise.says(f"bedrift {NAME}")

    await lise.presses("Sier selv at de svarer for bedriften")
    assert "Godkjent" in await lise.presses("Godkjenn")
    assert "Kontakter: \nKari Prøve" in await lise.says(f"bedrift {NAME}")
    assert "Sier selv" not in lise.sees


async def test_a_day_that_a_contact_named_is_said_as_days_are(lise: Person, teams: Teams):
    await lise.says(f"bedrift {NAME}")
    await lise.presses("De trenger mer tid")
    await lise.presses("Lagre", decides_on="2027-03-04")

    seen = await lise.says(f"bedrift {NAME}")
    assert "Bestemmer seg: \ntorsdag 4. mars" in seen
    assert "sa når det bestemmes (Lise Leder) – torsdag 4. mars" in seen


# Somebody else's meeting.


async def test_the_leader_who_moves_it_is_told_of_the_company_and_the_company_of_the_move(
    booked: Person, lise: Person, kari: Person, teams: Teams
):
    await lise.says("møter")
    await lise.presses(lise.last.opening[0]["title"])
    await lise.presses("Flytt")
    seen = await lise.presses("Flytt", slot=lise.last.token("slot", lise.last.choices("slot")[-1]))

    assert "Møtet er flyttet, og bedriften og verten får beskjed" in seen
    assert "Bedriften får en påminnelse" in seen
    assert "Møter" in lise.last.buttons
    await teams.send_due()
    for contact in (kari, booked):
        assert "flyttet" in contact.sees


async def test_the_leader_who_cancels_it_sees_first_whose_it_is(
    booked: Person, lise: Person, kari: Person, teams: Teams
):
    await lise.says("møter")
    await lise.presses(lise.last.opening[0]["title"])
    assert "Bedrift: \nDemobakst AS" in await lise.presses("Avlys")

    assert "Bedriften og verten får beskjed" in await lise.presses("Ja, avlys")
    assert (await lise.presses("Vis bedriften")).startswith("Demobakst AS")
    await teams.send_due()
    for contact in (kari, booked):
        assert "avlyst" in contact.sees


async def test_whoever_cancels_their_own_may_book_again(booked: Person, kari: Person):
    await kari.says("avlys")
    assert "Bestill ny tid" in await kari.presses("Ja, avlys")


# Figures, and what was taken back.


async def test_figures_are_as_before_once_a_place_is_taken_back(lise: Person):
    before = await lise.says("status")
    await lise.says(f"bedrift {NAME}")
    await lise.presses("Flytt til annet steg")
    await lise.presses("Flytt", step="take-a-place", why_changed="sa ja på telefon")
    await lise.presses("Ja, flytt")
    assert await lise.says("status") != before

    await lise.says("angre")
    assert await lise.says("status") == before
    assert "siste endring tatt tilbake (Lise Leder) – sa ja på telefon" in await lise.says(f"bedrift {NAME}")


async def test_a_maximum_is_typed(lise: Person):
    await lise.says("maks om dagen")
    for said in ("Vera Eksempel", "5", "hun ba om det"):
        await lise.says(said)

    assert "høyst 5 møter om dagen" in await lise.says("tider")


async def test_help_is_pressed_and_names_what_only_the_leader_does(lise: Person, kari: Person):
    await lise.says("hjelp")
    for button in ("Tavlen", "Alle meldinger", "Fellesmelding", "Rapport", "Eksport", "Logg", "Roller"):
        assert button in lise.last.buttons
    assert len(lise.last.buttons) == len(set(lise.last.buttons))
    assert len(lise.sees) < 900
    assert "Hvem gjorde hva" in await lise.presses("Logg")
    assert "Fellesmelding" not in await kari.says("hjelp")
