"""A meeting as a calendar file (RFC 5545): to import, and to take out again where it is cancelled."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event, vCalAddress, vText, vUri

ALARM_BEFORE = timedelta(minutes=15)
_PRODUCT = "-//FREMtid//Programme office//NO"


@dataclass(frozen=True)
class Entry:
    """What stands in a calendar, in one language; times in the programme's zone."""

    id: str
    """The same for the meeting as long as it exists, so that a later file changes the entry."""
    sequence: int
    """Grows with each change that matters."""
    title: str
    description: str
    where: str
    """In words, where nobody has given a link."""
    link: str
    start: datetime
    end: datetime
    organizer: str
    organizer_email: str
    language: str
    is_cancelled: bool


def method_of(entry: Entry) -> str:
    """What a calendar does with the file: nobody is asked to answer it, so it is published."""
    return "CANCEL" if entry.is_cancelled else "PUBLISH"


def calendar_file(entry: Entry, made: datetime) -> bytes:
    """The file, with the zone's own rules in it."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    calendar.add("method", method_of(entry))
    calendar.add_component(_event(entry, made))
    calendar.add_missing_timezones()
    file: bytes = calendar.to_ical()
    return file


def _event(entry: Entry, made: datetime) -> Event:
    event = Event()
    event.add("uid", f"{entry.id}@fremtid")
    event.add("sequence", entry.sequence)
    event.add("dtstamp", made)
    event.add("dtstart", entry.start)
    event.add("dtend", entry.end)
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    language = {"language": entry.language}
    event.add("summary", entry.title, language)
    event.add("description", entry.description, language)
    event.add("location", entry.link or entry.where)
    if entry.link:
        event.add("url", vUri(entry.link))
    event.add("organizer", _organizer(entry))
    if not entry.is_cancelled:
        event.add_component(_alarm(entry))
    return event


def _organizer(entry: Entry) -> vCalAddress:
    address = vCalAddress(f"mailto:{entry.organizer_email}")
    address.params["cn"] = vText(entry.organizer)
    return address


def _alarm(entry: Entry) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.title)
    alarm.add("trigger", -ALARM_BEFORE)
    return alarm
