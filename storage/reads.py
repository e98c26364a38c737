"""Reads that go together: what is needed at once comes in one statement."""

from collections.abc import Sequence
from dataclasses import dataclass

from programme.companies.companies import CompanyId
from programme.people import PersonId, Role
from storage.companies.contacts import keep_contacts, read_around
from storage.companies.history import read_last
from storage.companies.places import read_place
from storage.engine.cursor import Cursor
from storage.letters.choices import SqlChoices
from storage.letters.outbox import SqlOutbox
from storage.meetings.follow_ups import read_agreed
from storage.meetings.rows import read_of_company
from storage.talking.people import read_hosts, read_with_role


@dataclass(frozen=True)
class SqlReads:
    """One statement each, whose answers the collections then have."""

    cursor: Cursor
    outbox: SqlOutbox
    choices: SqlChoices

    def about_company(self, company: CompanyId, steps: Sequence[str]) -> None:
        """What the company's reminders come from, and when it last took one of these steps."""
        of_company = (read_around, read_of_company, read_place, read_agreed)
        around = [read_with_role(Role.LEADER), read_hosts(), read_last(company, steps)]
        self.cursor.gather([*(read(company) for read in of_company), *around])
        keep_contacts(self.cursor, company)

    def planned(self, things: Sequence[str], people: Sequence[PersonId]) -> None:
        """What is planned about these things, and what these people have chosen about their reminders."""
        self.cursor.gather([*self.outbox.reads_about(things), *self.choices.reads_of(people)])
