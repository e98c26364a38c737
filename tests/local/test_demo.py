"""The local mode's invented season: there is something to see on map, call list and board."""

from bot.local.demo import LEADER, seed
from bot.web.board.content import board
from programme.companies.road import Stage
from programme.deeds.progress import progress
from programme.people import Person
from storage.unit import Unit
from tests.conftest import Teams


async def test_it_has_stages_municipalities_places_and_somebody_to_call(teams: Teams):
    def look(unit: Unit) -> None:
        seed(unit, teams.bot.resources.new_id)
        seed(unit, teams.bot.resources.new_id)  # once is enough
        leader = unit.people.get(LEADER.id)
        assert isinstance(leader, Person)
        found, shown = progress(unit), board(unit, leader)
        assert {Stage.TO_CONTACT, Stage.BOOKED, Stage.DECIDING, Stage.CONFIRMED} <= found.by_stage.keys()
        assert found.pace.confirmed == 3
        assert [one.why for one in found.calls][:1] == ["overdue"]
        assert shown.overview is not None
        assert len(shown.overview.spots) >= 10

    await teams.look(look)
