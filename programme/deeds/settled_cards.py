"""Cards in chats that say what is no longer so: each becomes what is so now."""

from collections.abc import Iterable

from programme.companies.companies import CompanyId
from programme.desk import Desk
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter, Way
from programme.letters.subjects import Subject
from programme.people import PersonId

_OF_PLACES = (
    *(LetterKind.OFFER, LetterKind.OFFER_EXTENDED, LetterKind.OFFER_LAPSED, LetterKind.LINE_JOINED),
    *(LetterKind.WITHDRAWAL_ANNOUNCED, Subject.DECISION),
)
"""Those whose buttons are of use for one state of the company."""


def close_cards(desk: Desk, about: str, *kinds: LetterKind | Subject, once: str = "") -> None:
    """The messages about a thing that are in chats are said anew: letters of those kinds, if any is named.

    A rule's letter is of the kind of its subject.

    `once`: what told those letters apart when they were planned, where others are about the same thing.
    """
    letters = desk.outbox.in_chats(about)
    named = [one for one in letters if not kinds or one.what.partition(":")[0] in kinds]
    of_these = [one for one in named if not once or f"/{once}/" in one.key]
    answers = desk.shown_cards.about(f"{about} {once}".strip())
    messages = [*((one.key, one.to) for one in of_these), *((one.key, one.person) for one in answers)]
    desk.outbox.plan(_said_anew(desk, about, key, to) for key, to in messages)


def close_cards_of_state(desk: Desk, company: CompanyId) -> None:
    """What tells where the company is on the road, or asks it about a place, is said anew."""
    close_cards(desk, company, *_OF_PLACES)


def close_cards_of_line(desk: Desk, waiting: Iterable[CompanyId]) -> None:
    """What tells these companies their number in line is said anew."""
    for company in waiting:
        close_cards(desk, company, LetterKind.LINE_JOINED)


def _said_anew(desk: Desk, about: str, earlier: str, to: PersonId) -> Letter:
    closed = LetterKind.CLOSED
    return Letter(
        closed.key(about, to, f"{earlier} {desk.now.isoformat()}"),
        to,
        closed,
        about,
        desk.now,
        closed.useful_until(desk.now, desk.programme),
        way=Way.EDIT,
        earlier=earlier,
    )
