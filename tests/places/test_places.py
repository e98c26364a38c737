"""Companies confirm, wait, are offered a place, and give it up: two places, three companies."""

from pathlib import Path

import pytest

from programme.people import PersonId
from tests.conftest import Teams
from tests.played_teams import Person, Sent


@pytest.fixture
def programme_file(tmp_path: Path) -> Path:
    """The shipped programme with two places."""
    file = tmp_path / "programme.toml"
    file.write_text(Path("programme.toml").read_text("utf-8").replace("places = 40", "places = 2"), "utf-8")
    return file


@pytest.fixture
def tora(teams: Teams) -> Person:
    """A contact of a third company."""
    return teams.person("Tora Test", 3)


async def presented(person: Person, company: str, leader: Person, teams: Teams) -> None:
    """Book a presentation, which then is over."""
    await person.says("presentasjon torsdag 4. mars")
    await person.says("1")
    await person.says(company)
    await leader.says("spol 2027-03-04 16:30")
    await teams.send_due()


async def accepted(person: Person, leader: Person, teams: Teams) -> None:
    """The leader says that the person speaks for the company."""
    assert "bekreftet at du svarer for" in await person.says("vi blir med")
    await person.presses("Spør prosjektlederen")
    await teams.send_due()
    assert person.name in leader.sees
    await leader.presses("Godkjenn")
    await teams.send_due()
    assert "Du kan svare for bedriften" in person.sees


async def confirms(person: Person) -> str:
    """Confirm, all by pressing."""
    await person.says("vi blir med")
    await person.presses("Gå videre", who_decided="Styret", representatives_know="yes")
    return await person.presses("Ja, vi blir med")


async def everybody_presented(teams: Teams, leader: Person, *companies: Person) -> None:
    await leader.says("hei")
    for number, person in enumerate(companies):
        await leader.says("spol nå")
        await presented(person, f"Prøvebedrift {'ABC'[number]} AS", leader, teams)
    for person in companies:
        await accepted(person, leader, teams)


async def test_a_company_without_a_presentation_is_asked_to_book_one_and_then_shown_it(kari: Person):
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebedrift A AS")
    assert "Presentasjonen er bestilt\nEtter presentasjonen" in await kari.says("vi blir med")
    assert "torsdag 4. mars kl. 14.00" in kari.sees

    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    assert "Dere trenger en presentasjon først" in await kari.says("vi blir med")


async def test_two_get_places_and_the_third_waits(
    teams: Teams, leader: Person, kari: Person, ola: Person, tora: Person
):
    await everybody_presented(teams, leader, kari, ola, tora)

    assert "Dere er med i FREMtid" in await confirms(kari)
    assert "Dere er med i FREMtid" in await confirms(ola)
    waits = await confirms(tora)

    assert "Alle 2 plassene er tatt eller tilbudt nå. Dere er de neste i køen" in waits
    assert "Nummer i køen: \n1" in await tora.says("hvor står vi?")
    assert "dere er nummer 1 i køen" in await tora.says("hvorfor?")


async def test_everything_can_be_typed(teams: Teams, leader: Person, kari: Person):
    await everybody_presented(teams, leader, kari)

    await kari.says("vi blir med")
    assert "Vet de tillitsvalgte om det?" in await kari.says("styret har bestemt det")
    assert "Blir Prøvebedrift A AS med?" in await kari.says("ja")
    assert "Dere er med i FREMtid" in await kari.says("ja")


async def test_a_withdrawal_can_be_taken_back_until_the_next_working_day(
    teams: Teams, leader: Person, kari: Person
):
    await everybody_presented(teams, leader, kari)
    await confirms(kari)

    await kari.says("vi trekker oss")
    sure = await kari.presses("Gå videre")
    assert "Det skjer fredag 5. mars kl. 09.00" in sure
    await kari.presses("Ja, trekk oss")
    await teams.send_due()
    assert "Prøvebedrift A AS trekker seg" in leader.sees

    assert "Dere er fortsatt med" in await kari.presses("Angre, vi blir")
    await leader.says("spol 2027-03-05 09:01")
    await teams.send_due()
    assert "Dere er med" in await kari.says("hvor står vi?")


