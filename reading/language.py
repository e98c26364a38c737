"""Which language a message is written in, on proof only: the words of `language_words.toml`."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from programme.people import Language
from reading.companies import looks_like_company_name
from reading.message import ADDRESS, Message, Word

FILE = Path(__file__).parent / "language_words.toml"
SURE, WEAK = 2, 1
"""What a word weighs; a language is proved by as much as one sure word, and more than speaks for another."""
_BOTH = "norwegian"
_ADDRESS = re.compile(ADDRESS)
_NORWEGIAN = (Language.NB, Language.NN)


@dataclass(frozen=True)
class Words:
    """Words, beginnings and ends of words, of one language."""

    exact: frozenset[str]
    beginnings: tuple[str, ...]
    ends: tuple[str, ...]

    def __contains__(self, word: str) -> bool:
        """Whether the word is one of them."""
        return word in self.exact or word.startswith(self.beginnings) or word.endswith(self.ends)


def language_of(message: Message, so_far: Language | None = None) -> Language | None:
    """The language of the message where its words prove one; else the language `so_far`.

    What could be bokmål or nynorsk ("må vi svare?") stays in that of the two that it is so far, else counts
    as bokmål; one such word alone ("flytte") proves neither. Names prove nothing ("Tirsdag Mat AS").
    """
    if looks_like_company_name(message.text):
        return so_far
    words = [word.plain for word in _without_names(message)]
    nb, nn, en = (_weight(words, language) for language in (Language.NB, Language.NN, Language.EN))
    norwegian = nb + nn + _weight(words, _BOTH)
    if norwegian == en or max(norwegian, en) < SURE:
        return so_far
    if en > norwegian:
        return Language.EN
    if abs(nb - nn) >= SURE or (so_far not in _NORWEGIAN and nb != nn):
        return Language.NN if nn > nb else Language.NB
    alone = len(message.words) == 1 and so_far is not None
    return so_far if so_far in _NORWEGIAN or alone else Language.NB


def _weight(words: Sequence[str], language: str) -> int:
    sure, weak = _words()[language]
    return sum(SURE if word in sure else WEAK if word in weak else 0 for word in words)


def _without_names(message: Message) -> Sequence[Word]:
    """The words that aren't written as names are, nor stand between two that are ("Møre og Romsdal").

    Those of an address are names, too ("<eva@company.example>").
    """
    if message.text.isupper():
        return message.words
    named = [_is_name(message, at) for at in range(len(message.words))]
    for found in _ADDRESS.finditer(message.text):
        for at in message.between(*found.span()):
            named[at] = True
    return [
        word
        for at, word in enumerate(message.words)
        if not named[at]
        and not (0 < at < len(named) - 1 and message.words[at - 1].typed[0].isupper() and named[at + 1])
    ]


def _is_name(message: Message, at: int) -> bool:
    word = message.words[at]
    if not word.typed[0].isupper() or word.plain in _capitals():
        return False
    before = message.text[message.words[at - 1].end : word.start] if at else "."
    return not set(before) & set(".!?:\n")


@cache
def _words() -> dict[str, tuple[Words, Words]]:
    read = tomllib.loads(FILE.read_text("utf-8"))
    return {
        language: (_marks(read[language]["sure"]), _marks(read[language].get("weak", [])))
        for language in (*Language, _BOTH)
    }


@cache
def _capitals() -> frozenset[str]:
    return frozenset(tomllib.loads(FILE.read_text("utf-8"))["capitals"]["words"])


def _marks(words: Sequence[str]) -> Words:
    return Words(
        frozenset(word for word in words if "*" not in word),
        tuple(word.removesuffix("*") for word in words if word.endswith("*")),
        tuple(word.removeprefix("*") for word in words if word.startswith("*")),
    )
