"""Letters of which nobody knows whether they came, and that must not be lost: a leader settles each, once."""

from programme.letters.letter_kinds import LetterKind, kind_of
from programme.letters.letters import Filed, IfUncertain, Letter, LetterState, Outbox, Way
from programme.letters.pacing import subject_of
from programme.letters.subjects import SENSE

_DID_NOT_COME = {LetterState.UNREACHABLE, LetterState.UNCERTAIN, LetterState.FAILED, LetterState.MISSED}


def matters(letter: Letter) -> bool:
    """Whether it brings an offer, a cancellation or a deadline to somebody's chat, or invites by e-mail."""
    if letter.way is not Way.NEW or (letter.email and letter.what != LetterKind.MEETING_MAIL):
        return False
    kind, subject = kind_of(letter.what), subject_of(letter)
    asked = SENSE[subject].if_uncertain if subject else kind.if_uncertain if kind else IfUncertain.LET_BE
    return asked is IfUncertain.ASK_LEADERS


def is_open(filed: Filed, outbox: Outbox) -> bool:
    """Whether a leader may still say what becomes of it: it matters, and no e-mail came in its place."""
    if filed.state is not LetterState.UNCERTAIN or filed.settled_by or not matters(filed.letter):
        return False
    email = outbox.history_of(filed.letter.email_key)
    return email is None or email.state in _DID_NOT_COME
