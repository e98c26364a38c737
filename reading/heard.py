"""What people type for a deed: read from `heard.toml`, which tells how its phrases match."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from programme.people import Language
from reading.intents.vocabulary import vocabulary

FILE = Path(__file__).parent / "heard.toml"
LONGEST = 500
"""Characters of a message that are read; people put what they want first."""
BETWEEN = 3
"""Other words that may stand between two words of a phrase."""

MENTION = re.compile(r"<at\b[^<>]*>([^<>]*)</at>", re.IGNORECASE)
"""Somebody who is mentioned, as Teams writes it."""
_APOSTROPHES = re.compile(r"['’´`]")
_NO_WORDS = re.compile(r"[\W_]+")
_NO = re.compile(r"\W*no\s*[,.;!–-]", re.IGNORECASE)  # "no" alone is a time in Nynorsk
_AGAIN = re.compile(r"(.)\1+")


class HeardError(ValueError):
    """All mistakes in the file of the heard words, a line each: where, and what would do."""


def plain(text: str) -> str:
    """The words alone: small letters, single spaces; no mentions, punctuation or emoji."""
    return _NO_WORDS.sub(" ", _APOSTROPHES.sub("", MENTION.sub(" ", text)).casefold()).strip()


@dataclass(frozen=True)
class Word:
    """A place in a phrase: the words that fit there, and the beginnings of such."""

    exact: frozenset[str]
    beginnings: tuple[str, ...]

    def fits(self, word: str) -> bool:
        """Whether the word can stand there."""
        return word in self.exact or word.startswith(self.beginnings)

    def fits_any(self, words: Sequence[str]) -> bool:
        """Whether one of the words can stand there."""
        return not self.exact.isdisjoint(words) or any(word.startswith(self.beginnings) for word in words)


class Where(StrEnum):
    """Where in a message a phrase stands, by the mark before it."""

    WHOLE = "="
    BEGINNING = "^"
    ANYWHERE = ""


@dataclass(frozen=True)
class Phrase:
    """Words for a deed."""

    deed: str
    words: tuple[Word, ...]
    where: Where
    marks: str = ""
    """What it's made of where it has no words."""


class Phrases:
    """Phrases in their order, found by the words that they may begin with."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        """Those without words begin with nothing, and are kept apart."""
        self._all = tuple(phrases)
        self.marks = tuple(one for one in self._all if not one.words)
        self._by_word: dict[str, list[int]] = {}
        self._by_letter: dict[str, list[tuple[str, int]]] = {}
        """By the first letter of a beginning: the beginning, and where the phrase stands."""
        for position, phrase in enumerate(self._all):
            for word in phrase.words[0].exact if phrase.words else ():
                self._by_word.setdefault(word, []).append(position)
            for beginning in phrase.words[0].beginnings if phrase.words else ():
                self._by_letter.setdefault(beginning[0], []).append((beginning, position))

    def __iter__(self) -> Iterator[Phrase]:
        """All of them."""
        return iter(self._all)

    def beginning_with(self, words: Iterable[str]) -> Iterator[Phrase]:
        """The phrases that may begin with one of the words, in their order."""
        found: set[int] = set()
        for word in words:
            found.update(self._by_word.get(word, ()))
            near = self._by_letter.get(word[0], ())
            found.update(position for beginning, position in near if word.startswith(beginning))
        return (self._all[position] for position in sorted(found))


@dataclass(frozen=True)
class Heard:
    """The words for all deeds and languages."""

    wholes: Phrases
    begins: Phrases
    """Most words first."""
    parts: Phrases
    """Most words first."""
    asking: frozenset[str]
    speaking: frozenset[str]
    """Words of sentences, hardly ever of a company's name."""
    doubting: tuple[str, ...]
    """What denies, excludes or puts off what is said beside it."""
    calling: frozenset[str]
    """Words of who wants to be called on the telephone."""
    introducing: frozenset[str]
    """Behind one of these stands what is told."""
    naming: tuple[tuple[str, ...], ...]
    """What stands before a company's name, and says nothing."""
    before: tuple[tuple[str, ...], ...]
    after: tuple[tuple[str, ...], ...]
    languages: dict[Language, frozenset[str]]

    def is_whole(self, text: str) -> bool:
        """Whether the whole message is the words of a deed."""
        words = plain(text[:LONGEST]).split()
        return any(
            len(phrase.words) == len(said) and all(map(Word.fits, phrase.words, said))
            for said in (words, self.bare(words))
            for phrase in self.wholes.beginning_with(said[:1])
        )

    def what_follows(self, text: str, deed: str) -> str:
        """What the message says, as typed, after the words that begin it for this deed; empty if none do."""
        words = self.bare(plain(text[:LONGEST]).split())
        phrases = (one for one in self.begins.beginning_with(words[:1]) if one.deed == deed)
        begun = next((one for one in phrases if _begins(words, one)), None)
        return _as_typed(words[len(begun.words) :], text[:LONGEST]) if begun else ""

    def language_named(self, text: str) -> Language | None:
        """The one language that the message names, or None: it names none, or several."""
        words = set(plain(text[:LONGEST]).split())
        named = [language for language, names in self.languages.items() if words & names]
        return named[0] if len(named) == 1 else None

    def is_sentence(self, text: str) -> bool:
        """Whether it reads as something said, rather than as a name alone."""
        words = plain(text[:LONGEST]).split()
        return any(word in self.speaking or word in self.asking or word in denying() for word in words)

    def is_in_doubt(self, text: str) -> bool:
        """Whether it denies, excludes or puts off something, so that it isn't plain what is wanted."""
        words = plain(text[:LONGEST]).split()
        said = f" {' '.join(words)} "
        denied = not denying().isdisjoint(words) or _NO.match(text) is not None
        return denied or any(f" {one} " in said for one in self.doubting)

    def asks_for_a_call(self, text: str) -> bool:
        """Whether somebody wants to be called."""
        return not self.calling.isdisjoint(plain(text[:LONGEST]).split())

    def name_in(self, text: str) -> str:
        """A name as it was typed, without what says that it is one ("vi er fra …")."""
        left = text.split()
        words = tuple(map(plain, left))
        while found := next((one for one in self.naming if words[: len(one)] == one), None):
            left, words = left[len(found) :], words[len(found) :]
        return " ".join(left) or text.strip()

    def bare(self, words: Sequence[str]) -> list[str]:
        """The words without greetings before and thanks after them; all of them if nothing else is left."""
        left = list(words)
        while found := next((one for one in self.before if tuple(left[: len(one)]) == one), None):
            left = left[len(found) :]
        while found := next((one for one in self.after if tuple(left[-len(one) :]) == one), None):
            left = left[: -len(found)]
        return left or list(words)

    def deed_of_marks(self, text: str) -> str | None:
        """The deed that a message without words stands for ("?"), or None."""
        marks = _AGAIN.sub(r"\1", "".join(MENTION.sub(" ", text).split()))
        return next((one.deed for one in self.wholes.marks if one.marks == marks), None)


