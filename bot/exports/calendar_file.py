"""A meeting as a calendar file (RFC 5545): to import, and to take out again where it is cancelled."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vCalAddress, vDuration, vText, vUri

from bot.exports.time_zone import zone_rules

ALARM_BEFORE = timedelta(minutes=15)
LOOKED_AT_EVERY = timedelta(hours=1)
"""How often calendars that go by it look at a feed again."""
_PRODUCT = "-//FREMtid//Programme office//NO"


@dataclass(frozen=True)
class Guest:
    """Somebody who is invited."""

    email: str
    name: str


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
    guests: tuple[Guest, ...] = ()
    """Whom the programme has invited by e-mail; none in a file that somebody fetches."""


def method_of(entry: Entry) -> str:
    """What a calendar does with the file (RFC 5546): an invitation, an entry of one's own, or its end."""
    if entry.is_cancelled:
        return "CANCEL"
    return "REQUEST" if entry.guests else "PUBLISH"


def calendar_file(entry: Entry, made: datetime) -> bytes:
    """The file, with the zone's own rules in it."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    calendar.add("method", method_of(entry))
    return _written(calendar, [entry], made)


def feed_file(entries: Sequence[Entry], name: str, made: datetime) -> bytes:
    """All of them, for a calendar that looks at the address again and again (RFC 7986); maybe none."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", LOOKED_AT_EVERY, {"value": "DURATION"})
    calendar.add("x-published-ttl", vDuration(LOOKED_AT_EVERY))
    return _written(calendar, entries, made)


def fingerprint(entries: Sequence[Entry], name: str) -> str:
    """The same as long as they tell the same, whenever the file was made."""
    told = [replace(one, sequence=0) for one in entries]
    return sha256(repr((name, told)).encode()).hexdigest()[:32]


def _written(calendar: Calendar, entries: Sequence[Entry], made: datetime) -> bytes:
    zones: dict[ZoneInfo, int] = {}
    for entry in entries:
        if isinstance(zone := entry.start.tzinfo, ZoneInfo):
            zones[zone] = min(zones.get(zone, entry.start.year), entry.start.year)
    for zone, year in zones.items():
        calendar.add_component(zone_rules(zone, year))
    for entry in entries:
        calendar.add_component(_event(entry, made))
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
    event.add("organizer", _person(entry.organizer, entry.organizer_email))
    for guest in entry.guests:
        event.add("attendee", _guest(guest))
    if not entry.is_cancelled:
        event.add_component(_alarm(entry))
    return event


def _person(name: str, email: str) -> vCalAddress:
    address = vCalAddress(f"mailto:{email}")
    address.params["cn"] = vText(" ".join(name.split()))
    return address


def _guest(guest: Guest) -> vCalAddress:
    """Nobody reads answers, so none is asked for."""
    address = _person(guest.name, guest.email)
    address.params.update({"role": "REQ-PARTICIPANT", "partstat": "NEEDS-ACTION", "rsvp": "FALSE"})
    return address


def _alarm(entry: Entry) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.title)
    alarm.add("trigger", -ALARM_BEFORE)
    return alarm
