"""Cards that were sent unasked and say what is no longer so: each becomes what is so now."""

from programme.desk import Desk
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter, Way


def close_cards(desk: Desk, about: str, kind: LetterKind | None = None, once: str = "") -> None:
    """The messages about a thing that are in chats, of that kind where one is named, are said anew.

    `once`: what told those letters apart when they were planned, where others are about the same thing.
    """
    closed = LetterKind.CLOSED
    desk.outbox.plan(
        [
            Letter(
                closed.key(about, letter.to, f"{letter.key} {desk.now.isoformat()}"),
                letter.to,
                closed,
                about,
                desk.now,
                closed.useful_until(desk.now, desk.programme),
                way=Way.EDIT,
                earlier=letter.key,
            )
            for letter in desk.outbox.in_chats(about)
            if kind in {None, letter.what} and (not once or f"/{once}/" in letter.key)
        ]
    )
