"""Which words of a message are those that deeds or questions are said with, small errors apart."""

from collections.abc import Iterator
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from reading.heard import heard
from reading.intents.examples import contacts
from reading.intents.spelling import SHORTEST
from reading.intents.vocabulary import vocabulary
from reading.message import Message, read_message
from texts.entries import read_entries

LONG = 8
"""Letters of a word that is known with two of them wrong; `SHORTEST`, with one."""


def knows_a_word(message: Message) -> bool:
    """Whether any word is known, small errors apart; where none is, a guess is worth nothing."""
    return any(_is_known(word.plain, _words()) for word in message.words)


def names_a_deed(word: str) -> bool:
    """Whether it's a word that some deed is said with ("bestil", "presentasjn")."""
    return _is_known(word, _of_deeds()) or any(word.startswith(one) for one in _beginnings())


def _is_known(word: str, known: frozenset[str]) -> bool:
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
    yield from _of_deeds()


@cache
def _of_deeds() -> frozenset[str]:
    phrases = (one for where in (heard().wholes, heard().begins, heard().parts) for one in where)
    return frozenset(word for phrase in phrases for part in phrase.words for word in part.exact)


@cache
def _beginnings() -> tuple[str, ...]:
    phrases = (one for where in (heard().begins, heard().parts) for one in where)
    return tuple({word for phrase in phrases for part in phrase.words for word in part.beginnings})
