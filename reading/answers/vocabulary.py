"""Words that mean the same or nothing, read from `texts/alike_words.toml`."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import texts

FILE = Path(texts.__file__).parent / "alike_words.toml"


@dataclass(frozen=True)
class Vocabulary:
    """What the words tell: what means the same, what says nothing."""

    alike: Mapping[str, str]
    """A word and the first word of its row."""
    alike_beginnings: Sequence[tuple[str, str]]
    """A beginning and the first word of its row, the longest beginning first."""
    empty: frozenset[str]

    def same(self, word: str) -> str:
        """The one word that stands for all that mean the same."""
        if word in self.alike:
            return self.alike[word]
        return next((first for beginning, first in self.alike_beginnings if word.startswith(beginning)), word)


def read_vocabulary(path: Path = FILE) -> Vocabulary:
    """The words of the file; KeyError where a table is missing."""
    read = tomllib.loads(path.read_text("utf-8"))
    pairs = [(word, row[0].removesuffix("*")) for row in read["alike"]["rows"] for word in row]
    beginnings = [(word.removesuffix("*"), first) for word, first in pairs if word.endswith("*")]
    return Vocabulary(
        alike={word: first for word, first in reversed(pairs) if not word.endswith("*")},
        alike_beginnings=sorted(beginnings, key=lambda pair: -len(pair[0])),
        empty=frozenset(read["empty"]["words"]),
    )
