"""The hosts' own calendars are part of what is free."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.outside.schedules import Schedules
from tests.calendars.conftest import HARALD, VERA
from tests.calendars.test_events import TUESDAY, booked
from tests.conftest import Clock, Teams, teams_on
from tests.faults import Faults
from tests.played_graph import PlayedGraph
from tests.played_teams import Person

TUESDAY_AT_NINE = datetime(2027, 3, 2, 8, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def test_a_time_that_the_host_is_busy_at_is_not_offered(
    teams: Teams, kari: Person, outlook: PlayedGraph
):
    outlook.is_busy(HARALD, TUESDAY_AT_NINE, TUESDAY_AT_NINE + HOUR)

    form = await kari.says(TUESDAY)

    assert "tirsdag 2. mars kl. 09.00" not in form
    assert "tirsdag 2. mars kl. 10.30" in form


async def test_a_time_that_is_taken_in_outlook_a_moment_before_it_is_booked_is_asked_anew(
    teams: Teams, kari: Person, outlook: PlayedGraph
):
    await kari.says(TUESDAY)
    outlook.is_busy(HARALD, TUESDAY_AT_NINE, TUESDAY_AT_NINE + HOUR)

    said = await kari.says("Prøvebrød AS")

    assert "Noen andre tok den tiden" in said
    assert await teams.look(lambda unit: unit.meetings.upcoming(unit.now)) == []


async def test_what_is_free_or_elsewhere_in_outlook_takes_no_time(
    teams: Teams, kari: Person, outlook: PlayedGraph
):
    outlook.is_busy(HARALD, TUESDAY_AT_NINE, TUESDAY_AT_NINE + HOUR, "free")
    outlook.is_busy(HARALD, TUESDAY_AT_NINE, TUESDAY_AT_NINE + HOUR, "workingElsewhere")

    await booked(kari)


async def test_the_meetings_own_event_is_not_in_its_way(teams: Teams, kari: Person, outlook: PlayedGraph):
    await booked(kari)
    await teams.send_due()

    assert "10.00" in await kari.says("flytt til tirsdag 2. mars kl 10")
    await teams.send_due()
    assert "09.00" in await kari.says("flytt til tirsdag 2. mars kl 9")

    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    assert meeting.start == TUESDAY_AT_NINE


async def test_calendars_that_cannot_be_read_offer_nothing_and_say_so(
    teams: Teams, kari: Person, outlook: PlayedGraph
):
    outlook.out_of_scope |= {HARALD, VERA}

    said = await kari.says("bestill presentasjon")

    assert "Jeg får ikke lest kalenderne" in said


async def test_a_host_whose_calendar_cannot_be_read_is_offered_to_nobody_and_others_are(
    teams: Teams, kari: Person, outlook: PlayedGraph
):
    outlook.out_of_scope.add(HARALD)

    form = await kari.says("bestill presentasjon")

    assert "onsdag 24. februar" in form, "Vera has hours then"
    assert "mandag 1. mars" not in form, "that is Harald's day"


STATUSES = ("busy", "oof", "tentative", "unknown")
"""As they're shipped."""


@pytest.mark.parametrize(
    ("setting", "status", "is_taken"),
    [
        (STATUSES, "tentative", True),
        (STATUSES, "workingElsewhere", False),
        (("busy", "oof"), "tentative", False),
        ((*STATUSES, "workingelsewhere"), "workingElsewhere", True),
    ],
)
async def test_a_setting_says_what_counts_as_taken(
    outlook: PlayedGraph, setting: tuple[str, ...], status: str, *, is_taken: bool
):
    outlook.is_busy(HARALD, TUESDAY_AT_NINE, TUESDAY_AT_NINE + HOUR, status)

    taken = await Schedules(outlook.graph, frozenset(setting)).busy(
        HARALD, TUESDAY_AT_NINE - HOUR, TUESDAY_AT_NINE + HOUR
    )

    assert bool(taken) == is_taken


async def test_another_setting_offers_by_the_bots_own_table_what_cannot_be_read(
    outlook: PlayedGraph, database_url: str, clock: Clock, faults: Faults, programme_file: Path
):
    outlook.out_of_scope |= {HARALD, VERA}
    on = teams_on(database_url, clock, faults, programme_file, graph=outlook.graph, graph_unreadable="own")
    async with on as teams:
        await booked(teams.person("Kari Prøve", 1))
