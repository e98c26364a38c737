"""A letter may have come or not, and it matters: the leaders are asked, and one of them settles it."""

from dataclasses import replace

from programme.deeds.notify import leaders, notify
from programme.desk import Desk
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Filed, Letter, LetterReason, LetterState
from programme.letters.uncertain import is_open, matters
from programme.people import PersonId


def ask_leaders(desk: Desk, letter: Letter) -> None:
    """A letter to each leader, where it matters whether that one came."""
    if matters(letter):
        notify(
            desk, leaders(desk, but=letter.to), LetterKind.DELIVERY_UNCERTAIN, letter.key, event=letter.event
        )


def it_came(desk: Desk, filed: Filed, by: PersonId) -> bool:
    """Whether this settles it: from now on it's sent."""
    if not is_open(filed, desk.outbox):
        return False
    return desk.outbox.settle_uncertain(filed.letter.key, LetterState.SENT, LetterReason.CAME, by)


def send_again(desk: Desk, filed: Filed, by: PersonId) -> bool:
    """Whether this settles it: a new letter says the same, if it's still true; this one stays uncertain."""
    letter = filed.letter
    if not is_open(filed, desk.outbox):
        return False
    if not desk.outbox.settle_uncertain(letter.key, LetterState.UNCERTAIN, LetterReason.GOES_AGAIN, by):
        return False
    again = replace(
        letter,
        key=f"{letter.key}/again",
        what=LetterKind.SENT_AGAIN,
        due=desk.now,
        useful_until=LetterKind.SENT_AGAIN.useful_until(desk.now, desk.programme),
        earlier=letter.key,
        tries=0,
    )
    desk.outbox.plan([again])
    return True
