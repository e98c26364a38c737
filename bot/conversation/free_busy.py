"""Reads the hosts' calendars outside of any transaction, and caches what they say for a minute."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from time import monotonic

from bot.conversation.transactions import Transactions
from bot.outside.graph import GraphError
from bot.outside.schedules import Schedules, Times
from programme.meetings.calendar_entries import CalendarEntry
from programme.meetings.host_calendars import NOT_LOOKED_AT, HostCalendars
from programme.meetings.slots import Busy
from programme.plan import Programme
from storage.unit import Unit

KEPT = 60.0
"""Seconds that what was read is offered by."""
RESTS = 10.0
"""Seconds that what couldn't be read isn't asked for again."""


class FreeBusy:
    """What the hosts' calendars say."""

    def __init__(
        self,
        schedules: Schedules,
        transactions: Transactions,
        *,
        closes: bool,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """`closes`: whether a host whose calendar can't be read is offered to nobody."""
        self._schedules = schedules
        self._transactions = transactions
        self._closes = closes
        self._clock = clock
        self._known = replace(NOT_LOOKED_AT, looked_at=True)
        self._until = 0.0
        self._reading = asyncio.Lock()

    @property
    def known(self) -> HostCalendars:
        """What is known by now."""
        return self._known if self._clock() < self._until else replace(NOT_LOOKED_AT, looked_at=True)

    async def read(self, known: HostCalendars, day: date | None) -> HostCalendars:
        """What is known, and what they say now of that day; without a day, of all that can be booked."""
        if day is None:
            return await self._read_all()
        programme = self._transactions.programme
        since = datetime.combine(day, time(), programme.zone).astimezone(UTC)
        until = datetime.combine(day + timedelta(days=1), time(), programme.zone).astimezone(UTC)
        fresh = await self._said(programme, since, until)
        if fresh.unread - known.unread:
            self._until = 0.0  # nobody is offered any more what that calendar said before
            known = await self._read_all()
        others = [one for one in known.busy if one.start.astimezone(programme.zone).date() != day]
        return HostCalendars(
            looked_at=True,
            is_known=known.is_known,
            fresh=known.fresh | {day},
            busy=[*others, *fresh.busy],
            unread=known.unread | fresh.unread,
        )

    async def _read_all(self) -> HostCalendars:
        """However many wait for it, it's read once."""
        async with self._reading:
            if self._clock() >= self._until:
                programme = self._transactions.programme
                now = await self._transactions.run(lambda unit: unit.now)
                days = max(rules.horizon_days for rules in programme.meetings.values()) + 2
                self._known = await self._said(programme, now, now + timedelta(days=days))
                self._until = self._clock() + (RESTS if self._known.unread else KEPT)
            return self._known

    async def _said(self, programme: Programme, since: datetime, until: datetime) -> HostCalendars:
        hosts = [host for host in programme.hosts if host.email]
        read = await asyncio.gather(*(self._times(host.email, since, until) for host in hosts))

        def entries(unit: Unit) -> Sequence[CalendarEntry]:
            return unit.calendar_entries.ahead(unit.now)

        ours = _ours(await self._transactions.run(entries))
        busy: list[Busy] = []
        unread = set()
        for host, times in zip(hosts, read, strict=True):
            if times is None and self._closes:
                unread.add(host.id)
                times = [(since, until)]  # noqa: PLW2901 - it's all taken
            for start, end in _without(times or (), ours.get(host.id, ())):
                busy += _by_day(host.id, start, end, programme)
        return HostCalendars(looked_at=True, is_known=True, busy=busy, unread=frozenset(unread))

    async def _times(self, mailbox: str, since: datetime, until: datetime) -> Times | None:
        """None if they can't be read."""
        try:
            return await self._schedules.busy(mailbox, since, until)
        except GraphError:
            return None


def _ours(entries: Sequence[CalendarEntry]) -> Mapping[str, Sequence[tuple[datetime, datetime]]]:
    """When each host has an event that we wrote: the bot's own table knows of those."""
    found: dict[str, list[tuple[datetime, datetime]]] = {}
    for entry in entries:
        if entry.start and entry.end:
            for host in entry.hosts:
                found.setdefault(host, []).append((entry.start, entry.end))
    return found


def _without(times: Times, ours: Sequence[tuple[datetime, datetime]]) -> Times:
    """The times but ours, each taken out once: the host may have something else just then, too."""
    left = list(times)
    for one in ours:
        if one in left:
            left.remove(one)
    return left


def _by_day(host: str, start: datetime, end: datetime, programme: Programme) -> Iterator[Busy]:
    """A piece for each day of the programme's zone."""
    while start < end:
        tomorrow = start.astimezone(programme.zone).date() + timedelta(days=1)
        midnight = datetime.combine(tomorrow, time(), programme.zone).astimezone(UTC)
        yield Busy(host, start, min(midnight, end), is_ours=False)
        start = midnight
