"""The moved clock of the local mode and of the replay."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from storage import tables
from storage.cursor import Cursor
from storage.upsert import Upsert

_OFFSET = select(tables.clock_offset.c.seconds)
_PUT = Upsert(tables.clock_offset)


@dataclass(frozen=True)
class SqlClockOffset:
    """How far the programme's clock is ahead, in the database."""

    cursor: Cursor

    def get(self) -> timedelta:
        """The offset now; zero until it's moved."""
        return timedelta(seconds=self.cursor.execute(_OFFSET).scalar() or 0)

    def put(self, offset: timedelta) -> None:
        """Move the clock, from the next transaction on."""
        _PUT.run(self.cursor, {"id": 1, "seconds": round(offset.total_seconds())})
