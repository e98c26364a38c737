"""The questions alone: every wording, messages without an answer, labelled messages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from programme.people import Language
from reading.intents.examples import AS_TYPED, NONE
from texts.entries import read_entries, read_near_misses
from texts.labelled import read_labelled

FOLDS = 5
_SEED = 20270907


class Weighed(Protocol):
    """What is learnt, and how much it weighs."""

    @property
    def weight(self) -> float:
        """More than 1 where it was really typed."""


@dataclass(frozen=True)
class Example:
    """A message and the entry that answers it."""

    text: str
    entry: str
    weight: float = 1.0


def all_examples() -> Sequence[Example]:
    """Those of `texts/faq/`."""
    return list(_examples())


def folds_of(learnt: Sequence[Weighed]) -> Sequence[frozenset[int]]:
    """The places of the typed messages, shuffled and dealt out; always the same way."""
    typed = [place for place, one in enumerate(learnt) if one.weight > 1]
    np.random.default_rng(_SEED).shuffle(typed)
    return [frozenset(typed[fold::FOLDS]) for fold in range(FOLDS)]


def _examples() -> Iterator[Example]:
    for entry in read_entries():
        for language in Language:
            yield Example(entry.question[language], entry.id)
            yield from (Example(wording, entry.id) for wording in entry.wordings[language])
    for texts in read_near_misses().values():
        yield from (Example(text, NONE) for text in texts)
    yield from (Example(one.text, one.entry or NONE, AS_TYPED) for one in read_labelled())
