"""Whether any word of a message is one that deeds or questions are said with."""

from collections.abc import Iterator
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from reading.intents.examples import contacts
from reading.intents.phrases import heard
from reading.intents.vocabulary import vocabulary
from reading.message import Message, read_message
from texts.entries import read_entries

SHORTEST, LONG = 4, 8
"""Letters of a word that is known with one letter wrong, or with two."""


def knows_a_word(message: Message) -> bool:
    """Whether any word is known, small errors apart; where none is, a guess is worth nothing."""
    return any(_is_known(word.plain) for word in message.words)


def _is_known(word: str) -> bool:
    known = _words()
    if word in known or len(word) < SHORTEST:
        return word in known
    most = 1 + (len(word) >= LONG)
    return process.extractOne(word, known, scorer=OSA.distance, score_cutoff=most) is not None


@cache
def _words() -> frozenset[str]:
    return frozenset(word.plain for text in _said() for word in read_message(text).words)


def _said() -> Iterator[str]:
    yield from (one.text for one in contacts().examples)
    for entry in read_entries():
        yield from entry.question.values()
        yield from (text for texts in entry.wordings.values() for text in texts)
    yield from vocabulary().small
    for phrase in (one for where in (heard().wholes, heard().begins, heard().parts) for one in where):
        yield from (word for part in phrase.words for word in part.exact)
