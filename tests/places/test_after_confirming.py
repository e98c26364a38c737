"""What a company does once it has a place: its start-up meeting, the preparation, and the kick-off."""

import pytest
import pytest_asyncio

from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person


@pytest_asyncio.fixture
async def kari_confirmed(confirmed: Confirmed, kari: Person) -> Person:
    await confirmed(kari, "Prøvebrød AS")
    return kari


async def test_a_confirmed_company_books_by_pressing_alone(kari_confirmed: Person, teams: Teams):
    kari = kari_confirmed
    await kari.says("hvor står vi?")
    await kari.presses("Bestill oppstartsmøte")

    booked = await kari.presses("Første ledige")

    assert "Oppstartsmøtet er bestilt" in booked
    assert "Harald Eksempel og Vera Eksempel" in booked
    assert "Oppstartsmøtet er bestilt" in await kari.says("hvor står vi?")


async def test_a_sentence_books_it_and_both_hosts_are_told(kari_confirmed: Person, teams: Teams):
    vera, harald = teams.person("Vera Eksempel", 5), teams.person("Harald Eksempel", 6)
    for host, name in ((vera, "vera"), (harald, "harald")):
        await host.says("hei")
        await teams.make_host(host, name)

    assert "torsdag 4. mars kl. 12.30" in await kari_confirmed.says("oppstartsmøte torsdag 4. mars kl 12.30")
    await teams.send_due()

    for host in (vera, harald):
        assert "Nytt oppstartsmøte" in host.sees
        assert "Bedriften venter på lenken: en av dere gir den her" in host.sees


async def test_cancelled_it_can_be_booked_again(kari_confirmed: Person):
    await kari_confirmed.says("oppstartsmøte torsdag 4. mars kl 12.30")
    await kari_confirmed.says("avlys")
    await kari_confirmed.presses("Ja, avlys")
    await kari_confirmed.presses("Bestill oppstartsmøte")
    assert "Oppstartsmøtet er bestilt" in await kari_confirmed.presses("Første ledige")


async def test_one_company_has_one_start_up_meeting(kari_confirmed: Person):
    await kari_confirmed.says("oppstartsmøte torsdag 4. mars kl 12.30")
    assert "Dere har allerede bestilt oppstartsmøtet" in await kari_confirmed.says("bestill oppstartsmøte")


async def test_who_has_no_place_is_told_why(kari: Person, leader: Person, teams: Teams):
    await leader.says("hei")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")

    def accept(unit: Unit) -> None:
        company = unit.companies.of(PersonId(kari.id))
        assert company
        unit.companies.accept(company.id, PersonId(kari.id))

    await teams.look(accept)
    assert "Dette er for bedrifter som har en plass" in await kari.says("bestill oppstartsmøte")
    assert "Dette er for bedrifter som har en plass" in await kari.says("forbered møtet")
    assert "bedrifter som er med eller står i køen" in await kari.says("meld på kick-off")


async def test_when_it_is_over_the_company_has_started(kari_confirmed: Person, leader: Person, teams: Teams):
    await kari_confirmed.says("oppstartsmøte torsdag 4. mars kl 12.30")
    await leader.says("spol 2027-03-04 15:00")
    await teams.bot.upkeep.keep()
    assert "Dere er i gang" in await kari_confirmed.says("hvor står vi?")
    assert "Oppstartsmøtet er holdt" in await kari_confirmed.says("bestill oppstartsmøte")


async def test_preparing_bit_by_bit_keeps_what_is_there(kari_confirmed: Person):
    await kari_confirmed.says("forbered møtet")
    half = await kari_confirmed.presses(
        "Lagre", prepared_goal="Flere lærlinger", prepared_participants="Kari"
    )
    assert "50 %" in half
    assert "Mangler: \nTema" in half
    assert "Gjerne også: \nStøtte vi ønsker" in half

    await kari_confirmed.presses("Forbered møtet")
    assert kari_confirmed.last.inputs["prepared_goal"] == "Flere lærlinger"
    theme = kari_confirmed.last.token("prepared_theme", "rekruttering")
    whole = await kari_confirmed.presses("Lagre", prepared_theme=theme, prepared_support="Noen å spørre")
    assert "100 %" in whole
    assert "Da er det viktigste på plass" in whole
    assert "100 %" in await kari_confirmed.says("hvor står vi?")


