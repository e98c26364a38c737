"""What stands in a person's calendar: their meetings, and the kick-off once they are to be there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from programme.companies.companies import CompanyId
from programme.companies.road import LEFT_THE_ROAD
from programme.desk import Desk
from programme.meetings.meetings import Meeting
from programme.meetings.open_presentations import OpenPresentation
from programme.people import Person

KEPT = timedelta(days=60)
"""What is over stays so long: a calendar drops what its feed doesn't have any more."""


@dataclass(frozen=True)
class OwnCalendar:
    """All of it, earliest first."""

    meetings: Sequence[Meeting] = ()
    open_presentations: Sequence[OpenPresentation] = ()
    """A host's: each once, and not the companies' meetings in it."""
    has_kickoff: bool = False


def own_calendar(person: Person, desk: Desk) -> OwnCalendar:
    """The host's meetings; else the company's, as long as it takes part and the person speaks for it."""
    since = desk.now - KEPT
    if person.host:
        return _of_host(person, since, desk)
    companies = _companies(person, desk)
    meetings = {one.id: one for one in desk.meetings.booked_by(person.id, since) if not _has_left(one, desk)}
    for company in companies:
        meetings |= {one.id: one for one in desk.meetings.of_company(company, since)}
    comes = any(desk.registrations.of(company) for company in companies)
    return OwnCalendar(sorted(meetings.values(), key=lambda one: (one.start, one.id)), has_kickoff=comes)


def has_calendar(person: Person, desk: Desk) -> bool:
    """Whether there is, or may soon be, something in it."""
    return bool(person.host or desk.companies.all_of(person.id))


def _of_host(person: Person, since: datetime, desk: Desk) -> OwnCalendar:
    coming = desk.meetings.upcoming(since)
    held = [one for one in coming if person.host in one.hosts and not one.open]
    booked = [one for one in coming if one.booking.booked_by == person.id and person.host not in one.hosts]
    opened = [one for one in desk.open_presentations.upcoming(since) if person.host in one.hosts]
    return OwnCalendar([*held, *booked], opened, has_kickoff=True)


def _companies(person: Person, desk: Desk) -> Sequence[CompanyId]:
    """Those that the person is known to speak for, and that take part."""
    known = [one.company for one in desk.companies.spoken_for_by(person.id) if one.accepted]
    return [one for one in known if (found := desk.companies.get(one)) and found.stage not in LEFT_THE_ROAD]


def _has_left(meeting: Meeting, desk: Desk) -> bool:
    company = desk.companies.get(meeting.booking.company)
    return company is None or company.stage in LEFT_THE_ROAD
