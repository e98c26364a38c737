"""A person's calendar, as entries in their language."""

from collections.abc import Iterator
from dataclasses import replace

from bot.exports.calendar_file import Entry
from bot.exports.meeting_entry import entry_of, kickoff_entry, opened_entry
from programme.deeds.meetings.own_calendar import OwnCalendar
from programme.meetings.meetings import Meeting
from programme.people import Person
from storage.unit import Unit
from texts.say import Plain, Words
from texts.voice import Voice


def feed_entries(person: Person, calendar: OwnCalendar, voice: Voice, sender: str, unit: Unit) -> list[Entry]:
    """Its entries, earliest first; a host's name the companies."""
    return sorted(
        _entries(person, calendar, voice, sender, unit), key=lambda one: (one.start.timestamp(), one.id)
    )


def _entries(person: Person, calendar: OwnCalendar, voice: Voice, sender: str, unit: Unit) -> Iterator[Entry]:
    for meeting in calendar.meetings:
        entry = entry_of(meeting, voice, sender, unit)
        yield replace(entry, title=voice.speak(_with_company(meeting, unit))) if person.host else entry
    for opened in calendar.open_presentations:
        yield opened_entry(opened, voice, sender, unit)
    if calendar.has_kickoff:
        yield kickoff_entry(unit.programme, voice, sender, unit.real_now)


def _with_company(meeting: Meeting, unit: Unit) -> Words:
    company = unit.companies.get(meeting.booking.company)
    named = Plain(company.called.shown if company else "")
    return Words(f"meeting-of-company-{meeting.booking.kind}", {"company": named})
