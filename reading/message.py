"""A typed message as words, each with its place in what was typed."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 500
"""Characters of a message that are read; people put what they want first."""

ADDRESS = r"\S{1,64}@\S+|https?://\S+|www\.\S+"
"""A pattern: an e-mail's or a page's, whose words are nobody's."""
_WORD = re.compile(r"[^\W_]+(?:['’´`][^\W_]+)*")
_APOSTROPHES = re.compile(r"['’´`]")


@dataclass(frozen=True)
class Word:
    """One word: as it was typed, and in small letters without apostrophes."""

    typed: str
    plain: str
    start: int
    """Where it begins in the message's text; `end` is just behind its last letter."""
    end: int


@dataclass(frozen=True)
class Message:
    """What was typed (NFC, without mentions, up to `LONGEST` characters), and its words in order."""

    text: str
    words: tuple[Word, ...]

    def between(self, start: int, end: int) -> frozenset[int]:
        """The places (in `words`) of the words that lie between two places of the text."""
        return frozenset(at for at, word in enumerate(self.words) if word.start >= start and word.end <= end)


@lru_cache(maxsize=16)  # a turn asks for the same one several times
def read_message(text: str) -> Message:
    """The message in a text; mentions are to be taken out before."""
    text = unicodedata.normalize("NFC", text)[:LONGEST]
    return Message(
        text,
        tuple(
            Word(found[0], _APOSTROPHES.sub("", found[0]).casefold(), found.start(), found.end())
            for found in _WORD.finditer(text)
        ),
    )
