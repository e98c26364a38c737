"""Finds an entry by its wordings: the same words, words that mean the same, nearly the same letters.

A wording's score is a sum of three parts, each from 0 to 1, in `PARTS`: the weight of the words that it
shares with the question (Dice's measure; a rare word weighs more), how alike the letters are, and how much of
the question the entry's other wordings and its answer know. The numbers are tuned on
`texts/faq/labelled.jsonl`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from typing import TypeVar

from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

from programme.people import Language
from reading.answers.answers import Found
from reading.answers.vocabulary import Vocabulary
from reading.heard import bare_words
from texts.entries import Entry

LONGEST = 500
"""Characters of a question that are read."""
PARTS = (0.6, 0.2, 0.2)
EMPTY = 0.5
"""What a word that says little weighs against another."""
UNKNOWN = 1.1
"""What a word that no wording has weighs against the rarest that one has."""
ALIKE = 0.88
"""From here on (Jaro-Winkler) a word is taken for a misspelt or inflected one."""
FUZZY_FROM = 4
"""Letters of the shortest word that may be misspelt."""
SURE, AHEAD, KNOWN = 0.75, 0.14, 0.5
"""A sure answer's least score, lead over the next entry, and share of the question that the entry knows."""
NEAR, BEHIND, NEAR_KNOWN = 0.45, 0.15, 0.3
"""A near answer's least score, most distance from the best, and share that the entry knows."""
MOST_NEAR = 3

Key = TypeVar("Key")


@dataclass(frozen=True)
class _Wording:
    entry: str
    language: Language
    words: frozenset[str]
    letters: str
    typed: str
    weight: float


@dataclass(frozen=True)
class _Match:
    """An entry's best wording for a question."""

    entry: str
    score: float = 0.0
    known: float = 0.0


@dataclass
class _Index:
    """Where each word stands."""

    wordings: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    entries: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Answers included."""


class Wordings:
    """The entries' own words as `Answers`; built once, then only read."""

    def __init__(self, entries: Iterable[Entry], vocabulary: Vocabulary) -> None:
        """Learns every wording of the entries in all languages; takes about a tenth of a second."""
        entries = list(entries)
        self._vocabulary = vocabulary
        self._index = _Index()
        self._exact: dict[str, set[str]] = defaultdict(set)
        said = [(entry, Language(one), text) for entry in entries for one, text in _texts(entry)]
        for place, (entry, _, text) in enumerate(said):
            self._exact[self._typed(text)].add(entry.id)
            for word in self._words(text):
                self._index.wordings[word].add(place)
                self._index.entries[word].add(entry.id)
        self._little = {vocabulary.same(word) for word in vocabulary.empty}
        self._weights = {
            word: self._weight(word, log(1 + len(entries) / len(found)))
            for word, found in self._index.entries.items()
        }
        self._unknown = UNKNOWN * log(1 + len(entries))
        for entry in entries:
            for word in {
                word for text in entry.answer.values() for word in self._words(text)
            } & self._weights.keys():
                self._index.entries[word].add(entry.id)
        self._wordings = [self._wording(entry.id, language, text) for entry, language, text in said]

    def find(self, question: str) -> Found:
        """The entry that answers the question, or up to three that may."""
        typed = self._typed(question[:LONGEST])
        if not typed:
            return Found()
        exact = self._exact.get(typed, set())
        if len(exact) == 1:
            (sure,) = exact
            return Found(sure, language=self._language(typed, sure))
        ranked = self._ranked(self._words(typed))
        best, second = ranked[0], ranked[1] if len(ranked) > 1 else _Match("")
        language = self._language(typed, best.entry)
        if best.score >= SURE and best.score - second.score >= AHEAD and best.known >= KNOWN:
            return Found(best.entry, language=language)
        least = max(NEAR, best.score - BEHIND)
        near = [one.entry for one in ranked if one.score >= least and one.known >= NEAR_KNOWN]
        return Found(near=tuple(near[:MOST_NEAR]), language=language if near else None)

    def _typed(self, text: str) -> str:
        return " ".join(bare_words(text))

    def _words(self, text: str) -> list[str]:
        return [self._vocabulary.same(word) for word in self._typed(text).split()]

    def _weight(self, word: str, weight: float) -> float:
        return weight * EMPTY if word in self._little else weight

    def _wording(self, entry: str, language: Language, text: str) -> _Wording:
        words = self._words(text)
        weight = sum(self._weights[word] for word in set(words))
        return _Wording(entry, language, frozenset(words), " ".join(sorted(words)), self._typed(text), weight)

    def _ranked(self, words: Sequence[str]) -> list[_Match]:
        shared: dict[int, float] = defaultdict(float)
        known: dict[str, float] = defaultdict(float)
        whole = 0.0
        for word in set(words):
            meant = self._meant(word)
            weight = max((self._weights[one] for one in meant), default=self._weight(word, self._unknown))
            whole += weight
            _add(shared, weight, meant, self._index.wordings)
            _add(known, weight, meant, self._index.entries)
        letters = " ".join(sorted(words))
        best: dict[str, float] = defaultdict(float)
        for place, wording in enumerate(self._wordings):
            parts = (
                2 * shared[place] / (whole + wording.weight),
                fuzz.ratio(letters, wording.letters) / 100,
                known[wording.entry] / whole,
            )
            score = sum(share * part for share, part in zip(PARTS, parts, strict=True))
            best[wording.entry] = max(best[wording.entry], score)
        matches = [_Match(entry, score, known[entry] / whole) for entry, score in best.items()]
        return sorted(matches, key=lambda one: (-one.score, one.entry)) or [_Match("")]

    def _meant(self, word: str) -> Mapping[str, float]:
        """The known words that it may be, and how sure that is."""
        if word in self._weights:
            return {word: 1.0}
        if len(word) < FUZZY_FROM:
            return {}
        alike = process.extract(
            word, self._weights.keys(), scorer=JaroWinkler.similarity, score_cutoff=ALIKE, limit=5
        )
        return {one: likeness for one, likeness, _ in alike if len(one) >= FUZZY_FROM}

    def _language(self, typed: str, entry: str) -> Language | None:
        alike = {one.language: 0.0 for one in self._wordings if one.entry == entry}
        for one in self._wordings:
            if one.entry == entry:
                alike[one.language] = max(alike[one.language], fuzz.ratio(typed, one.typed))
        most = [language for language, likeness in alike.items() if likeness == max(alike.values())]
        return most[0] if len(most) == 1 else None


def _texts(entry: Entry) -> Iterable[tuple[str, str]]:
    for language, question in entry.question.items():
        yield language, question
        yield from ((language, wording) for wording in entry.wordings[language])


def _add(
    sums: dict[Key, float], weight: float, meant: Mapping[str, float], where: Mapping[str, set[Key]]
) -> None:
    likest: dict[Key, float] = {}
    for word, likeness in meant.items():
        for key in where[word]:
            likest[key] = max(likest.get(key, 0.0), likeness)
    for key, likeness in likest.items():
        sums[key] += weight * likeness
