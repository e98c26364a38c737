"""What was agreed at start-up meetings."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam as given
from sqlalchemy import select

from programme.companies.companies import CompanyId
from programme.meetings.follow_ups import FollowUp, FollowUpId, Side
from storage import tables
from storage.engine.cursor import Cursor, Read, Row
from storage.engine.upsert import Upsert

_agreed = tables.follow_ups.c
_PUT = Upsert(tables.follow_ups)
_GET = select(tables.follow_ups).where(_agreed.id == given("wanted"))
_OF = (
    select(tables.follow_ups).where(_agreed.company == given("of_company")).order_by(_agreed.day, _agreed.id)
)


@dataclass(frozen=True)
class SqlFollowUps:
    """Follow-ups, in the database."""

    cursor: Cursor

    def put(self, follow_up: FollowUp) -> None:
        """Keep it as it is now."""
        _PUT.run(self.cursor, vars(follow_up))

    def get(self, follow_up: FollowUpId) -> FollowUp | None:
        """The one of that id, or None."""
        row = self.cursor.execute(_GET, {"wanted": follow_up}).first()
        return _follow_up(row) if row else None

    def of(self, company: CompanyId) -> Sequence[FollowUp]:
        """What was agreed with the company, earliest day first."""
        rows = self.cursor.execute(*read_agreed(company)).mappings()
        return [_follow_up(row) for row in rows]


def read_agreed(company: CompanyId) -> Read:
    """What `of` reads."""
    return _OF, {"of_company": company}


def _follow_up(row: Row) -> FollowUp:
    return FollowUp(**{**row, "side": Side(row["side"])})
