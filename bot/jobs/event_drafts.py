"""What a meeting's event says: in the meeting's language, to those who join and the other hosts."""

from bot.conversation.resources import Resources
from bot.outside.events import Draft, Guest
from programme.deeds.meetings.invited import invited
from programme.meetings.meetings import Meeting
from storage.unit import Unit
from texts.say import Plain, Value, Words


def draft_of(meeting: Meeting, key: str, mailbox: str, resources: Resources, unit: Unit) -> Draft:
    """What the event with that key is to say in that mailbox's calendar."""
    voice = resources.voices[meeting.booking.language]
    company = unit.companies.get(meeting.booking.company)
    values: dict[str, Value] = {
        "programme": Plain(unit.programme.about.name),
        "company": Plain(company.called.shown if company else ""),
        "contact": Plain(unit.programme.about.contact),
    }
    return Draft(
        key,
        voice.speak(Words(f"event-subject-{meeting.booking.kind}", values)),
        voice.speak(Words("event-text", values)),
        meeting.start,
        meeting.end,
        guests_of(meeting, mailbox, unit),
    )


def why_off(meeting: Meeting, resources: Resources) -> str:
    """What the guests of an event that is taken out of a calendar are told."""
    return resources.voices[meeting.booking.language].speak(Words("event-off"))


def mailboxes_of(meeting: Meeting, unit: Unit) -> list[str]:
    """The e-mail addresses of its hosts, as far as they have one."""
    emails = {host.id: host.email for host in unit.programme.hosts}
    return [emails[host] for host in meeting.hosts if emails.get(host)]


def guests_of(meeting: Meeting, mailbox: str, unit: Unit) -> tuple[Guest, ...]:
    """Who is invited, as far as their addresses are known; the calendar's owner isn't a guest."""
    others = [one for one in invited(meeting, unit) if one.email.casefold() != mailbox.casefold()]
    return tuple(Guest(one.email, one.name) for one in others)
