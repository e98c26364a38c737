"""What a message says of network groups: numbers, sizes, names, who is with whom, and who says no."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path

from programme.groups.network import Answer, Bound
from reading.intents.vocabulary import Rows, rows, vocabulary
from reading.message import Message, Word

FILE = Path(__file__).with_suffix(".toml")
_QUOTED = re.compile(r"[«\"]([^«»\"]+)[»\"]")
_MARKS = " .!«»\"'"
_DASHES = {"-", "–"}
_YES = frozenset({"ja", "yes"})
_DIGITS = 3
"""So many digits has the number of a group, at most."""


class No(StrEnum):
    """What a company says that doesn't want to be in a group."""

    NOT_NOW = Answer.NOT_NOW
    ANOTHER = Answer.ANOTHER
    LATER = "later"
    """It would like to be asked again."""


def group_numbers(message: Message) -> tuple[int, ...]:
    """The groups that are named by their numbers ("gruppe 2")."""
    return tuple(int(message.words[at].plain) for at in _numbered(message))


def group_sizes(message: Message) -> tuple[int, int] | None:
    """From how many companies up to how many ("grupper på 4–6"); None where it isn't said."""
    words = message.words
    for at, word in enumerate(words[:-1]):
        between = at + 1 if _words()["up_to"].at([words[at + 1].plain], 0) else at
        last = words[between + 1] if between + 1 < len(words) else word
        joined = between > at or message.text[word.end : last.start].strip() in _DASHES
        if last is not word and joined and all(_is_number(one, digits=2) for one in (word, last)):
            return int(word.plain), int(last.plain)
    return None


def names_in(message: Message) -> tuple[str, ...]:
    """Words behind the first that are written as names, and name no group by its number."""
    numbered = {place for at in _numbered(message) for place in (at - 1, at)}
    return tuple(
        word.typed
        for at, word in enumerate(message.words)
        if at and at not in numbered and word.typed[0].isupper() and message.text[word.start - 1].isspace()
    )


def bound_in(message: Message) -> Bound | None:
    """Whether two companies are to be together, or apart ("må ikke være i samme gruppe")."""
    words = [word.plain for word in message.words]
    if _words()["apart"].in_(words) or vocabulary()["denying"].in_(words):
        return Bound.APART
    return Bound.TOGETHER if _words()["together"].in_(words) else None


def yes_in(message: Message) -> bool:
    """Whether it says yes, and denies nothing."""
    words = [word.plain for word in message.words]
    return not _YES.isdisjoint(words) and not vocabulary()["denying"].in_(words)


def no_in(message: Message) -> No | None:
    """What it says that wants no group ("spør oss igjen senere"); None where it's no such thing."""
    known, words = _words(), [word.plain for word in message.words]
    asks = next((one.stop for one in known["ask"].places(words)), len(words))
    if known["again"].in_(words[asks:]) or known["in_a_while"].in_(words):
        return No.LATER
    others = (one.stop for one in known["other"].places(words))
    if any(known["network_group"].at(words, at) for at in others):
        return No.ANOTHER
    return No.NOT_NOW if known["not_now"].in_(words) else None


def name_given(message: Message) -> str:
    """The name that a sentence gives a group ("kall gruppe 2 Kystlaget"), the plainest way first; or none."""
    if quoted := _QUOTED.search(message.text):
        return quoted[1].strip(_MARKS)
    names = (message.words[at:] for at in _names_from(message))
    begins = next((one[0].start for one in names if one and one[0].typed[0].isalpha()), None)
    return "" if begins is None else message.text[begins:].partition("\n")[0].strip(_MARKS)


def name_alone(message: Message) -> str:
    """What was typed, without what only says that it's a name ("til Kystlaget")."""
    size = _words()["before_a_name"].at([word.plain for word in message.words], 0)
    begins = message.words[size].start if 0 < size < len(message.words) else 0
    return message.text[begins:].strip(_MARKS)


def _names_from(message: Message) -> Iterator[int]:
    """Where a name may begin."""
    known, words = _words(), [word.plain for word in message.words]
    called = (one.stop for one in known["called"].places(words))
    yield from (at for at in called if not known["of_what"].at(words, at))
    for at in (number + 1 for number in _numbered(message)):
        first = at + known["before_a_name"].at(words, at)
        itself = first
        while known["some"].at(words, itself):
            itself += 1
        if itself == first and not known["name_itself"].at(words, itself):
            yield first
    for give in known["give"].places(words):
        if size := known["the_group"].at(words, give.stop):
            at = give.stop + size
            yield at + known["before_a_name"].at(words, at)


def _numbered(message: Message) -> Iterator[int]:
    """The places of the numbers of groups."""
    words = message.words
    for at in range(1, len(words)):
        beside = message.text[words[at - 1].end : words[at].start].isspace()
        if beside and _words()["group"].at([words[at - 1].plain], 0) and _is_number(words[at], _DIGITS):
            yield at


def _is_number(word: Word, digits: int) -> bool:
    return word.plain.isdecimal() and len(word.plain) <= digits


@cache
def _words() -> Mapping[str, Rows]:
    return {name: rows(written) for name, written in tomllib.loads(FILE.read_text("utf-8")).items()}
