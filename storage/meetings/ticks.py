"""The hosts' busy time: rows of five minutes, whose primary key decides who gets a slot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import bindparam as given
from sqlalchemy import delete, select, text

from programme.meetings.slots import Busy
from storage import tables
from storage.engine.compiled import CHANGES
from storage.engine.cursor import Cursor, Read

TICK = timedelta(minutes=5)

_CLAIM = text("""
    WITH RECURSIVE wanted(tick) AS (
        SELECT CAST(:first AS BIGINT)
        UNION ALL
        SELECT tick + 1 FROM wanted WHERE tick + 1 < :first + :length
    )
    INSERT INTO ticks (host, tick, holder, length)
    SELECT :host, tick, :holder, CASE WHEN tick = :first THEN CAST(:length AS INTEGER) ELSE 0 END
    FROM wanted WHERE true ORDER BY tick
    ON CONFLICT (host, tick) DO UPDATE SET length = excluded.length
    WHERE ticks.holder = excluded.holder
    RETURNING tick
""").execution_options(**{CHANGES: {tables.ticks.name}})
_ALONE = text("SELECT pg_advisory_xact_lock(1, CAST(:day AS INTEGER))").execution_options(
    **{CHANGES: {tables.ticks.name, tables.overrides.name}}
)
"""The first number tells these locks from others; what the day's slots come from is read anew."""
_BUSY = select(tables.ticks).where(tables.BEGINS_A_CLAIM, tables.ticks.c.tick >= given("from_tick"))
_BUSY_UNTIL = _BUSY.where(tables.ticks.c.tick < given("to_tick"))
_RELEASE = delete(tables.ticks).where(tables.ticks.c.holder == given("old_holder"))
_RELEASE_HOST = _RELEASE.where(tables.ticks.c.host == given("old_host"))
_RELEASE_OUTSIDE = _RELEASE_HOST.where(
    (tables.ticks.c.tick < given("keep_from")) | (tables.ticks.c.tick >= given("keep_to"))
)


@dataclass(frozen=True)
class Ticks:
    """The hosts' busy time, in the database."""

    cursor: Cursor

    def alone_on(self, day: date) -> None:
        """Nobody else claims time of that day until this transaction ends.

        How many meetings a host has is counted, and two who count at once would both find room for one
        more; and two who claim two hosts in opposite order would wait for each other.
        """
        if self.cursor.dialect == "postgresql":  # SQLite has one writer
            self.cursor.write(_ALONE, {"day": day.toordinal()})

    def claim(self, host: str, holder: str, start: datetime, end: datetime) -> bool:
        """Whether the host is now the holder's for all of that time; its own time counts as free.

        One statement, in the order of the primary key.
        After a refused claim the caller gives back what it got (`release`), or rolls back.
        """
        first, last = _tick(start), _tick_after(end)
        values = {"host": host, "holder": holder, "first": first, "length": last - first}
        return len(self.cursor.execute(_CLAIM, values).rows) == last - first

    def keep_only(self, host: str, holder: str, start: datetime, end: datetime) -> None:
        """Give back the holder's time with the host outside of that."""
        values = {
            "old_holder": holder,
            "old_host": host,
            "keep_from": _tick(start),
            "keep_to": _tick_after(end),
        }
        self.cursor.write(_RELEASE_OUTSIDE, values)

    def release(self, holder: str, host: str | None = None) -> None:
        """Give back the holder's time, with one host or with all."""
        if host is None:
            self.cursor.write(_RELEASE, {"old_holder": holder})
        else:
            self.cursor.write(_RELEASE_HOST, {"old_holder": holder, "old_host": host})

    def busy(self, since: datetime, until: datetime | None = None, but: str | None = None) -> Sequence[Busy]:
        """What is taken from then on, one for each claim that begins before `until`, except that holder's."""
        rows = self.cursor.execute(*read_busy(since, until))
        return [
            Busy(host, _moment(tick), _moment(tick + length))
            for host, tick, holder, length in rows
            if holder != but
        ]


def read_busy(since: datetime, until: datetime | None = None) -> Read:
    """What `busy` reads."""
    if until is None:
        return _BUSY, {"from_tick": _tick(since)}
    return _BUSY_UNTIL, {"from_tick": _tick(since), "to_tick": _tick_after(until)}


def _tick(moment: datetime) -> int:
    return int(moment.timestamp() // TICK.total_seconds())


def _tick_after(moment: datetime) -> int:
    return -int(-moment.timestamp() // TICK.total_seconds())


def _moment(tick: int) -> datetime:
    return datetime.fromtimestamp(tick * TICK.total_seconds(), UTC)
