"""Embeddings of texts that come again and again, kept in a file by the texts' hashes."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Self

import numpy as np

from reading.intents.features import Embed, Matrix, embed


class Embeddings:
    """Embeds each text once; what is new is written when it's closed."""

    def __init__(self, file: Path, model: Embed = embed) -> None:
        """Begins with what the file holds, if it's there."""
        self._file = file
        self._model = model
        self._known: dict[str, Matrix] = {}
        self._new = False

    def __enter__(self) -> Self:
        """Read the file."""
        if self._file.exists():
            with np.load(self._file, allow_pickle=False) as read:
                self._known = dict(zip(map(str, read["hashes"]), read["rows"], strict=True))
        return self

    def __call__(self, texts: Sequence[str]) -> Matrix:
        """A row a text."""
        hashes = [hashlib.sha256(text.encode()).hexdigest()[:20] for text in texts]
        missing = {one: text for one, text in zip(hashes, texts, strict=True) if one not in self._known}
        if missing:
            rows = self._model(list(missing.values()))
            self._known |= dict(zip(missing, rows, strict=True))
            self._new = True
        return np.stack([self._known[one] for one in hashes]).astype(np.float32)

    def __exit__(self, *_: object) -> None:
        """Write the file, in one piece or not at all."""
        if not self._new:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._file.with_name(f"{self._file.name}.unfinished")
        with unfinished.open("wb") as opened:
            np.savez(opened, hashes=np.array(list(self._known)), rows=np.stack(list(self._known.values())))
        unfinished.replace(self._file)
