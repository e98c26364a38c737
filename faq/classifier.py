"""Which entry a message asks for, by a linear classifier; numpy alone is needed to ask it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from faq.answers import Found
from faq.features import Embed, Matrix, letters, tidy

NONE = "none"
"""The class of messages that no entry answers."""
MOST_NEAR = 3


@dataclass(frozen=True)
class Ranked:
    """The entries for a message, likeliest first, with their probabilities."""

    entries: Sequence[tuple[str, float]]

    @property
    def first(self) -> tuple[str, float]:
        """The likeliest entry and its probability."""
        return self.entries[0]


@dataclass(frozen=True)
class Classifier:
    """Trained weights; `faq.training` makes them."""

    classes: tuple[str, ...]
    mean: Matrix
    meaning: Matrix
    """Weights of the embedding's places."""
    runs: Matrix
    """Weights of the runs of letters."""
    bias: Matrix
    sure: float
    """The least probability of an answer that is given outright."""
    near: float
    """The least probability of an entry that is offered."""

    @classmethod
    def read(cls, file: Path) -> Self:
        """What `write` wrote."""
        with np.load(file, allow_pickle=False) as read:
            arrays = {name: read[name] for name in ("mean", "meaning", "runs", "bias")}
            return cls(
                tuple(map(str, read["classes"])),
                **{name: array.astype(np.float32) for name, array in arrays.items()},
                sure=float(read["sure"]),
                near=float(read["near"]),
            )

    def write(self, file: Path) -> None:
        """Store it, in one piece or not at all."""
        unfinished = file.with_name(f"{file.name}.unfinished")
        with unfinished.open("wb") as opened:
            np.savez(opened, **{**vars(self), "classes": np.array(self.classes)})
        unfinished.replace(file)

    def ranked(self, message: str, embed: Embed) -> Ranked:
        """Every entry, likeliest first."""
        text = tidy(message)
        [meaning] = centred(embed([text]), self.mean)
        scores = meaning @ self.meaning + self.bias
        found = letters(text)
        if found:
            scores = scores + np.array(list(found.values()), np.float32) @ self.runs[list(found)]
        weights = np.exp(scores - scores.max())
        probabilities = dict(zip(self.classes, (weights / weights.sum()).tolist(), strict=True))
        del probabilities[NONE]
        return Ranked(sorted(probabilities.items(), key=lambda one: -one[1]))

    def decide(self, ranked: Ranked) -> Found:
        """A sure entry, or those that may be meant, or none."""
        entry, probability = ranked.first
        if probability >= self.sure:
            return Found(entry)
        near = (entry for entry, probability in ranked.entries[:MOST_NEAR] if probability >= self.near)
        return Found(near=tuple(near))


def centred(embeddings: Matrix, mean: Matrix) -> Matrix:
    """The embeddings about their mean, of length 1: all sentences point much the same way otherwise."""
    moved = embeddings - mean
    lengths: Matrix = np.linalg.norm(moved, axis=1, keepdims=True)
    return moved / lengths
