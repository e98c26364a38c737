"""Has what will be asked for soon read in one go, where each question is a way to a server and back."""

from collections.abc import Sequence
from dataclasses import dataclass

from programme.companies import CompanyId
from programme.people import Role
from storage import companies, follow_ups, outbox, overrides, people, places
from storage.cursor import Cursor
from storage.many import as_json


@dataclass(frozen=True)
class SqlForesight:
    """Foresight, in the database."""

    cursor: Cursor

    def of_turn(self) -> None:
        """What most turns ask for, whoever speaks."""
        self.cursor.expect(overrides.ALL)

    def of_company(self, company: CompanyId) -> None:
        """What reminders about the company are made of, whatever it has coming."""
        self.cursor.expect(companies.GET, {"company": company})
        self.cursor.expect(companies.CONTACTS, {"company": company})
        self.cursor.expect(people.WITH_ROLE, {"role": Role.LEADER.value})
        self.cursor.expect(places.OF, {"company": company})
        self.cursor.expect(follow_ups.OF, {"of_company": company})

    def of_letters(self, things: Sequence[str]) -> None:
        """What is planned about these things, before all of it is planned anew."""
        self.cursor.expect(outbox.ABOUT[self.cursor.dialect], {"things": as_json(things)})
