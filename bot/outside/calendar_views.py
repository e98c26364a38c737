"""What has changed in a mailbox's calendar since it was last looked at: Microsoft Graph, "event: delta".

A round is read page by page to its end, where Graph gives the link of the next one. A link isn't good for
ever (410, "resync"), and its window of days stays that of its first round, so a new one is begun each day.
What a round tells is a hint of what to look at: all of the calendar in a first one, then what has come,
changed or gone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from bot.outside import graph_times
from bot.outside.graph import Graph, GraphAwayError, GraphRefusedError

_PATH = "/calendarView/delta"
_MOST_PAGES = 500
_TOO_OLD = frozenset({"syncstatenotfound", "syncstateinvalid", "resyncrequired"})
Query = Mapping[str, str]


@dataclass(frozen=True)
class Round:
    """What one round told."""

    whole: bool
    """Whether all that is in the window was told; else what differs from the round before."""
    starts: Mapping[str, datetime | None]
    """The events that are there, by their ids; None of one that is cancelled, or whose time can't be read."""
    gone: frozenset[str]
    """Events that are in the window no more."""
    next: Query
    """What asks for the next round."""


@dataclass
class _Told:
    """What the pages of a round told so far."""

    starts: dict[str, datetime | None] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)

    def take(self, said: Mapping[str, Any]) -> None:
        for one in said.get("value") or ():
            event = str(one.get("id") or "")
            if "@removed" in one:
                self.starts.pop(event, None)
                self.gone.add(event)
            else:
                self.starts[event] = None if one.get("isCancelled") else graph_times.read(one.get("start"))


class CalendarViews:
    """The calendars of the hosts' mailboxes, and how far each was read."""

    def __init__(self, graph: Graph, days: int) -> None:
        """Looks so many days ahead."""
        self._graph = graph
        self._days = days
        self._read: dict[str, tuple[datetime, Query]] = {}
        """When a mailbox's window begins, and what asks for its next round."""

    async def changed(self, mailbox: str, now: datetime) -> Round:
        """What differs from what was taken note of; GraphError if that can't be read."""
        since = datetime.combine(now.astimezone(UTC).date(), time(), UTC)
        begun, query = self._read.get(mailbox, (None, {}))
        if begun == since:
            try:
                return await self._round(mailbox, query, whole=False)
            except GraphRefusedError as error:
                if error.status != HTTPStatus.GONE and error.code.lower() not in _TOO_OLD:
                    raise
        until = since + timedelta(days=self._days)
        window = {"startDateTime": _written(since), "endDateTime": _written(until)}
        return await self._round(mailbox, window, whole=True)

    def noted(self, mailbox: str, now: datetime, told: Round) -> None:
        """What the round told was seen to."""
        self._read[mailbox] = (datetime.combine(now.astimezone(UTC).date(), time(), UTC), told.next)

    async def _round(self, mailbox: str, query: Query, *, whole: bool) -> Round:
        told = _Told()
        for _ in range(_MOST_PAGES):
            said = await self._graph.read(mailbox, _PATH, query)
            told.take(said)
            link, last = said.get("@odata.nextLink"), said.get("@odata.deltaLink")
            if not link and not last:
                raise GraphAwayError(_NO_LINK)
            query = dict(parse_qsl(urlsplit(str(link or last)).query))
            if last:
                return Round(whole, told.starts, frozenset(told.gone), query)
        raise GraphAwayError(_NO_LINK)


_NO_LINK = "no link in the answer"


def _written(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%S}Z"
