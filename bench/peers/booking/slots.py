"""Which times are free: the hosts' hours in the programme's file, less what they are busy with."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

TICK = timedelta(minutes=5)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Spans = Sequence[tuple[time, time]]
Busy = Iterable[tuple[str, int, int]]
"""The host, the first tick and the number of ticks of each claim."""


@dataclass(frozen=True)
class Slot:
    """A time at which a presentation can start, with the hosts who could hold it, the least busy first."""

    start: datetime
    hosts: Sequence[str]


@dataclass(frozen=True)
class Host:
    """Who holds presentations."""

    id: str
    name: str
    max_a_day: int
    hours: Mapping[str, Spans]


@dataclass(frozen=True)
class Hours:
    """The hosts' hours and the rules of a presentation; each day is worked out once."""

    hosts: Mapping[str, Host]
    zone: ZoneInfo
    minutes: int
    every: int
    buffer: int
    notice: timedelta
    horizon: int
    closed: Sequence[tuple[date, date]]
    _days: dict[date, Sequence[tuple[datetime, Sequence[str]]]] = field(default_factory=dict)

    @property
    def ticks(self) -> int:
        """So many a presentation takes, with what is kept free after it."""
        return (self.minutes + self.buffer) // 5

    def after(self, overrides: Mapping[str, str]) -> "Hours":
        """With the hours that were changed in the chat, as `hours:host:day`."""
        changes = {tuple(key.split(":")[1:]): value for key, value in overrides.items() if "hours:" in key}
        if not changes:
            return self
        hosts = dict(self.hosts)
        for (host, day), value in changes.items():
            hours = {**hosts[host].hours, day: _spans(value.split(","))}
            hosts[host] = replace(hosts[host], hours=hours)
        return replace(self, hosts=hosts, _days={})

    def free(self, busy: Busy, now: datetime, only: date | None = None) -> Iterator[Slot]:
        """What can be booked, earliest first; of one day or of all."""
        taken: dict[str, set[int]] = {host: set() for host in self.hosts}
        counts: Counter[tuple[str, date]] = Counter()
        for host, first, length in busy:
            taken[host].update(range(first, first + length))
            counts[host, self.day_of(moment_of(first))] += 1
        today = self.day_of(now)
        for day in [only] if only else (today + timedelta(days=number) for number in range(self.horizon + 1)):
            for start, hosts in self._on(day):
                if now + self.notice <= start <= now + timedelta(days=self.horizon):
                    ticks = range(tick_of(start), tick_of(start) + self.ticks)
                    free = [
                        host
                        for host in hosts
                        if counts[host, day] < self.hosts[host].max_a_day and taken[host].isdisjoint(ticks)
                    ]
                    if free:
                        yield Slot(start, sorted(free, key=lambda host: counts[host, day]))

    def day_of(self, moment: datetime) -> date:
        """The local day."""
        return moment.astimezone(self.zone).date()

    def _on(self, day: date) -> Sequence[tuple[datetime, Sequence[str]]]:
        if day not in self._days:
            starts: dict[datetime, list[str]] = {}
            closed = any(first <= day <= last for first, last in self.closed)
            for host in () if closed else self.hosts.values():
                for span in host.hours.get(_DAYS[day.weekday()], ()):
                    for start in self._starts(day, *span):
                        starts.setdefault(start, []).append(host.id)
            self._days[day] = sorted(starts.items())
        return self._days[day]

    def _starts(self, day: date, begins: time, ends: time) -> Iterator[datetime]:
        start = datetime.combine(day, begins, self.zone).astimezone(UTC)
        end = datetime.combine(day, ends, self.zone).astimezone(UTC)
        while start + timedelta(minutes=self.minutes) <= end:
            yield start
            start += timedelta(minutes=self.every)


def read_hours(path: Path) -> Hours:
    """The hours and rules in the programme's file."""
    said = tomllib.loads(path.read_text("utf-8"))
    rules = said["meetings"]["presentation"]
    return Hours(
        hosts={host["id"]: _host(host) for host in said["hosts"]},
        zone=ZoneInfo(said["programme"]["timezone"]),
        minutes=rules["minutes"],
        every=rules["starts_every_minutes"],
        buffer=rules["buffer_after_minutes"],
        notice=timedelta(hours=rules["notice_hours"]),
        horizon=rules["horizon_days"],
        closed=[(one["from"], one["to"]) for one in said["closed"]],
    )


def _host(said: Mapping[str, Any]) -> Host:
    hours = {day: _spans(spans) for day, spans in said["hours"].items()}
    return Host(said["id"], said["name"], said["max_a_day"], hours)


def _spans(said: Iterable[str]) -> Spans:
    return [(time.fromisoformat(one[:5]), time.fromisoformat(one[-5:])) for one in said]


def tick_of(moment: datetime) -> int:
    """The five minutes since 1970 that the moment begins."""
    return int(moment.timestamp() // TICK.total_seconds())


def moment_of(tick: int) -> datetime:
    """When those five minutes begin."""
    return datetime.fromtimestamp(tick * TICK.total_seconds(), UTC)
