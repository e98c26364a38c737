"""What happened to each company."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam as given
from sqlalchemy import insert, select

from programme.companies import CompanyId
from programme.history import Happened
from programme.people import PersonId
from storage import tables
from storage.cursor import Cursor

_history = tables.history.c
_ADD = insert(tables.history)
_OF = select(tables.history).where(_history.company == given("company")).order_by(_history.number.desc())


@dataclass(frozen=True)
class SqlHistory:
    """The history, in the database."""

    cursor: Cursor

    def add(self, happened: Happened) -> None:
        """Keep it."""
        self.cursor.execute(_ADD, vars(happened))

    def of(self, company: CompanyId) -> Sequence[Happened]:
        """What happened to the company, latest first."""
        rows = self.cursor.execute(_OF, {"company": company}).mappings()
        return [
            Happened(CompanyId(row["company"]), row["at"], PersonId(row["by"]), row["what"], row["why"])
            for row in rows
        ]
