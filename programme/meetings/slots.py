"""Which times are free: a pure calculation from the hosts' hours and what they are busy with."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from programme.calendar import is_working_day
from programme.errors import NotAnAnswerError
from programme.leading.overrides import Override
from programme.meetings.hours import CHANGE_HOURS, changed
from programme.people import Language
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
        return _token(self.start)


@lru_cache(maxsize=10_000)
def _token(start: datetime) -> str:
    return f"{start.astimezone(UTC).isoformat(timespec='minutes')[:16]}Z"


@lru_cache(maxsize=10_000)
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
    is_ours: bool = True
    """Whether it's a meeting of ours, which counts towards what a host has in a day."""


Day = Mapping[datetime, Slot]
"""The slots of a day by their start, with all hosts who have hours for a meeting then."""


@dataclass(frozen=True)
class Openings:
    """The hosts' hours as starts, day by day. They don't change, so each day is worked out once."""

    programme: Programme
    _days: dict[tuple[Kind, date], Day] = field(default_factory=dict)
    _changed: dict[tuple[Override, ...], "Openings"] = field(default_factory=dict)
    """Those after the changes that hold now; the one before is forgotten with the next change."""

    def after(self, overrides: Sequence[Override]) -> "Openings":
        """The starts after what was changed in the chat; the same as long as nothing more is."""
        ours = tuple(one for one in overrides if one.setting in CHANGE_HOURS)
        if not ours:
            return self
        openings = self._changed.get(ours)
        if openings is None:  # several threads may find so at once; either's is as good
            openings = Openings(changed(self.programme, ours))
            self._changed.clear()
            self._changed[ours] = openings
        return openings

    def on(self, kind: Kind, day: date) -> Day:
        """The slots of a kind of meeting on a day, by their start in UTC, whether or not they are free."""
        if (kind, day) not in self._days:
            self._days[kind, day] = self._work_out(kind, day)
        return self._days[kind, day]

    def _work_out(self, kind: Kind, day: date) -> Day:
        rules = self.programme.meetings[kind]
        starts: dict[datetime, list[str]] = {}
        for host in self.programme.hosts:
            for start in _starts(host, day, rules, self.programme):
                starts.setdefault(start, []).append(host.id)
        length = timedelta(minutes=rules.minutes)
        return {start: Slot(start, start + length, tuple(starts[start])) for start in sorted(starts)}


def hours_on(host: Host, day: date, programme: Programme) -> Sequence[Span]:
    """The host's hours on a day: those set for it, else those of the week on working days."""
    for one in reversed(host.on):
        if one.first <= day <= one.last:
            return one.spans
    return host.hours.get(list(Weekday)[day.weekday()], ()) if is_working_day(day, programme) else ()


def _starts(host: Host, day: date, rules: MeetingRules, programme: Programme) -> Iterator[datetime]:
    for span in hours_on(host, day, programme):
        start = datetime.combine(day, span.start, programme.zone).astimezone(UTC)
        end = datetime.combine(day, span.end, programme.zone).astimezone(UTC)
        while start + timedelta(minutes=rules.minutes) <= end:
            yield start
            start += timedelta(minutes=rules.starts_every_minutes)


def free_slots(
    kind: Kind, openings: Openings, busy: Iterable[Busy], now: datetime, only: date | None = None
) -> list[Slot]:
    """All slots of a kind that can be booked at `now`, or those of one local day, earliest first, in UTC.

    A start counts if enough hosts have hours for the meeting, are free with the buffers around it and
    have not had their `max_a_day` yet; between `notice_hours` and `horizon_days` from now.
    """
    programme = openings.programme
    rules = programme.meetings[kind]
    most = {host.id: host.max_a_day for host in programme.hosts}
    taken: dict[date, dict[str, list[Busy]]] = {}
    for one in busy:
        day = one.start.astimezone(programme.zone).date()
        taken.setdefault(day, {}).setdefault(one.host, []).append(one)
    earliest, latest = now + timedelta(hours=rules.notice_hours), now + timedelta(days=rules.horizon_days)
    first = now.astimezone(programme.zone).date()
    slots: list[Slot] = []
    days = [only] if only else [first + timedelta(days=offset) for offset in range(rules.horizon_days + 1)]
    for day in days:
        of_day: Iterable[Slot] = openings.on(kind, day).values()
        if busy_then := taken.get(day):
            of_day = (_left_of(slot, busy_then, most, rules) for slot in of_day)
        slots += of_day
    needed = rules.hosts_needed
    return [slot for slot in slots if earliest <= slot.start <= latest and len(slot.hosts) >= needed]


def _left_of(
    slot: Slot, taken: Mapping[str, Sequence[Busy]], most: Mapping[str, int], rules: MeetingRules
) -> Slot:
    """The slot with those of its hosts who are free."""
    return Slot(slot.start, slot.end, _free(slot.hosts, taken, most, with_buffers(slot.start, rules)))


def free_then(kind: Kind, start: datetime, openings: Openings, busy: Iterable[Busy]) -> tuple[str, ...]:
    """The hosts who have hours for a meeting that starts then and are free, however soon that is."""
    programme = openings.programme
    day = start.astimezone(programme.zone).date()
    taken: dict[str, list[Busy]] = {}
    for one in busy:
        if one.start.astimezone(programme.zone).date() == day:
            taken.setdefault(one.host, []).append(one)
    most = {host.id: host.max_a_day for host in programme.hosts}
    slot = openings.on(kind, day).get(start)
    return _free(slot.hosts, taken, most, with_buffers(start, programme.meetings[kind])) if slot else ()


def _free(
    hosts: Sequence[str],
    taken: Mapping[str, Sequence[Busy]],
    most: Mapping[str, int],
    wanted: tuple[datetime, datetime],
) -> tuple[str, ...]:
    """The hosts who are free then, the least busy that day first."""
    first, last = wanted
    ours = {host: sum(one.is_ours for one in taken.get(host, ())) for host in hosts}
    free = [
        host
        for host in hosts
        if ours[host] < most[host]
        and not any(one.start < last and first < one.end for one in taken.get(host, ()))
    ]
    return tuple(sorted(free, key=ours.__getitem__))


def in_order(
    hosts: Sequence[str], preferred: Sequence[str], language: Language, programme: Programme
) -> list[str]:
    """Who is asked first: who has the meeting, then who speaks its language."""
    return sorted(
        hosts, key=lambda host: (host not in preferred, language not in programme.host(host).languages)
    )


def with_buffers(start: datetime, rules: MeetingRules) -> tuple[datetime, datetime]:
    """The time of a host that a meeting takes, from and up to."""
    return (
        start - timedelta(minutes=rules.buffer_before_minutes),
        start + timedelta(minutes=rules.minutes + rules.buffer_after_minutes),
    )
