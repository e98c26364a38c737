"""Numbers that say who somebody is: birth numbers are never kept, others not longer than they are of use."""

import re

from stdnum.no import fodselsnummer

HIDDEN = "•"
_SPACE = r"[ \u00a0\u2009\u202f]"
_BIRTH = re.compile(
    rf"(?<![\w•-])\d\d(?:{_SPACE}|\.)?\d\d(?:{_SPACE}|\.)?\d\d(?:{_SPACE}|[.–-]){{0,3}}"
    rf"\d{{3}}{_SPACE}?\d\d(?![\w•-])"
)
"""Eleven digits as people part them: 010155 123 45, 01.01.55-12345."""
LONGEST_BIRTH_NUMBER = 17
"""Characters, with what parts its digits."""
_LONG = re.compile(r"\d(?:[ .]?\d){7,}")
"""Eight digits or more: telephones, organisations, accounts."""


def without_birth_numbers(text: str) -> str:
    """The text with each Norwegian birth number hidden; another number of eleven digits stays.

    Two check digits: Skatteetaten, "Fødselsnummer".
    """
    return _BIRTH.sub(lambda found: _hidden(found[0]) if _is_birth_number(found[0]) else found[0], text)


def _is_birth_number(written: str) -> bool:
    return bool(fodselsnummer.is_valid("".join(str(int(one)) for one in written if one.isdecimal())))


def without_long_numbers(text: str) -> str:
    """The text with every number of eight digits or more hidden."""
    return _LONG.sub(lambda found: _hidden(found[0]), text)


def _hidden(number: str) -> str:
    return re.sub(r"\d", HIDDEN, number)
