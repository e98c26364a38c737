"""What came of presentations."""

from dataclasses import dataclass

from sqlalchemy import bindparam as given
from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from programme.meetings.meetings import MeetingId
from programme.meetings.outcomes import Outcome, OutcomeKnownError, Recorded
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor

_GET = select(tables.outcomes).where(tables.outcomes.c.meeting == given("wanted"))
_ADD = {
    dialect: insert(tables.outcomes).on_conflict_do_nothing()
    for dialect, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}


@dataclass(frozen=True)
class SqlOutcomes:
    """Outcomes, in the database."""

    cursor: Cursor

    def add(self, recorded: Recorded) -> None:
        """Keep it; OutcomeKnownError if it was said before."""
        add = _ADD[self.cursor.dialect]
        if self.cursor.execute(add, vars(recorded)).rowcount == 0:
            raise OutcomeKnownError

    def of(self, meeting: MeetingId) -> Recorded | None:
        """What came of the presentation, or None while nobody said."""
        row = self.cursor.execute(_GET, {"wanted": meeting}).first()
        if row is None:
            return None
        return Recorded(
            MeetingId(row["meeting"]),
            Outcome(row["outcome"]),
            PersonId(row["by"]),
            row["at"],
            row["message"],
            row["note"],
        )
