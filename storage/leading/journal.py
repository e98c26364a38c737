"""What the project group changed."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import insert, select, update

from programme.companies.companies import CompanyId
from programme.leading.journal import Change, Done
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Row

_journal = tables.journal.c
_ADD = insert(tables.journal)
_LAST = (
    select(tables.journal)
    .where(_journal.by == given("person"), _journal.undone_at.is_(None))
    .order_by(_journal.number.desc())
    .limit(1)
    .with_for_update()
)
_UNDONE = update(tables.journal).where(_journal.number == given("done")).values(undone_at=given("taken_back"))
_LATELY = (
    select(tables.journal)
    .where(_journal.company.is_(None))
    .order_by(_journal.number.desc())
    .limit(given("most"))
)


@dataclass(frozen=True)
class SqlJournal:
    """The journal, in the database."""

    cursor: Cursor

    def note(self, deed: Change, by: PersonId, at: datetime, letters: Sequence[str]) -> None:
        """Keep it."""
        values = {**vars(deed), "by": by, "at": at, "letters": json.dumps(letters), "undone_at": None}
        self.cursor.write(_ADD, values)

    def last_of(self, person: PersonId) -> Done | None:
        """The person's latest deed that wasn't taken back, which nobody else takes back meanwhile."""
        row = self.cursor.execute(_LAST, {"person": person}).first()
        return _done(row) if row else None

    def undone(self, done: Done, at: datetime) -> None:
        """It was taken back."""
        self.cursor.write(_UNDONE, {"done": done.number, "taken_back": at})

    def lately(self, most: int) -> Sequence[Done]:
        """The latest that no company's history tells, latest first."""
        return [_done(row) for row in self.cursor.execute(_LATELY, {"most": most}).mappings()]


def _done(row: Row) -> Done:
    return Done(
        number=row["number"],
        at=row["at"],
        by=PersonId(row["by"]),
        what=row["what"],
        about=row["about"],
        called=row["called"],
        company=CompanyId(row["company"]) if row["company"] else None,
        why=row["why"],
        before=row["before"],
        letters=tuple(json.loads(row["letters"])),
        undone_at=row["undone_at"],
    )