def _begins(words: Sequence[str], phrase: Phrase) -> bool:
    """Whether the words begin with the phrase, and go on."""
    return len(words) > len(phrase.words) and all(map(Word.fits, phrase.words, words))


def _as_typed(words: Sequence[str], text: str) -> str:
    """These words, which stand in the text one after the other, as they stand there."""
    typed = MENTION.sub(" ", text).split()
    for start in range(len(typed)):
        for end in range(len(typed), start, -1):
            if plain(" ".join(typed[start:end])).split() == list(words):
                return " ".join(typed[start:end]).strip(" ,;:!?")
    return " ".join(words)


def read_heard(path: Path = FILE) -> Heard:
    """The heard words of a file; HeardError names all its mistakes at once."""
    read = tomllib.loads(path.read_text("utf-8"))
    if mistakes := list(_mistakes(read)):
        raise HeardError("\n".join(f"{path.name}: {mistake}" for mistake in mistakes))
    phrases = [
        _phrase(deed, phrase)
        for deed, by_language in read["deeds"].items()
        for language in Language
        for phrase in by_language[language]
    ]
    return Heard(
        wholes=Phrases(one for one in phrases if one.where is Where.WHOLE),
        begins=_most_words_first(one for one in phrases if one.where is Where.BEGINNING),
        parts=_most_words_first(one for one in phrases if one.where is Where.ANYWHERE),
        asking=frozenset(read["asking"]),
        speaking=frozenset(read["speaking"]),
        doubting=tuple(read["doubting"]),
        calling=frozenset(read["calling"]),
        introducing=frozenset(read["introducing"]),
        naming=_longest_first(read["naming"]),
        before=_longest_first(read["before"]),
        after=_longest_first(read["after"]),
        languages={language: frozenset(read["languages"][language]) for language in Language},
    )


@cache
def heard() -> Heard:
    """The words, read once."""
    return read_heard()


@cache
def denying() -> frozenset[str]:
    """The single words that deny."""
    return frozenset(row[0] for row in vocabulary()["denying"].rows if len(row) == 1)


def bare_words(text: str) -> list[str]:
    """The plain words of a message, without greetings before and thanks after them."""
    return heard().bare(plain(text).split())


def _phrase(deed: str, written: str) -> Phrase:
    where = next((one for one in Where if one and written.startswith(one)), Where.ANYWHERE)
    said = written.removeprefix(where)
    return Phrase(deed, tuple(map(_word, said.split())) if plain(said) else (), where, said)


def _most_words_first(phrases: Iterable[Phrase]) -> Phrases:
    return Phrases(sorted(phrases, key=lambda one: -len(one.words)))


def _word(written: str) -> Word:
    fitting = written.split("|")
    return Word(
        frozenset(one for one in fitting if not one.endswith("*")),
        tuple(one.removesuffix("*") for one in fitting if one.endswith("*")),
    )


def _longest_first(written: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(one.split()) for one in written), key=len, reverse=True))


def _mistakes(read: dict[str, Any]) -> Iterator[str]:
    for key in (
        "asking",
        "speaking",
        "doubting",
        "calling",
        "introducing",
        "naming",
        "before",
        "after",
    ):
        if not _texts(read.get(key)):
            yield f"{key}: a list of words would do"
    for name, by_language in {"languages": read.get("languages", {}), **read.get("deeds", {})}.items():
        for language in Language:
            if not _texts(by_language.get(language)):
                yield f"{name}.{language}: a list of phrases would do"
    for deed, by_language in read.get("deeds", {}).items():
        for phrase in (one for phrases in by_language.values() for one in phrases):
            if not phrase.startswith("=") and not plain(phrase):
                yield f"{deed}: {phrase!r} has no words; with = before it, it's a whole message"


def _texts(found: object) -> bool:
    return isinstance(found, list) and bool(found) and all(isinstance(one, str) for one in found)
