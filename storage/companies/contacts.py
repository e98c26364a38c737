"""Who speaks for which company."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from sqlalchemy import bindparam as given
from sqlalchemy import delete, select

from programme.companies.companies import CompanyId, Contact
from programme.letters.letter_kinds import LetterKind
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Read, Row
from storage.engine.upsert import Upsert

_TABLE = tables.speaks_for.name
_contacts = tables.speaks_for.c
SPOKEN_FOR = select(_contacts.company).where(_contacts.person == given("person")).scalar_subquery()
_COLLEAGUES = select(tables.speaks_for).where(_contacts.company == SPOKEN_FOR).order_by(_contacts.person)
"""Themselves among them."""
_CONTACTS = select(tables.speaks_for).where(_contacts.company == given("company")).order_by(_contacts.person)
_CLAIMS = (
    select(tables.speaks_for)
    .where(
        _contacts.accepted.is_(False),
        select(tables.letters.c.key)
        .where(tables.letters.c.about == _contacts.person, tables.letters.c.what == LetterKind.CONTACT_CLAIMS)
        .exists(),
    )
    .order_by(_contacts.person)
)
_SPEAKS_FOR = Upsert(tables.speaks_for)
_STEP_BACK = delete(tables.speaks_for).where(_contacts.person == given("who"))


@dataclass(frozen=True)
class SqlContacts:
    """Contacts, in the database."""

    cursor: Cursor

    def contact(self, person: PersonId) -> Contact | None:
        """For whom the person speaks, and whether that is accepted."""
        if known := self.cursor.kept(_TABLE, person):
            return cast("Contact", known)
        found = self._contacts(read_colleagues(person))
        return next((one for one in found if one.person == person), None)

    def contacts(self, company: CompanyId) -> Sequence[Contact]:
        """Everybody who speaks for the company, by id."""
        known = self.cursor.kept(_TABLE, company)
        return self._contacts(read_contacts(company)) if known is None else known

    def _contacts(self, read: Read) -> Sequence[Contact]:
        found = [_contact(row) for row in self.cursor.execute(*read).mappings()]
        for one in found:
            self.cursor.keep(_TABLE, one.person, one)
        for company in {one.company for one in found}:
            self.cursor.keep(_TABLE, company, found)
        return found

    def claims(self) -> Sequence[Contact]:
        """Those who asked to be known as contacts, and aren't yet, by id."""
        return [_contact(row) for row in self.cursor.execute(_CLAIMS).mappings()]

    def spoken_for(self, company: CompanyId, person: PersonId) -> None:
        """Remember that the person speaks for the company, by their own word if they didn't before."""
        known = self.contact(person)
        if known is None or known.company != company:
            _SPEAKS_FOR.run(self.cursor, {"person": person, "company": company, "accepted": False})

    def accept(self, company: CompanyId, person: PersonId) -> None:
        """It is known that the person speaks for the company."""
        _SPEAKS_FOR.run(self.cursor, {"person": person, "company": company, "accepted": True})

    def step_back(self, person: PersonId) -> None:
        """The person no longer speaks for any company."""
        self.cursor.write(_STEP_BACK, {"who": person})


def read_colleagues(person: PersonId) -> Read:
    """What `contact` reads."""
    return _COLLEAGUES, {"person": person}


def read_contacts(company: CompanyId) -> Read:
    """What `contacts` reads."""
    return _CONTACTS, {"company": company}


def _contact(row: Row) -> Contact:
    return Contact(PersonId(row["person"]), CompanyId(row["company"]), bool(row["accepted"]))
