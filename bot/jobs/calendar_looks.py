"""Looks at what the hosts did to our events in Outlook, and lets it become of the meetings."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta

import structlog

from bot.conversation.transactions import Transactions
from bot.outside.calendar_views import CalendarViews, Round
from bot.outside.events import Event, Events
from bot.outside.graph import GraphError
from programme.deeds.meetings.outlook import was_deleted, was_moved
from programme.errors import ProgrammeError
from programme.meetings.calendar_entries import CalendarEntry
from programme.meetings.meetings import MeetingState
from storage.unit import Unit

log = structlog.get_logger()
EVERY = timedelta(seconds=60)


class CalendarLooks:
    """The looks of one process; whoever has the lease of the calendars looks."""

    def __init__(self, transactions: Transactions, views: CalendarViews, events: Events) -> None:
        """Nothing is looked at before `look`."""
        self._transactions = transactions
        self._views = views
        self._events = events
        self._looked_at: datetime | None = None

    async def look(self) -> None:
        """Look at each calendar that has events of ours, unless that was done lately."""
        now, entries = await self._transactions.run(
            lambda unit: (
                unit.now,
                unit.calendar_entries.ahead(unit.now) if self._is_time(unit.now) else None,
            )
        )
        if entries is None:
            return
        self._looked_at = now
        mailboxes: dict[str, list[CalendarEntry]] = defaultdict(list)
        for one in entries:
            mailboxes[one.mailbox].append(one)
        for mailbox, ours in mailboxes.items():
            try:
                await self._look_at(mailbox, ours, now)
            except (GraphError, ProgrammeError) as error:  # the latter: it was changed at this very moment
                log.warning("calendar not looked at", why=str(error), kind=type(error).__name__)

    def _is_time(self, now: datetime) -> bool:
        return self._looked_at is None or not self._looked_at <= now < self._looked_at + EVERY

    async def _look_at(self, mailbox: str, entries: Sequence[CalendarEntry], now: datetime) -> None:
        """What was told is noted at the end: what couldn't be seen to is told again."""
        told = await self._views.changed(mailbox, now)
        for one in entries:
            if _may_differ(one, told):
                found = await self._events.find(mailbox, one.key)
                await self._transactions.run(lambda unit, one=one, found=found: _became(unit, one, found))  # type: ignore[misc]
        self._views.noted(mailbox, now, told)


def _may_differ(entry: CalendarEntry, told: Round) -> bool:
    if entry.event in told.starts:
        return told.starts[entry.event] != entry.start
    return told.whole or entry.event in told.gone


def _became(unit: Unit, entry: CalendarEntry, found: Event | None) -> None:
    """What becomes of the meeting; nothing where it was changed in the chat, which is written next."""
    meeting = unit.meetings.get(entry.meeting)
    if meeting is None or meeting.state is not MeetingState.BOOKED:
        return
    if unit.calendar_entries.of(entry.meeting) != entry or not entry.tells(meeting):
        return
    if found is None:
        was_deleted(unit, meeting, entry)
    elif found.start and found.start != entry.start:
        was_moved(unit, meeting, entry, found.start)
