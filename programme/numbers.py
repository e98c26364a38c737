"""Numbers that say who somebody is: birth numbers are never kept, others not longer than they are of use."""

import re

from stdnum.no import fodselsnummer

HIDDEN = "•"
_BIRTH = re.compile(r"(?<![\w•-])\d{6}[ .-]?\d{5}(?![\w•-])")
_LONG = re.compile(r"\d(?:[ .]?\d){7,}")
"""Eight digits or more: telephones, organisations, accounts."""


def without_birth_numbers(text: str) -> str:
    """The text with each Norwegian birth number hidden; another number of eleven digits stays.

    Two check digits: Skatteetaten, "Fødselsnummer".
    """
    return _BIRTH.sub(lambda found: _hidden(found[0]) if fodselsnummer.is_valid(found[0]) else found[0], text)


def without_long_numbers(text: str) -> str:
    """The text with every number of eight digits or more hidden."""
    return _LONG.sub(lambda found: _hidden(found[0]), text)


def _hidden(number: str) -> str:
    return re.sub(r"\d", HIDDEN, number)
