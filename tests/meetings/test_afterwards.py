"""What comes after presentations, start-up meetings and the kick-off: feedback, and what was agreed."""

from datetime import date

import pytest_asyncio

from programme.companies.road import Stage
from programme.letters.letters import LetterState
from programme.meetings.feedback import Asked
from programme.meetings.follow_ups import FollowUp, Side
from programme.people import PersonId
from storage.unit import Unit
from tests.companies.test_contacts import accept, invitation
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
async def presented(kari: Person, leader: Person, teams: Teams) -> Person:
    """Kari, accepted for a company that was presented to."""
    await leader.says("hei")
    await kari.says("presentasjon onsdag 24. februar kl 10")
    await kari.says("Prøvebrød AS")
    await teams.look(accept(kari))
    await leader.says("spol 2027-02-24 12:00")
    await teams.bot.upkeep.keep()
    return kari


@pytest_asyncio.fixture
async def confirmed(presented: Person, teams: Teams) -> Person:
    await presented.says("vi blir med")
    await presented.presses("Gå videre", who_decided="Styret", representatives_know="yes")
    await presented.presses("Ja, vi blir med")
    return presented


def company_of(unit: Unit, person: Person):
    company = unit.companies.of(PersonId(person.id))
    assert company
    return company


async def test_two_questions_fill_the_preparation(presented: Person, teams: Teams, leader: Person):
    await presented.says("gi tilbakemelding")
    assert "Aktuelle temaer" not in presented.sees
    thanks = await presented.presses("Send", themes_hit="partly", relevant="rekruttering,nettverk")
    assert "Takk, det er notert" in thanks

    def prepared(unit: Unit) -> str:
        preparation = unit.preparations.of(company_of(unit, presented).id)
        return preparation.theme if preparation else ""

    assert await teams.look(prepared) == "rekruttering"
    summary = await leader.says("tilbakemeldinger")
    assert "Delvis: \n1" in summary
    assert "(1)" in summary
    assert "Kari" not in summary


async def test_a_theme_that_is_none_is_asked_again(presented: Person):
    await presented.says("gi tilbakemelding")
    assert "Det passet ikke her" in await presented.presses(
        "Send", themes_hit="yes", relevant="rekruttering,x"
    )


async def test_without_a_presentation_there_is_nothing_to_say(kari: Person):
    assert "ikke holdt noe møte" in await kari.says("gi tilbakemelding")


async def test_the_summary_is_the_leaders(presented: Person):
    assert "prosjektlederen som kan gjøre det" in await presented.says("tilbakemeldinger")


async def held_startup(confirmed: Person, leader: Person, teams: Teams) -> None:
    await confirmed.says("oppstartsmøte torsdag 4. mars kl 12.30")
    await leader.says("spol 2027-03-04 15:00")
    await teams.send_due()


async def test_what_was_agreed_reaches_the_company_on_its_day(
    vera: Person, confirmed: Person, leader: Person, teams: Teams
):
    await held_startup(confirmed, leader, teams)
    assert "Hva ble avtalt på oppstartsmøtet?" in vera.sees
    await vera.presses("Noter en avtale")
    kept = await vera.presses("Lagre", agreed="Sende oversikt over lærlinger", by_when="2027-03-12")
    assert "fredag 12. mars kl. 09.00" in kept
    assert "Sende oversikt over lærlinger" in await confirmed.says("hvor står vi?")

    await leader.says("spol 2027-03-12 09:01")
    await teams.send_due()
    assert "Dette skulle være gjort i dag" in confirmed.sees
    assert "Da er det gjort" in await confirmed.presses("Gjort")
    assert "Sende oversikt" not in await confirmed.says("hvor står vi?")


async def test_what_the_hosts_promised_reaches_them(
    vera: Person, confirmed: Person, leader: Person, teams: Teams
):
    await held_startup(confirmed, leader, teams)
    await vera.presses("Noter en avtale")
    await vera.presses("Lagre", agreed="Finne en mentor", by_when="2027-03-12", whose_turn=Side.HOSTS)
    await leader.says("spol 2027-03-12 09:01")
    await teams.send_due()
    assert "Finne en mentor" in vera.sees
    assert not confirmed.got("Finne en mentor")


