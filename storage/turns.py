"""The activities that have been taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from programme.turns import LOST_AFTER, ReplyState
from storage import tables
from storage.cursor import Cursor

_turns = tables.turns.c
_TAKE = {
    dialect: insert(tables.turns).on_conflict_do_nothing().returning(_turns.activity)
    for dialect, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}
_KNOWN = select(_turns.replied, _turns.taken_at).where(_turns.activity == given("activity"))
_REPLIED = update(tables.turns).where(_turns.activity == given("done")).values(replied=True)
_FORGET = delete(tables.turns).where(_turns.taken_at < given("before"))


@dataclass(frozen=True)
class SqlTurns:
    """Activities, in the database."""

    cursor: Cursor

    def take(self, activity: str, now: datetime) -> ReplyState:
        """NEW for an activity's first time, which is noted; else what is known of its reply."""
        values = {"activity": activity, "taken_at": now, "replied": False}
        if self.cursor.execute(_TAKE[self.cursor.dialect], values).first():
            return ReplyState.NEW
        known = self.cursor.execute(_KNOWN, {"activity": activity}).first()
        assert known is not None
        if known["replied"]:
            return ReplyState.SENT
        return ReplyState.LOST if now - known["taken_at"] > LOST_AFTER else ReplyState.DUE

    def replied(self, activities: Sequence[str]) -> None:
        """Note that the replies to these have gone out."""
        for activity in activities:
            self.cursor.write(_REPLIED, {"done": activity})

    def forget(self, before: datetime) -> None:
        """Throw away what was taken before that."""
        self.cursor.write(_FORGET, {"before": before})
