"""Telephone numbers, as they are written in Norway."""

import re
from dataclasses import dataclass

from reading.companies import organisation_numbers
from reading.message import Message

_GAP = r"[ \u00a0.\-]?"
_ABROAD = re.compile(rf"(?<![\w+])\(?(?:\+|00)(\d{{1,3}})\)?((?:{_GAP}\d){{6,12}})(?!\w)")
_NORWEGIAN = re.compile(
    r"(?<![\w+.,:/\-])"
    r"([2-9]\d{7}"
    r"|[2-9]\d{2}[ \u00a0\-]\d{2}[ \u00a0\-]\d{3}"
    r"|[2-9]\d(?:[ \u00a0\-]\d{2}){3}"
    r"|[2-9]\d[ \u00a0]\d{3}[ \u00a0]\d{3})"
    r"(?![\w:]|[.,/\-]\d|[ \u00a0]\d)"
)
_NORWAY = "47"
_DIGITS = 8
_A_DAY = re.compile(r"20[2-9]\d(?:0[1-9]|1[0-2])[0-3]\d")


@dataclass(frozen=True)
class Phone:
    """A telephone number, and where it stands in the text."""

    number: str
    """With the country's code ("+4791234567")."""
    start: int
    end: int


def phones_in(message: Message) -> tuple[Phone, ...]:
    """The numbers in a message, in its order: eight digits in groups, or any country's with its code.

    Eight digits that are said to be an organisation number, or are a day, are none; nine are never one.
    """
    found = list(_found(message.text))
    taken = [(one.start, one.end) for one in organisation_numbers(message)]
    return tuple(one for one in found if not any(one.start < end and start < one.end for start, end in taken))


def _found(text: str) -> list[Phone]:
    phones = []
    for found in _ABROAD.finditer(text):
        code, rest = found[1], re.sub(r"\D", "", found[2])
        digits = code + rest
        if not digits.startswith(_NORWAY) or len(digits) == len(_NORWAY) + _DIGITS:
            phones.append(Phone(f"+{digits}", found.start(), found.end()))
    for found in _NORWEGIAN.finditer(text):
        digits = re.sub(r"\D", "", found[1])
        inside = any(one.start <= found.start() < one.end for one in phones)
        if not inside and not _A_DAY.fullmatch(found[1]):
            phones.append(Phone(f"+{_NORWAY}{digits}", found.start(), found.end()))
    return sorted(phones, key=lambda one: one.start)
