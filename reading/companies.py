"""Companies in what was typed: organisation numbers, names by their legal form, and names that are known."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from stdnum.no import orgnr

from reading.message import Message, Word, read_message

FILE = Path(__file__).parent / "company_forms.toml"
LONGEST_NAME = 8
"""A name of more words than this is a sentence."""
SHORTEST_FIRST_WORD = 4
"""The first word of a name stands for all of it if it has so many letters."""
DIGITS = 9
_NUMBER = re.compile(
    r"(?<![\d+])(?<!\b00\d\d )(?<!\+\d\d )(?:no[ \u00a0]?)?"
    r"(\d{8,10}|\d{3}[ \u00a0.]\d{3}[ \u00a0.]\d{2,4}|\d{3} \d{2} \d{3})"
    r"(?:[ \u00a0]?mva)?(?!\w)",
    re.IGNORECASE,
)
_NONE: tuple[tuple[str, ...], int] = ((), 1)
_POINTS = re.compile(r"\b(\w)[./](?=\w\b)|(?<=\b\w)\.")


class Slip(StrEnum):
    """What is wrong with digits that were to be an organisation number."""

    TOO_FEW = "too-few"
    TOO_MANY = "too-many"
    CHECK_DIGIT = "check-digit"


@dataclass(frozen=True)
class OrganisationNumber:
    """Digits that are an organisation number, or were to be one, and where they stand in the text."""

    digits: str
    slip: Slip | None
    start: int
    end: int


@dataclass(frozen=True)
class KnownName:
    """A company's name, as it's known, in a message."""

    name: str
    places: frozenset[int]
    """Of the message's words."""
    whole: bool
    """Whether all of the name was said, its legal form apart; else its first word."""
    marked: bool
    """Whether it's written as a name, with a legal form or a capital that doesn't begin the message."""


def is_said(found: KnownName, message: Message) -> bool:
    """Whether it's a name, not a word that is spelled so ("torsdag")."""
    first = min(found.places)
    before = message.words[first - 1].plain if first else ""
    said = message.words[first].typed[0].isupper() or before in listed("before_a_name")
    return found.marked or (found.whole and said)


@cache
def listed(table: str) -> frozenset[str]:
    """One of the lists of words about companies."""
    return frozenset(tomllib.loads(FILE.read_text("utf-8"))[table])


def goes_into_another(message: Message) -> bool:
    """Whether what is named first becomes a part of what is named next ("slå Prøvebrød inn i Demobakst")."""
    return any(word.plain in listed("into") for word in message.words)


def organisation_numbers(message: Message, *, asked: bool = False) -> tuple[OrganisationNumber, ...]:
    """The numbers in a message, right or not.

    Eight or ten digits are one with a slip where a number is `asked` for or the words beside it say so;
    else they are a telephone number or anything. The check digit is modulus 11: Brønnøysundregistrene,
    "Organisasjonsnummeret".
    """
    said = asked or any(word.plain in listed("number_words") for word in message.words)
    return tuple(
        OrganisationNumber(digits, _slip_in(digits), found.start(), found.end())
        for found in _NUMBER.finditer(message.text)
        if said or len(re.sub(r"\D", "", found[1])) == DIGITS
        for digits in [re.sub(r"\D", "", found[1])]
    )


def _slip_in(digits: str) -> Slip | None:
    if len(digits) < DIGITS:
        return Slip.TOO_FEW
    if len(digits) > DIGITS:
        return Slip.TOO_MANY
    return None if orgnr.is_valid(digits) else Slip.CHECK_DIGIT


def looks_like_company_name(text: str) -> bool:
    """Whether it's a few words that end as companies' names do ("Prøvebrød AS"), and no sentence."""
    words = _named(text)
    if not 1 < len(words) <= LONGEST_NAME or "?" in text or not is_form(words[-1].typed):
        return False
    return not any(word.plain in listed("in_sentences") for word in words[:-1])


