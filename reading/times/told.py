"""Days that somebody tells of, where nothing is wished for: "torsdag er vi på tur"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reading.message import Message
from reading.times.clauses import TIMES
from reading.times.tokens import Token

_OURS = {"vi", "me", "jeg", "eg", "æ", "we", "i"}
_VERBS = {"er", "e", "skal", "har", "må", "blir", "are", "am", "have", "must"}
_BOTH = {"were", "im", "weve", "ive"}
"""Both in one word: "we're"."""
_WISHES = {
    "kan", "kunne", "vil", "ville", "ønsker", "ønskjer", "tenker", "tenkjer", "tenkt", "foreslår", "can",
    "could", "want", "would", "like", "bestille", "booke", "book", "flytte", "endre", "ta",
    "take", "move", "lyst",
}  # fmt: skip
_DECIDING = {"good", "bad", "wish", "not", "doubt", "except", "move"}
_ENDS = {"stop", "but", "comma", "start", "end"}


def tells(message: Message, tokens: Sequence[Token]) -> bool:
    """Whether a day stands in a clause that says what we do, in words that say nothing about times.

    What it means isn't known: mostly that the day is taken. No question tells.
    """
    return "?" not in message.text and any(_tells(message, clause) for clause in _clauses(tokens))


def _clauses(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    begins = 0
    for at, token in enumerate(tokens):
        if token.kind in _ENDS:
            yield tokens[begins:at]
            begins = at + 1


def _tells(message: Message, clause: Sequence[Token]) -> bool:
    kinds = {token.kind for token in clause}
    if not kinds & TIMES or "unknown" not in kinds or kinds & _DECIDING:
        return False
    within = message.between(clause[0].start, clause[-1].end)
    words = [word.plain for at, word in enumerate(message.words) if at in within]
    is_ours = any({one, other} & _OURS and {one, other} & _VERBS for one, other in pairwise(words))
    return (is_ours or not _BOTH.isdisjoint(words)) and _WISHES.isdisjoint(words)
