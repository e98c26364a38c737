"""Who is invited to a meeting by address: those who join, who booked it, and its hosts."""

from dataclasses import dataclass

from programme.desk import Desk
from programme.meetings.meetings import Meeting
from programme.people import Language, PersonId


@dataclass(frozen=True)
class Invited:
    """Somebody who is invited, and in which language."""

    email: str
    name: str
    language: Language
    person: PersonId
    """Who they are; of those who are known by their address alone, who booked the meeting."""


def invited(meeting: Meeting, desk: Desk) -> list[Invited]:
    """Each address once, those of the company first; the company's order is that in which they were named."""
    booking = meeting.booking
    booker = desk.people.get(booking.booked_by)
    found = [Invited(one.email, one.name, booking.language, booking.booked_by) for one in booking.attendees]
    found += [Invited(booker.email, booker.name, booker.language, booker.id)] if booker else []
    found += [host for one in meeting.hosts if (host := _host(one, meeting, desk))]
    return [*{one.email.casefold(): one for one in reversed(found) if one.email}.values()][::-1]


def host_at(email: str, meeting: Meeting, desk: Desk) -> Invited | None:
    """The host of that address, whether or not they hold the meeting any more."""
    found = next((one for one in desk.programme.hosts if one.email.casefold() == email.casefold()), None)
    return _host(found.id, meeting, desk) if found else None


def _host(host: str, meeting: Meeting, desk: Desk) -> Invited | None:
    """One who left the file has no address any more."""
    known = next((one for one in desk.programme.hosts if one.id == host), None)
    if known is None:
        return None
    (person,) = desk.people.hosting([host])[:1] or (None,)
    language = person.language if person else known.languages[0]
    return Invited(known.email, known.name, language, person.id if person else meeting.booking.booked_by)
