"""One person who speaks for two companies: which one is asked, chosen or named, and stands on every card."""

from dataclasses import replace

import pytest
import pytest_asyncio

from programme.companies.companies import CompanyId, CompanyName
from programme.companies.road import Stage
from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person

BREAD, BAKERY = "Prøvebrød AS", "Demobakst AS"


@pytest_asyncio.fixture
async def both(confirmed: Confirmed, kari: Person) -> Person:
    """Kari decides for Prøvebrød AS, and has booked a presentation for Demobakst AS by her own word."""
    await confirmed(kari, BREAD)
    await kari.says("bestill presentasjon")
    await kari.presses("Første ledige", company=BAKERY)
    return kari


async def speaks_for(person: Person, teams: Teams) -> dict[str, bool]:
    def work(unit: Unit) -> dict[str, bool]:
        own = unit.companies.spoken_for_by(PersonId(person.id))
        return {known.called.shown: one.accepted for one in own if (known := unit.companies.get(one.company))}

    return await teams.look(work)


async def test_booking_for_another_company_takes_the_contact_from_none(both: Person, teams: Teams):
    assert f"Bedrift: \n{BAKERY}" in both.sees
    assert await speaks_for(both, teams) == {BREAD: True, BAKERY: False}


async def test_what_is_about_a_company_is_asked_and_goes_on_for_the_one_that_is_pressed(both: Person):
    assert "«Meld på kick-off»: du snakker for flere" in await both.says("meld på kick-off")
    form = await both.presses(BREAD)
    assert BREAD in form
    assert "Hvem kommer" in form
    registered = await both.presses("Lagre", coming="Kari Prøve")
    assert f"Bedrift: \n{BREAD}" in registered
    await both.says("meld på kick-off")
    refused = await both.presses(BAKERY)
    assert "Kari Prøve" not in refused
    assert "prosjektlederen" in refused


async def test_it_can_be_named_before_it_is_asked_or_after(both: Person):
    named = await both.says("meld på kick-off for Prøvebrød")
    assert BREAD in named
    assert "Hvem kommer" in named
    await both.says("avbryt")
    await both.says("hvor står vi?")
    assert f"Bedrift: \n{BREAD}" in await both.says("prøvebrød")


async def test_nothing_of_the_one_is_shown_on_a_card_of_the_other(both: Person):
    assert "Hvilken bedrift" in await both.says("hvor står vi?")
    bakery = await both.presses(BAKERY)
    assert BAKERY in bakery
    assert BREAD not in bakery
    await both.says("hvor står vi?")
    bread = await both.presses(BREAD)
    assert BREAD in bread
    assert BAKERY not in bread
    assert "Presentasjon: " not in bread


async def test_where_a_company_is_is_not_told_by_a_meeting_of_the_other(kari: Person, ola: Person):
    await ola.says("presentasjon fredag 5. mars kl 9")
    await ola.says(BAKERY)
    for company in (BREAD, BAKERY):
        await kari.says("bestill presentasjon")
        if company == BAKERY:
            await kari.presses("For en annen bedrift")
        await kari.presses("Første ledige", company=company)
    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    await kari.says("hvor står vi?")
    assert "Presentasjonen er bestilt" not in await kari.presses(BAKERY)
    await kari.says("hvor står vi?")
    assert "Presentasjonen er bestilt" in await kari.presses(BREAD)


async def test_a_button_of_a_card_keeps_to_its_company(both: Person):
    await both.says("hvor står vi?")
    await both.presses(BREAD)
    assert "Hvem kommer" in await both.presses("Meld på kick-off")
    await both.presses("Lagre", coming="Kari Prøve")
    await both.presses("Endre listen")
    assert both.last.inputs["coming"] == "Kari Prøve"


async def test_in_another_language_the_card_is_of_the_same_company(both: Person):
    await both.says("hvor står vi?")
    assert "Which company is it about?" in await both.says("english")
    await both.presses(BREAD)
    nynorsk = await both.says("nynorsk")
    assert BREAD in nynorsk
    assert BAKERY not in nynorsk


async def test_the_meetings_of_all_are_listed_and_hello_says_for_whom_she_speaks(both: Person):
    assert BAKERY in await both.says("mine møter")
    await both.says("hvor står vi?")
    await both.presses(BREAD)
    await both.presses("Bestill oppstartsmøte")
    await both.presses("Første ledige")
    listed = await both.says("mine møter")
    assert BREAD in listed
    assert BAKERY in listed
    choices = await both.says("avlys")
    assert BREAD in choices
    assert BAKERY in choices
    await both.says("lukk")
    hello = await both.says("hei")
    assert BREAD in hello
    assert BAKERY in hello


async def test_what_is_sent_names_its_company_and_its_buttons_keep_to_it(
    both: Person, leader: Person, teams: Teams
):
    def takes_part(unit: Unit) -> None:
        for one in unit.companies.all_of(PersonId(both.id)):
            unit.companies.accept(one.id, PersonId(both.id))
            unit.companies.put(replace(one, stage=Stage.CONFIRMED))

    await teams.look(takes_part)
    await teams.bot.upkeep.plan_all()
    before = len(both.inbox)
    await teams.jumps("2027-08-16 09:01")
    await teams.send_due()

    (asked,) = [one.text for one in both.inbox[before:] if "kick-off" in one.text]
    assert BREAD in asked
    assert BAKERY in asked
    form = await both.presses(f"Meld på kick-off: {BREAD}")
    assert BREAD in form
    assert BAKERY not in form


