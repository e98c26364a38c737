"""Whether a message asks, and how: how to do it, whether it may be, what if, or anything else."""

from collections.abc import Sequence
from enum import Enum, auto

from reading.intents.clauses import Clause
from reading.intents.vocabulary import vocabulary

_POLITELY = 3
"""Within so many words of a clause it's said what is to be shown ("can you show …")."""


class Asks(Enum):
    """What kind of question a message is."""

    NOTHING = auto()
    HOW = auto()
    WHETHER = auto()
    """"kan vi trekke oss": of a weighty deed, a question; of another, a wish."""
    LATER = auto()
    """"kan vi trekke oss underveis": whether, some other day."""
    WHAT_IF = auto()
    OTHER = auto()


def asks(clauses: Sequence[Clause]) -> Asks:
    """The question that the message is: what if before how, how before whether."""
    found = {_asked(clause) for clause in clauses}
    for one in (Asks.WHAT_IF, Asks.HOW, Asks.LATER, Asks.WHETHER, Asks.OTHER):
        if one in found:
            return one
    return Asks.NOTHING


def begins_to_ask(clause: Clause) -> bool:
    """Whether it begins with a word that asks or shows, or asks what somebody does ("har Tunet svart")."""
    known, words = vocabulary(), clause.mended
    if known["asking"].at(words, 0):
        return not known["proposing"].at(words, 0)
    if known["showing"].in_(words[:_POLITELY]):
        return not known["finding"].in_(words)
    of_somebody = len(words) > 1 and clause.words[1].typed[0].isupper() and words[1] != "i"
    return of_somebody and known["inverted"].at(words, 0) > 0


def _asked(clause: Clause) -> Asks:
    known, words = vocabulary(), clause.mended
    if known["what_if"].in_(words):
        return Asks.WHAT_IF
    if known["how"].in_(words):
        return Asks.HOW
    if known["whether"].in_(words[:4]):
        return Asks.LATER if known["later"].in_(words) else Asks.WHETHER
    if known["asking"].in_(words):
        return Asks.OTHER
    if known["asking_verbs"].at(words, 0) and known["subjects"].at(words, 1):
        return Asks.WHETHER
    if known["polite"].at(words, 0):
        return Asks.WHETHER
    return Asks.OTHER if clause.asks else Asks.NOTHING
