"""The moved clock of the local mode and of the replay."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast

from sqlalchemy import bindparam as given
from sqlalchemy import delete, func, select, update

from storage import tables
from storage.engine.cursor import Cursor
from storage.engine.upsert import Upsert

_OFFSET = select(tables.clock_offset.c.seconds)
_DATABASE_NOW = select(func.now(), _OFFSET.scalar_subquery())
_PUT = Upsert(tables.clock_offset)
_jumps = tables.clock_jumps.c
_JUMP = Upsert(tables.clock_jumps)
_JUMP_ON = update(tables.clock_jumps).where(_jumps.ends == given("at")).values(ends=given("to"))
_JUMP_BACK = delete(tables.clock_jumps).where(_jumps.starts >= given("to"))
_CUT_SHORT = update(tables.clock_jumps).where(_jumps.ends > given("to")).values(ends=given("to"))


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

    def move(self, now: datetime, to: datetime) -> None:
        """Move the clock from now to then, from the next transaction on; what lies between is jumped over."""
        self.put(self.get() + (to - now))
        if to <= now:
            self.cursor.execute(_JUMP_BACK, {"to": to})
            self.cursor.execute(_CUT_SHORT, {"to": to})
        elif not self.cursor.execute(_JUMP_ON, {"at": now, "to": to}).rowcount:
            _JUMP.run(self.cursor, {"starts": now, "ends": to})

    def put(self, offset: timedelta) -> None:
        """Let it be ahead by that, from the next transaction on, as if the time between had passed."""
        _PUT.run(self.cursor, {"id": 1, "seconds": round(offset.total_seconds())})
