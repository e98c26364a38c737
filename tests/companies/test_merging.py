"""Two records become one company: whatever each of them had follows, and what is there twice is said."""

import pytest

from programme.companies.companies import CompanyName
from storage.unit import Unit
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person

BREAD, BAKERY = "Prøvebrød AS", "Prøvebakst AS"


@pytest.mark.parametrize(
    ("said", "kept", "gone"),
    [
        (f"slå sammen {BREAD} og {BAKERY}", BREAD, BAKERY),
        (f"slå {BREAD} inn i {BAKERY}", BAKERY, BREAD),
        (f"slå saman {BAKERY} med {BREAD}", BAKERY, BREAD),
        (f"slå sammen {BREAD}", BREAD, ""),
        (f"merge {BAKERY} into {BREAD}", BREAD, BAKERY),
    ],
)
async def test_a_sentence_names_what_is_kept_and_what_goes(leader: Person, said: str, kept: str, gone: str):
    await leader.says("importer bedrifter")
    await leader.presses("Legg inn", company_list=f"{BREAD}\n{BAKERY}")
    await leader.presses("Ja, legg inn")
    await leader.says(said)
    if not gone:
        await leader.says(BAKERY)
        gone = BAKERY
    asked = await leader.says("to registreringer av samme bedrift")
    sure = f"Merge {gone} into {kept}?", f"Slå {gone} inn i {kept}?", f"Skal {gone} bli ein del av {kept}?"
    assert any(one in asked for one in sure), asked


@pytest.mark.parametrize("kept", [BREAD, BAKERY])
async def test_what_both_had_is_one_companys_and_two_meetings_are_said(
    teams: Teams, kari: Person, ola: Person, leader: Person, confirmed: Confirmed, kept: str
):
    gone = BAKERY if kept == BREAD else BREAD
    for person, company in ((kari, BREAD), (ola, BAKERY)):
        await confirmed(person, company)
        await person.says("bestill oppstartsmøte")
        await person.presses("Første ledige")
        await person.says("meld på kick-off")
        await person.presses("Lagre", coming=f"{person.name}, Felles Prøve felles@prove.example")

    def both_have_a_place(unit: Unit) -> None:
        unit.places.lock()
        for name in (BREAD, BAKERY):
            unit.places.take(unit.companies.named(CompanyName(name)).id, unit.now)

    await teams.look(both_have_a_place)
    await leader.says("slå sammen")
    await leader.presses("Gå videre", known_company=kept, gone_company=gone, why_changed="Samme")
    said = await leader.presses("Ja, slå sammen")
    assert "Begge hadde et møte av samme slag" in said
    assert "torsdag 25. februar kl. 12.30" in said
    assert "tirsdag 2. mars kl. 12.30" in said

    assert await teams.look(lambda unit: sum(one.holder is not None for one in unit.places.all())) == 1
    for person in (kari, ola):
        status = await person.says("hvor står vi?")
        assert f"Bedrift: \n{kept}" in status
        assert status.count("Felles Prøve") == 1, "who was on both lists comes once"
    assert kept in await leader.says(f"bedrift {gone}")


async def test_the_contacts_of_both_hear_of_it_once(
    teams: Teams, kari: Person, ola: Person, leader: Person, confirmed: Confirmed
):
    for person, company in ((kari, BREAD), (ola, BAKERY)):
        await confirmed(person, company)
    await ola.says("english")
    await leader.says("slå sammen")
    await leader.presses("Gå videre", known_company=BREAD, gone_company=BAKERY, why_changed="Samme")
    assert "Kontaktene får beskjed" in await leader.presses("Ja, slå sammen")
    await teams.send_due()
    await teams.send_due()
    assert [one.text for one in kari.inbox if f"{BAKERY} og {BREAD} står nå som én bedrift" in one.text]
    (told,) = [one for one in ola.inbox if f"{BAKERY} and {BREAD} are one company now" in one.text]
    assert BREAD in await ola.presses("Where are we?", told)