async def test_the_hosts_get_it_the_day_before_without_the_wishes(
    kari_confirmed: Person, leader: Person, teams: Teams
):
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")
    await kari_confirmed.says("oppstartsmøte torsdag 4. mars kl 12.30")
    await kari_confirmed.says("forbered møtet")
    await kari_confirmed.presses("Lagre", prepared_goal="Flere lærlinger", prepared_wishes="Ikke Demobakst")

    await leader.says("spol 2027-03-03 12:01")
    await teams.send_due()

    assert "Oppstartsmøte torsdag 4. mars" in vera.sees
    assert "Flere lærlinger" in vera.sees
    assert "Ikke Demobakst" not in vera.sees


async def test_people_are_registered_changed_and_taken_out(kari_confirmed: Person, leader: Person):
    await kari_confirmed.says("meld på kick-off")
    registered = await kari_confirmed.presses("Lagre", coming="Kari Prøve kari@bedrift.example, Per Prøve")
    assert "2 er påmeldt" in registered
    assert "tirsdag 7. september kl. 09.00" in registered
    assert "fredag 3. september" in registered

    await kari_confirmed.presses("Endre listen")
    assert kari_confirmed.last.inputs["coming"] == "Kari Prøve kari@bedrift.example, Per Prøve"
    assert "Én er påmeldt" in await kari_confirmed.presses("Lagre", coming="Per Prøve")
    assert "Påmeldt til kick-off: \n1" in await leader.says("status")
    assert "På kick-off: \nPer Prøve" in await kari_confirmed.says("hvor står vi?")


async def test_after_the_last_day_the_list_stands(kari_confirmed: Person, leader: Person):
    await kari_confirmed.says("meld på kick-off")
    await kari_confirmed.presses("Lagre", coming="Per Prøve")
    await leader.says("spol 2027-09-04 10:00")
    closed = await kari_confirmed.says("meld på kick-off")
    assert "Påmeldingen ble stengt fredag 3. september" in closed
    assert "Per Prøve" in closed


async def test_nobody_sees_or_changes_another_company(confirmed: Confirmed, kari: Person, ola: Person):
    await confirmed(kari, "Prøvebrød AS")
    await confirmed(ola, "Demobakst AS")
    await kari.says("meld på kick-off")
    await kari.presses("Lagre", coming="Kari Prøve")
    await ola.says("meld på kick-off")
    assert ola.last.inputs["coming"] == ""
    await ola.presses("Lagre", coming="Ola Demo")
    assert "Kari Prøve" not in ola.sees
    assert "På kick-off: \nKari Prøve" in await kari.says("hvor står vi?")


async def _gets(person: Person, leader: Person, teams: Teams, *moments: str) -> list[str]:
    """The titles that the person gets unasked while the clock moves on."""
    before = len(person.inbox)
    for moment in moments:
        await leader.says(f"spol {moment}")
        await teams.send_due()
    return [sent.text.partition("\n")[0] for sent in person.inbox[before:]]


async def test_who_has_nobody_registered_is_asked_three_times_and_who_has_is_reminded(
    confirmed: Confirmed, kari: Person, ola: Person, leader: Person, teams: Teams
):
    for person, company in ((kari, "Prøvebrød AS"), (ola, "Demobakst AS")):
        await confirmed(person, company)
        await person.says("meld på kick-off")
        await person.presses("Lagre", coming=person.name)
    await ola.presses("Endre listen")
    await ola.presses("Lagre", coming="")

    asked = ("2027-08-16 09:00", "2027-08-30 09:00", "2027-09-02 09:00")
    coming = ("2027-09-06 09:00", "2027-09-07 08:00", "2027-09-07 10:00", "2027-09-08 10:00")
    nobody = "Ingen fra dere er påmeldt til kick-off ennå"
    soon = "Kick-off er tirsdag 7. september kl. 09.00"
    assert await _gets(ola, leader, teams, *asked, *coming) == [nobody] * 3
    assert [sent.text.partition("\n")[0] for sent in kari.got(soon)] == [soon] * 2
    assert kari.got("https://teams.example/kickoff")
    assert "Takk for at dere var med på kick-off" in kari.sees
    assert not kari.got(nobody)


async def test_registering_after_a_reminder_stops_the_next(
    kari_confirmed: Person, leader: Person, teams: Teams
):
    await kari_confirmed.says("meld på kick-off")
    await kari_confirmed.presses("Lagre", coming="")
    assert len(await _gets(kari_confirmed, leader, teams, "2027-08-16 09:00")) == 1
    await kari_confirmed.presses("Meld på kick-off")
    await kari_confirmed.presses("Lagre", coming="Per Prøve")
    assert await _gets(kari_confirmed, leader, teams, "2027-08-30 09:00", "2027-09-02 09:00") == []


