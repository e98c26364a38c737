"""Links that one person may use once: a page with a button, whose press does what the link is for."""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Protocol

from programme.errors import ProgrammeError
from programme.feeds import FeedId
from programme.people import PersonId

BOARD_LASTS = timedelta(minutes=10)
DOWNLOAD_LASTS = timedelta(hours=1)
_FEED = "feed-"
_HALF = 32
"""Hexadecimal digits of a token's name and of its signature: 128 bits each."""


class NoLinkError(ProgrammeError):
    """The link was used, has ended, or never was."""

    words = "no-link"


@dataclass(frozen=True)
class Link:
    """What a link is for, and whose it is."""

    token: str
    opens: str
    """Which door: `board`, or the sort of a download."""
    about: str
    """What of it, such as which export; may be empty."""
    person: PersonId
    ends: datetime
    """By the real clock, not by one that was moved."""


@dataclass(frozen=True)
class Site:
    """Where the bot's own pages are, and the key that its links are signed with."""

    url: str
    """Without a slash at its end; empty where there are no pages."""
    key: bytes = field(repr=False)

    def token(self, *of: str) -> str:
        """The token made of these words: nobody else can make one, nor guess it."""
        name = self._signature(*of)
        return name + self._signature(name)

    def signed(self, token: str) -> bool:
        """Whether we made the token, told without asking the database."""
        return hmac.compare_digest(self._signature(token[:_HALF]).encode(), token[_HALF:].encode())

    def address(self, token: str) -> str:
        """Where the link leads."""
        return f"{self.url}/open/{token}"

    def calendar(self, about: str) -> str:
        """The address of a calendar file; the same each time."""
        return f"{self.url}/calendar/{about}.{self._signature('calendar', about)}.ics"

    def feed(self, feed: FeedId) -> str:
        """The address of a person's calendar; empty without pages."""
        return self.calendar(f"{_FEED}{feed}") if self.url else ""

    def subscribe(self, feed: FeedId) -> str:
        """The page that says how to subscribe to it."""
        return self.feed(feed).replace("/calendar/", "/subscribe/", 1).removesuffix(".ics")

    def feed_of(self, name: str) -> FeedId | None:
        """The feed whose file or page is called so; None where we didn't make the name."""
        about = self.calendar_about(name)
        return FeedId(about.removeprefix(_FEED)) if about.startswith(_FEED) else None

    def calendar_about(self, name: str) -> str:
        """What a calendar file that is called so is about; empty where we didn't make the name."""
        about, _, signature = name.rpartition(".")
        ours = hmac.compare_digest(self._signature("calendar", about).encode(), signature.encode())
        return about if ours else ""

    def unsubscribe(self, email: str) -> str:
        """Where whoever reads that address says that they want no such e-mails; empty without pages."""
        name = urlsafe_b64encode(email.encode()).decode().rstrip("=")
        signature = self._signature("unsubscribe", email)
        return f"{self.url}/unsubscribe/{name}.{signature}" if self.url else ""

    def unsubscribes(self, name: str) -> str:
        """The address that such a page is about; empty where we didn't make its name."""
        coded, _, signature = name.partition(".")
        try:
            email = urlsafe_b64decode(coded + "=" * (-len(coded) % 4)).decode()
        except ValueError:
            return ""
        ours = hmac.compare_digest(self._signature("unsubscribe", email).encode(), signature.encode())
        return email if ours else ""

    def _signature(self, *words: str) -> str:
        return hmac.new(self.key, "\n".join(words).encode(), sha256).hexdigest()[:_HALF]


NOWHERE = Site("", b"")
"""There are no pages."""


class Links(Protocol):
    """All links; what is kept doesn't tell the tokens. `now` is the real clock's."""

    def add(self, link: Link, now: datetime) -> None:
        """From now on the link can be used; those that have ended are forgotten."""

    def look(self, token: str, now: datetime) -> Link:
        """What the link is for, unused as it is; NoLinkError if it can't be used any more."""

    def use(self, token: str, now: datetime) -> Link:
        """What the link is for, used from now on; NoLinkError for whoever comes second."""
