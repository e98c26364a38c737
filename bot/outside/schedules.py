"""When somebody is busy by their own calendar: Microsoft Graph, "calendar: getSchedule"."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.outside import graph_times
from bot.outside.graph import Graph, GraphAwayError

_LONGEST = timedelta(days=42)
"""So long a time is asked for at once; Exchange refuses more than 62 days."""
Times = Sequence[tuple[datetime, datetime]]


class Schedules:
    """The schedules of the hosts' mailboxes."""

    def __init__(self, graph: Graph, statuses: frozenset[str]) -> None:
        """`statuses`: what counts as busy, in Graph's own words, in lower case."""
        self._graph = graph
        self._statuses = statuses

    async def busy(self, mailbox: str, since: datetime, until: datetime) -> Times:
        """When that mailbox's owner is busy; GraphError if it can't be read."""
        found: list[tuple[datetime, datetime]] = []
        while since < until:
            end = min(since + _LONGEST, until)
            found += await self._part(mailbox, since, end)
            since = end
        return found

    async def _part(self, mailbox: str, since: datetime, until: datetime) -> Times:
        """The items themselves: the coarse view would round them, and knows no "working elsewhere"."""
        body = {
            "schedules": [mailbox],
            "startTime": graph_times.written(since),
            "endTime": graph_times.written(until),
            "availabilityViewInterval": 60,
        }
        said = await self._graph.read(mailbox, "/calendar/getSchedule", body=body)
        schedules = said.get("value")
        schedule = schedules[0] if isinstance(schedules, list) and schedules else None
        items = schedule.get("scheduleItems") if isinstance(schedule, dict) else None
        if not isinstance(items, list) or not schedule or "error" in schedule:
            raise GraphAwayError(_NOT_SAID)
        found = []
        for item in items:
            start, end = graph_times.read(item.get("start")), graph_times.read(item.get("end"))
            if start is None or end is None:
                raise GraphAwayError(_NOT_SAID)
            if str(item.get("status", "")).lower() in self._statuses and start < end:
                found.append((start, end))
        return found


_NOT_SAID = "no schedule in the answer"
