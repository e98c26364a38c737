"""Cards that were sent unasked and say what is no longer so: each becomes what is so now."""

from programme.desk import Desk
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter, Way
from programme.people import PersonId


def close_cards(desk: Desk, about: str, kind: LetterKind | None = None, once: str = "") -> None:
    """The messages about a thing that are in chats, letters of that kind where one is named, are said anew.

    `once`: what told those letters apart when they were planned, where others are about the same thing.
    """
    letters = desk.outbox.in_chats(about)
    of_these = [one for one in letters if kind in {None, one.what} and (not once or f"/{once}/" in one.key)]
    answers = desk.shown_cards.about(f"{about} {once}".strip())
    messages = [*((one.key, one.to) for one in of_these), *((one.key, one.person) for one in answers)]
    desk.outbox.plan(_said_anew(desk, about, key, to) for key, to in messages)


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
