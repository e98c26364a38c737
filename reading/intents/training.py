"""Trains the classifiers; scipy is for this alone.

`python -m reading.intents.training FOLDER` trains into the folder where that hasn't been done;
`… FOLDER INTO` trains anew, into another one.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Thread

import numpy as np
from scipy.sparse import csr_matrix

from reading.intents.embeddings import Embeddings
from reading.intents.examples import Example, of_contacts, of_group
from reading.intents.features import BUCKETS, Embed, Matrix, letters, tidy
from reading.intents.fitting import fit
from reading.intents.model import Head, Model, centred
from reading.intents.shipped import EMBEDDINGS, UNTIL_STDIN_CLOSES, found_file, trained_file

STRENGTH = 8.0
"""How closely the regression follows its examples (scikit-learn's C)."""


def fitted(learnt: Sequence[Example], embed: Embed) -> Head:
    """The classifier of these examples."""
    texts = [tidy(one.text) for one in learnt]
    embeddings = embed(texts)
    mean: Matrix = embeddings.mean(axis=0)
    classes = sorted({one.meant for one in learnt})
    numbers = [classes.index(one.meant) for one in learnt]
    meanings = centred(embeddings, mean)
    weights = fit(meanings, _runs(texts), numbers, [one.weight for one in learnt], STRENGTH)
    size = meanings.shape[1]
    return Head(tuple(classes), mean, meaning=weights[:size], runs=weights[size:-1], bias=weights[-1])


def train(folder: Path, into: Path) -> None:
    """Train both, into a file of that folder; what is embedded on the way is kept in `folder`."""
    into.mkdir(parents=True, exist_ok=True)
    with Embeddings(folder / EMBEDDINGS) as embed:
        Model(fitted(of_contacts(), embed), fitted(of_group(), embed)).write(trained_file(into))


def train_once(folder: Path) -> None:
    """Train both, unless what is shipped, or lies in the folder, was trained on the texts as they are."""
    if not found_file(folder):
        train(folder, folder)


def _runs(texts: Sequence[str]) -> csr_matrix:
    found = [letters(text) for text in texts]
    rows = np.repeat(np.arange(len(found)), [len(one) for one in found])
    columns = [run for one in found for run in one]
    values = np.array([weight for one in found for weight in one.values()], np.float32)
    return csr_matrix((values, (rows, columns)), shape=(len(texts), BUCKETS))


def _end_with_stdin() -> None:
    os.read(sys.stdin.fileno(), 1)  # unbuffered: a thread that waits in a buffer breaks the exit
    os._exit(1)


if __name__ == "__main__":
    if UNTIL_STDIN_CLOSES in sys.argv:
        Thread(target=_end_with_stdin, daemon=True).start()
    match [Path(one) for one in sys.argv[1:] if one != UNTIL_STDIN_CLOSES]:
        case [folder]:
            train_once(folder)
        case [folder, into]:
            train(folder, into)
