"""A place that nobody could answer for isn't offered by itself: the leader is asked."""

from dataclasses import replace

from programme.companies.companies import CompanyName
from programme.companies.road import Stage
from programme.deeds.places import offer_free_places
from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Teams
from tests.played_teams import Person

ALONE, NEXT = "Prøvebrød AS", "Demobakst AS"


async def test_the_leader_is_asked_before_a_place_is_offered_to_nobody(
    kari: Person, leader: Person, teams: Teams
):
    for somebody in (leader, kari):
        await somebody.says("hei")

    def waiting(unit: Unit) -> None:
        for name in (ALONE, NEXT):
            company = unit.companies.named(CompanyName(name))
            unit.companies.put(replace(company, stage=Stage.WAITING))
            unit.places.join(company.id, unit.now)
        unit.companies.accept(unit.companies.named(CompanyName(NEXT)).id, PersonId(kari.id))
        offer_free_places(unit)

    await teams.look(waiting)
    await teams.bot.upkeep.keep()
    assert await teams.look(lambda unit: [one for one in unit.places.all() if one.is_offered]) == []
    await teams.send_due()
    assert leader.got("Neste i køen, men ingen der kan nås", ALONE)
    assert "Plassen venter til du tilbyr den" in await leader.says("køen")
    assert not kari.got("En plass er ledig")

    await leader.says("tilby plass")
    await leader.presses("Tilby", waiting=leader.last.token("waiting", ALONE), why_changed="har ringt")
    await teams.bot.upkeep.keep()
    await leader.says("spol +1d")
    await teams.send_due()
    assert kari.got("En plass er ledig")
    assert "Plassen venter" not in await leader.says("køen")


async def test_once_somebody_can_be_reached_the_place_is_offered(kari: Person, leader: Person, teams: Teams):
    for somebody in (leader, kari):
        await somebody.says("hei")

    def waiting(unit: Unit) -> None:
        company = unit.companies.named(CompanyName(ALONE))
        unit.companies.put(replace(company, stage=Stage.WAITING))
        unit.places.join(company.id, unit.now)

    await teams.look(waiting)
    await teams.bot.upkeep.keep()
    await teams.send_due()
    assert not kari.got("En plass er ledig")
    await teams.look(
        lambda unit: unit.companies.accept(unit.companies.named(CompanyName(ALONE)).id, PersonId(kari.id))
    )
    await teams.bot.upkeep.keep()
    await teams.send_due()
    assert kari.got("En plass er ledig")
