"""Whatever a card says, the server checks notice, horizon, hours, buffers and the daily maximum once more."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from programme.plan import Kind
from storage.unit import Unit
from tests.conftest import MONDAY, Teams
from tests.played_teams import Person


async def form(kari: Person) -> None:
    await kari.says("bestill presentasjon")


async def sends(kari: Person, start: datetime) -> str:
    """The form, with a time that no card ever had."""
    return await kari.presses("Bestill", company="Prøvebrød AS", slot=f"{start:%Y-%m-%dT%H:%M}Z")


@pytest.mark.parametrize(
    "start",
    [
        MONDAY + timedelta(hours=2),  # within the notice
        MONDAY.replace(hour=8) + timedelta(days=70),  # past the horizon: a Monday in May
        datetime(2027, 3, 6, 9, tzinfo=UTC),  # a Saturday
        datetime(2027, 3, 26, 9, tzinfo=UTC),  # Good Friday
        datetime(2027, 3, 4, 21, tzinfo=UTC),  # in nobody's hours
        datetime(2027, 3, 4, 13, 7, tzinfo=UTC),  # no meeting starts then
        datetime(2027, 3, 28, 1, 30, tzinfo=UTC),  # in the night when the clocks change
        MONDAY - timedelta(days=7),
    ],
)
async def test_a_time_that_no_card_has_is_not_booked(teams: Teams, kari: Person, start: datetime) -> None:
    await form(kari)
    await sends(kari, start)

    assert await teams.look(lambda unit: unit.meetings.upcoming(unit.now)) == []


async def test_neither_buffers_nor_the_daily_maximum_give_way(teams: Teams, kari: Person) -> None:
    def whole_day(unit: Unit) -> list[datetime]:
        free = unit.meetings.free(Kind.PRESENTATION, unit.now)
        return [one.start for one in free if one.start.date().isoformat() == "2027-03-04"]

    offered = await teams.look(whole_day)
    programme = teams.bot.resources.programme
    rules = programme.meetings[Kind.PRESENTATION]
    # Each time of the day is sent, again and again, by people who don't care what is on their cards.
    for number, start in enumerate([*offered, *offered, *offered]):
        person = teams.person(f"Person {number}", 100 + number)
        await person.says("bestill presentasjon")
        await person.presses("Bestill", company=f"Prøvefirma {number} AS", slot=f"{start:%Y-%m-%dT%H:%M}Z")

    held = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    room = timedelta(minutes=rules.buffer_before_minutes + rules.buffer_after_minutes)
    for host in programme.hosts:
        own = sorted(one.start for one in held if host.id in one.hosts)
        assert len(own) <= host.max_a_day
        length = timedelta(minutes=rules.minutes)
        assert all(later - start >= length + room for start, later in pairwise(own))
    assert held
