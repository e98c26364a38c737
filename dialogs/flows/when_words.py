"""The names that typed times are made of, in bokmål, nynorsk and English at once."""

from collections.abc import Mapping
from functools import cache

from babel import Locale

LANGUAGES = ("nb", "nn", "en")
_SHORT = {
    "mon": 0, "man": 0, "mån": 0, "tue": 1, "tues": 1, "tir": 1, "tirs": 1, "tys": 1, "wed": 2, "ons": 2,
    "thu": 3, "thur": 3, "thurs": 3, "tor": 3, "tors": 3, "fri": 4, "fre": 4, "lør": 5, "lau": 5, "laur": 5,
    "søn": 6, "sun": 6,
}  # fmt: skip
NUMBERS = {
    "en": 1, "ein": 1, "ett": 1,
    "eitt": 1, "ei": 1, "one": 1, "a": 1, "to": 2, "two": 2, "tre": 3, "three": 3,
    "fire": 4, "four": 4, "fem": 5, "five": 5, "seks": 6, "six": 6, "sju": 7, "syv": 7, "seven": 7, "åtte": 8,
    "eight": 8, "ni": 9, "nine": 9, "ti": 10, "ten": 10, "elleve": 11, "eleven": 11, "tolv": 12, "twelve": 12,
}  # fmt: skip
LONG_ENOUGH = 5
"""Names from this length on are known with one letter missing or two swapped."""


@cache
def weekdays() -> Mapping[str, int]:
    """Names of the days, Monday 0, also with a slip of the finger or cut short; "søndre" is none."""
    names: dict[str, int] = {}
    for language in LANGUAGES:
        for day, name in Locale(language).days["format"]["wide"].items():
            names |= dict.fromkeys(_spellings(name.casefold()), day)
    return names | {name: day for name, day in _SHORT.items() if len(name) > 3}  # noqa: PLR2004 - "man" is a word


@cache
def short_weekdays() -> Mapping[str, int]:
    """Abbreviations that are also words: they count only before a clock time or a full stop, or alone."""
    return {name: day for name, day in _SHORT.items() if len(name) <= 3}  # noqa: PLR2004


@cache
def months() -> Mapping[str, int]:
    """Names of the months, January 1."""
    names: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for month, name in Locale(language).months["format"][width].items():
                names[name.casefold().rstrip(".")] = month
    return names


def _spellings(name: str) -> set[str]:
    if len(name) < LONG_ENOUGH:
        return {name}
    missing = {name[:at] + name[at + 1 :] for at in range(1, len(name))}
    swapped = {name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in range(1, len(name) - 1)}
    short = {name[:4]} if name.endswith(("dag", "day")) else set()
    return {name, *missing, *swapped, *short}
