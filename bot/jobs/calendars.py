"""Brings the events in the hosts' calendars to what the meetings are: made, changed, cancelled.

What is to be written follows from the meetings and from what was written last, so no deed waits for Graph,
and none has to tell of a change: a meeting's event is written as the meeting is now, one call at a time. One
process at a time does it, under a lease.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta

import structlog

from bot.conversation.resources import Resources
from bot.conversation.transactions import Transactions
from bot.jobs.event_drafts import draft_of, guests_of, mailboxes_of, why_off
from bot.outside.events import Draft, Event, Events
from bot.outside.graph import GraphBusyError, GraphError, GraphRefusedError
from programme.deeds.meetings.meeting_news import give_link
from programme.deeds.meetings.outlook import calendar_refused
from programme.errors import NoSuchMeetingError
from programme.meetings.calendar_entries import CalendarEntry
from programme.meetings.meetings import Meeting, MeetingState
from programme.people import PersonId
from storage.unit import Unit

log = structlog.get_logger()
BATCH = 40
LEASE = timedelta(seconds=120)
_KEPT_EVERY = 30.0
_NAME = "calendars"
_WAITS = (10, 60, 300, 900, 3600)
"""Seconds between the tries of one event; the last is repeated until its meeting is over."""
_TOLD_AFTER = 3
"""A leader hears of an event that was refused so often."""
_LINK_AFTER = timedelta(seconds=10)
_NOBODY = PersonId("")
_NOBODYS = timedelta(hours=1)
"""A meeting whose hosts have no mailbox is looked at so often: the programme file may get one."""


@dataclass(frozen=True)
class Wanted:
    """A meeting, what stands of it in a calendar, and what is to be said there."""

    meeting: Meeting
    entry: CalendarEntry
    mailbox: str
    """Where its event is to be: the calendar that it's in, or the first host's; empty if none has any."""
    draft: Draft
    looked_for: bool
    """Whether an earlier try may have made it, though nobody knows its id."""

    @property
    def stands_here(self) -> bool:
        """Whether the event belongs in the calendar that it's in."""
        return self.meeting.state is MeetingState.BOOKED and self.entry.mailbox == self.mailbox


@dataclass(frozen=True)
class _Came:
    """What came of it: the entry, and how long to wait before the next look; nothing if that isn't needed."""

    entry: CalendarEntry
    wait: timedelta | None = None


