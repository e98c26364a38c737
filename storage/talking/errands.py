"""What is still to be asked or told elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from programme.errands import Errand, ErrandKind
from storage import tables
from storage.engine.cursor import Cursor, Row

_errands = tables.errands.c
_PLAN = {
    dialect: insert(tables.errands).on_conflict_do_nothing()
    for dialect, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}
_DUE = (
    select(tables.errands)
    .where((_errands.due <= given("at")) & _errands.kind.in_(given("kinds", expanding=True)))
    .order_by(_errands.due, _errands.kind, _errands.about)
    .limit(given("most"))
    .with_for_update(skip_locked=True)
)
_COUNT = select(func.count()).select_from(tables.errands).where(_errands.kind == given("what"))
_THIS = (_errands.kind == given("what")) & (_errands.about == given("whom"))
_CHANGE = update(tables.errands).where(_THIS).values(due=given("new_due"), tries=given("new_tries"))
_DONE = delete(tables.errands).where(_THIS)


@dataclass(frozen=True)
class SqlErrands:
    """Errands, in the database."""

    cursor: Cursor

    def plan(self, errand: Errand) -> None:
        """Add it; one that is there already stays as it is."""
        values = {"kind": errand.kind, "about": errand.about, "due": errand.due, "tries": errand.tries}
        self.cursor.write(_PLAN[self.cursor.dialect], values)

    def claim(self, now: datetime, again: datetime, most: int) -> Sequence[Errand]:
        """Errands that are due, oldest first; under a lease until `again`.

        Those of a kind that only a newer version knows are left to it.
        """
        rows = self.cursor.execute(_DUE, {"at": now, "most": most, "kinds": list(ErrandKind)}).mappings()
        due = [_errand(row) for row in rows]
        for errand in due:
            self._change(errand, again)
        return due

    def count(self, kind: ErrandKind) -> int:
        """How many of that kind are to be done."""
        return int(self.cursor.execute(_COUNT, {"what": kind}).scalar() or 0)

    def done(self, errand: Errand) -> bool:
        """Nothing more is to be done about it; whether it was still there."""
        return self.cursor.execute(_DONE, {"what": errand.kind, "whom": errand.about}).rowcount == 1

    def later(self, errand: Errand, due: datetime) -> None:
        """Try it once more then."""
        self._change(errand, due)

    def _change(self, errand: Errand, due: datetime) -> None:
        values = {"what": errand.kind, "whom": errand.about, "new_due": due, "new_tries": errand.tries + 1}
        self.cursor.write(_CHANGE, values)


def _errand(row: Row) -> Errand:
    return Errand(ErrandKind(row["kind"]), row["about"], row["due"], row["tries"])
