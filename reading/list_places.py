"""Which line of a list somebody means: "nummer to", "den andre", "the last one"."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from reading.message import Message

FILE = Path(__file__).with_suffix(".toml")
_NUMBER = re.compile(r"(?:nr|nummer|number|no)?\.?\s{0,3}(\d{1,3})\.?", re.IGNORECASE)


def place_in_list(message: Message, length: int) -> int | None:
    """The place from 0 of the line that the whole text means in such a list; None if it means none.

    A word for a number needs one before it that names a line ("andre" alone may be anybody), and digits one
    that says that they are a number: "den 2." is a day.
    """
    words = [word.plain for word in message.words]
    known = _words()
    before = words[:-1]
    while len(words) > 1 and words[0] in known["before"]:
        del words[0]
    while len(words) > 1 and words[-1] in known["after"]:
        del words[-1]
    if len(words) != 1:
        return None
    typed = words[0]
    numbers = typed.isdecimal() and len(typed) < len("100")
    naming = known["numbering"] if numbers else [*known["numbering"], *known["naming"]]
    if not any(word in naming for word in before):
        return None
    line = int(typed) if numbers else known["lines"].get(typed)
    if line is None or not 0 <= line <= length or not length:
        return None
    return (line or length) - 1


def number_of_line(text: str) -> int | None:
    """The number that is all that was typed ("2", "nr. 2"); None if something else was."""
    said = _NUMBER.fullmatch(text.strip())
    return int(said[1]) if said else None


@cache
def _words() -> Mapping[str, Any]:
    return tomllib.loads(FILE.read_text("utf-8"))
