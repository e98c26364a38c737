"""A company gets another number, cannot be reached any more, or comes too late."""

import re

from programme.companies.companies import Company
from programme.companies.road import Stage
from programme.companies.selections import Mark, Moment, Selection
from programme.letters.letters import Letter, LetterState
from programme.people import PersonId
from storage.unit import Unit
from tests.companies.test_contacts import accept, speaks_for
from tests.conftest import Teams
from tests.played_teams import Person

NEW = "100000091"


async def test_the_leader_gives_a_company_its_new_number_with_a_reason(
    leader: Person, kari: Person, teams: Teams
):
    await leader.says("hei")
    await speaks_for(kari, "Prøvebrød AS")
    teams.register.has(NEW, "PRØVEBRØD BAKERI AS")
    await leader.says("bedrift")
    await leader.says("Prøvebrød")
    await leader.presses("Nytt nummer")
    assert "ni sifre" in await leader.presses("Lagre", other_number="Prøvebrød", why_changed="Fusjon")
    page = await leader.presses("Lagre", other_number=NEW, why_changed="Fusjon")
    assert f"Organisasjonsnummer: \n{NEW}" in page
    assert "fikk nytt nummer (Lise Leder) – Fusjon" in page
    assert "Prøvebrød Bakeri AS" in page
    await kari.posts(kari.activity(type="message", value={"deed": "new_number"}))
    assert "prosjektlederen som kan gjøre det" in kari.sees


async def test_a_number_that_another_record_has_leads_to_making_one_of_the_two(
    leader: Person, kari: Person, ola: Person, teams: Teams
):
    await leader.says("hei")
    await speaks_for(kari, "Prøvebrød AS")
    teams.register.has(NEW, "PRØVEBRØD BAKERI AS")
    await speaks_for(ola, NEW)
    await leader.says("nytt nummer")
    taken = await leader.presses(
        "Lagre", known_company="Prøvebrød AS", other_number=NEW, why_changed="Samme bedrift"
    )
    assert "En annen bedrift her har det nummeret" in taken
    await leader.presses("Slå sammen")
    assert "inn i Prøvebrød Bakeri AS?" in await leader.presses("Gå videre", why_changed="Samme bedrift")
    assert "De er én bedrift nå" in await leader.presses("Ja, slå sammen")


def silent(unit: Unit) -> list[str]:
    unreachable = Selection(marks=(Mark.UNREACHABLE,))
    found = unit.selections.page(unreachable, Moment(unit.now, unit.now.date()), 0, 10)
    return [company.called.shown for company in found]


async def test_a_company_whose_only_contact_is_unreachable_is_found_and_a_code_binds_a_new_one(
    leader: Person, kari: Person, ola: Person, teams: Teams
):
    await leader.says("hei")
    await speaks_for(kari, "Prøvebrød AS")
    await teams.look(accept(kari))
    assert await teams.look(silent) == []

    def cannot_be_written_to(unit: Unit) -> None:
        letter = Letter("a", PersonId(kari.id), "offer", "x", unit.now, unit.now)
        unit.outbox.plan([letter])
        unit.deliveries.settle("a", LetterState.UNREACHABLE, "blocked")

    await teams.look(cannot_be_written_to)
    assert await teams.look(silent) == ["Prøvebrød AS"]

    await leader.says("inviter")
    text = await leader.presses("Lag tekst", known_company="Prøvebrød", text_language="nb")
    code = re.search(r"[0-9a-f]{4}(-[0-9a-f]{4}){3}", text)
    assert code
    assert "Du kan svare for bedriften" in await ola.says(code[0])
    assert await teams.look(silent) == []


async def test_after_the_last_day_nobody_confirms_and_is_told_so_kindly(
    leader: Person, kari: Person, teams: Teams
):
    await leader.says("hei")
    await speaks_for(kari, "Prøvebrød AS")

    def deciding(unit: Unit) -> None:
        company = unit.companies.of(PersonId(kari.id))
        assert company
        unit.companies.accept(company.id, PersonId(kari.id))
        unit.companies.put(Company(company.id, company.called, Stage.DECIDING))

    await teams.look(deciding)
    await leader.says("spol 2027-10-01 15:00")
    assert "Hvem har bestemt det?" in await kari.says("vi blir med")
    await leader.says("spol 2027-10-02 09:00")
    late = "Siste dag for å bli med var fredag 1. oktober"
    await kari.presses("Gå videre", who_decided="Styret", representatives_know="yes")
    assert late in await kari.presses("Ja, vi blir med"), "the form was opened in time, and sent too late"
    assert late in await kari.says("vi blir med")
    assert "Etter det deler vi ikke ut flere plasser" in await kari.says("hvorfor?")


async def test_why_names_the_first_free_time_what_is_closed_and_why_no_reminder_comes(
    leader: Person, kari: Person
):
    said = await kari.says("hvorfor?")
    assert "Tider: den første ledige er tirsdag 23. februar kl. 10.00" in said
    assert "dere har ingen møter framover" in said
    await leader.says("spol 2027-06-28 09:30")
    assert "Stengt: mandag 12. juli til søndag 1. august (fellesferie)" in await kari.says("hvorfor?")
    await kari.says("bestill presentasjon")
    await kari.presses("Første ledige", company="Prøvebrød AS")
    assert "Påminnelser: møtet tirsdag" in await kari.says("hvorfor?")
