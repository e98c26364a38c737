"""How much is read of what comes in, in characters: the rest is cut off before anything reads it.

Letters come as one character each (NFC); birth numbers aren't read at all, so that none is ever kept.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache

from dialogs.deeds import DEEDS
from programme.numbers import LONGEST_BIRTH_NUMBER, without_birth_numbers

MESSAGE = 1000
"""Of a typed message: people put what they want first."""
TOKEN = 1000
"""Of what a button carries; the longest names every stage and every mark of companies."""


def cut_message(text: str) -> str:
    """As much of a typed message as is read."""
    return _read(text, MESSAGE)


def cut_press(press: Mapping[str, str]) -> dict[str, str]:
    """As much of each answer as its question holds, and one character more: it tells what was too long."""
    return {name: _read(text, _fields().get(name, TOKEN) + 1) for name, text in press.items()}


def _read(text: str, most: int) -> str:
    """So much of it, each letter as one character (NFC), also where a birth number would be cut."""
    composed = unicodedata.normalize("NFC", text[: most + LONGEST_BIRTH_NUMBER])
    return without_birth_numbers(composed)[:most]


@cache
def _fields() -> Mapping[str, int]:
    """What the questions of all flows hold; the most, where several fill the same."""
    fields: dict[str, int] = {}
    for question in (one for deed in DEEDS.values() if deed.flow for one in deed.flow.questions):
        fields[question.fills] = max(question.holds, fields.get(question.fills, 0))
    return fields
