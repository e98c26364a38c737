"""What the company register (Brønnøysundregistrene's Enhetsregisteret) says of a company."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from programme.companies.companies import is_legal_form

_OTHER_FORMS = frozenset({"IKS", "KF", "FKF", "SF", "KS", "BBL", "SE", "HF", "RHF"})
"""What stays in capitals beside the forms that people write behind names."""
_SMALL = frozenset({"OG", "I", "PÅ", "FOR", "AV", "TIL", "VED", "MED"})
_PART = re.compile(r"[^\W\d_]+")
"""Of a word with hyphens or points in it."""


@dataclass(frozen=True)
class RegisterEntry:
    """A unit: a whole company, or one site of one."""

    number: str
    name: str
    is_active: bool = True
    """Neither deleted, nor bankrupt, nor being wound up."""
    parent: str = ""
    """The number of the company whose site it is; empty for a whole company."""
    municipality: str = ""
    municipality_number: str = ""
    """Four digits."""
    industry: str = ""
    industry_code: str = ""
    """SN2007, such as 10.710."""
    employees: int | None = None
    domain: str = ""
    """Of its web site or its e-mail address."""


Looked = Sequence[RegisterEntry] | None
"""What the register answered: entries, none where it knows none, or None where it didn't answer.

For a site's number, the site and then the company that it belongs to.
"""


class Register(Protocol):
    """What has been read in the register so far."""

    def put(self, entry: RegisterEntry) -> None:
        """Keep it as it is now."""

    def get(self, number: str) -> RegisterEntry | None:
        """The entry of that number, or None if it wasn't read yet."""


def readable(name: str) -> str:
    """A name of the register, which writes capitals alone, as people write names."""
    if not name.isupper():
        return name
    words = name.split()
    return " ".join(_readable(word, is_first=number == 0) for number, word in enumerate(words))


def _readable(word: str, *, is_first: bool) -> str:
    if is_legal_form(word) or word in _OTHER_FORMS:
        return word
    if word in _SMALL and not is_first:
        return word.lower()
    return _PART.sub(lambda part: part[0].capitalize(), word)
