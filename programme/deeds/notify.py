"""Writes to people through the outbox: each letter once, said anew from the facts when it's sent."""

from collections.abc import Iterable
from datetime import datetime

from programme.companies.companies import CompanyId
from programme.desk import Desk
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.people import PersonId, Role


def notify(  # noqa: PLR0913 - what a letter holds
    desk: Desk,
    to: Iterable[PersonId],
    what: LetterKind,
    about: str,
    once: str = "",
    *,
    due: datetime | None = None,
    event: datetime | None = None,
) -> None:
    """A letter to each of them; `once` tells apart what may happen to the same thing more than once.

    `event`: when that is which it tells of, so that it comes in quiet time if that is soon.
    """
    when = due or desk.now
    until = what.useful_until(when, desk.programme)
    desk.outbox.plan(
        [
            Letter(what.key(about, person, once), person, what, about, when, until, event=event)
            for person in to
        ]
    )


def contacts_of(desk: Desk, company: CompanyId, *, but: PersonId | None = None) -> list[PersonId]:
    """Everybody who is known to speak for the company."""
    return [
        contact.person
        for contact in desk.companies.contacts(company)
        if contact.accepted and contact.person != but
    ]


def leaders(desk: Desk, *, but: PersonId | None = None) -> list[PersonId]:
    """The project leaders."""
    return [leader.id for leader in desk.people.with_role(Role.LEADER) if leader.id != but]


def once_of(letter: Letter) -> str:
    """What told this letter apart when it was planned."""
    return letter.key.removeprefix(f"{letter.what}/{letter.about}/").removesuffix(f"/{letter.to}")
