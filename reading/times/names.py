"""The words that typed times are made of: read from `words.toml`, names of days and months from CLDR."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from programme.people import Language

FILE = Path(__file__).parent / "words.toml"
_TWELVE = 12
_ONES = 10

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class DayPart:
    """A part of the day: the kind of its words, its first hour, and up to which it goes."""

    kind: str
    first: int
    last: int
    words: str


@cache
def phrases() -> Mapping[Phrase, tuple[str, int]]:
    """What each phrase is: its kind, and its number where it has one."""
    read, known = _read(), dict[Phrase, tuple[str, int]]()
    for word in read["soft"]["words"].split():
        known[(word,)] = ("soft", 0)
    for name, month in months().items():
        known[(name,)] = (_kind_of_month(name), month)
    for name, day in weekdays().items():
        known[(name,)] = ("weekday", day)
        known |= {(f"{name}{end}",): ("weekdays", day) for end in _plurals(name)}
    for kind, listed in read["words"].items():
        known |= dict.fromkeys(_split(listed), (kind, 0))
    for kind, number, phrase in _numbered():
        known[phrase] = (kind, number)
    for at, part in enumerate(parts()):
        known |= dict.fromkeys(_split(part.words), (part.kind, at))
    for at, listed in enumerate(read["holidays"].values()):
        known |= dict.fromkeys(_split(listed), ("holiday", at))
    return known


@cache
def weekdays() -> Mapping[str, int]:
    """Names of the days that are no other words, Monday 0."""
    names = {word: int(day) for day, listed in _read()["weekdays"].items() for word in listed.split()}
    for language in Language:
        names |= {name.casefold(): day for day, name in Locale(language).days["format"]["wide"].items()}
    return names | {f"{name}en": day for name, day in names.items() if name.endswith("dag")}


@cache
def months() -> Mapping[str, int]:
    """Names of the months, January 1."""
    names = {word: int(month) for month, listed in _read()["months"].items() for word in listed.split()}
    for language in Language:
        names |= {name.casefold(): month for month, name in Locale(language).months["format"]["wide"].items()}
    return names


@cache
def parts() -> tuple[DayPart, ...]:
    """The parts of the day; the number of their phrases is the place in here."""
    return tuple(
        DayPart(part["kind"], part["hours"][0], part["hours"][1], part["words"]) for part in _read()["parts"]
    )


@cache
def holidays() -> tuple[str, ...]:
    """Holidays and seasons; the number of their phrases is the place in here."""
    return tuple(_read()["holidays"])


@cache
def spelling(name: str) -> frozenset[str]:
    """A list of single words that the spelling goes by."""
    return frozenset(_read()["spelling"][name].split())


@cache
def judging(name: str) -> frozenset[str]:
    """A list of words, or of words in a row, by which it's judged what is said of a time."""
    return frozenset(" ".join(phrase) for phrase in _split(_read()["judging"][name]))


@cache
def spelt_only() -> Mapping[str, frozenset[str]]:
    """Of some kinds, the words that are known with a slip."""
    return {kind: frozenset(words.split()) for kind, words in _read()["spelling"]["only"].items()}


@cache
def _read() -> Mapping[str, Any]:
    return tomllib.loads(FILE.read_text("utf-8"))


def _numbered() -> Iterator[tuple[str, int, Phrase]]:
    """Phrases that have a number: as they are listed, from 20 to 59, and "totiden" for about two o'clock."""
    listed = {
        kind: {int(at): _split(words) for at, words in by.items()} for kind, by in _read()["numbered"].items()
    }
    tens = listed.pop("tens")
    for kind, numbers in listed.items():
        yield from ((kind, number, phrase) for number, found in numbers.items() for phrase in found)
    units = [
        (at, word)
        for kind in ("one", "two", "number")
        for at, found in listed[kind].items()
        for (word,) in found
    ]
    for unit, word in units:
        if unit <= _TWELVE:
            yield from (("hour-or-so", unit, (f"{word}{end}",)) for end in ("tiden", "tida", "ish"))
    nths = [(at, word) for at, found in listed["nth"].items() if 0 < at < _ONES for (word,) in found]
    for ten, found in tens.items():
        for (name,) in found:
            yield "number", ten, (name,)
            yield from (("nth", ten + at, (f"{name}{word}",)) for at, word in nths)
            for unit, word in units:
                if unit < _ONES and not (word == "to" and name.endswith("ty")):  # "twenty to three"
                    yield "number", ten + unit, (name, word) if name.endswith("ty") else (f"{name}{word}",)


def _kind_of_month(name: str) -> str:
    risky = _read()["risky-months"]
    if name in risky["verbs"].split():
        return "verb-month"
    return "risky-month" if name in risky["names"].split() else "month-name"


def _split(listed: str) -> list[Phrase]:
    return [tuple(one.split()) for line in listed.splitlines() for one in line.split("|") if one.strip()]


def _plurals(name: str) -> tuple[str, ...]:
    return tuple(
        end for tail, ends in _read()["plurals"].items() if name.endswith(tail) for end in ends.split()
    )