async def test_a_place_that_is_given_up_is_offered_to_the_next_who_takes_it(
    teams: Teams, leader: Person, kari: Person, ola: Person, tora: Person
):
    await everybody_presented(teams, leader, kari, ola, tora)
    for person in (kari, ola, tora):
        await confirms(person)

    await kari.says("vi trekker oss")
    await kari.presses("Gå videre")
    await kari.presses("Ja, trekk oss")
    await leader.says("spol 2027-03-05 09:01")
    await teams.send_due()

    assert "En plass er ledig for dere" in tora.sees
    assert "Svar innen fredag 12. mars kl. 16.00" in tora.sees
    assert "Dere er med i FREMtid" in await tora.presses("Ja, vi tar plassen")
    assert "Dere er ute av FREMtid" in kari.sees


async def test_a_no_to_an_offer_says_first_that_the_place_goes(
    teams: Teams, leader: Person, kari: Person, ola: Person, tora: Person
):
    await everybody_presented(teams, leader, kari, ola, tora)
    for person in (kari, ola, tora):
        await confirms(person)
    assert "Gå ut av køen" in tora.last.buttons
    await kari.says("vi trekker oss")
    await kari.presses("Gå videre")
    await kari.presses("Ja, trekk oss")
    await leader.says("spol 2027-03-05 09:01")
    await teams.send_due()

    await tora.presses("Takk nei for nå")
    sure = await tora.presses("Takk nei for nå", why_not="time")
    assert "Vil dere si nei til plassen?\nDa er tilbudet borte, og dere er ute av køen." in sure
    assert "Takk for svaret" in await tora.presses("Ja, si nei")


async def the_offer(teams: Teams, leader: Person, kari: Person, ola: Person, tora: Person) -> Sent:
    """What Tora, who waits, gets once Kari's company has withdrawn."""
    await everybody_presented(teams, leader, kari, ola, tora)
    for person in (kari, ola, tora):
        await confirms(person)
    await kari.says("vi trekker oss")
    await kari.presses("Gå videre")
    await kari.presses("Ja, trekk oss")
    await leader.says("spol 2027-03-05 09:01")
    await teams.send_due()
    return tora.last


async def test_an_offer_that_ends_goes_on_and_can_no_longer_be_accepted(
    teams: Teams, leader: Person, kari: Person, ola: Person, tora: Person
):
    offer = await the_offer(teams, leader, kari, ola, tora)

    await teams.jumps("2027-03-11 09:00")
    await teams.send_due()
    assert "En plass er ledig for dere" in tora.sees, "a reminder on the working day before"
    assert tora.last is not offer

    await teams.jumps("2027-03-12 16:00")
    assert "Tilbudet gjelder ikke lenger" in await tora.presses("Ja, vi tar plassen", card=offer)
    await teams.send_due()
    assert "Tilbudet om plass gikk ut" in tora.sees

    again = await tora.says("vi tar plassen")
    assert "Fristen gikk ut fredag 12. mars" in again
    assert "Bekreft at vi blir med" in tora.last.buttons


async def test_an_offer_that_was_said_no_to_tells_that_they_said_no(
    teams: Teams, leader: Person, kari: Person, ola: Person, tora: Person
):
    offer = await the_offer(teams, leader, kari, ola, tora)
    await tora.says("vi takker nei")
    await tora.presses("Takk nei for nå", why_not="time")
    await tora.presses(next(one for one in tora.last.buttons if one.startswith("Ja, ")))

    again = await tora.presses("Ja, vi tar plassen", card=offer)

    assert "Dere har takket nei for nå" in again
    assert "Fristen gikk ut" not in again


async def test_saying_no_leaves_the_line_after_its_consequence_was_shown(
    teams: Teams, leader: Person, kari: Person, ola: Person, tora: Person
):
    await everybody_presented(teams, leader, kari, ola, tora)
    for person in (kari, ola, tora):
        await confirms(person)

    await tora.says("vi takker nei")
    sure = await tora.presses("Takk nei for nå", why_not="time")
    assert "Vil dere ut av køen?" in sure
    await tora.presses("Ja, gå ut av køen")

    assert "Dere har takket nei for nå" in await tora.says("hvor står vi?")
    assert await teams.look(lambda unit: list(unit.places.line())) == []


