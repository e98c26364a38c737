"""What companies were called before they were merged or renamed: it leads to the record that was kept."""

from dataclasses import dataclass

from sqlalchemy import bindparam as given
from sqlalchemy import select

from programme.companies.companies import CompanyId, CompanyName
from storage import tables
from storage.engine.cursor import Cursor
from storage.engine.upsert import Upsert

_former = tables.former_names.c
_GET = select(_former.company).where(_former.key == given("former_key"))
_PUT = Upsert(tables.former_names)


@dataclass(frozen=True)
class SqlFormerNames:
    """Former names and numbers, in the database."""

    cursor: Cursor

    def of(self, called: CompanyName) -> CompanyId | None:
        """The company that was called so; by its number where one is given, for two may have had one name."""
        found = self.cursor.execute(_GET, {"former_key": called.key}).scalar()
        return CompanyId(found) if found else None

    def lead(self, was: CompanyName, company: CompanyId, now: CompanyName | None = None) -> None:
        """That name and number lead to the company from now on; but for those that are its own `now`."""
        own = {now.number, CompanyName(now.name).key} if now else set()
        for key in {was.number, CompanyName(was.name).key if was.name else ""} - own - {""}:
            _PUT.run(self.cursor, {"key": key, "company": company})
