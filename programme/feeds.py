"""Feeds: a person's meetings as a calendar to subscribe to, at an address that only they know."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType, Protocol

from programme.people import PersonId

FeedId = NewType("FeedId", str)


@dataclass(frozen=True)
class Feed:
    """Whose it is; its address is made of the id and the bot's key."""

    id: FeedId
    person: PersonId
    made_at: datetime


class Feeds(Protocol):
    """All feeds: one a person at most."""

    def of(self, person: PersonId) -> Feed | None:
        """The person's feed, or None if they have none."""

    def get(self, feed: FeedId) -> Feed | None:
        """The feed of that id, or None if it was closed or never was."""

    def put(self, feed: Feed) -> None:
        """From now on it's the person's, and an earlier one is no more."""

    def close(self, person: PersonId) -> None:
        """The person has none: its address leads nowhere from now on."""
