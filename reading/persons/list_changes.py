"""A message that changes a list of persons: "legg til Kari Prøve", "Ola kommer ikke likevel"."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reading.message import Message, Word
from reading.persons.people import FILE

_KINDS = (("adding", True), ("taking_out", False))
_BEHIND = (("added_behind", True), ("taken_out_behind", False))


@dataclass(frozen=True)
class ListChange:
    """Whom to put on the list, or to take off it."""

    adds: bool
    names: str
    """As they were typed."""


def list_change(message: Message) -> ListChange | None:
    """What a message changes in a list; None where it's a question, or says something else."""
    if "?" in message.text:
        return None
    found = (_changed(message, words) for words in (message.words, _without_around(message.words)))
    return next((one for one in found if one), None)


def _changed(message: Message, words: Sequence[Word]) -> ListChange | None:
    plain = _plain(words)
    for kind, adds in _KINDS:
        for said in _rows(kind):
            if plain[: len(said)] == said and len(words) > len(said):
                return _change(message, words[len(said) :], adds=adds)
    for kind, adds in _BEHIND:
        for said in _rows(kind):
            if plain[-len(said) :] == said and len(words) > len(said):
                return _change(message, words[: -len(said)], adds=adds)
    return None


def _change(message: Message, names: Sequence[Word], *, adds: bool) -> ListChange | None:
    names = _without_around(names)
    return ListChange(adds, message.text[names[0].start : _end(message, names)]) if names else None


def _end(message: Message, names: Sequence[Word]) -> int:
    """Behind the last name, and a bracket that closes it."""
    end = names[-1].end
    return end + 1 if message.text[end : end + 1] == ">" else end


def _without_around(words: Sequence[Word]) -> Sequence[Word]:
    """The words without politeness and the list's own name on either side."""
    plain = _plain(words)
    first, end = 0, len(words)
    for said in _rows("around") * 2:
        if end - first > len(said) and plain[first : first + len(said)] == said:
            first += len(said)
        if end - first > len(said) and plain[end - len(said) : end] == said:
            end -= len(said)
    return words[first:end]


def _plain(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.plain for word in words)


@cache
def _rows(kind: str) -> tuple[tuple[str, ...], ...]:
    """The longest first."""
    rows = (tuple(row.split()) for row in tomllib.loads(FILE.read_text("utf-8"))["changes"][kind])
    return tuple(sorted(rows, key=len, reverse=True))
