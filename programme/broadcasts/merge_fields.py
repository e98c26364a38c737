"""Merge fields: what stands between braces in a broadcast, filled in for each recipient."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from programme.errors import NotAnAnswerError
from programme.people import Language


class Merge(StrEnum):
    """A field, by the word that stands between its braces."""

    COMPANY = "bedrift"
    CONTACT = "kontakt"
    KICKOFF = "kickoff"
    REGISTER_BY = "påmeldingsfrist"
    FREE_PLACES = "ledige-plasser"
    MEETING = "møte"
    DECIDES = "beslutning"


@dataclass(frozen=True)
class Passing:
    """What stood in fields that say something else later, as it was sent; None where they weren't used."""

    meeting: datetime | None = None
    free_places: int | None = None


FIELD = re.compile(r"\{\s*([^{}\s](?:[^{}\n]{0,38}[^{}\s])?)\s*\}")
_ALSO: Mapping[Language, Mapping[Merge, str]] = {
    Language.NN: {Merge.FREE_PLACES: "ledige-plassar", Merge.DECIDES: "avgjerd"},
    Language.EN: {
        Merge.COMPANY: "company",
        Merge.CONTACT: "contact",
        Merge.KICKOFF: "kick-off",
        Merge.REGISTER_BY: "register-by",
        Merge.FREE_PLACES: "free-places",
        Merge.MEETING: "meeting",
        Merge.DECIDES: "decision",
    },
}
"""What the fields are called in nynorsk and English, where that differs."""
_BY_WORD = {word: field for words in _ALSO.values() for field, word in words.items()}


class NotAFieldError(NotAnAnswerError):
    """There are no fields of those names."""

    words = "not-a-field"

    def __init__(self, *typed: str) -> None:
        """What was typed between braces, each once."""
        super().__init__(*typed)
        self.values = {"count": len(typed), "fields": tuple(f"{{{one}}}" for one in typed)}


def field_named(word: str) -> Merge | None:
    """The field of that name; None if there is none."""
    word = "-".join(word.casefold().split())
    return next((one for one in Merge if one == word), _BY_WORD.get(word))


def written(field: Merge, language: Language) -> str:
    """The field as it stands in a text of that language."""
    return f"{{{_ALSO.get(language, {}).get(field, field.value)}}}"


def fields_in(texts: Iterable[str]) -> Sequence[Merge]:
    """The fields that the texts use, in the order of the list; NotAFieldError for one that isn't there."""
    used = {word: field_named(word) for text in texts for word in FIELD.findall(text)}
    if unknown := [word for word, field in used.items() if field is None]:
        raise NotAFieldError(*unknown)
    return [one for one in Merge if one in used.values()]
