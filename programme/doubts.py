"""Letters of which nobody knows whether they came, and that must not be lost: a leader settles each, once."""

from programme.letters import SENT_AGAIN, Filed, Letter, LetterState, Outbox, Way
from programme.pacing import subject_of
from programme.subjects import Subject

_OFFERS = frozenset({"offer", "offer-extended", "offer-lapsed", "offer-withdrawn", "line-closed"})
_CHANGES = frozenset({"meeting-cancelled", "meeting-moved", "host-sick", "kickoff-moved"})
"""What somebody relies on is off: a move calls off the earlier time."""
_DEADLINES = frozenset({Subject.OFFER, Subject.DECISION})


def matters(letter: Letter) -> bool:
    """Whether it brings an offer, a cancellation or a deadline to somebody's chat."""
    if letter.way is not Way.NEW or letter.email:
        return False
    return letter.what in {*_OFFERS, *_CHANGES, SENT_AGAIN} or subject_of(letter) in _DEADLINES


def is_open(filed: Filed, outbox: Outbox) -> bool:
    """Whether a leader may still say what becomes of it: it matters, and no e-mail goes in its place."""
    if filed.state is not LetterState.UNCERTAIN or filed.settled_by or not matters(filed.letter):
        return False
    return outbox.get(filed.letter.email_key) is None
