"""Reminders, planned from the rules in `programme.toml` and the facts: a pure calculation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol

from programme.calendar import out_of_quiet
from programme.companies import CompanyId
from programme.letters import Letter
from programme.meetings import Meeting, MeetingState
from programme.people import PersonId
from programme.plan import Programme, ReminderRule
from programme.registrations import Registered

STILL_USEFUL = timedelta(days=2)
"""How late a reminder of something past may still come."""

KICKOFF = "kickoff"
REGISTERED, NOT_REGISTERED = "registered", "not_registered"
"""Conditions of a rule about the kick-off: whether anybody of the company is registered."""

_RELATIVE = re.compile(
    r"(?P<count>\d+) (?P<unit>day|hour|minute)s? (?P<side>before|after)(?: at (?P<clock>\d\d:\d\d))?"
)
_ON_A_DATE = re.compile(r"(?P<day>\d{4}-\d\d-\d\d) at (?P<clock>\d\d:\d\d)")


class BadWhenError(ValueError):
    """A rule's `when` is none of the forms that are understood."""


class When(Protocol):
    """A rule's moment."""

    def due(self, event: datetime, programme: Programme) -> datetime:
        """The moment for an event that starts then, before quiet time is looked at."""


@dataclass(frozen=True)
class Distance:
    """An exact distance from the event: "24 hours before"."""

    offset: timedelta

    def due(self, event: datetime, programme: Programme) -> datetime:  # noqa: ARG002 - a When
        """So long before or after, to the second."""
        return event + self.offset


@dataclass(frozen=True)
class DayAndClock:
    """A local time of day so many days from the event: "1 day before at 09:00"."""

    days: int
    clock: time

    def due(self, event: datetime, programme: Programme) -> datetime:
        """That time of day on that day, whatever the clocks do in between."""
        day = event.astimezone(programme.zone).date() + timedelta(days=self.days)
        return _local(day, self.clock, programme)


@dataclass(frozen=True)
class OnDate:
    """A date and a local time of day: "2027-08-30 at 09:00"."""

    day: date
    clock: time

    def due(self, event: datetime, programme: Programme) -> datetime:  # noqa: ARG002 - a When
        """Then, whenever the event is."""
        return _local(self.day, self.clock, programme)


def _local(day: date, clock: time, programme: Programme) -> datetime:
    return datetime.combine(day, clock, programme.zone).astimezone(UTC)


def read_when(text: str) -> When:
    """A rule's `when`; raises BadWhenError for what isn't understood."""
    if match := _ON_A_DATE.fullmatch(text):
        try:
            return OnDate(date.fromisoformat(match["day"]), time.fromisoformat(match["clock"]))
        except ValueError:
            raise BadWhenError(text) from None
    match = _RELATIVE.fullmatch(text)
    if not match:
        raise BadWhenError(text)
    count = int(match["count"]) * (-1 if match["side"] == "before" else 1)
    if match["clock"] is None:
        return Distance(timedelta(**{f"{match['unit']}s": count}))
    if match["unit"] != "day":
        raise BadWhenError(text)
    try:
        return DayAndClock(count, time.fromisoformat(match["clock"]))
    except ValueError:
        raise BadWhenError(text) from None


def reminders_of(
    meeting: Meeting, programme: Programme, hosts: Sequence[PersonId], now: datetime
) -> list[Letter]:
    """What is to be sent about a meeting from now on; nothing if it's cancelled.

    A rule whose moment has passed gives nothing: who books late gets no stale reminder.
    """
    if meeting.state is not MeetingState.BOOKED:
        return []
    letters = []
    for rule in programme.reminders:
        if rule.about != meeting.booking.kind:
            continue
        letter_due = _out_of_quiet(rule, meeting.start, programme)
        if letter_due <= now:
            continue
        receivers = hosts if rule.to == "hosts" else [meeting.booking.booked_by]
        useful_until = meeting.start if letter_due < meeting.start else letter_due + STILL_USEFUL
        for person in receivers:
            key = f"{rule.id}/{meeting.id}/{person}/{meeting.start.isoformat()}"
            letters.append(Letter(key, person, f"reminder:{rule.id}", meeting.id, letter_due, useful_until))
    return letters


def kickoff_reminders(
    company: CompanyId, contacts: Sequence[PersonId], programme: Programme, now: datetime, *, registered: bool
) -> list[Letter]:
    """What a company that is invited gets about the kick-off from now on, by whether anybody is registered.

    A rule whose moment has passed gives nothing.
    """
    start = kickoff_start(programme)
    about = kickoff_of(company)
    letters = []
    for rule in programme.reminders:
        if rule.about != KICKOFF or (REGISTERED if registered else NOT_REGISTERED) not in rule.only_if:
            continue
        due = _out_of_quiet(rule, start, programme)
        useful_until = start if due < start else due + STILL_USEFUL
        if due > now:
            letters += [
                Letter(f"{rule.id}/{about}/{one}", one, f"kickoff:{rule.id}", about, due, useful_until)
                for one in contacts
            ]
    return letters


def participant_emails(
    company: CompanyId, coming: Sequence[Registered], programme: Programme, now: datetime
) -> list[Letter]:
    """What those get who were registered by their e-mail: that they are, at once, and one reminder."""
    start = kickoff_start(programme)
    if start <= now:
        return []
    about = f"{kickoff_of(company)}/by-email"
    reminded = out_of_quiet(start - timedelta(days=1), programme, before=start)
    due = {"email:registered": now} | ({"email:kickoff-day-before": reminded} if reminded > now else {})
    return [
        Letter(f"{what}/{about}/{one.email}", one.by, what, about, moment, start, one.email)
        for one in coming
        if one.email
        for what, moment in due.items()
    ]


def kickoff_of(company: CompanyId) -> str:
    """What a company's letters about the kick-off are about."""
    return f"{KICKOFF}/{company}"


def kickoff_start(programme: Programme) -> datetime:
    """When it begins, in UTC."""
    return programme.kickoff.starts.replace(tzinfo=programme.zone).astimezone(UTC)


def _out_of_quiet(rule: ReminderRule, start: datetime, programme: Programme) -> datetime:
    due = read_when(rule.when).due(start, programme)
    return out_of_quiet(due, programme, before=start if due < start else None)
