"""The activities that have been taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from programme.turns import LOST_AFTER, ReplyState
from storage import tables
from storage.engine.clock_offset import SqlClockOffset
from storage.engine.cursor import Cursor, Read
from storage.engine.many import as_json, in_batches, texts_in
from storage.talking.leases import PROCESS, is_over

_turns = tables.turns.c
_leases = tables.leases.c
_TAKE = {
    dialect: insert(tables.turns).on_conflict_do_nothing().returning(_turns.activity)
    for dialect, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}
_KNOWN = (
    select(_turns.replied, _turns.taken_at, _turns.process, _leases.ends)
    .join_from(tables.turns, tables.leases, _leases.name == PROCESS + _turns.process, isouter=True)
    .where(_turns.activity == given("activity"))
)
_TAKE_OVER = (
    update(tables.turns)
    .where(_turns.activity == given("taken"), _turns.replied.is_(False), _turns.taken_at == given("before"))
    .where(func.coalesce(_turns.process, "") == given("left_by"))
    .values(process=given("by"), taken_at=given("at"))
)
_REPLIED = {
    dialect: update(tables.turns).where(_turns.activity.in_(done)).values(replied=True)
    for dialect, done in texts_in("done").items()
}
_GIVE_BACK = delete(tables.turns).where(_turns.activity == given("activity"))
_FORGET = delete(tables.turns).where(_turns.taken_at < given("before"))


@dataclass(frozen=True)
class SqlTurns:
    """Activities, in the database."""

    cursor: Cursor

    def take(self, activity: str, process: str, now: datetime, beside: Sequence[Read] = ()) -> ReplyState:
        """NEW for an activity's first time, which is noted; else what is known of its reply.

        `beside` is read along with it.
        """
        values = {"activity": activity, "taken_at": now, "replied": False, "process": process}
        if self.cursor.execute_beside(beside, _TAKE[self.cursor.dialect], values).first():
            return ReplyState.NEW
        known = self.cursor.execute(_KNOWN, {"activity": activity}).first()
        assert known is not None
        if known["replied"]:
            return ReplyState.SENT
        left_by, before = known["process"] or "", known["taken_at"]
        other = left_by not in {"", process}
        if now - before > LOST_AFTER or (other and self._is_gone(known["ends"], now)):
            values = {"taken": activity, "before": before, "left_by": left_by, "by": process, "at": now}
            if self.cursor.execute(_TAKE_OVER, values).rowcount:
                return ReplyState.LOST
            other = True  # it was first
        return ReplyState.ELSEWHERE if other else ReplyState.DUE

    def _is_gone(self, ends: datetime | None, now: datetime) -> bool:
        """Whether the process whose lease ends then is certainly at it no more."""
        return ends is None or is_over(ends, now - SqlClockOffset(self.cursor).get())

    def give_back(self, activity: str) -> None:
        """It isn't done yet, and is taken once more: as if it had never been."""
        self.cursor.write(_GIVE_BACK, {"activity": activity})

    def replied(self, activities: Sequence[str]) -> None:
        """Note that the replies to these have gone out."""
        for some in in_batches(activities):
            self.cursor.write(_REPLIED[self.cursor.dialect], {"done": as_json(some)})

    def forget(self, before: datetime) -> None:
        """Throw away what was taken before that."""
        self.cursor.write(_FORGET, {"before": before})
