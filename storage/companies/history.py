"""What happened to each company."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import delete, func, insert, select

from programme.companies.companies import CompanyId
from programme.companies.history import NOBODY, Happened
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Read, Row

_history = tables.history.c
_ADD = insert(tables.history)
_OF = select(tables.history).where(_history.company == given("company")).order_by(_history.number.desc())
_LAST = _OF.where(_history.what.in_(given("wanted", expanding=True))).limit(1)
_BY_PEOPLE = (
    select(tables.history).where(_history.by != NOBODY).order_by(_history.number.desc()).limit(given("most"))
)
_SUCH = select(func.max(_history.number)).where(
    _history.company == given("company"),
    _history.by == given("person"),
    _history.what == given("line"),
    _history.why == given("reason"),
)
_FORGET = delete(tables.history).where(_history.number == _SUCH.scalar_subquery())
_LATELY = (
    select(tables.history)
    .where(_history.at > given("since"), _history.what.in_(given("wanted", expanding=True)))
    .order_by(_history.number.desc())
)


@dataclass(frozen=True)
class SqlHistory:
    """The history, in the database."""

    cursor: Cursor

    def add(self, happened: Happened) -> None:
        """Keep it."""
        self.cursor.write(_ADD, vars(happened))

    def of(self, company: CompanyId) -> Sequence[Happened]:
        """What happened to the company, latest first."""
        return [_happened(row) for row in self.cursor.execute(_OF, {"company": company}).mappings()]

    def last(self, company: CompanyId, what: Sequence[str]) -> Happened | None:
        """The latest of these that happened to the company, or None."""
        row = self.cursor.execute(*read_last(company, what)).first()
        return _happened(row) if row else None

    def by_people(self, most: int) -> Sequence[Happened]:
        """The latest that people did, latest first."""
        return [_happened(row) for row in self.cursor.execute(_BY_PEOPLE, {"most": most}).mappings()]

    def forget(self, company: CompanyId, by: PersonId, what: str, why: str) -> None:
        """The latest such line is no longer there."""
        self.cursor.write(_FORGET, {"company": company, "person": by, "line": what, "reason": why})

    def lately(self, since: datetime, what: Sequence[str]) -> Sequence[Happened]:
        """What of these happened to any company after that moment, latest first."""
        rows = self.cursor.execute(_LATELY, {"since": since, "wanted": list(what)}).mappings()
        return [_happened(row) for row in rows]


def read_last(company: CompanyId, what: Sequence[str]) -> Read:
    """What `last` reads."""
    return _LAST, {"company": company, "wanted": list(what)}


def _happened(row: Row) -> Happened:
    return Happened(CompanyId(row["company"]), row["at"], PersonId(row["by"]), row["what"], row["why"])
