"""The words of `words.toml` and of the programme: what each says, and which word one with an error is."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from programme.companies.conditions import Condition
from programme.companies.counties import COUNTIES
from programme.plan import Programme
from reading.message import read_message

FILE = Path(__file__).parent / "words.toml"
SHORTEST = 5
"""Shorter words have to be spelled right: too many others are near them."""
SHORTEST_HINGE = 4
"""Of those that turn a sentence round ("ikke"): passing one over would mean the opposite."""
LONG = 10
"""A word of so many letters may have two errors."""


class Kind(StrEnum):
    """What words do in a sentence about companies."""

    CONDITION = "condition"
    NOT = "not"
    WITHOUT = "without"
    NEITHER = "neither"
    EXCEPT = "except"
    AND = "and"
    OR = "or"
    NOR = "nor"
    BUT = "but"
    BOTH = "both"
    WHO = "who"
    SET = "set"
    WITH = "with"
    WHERE = "where"
    VERB = "verb"
    FOLLOW = "follow"
    LABEL = "label"
    NAME_BEFORE = "before"
    NAME_AFTER = "after"
    DOUBT = "doubt"
    EMPTY = "empty"
    COMMA = ","
    STOP = "."
    UNKNOWN = "?"


@dataclass(frozen=True)
class Meaning:
    """What a phrase says: a condition, or how the sentence goes on."""

    kind: Kind
    condition: Condition | None = None
    label: str = ""
    """The name of the condition that a label announces."""


Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """Phrases by their first words, the longest first; a word that ends in * stands for all that begin so."""

    by_first: Mapping[str, Sequence[tuple[Phrase, Meaning]]]
    beginnings: Sequence[tuple[str, Meaning]]
    words: Sequence[str]
    """All that stand in phrases, each once."""
    names: Sequence[str]
    """The words that are written with a capital."""
    between: frozenset[str]
    """Words that may stand between those of a phrase."""
    turns: frozenset[str]
    """Words that turn a sentence round."""
    hinges: Sequence[str]
    """Words on which the sense hangs."""
    verbs: frozenset[str]
    """Words that make a clause of their own."""
    links: Mapping[str, Kind]
    """Short words between the parts of a sentence."""
    ordinary: frozenset[str]
    """Words that are spelled like those, and aren't they."""

    @cached_property
    def spelled(self) -> frozenset[str]:
        """The same words, to be looked up."""
        return frozenset(self.words)

    def knows(self, word: str) -> bool:
        """Whether the word is spelled as one of them."""
        return word in self.spelled or any(word.startswith(begin) for begin, _ in self.beginnings)

    def meant(self, word: str, *, name: bool) -> str:
        """The word as it's spelled right; itself if it's known, or like none, or like several.

        `name`: whether it's written as names are; then only names are near it.
        """
        if len(word) < SHORTEST_HINGE or self.knows(word) or word in self.ordinary:
            return word
        alike = _alike(word, self.names if name else self.words, 2)
        near = {known: far for known in alike if (far := self._far(word, known))}
        near |= {begin: 1 for begin, _ in self.beginnings if not name and _nearly_begins(word, begin)}
        nearest = sorted(known for known, far in near.items() if far == min(near.values()))
        if len({self._alone(known) for known in nearest}) != 1:
            return word
        return word if nearest[0] in self.turns and self._may_turn_nothing(word) else nearest[0]

    def _may_turn_nothing(self, word: str) -> bool:
        """Whether the word may as well be another one than those that turn a sentence round."""
        return any(known not in self.turns for known in _alike(word, self.words, 1))

    def _far(self, word: str, known: str) -> int:
        """How many errors are between them; 0 if too many are for words of their length."""
        if known in self.turns:
            return int(len(known) >= SHORTEST_HINGE and _differ_by(1, word, known))
        if len(known) < SHORTEST or (len(known) <= SHORTEST + 1 and not _begin_alike(word, known)):
            return 0
        if _differ_by(1, word, known):
            return 1
        return (
            2
            if min(len(word), len(known)) >= LONG and word[0] == known[0] and _differ_by(2, word, known)
            else 0
        )

    def _alone(self, word: str) -> object:
        """What the word says by itself; each part of a longer phrase says something of its own."""
        alone = [meaning for phrase, meaning in self.by_first.get(word, ()) if len(phrase) == 1]
        return (
            alone[0]
            if alone
            else next((meaning for begin, meaning in self.beginnings if begin == word), word)
        )

    def link_like(self, word: str) -> Kind | None:
        """What a short unknown word may be between the parts of a sentence, with an error in it, or None."""
        near = _alike(word, tuple(self.links), 1) if len(word) <= SHORTEST_HINGE else ()
        kinds = {self.links[one] for one in near}
        return kinds.pop() if len(kinds) == 1 and not self.doubtful(word) else None

    def doubtful(self, word: str) -> bool:
        """Whether an unknown word may be one on which the sense hangs, with an error in it."""
        return word not in self.ordinary and bool(_alike(word, self.hinges, 1))


def _alike(word: str, words: Sequence[str], errors: int) -> Sequence[str]:
    """Those of the words that so many errors at most make of it."""
    near = process.extract(word, words, scorer=OSA.distance, score_cutoff=errors, limit=None)
    return [found for found, _, _ in near]


def _differ_by(errors: int, one: str, other: str) -> bool:
    return 0 < OSA.distance(one, other, score_cutoff=errors) <= errors


def _begin_alike(one: str, other: str) -> bool:
    return one[0] == other[0] or one[:2] == other[1::-1]


