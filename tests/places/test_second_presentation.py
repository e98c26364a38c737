"""A company that books another presentation, and what a contact whom a host has met may say."""

from programme.companies.road import Stage
from programme.people import PersonId
from tests.conftest import Teams
from tests.played_teams import Person


async def stage(person: Person, teams: Teams) -> Stage:
    company = await teams.look(lambda unit: unit.companies.of(PersonId(person.id)))
    assert company
    return company.stage


async def test_a_second_presentation_counts_once_it_was_held(kari: Person, leader: Person, teams: Teams):
    await leader.says("hei")
    await kari.says("presentasjon torsdag 4. mars kl 9")
    await kari.says("Prøvebrød AS")
    await leader.says("spol 2027-03-05 10:00")
    await teams.bot.upkeep.keep()
    assert await stage(kari, teams) is Stage.PRESENTED
    await kari.says("ikke nå")
    await kari.says("takk nei")
    await kari.presses("Takk nei for nå")
    assert await stage(kari, teams) is Stage.DECLINED

    await kari.says("presentasjon torsdag 11. mars kl 9")
    assert "er bestilt" in kari.sees
    await teams.bot.upkeep.keep()
    assert await stage(kari, teams) is Stage.BOOKED
    await leader.says("spol 2027-03-12 10:00")
    await teams.bot.upkeep.keep()
    assert await stage(kari, teams) is Stage.PRESENTED


async def test_who_was_met_may_say_no_without_the_leader_but_not_bind_the_company(
    kari: Person, ola: Person, leader: Person, teams: Teams
):
    await leader.says("hei")
    await kari.says("presentasjon torsdag 4. mars kl 9")
    await kari.says("Prøvebrød AS")
    assert "Spør prosjektlederen" in await kari.says("ikke interessert")  # nobody has met her yet
    await leader.says("spol 2027-03-05 10:00")
    await teams.bot.upkeep.keep()
    await ola.says("presentasjon torsdag 18. mars kl 9")
    await ola.says("Prøvebrød AS")
    assert "Spør prosjektlederen" in await ola.says("ikke interessert")
    assert "Spør prosjektlederen" in await kari.says("vi blir med")
    await kari.says("ikke interessert")
    await kari.presses("Takk nei for nå")
    assert await stage(kari, teams) is Stage.DECLINED
