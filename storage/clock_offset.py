"""The moved clock of the local mode and of the replay."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast

from sqlalchemy import func, select

from storage import tables
from storage.cursor import Cursor
from storage.upsert import Upsert

_OFFSET = select(tables.clock_offset.c.seconds)
_DATABASE_NOW = select(func.now(), _OFFSET.scalar_subquery())
_PUT = Upsert(tables.clock_offset)


@dataclass(frozen=True)
class SqlClockOffset:
    """How far the programme's clock is ahead, in the database."""

    cursor: Cursor

    def now(self, clock: Callable[[], datetime]) -> datetime:
        """The programme's time: PostgreSQL's own, or else the clock's, and the offset."""
        if self.cursor.dialect == "postgresql":
            [(real_now, seconds)] = self.cursor.execute(_DATABASE_NOW)
        else:
            real_now, seconds = clock(), self.cursor.execute(_OFFSET).scalar()
        # In a local zone a sum would skip the clock changes.
        return cast("datetime", real_now).astimezone(UTC) + timedelta(seconds=seconds or 0)

    def get(self) -> timedelta:
        """The offset now; zero until it's moved."""
        return timedelta(seconds=self.cursor.execute(_OFFSET).scalar() or 0)

    def put(self, offset: timedelta) -> None:
        """Move the clock, from the next transaction on."""
        _PUT.run(self.cursor, {"id": 1, "seconds": round(offset.total_seconds())})
