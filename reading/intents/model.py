"""Trained classifiers, in one file: linear weights over a message's meaning and its letters.

numpy alone is needed to ask them; `reading.intents.training` makes them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from reading.intents.features import Embed, Matrix, letters, tidy
from reading.intents.masking import masked
from reading.intents.spelling import spelt

_ARRAYS = ("mean", "meaning", "runs", "bias")


@dataclass(frozen=True)
class Head:
    """One classifier."""

    classes: tuple[str, ...]
    mean: Matrix
    meaning: Matrix
    """Weights of the embedding's places."""
    runs: Matrix
    """Weights of the runs of letters."""
    bias: Matrix

    def probabilities(self, text: str, embedding: Matrix) -> Mapping[str, float]:
        """Of each class, for a tidied text and its embedding."""
        [meaning] = centred(embedding[None], self.mean)
        scores = meaning @ self.meaning + self.bias
        found = letters(text)
        if found:
            scores = scores + np.array(list(found.values()), np.float32) @ self.runs[list(found)]
        weights = np.exp(scores - scores.max())
        return dict(zip(self.classes, (weights / weights.sum()).tolist(), strict=True))


@dataclass(frozen=True)
class Model:
    """The classifiers of contacts' deeds and questions and of the project group's deeds."""

    contacts: Head
    group: Head

    @classmethod
    def read(cls, file: Path) -> Self:
        """What `write` wrote."""
        with np.load(file, allow_pickle=False) as read:
            heads = {
                head: Head(
                    tuple(map(str, read[f"{head}.classes"])),
                    **{name: read[f"{head}.{name}"].astype(np.float32) for name in _ARRAYS},
                )
                for head in ("contacts", "group")
            }
            return cls(**heads)

    def write(self, file: Path) -> None:
        """Store it in half precision, in one piece or not at all."""
        arrays: dict[str, Matrix] = {}
        for name, head in (("contacts", self.contacts), ("group", self.group)):
            arrays[f"{name}.classes"] = np.array(head.classes)
            arrays |= {f"{name}.{one}": getattr(head, one).astype(np.float16) for one in _ARRAYS}
        unfinished = file.with_name(f"{file.name}.unfinished")
        with unfinished.open("wb") as opened:
            np.savez_compressed(opened, allow_pickle=False, **arrays)
        unfinished.replace(file)

    def asked(self, message: str, embed: Embed, *, group: bool = False) -> Mapping[str, float]:
        """The probability of each class."""
        text = spelt(tidy(masked(message) if group else message))
        return (self.group if group else self.contacts).probabilities(text, embed([text])[0])


def centred(embeddings: Matrix, mean: Matrix) -> Matrix:
    """The embeddings about their mean, of length 1: all sentences point much the same way otherwise."""
    moved = embeddings - mean
    lengths: Matrix = np.linalg.norm(moved, axis=1, keepdims=True)
    return moved / lengths
