"""A calendar file's own zone says for every moment what the zone's rules say, read by another library."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject

from bot.exports.calendar_file import Entry, calendar_file

OSLO = ZoneInfo("Europe/Oslo")
SPRING, AUTUMN = datetime(2027, 3, 28, 1, tzinfo=UTC), datetime(2027, 10, 31, 1, tzinfo=UTC)
"""When the clocks change."""


def file_at(start: datetime) -> str:
    end = (start.astimezone(UTC) + timedelta(minutes=45)).astimezone(start.tzinfo)
    entry = Entry(
        "x", 0, "Prøve", "Prøve", "", "", start, end, "Prøve", "a@b.example", "nb", is_cancelled=False
    )
    return calendar_file(entry, datetime(2027, 1, 1, tzinfo=UTC)).decode()


@pytest.mark.parametrize("zone", ["Europe/Oslo", "America/New_York", "Asia/Tokyo", "Australia/Sydney"])
@pytest.mark.parametrize("month", range(1, 13))
def test_each_month_is_read_as_it_was_written(zone: str, month: int) -> None:
    start = datetime(2027, month, 7, 9, tzinfo=ZoneInfo(zone))
    assert vobject.readOne(file_at(start)).vevent.dtstart.value.astimezone(UTC) == start.astimezone(UTC)


@pytest.mark.parametrize("change", [SPRING, AUTUMN])
@pytest.mark.parametrize("hours", [-25, -2, 2, 25])
def test_the_days_around_a_change_of_the_clocks_too(change: datetime, hours: int) -> None:
    start = (change + timedelta(hours=hours)).astimezone(OSLO)
    assert vobject.readOne(file_at(start)).vevent.dtstart.value.astimezone(UTC) == start.astimezone(UTC)


def test_the_rules_are_those_that_outlook_reads() -> None:
    lines = file_at(datetime(2027, 9, 7, 9, tzinfo=OSLO)).splitlines()
    zone = lines[lines.index("BEGIN:VTIMEZONE") : lines.index("END:VTIMEZONE")]
    assert {"RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"} <= set(zone)
    assert [one for one in zone if one.startswith("RDATE")] == []
    assert {"DTSTART:20260329T020000", "DTSTART:20261025T030000"} <= set(zone)