class EventWriter:
    """Writes what isn't in the calendars yet."""

    def __init__(
        self,
        resources: Resources,
        transactions: Transactions,
        events: Events,
        look: Callable[[], Awaitable[None]],
    ) -> None:
        """Nothing is written before `write`. `look`: at what hosts did to events, before each round."""
        self._look = look
        self._resources = resources
        self._transactions = transactions
        self._events = events
        self._holder = resources.new_id()
        self._writing = asyncio.Lock()

    async def write(self) -> None:
        """Write every event that is due, unless another process is at it."""
        if self._writing.locked():
            return
        async with self._writing:
            if not await self._transactions.run(self._keep_lease):
                return
            work = asyncio.create_task(self._look_and_write())
            keeper = asyncio.create_task(self._keep_keeping())
            try:
                await asyncio.wait({work, keeper}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                keeper.cancel()
                work.cancel()
                await asyncio.gather(work, keeper, return_exceptions=True)
            if not work.cancelled():
                work.result()
            await self._transactions.run(lambda unit: unit.leases.release(_NAME, self._holder))

    async def _look_and_write(self) -> None:
        if self._events.most_at_once(BATCH):
            await self._look()
        await self._write_all()

    async def _write_all(self) -> None:
        while most := self._events.most_at_once(BATCH):
            wanted = await self._transactions.run(lambda unit, most=most: self._begin(unit, most))  # type: ignore[misc]
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(self._written(one)) for one in wanted]
            if not any(task.result() for task in tasks):
                return

    def _keep_lease(self, unit: Unit) -> bool:
        return unit.leases.hold(_NAME, self._holder, unit.real_now, unit.real_now + LEASE)

    async def _keep_keeping(self) -> None:
        """Until the lease is lost."""
        kept = True
        while kept:
            await asyncio.sleep(_KEPT_EVERY)
            kept = await self._transactions.run(self._keep_lease)

    def _begin(self, unit: Unit, most: int) -> Sequence[Wanted]:
        """What is due. What will be asked for is noted first, or a crash would lose sight of it."""
        wanted = [self._wanted(*one, unit) for one in unit.calendar_entries.unwritten(unit.now, most)]
        for one in wanted:
            if one.entry.asked:
                unit.calendar_entries.put(one.entry)
        return wanted

    def _wanted(self, meeting: Meeting, entry: CalendarEntry, unit: Unit) -> Wanted:
        mailboxes = mailboxes_of(meeting, unit)
        looked_for = entry.asked and not entry.event
        if entry.is_there:
            mailbox = entry.mailbox if entry.mailbox in mailboxes else next(iter(mailboxes), "")
        else:
            mailbox = next(iter(mailboxes), "")
            entry = replace(entry, mailbox=mailbox, made=entry.made + 1, asked=bool(mailbox), tries=0)
        draft = draft_of(meeting, entry.key, mailbox, self._resources, unit)
        return Wanted(meeting, entry, mailbox, draft, looked_for)

    async def _written(self, wanted: Wanted) -> bool:
        """Whether it could be; how it stands now is kept."""
        refused = ""
        try:
            came = await self._brought(wanted)
        except GraphError as error:
            came = _failed(wanted.entry, error)
            refused = str(error) if isinstance(error, GraphRefusedError) else ""
        except Exception as error:  # noqa: BLE001 - what isn't foreseen with one event isn't the others' fault
            log.error("event failed", meeting=wanted.meeting.id, kind=type(error).__name__)  # noqa: TRY400 - no words of somebody's in the log
            came = _failed(wanted.entry, error)

        def keep(unit: Unit) -> None:
            due = None if came.wait is None else unit.now + came.wait
            others = came.entry.guests_changed or _guests_came(unit, wanted, came.entry)
            unit.calendar_entries.put(replace(came.entry, due=due, guests_changed=others))
            _give_link(unit, came.entry)
            if refused and came.entry.tries == _TOLD_AFTER:
                calendar_refused(unit, came.entry, refused)

        await self._transactions.run(keep)
        return came.entry.tries == 0 and came.wait is None

    async def _brought(self, wanted: Wanted) -> _Came:
        """What one step towards what is wanted comes to."""
        meeting, entry = wanted.meeting, wanted.entry
        if not entry.mailbox:
            return _Came(entry, _NOBODYS)
        if not entry.event:
            found = await self._events.find(entry.mailbox, wanted.draft.key) if wanted.looked_for else None
            if found is None and wanted.stands_here:
                return _as_written(wanted, await self._events.make(entry.mailbox, wanted.draft))
            entry = replace(entry, event=found.id if found else "", asked=False)
        if not wanted.stands_here:
            if entry.event:
                await self._events.cancel(entry.mailbox, entry.event, why_off(meeting, self._resources))
            return _Came(entry.with_nothing_there())
        if entry.tells(meeting):
            event = await self._events.get(entry.mailbox, entry.event)
            return _Came(entry, _LINK_AFTER) if event is None else _as_written(wanted, event)
        changed = await self._events.change(entry.mailbox, entry.event, wanted.draft)
        return _Came(entry.with_nothing_there()) if changed is None else _as_written(wanted, changed)


def _give_link(unit: Unit, entry: CalendarEntry) -> None:
    """The meeting's link is its event's, once there is one; the company hears of it."""
    meeting = unit.meetings.get(entry.meeting) if entry.join_url else None
    if meeting and meeting.state is MeetingState.BOOKED and entry.hosts == meeting.hosts:
        with suppress(NoSuchMeetingError):  # cancelled at this very moment
            give_link(unit, meeting, entry.join_url, by=_NOBODY)


def _guests_came(unit: Unit, wanted: Wanted, entry: CalendarEntry) -> bool:
    """Whether somebody's address became known while the event was written without it."""
    if not entry.event:
        return False
    return guests_of(wanted.meeting, entry.mailbox, unit) != tuple(wanted.draft.guests)


def _as_written(wanted: Wanted, event: Event) -> _Came:
    """The event says what is so; a link that isn't there yet is looked for again."""
    meeting, entry = wanted.meeting, wanted.entry
    written = replace(
        entry,
        event=event.id or entry.event,
        asked=False,
        start=meeting.start,
        end=meeting.end,
        hosts=meeting.hosts,
        join_url=event.join_url or entry.join_url,
        tries=0,
        asked_about=None,
        guests_changed=False,
    )
    return _Came(written, None if written.join_url else _LINK_AFTER)


def _failed(entry: CalendarEntry, error: Exception) -> _Came:
    """It's tried again after what Graph said, or after growing waits."""
    if isinstance(error, GraphBusyError):
        return _Came(entry, error.after or timedelta(seconds=_WAITS[0]))
    wait = timedelta(seconds=_WAITS[min(entry.tries, len(_WAITS) - 1)])
    if entry.tries == 0:
        log.warning("event not written", meeting=entry.meeting, why=str(error))
    return _Came(replace(entry, tries=entry.tries + 1), wait)
