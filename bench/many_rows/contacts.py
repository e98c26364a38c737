"""The contacts of many companies, in chats of many tenants."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from bench.databases import gather_statistics
from programme.calendar import out_of_quiet
from programme.companies.road import Stage
from programme.people import Role
from storage import tables
from storage.engine.database import Database

NOWHERE = "http://127.0.0.1:9/"
_AT_ONCE = 10_000


@dataclass(frozen=True)
class Contacts:
    """So many, each in a chat of their own."""

    count: int
    a_tenant: int = 50
    """So many are in the same tenant."""
    a_company: int = 1
    """So many speak for the same company."""
    service_url: str = NOWHERE
    """Where their chats are."""

    def fill(self, database: Database) -> None:
        """Put them in; from then on it's a working day and nobody rests, whenever it's measured."""
        with database.engine.begin() as connection:
            for table, row, count in (
                (tables.people, self._person, self.count),
                (tables.addresses, self._address, self.count),
                (tables.companies, _company, self.count // self.a_company),
                (tables.speaks_for, self._contact, self.count),
            ):
                rows = map(row, range(count))
                while some := list(islice(rows, _AT_ONCE)):
                    connection.execute(table.insert(), some)
        with database.transaction() as unit:
            unit.clock.put(out_of_quiet(unit.now, database.openings.programme) - unit.now)
        gather_statistics(database.engine)

    def _tenant(self, number: int) -> str:
        return f"tenant{number // self.a_tenant}"

    def _id(self, number: int) -> str:
        return f"{self._tenant(number)}/{number}"

    def _person(self, number: int) -> Mapping[str, Any]:
        known = {"id": self._id(number), "name": f"Prøve {number}", "language": "nb", "roles": Role.CONTACT}
        return {**known, "language_chosen": False, "greeted": True, "host": "", "email": "", "domain": ""}

    def _address(self, number: int) -> Mapping[str, Any]:
        chat = {"conversation": f"{self._tenant(number)}:chat{number}", "service_url": self.service_url}
        return {"person": self._id(number), **chat, "bot": "28:bot", "member": ""}

    def _contact(self, number: int) -> Mapping[str, Any]:
        return {"person": self._id(number), "company": f"c{number // self.a_company}", "accepted": True}


def _company(number: int) -> Mapping[str, Any]:
    name = f"Prøvebedrift {number} AS"
    known = {"id": f"c{number}", "key": f"c{number}", "name": name, "number": "", "spelling": name}
    return {**known, "stage": Stage.CONTACTED, "left_alone": False, "host": ""}  # nothing reminds them
