"""The words of `words.toml`: what turns a sentence around, what asks, what means nothing."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from propcache.api import cached_property

FILE = Path(__file__).parent / "words.toml"


@dataclass(frozen=True)
class Rows:
    """Words, and words in a row, each of which may be only a beginning."""

    rows: tuple[tuple[str, ...], ...]

    @cached_property
    def _by_word(self) -> Mapping[str, Sequence[tuple[str, ...]]]:
        """The rows that begin with each word."""
        return _grouped((row[0], row) for row in self.rows if not row[0].endswith("*"))

    @cached_property
    def _by_letter(self) -> Mapping[str, Sequence[tuple[str, ...]]]:
        """The rows that begin with the beginning of a word, by its first letter."""
        return _grouped((row[0][0], row) for row in self.rows if row[0].endswith("*"))

    def at(self, words: Sequence[str], start: int) -> int:
        """How many words from `start` on are the longest row that stands there; 0 if none does."""
        if start >= len(words):
            return 0
        word = words[start]
        longest = 0
        for row in (*self._by_word.get(word, ()), *self._by_letter.get(word[:1], ())):
            if len(row) > longest and _stands(row, words, start):
                longest = len(row)
        return longest

    def places(self, words: Sequence[str]) -> Iterator[range]:
        """Where rows stand."""
        return (range(at, at + size) for at in range(len(words)) if (size := self.at(words, at)))

    def in_(self, words: Sequence[str]) -> bool:
        """Whether one of the rows stands anywhere."""
        return any(True for _ in self.places(words))


_SETS = ("small", "harmless", "doing", "looking", "weighty", "binding", "wished", "shown_first")


@dataclass(frozen=True)
class Vocabulary:
    """All of the file."""

    lists: Mapping[str, Rows]
    stems: Mapping[str, Rows]
    """By deed, the words that name it."""
    alternatives: tuple[frozenset[str], ...]
    """Deeds so near each other that one of them in doubt is as good as the other."""
    small: frozenset[str]
    harmless: frozenset[str]
    doing: frozenset[str]
    looking: frozenset[str]
    weighty: frozenset[str]
    binding: frozenset[str]
    wished: frozenset[str]
    shown_first: frozenset[str]

    def __getitem__(self, name: str) -> Rows:
        """One of the lists of words."""
        return self.lists[name]


@cache
def vocabulary() -> Vocabulary:
    """The words, read once."""
    read = tomllib.loads(FILE.read_text("utf-8"))
    stems, alternatives = read.pop("stems"), read.pop("alternatives")
    sets = {name: frozenset(read.pop(name)) for name in _SETS}
    return Vocabulary(
        lists={name: rows(written) for name, written in read.items()},
        stems={deed: rows(written) for deed, written in stems.items()},
        alternatives=tuple(frozenset(deeds) for deeds in alternatives),
        **sets,
    )


def rows(written: Iterable[str]) -> Rows:
    """The rows of a list of texts."""
    return Rows(tuple(tuple(row.split()) for row in written))


def _grouped(rows: Iterable[tuple[str, tuple[str, ...]]]) -> Mapping[str, Sequence[tuple[str, ...]]]:
    grouped: dict[str, list[tuple[str, ...]]] = {}
    for key, row in rows:
        grouped.setdefault(key, []).append(row)
    return grouped


def _stands(row: Sequence[str], words: Sequence[str], start: int) -> bool:
    found = words[start : start + len(row)]
    return len(found) == len(row) and all(
        word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern
        for pattern, word in zip(row, found, strict=True)
    )
