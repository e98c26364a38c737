"""Events in the hosts' calendars: made once however often it's tried, changed, cancelled, found again.

Microsoft Graph, "event resource type", "Create event" (`transactionId`), "event: cancel", and
"singleValueLegacyExtendedProperty" for the property of our own that an event is found by.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urlsplit
from uuid import UUID, uuid5

from bot.outside import graph_times
from bot.outside.graph import Graph, GraphRefusedError

_PROPERTY = "String {6f1d2c1e-52f1-4b0c-9d53-0a6f6d2f7b11} Name ProgrammeMeeting"
_NAMES = UUID("6f1d2c1e-52f1-4b0c-9d53-0a6f6d2f7b11")


@dataclass(frozen=True)
class Guest:
    """Somebody who is invited."""

    email: str
    name: str


@dataclass(frozen=True)
class Draft:
    """What an event is to say; `key` tells it from every other."""

    key: str
    subject: str
    text: str
    start: datetime
    end: datetime
    guests: Sequence[Guest]


@dataclass(frozen=True)
class Event:
    """An event as it stands in a calendar."""

    id: str
    join_url: str = ""
    start: datetime | None = None


class Events:
    """The events that are ours, in whichever mailbox."""

    def __init__(self, graph: Graph) -> None:
        """Through that."""
        self._graph = graph

    def most_at_once(self, most: int) -> int:
        """How many may be written now: none while Graph is left alone, then one that tries."""
        return min(most, self._graph.circuit.lets_in)

    async def make(self, mailbox: str, draft: Draft) -> Event:
        """The event, made; the one that an earlier try made, where Graph knows of it."""
        body = {
            **_said(draft),
            "isOnlineMeeting": True,
            "onlineMeetingProvider": "teamsForBusiness",
            "allowNewTimeProposals": False,
            "transactionId": str(uuid5(_NAMES, draft.key)),
            "singleValueExtendedProperties": [{"id": _PROPERTY, "value": draft.key}],
        }
        try:
            return _event(await self._graph.write("POST", mailbox, "/events", body))
        except GraphRefusedError as error:
            if error.status != HTTPStatus.CONFLICT:
                raise
            made = await self.find(mailbox, draft.key)
            if made is None:
                raise
            return made

    async def find(self, mailbox: str, key: str) -> Event | None:
        """The event with that key, if there is one."""
        wanted = f"singleValueExtendedProperties/Any(ep: ep/id eq '{_PROPERTY}' and ep/value eq '{key}')"
        said = await self._graph.read(mailbox, "/events", {"$filter": wanted, "$top": "2"})
        found = [_event(one) for one in _listed(said) if not one.get("isCancelled")]
        return found[0] if found else None

    async def get(self, mailbox: str, event: str) -> Event | None:
        """The event as it stands; None if it's gone."""
        try:
            return _event(await self._graph.read(mailbox, f"/events/{_id(event)}"))
        except GraphRefusedError as error:
            if _is_gone(error):
                return None
            raise

    async def change(self, mailbox: str, event: str, draft: Draft) -> Event | None:
        """The event, saying that; None if it's gone."""
        try:
            said = await self._graph.write("PATCH", mailbox, f"/events/{_id(event)}", _said(draft))
        except GraphRefusedError as error:
            if _is_gone(error):
                return None
            raise
        return _event(said)

    async def cancel(self, mailbox: str, event: str, why: str) -> None:
        """The guests hear that it's off, and it's out of the calendar; nothing if it's gone already."""
        path = f"/events/{_id(event)}"
        try:
            await self._graph.write("POST", mailbox, f"{path}/cancel", {"comment": why})
        except GraphRefusedError as error:
            if _is_gone(error):
                return
            if error.status != HTTPStatus.BAD_REQUEST:
                raise
            await self._delete(mailbox, path)  # without guests it isn't a meeting, and can't be cancelled

    async def _delete(self, mailbox: str, path: str) -> None:
        try:
            await self._graph.write("DELETE", mailbox, path)
        except GraphRefusedError as error:
            if not _is_gone(error):
                raise


def _is_gone(error: GraphRefusedError) -> bool:
    """Whether the event is; another 404 is about the whole mailbox."""
    return error.status == HTTPStatus.NOT_FOUND and error.code == "ErrorItemNotFound"


def _said(draft: Draft) -> dict[str, Any]:
    return {
        "subject": draft.subject,
        "body": {"contentType": "text", "content": draft.text},
        "start": graph_times.written(draft.start),
        "end": graph_times.written(draft.end),
        "attendees": [
            {"emailAddress": {"address": one.email, "name": one.name}, "type": "required"}
            for one in draft.guests
        ],
    }


def _id(event: str) -> str:
    return quote(event, safe="")


def _listed(said: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    value = said.get("value")
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _event(said: Mapping[str, Any]) -> Event:
    meeting = said.get("onlineMeeting")
    join_url = meeting.get("joinUrl") if isinstance(meeting, dict) else ""
    return Event(
        str(said.get("id") or ""),
        join_url if isinstance(join_url, str) and urlsplit(join_url).scheme == "https" else "",
        graph_times.read(said.get("start")),
    )
