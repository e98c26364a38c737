"""Programme files as hurried people leave them: the shipped one with one to three changes."""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from random import Random

from programme.calendar import out_of_quiet
from programme.meetings.slots import Openings, free_slots
from programme.plan import Kind, Programme

_KEY = re.compile(r"^\s*(\w+) = ", re.MULTILINE)
_VALUE = re.compile(r"(?<= = )[^#\n]+")
_VALUES: Sequence[str] = (
    "0", "-1", "1", "99999999", "9" * 40, "0x" + "f" * 5000, "3.5", "nan", "inf", "true", '""', '"ja"', "[]",
    "{}", "[[]]", "[1, 2]", '["nb"]', '{ mon = "09:00-11:30" }', '{ mon = ["23:00-01:00"] }',
    '{ mon = ["9-11"] }',
    "2027-09-07", "2027-09-07T09:00:00Z", "2027-09-07T09:00:00", "0001-01-01", "9999-12-31", "09:00:00",
    '"09:00-09:00"', '"9:00–10:00"', '"00:00-23:59"', '"http://[feil"', '"https://prøve.example"',
    '"../../etc"',
    '"\\u202E\\u0000"', "'''a\nb'''", '"1 working day before at 09:00"', '"9999 working days after at 09:00"',
    '"9999-12-31 at 09:00"', '"Ødemark/Oslo"', '"tenant/objectid"', '["registered", "registered"]',
)  # fmt: skip
_LETTERS = "abcøå[]{}\"'=#,.\t\n\r\x00\ufeff\u202e-0"


def _misspell(text: str, dice: Random) -> str:
    key = dice.choice(list(_KEY.finditer(text)))
    at = dice.randrange(key.start(1), key.end(1))
    return text[:at] + dice.choice(["", "x", text[at] * 2, text[at].upper()]) + text[at + 1 :]


def _other_value(text: str, dice: Random) -> str:
    value = dice.choice(list(_VALUE.finditer(text)))
    return text[: value.start()] + dice.choice(_VALUES) + text[value.end() :]


def _swap_values(text: str, dice: Random) -> str:
    one, other = sorted(dice.sample(list(_VALUE.finditer(text)), 2), key=lambda found: found.start())
    between = text[one.end() : other.start()]
    return text[: one.start()] + other[0] + between + one[0] + text[other.end() :]


def _digit(text: str, dice: Random) -> str:
    digit = dice.choice(list(re.finditer(r"\d", text)))
    return text[: digit.start()] + dice.choice("0123456789") + text[digit.end() :]


def _lines(text: str, dice: Random) -> str:
    lines = text.splitlines(keepends=True)
    taken = lines.pop(dice.randrange(len(lines)))
    for _ in range(dice.choice([0, 0, 1, 2])):
        lines.insert(dice.randrange(len(lines)), taken)
    return "".join(lines)


def _letter(text: str, dice: Random) -> str:
    at = dice.randrange(len(text))
    return text[:at] + dice.choice(_LETTERS) + text[at + dice.choice([0, 1]) :]


def _brackets(text: str, dice: Random) -> str:
    table = dice.choice(list(re.finditer(r"^\[.+\]$", text, re.MULTILINE)))
    name = table[0].strip("[]")
    return (
        text[: table.start()] + dice.choice([f"[{name}]", f"[[{name}]]", f"[{name}s]"]) + text[table.end() :]
    )


def _cut(text: str, dice: Random) -> str:
    return text[: dice.randrange(len(text))]


_CHANGES: Sequence[Callable[[str, Random], str]] = (
    _misspell, _misspell, _other_value, _other_value, _other_value, _swap_values, _digit, _digit, _lines,
    _letter, _brackets, _cut,
)  # fmt: skip
_WRITTEN = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1")


def changed(text: str, dice: Random) -> bytes:
    """The file with one to three changes, as some editor writes it."""
    for _ in range(dice.choice([1, 1, 2, 3])):
        with suppress(IndexError, ValueError):  # nothing is left of the kind that is changed
            text = dice.choice(_CHANGES)(text, dice)
    return text.encode(dice.choice(_WRITTEN), "replace")


def sound(programme: Programme) -> None:
    """What is read can be worked with: times end, no host is two, and quiet time is over some day."""
    now = datetime(2027, 2, 22, 9, tzinfo=UTC)
    for kind in Kind:
        slots = free_slots(kind, Openings(programme), [], now)
        assert all(len(set(slot.hosts)) == len(slot.hosts) for slot in slots)
    assert out_of_quiet(now, programme) >= now
    assert programme.kickoff.starts < programme.kickoff.ends
    assert programme.kickoff.register_by <= programme.kickoff.starts.date()
    assert all(closed.first <= closed.last for closed in programme.closed)
    assert programme.about.places > 0
    assert programme.about.languages