def _nearly_begins(word: str, begin: str) -> bool:
    lengths = (len(begin) - 1, len(begin), len(begin) + 1)
    if len(begin) <= SHORTEST + 1 and not _begin_alike(word, begin):
        return False
    return SHORTEST <= len(begin) <= len(word) + 1 and any(
        _differ_by(1, word[:length], begin) for length in lengths
    )


def vocabulary(programme: Programme) -> Vocabulary:
    """The words of the file and of the programme, read once."""
    hosts = tuple((host.id, host.name) for host in programme.hosts)
    return _vocabulary(hosts, tuple((one.id, *one.names) for one in programme.themes))


@cache
def _vocabulary(hosts: tuple[tuple[str, str], ...], themes: tuple[tuple[str, ...], ...]) -> Vocabulary:
    own = (*_counties(), *_hosts(hosts), *_themes(themes))
    by_first: dict[str, list[tuple[Phrase, Meaning]]] = {}
    beginnings: dict[str, Meaning] = {}
    words: dict[str, None] = {}
    for phrase, meaning in (*own, *_of_the_file()):
        if len(phrase) == 1 and phrase[0].endswith("*"):
            beginnings[phrase[0][:-1]] = meaning
            continue
        by_first.setdefault(phrase[0].removesuffix("*"), []).append((phrase, meaning))
        words |= dict.fromkeys(word.removesuffix("*") for word in phrase)
    read = tomllib.loads(FILE.read_text("utf-8"))
    verbs = frozenset(read["joins"]["verb"])
    empty = frozenset(phrase for phrase in read["empty"]["words"] if " " not in phrase)
    joins = [word for kind in ("and", "or", "nor", "but", "doubt") for word in read["joins"][kind]]
    turns = [phrase for spoken in read["turns"].values() for phrase in spoken if " " not in phrase]
    return Vocabulary(
        {first: sorted(found, key=lambda one: -len(one[0])) for first, found in by_first.items()},
        sorted(beginnings.items(), key=lambda one: -len(one[0])),
        tuple(words),
        tuple(sorted({word for phrase, _ in own for word in phrase})),
        frozenset({*empty, *verbs, *read["joins"]["where"]}),
        frozenset(turns),
        sorted({*turns, "no", *(word for word in joins if " " not in word)} - (empty - {"no"})),
        verbs,
        {word: Kind(kind) for kind in ("verb", "who", "with", "set") for word in read["joins"][kind]},
        frozenset(read["ordinary"]["words"]),
    )


def _of_the_file() -> Iterator[tuple[Phrase, Meaning]]:
    """What comes first counts where a phrase stands twice."""
    read = tomllib.loads(FILE.read_text("utf-8"))
    conditions = [
        *((Condition(name), spoken) for name, spoken in read["conditions"].items()),
        *((Condition(name, negated=True), spoken) for name, spoken in read["opposites"].items()),
        *((Condition(name, negated=True), _owed(spoken, read)) for name, spoken in read["undone"].items()),
        *((Condition("branch", branch), spoken) for branch, spoken in read["branches"].items()),
        *((Condition("host", host), spoken) for host, spoken in read["mine"].items()),
    ]
    for condition, spoken in conditions:
        for phrase in spoken:
            yield tuple(phrase.split()), _is(condition)
    for label, spoken in read["labels"].items():
        for phrase in spoken:
            yield tuple(phrase.split()), Meaning(Kind.LABEL, label=label)
    others = {**read["turns"], **read["joins"], **read["names"], "empty": read["empty"]["words"]}
    for kind, spoken in others.items():
        for phrase in spoken:
            yield tuple(phrase.split()), Meaning(Kind(kind))


def _owed(undone: Sequence[str], read: Mapping[str, Any]) -> Sequence[str]:
    return [f"{duty} {deed}" for duty in read["duties"]["words"] for deed in undone]


def _counties() -> Iterator[tuple[Phrase, Meaning]]:
    for digits, county in COUNTIES.items():
        words = _plain(county)
        for phrase in {words, words[:1], words[-1:]}:
            yield phrase, _is(Condition("county", digits))


def _hosts(hosts: Sequence[tuple[str, str]]) -> Iterator[tuple[Phrase, Meaning]]:
    """By their names, and by a first name that only one of them has, also in the genitive."""
    firsts = Counter(_plain(name)[:1] for _, name in hosts)
    for host, name in hosts:
        words = _plain(name)
        for phrase in {words, words[:1]} if firsts[words[:1]] == 1 else {words}:
            if phrase:
                yield phrase, _is(Condition("host", host))
                yield (*phrase[:-1], f"{phrase[-1]}s"), _is(Condition("host", host))


def _themes(themes: Sequence[Sequence[str]]) -> Iterator[tuple[Phrase, Meaning]]:
    """By their names, ids, and the words that only one of them has."""
    names = {theme: [_plain(name) for name in spoken] for theme, *spoken in themes}
    told = {theme: {word for name in spoken for word in name} for theme, spoken in names.items()}
    for theme, spoken in names.items():
        others = {word for other, words in told.items() if other != theme for word in words}
        telling = [(word,) for word in sorted(told[theme] - others) if len(word) >= SHORTEST]
        for name in (*spoken, *telling, _plain(theme)):
            if name:
                yield name, _is(Condition("theme", theme))


def _plain(text: str) -> Phrase:
    return tuple(word.plain for word in read_message(text).words)


def _is(condition: Condition) -> Meaning:
    return Meaning(Kind.CONDITION, condition)
