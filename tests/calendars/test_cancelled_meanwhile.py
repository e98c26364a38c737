"""A meeting cancelled while its event's link is noted keeps nobody else's event from being written."""

from dataclasses import replace

import pytest

from bot.jobs import calendars
from programme.meetings.calendar_entries import CalendarEntry
from programme.meetings.meetings import MeetingState
from tests.calendars.test_events import booked, meeting
from tests.conftest import Teams
from tests.played_graph import JOIN
from tests.played_teams import Person


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)  # SQLite has one writer
async def test_between_the_look_and_the_lock(teams: Teams, kari: Person) -> None:
    await booked(kari)
    one = await meeting(teams)
    database = teams.bot.transactions.database
    entry = CalendarEntry(one.id, event="AAMk", hosts=one.hosts, join_url=f"{JOIN}made-up")

    with database.transaction() as writer:
        assert writer.meetings.get(one.id) == one
        with database.transaction() as contact:
            contact.meetings.cancel(one.id)
        writer.calendar_entries.put(replace(entry, start=one.start, end=one.end))
        calendars._give_link(writer, entry)

    kept = await teams.look(lambda unit: unit.meetings.get(one.id))
    assert kept
    assert (kept.state, kept.link) == (MeetingState.CANCELLED, "")
    assert await teams.look(lambda unit: unit.calendar_entries.of(one.id)), "what was written stands"