async def test_what_stands_on_a_button_or_beside_a_choice_can_be_typed(
    teams: Teams, leader: Person, kari: Person
):
    await leader.says("hei")
    await presented(kari, "Prøvebedrift A AS", leader, teams)
    await kari.says("vi blir med")
    assert "Da har jeg spurt" in await kari.says("Spør prosjektlederen")
    await teams.send_due()
    assert "Kari Prøve, Prøvebedrift A AS" in await leader.says("godkjenn")
    assert "Godkjent" in await leader.says("godkjenn")
    await teams.send_due()

    assert "Hvem har bestemt det?" in await kari.says("bekreft at vi blir med")
    assert "1  Ja" in await kari.says("styret")
    assert "Blir Prøvebedrift A AS med?" in await kari.says("Ikke ennå")
    await kari.says("ja")
    await kari.says("trekk oss")
    assert "Skal Prøvebedrift A AS trekke seg?" in await kari.says("Vi har mistet folk")


async def test_of_several_who_wait_the_leader_is_asked_which(
    teams: Teams, leader: Person, kari: Person, ola: Person
):
    await leader.says("hei")
    for person, company in ((kari, "Prøvebedrift A AS"), (ola, "Prøvebedrift B AS")):
        await leader.says("spol nå")
        await presented(person, company, leader, teams)
    for person in (kari, ola):
        await person.says("vi blir med")
        await person.says("spør prosjektlederen")
    await teams.send_due()

    assert "Hvem av dem?" in await leader.says("godkjenn")
    await leader.says("Ola Demo, Prøvebedrift B AS")
    assert "Ikke godkjent" in await leader.says("ikke godkjenn")
    assert "Hvem av dem?" in await leader.says("godkjenn")
    await leader.says("Kari Prøve, Prøvebedrift A AS")
    assert "Godkjent" in await leader.says("godkjenn")


async def test_a_withdrawal_cancels_the_meeting_tells_its_hosts_and_reminds_nobody(
    teams: Teams, leader: Person, kari: Person
):
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")
    await everybody_presented(teams, leader, kari)
    await confirms(kari)
    await kari.says("oppstartsmøte torsdag 11. mars kl 12.30")
    await kari.says("meld på kick-off")
    await kari.presses("Lagre", coming="Kari Prøve kari@bedrift.example")
    await kari.says("mine møter")
    stale = kari.last
    await kari.says("vi trekker oss")
    await kari.presses("Gå videre")
    await kari.presses("Ja, trekk oss")
    await teams.jumps("2027-03-05 09:01")
    await teams.send_due()

    assert "Et oppstartsmøte er avlyst" in vera.sees
    company = await teams.look(lambda unit: unit.companies.of(PersonId(kari.id)))
    assert company
    for about in (f"kickoff/{company.id}", f"kickoff/{company.id}/by-email"):
        assert await teams.look(lambda unit, about=about: unit.outbox.planned(about)) == []
    before = len(kari.inbox)
    await teams.jumps("2027-03-10 09:01")
    await teams.send_due()
    assert len(kari.inbox) == before
    assert "er avlyst" in stale.text, "a card of before follows"
    assert "Flytt" not in stale.buttons


async def test_what_was_taken_or_confirmed_is_shown_again_and_nobody_is_sent_to_the_queue(
    teams: Teams, leader: Person, kari: Person, ola: Person, tora: Person
):
    await everybody_presented(teams, leader, kari, ola, tora)
    await confirms(kari)
    await confirms(ola)
    assert "Dere står i køen" in await confirms(tora)
    await tora.posts(tora.activity(type="message", value={"deed": "accept_offer"}))  # offered nothing so far
    assert "Dere står i køen" in tora.sees

    await kari.says("vi trekker oss")
    await kari.presses("Gå videre")
    await kari.presses("Ja, trekk oss")
    await teams.jumps("2027-03-05 09:01")
    await teams.send_due()
    assert "Dere har trukket dere" in await kari.says("vi trekker oss")
    assert "Dere har trukket dere" in await kari.says("vi takker nei")
    offer = tora.got("En plass er ledig for dere")[-1]
    for _ in range(2):
        await tora.presses("Ja, vi tar plassen", card=offer)
        assert "Dere er med i FREMtid" in tora.sees
        assert "Bestill oppstartsmøte" in tora.last.buttons