async def test_roles_of_participants_are_the_companys_own_and_others_see_how_many(
    kari_confirmed: Person, leader: Person, teams: Teams
):
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")
    kari = kari_confirmed
    await kari.says("oppstartsmøte torsdag 4. mars kl 12.30")
    await kari.says("forbered")
    await kari.presses("Lagre", prepared_participants="Kari Prøve, Per Prøve, Siri Prøve")
    await kari.presses("Forbered møtet")
    assert kari.last.choices("prepared_for_employees") == ["Kari Prøve", "Per Prøve", "Siri Prøve"]
    await kari.presses(
        "Lagre", prepared_for_employees="Per Prøve,Siri Prøve", prepared_wishes="Ikke Demobakst"
    )
    await kari.presses("Forbered møtet")
    assert kari.last.inputs["prepared_for_employees"] == "Per Prøve, Siri Prøve"

    await leader.says("spol 2027-03-03 12:00")
    await teams.send_due()
    assert "Representerer de ansatte: \n2" in vera.sees
    assert vera.sees.count("Per Prøve") == 1, "in the list of those who come, and nowhere else"
    assert "Ikke Demobakst" not in vera.sees


async def test_who_no_longer_comes_represents_nobody(kari_confirmed: Person, teams: Teams):
    kari = kari_confirmed
    await kari.says("forbered")
    await kari.presses("Lagre", prepared_participants="Kari Prøve, Per Prøve")
    await kari.presses("Forbered møtet")
    await kari.presses(
        "Lagre", prepared_participants="Kari Prøve", prepared_for_management="Kari Prøve,Per Prøve"
    )

    def kept(unit: Unit) -> str:
        company = unit.companies.of(PersonId(kari.id))
        prepared = unit.preparations.of(company.id) if company else None
        return prepared.for_management if prepared else ""

    assert await teams.look(kept) == "Kari Prøve"


async def test_preparing_is_typed_as_well_one_part_after_the_other(kari_confirmed: Person):
    kari = kari_confirmed
    await kari.says("forbered")
    for said in ("Kari Prøve og Per Prøve", "rekruttering", "Flere lærlinger i Prøveby"):
        assert "Det er tatt vare på" in await kari.says(said)
    assert "100 %" in await kari.says("Hjelp til å søke")


async def test_names_are_added_by_typing_and_a_question_is_passed_on(
    kari_confirmed: Person, leader: Person, teams: Teams
):
    kari = kari_confirmed
    await kari.says("meld på kick-off")
    await kari.says("Kari Prøve kari@bedrift.example")
    registered = await kari.presses("Ja, ta med disse")
    assert "Uten e-post" not in registered
    await kari.says("meld på kick-off")
    await kari.says("Per Prøve")
    both = await kari.says("ja")
    assert "2 er påmeldt" in both
    assert "Gi lenken videre til Per Prøve: https://teams.example/kickoff" in both

    await kari.presses("Endre listen")
    asked = await kari.presses("Lagre", kickoff_question="Blir det tid til å møte andre bakerier?")
    assert "2 er påmeldt" in asked
    await teams.send_due()
    assert "Blir det tid til å møte andre bakerier?" in leader.sees


async def test_every_line_of_my_page_leads_on(kari_confirmed: Person):
    kari = kari_confirmed
    await kari.says("oppstartsmøte torsdag 4. mars kl 12.30")
    page = await kari.says("hvor står vi?")
    assert "Gjort: \npresentasjon, beslutning og plass i programmet" in page
    assert "Nå: \noppstartsmøte" in page
    mine = kari.last
    assert [one["title"].partition(":")[0] for one in mine.opening] == [
        *("Oppstartsmøte", "Kick-off", "Forberedt", "Kontakter")
    ]
    assert "Forbered oppstartsmøtet" in await kari.presses("Forberedt", card=mine)
    assert "Inviter en kollega" in await kari.presses("Kontakter", card=mine)
    assert "Oppstartsmøtet deres" in await kari.presses("Oppstartsmøte", card=mine)


@pytest.mark.parametrize("asked", ["blir det mat?", "hva om vi avlyser?", "kan vi få et bord sammen?"])
async def test_what_is_asked_while_the_kickoff_form_is_open_sends_no_list(
    kari_confirmed: Person, teams: Teams, asked: str
):
    kari = kari_confirmed
    await kari.says("meld på kick-off")

    assert "er påmeldt" not in await kari.says(asked)
    assert not await teams.look(lambda unit: unit.questions.all())
    await kari.says("Per Prøve per@bedrift.example")
    assert "Én er påmeldt" in await kari.says("ja")