async def test_only_who_was_there_says_it_is_done(
    vera: Person, confirmed: Person, ola: Person, leader: Person, teams: Teams
):
    await held_startup(confirmed, leader, teams)
    await vera.presses("Noter en avtale")
    await vera.presses("Lagre", agreed="Finne en mentor", by_when="2027-03-12")

    def agreed(unit: Unit) -> FollowUp:
        return unit.follow_ups.of(company_of(unit, confirmed).id)[0]

    one = await teams.look(agreed)
    assert (one.day, one.side) == (date(2027, 3, 12), Side.COMPANY)
    await ola.posts(ola.activity(type="message", value={"deed": "follow_up_done", "about": one.id}))
    assert "prosjektlederen som kan gjøre det" in ola.sees
    assert (await teams.look(agreed)).done_at is None
    assert "ikke holdt noe møte" in await ola.says("oppfølging")


async def test_participants_with_an_e_mail_get_one_row_each_and_a_reminder(confirmed: Person, teams: Teams):
    await confirmed.says("meld på kick-off")
    await confirmed.presses(
        "Lagre", coming="Per Prøve per@bedrift.example, Pia Prøve, Siri Prøve siri@b.example"
    )

    def waiting(unit: Unit) -> list[tuple[str, str]]:
        company = company_of(unit, confirmed)
        return [(one.what, one.email) for one in unit.outbox.planned(f"kickoff/{company.id}") if one.email]

    assert sorted(await teams.look(waiting)) == [
        ("email:kickoff-day-before", "per@bedrift.example"),
        ("email:kickoff-day-before", "siri@b.example"),
        ("email:kickoff-hour-before", "per@bedrift.example"),
        ("email:kickoff-hour-before", "siri@b.example"),
        ("email:registered", "per@bedrift.example"),
        ("email:registered", "siri@b.example"),
    ]
    await confirmed.says("meld på kick-off")
    await confirmed.presses("Lagre", coming="Per Prøve per@bedrift.example")
    assert {email for _, email in await teams.look(waiting)} == {"per@bedrift.example"}

    await teams.send_due()  # no e-mail goes yet; the rows stand as waiting
    assert len(await teams.look(waiting)) == 3
    assert (await teams.look(lambda unit: unit.outbox.counts()))[LetterState.WITHDRAWN] >= 2


async def test_after_the_kick_off_three_questions_and_no_more_registration(
    confirmed: Person, leader: Person, teams: Teams
):
    await confirmed.says("meld på kick-off")
    await confirmed.presses("Lagre", coming="Per Prøve")
    await teams.jumps("2027-09-08 10:01")
    await teams.send_due()
    assert "Takk for at dere var med" in confirmed.sees
    await confirmed.presses("Tre korte spørsmål")
    assert "Takk, det er notert" in await confirmed.presses("Send", worth="much", best="Nye kontakter")
    assert "Ja, absolutt: \n1" in await leader.says("tilbakemeldinger")
    assert "Nye kontakter" in leader.sees
    assert len(await teams.look(lambda unit: unit.feedback.about(Asked.KICKOFF))) == 1
    assert "Kick-off var tirsdag 7. september" in await confirmed.says("meld på kick-off")


async def test_contacts_of_one_company_share_its_meetings(presented: Person, teams: Teams):
    kari, per = presented, teams.person("Per Prøve", 4)
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await per.says(await invitation(kari))

    assert "onsdag 3. mars kl. 09.00" in await per.says("mine møter")
    assert "Dere har allerede bestilt" in await per.says("bestill presentasjon")
    await per.says("flytt til torsdag 4. mars kl 9")
    await teams.send_due()
    assert "torsdag 4. mars kl. 09.00" in await kari.says("mine møter")
    assert kari.got("Presentasjonen deres er flyttet")
    assert not per.got("Presentasjonen deres er flyttet")


async def test_somebody_who_only_says_so_sees_and_moves_nothing(
    presented: Person, leader: Person, teams: Teams
):
    stranger = teams.person("Nils Ukjent", 8)
    await presented.says("presentasjon onsdag 3. mars kl 9")
    await stranger.says("presentasjon torsdag 4. mars kl 9")
    await stranger.says("Prøvebrød AS")
    await stranger.says("avlys")
    await stranger.presses("Ja, avlys")
    assert "Ingen møter" in await stranger.says("mine møter")

    def kept(unit: Unit) -> list[Stage]:
        return [one.stage for one in unit.companies.all()]

    assert await teams.look(kept) == [Stage.PRESENTED]
