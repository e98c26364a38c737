"""Who may see and do what: one table, asked everywhere, drawn in docs/rules.md."""

from enum import StrEnum
from functools import cache
from itertools import chain

from programme.companies.companies import Contact
from programme.errors import NotAllowedError
from programme.meetings.meetings import Meeting
from programme.people import Person, Role


class Right(StrEnum):
    """Something that somebody may see or do."""

    ANYBODY = "anybody"
    """To write to the bot; each sees and does what is their own."""
    SEE_ALL_COMPANIES = "see_all_companies"
    SEE_CONFIRMED_COMPANIES = "see_confirmed_companies"
    """Their names, and nothing else of them."""
    SEE_WISHES = "see_wishes"
    """What companies wish about groups."""
    LEAD = "lead"
    MOVE_TIME = "move_time"
    ANSWER_QUESTIONS = "answer_questions"
    CHANGE_HOURS = "change_hours"
    """The leader everybody's, a host their own."""
    ACT_FOR_COMPANIES = "act_for_companies"
    """Book, confirm and register for a company on the phone, bring in new ones, and invite."""


_RIGHTS: dict[Role, frozenset[Right]] = {
    Role.LEADER: frozenset(Right),
    Role.HOST: frozenset(
        {
            Right.ANSWER_QUESTIONS,
            Right.ACT_FOR_COMPANIES,
            Right.SEE_CONFIRMED_COMPANIES,
            Right.CHANGE_HOURS,
        }
    ),
    Role.READER: frozenset({Right.SEE_CONFIRMED_COMPANIES}),
    Role.CONTACT: frozenset(),
    Role.PARTICIPANT: frozenset(),
}


def rights_of(person: Person) -> frozenset[Right]:
    """What the person's roles give together."""
    return _rights_of(person.roles)


@cache
def _rights_of(roles: frozenset[Role]) -> frozenset[Right]:
    return frozenset({Right.ANYBODY, *chain.from_iterable(_RIGHTS[role] for role in roles)})


def may(person: Person, right: Right) -> bool:
    """Whether any of the person's roles gives the right."""
    return right in rights_of(person)


def demand(person: Person, right: Right) -> None:
    """Nothing if the person has the right, else NotAllowedError."""
    if not may(person, right):
        raise NotAllowedError


def may_change(person: Person, meeting: Meeting, contact: Contact | None) -> bool:
    """Who may move or cancel a meeting: who booked it, the company's contacts, its hosts, and the leader."""
    if meeting.booking.booked_by == person.id:
        return True
    if contact and contact.accepted and contact.company == meeting.booking.company:
        return True
    return may_lead(person, meeting)


def may_lead(person: Person, meeting: Meeting) -> bool:
    """Who says what came of a meeting: its hosts, and the leader."""
    return person.is_a(Role.LEADER) or bool(person.host and person.host in meeting.hosts)
