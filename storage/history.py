"""What happened to each company."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, insert, select
from sqlalchemy import bindparam as given

from programme.companies import CompanyId
from programme.history import Happened
from programme.people import PersonId
from storage import tables

_history = tables.history.c
_ADD = insert(tables.history)
_OF = select(tables.history).where(_history.company == given("company")).order_by(_history.number.desc())


@dataclass(frozen=True)
class SqlHistory:
    """The history, in the database."""

    connection: Connection

    def add(self, happened: Happened) -> None:
        """Keep it."""
        self.connection.execute(_ADD, asdict(happened))

    def of(self, company: CompanyId) -> Sequence[Happened]:
        """What happened to the company, latest first."""
        rows = self.connection.execute(_OF, {"company": company}).mappings()
        return [
            Happened(CompanyId(row["company"]), row["at"], PersonId(row["by"]), row["what"], row["why"])
            for row in rows
        ]
