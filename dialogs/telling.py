"""Writes to people through the outbox: each letter once, said anew from the facts when it's sent."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from dialogs.scene import Desk
from programme.companies import CompanyId
from programme.letters import Letter
from programme.people import PersonId, Role

NEWS_LASTS = timedelta(days=7)
"""So late is news still worth sending."""


def tell(
    desk: Desk,
    to: Iterable[PersonId],
    what: str,
    about: str,
    once: str = "",
    *,
    due: datetime | None = None,
) -> None:
    """A letter to each of them; `once` tells apart what may happen to the same thing more than once."""
    when = due or desk.now
    desk.outbox.plan(
        [
            Letter(f"{what}/{about}/{once}/{person}", person, what, about, when, when + NEWS_LASTS)
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
