"""Which companies a sentence means ("bedrifter i Rogaland"): its words stand in `searched.toml`."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache, reduce
from pathlib import Path

from programme.companies.branches import Branch
from programme.companies.counties import COUNTIES
from programme.companies.road import IN_THE_PROGRAMME, Stage
from programme.companies.selections import Mark, Selection
from programme.plan import Programme
from texts.heard import plain

FILE = Path(__file__).parent / "searched.toml"
LONGEST = 200
"""Characters of a sentence that are read."""
LEAST_LETTERS = 5
"""Shorter words have to be spelled right: too many others are near them."""
NEAR = 0.8
"""How much alike two spellings of one word are, from 0 to 1 (difflib)."""

Meaning = Stage | Mark | Branch | str
Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Sought:
    """What a sentence says of companies."""

    meant: tuple[tuple[Meaning, str], ...]
    """Each meaning, with its words."""
    left: tuple[str, ...]
    """Words that aren't known: parts of a name, or of something that isn't understood."""
    contrary: tuple[str, ...]
    """Words whose meaning there is no room for beside the others."""

    @property
    def selection(self) -> Selection:
        """What it narrows the companies to, if what is left is a name."""
        found = reduce(_with, (meaning for meaning, _ in self.meant), Selection())
        return replace(found, name=" ".join(self.left))


@dataclass(frozen=True)
class Searched:
    """The words that are known, and what each means; a plain text is a county's two digits."""

    phrases: Mapping[Phrase, Meaning]
    without: frozenset[str]
    either: frozenset[str]

    def sought(self, text: str, programme: Programme) -> Sought:
        """What the sentence says, word by word."""
        known = {**self.phrases, **dict(_names_of(programme))}
        left = plain(text[:LONGEST]).split()
        found: list[tuple[Meaning, str]] = []
        for phrase in sorted(known, key=len, reverse=True):
            while places := self._places(phrase, left):
                found.append((known[phrase], " ".join(left[place] for place in places)))
                left = [word for place, word in enumerate(left) if place not in places]
        single = {phrase[0].removesuffix("*"): phrase for phrase in known if len(phrase) == 1}
        unknown = []
        for word in left:
            if word in self.without or word in self.either:
                continue
            near = get_close_matches(word, single, 1, NEAR) if len(word) >= LEAST_LETTERS else []
            if near:
                found.append((known[single[near[0]]], word))
            else:
                unknown.append(word)
        meant, contrary = _compatible(found)
        if not all(isinstance(meaning, Stage) for meaning, _ in found):
            contrary += [word for word in left if word in self.either]
        return Sought(tuple(meant), tuple(unknown), tuple(contrary))

    def _places(self, phrase: Phrase, words: Sequence[str]) -> list[int]:
        """Where the phrase's words stand, with only words that say nothing between; none if they don't."""
        for start in range(len(words)):
            places: list[int] = []
            for place in range(start, len(words)):
                if _fits(phrase[len(places)], words[place]):
                    places.append(place)
                    if len(places) == len(phrase):
                        return places
                elif not places or words[place] not in self.without:
                    break
        return []


@cache
def searched() -> Searched:
    """The words of the file, read once."""
    read = tomllib.loads(FILE.read_text("utf-8"))
    phrases: dict[Phrase, Meaning] = {}
    for kind, table in ((Stage, "stages"), (Mark, "marks"), (Branch, "branches")):
        for meaning, spoken in read[table].items():
            phrases |= {tuple(phrase.split()): kind(meaning) for phrase in spoken}
    for digits, county in COUNTIES.items():
        words = plain(county).split()
        phrases |= {tuple(words): digits} | {
            (word,): digits for word in words if len(word) >= LEAST_LETTERS - 1
        }
    return Searched(phrases, frozenset(read["without"]), frozenset(read["either"]))


def _names_of(programme: Programme) -> Iterator[tuple[Phrase, Meaning]]:
    """Hosts by their first names, and themes by each of theirs."""
    for host in programme.hosts:
        yield (plain(host.name).split()[0],), f"host {host.id}"
    for theme in programme.themes:
        for name in (theme.nb, theme.nn, theme.en):
            yield tuple(plain(name).split()), f"theme {theme.id}"
            yield (plain(name).split()[0],), f"theme {theme.id}"


def _fits(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


def _compatible(found: Sequence[tuple[Meaning, str]]) -> tuple[list[tuple[Meaning, str]], list[str]]:
    """Those that can hold together, and the words of a second county, branch, host or theme."""
    meant: dict[object, tuple[Meaning, str]] = {}
    contrary = []
    for meaning, words in found:
        first, _ = meant.setdefault(_room(meaning), (meaning, words))
        if first != meaning:
            contrary.append(words)
    return list(meant.values()), contrary


def _room(meaning: Meaning) -> object:
    """What only one meaning can be said of; a stage and a mark have room beside others."""
    match meaning:
        case Stage() | Mark():
            return meaning
        case Branch():
            return Branch
    sort, _, name = meaning.partition(" ")
    return sort if name else "county"


def _with(selection: Selection, meaning: Meaning) -> Selection:
    match meaning:
        case Stage.CONFIRMED:
            return _at(selection, *(one for one in Stage if one in IN_THE_PROGRAMME))
        case Stage():
            return _at(selection, meaning)
        case Mark():
            marks = (*selection.marks, meaning)
            return replace(selection, marks=tuple(one for one in Mark if one in marks))
        case Branch():
            return replace(selection, branch=meaning)
    sort, _, name = meaning.partition(" ")
    match sort:
        case "host":
            return replace(selection, host=name)
        case "theme":
            return replace(selection, theme=name)
    return replace(selection, county=meaning)


def _at(selection: Selection, *stages: Stage) -> Selection:
    every = {*selection.stages, *stages}
    return replace(selection, stages=tuple(one for one in Stage if one in every))
