"""The Markdown that Teams shows alike everywhere: bold, italics, lists and links, read into plain pieces.

A card's RichTextBlock takes the pieces, so that nothing that stands in a field can become a link or a
heading. A link's title stands in the text and its address on a button: Teams' clients differ on whether a
link inside such a block can be pressed (AdaptiveCards issues 5804 and 9100). All else stands as it's typed.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from programme.broadcasts.merge_fields import FIELD

_STYLED = re.compile(
    r"\*\*(?=\S)(?P<bold>(?:(?!\*\*).)+)(?<=\S)\*\*"
    r"|(?<![\w*])\*(?=[^\s*])(?P<star>[^*\n]+?)(?<=[^\s*])\*(?![\w*])"
    r"|(?<!\w)_(?=\S)(?P<line>[^_\n]+?)(?<=\S)_(?!\w)"
    r"|\[(?P<title>[^\[\]\n]+)\]\((?P<url>https://[^\s()<>{}]+)\)"
)
_ITEM = re.compile(r"\s{0,3}(?:(?P<dot>[-*+•])|(?P<number>\d{1,2}[.)]))\s+(?P<rest>\S.*)")


@dataclass(frozen=True)
class Run:
    """Some words of one look."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Block:
    """A line of text, or one point of a list."""

    runs: tuple[Run, ...]
    apart: bool = False
    """Whether there is an empty line above it."""

    @property
    def text(self) -> str:
        """Its words alone."""
        return "".join(run.text for run in self.runs)


def blocks(text: str, fill: Callable[[str], str]) -> tuple[Block, ...]:
    """The text piece by piece; `fill` gives what stands for a field's word."""
    found: list[Block] = []
    apart = False
    for line in text.strip().splitlines():
        if not line.strip():
            apart = bool(found)
            continue
        found.append(Block(tuple(_line(line.rstrip(), fill)), apart))
        apart = False
    return tuple(found)


def links(text: str) -> tuple[tuple[str, str], ...]:
    """The titles and addresses of its links."""
    return tuple((one["title"], one["url"]) for one in _STYLED.finditer(text) if one["url"])


def _line(line: str, fill: Callable[[str], str]) -> Iterator[Run]:
    item = _ITEM.fullmatch(line)
    if item:
        yield Run(f"{item['number'] or '•'} ")
        line = item["rest"]
    yield from _runs(line, Run(""), fill)


def _runs(text: str, look: Run, fill: Callable[[str], str]) -> Iterator[Run]:
    end = 0
    for one in _STYLED.finditer(text):
        yield from _plain(text[end : one.start()], look, fill)
        if one["bold"]:
            yield from _runs(one["bold"], replace(look, bold=True), fill)
        elif one["url"]:
            yield from _plain(one["title"], look, fill)
        else:
            yield from _runs(one["star"] or one["line"], replace(look, italic=True), fill)
        end = one.end()
    yield from _plain(text[end:], look, fill)


def _plain(text: str, look: Run, fill: Callable[[str], str]) -> Iterator[Run]:
    filled = FIELD.sub(lambda field: fill(field[1]), text)
    if filled:
        yield replace(look, text=filled)
