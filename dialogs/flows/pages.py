"""A long list, ten lines at a time: which page a button asks for, and the button for the next one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from texts.say import Button, Words

T = TypeVar("T")
TEN = 10
_PAGE = re.compile(r"(\d{1,6})/(.*)", re.DOTALL)


@dataclass(frozen=True)
class Page:
    """What a list is about, and the number of its first line, from 0."""

    about: str = ""
    first: int = 0

    @property
    def token(self) -> str:
        """The page as a button carries it."""
        return f"{self.first}/{self.about}"

    def of(self, lines: Sequence[T]) -> Sequence[T]:
        """Its lines, of all of them."""
        return lines[self.first : self.first + TEN]

    def more(self, deed: str, count: int) -> tuple[Button, ...]:
        """The button for the next page, or for the first one after the last; none where one page is all."""
        if count <= TEN:
            return ()
        after = self.first + TEN
        label, first = ("show-more", after) if after < count else ("show-from-start", 0)
        return (Button(Words(label), {"deed": deed, "about": Page(self.about, first).token}),)

    def shown(self, count: int) -> Words | None:
        """Which lines of how many are shown; None where one page is all."""
        if count <= TEN:
            return None
        values = {"first": self.first + 1, "last": min(self.first + TEN, count), "count": count}
        return Words("lines-shown", values)


def read_page(about: str) -> Page | None:
    """The page that a button asks for; None for words that somebody typed."""
    found = _PAGE.fullmatch(about)
    return Page(found[2], int(found[1])) if found else None
