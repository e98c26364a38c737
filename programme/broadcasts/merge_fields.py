"""Merge fields: what stands between braces in a broadcast, filled in for each recipient."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from programme.errors import NotAnAnswerError


class Merge(StrEnum):
    """A field, by the word that stands between its braces."""

    COMPANY = "bedrift"
    CONTACT = "kontakt"
    KICKOFF = "kickoff"
    REGISTER_BY = "påmeldingsfrist"
    FREE_PLACES = "ledige-plasser"
    MEETING = "møte"
    DECIDES = "beslutning"


FIELD = re.compile(r"\{\s*([^{}\s](?:[^{}\n]{0,38}[^{}\s])?)\s*\}")
_ALSO = {
    "company": Merge.COMPANY,
    "contact": Merge.CONTACT,
    "kick-off": Merge.KICKOFF,
    "register-by": Merge.REGISTER_BY,
    "free-places": Merge.FREE_PLACES,
    "ledige-plassar": Merge.FREE_PLACES,
    "meeting": Merge.MEETING,
    "decision": Merge.DECIDES,
    "avgjerd": Merge.DECIDES,
}
"""What the fields are called in nynorsk and English, where that differs."""


class NotAFieldError(NotAnAnswerError):
    """There is no field of that name."""

    words = "not-a-field"


def field_named(word: str) -> Merge | None:
    """The field of that name; None if there is none."""
    word = "-".join(word.casefold().split())
    return next((one for one in Merge if one == word), _ALSO.get(word))


def fields_in(texts: Iterable[str]) -> Sequence[Merge]:
    """The fields that the texts use, in the order of the list; NotAFieldError for one that isn't there."""
    used = set()
    for text in texts:
        for word in FIELD.findall(text):
            field = field_named(word)
            if field is None:
                raise NotAFieldError
            used.add(field)
    return [one for one in Merge if one in used]
