"""How much is read of what comes in, in characters: the rest is cut off before anything reads it."""

from collections.abc import Mapping
from functools import cache

from dialogs.deeds import DEEDS

MESSAGE = 1000
"""Of a typed message: people put what they want first."""
TOKEN = 1000
"""Of what a button carries; the longest names every stage and every mark of companies."""


def cut_message(text: str) -> str:
    """As much of a typed message as is read."""
    return text[:MESSAGE]


def cut_press(press: Mapping[str, str]) -> dict[str, str]:
    """As much of each answer as its question holds, and one character more: it tells what was too long."""
    return {name: text[: _fields().get(name, TOKEN) + 1] for name, text in press.items()}


@cache
def _fields() -> Mapping[str, int]:
    """What the questions of all flows hold; the most, where several fill the same."""
    fields: dict[str, int] = {}
    for question in (one for deed in DEEDS.values() if deed.flow for one in deed.flow.questions):
        fields[question.fills] = max(question.holds, fields.get(question.fills, 0))
    return fields
