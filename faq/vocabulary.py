"""The words of the three languages, read from `texts/language_words.toml`."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import texts
from programme.people import Language

FILE = Path(texts.__file__).parent / "language_words.toml"


@dataclass(frozen=True)
class Vocabulary:
    """What the words tell: which language, what means the same, what says nothing."""

    norwegian: "Marks"
    tells: Mapping[Language, "Marks"]
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


@dataclass(frozen=True)
class Marks:
    """Words and beginnings of words that mark a language."""

    exact: frozenset[str]
    beginnings: tuple[str, ...]

    def __contains__(self, word: str) -> bool:
        """Whether the word is one of them."""
        return word in self.exact or word.startswith(self.beginnings)


def read_vocabulary(path: Path = FILE) -> Vocabulary:
    """The words of the file; KeyError where a table is missing."""
    read = tomllib.loads(path.read_text("utf-8"))
    pairs = [(word, row[0].removesuffix("*")) for row in read["alike"]["rows"] for word in row]
    beginnings = [(word.removesuffix("*"), first) for word, first in pairs if word.endswith("*")]
    return Vocabulary(
        norwegian=_marks(read["tells"]["norwegian"]),
        tells={language: _marks(read["tells"][language]) for language in Language},
        alike={word: first for word, first in reversed(pairs) if not word.endswith("*")},
        alike_beginnings=sorted(beginnings, key=lambda pair: -len(pair[0])),
        empty=frozenset(read["empty"]["words"]),
    )


def _marks(words: Iterable[str]) -> Marks:
    words = list(words)
    return Marks(
        frozenset(word for word in words if not word.endswith("*")),
        tuple(word.removesuffix("*") for word in words if word.endswith("*")),
    )