def in_names_with_a_form(message: Message) -> frozenset[int]:
    """The places of words with capitals right before a legal form ("møte med Tirsdag Mat AS")."""
    places: set[int] = set()
    for at, word in enumerate(message.words):
        if not is_form(word.typed):
            continue
        first = at
        while (
            first
            and message.words[first - 1].typed[0].isupper()
            and not is_form(message.words[first - 1].typed)
        ):
            first -= 1
        places.update(range(first, at))
    return frozenset(places)


def spoken_for(message: Message) -> str:
    """The name with a legal form that something is wished for ("bestill for Prøvebrød AS"); else nothing."""
    words = message.words
    for at, word in enumerate(words):
        before = words[at - 1].plain if at else ""
        if word.plain != "for" and f"{before} {word.plain}" not in listed("on_behalf"):
            continue
        for last in range(at + 2, min(at + 2 + _LONGEST_SPOKEN, len(words))):
            if words[last].plain in listed("in_sentences"):
                break
            if is_form(words[last].typed) and words[at + 1].plain not in listed("in_sentences"):
                return message.text[words[at + 1].start : words[last].end]
    return ""


_LONGEST_SPOKEN = 4
"""A name in a sentence has at most so many words, its form among them."""


def is_form(typed: str) -> bool:
    """Whether it's a legal form, and no other word."""
    return typed.casefold() in listed("forms") and (
        typed.casefold() not in listed("also_words") or typed.isupper()
    )


def _named(text: str) -> Sequence[Word]:
    """The words of a name; "A.S.", "A/S" and "AS" are one."""
    return read_message(_POINTS.sub(r"\1", unicodedata.normalize("NFC", text))).words


def name_key(name: str) -> tuple[str, ...]:
    """The same for two spellings of one name: NFC, without case, points, legal form, "og" and "&"."""
    words = [word for word in _named(name) if word.plain not in listed("joining")]
    if len(words) > 1 and words[-1].plain in listed("forms"):
        words = words[:-1]
    return tuple(word.plain for word in words)


class Names:
    """The names that are known, to be found in messages."""

    def __init__(self, names: Iterable[str]) -> None:
        """Each once, however it's spelled; the first spelling is the one that is given back."""
        self._whole: dict[tuple[str, ...], str] = {}
        for name in names:
            self._whole.setdefault(name_key(name), name)
        self._whole.pop((), None)
        self._unspaced = {"".join(key): key for key in self._whole}
        self._most_words = max(map(len, self._whole), default=0) + 1
        self._by_first: Mapping[str, list[tuple[str, ...]]] = {}
        for key in self._whole:
            self._by_first.setdefault(key[0], []).append(key)

    def found(self, message: Message) -> tuple[KnownName, ...]:
        """Those that the message names, in its order; of two that begin alike the longer one."""
        return tuple(self._found(message))

    def _found(self, message: Message) -> Iterator[KnownName]:
        places = [at for at, word in enumerate(message.words) if word.plain not in listed("joining")]
        at = 0
        while at < len(places):
            said = [message.words[place].plain for place in places[at:]]
            key, length = self._begins(said) or self._begins([said[0].removesuffix("s"), *said[1:]]) or _NONE
            whole = [key] if key else self._by_first.get(said[0], [])
            if len(whole) == 1 and (key or len(said[0]) >= SHORTEST_FIRST_WORD):
                form = at + length < len(places) and is_form(message.words[places[at + length]].typed)
                ends = places[at + length - 1 + form]
                marked = form or (places[at] > 0 and message.words[places[at]].typed[0].isupper())
                yield KnownName(
                    self._whole[whole[0]], frozenset(range(places[at], ends + 1)), bool(key), marked
                )
                at += length + form
            else:
                at += 1

    def _begins(self, said: Sequence[str]) -> tuple[tuple[str, ...], int] | None:
        """The longest name that the words begin with, and how many of them it is.

        A space too many or too few is the same name ("prøve brød"), and so is its genitive.
        """
        for length in range(min(self._most_words, len(said)), 0, -1):
            joined = "".join(said[:length])
            for spelled in (joined, joined.removesuffix("s")):
                if spelled in self._unspaced:
                    return self._unspaced[spelled], length
        return None
