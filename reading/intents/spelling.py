"""Small errors of spelling mended before the classifier is asked: "presesntation" is what it knows."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from programme.companies.counties import COUNTIES
from reading.intents.examples import of_contacts, of_group
from reading.intents.vocabulary import vocabulary
from reading.message import read_message
from reading.times.names import phrases

SHORTEST = 4
"""Letters of a word that is mended."""
_WORD = re.compile(r"[^\W\d_]+")


def spelt(text: str) -> str:
    """The tidied text with each word that nobody uses as the one that it's a letter away from, if any."""
    return _WORD.sub(lambda found: mended(found.group()), text)


@lru_cache(maxsize=1_024)  # a turn asks for the same ones several times, each a look at all learnt words
def mended(word: str) -> str:
    """The word that nobody uses as the one that it's a letter away from, if any."""
    if len(word) < SHORTEST or word in words_in_use():
        return word
    learnt = _learnt()
    near = process.extract(word, learnt.keys(), scorer=OSA.distance, score_cutoff=1, limit=None)
    return max((one for one, _, _ in near), key=lambda one: learnt[one], default=word)


@cache
def words_in_use() -> frozenset[str]:
    """The words that something is read in, or learnt from; a quarter of a second the first time."""
    counties = (word.plain for name in COUNTIES.values() for word in read_message(name).words)
    rows = (row for one in vocabulary().lists.values() for row in one.rows)
    return frozenset(_learnt().keys()).union(counties, vocabulary().small, *phrases(), *rows)


@cache
def _learnt() -> Mapping[str, int]:
    """How often each word is learnt."""
    texts = {one.text for one in (*of_contacts(), *of_group()) if one.weight >= 1}
    return Counter(word for text in texts for word in _WORD.findall(text.casefold()))
