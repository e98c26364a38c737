"""Somebody whose client is in another zone sees times in both, named; bookings stay in the programme's."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from programme.people import Language
from tests.conftest import Teams
from tests.played_teams import Person
from texts.voice import voice_of

OSLO = ZoneInfo("Europe/Oslo")
IN_BOTH = "torsdag 4. mars kl. 14.00 i Oslo (kl. 13.00 i London)"


async def test_a_time_is_said_in_both_and_the_clock_that_is_typed_is_oslos(
    teams: Teams, kari: Person
) -> None:
    form = await kari.says("presentasjon torsdag 4. mars kl 14", localTimezone="Europe/London")
    assert IN_BOTH in form
    booked = await kari.says("Prøvebrød AS")
    assert IN_BOTH in booked
    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    assert meeting.start == datetime(2027, 3, 4, 13, tzinfo=UTC)

    teams.clock.passes(days=9)
    await teams.send_due()
    assert IN_BOTH in kari.sees  # the reminder, which nobody asked for

    assert IN_BOTH not in await kari.says("mine møter", localTimezone="Europe/Oslo")
    assert "torsdag 4. mars kl. 14.00" in kari.sees


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ({"localTimezone": "GMT Standard Time"}, IN_BOTH),
        ({"entities": [{"type": "clientInfo", "timezone": "Europe/London"}]}, IN_BOTH),
        ({"localTimezone": "W. Europe Standard Time"}, "torsdag 4. mars kl. 14.00"),
        ({"localTimezone": "Europe/Stockholm"}, "torsdag 4. mars kl. 14.00"),
        ({"localTimezone": "../../etc/passwd"}, "torsdag 4. mars kl. 14.00"),
        ({"localTimezone": 7, "entities": [{"type": "clientInfo", "timezone": None}]}, "kl. 14.00"),
    ],
)
async def test_the_zone_is_told_in_several_ways_or_not_at_all(
    kari: Person, told: dict[str, Any], shown: str
) -> None:
    assert shown in await kari.says("presentasjon torsdag 4. mars kl 14", **told)
    assert ("i Oslo" in kari.sees) == (shown == IN_BOTH)


@pytest.mark.parametrize(
    ("moment", "zone", "said"),
    [
        # The clocks of America change two weeks before Norway's.
        ("2027-03-15T13:00", "America/New_York", "Monday 15 March, 14:00 in Oslo (09:00 in New York)"),
        ("2027-03-29T12:00", "America/New_York", "Monday 29 March, 14:00 in Oslo (08:00 in New York)"),
        # The night before: summer time begins and ends at 01:00 UTC.
        ("2027-03-28T00:59", "Europe/London", "Sunday 28 March, 01:59 in Oslo (00:59 in London)"),
        ("2027-03-28T01:00", "Europe/London", "Sunday 28 March, 03:00 in Oslo (02:00 in London)"),
        ("2027-10-31T00:30", "Europe/London", "Sunday 31 October, 02:30 in Oslo (01:30 in London)"),
        ("2027-10-31T01:30", "Europe/London", "Sunday 31 October, 02:30 in Oslo (01:30 in London)"),
        # Another day there.
        (
            "2027-03-04T23:30",
            "Europe/London",
            "Friday 5 March, 00:30 in Oslo (Thursday 4 March, 23:30 in London)",
        ),
        # South of the equator it's the other way round, and Arizona changes nothing.
        ("2027-07-01T12:00", "Australia/Sydney", "Thursday 1 July, 14:00 in Oslo (22:00 in Sydney)"),
        ("2027-01-14T13:00", "America/Phoenix", "Thursday 14 January, 14:00 in Oslo (06:00 in Phoenix)"),
        # The same clock all the time, and the same one for half of the year.
        ("2027-07-01T12:00", "Europe/Berlin", "Thursday 1 July, 14:00"),
        ("2027-07-01T12:00", "Africa/Johannesburg", "Thursday 1 July, 14:00"),
    ],
)
def test_in_the_nights_when_the_clocks_change_both_are_right(moment: str, zone: str, said: str) -> None:
    voice = voice_of(Language.EN, OSLO).beside(zone)
    assert voice.speak(datetime.fromisoformat(moment).replace(tzinfo=UTC)) == said
