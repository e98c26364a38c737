"""What the classifier learns from: every wording, the messages without an answer, and labelled messages."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from faq.classifier import NONE
from programme.people import Language
from texts.entries import Entry, read_entries, read_near_misses
from texts.labelled import Labelled, read_labelled

RECIPE = "1"
"""Raised whenever the same examples would give another classifier."""
EMBEDDINGS = "embeddings.npz"
"""The file that keeps the examples' embeddings."""
UNTIL_STDIN_CLOSES = "--until-stdin-closes"
"""Has the training end as soon as who started it does."""
AS_TYPED = 3.0
"""What a message that was really typed weighs against a wording that was thought up."""


@dataclass(frozen=True)
class Example:
    """A message and the entry that answers it."""

    text: str
    entry: str
    weight: float = 1.0


def examples(
    entries: Iterable[Entry], near_misses: Mapping[Language, Sequence[str]], labelled: Iterable[Labelled]
) -> Sequence[Example]:
    """All of them."""
    typed = [Example(one.text, one.entry or NONE, AS_TYPED) for one in labelled]
    return [*_of_entries(entries), *_of_near_misses(near_misses), *typed]


def all_examples() -> Sequence[Example]:
    """Those of `texts/faq/`."""
    return examples(read_entries(), read_near_misses(), read_labelled())


def trained_file(folder: Path, learnt: Iterable[Example]) -> Path:
    """Where the classifier of these examples is kept."""
    return folder / f"{_fingerprint(learnt)}.npz"


def _fingerprint(learnt: Iterable[Example]) -> str:
    digest = hashlib.sha256(RECIPE.encode())
    for one in learnt:
        digest.update(f"{one.entry}\t{one.text}\t{one.weight}\n".encode())
    return digest.hexdigest()[:16]


def _of_entries(entries: Iterable[Entry]) -> Iterator[Example]:
    for entry in entries:
        for language in Language:
            yield Example(entry.question[language], entry.id)
            yield from (Example(wording, entry.id) for wording in entry.wordings[language])


def _of_near_misses(near_misses: Mapping[Language, Sequence[str]]) -> Iterator[Example]:
    for texts in near_misses.values():
        yield from (Example(text, NONE) for text in texts)
