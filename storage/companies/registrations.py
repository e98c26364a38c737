"""Who comes to the kick-off of the season that is running; those of earlier ones stay with their season."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam as given
from sqlalchemy import delete, func, insert, select

from programme.companies.companies import CompanyId
from programme.people import PersonId
from programme.registrations import Registered
from storage import tables
from storage.engine.cursor import Cursor

_coming = tables.registrations.c
OF_THIS_SEASON = _coming.season == ""
_OF_COMPANY = OF_THIS_SEASON & (_coming.company == given("of_company"))
_CLEAR = delete(tables.registrations).where(_OF_COMPANY)
_ADD = insert(tables.registrations)
_OF = select(tables.registrations).where(_OF_COMPANY).order_by(_coming.place)
_COUNT = select(func.count()).select_from(tables.registrations).where(OF_THIS_SEASON)


@dataclass(frozen=True)
class SqlRegistrations:
    """Registrations, in the database."""

    cursor: Cursor

    def replace(self, company: CompanyId, coming: Sequence[Registered]) -> None:
        """These come for the company, and nobody else."""
        self.cursor.write(_CLEAR, {"of_company": company})
        for place, one in enumerate(coming):
            self.cursor.write(_ADD, {**vars(one), "place": place, "season": ""})

    def of(self, company: CompanyId) -> Sequence[Registered]:
        """Who comes for the company, in the order that they were written."""
        rows = self.cursor.execute(_OF, {"of_company": company}).mappings()
        return [
            Registered(company, row["name"], row["email"], PersonId(row["by"]), row["at"]) for row in rows
        ]

    def count(self) -> int:
        """How many come in all."""
        return int(self.cursor.execute(_COUNT).scalar())
