"""Which line of a list somebody means: "nummer to", "den andre", "the last one"."""

import tomllib
from functools import cache
from pathlib import Path

from texts.heard import plain

FILE = Path(__file__).with_suffix(".toml")


def place_in_list(text: str, length: int) -> int | None:
    """The place from 0 of the line that the whole text means in such a list; None if it means none.

    A number needs a word before it that names a line: "andre" alone may be anybody.
    """
    words = plain(text).split()
    known = _words()
    names_a_line = bool(known["naming"] & {*words[:-1]})
    while len(words) > 1 and words[0] in known["before"]:
        del words[0]
    while len(words) > 1 and words[-1] in known["after"]:
        del words[-1]
    if len(words) != 1 or not names_a_line:
        return None
    line = int(words[0]) if words[0].isdecimal() and len(words[0]) < len("100") else _lines().get(words[0])
    if line is None or not 0 <= line <= length or not length:
        return None
    return (line or length) - 1


@cache
def _words() -> dict[str, frozenset[str]]:
    read = tomllib.loads(FILE.read_text("utf-8"))
    return {name: frozenset(read[name]) for name in ("before", "after", "naming")}


@cache
def _lines() -> dict[str, int]:
    """The line that each word means; 0 is the last one."""
    lines = tomllib.loads(FILE.read_text("utf-8"))["lines"]
    return {word: int(line) for line, words in lines.items() for word in words}
