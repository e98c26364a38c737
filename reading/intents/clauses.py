"""A message in clauses: what one denies or asks says nothing of the next."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from propcache.api import cached_property

from reading.intents.spelling import mended
from reading.message import Message, Word

_BREAK = re.compile(r"[,;!?\n]|(?<!\d)\.\s|\s[-–—]\s")  # "3. mars" is one


@dataclass(frozen=True)
class Clause:
    """Words in a row."""

    words: tuple[Word, ...]
    first: int
    """The place of its first word in the message."""
    asks: bool
    """Whether it ends in a question mark."""

    @cached_property
    def plain(self) -> Sequence[str]:
        """Its words in small letters, without apostrophes."""
        return [word.plain for word in self.words]

    @cached_property
    def mended(self) -> Sequence[str]:
        """The same with small errors mended, for what no deed is done by."""
        return list(map(mended, self.plain))


def clauses_of(message: Message) -> Sequence[Clause]:
    """Its clauses, in order; none of a message without words."""
    ends = [found.start() for found in _BREAK.finditer(message.text)] + [len(message.text) + 1]
    numbered = list(enumerate(message.words))
    clauses = []
    for end, of_clause in groupby(numbered, lambda one: next(end for end in ends if one[1].start < end)):
        places = list(of_clause)
        asks = message.text[end : end + 1] == "?"
        clauses.append(Clause(tuple(word for _, word in places), places[0][0], asks))
    return clauses
