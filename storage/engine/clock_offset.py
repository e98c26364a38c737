"""The moved clock of the local mode and of the replay."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import ceil

from sqlalchemy import bindparam as given
from sqlalchemy import delete, func, select, update

from storage import tables
from storage.engine.cursor import Cursor, Row
from storage.engine.upsert import Upsert

_OFFSET = select(tables.clock_offset.c.seconds)
_SECONDS = _OFFSET.scalar_subquery().label("seconds")
NOW = {"sqlite": [_SECONDS], "postgresql": [_SECONDS, func.now().label("real_now")]}
"""Columns of what tells the time; SQLite has no clock of its own."""
_NOW = {dialect: select(*columns) for dialect, columns in NOW.items()}
_TOLD = "told"
_TABLE = tables.clock_offset.name
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
        told = self.cursor.kept(_TABLE, _TOLD)
        if told is None:
            told = self.cursor.execute(_NOW[self.cursor.dialect]).mappings()[0]
            self.told(told)
        real_now: datetime = told.get("real_now") or clock()
        # In a local zone a sum would skip the clock changes.
        return real_now.astimezone(UTC) + timedelta(seconds=told["seconds"] or 0)

    def told(self, row: Row) -> None:
        """The columns of `NOW` were read with something else: nobody needs to ask for the time."""
        self.cursor.keep(_TABLE, _TOLD, row)

    def get(self) -> timedelta:
        """The offset now; zero until it's moved."""
        told = self.cursor.kept(_TABLE, _TOLD)
        return timedelta(seconds=(told["seconds"] if told else self.cursor.execute(_OFFSET).scalar()) or 0)

    def move(self, now: datetime, to: datetime) -> None:
        """Move the clock from now to then, from the next transaction on; what lies between is jumped over."""
        self.put(self.get() + (to - now))
        if to <= now:
            self.cursor.execute(_JUMP_BACK, {"to": to})
            self.cursor.execute(_CUT_SHORT, {"to": to})
        elif not self.cursor.execute(_JUMP_ON, {"at": now, "to": to}).rowcount:
            _JUMP.run(self.cursor, {"starts": now, "ends": to})

    def put(self, offset: timedelta) -> None:
        """Let it be ahead by that, in whole seconds rounded up, as if the time between had passed.

        Rounded down, a clock that is moved to 8.00 would be there a part of a second before 8.00.
        """
        _PUT.run(self.cursor, {"id": 1, "seconds": ceil(offset.total_seconds())})