async def test_who_stops_for_one_goes_on_for_the_other(both: Person, teams: Teams):
    await both.says("kontaktene våre")
    await both.presses(BREAD)
    await both.presses("Slutt som kontakt")
    await both.presses("Ja, jeg slutter")
    assert await speaks_for(both, teams) == {BAKERY: False}


async def test_whoever_has_a_presentation_coming_can_book_for_another_company(kari: Person, teams: Teams):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says(BREAD)
    await kari.says("bestill presentasjon")
    await kari.presses("For en annen bedrift")
    assert kari.last.inputs["company"] == ""
    await kari.presses("Første ledige", company=BAKERY)
    assert set(await speaks_for(kari, teams)) == {BREAD, BAKERY}


async def test_the_leader_is_asked_about_the_one_company_and_accepts_her_for_that(
    both: Person, leader: Person, teams: Teams
):
    await both.says("kontaktene våre")
    await both.presses(BAKERY)
    await both.presses("Spør prosjektlederen")
    await teams.send_due()
    (asked,) = leader.got("Svarer denne personen", BAKERY)
    assert BREAD not in asked.text
    await leader.presses("Godkjenn", asked)
    assert await speaks_for(both, teams) == {BREAD: True, BAKERY: True}


async def test_a_second_contacts_booking_is_seen_by_the_host_not_by_the_contacts(
    kari: Person, ola: Person, teams: Teams
):
    vera = teams.person("Vera Vert", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says(BREAD)
    await ola.says("presentasjon fredag 5. mars kl 9")
    assert "onsdag 3. mars" not in await ola.says(BREAD)
    await teams.send_due()
    assert vera.got("Har også bestilt: \nonsdag 3. mars")


async def test_a_domain_that_two_companies_share_proves_nothing(kari: Person, ola: Person, teams: Teams):
    for somebody in (kari, ola):
        await somebody.says("hei")

    def accountants(unit: Unit) -> list[bool]:
        for somebody in (kari, ola):
            unit.people.change(PersonId(somebody.id), domain="regnskap.example")
        bread, bakery = (unit.companies.named(CompanyName(name)).id for name in (BREAD, BAKERY))
        unit.companies.accept(bread, PersonId(kari.id))
        return [unit.companies.is_shared("regnskap.example", one) for one in (bread, bakery)]

    assert await teams.look(accountants) == [False, True]
    await ola.says("presentasjon onsdag 3. mars kl 9")
    await ola.says(BAKERY)
    assert await speaks_for(ola, teams) == {BAKERY: False}


async def test_who_spoke_for_both_of_two_records_speaks_for_the_one_they_become(both: Person, teams: Teams):
    def merged(unit: Unit) -> CompanyId:
        gone, kept = (unit.companies.named(CompanyName(name)).id for name in (BREAD, BAKERY))
        unit.companies.absorb(gone, kept)
        return kept

    await teams.look(merged)
    assert await speaks_for(both, teams) == {BAKERY: True}


@pytest.mark.parametrize(
    "wish",
    [
        "book a presentation for another company",
        "bestill presentasjon for en annen bedrift",
        "eg vil gjerne ha ein presentasjon for ei anna verksemd",
        "vi vil ha en presentasjon for datterselskapet vårt",
        "for en annen bedrift",
    ],
)
@pytest.mark.parametrize("has_one", [True, False])
async def test_a_wish_for_another_company_leaves_the_company_open(
    kari: Person, teams: Teams, wish: str, has_one: bool
):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says(BREAD)
    if not has_one:
        await kari.says("avlys")
        await kari.presses("Ja, avlys")
    await kari.says(wish)
    assert kari.last.inputs["company"] == ""
    first_free = kari.last.buttons[1]  # in the language of the wish
    await kari.presses(first_free, company=BAKERY)
    assert set(await speaks_for(kari, teams)) == {BREAD, BAKERY}


async def test_who_remembers_that_it_is_for_another_company_says_so_in_the_form(both: Person, kari: Person):
    await kari.says("kontaktene våre")
    await kari.presses(BAKERY)
    await kari.says("bestill presentasjon for Prøvebrød")
    assert BREAD in kari.last.inputs["company"]
    asked = await kari.says("nei, det er for en annen bedrift")
    assert kari.last.inputs["company"] == ""
    assert "Heter bedriften" not in asked


async def test_a_name_alone_shows_where_that_one_of_her_companies_is(both: Person):
    await both.says("hvor står vi?")
    await both.presses(BAKERY)
    assert f"Bedrift: \n{BREAD}" in await both.says("og Prøvebrød?")
    await both.says("avlys")
    assert f"Bedrift: \n{BREAD}" in await both.says("hva med prøvebrød?")
    assert f"Bedrift: \n{BREAD}" in await both.says("hvor står prøvebrød")
