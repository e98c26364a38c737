"""Speaks words and values in one language: Project Fluent for the words, CLDR for the dates."""

from collections.abc import Mapping
from copy import copy
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, get_timezone_location
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentInt

from programme.broadcasts.merge_fields import field_named
from programme.meetings.slots import Slot
from programme.people import Language
from programme.plan import Theme
from texts.marked import Block, blocks
from texts.say import Capital, Clock, Dated, Filled, InLanguage, Marked, Month, Plain, Value, Words

FOLDER = Path(__file__).parent
_GROUPED = 1000
"""Numbers from here on are written in groups."""


class MissingWordsError(LookupError):
    """A message is not in a language's file: a bug that `make check` finds."""


class Voice:
    """One language, in the programme's zone."""

    def __init__(self, language: Language, zone: ZoneInfo) -> None:
        """Reads the language's file; OSError if it isn't there."""
        self.language = language
        self._zone = zone
        self._year = 0
        self._elsewhere: ZoneInfo | None = None
        self._plain: dict[str, str] = {}
        """What has been spoken of the messages without variables."""
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource((FOLDER / f"{language}.ftl").read_text("utf-8")))

    def in_year(self, year: int) -> "Voice":
        """The same voice in that year: a date in another year is said with its own."""
        if year == self._year:
            return self
        return _in_year(self, year)

    def beside(self, zone: str) -> "Voice":
        """The same voice for a reader in that zone: where clocks differ, a time is said in both, named."""
        if not zone or zone == self._zone.key:
            return self
        other = copy(self)
        other._elsewhere = ZoneInfo(zone)  # noqa: SLF001 - a copy of itself
        return other

    def speak(self, value: Value) -> str:
        """The value as a reader of the language says it."""
        match value:
            case Words(id, values):
                return self._message(id, values)
            case InLanguage(language, said):
                return voice_of(language, self._zone).in_year(self._year).speak(said)
            case Filled(text, values):
                return text.format_map({name: self.speak(one) for name, one in values.items()})
            case Marked():
                return "\n".join(block.text for block in self.blocks(value))
            case Language():
                return self._message(f"language-{value}", {})
            case Plain(text) | str(text):
                return text
            case Capital(said):
                spoken = self.speak(said)
                return spoken[:1].upper() + spoken[1:]
            case bool() | int():
                return str(value)
            case date() | Clock() | Month() | Dated() | Slot():
                return self._time(value)
            case Theme():
                return str(getattr(value, self.language))
            case tuple():
                return format_list([self.speak(one) for one in value], locale=self.language)

    def blocks(self, marked: Marked) -> tuple[Block, ...]:
        """The Markdown piece by piece, its fields filled; one without a value stands as it was typed."""

        def fill(word: str) -> str:
            name = field_named(word)
            value = marked.values.get(name) if name else None
            return f"{{{word}}}" if value is None else self.speak(value)

        return blocks(marked.text, fill)

    def _time(self, value: date | Clock | Month | Dated | Slot) -> str:
        match value:
            case Slot():
                return self._time(value.start)
            case datetime():
                said = _spoken_moment(value, self.language, self._zone, self._year)
                return self._in_both(said, value, self._elsewhere) if self._elsewhere else said
            case date():
                return _spoken_day(value, self.language, self._year)
            case Month(day):
                return format_date(day, "LLLL y", locale=self.language)
            case Dated(day):
                pattern = "d MMMM y" if self.language is Language.EN else "d. MMMM y"
                return format_date(day, pattern, locale=self.language)
            case Clock(moment):
                return _spoken_clock(moment.astimezone(self._zone), self.language)

    def _in_both(self, said: str, moment: datetime, elsewhere: ZoneInfo) -> str:
        here, there = moment.astimezone(self._zone), moment.astimezone(elsewhere)
        if here.utcoffset() == there.utcoffset():
            return said
        if here.date() == there.date():
            at = _spoken_clock(there, self.language)
            then = at if self.language is Language.EN else f"kl. {at}"
        else:
            then = _spoken_moment(moment, self.language, elsewhere, self._year)
        cities = {
            "here": _city(self._zone, self.language),
            "elsewhere": _city(elsewhere, self.language),
        }
        return self.speak(Words("in-two-zones", {"time": said, "there": then, **cities}))

    def _message(self, message: str, values: Mapping[str, Value]) -> str:
        if not values and message in self._plain:
            return self._plain[message]
        if not self._bundle.has_message(message):
            raise MissingWordsError(message, self.language)
        pattern = self._bundle.get_message(message).value
        assert pattern is not None  # tests/programme/test_texts.py: every message has a text
        spoken = {
            name: _Number(value) if isinstance(value, int) else self.speak(value)
            for name, value in values.items()
        }
        text, errors = self._bundle.format_pattern(pattern, spoken)
        if errors:
            raise MissingWordsError(message, self.language, *errors)
        if not values:
            self._plain[message] = str(text)
        return str(text)


@lru_cache(maxsize=20)  # the same ones in every turn of a year
def _in_year(voice: Voice, year: int) -> Voice:
    other = copy(voice)
    other._year = year  # noqa: SLF001 - a copy of itself
    return other


class _Number(FluentInt):
    """A number in a message."""

    def format(self, locale: Locale) -> str:
        """As the language writes it; where nothing is grouped CLDR, which takes longer, isn't asked."""
        return str(int(self)) if 0 <= self < _GROUPED else str(super().format(locale))


@lru_cache(maxsize=10_000)
def _spoken_moment(moment: datetime, language: Language, zone: ZoneInfo, year: int) -> str:
    """Kept, since the same times are shown again and again.

    One without a zone is refused: it would be read in the machine's own.
    """
    if moment.tzinfo is None:
        msg = f"{moment} has no zone"
        raise ValueError(msg)
    local = moment.astimezone(zone)
    at = ", " if language is Language.EN else " kl. "
    return f"{_spoken_day(local.date(), language, year)}{at}{_spoken_clock(local, language)}"


def _spoken_clock(local: datetime, language: Language) -> str:
    return local.strftime("%H:%M" if language is Language.EN else "%H.%M")


@lru_cache(maxsize=500)
def _city(zone: ZoneInfo, language: Language) -> str:
    return get_timezone_location(zone, locale=language.value, return_city=True)


@lru_cache(maxsize=2000)
def _spoken_day(day: date, language: Language, year: int) -> str:
    """Kept, since finding a locale's words for a day takes longer than all the rest of a card."""
    own = "" if day.year == (year or day.year) else " y"
    if language is Language.EN:
        return format_date(day, f"EEEE d MMMM{own}", locale="en_GB")
    return format_date(day, f"EEEE d. MMMM{own}", locale=language)


@cache
def voice_of(language: Language, zone: ZoneInfo) -> Voice:
    """The voice of a language; its file is read once."""
    return Voice(language, zone)


def voices(zone: ZoneInfo) -> Mapping[Language, Voice]:
    """A voice for each language."""
    return {language: voice_of(language, zone) for language in Language}
