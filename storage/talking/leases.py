"""Leases: what one process at a time may do, until it releases them or they end."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam as given
from sqlalchemy import delete, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from storage import tables
from storage.engine.cursor import Cursor

LONGEST = timedelta(hours=2)
"""No lease and no rest lasts so long; what ends later was written before the clock went back, and is over."""
PROCESS = "process:"
"""How the names of the leases of the processes that answer begin; each has one, under its id."""
UNTRAINED = "job:untrained"
"""Kept while a process that answers has no classifier, since its training failed."""
_leases = tables.leases.c
_MINE = (_leases.name == given("what")) & (_leases.holder == given("who"))
_TAKE = {
    dialect: (statement := insert(tables.leases)).on_conflict_do_update(
        index_elements=["name"],
        set_={"holder": statement.excluded.holder, "ends": statement.excluded.ends},
        where=(_leases.ends <= given("at")) | (_leases.ends > given("latest")),
    )
    for dialect, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}
_KEEP = update(tables.leases).where(_MINE).values(ends=given("until"))
_END = delete(tables.leases).where(_MINE)
_REST = update(tables.leases).where(_MINE).values(holder="", ends=given("until"))
_ALONE = text("SELECT pg_try_advisory_xact_lock(2, CAST(:job AS INTEGER))")
"""The first number tells these locks from others."""
_ALL = select(_leases.name, _leases.ends)
_END_ALL = delete(tables.leases).where(_leases.name.startswith(given("start")))
_LEFT = (
    update(tables.leases)
    .where(_leases.name.startswith(given("start")), _leases.holder != "")
    .values(ends=given("until"))
)
_FORGET = _END_ALL.where((_leases.ends <= given("at")) | (_leases.ends > given("latest")))


@dataclass(frozen=True)
class SqlLeases:
    """Leases, in the database: a name has one holder at a time."""

    cursor: Cursor

    def take(self, name: str, holder: str, now: datetime, until: datetime) -> bool:
        """Whether the name is now the holder's until then: nobody had it, or their lease had ended."""
        values = {"name": name, "holder": holder, "ends": until, "at": now, "latest": now + LONGEST}
        return bool(self.cursor.execute(_TAKE[self.cursor.dialect], values).rowcount)

    def keep(self, name: str, holder: str, until: datetime) -> bool:
        """Whether it is still the holder's, and is until then; nobody else takes it in this transaction."""
        return bool(self.cursor.execute(_KEEP, {"what": name, "who": holder, "until": until}).rowcount)

    def hold(self, name: str, holder: str, now: datetime, until: datetime) -> bool:
        """Whether it is the holder's until then: it was already, or nobody had it."""
        return self.keep(name, holder, until) or self.take(name, holder, now, until)

    def release(self, name: str, holder: str, rest_until: datetime | None = None) -> None:
        """Give it back; nobody has it until then."""
        if rest_until is None:
            self.cursor.write(_END, {"what": name, "who": holder})
        else:
            self.cursor.write(_REST, {"what": name, "who": holder, "until": rest_until})

    def release_all(self, start: str) -> None:
        """End all whose names begin so, whoever holds them."""
        self.cursor.write(_END_ALL, {"start": start})

    def give_up(self, start: str, now: datetime) -> None:
        """Those whose names begin so have ended now, whoever held them; a rest that nobody holds goes on."""
        self.cursor.write(_LEFT, {"start": start, "until": now})

    def forget(self, now: datetime, start: str) -> None:
        """Throw away those whose names begin so and that are over."""
        self.cursor.write(_FORGET, {"start": start, "at": now, "latest": now + LONGEST})

    def alone(self, job: int) -> bool:
        """Whether nobody else does the job in a transaction of theirs; nobody does until this one ends."""
        if self.cursor.dialect == "sqlite":  # it has one writer
            return True
        return bool(self.cursor.execute(_ALONE, {"job": job}).scalar())

    def ended(self, now: datetime, start: str) -> Collection[str]:
        """Names that begin so, whose lease ended without being released."""
        return {name for name, ends in self._all(start) if is_over(ends, now)}

    def held(self, now: datetime, start: str) -> Collection[str]:
        """Names that begin so and that nobody else may take now."""
        return {name for name, ends in self._all(start) if not is_over(ends, now)}

    def ends(self, name: str) -> datetime | None:
        """When it ends or ended; None if nobody has it, or has had it and released it."""
        return dict(self._all(name)).get(name)

    def _all(self, start: str) -> Iterator[tuple[str, datetime]]:
        return ((name, ends) for name, ends in self.cursor.execute(_ALL) if name.startswith(start))


def is_over(ends: datetime, now: datetime) -> bool:
    """Whether it had ended by then without being released."""
    return not now < ends <= now + LONGEST
