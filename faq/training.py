"""Trains the classifier: `python -m faq.training FOLDER`, in a process of its own, where scikit-learn stays.

The classifier is a logistic regression. From which probability on it answers outright is set on labelled
messages that it wasn't trained on, fold by fold: as low as the promised precision allows.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Thread

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from faq.classifier import NONE, Classifier, Ranked, centred
from faq.embeddings import Embeddings
from faq.examples import EMBEDDINGS, UNTIL_STDIN_CLOSES, Example, all_examples, trained_file
from faq.features import BUCKETS, Embed, letters, tidy

PRECISION = 0.97
"""Of the answers given outright, so many are to be right; a little more than is promised."""
FALSE_ANSWERS = 0.03
"""So many of the messages without an answer may get one."""
FOLDS = 5
STRENGTH = 30.0
"""How closely the regression follows its examples (scikit-learn's C)."""
NEAR = 0.06
_SEED = 20270907


@dataclass(frozen=True)
class Judged:
    """A message that the classifier wasn't trained on, and what it makes of it."""

    example: Example
    ranked: Ranked
    fold: int

    @property
    def right(self) -> bool:
        """Whether the first entry is the right one."""
        return self.ranked.first[0] == self.example.entry


def train(learnt: Sequence[Example], embed: Embed) -> Classifier:
    """The classifier, its thresholds set on those of the examples that were really typed."""
    return replace(fitted(learnt, embed), sure=threshold(list(judged(learnt, embed))))


def fitted(learnt: Sequence[Example], embed: Embed) -> Classifier:
    """The classifier of these examples, which answers nothing outright yet."""
    texts = [tidy(one.text) for one in learnt]
    embeddings = embed(texts)
    mean = embeddings.mean(axis=0)
    features = hstack([csr_matrix(centred(embeddings, mean)), _runs(texts)]).tocsr()
    regression = LogisticRegression(C=STRENGTH, max_iter=300)
    regression.fit(features, [one.entry for one in learnt], [one.weight for one in learnt])
    weights = regression.coef_.T.astype(np.float32)
    size = embeddings.shape[1]
    return Classifier(
        classes=tuple(map(str, regression.classes_)),
        mean=mean,
        meaning=weights[:size],
        runs=weights[size:].astype(np.float16).astype(np.float32),
        bias=regression.intercept_.astype(np.float32),
        sure=1.0,
        near=NEAR,
    )


def folds_of(learnt: Sequence[Example]) -> Sequence[frozenset[int]]:
    """The places of the typed messages, shuffled and dealt out; always the same way."""
    typed = [place for place, one in enumerate(learnt) if one.weight > 1]
    np.random.default_rng(_SEED).shuffle(typed)
    return [frozenset(typed[fold::FOLDS]) for fold in range(FOLDS)]


def judged(learnt: Sequence[Example], embed: Embed) -> Iterator[Judged]:
    """Each typed message, judged by a classifier that was trained on all but its fold."""
    for fold, left_out in enumerate(folds_of(learnt)):
        classifier = fitted([one for place, one in enumerate(learnt) if place not in left_out], embed)
        for place in sorted(left_out):
            yield Judged(learnt[place], classifier.ranked(learnt[place].text, embed), fold)


def threshold(judged: Sequence[Judged]) -> float:
    """The least probability at which precision and false answers are as promised; above 1 if none is."""
    found, right, false = 2.0, 0, 0
    without = max(1, sum(one.example.entry == NONE for one in judged))
    for given, one in enumerate(sorted(judged, key=lambda one: -one.ranked.first[1]), 1):
        right += one.right
        false += one.example.entry == NONE
        if right / given >= PRECISION and false / without <= FALSE_ANSWERS:
            found = one.ranked.first[1]
    return found


def _runs(texts: Sequence[str]) -> csr_matrix:
    found = [letters(text) for text in texts]
    rows = np.repeat(np.arange(len(found)), [len(one) for one in found])
    columns = [run for one in found for run in one]
    values = np.array([weight for one in found for weight in one.values()], np.float32)
    return csr_matrix((values, (rows, columns)), shape=(len(texts), BUCKETS))


def main(folder: Path) -> None:
    """Train on what stands in `texts/faq/`, unless that has been done."""
    learnt = all_examples()
    file = trained_file(folder, learnt)
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with Embeddings(folder / EMBEDDINGS) as embed:
            train(learnt, embed).write(file)


def _end_with_stdin() -> None:
    os.read(sys.stdin.fileno(), 1)  # unbuffered: a thread that waits in a buffer breaks the exit
    os._exit(1)


if __name__ == "__main__":
    if UNTIL_STDIN_CLOSES in sys.argv:
        Thread(target=_end_with_stdin, daemon=True).start()
    main(Path(sys.argv[1]))
