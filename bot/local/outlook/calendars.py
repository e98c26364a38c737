"""The hosts' calendars of the local mode: in a file, so that they're there after the next start, too."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import orjson

from bot.outside import graph_times

Event = Mapping[str, Any]
"""As Microsoft Graph writes one ("event resource type")."""
_JOIN = "https://teams.example/meetup-join/"


class LocalCalendars:
    """The events of each mailbox, cancelled ones too."""

    def __init__(self, file: Path, mailboxes: Sequence[str]) -> None:
        """Those mailboxes, with what the file holds of them."""
        self._file = file
        kept = orjson.loads(file.read_bytes()) if file.exists() else {}
        self._events: dict[str, dict[str, Event]] = {one: kept.get(one, {}) for one in mailboxes}

    @property
    def mailboxes(self) -> Sequence[str]:
        """Their addresses."""
        return list(self._events)

    def all(self, mailbox: str) -> Sequence[Event]:
        """Every event that was ever made there, by when it starts."""
        return sorted(self._events[mailbox].values(), key=lambda one: str(one["start"]["dateTime"]))

    def standing(self, mailbox: str, since: str = "", until: str = "~") -> Sequence[Event]:
        """Those that weren't cancelled and that touch that time, as Graph writes moments in UTC."""
        return [
            one
            for one in self.all(mailbox)
            if not one["isCancelled"] and one["start"]["dateTime"] < until and one["end"]["dateTime"] > since
        ]

    def get(self, mailbox: str, event: str) -> Event | None:
        """That one, unless it's cancelled or gone."""
        found = self._events[mailbox].get(event)
        return None if found is None or found["isCancelled"] else found

    def make(self, mailbox: str, said: Event) -> Event:
        """A new one that says that, with a link if it's to be an online meeting."""
        event = uuid4().hex
        link = {"joinUrl": f"{_JOIN}{event}"} if said.get("isOnlineMeeting") else None
        return self._put(mailbox, {**said, "id": event, "isCancelled": False, "onlineMeeting": link})

    def change(self, mailbox: str, event: Event, said: Event) -> Event:
        """It says that from now on."""
        return self._put(mailbox, {**event, **said})

    def cancel(self, mailbox: str, event: Event) -> None:
        """It's off, and shown as such."""
        self._put(mailbox, {**event, "isCancelled": True})

    def move(self, mailbox: str, event: Event, start: datetime) -> None:
        """Another start, as long as before."""
        was, until = (graph_times.read(event[one]) for one in ("start", "end"))
        long = until - was if was and until else timedelta(hours=1)
        said = {"start": graph_times.written(start), "end": graph_times.written(start + long)}
        self.change(mailbox, event, said)

    def delete(self, mailbox: str, event: str) -> None:
        """As if it had never been there."""
        del self._events[mailbox][event]
        self._keep()

    def _put(self, mailbox: str, event: Event) -> Event:
        self._events[mailbox][event["id"]] = event
        self._keep()
        return event

    def _keep(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        written = self._file.with_suffix(".new")
        written.write_bytes(orjson.dumps(self._events, option=orjson.OPT_INDENT_2))
        written.replace(self._file)
