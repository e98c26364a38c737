"""Which times are free: a pure calculation from the hosts' hours and what they are busy with."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from programme.calendar import is_working_day
from programme.errors import NotAnAnswerError
from programme.plan import Host, Kind, MeetingRules, Programme, Span, Weekday


@dataclass(frozen=True)
class Slot:
    """A time at which a meeting can start, and who could hold it."""

    start: datetime
    end: datetime
    hosts: tuple[str, ...] = ()
    """Ids of all hosts who are free, the least busy that day first."""

    @property
    def token(self) -> str:
        """The slot as a press, a typed number or a stored row carries it."""
        return self.start.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def read_token(token: str) -> datetime:
    """The start that a slot's token stands for; NotAnAnswerError if it's none."""
    try:
        return datetime.strptime(token, "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC)
    except ValueError:
        raise NotAnAnswerError from None


@dataclass(frozen=True)
class Busy:
    """A host's time that is taken, buffers included."""

    host: str
    start: datetime
    end: datetime


def free_slots(kind: Kind, programme: Programme, busy: Iterable[Busy], now: datetime) -> list[Slot]:
    """All slots of a kind that can be booked at `now`, earliest first, in UTC.

    A start counts if enough hosts have hours for the meeting, are free with the buffers around it and
    have not had their `max_a_day` yet; between `notice_hours` and `horizon_days` from now.
    """
    rules = programme.meetings[kind]
    taken: dict[str, list[Busy]] = {host.id: [] for host in programme.hosts}
    for one in busy:
        taken.setdefault(one.host, []).append(one)
    slots: list[Slot] = []
    for day in _days(rules, programme, now):
        free: dict[datetime, list[tuple[int, str]]] = {}
        for host in programme.hosts:
            that_day = [one for one in taken[host.id] if _touches(one, day, programme)]
            if len(that_day) >= host.max_a_day:
                continue
            for start in _starts(host, day, rules, programme):
                if not _collides(start, rules, that_day):
                    free.setdefault(start, []).append((len(that_day), host.id))
        slots.extend(_enough(free, rules, now))
    return slots


def _days(rules: MeetingRules, programme: Programme, now: datetime) -> Iterator[date]:
    first = now.astimezone(programme.zone).date()
    for offset in range(rules.horizon_days + 1):
        day = first + timedelta(days=offset)
        if is_working_day(day, programme):
            yield day


def _starts(host: Host, day: date, rules: MeetingRules, programme: Programme) -> Iterator[datetime]:
    weekday = list(Weekday)[day.weekday()]
    for span in host.hours.get(weekday, ()):
        yield from _starts_in(span, day, rules, programme)


def _starts_in(span: Span, day: date, rules: MeetingRules, programme: Programme) -> Iterator[datetime]:
    start = datetime.combine(day, span.start, programme.zone).astimezone(UTC)
    end = datetime.combine(day, span.end, programme.zone).astimezone(UTC)
    while start + timedelta(minutes=rules.minutes) <= end:
        yield start
        start += timedelta(minutes=rules.starts_every_minutes)


def _touches(busy: Busy, day: date, programme: Programme) -> bool:
    return busy.start.astimezone(programme.zone).date() == day


def _collides(start: datetime, rules: MeetingRules, busy: Sequence[Busy]) -> bool:
    first, last = with_buffers(start, rules)
    return any(one.start < last and first < one.end for one in busy)


def with_buffers(start: datetime, rules: MeetingRules) -> tuple[datetime, datetime]:
    """The time of a host that a meeting takes, from and up to."""
    return (
        start - timedelta(minutes=rules.buffer_before_minutes),
        start + timedelta(minutes=rules.minutes + rules.buffer_after_minutes),
    )


def _enough(
    free: dict[datetime, list[tuple[int, str]]], rules: MeetingRules, now: datetime
) -> Iterator[Slot]:
    earliest = now + timedelta(hours=rules.notice_hours)
    latest = now + timedelta(days=rules.horizon_days)
    for start in sorted(free):
        hosts = [host for _, host in sorted(free[start], key=lambda pair: pair[0])]
        if len(hosts) >= rules.hosts_needed and earliest <= start <= latest:
            yield Slot(start, start + timedelta(minutes=rules.minutes), tuple(hosts))
