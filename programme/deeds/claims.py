"""Who may decide for a company: what a person's word, their account, a colleague or the leader is worth."""

from programme.companies.claims import bears_out
from programme.companies.companies import CompanyId
from programme.companies.history import NOBODY
from programme.deeds.notify import contacts_of, notify
from programme.deeds.reminding import remind_of_company
from programme.deeds.road import note
from programme.deeds.settled_cards import close_cards
from programme.desk import Desk
from programme.letters.letter_kinds import LetterKind
from programme.people import PersonId


def claim(desk: Desk, company: CompanyId, person: PersonId) -> None:
    """Remember that the person says so; it's known at once where their account bears it out."""
    desk.companies.spoken_for(company, person)
    look_at_account(desk, person)


def look_at_account(desk: Desk, person: PersonId) -> None:
    """Accept what the person says of a company, if the domain of their account is that company's alone."""
    known = desk.people.get(person)
    claims = [one for one in desk.companies.spoken_for_by(person) if not one.accepted]
    for claim in claims:
        if known is None or not bears_out(known.domain, _domains(desk, claim.company)):
            continue
        if not desk.companies.is_shared(known.domain, claim.company):
            accept(desk, claim.company, person, NOBODY)


def look_at_claims(desk: Desk, number: str) -> None:
    """Look once more at everybody who speaks for the company of that number."""
    for company in desk.companies.found(number):
        for contact in desk.companies.contacts(company.id):
            look_at_account(desk, contact.person)


def accept(desk: Desk, company: CompanyId, person: PersonId, by: PersonId, *, tell: bool = True) -> None:
    """From now on the person decides for the company, and gets what its contacts get.

    `tell`: whether the person hears of it by a letter; not who is answered just now.
    """
    desk.companies.accept(company, person)
    remind_of_company(desk, company)
    known = desk.people.get(person)
    note(desk, company, "contact-accepted", by, known.name if known else "")
    close_cards(desk, person, LetterKind.CONTACT_CLAIMS, once=company)
    if tell and by not in {NOBODY, person}:
        notify(desk, [person], LetterKind.CONTACT_ACCEPTED, person, company)


def _domains(desk: Desk, company: CompanyId) -> set[str]:
    """That of the company in the register, and those of the contacts who are accepted."""
    people = (desk.people.get(contact) for contact in contacts_of(desk, company))
    known = desk.companies.get(company)
    entry = desk.register.get(known.called.number) if known and known.called.number else None
    return {person.domain for person in people if person} | ({entry.domain} if entry else set())
