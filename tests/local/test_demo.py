"""The local mode's invented season: there is something to see on map, call list and board."""

from bot.local.demo import LEADER, PEOPLE, seed
from bot.web.board.content import board
from programme.companies.road import Stage
from programme.deeds.progress import progress
from programme.people import Person
from storage.unit import Unit
from tests.conftest import Teams
from tests.played_teams import Person as Talker


async def test_it_has_stages_municipalities_places_and_somebody_to_call(teams: Teams):
    def look(unit: Unit) -> None:
        seed(unit, teams.bot.resources.new_id)
        seed(unit, teams.bot.resources.new_id)  # once is enough
        leader = unit.people.get(LEADER.id)
        assert isinstance(leader, Person)
        found, shown = progress(unit), board(unit, leader)
        assert {Stage.TO_CONTACT, Stage.BOOKED, Stage.DECIDING, Stage.CONFIRMED} <= found.by_stage.keys()
        assert found.pace.confirmed == 9
        assert [one.why for one in found.calls][:1] == ["overdue"]
        assert shown.overview is not None
        assert len(shown.overview.spots) >= 10

    await teams.look(look)


async def test_groups_stand_on_the_board_and_other_ones_can_be_proposed_at_once(leader: Talker, teams: Teams):
    await teams.look(lambda unit: seed(unit, teams.bot.resources.new_id))

    assert "2 nettverksgrupper" in await leader.says("gruppene")
    assert "Brutt" not in leader.sees
    assert "Ikke i noen gruppe: Prøvesuppe AS" in leader.sees

    await leader.says("foreslå grupper")
    assert "grupper for 9 bedrifter" in await leader.presses("Foreslå")
    await teams.send_due()
    assert leader.got("Her er 3 forslag")

    def on_the_board(unit: Unit) -> list[int]:
        leader = unit.people.get(LEADER.id)
        assert leader
        overview = board(unit, leader).overview
        assert overview
        return [len(one.companies) for one in overview.groups]

    assert await teams.look(on_the_board) == [4, 4]


async def test_no_chat_is_opened_for_those_that_nobody_can_be(teams: Teams):
    await teams.look(lambda unit: seed(unit, teams.bot.resources.new_id))
    people = {one.id for one in PEOPLE}
    contacts = await teams.look(
        lambda unit: {one for company in unit.companies.all() for one in unit.companies.contacts(company.id)}
    )
    others = {one.person for one in contacts if one.person not in people}
    tenants = {one.partition("/")[0] for one in people}
    assert len(others) == 3
    assert {one.partition("/")[0] for one in others}.isdisjoint(tenants)
