"""Days that somebody tells of, where nothing is wished for, or days beside what isn't known.

"Torsdag er vi på tur", "mandag ser mørk ut", "tirsdagen etter messa".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reading.message import Message
from reading.times.clauses import TIMES, Judged
from reading.times.tokens import Token

_OURS = {"vi", "me", "jeg", "eg", "æ", "we", "i"}
_VERBS = {"er", "e", "skal", "har", "må", "blir", "are", "am", "have", "must"}
_YOURS = {"du", "dere", "de", "dykk", "you", "det", "it", "there"}
_BOTH = {"were", "im", "weve", "ive"}
"""Both in one word: "we're"."""
_WISHES = {
    "kan", "kunne", "vil", "ville", "ønsker", "ønskjer", "tenker", "tenkjer", "tenkt", "foreslår", "can",
    "could", "want", "would", "like", "bestille", "booke", "book", "flytte", "endre", "ta",
    "take", "move", "lyst",
}  # fmt: skip
_SAID_WITH = {"er", "blir", "ser", "virker", "verkar", "is", "are", "looks", "look", "seems"}
_ANCHORS = {"before", "after", "after-span", "past", "just-before"}
_OURSELVES = {"i'm", "we're", "i've", "we've"}
_DAYS = TIMES - {"clock", "hours"}
_DECIDING = {"good", "bad", "wish", "not", "doubt", "except", "move"}
_ENDS = {"stop", "but", "comma", "start", "end"}


def tells(message: Message, tokens: Sequence[Token], judged: Sequence[Judged]) -> bool:
    """Whether a day stands in a clause that says what we do, in words that say nothing about times.

    What it means isn't known: mostly that the day is taken. No question tells. A day counted from what
    isn't known isn't known either.
    """
    ruled_out = {one.token.start for one in judged if one.excluded}
    clauses = [
        clause
        for clause in _clauses(tokens)
        if not all(token.start in ruled_out for token in clause if token.kind in TIMES)
    ]
    if any(_is_beside_unknown(clause) for clause in clauses):
        return True
    return "?" not in message.text and any(
        _tells(message, clause) or _is_said_of(clause) for clause in clauses
    )


def _clauses(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    begins = 0
    for at, token in enumerate(tokens):
        if token.kind in _ENDS:
            yield tokens[begins:at]
            begins = at + 1


def _is_beside_unknown(clause: Sequence[Token]) -> bool:
    """Whether a time stands before or after something that isn't known ("Tuesday after the fair")."""
    kinds = [token.kind for token in clause if token.kind not in {"the", "soft"}]
    return any(
        kinds[at] in TIMES and kinds[at + 1] in _ANCHORS and kinds[at + 2] == "unknown"
        for at in range(len(kinds) - 2)
    )


def _is_said_of(clause: Sequence[Token]) -> bool:
    """Whether something is said of a time, in words that aren't known ("mandag ser mørk ut")."""
    if any(token.kind in _DECIDING for token in clause):
        return False
    return any(
        one.kind in TIMES and verb.plain in _SAID_WITH and other.kind == "unknown"
        for one, verb, other in zip(clause, clause[1:], clause[2:], strict=False)
    )


def _tells(message: Message, clause: Sequence[Token]) -> bool:
    kinds = {token.kind for token in clause if token.plain not in _OURSELVES}
    if not kinds & _DAYS or "unknown" not in kinds or kinds & _DECIDING:
        return False
    within = message.between(clause[0].start, clause[-1].end)
    words = [word.plain for at, word in enumerate(message.words) if at in within]
    is_ours = any({one, other} & _OURS and {one, other} & _VERBS for one, other in pairwise(words))
    is_ours = is_ours or (words[0] in _VERBS and words[1] not in _YOURS)  # "har tannlege torsdag"
    return (is_ours or not _BOTH.isdisjoint(words)) and _WISHES.isdisjoint(words)
