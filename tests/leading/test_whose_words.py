"""The same fact is told to the company, a colleague, a host and the leader in words of their own."""

import pytest_asyncio

from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Teams
from tests.hours.test_hours import WEDNESDAY, book, ill
from tests.played_teams import Person


@pytest_asyncio.fixture
async def lise(leader: Person) -> Person:
    await leader.says("hei")
    return leader


@pytest_asyncio.fixture
async def vera(teams: Teams, lise: Person) -> Person:
    vera = teams.person("Vera Eksempel", 5)
    await vera.says("hei")
    await teams.make_host(vera, "vera")
    return vera


@pytest_asyncio.fixture
async def nora(teams: Teams, vera: Person, kari: Person) -> Person:
    """A colleague of Kari's, whose company has a presentation with Vera."""
    await book(kari, teams, "Prøvebrød AS", "onsdag 3. mars kl 9")
    nora = teams.person("Nora Prøve", 11)
    await nora.says("hei")

    def accept(unit: Unit) -> None:
        (company,) = unit.companies.found("Prøvebrød AS")
        unit.companies.accept(company.id, PersonId(nora.id))

    await teams.look(accept)
    await teams.send_due()
    return nora


async def test_the_office_cancels_and_the_company_reads_of_its_own_meeting(
    lise: Person, vera: Person, kari: Person, nora: Person, teams: Teams
):
    await lise.says("møter")
    await lise.presses(lise.last.opening[0]["title"])
    await lise.presses("Avlys")
    await lise.presses("Ja, avlys")
    await teams.send_due()

    for contact in (kari, nora):
        assert contact.sees.startswith("Presentasjonen deres onsdag 3. mars kl. 09.00 er avlyst")
        assert contact.last.buttons == ["Bestill presentasjon", "Snakk med oss"]
    assert vera.sees.startswith("En presentasjon er avlyst")
    assert "Prøvebrød AS" in vera.sees


async def test_the_office_moves_and_the_company_reads_where_to(
    lise: Person, vera: Person, kari: Person, nora: Person, teams: Teams
):
    await lise.says("møter")
    await lise.presses(lise.last.opening[0]["title"])
    await lise.presses("Flytt")
    await lise.says("onsdag 10. mars kl 9")
    await teams.send_due()

    for contact in (kari, nora):
        assert contact.sees.startswith("Presentasjonen deres er flyttet til ")
        assert "Flytt" in contact.last.buttons
    assert vera.got("En presentasjon er flyttet")


async def test_who_reads_of_a_reminder_is_who_gets_it(lise: Person, vera: Person, kari: Person, nora: Person):
    assert "Du får en påminnelse her tirsdag 2. mars kl. 09.00" in await kari.says("mine møter")
    assert "Påminnelsen går til Kari Prøve tirsdag 2. mars kl. 09.00" in await nora.says("mine møter")
    assert "påminnelse" not in await vera.says("mine møter")


async def test_a_hosts_meeting_is_of_a_company_and_cancelling_names_it(vera: Person, nora: Person):
    assert nora.sees
    assert (await vera.says("mine møter")).startswith("Presentasjon for Prøvebrød AS")
    assert "Bedrift: \nPrøvebrød AS" in await vera.presses("Avlys")
    assert "Bestill presentasjon" not in await vera.presses("Ja, avlys")
    assert "Bestill presentasjon" not in await vera.says("mine møter")


async def test_a_meeting_for_which_nobody_is_free_is_not_called_settled(
    lise: Person, vera: Person, kari: Person, nora: Person, teams: Teams
):
    await lise.says("steng en periode")
    await lise.presses("Steng", first_day="2027-02-24", last_day="2027-12-31", why_changed="prøve")
    teams.clock.passes(days=9, hours=-2)
    told = len(kari.inbox) + len(nora.inbox)

    assert "ingen ledig vert eller tid. Ring dem" in await ill(vera)
    done = await vera.presses("Ja, ordne det")
    await teams.send_due()

    assert "Jeg fant ingen ledig vert eller tid" in done
    assert "får beskjed" not in done
    assert len(kari.inbox) + len(nora.inbox) == told
    assert lise.got("Ett møte fant jeg ingen løsning for")
    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    assert meeting.start.date().isoformat() == WEDNESDAY
