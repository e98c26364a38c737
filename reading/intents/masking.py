"""Names that the classifier never saw, as one that it knows: what is wanted hangs on the other words."""

from collections.abc import Iterator, Sequence
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from programme.companies.counties import COUNTIES
from reading.companies import is_form
from reading.intents.examples import NAME, of_group
from reading.intents.vocabulary import vocabulary
from reading.message import Word, read_message
from reading.times.names import phrases

SHORTEST, LONG = 4, 8
"""Letters of a word that is known with one letter wrong, or with two."""


def masked(text: str) -> str:
    """The text of the project group, with each such name as the one that the wordings are learnt with."""
    message = read_message(text)
    done, at = "", 0
    for first, last in _names(message.words):
        genitive = first.plain.endswith("s") and first is last and _is_known(first.plain[:-1])
        if not genitive:
            done += message.text[at : first.start] + NAME
            at = last.end
    return done + message.text[at:] if done else text


def _names(words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """First and last word of each."""
    at = 0
    while at < len(words):
        last = at
        while last < len(words) and (_is_name(words[last]) or (last > at and is_form(words[last].typed))):
            last += 1
        if last > at:
            yield words[at], words[last - 1]
        at = max(last, at + 1)


def _is_name(word: Word) -> bool:
    """Whether it's written as one, and is no word of the wordings with a letter wrong."""
    return word.typed[0].isupper() and len(word.plain) >= SHORTEST and not _is_known(word.plain)


def _is_known(word: str) -> bool:
    known = _known()
    most = 1 + (len(word) >= LONG)
    return (
        word in known or process.extractOne(word, known, scorer=OSA.distance, score_cutoff=most) is not None
    )


@cache
def _known() -> frozenset[str]:
    learnt = (one.text for one in of_group() if one.weight >= 1)
    said = {word.plain for text in learnt for word in read_message(text).words}
    counties = {word.plain for name in COUNTIES.values() for word in read_message(name).words}
    return frozenset(said.union(counties, vocabulary().small, *phrases()))
