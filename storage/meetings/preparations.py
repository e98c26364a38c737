"""The companies' preparations."""

from dataclasses import dataclass

from sqlalchemy import bindparam as given
from sqlalchemy import select

from programme.companies.companies import CompanyId
from programme.meetings.preparations import Preparation
from storage import tables
from storage.engine.cursor import Cursor
from storage.engine.upsert import Upsert

_PUT = Upsert(tables.preparations)
_OF = select(tables.preparations).where(tables.preparations.c.company == given("of_company"))


@dataclass(frozen=True)
class SqlPreparations:
    """Preparations, in the database."""

    cursor: Cursor

    def put(self, preparation: Preparation) -> None:
        """Keep it as it is now."""
        _PUT.run(self.cursor, vars(preparation))

    def of(self, company: CompanyId) -> Preparation | None:
        """The company's, or None."""
        row = self.cursor.execute(_OF, {"of_company": company}).first()
        return Preparation(**row) if row else None
