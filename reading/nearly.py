"""Whether words are others with small typing errors."""

from collections.abc import Sequence

from rapidfuzz.distance import OSA

SHORTEST, LONG = 4, 8
"""Letters of a word in which one may be wrong, or two."""
MOST = 2
"""So many letters may be wrong in all."""


def errors(said: Sequence[str], meant: Sequence[str]) -> int | None:
    """How many letters of the plain words are wrong; None if they are other words.

    Short words are never others with an error: "ja avlys" isn't "nei avlys".
    """
    if len(said) != len(meant):
        return None
    wrong = 0
    for typed, word in zip(said, meant, strict=True):
        if typed == word:
            continue
        shortest = min(len(typed), len(word))
        if shortest < SHORTEST or any(map(str.isdigit, typed + word)):
            return None
        most = MOST if shortest >= LONG else 1
        wrong += OSA.distance(typed, word, score_cutoff=most)
        if wrong > MOST or OSA.distance(typed, word, score_cutoff=most) > most:
            return None
    return wrong
