"""Who speaks for which company."""

from collections.abc import Hashable, Sequence
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
SPOKEN_FOR = select(_contacts.company).where(_contacts.person == given("person"))
_COLLEAGUES = (
    select(tables.speaks_for)
    .where(_contacts.company.in_(SPOKEN_FOR))
    .order_by(_contacts.company, _contacts.person)
)
"""Themselves among them, in each of their companies."""
_SPOKEN_FOR_BY = (
    select(tables.speaks_for).where(_contacts.person == given("person")).order_by(_contacts.company)
)
_AROUND = (
    select(tables.speaks_for)
    .where(_contacts.person.in_(select(_contacts.person).where(_contacts.company == given("company"))))
    .order_by(_contacts.company, _contacts.person)
)
"""Everybody who speaks for a company, in each of theirs."""
_CONTACTS = select(tables.speaks_for).where(_contacts.company == given("company")).order_by(_contacts.person)
_CLAIMS = (
    select(tables.speaks_for)
    .where(
        _contacts.accepted.is_(False),
        select(tables.letters.c.key)
        .where(
            tables.letters.c.about == _contacts.person,
            tables.letters.c.what == LetterKind.CONTACT_CLAIMS,
            tables.letters.c.key.contains("/" + _contacts.company + "/"),
        )
        .exists(),
    )
    .order_by(_contacts.person, _contacts.company)
)
_SHARED = (
    select(_contacts.company)
    .join(tables.people, tables.people.c.id == _contacts.person)
    .where(
        tables.people.c.domain == given("domain"),
        _contacts.accepted,
        _contacts.company != given("company"),
    )
    .limit(1),
    select(tables.companies.c.id)
    .join(tables.register_entries, tables.register_entries.c.number == tables.companies.c.number)
    .where(
        tables.register_entries.c.domain == given("domain"),
        tables.companies.c.id != given("company"),
    )
    .limit(1),
)
_SPEAKS_FOR = Upsert(tables.speaks_for)
_STEP_BACK = delete(tables.speaks_for).where(
    _contacts.person == given("who"), _contacts.company == given("of_company")
)


@dataclass(frozen=True)
class SqlContacts:
    """Contacts, in the database."""

    cursor: Cursor

    def contact(self, person: PersonId, company: CompanyId) -> Contact | None:
        """The person as one who speaks for that company; None if they don't."""
        return next((one for one in self.spoken_for_by(person) if one.company == company), None)

    def spoken_for_by(self, person: PersonId) -> Sequence[Contact]:
        """For which companies the person speaks, and whether that is accepted; by the companies' ids."""
        return self._read(_by(person), (_SPOKEN_FOR_BY, {"person": person}))

    def contacts(self, company: CompanyId) -> Sequence[Contact]:
        """Everybody who speaks for the company, by id."""
        return self._read(company, (_CONTACTS, {"company": company}))

    def _read(self, key: Hashable, read: Read) -> Sequence[Contact]:
        known = self.cursor.kept(_TABLE, key)
        if known is None:
            known = [_contact(row) for row in self.cursor.execute(*read).mappings()]
            self.cursor.keep(_TABLE, key, known)
        return cast("Sequence[Contact]", known)

    def is_shared(self, domain: str, company: CompanyId) -> bool:
        """Whether another company is known by that domain, too: as of one accountant's, or of a group."""
        values = {"domain": domain, "company": company}
        return any(self.cursor.execute(one, values).first() for one in _SHARED)

    def claims(self) -> Sequence[Contact]:
        """Those who asked to be known as contacts, and aren't yet, by id."""
        return [_contact(row) for row in self.cursor.execute(_CLAIMS).mappings()]

    def spoken_for(self, company: CompanyId, person: PersonId) -> None:
        """Remember that the person speaks for the company too, by their own word if they didn't before."""
        if self.contact(person, company) is None:
            _SPEAKS_FOR.run(self.cursor, {"person": person, "company": company, "accepted": False})

    def accept(self, company: CompanyId, person: PersonId) -> None:
        """It is known that the person speaks for the company."""
        _SPEAKS_FOR.run(self.cursor, {"person": person, "company": company, "accepted": True})

    def step_back(self, company: CompanyId, person: PersonId) -> None:
        """The person no longer speaks for that company; for others they still do."""
        self.cursor.write(_STEP_BACK, {"of_company": company, "who": person})


def keep_colleagues(cursor: Cursor, person: PersonId) -> None:
    """What `spoken_for_by` gives of the person and `contacts` of each of their companies, by one read."""
    found = [_contact(row) for row in cursor.execute(*read_colleagues(person)).mappings()]
    cursor.keep(_TABLE, _by(person), [one for one in found if one.person == person])
    for company in {one.company for one in found}:
        cursor.keep(_TABLE, company, [one for one in found if one.company == company])


def read_colleagues(person: PersonId) -> Read:
    """What `keep_colleagues` reads."""
    return _COLLEAGUES, {"person": person}


def keep_contacts(cursor: Cursor, company: CompanyId) -> None:
    """What `contacts` gives of the company and `spoken_for_by` of each of them, by one read."""
    found = [_contact(row) for row in cursor.execute(*read_around(company)).mappings()]
    cursor.keep(_TABLE, company, [one for one in found if one.company == company])
    for person in {one.person for one in found}:
        cursor.keep(_TABLE, _by(person), [one for one in found if one.person == person])


def read_around(company: CompanyId) -> Read:
    """What `keep_contacts` reads."""
    return _AROUND, {"company": company}


def _by(person: PersonId) -> Hashable:
    return "by", person


def _contact(row: Row) -> Contact:
    return Contact(PersonId(row["person"]), CompanyId(row["company"]), bool(row["accepted"]))
