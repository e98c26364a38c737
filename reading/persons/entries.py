"""A list of persons as entries, and each entry as its parts: names, addresses and what is between them."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum


class Part(StrEnum):
    """What stands in an entry."""

    WORDS = "words"
    QUOTED = "quoted"
    """A name in quotation marks, which may have a comma in it."""
    ADDRESS = "address"
    BRACKETED = "bracketed"
    """An address in brackets behind its name."""
    ASIDE = "aside"
    """Something in brackets that is no address."""
    COMMA = "comma"
    AND = "and"


Entry = Sequence[tuple[Part, str]]

_PIECES = re.compile(
    r"""
    (?P<quoted>"[^"\n]*"|“[^“”\n]*”|«[^«»\n]*») |
    (?P<bracketed><[^<>\n]*>|\([^()\n]*\)|\[[^\[\]\n]*\]) |
    (?P<ends>[;\n\r|•]+|(?<=[^\W\d_]{4})[.!?](?=\s|$)) |
    (?P<comma>[,\t]|\s[-–—]\s) |
    (?P<and>\s(?:og|and|&|samt|\+)\s|/) |
    (?P<address>(?<![^\s@<>()\[\],;"|/•“”«»])[^\s@<>()\[\],;"|/•“”«»]*@[^\s<>()\[\],;"|/]*) |
    (?P<words>\S)|\s
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE_AN_ADDRESS = re.compile(r"(?:mailto:)+", re.IGNORECASE)
_BEHIND_AN_ADDRESS = ".:!?*'’"


def entries_of(text: str) -> Iterator[Entry]:
    """The entries of the list: lines, or what semicolons part."""
    entry: list[tuple[Part, str]] = []
    for kind, piece in _pieces(text):
        if kind == "ends":
            if entry:
                yield entry
            entry = []
        else:
            entry.append((Part(kind), piece))
    if entry:
        yield entry


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    begun = -1
    """Where the words that aren't ended yet begin."""
    for found in _PIECES.finditer(text):
        kind = found.lastgroup
        if kind == "words":
            begun = found.start() if begun < 0 else begun
        if kind in {"words", None}:
            continue
        if begun >= 0:
            yield "words", text[begun : found.start()].strip()
            begun = -1
        yield _told(kind or "", found[0])
    if begun >= 0:
        yield "words", text[begun:].strip()


def _told(kind: str, piece: str) -> tuple[str, str]:
    if kind == "quoted":
        return ("address", bare_address(piece[1:-1])) if "@" in piece else ("quoted", piece[1:-1].strip())
    if kind == "bracketed":
        return ("bracketed", bare_address(piece[1:-1])) if "@" in piece else ("aside", piece[1:-1].strip())
    return (kind, bare_address(piece)) if kind == "address" else (kind, piece)


def bare_address(text: str) -> str:
    """The address without what people and programs put around it: "mailto:", a full stop."""
    text = text.strip().strip("'’")
    before = _BEFORE_AN_ADDRESS.match(text)
    return text[before.end() if before else 0 :].rstrip(_BEHIND_AN_ADDRESS).strip()
