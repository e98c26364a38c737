"""Who subscribes to their meetings, in the database. An address needs the bot's key as well."""

from dataclasses import dataclass

from sqlalchemy import bindparam as given
from sqlalchemy import delete, select

from programme.feeds import Feed, FeedId
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Row
from storage.engine.upsert import Upsert

_feeds = tables.feeds.c
_OF = select(tables.feeds).where(_feeds.person == given("whose"))
_GET = select(tables.feeds).where(_feeds.id == given("wanted"))
_CLOSE = delete(tables.feeds).where(_feeds.person == given("whose"))
_PUT = Upsert(tables.feeds)


@dataclass(frozen=True)
class SqlFeeds:
    """All feeds."""

    cursor: Cursor

    def of(self, person: PersonId) -> Feed | None:
        """The person's feed, or None if they have none."""
        return _feed(self.cursor.execute(_OF, {"whose": person}).first())

    def get(self, feed: FeedId) -> Feed | None:
        """The feed of that id, or None if it was closed or never was."""
        return _feed(self.cursor.execute(_GET, {"wanted": feed}).first())

    def put(self, feed: Feed) -> None:
        """From now on it's the person's, and an earlier one is no more."""
        _PUT.run(self.cursor, vars(feed))

    def close(self, person: PersonId) -> None:
        """The person has none: its address leads nowhere from now on."""
        self.cursor.write(_CLOSE, {"whose": person})


def _feed(row: Row | None) -> Feed | None:
    return Feed(FeedId(row["id"]), PersonId(row["person"]), row["made_at"]) if row else None
