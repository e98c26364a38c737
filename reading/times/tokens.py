"""A message as tokens: words and phrases by kind, numbers, dates and clock times by how they are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reading.message import ADDRESS, Message
from reading.times.names import phrases, spelling, weekdays
from reading.times.spelling import beside_a_time, corrected, possible_days
from reading.times.values import Part

_WRITTEN = re.compile(
    rf"(?P<barrier>{ADDRESS}"
    r"""
      |\+\d[\d ]{6,}\d|(?<!\d)\d{2,4}(?:\ \d{2,4}){2,5}(?!\d)|\d{8,}|(?<!\d)\d{3}\ \d{5}(?!\d)|\d{5,7}
      |(?<!\S)\d\)
      |(?:kr|nok|§)\.?\s?\d[\d.]*|\d[\d.]{0,12}\s?(?:kr\b|nok\b|%|,-))
    |(?P<iso>(?<!\d)\d{4}-\d\d-\d\d(?!\d))t?
    |(?P<full>(?:\d{1,2}\.\ ?\d{1,2}\.\ ?|\d{1,2}/\d{1,2}/)(?:20\d\d|\d\d)(?![\d:]|\.\d)
      |\d{1,2}-\d{1,2}-20\d\d|\d{1,2}/\d{1,2}-(?:20)?2\d(?![\d:./-]))
    |(?P<ish>\d{1,2}-?(?:ish|tiden|tida)\b)
    |(?P<slash>\d{1,2}/\d{1,2}(?![\d/]))
    |(?P<dotdate>(?<!(?i:kl)\ )(?<!(?i:kl)\.\ )(?<!(?i:klokk[ae])\ )(?<!(?i:klokken)\ )
      \d{1,2}\.(?:0?[1-9]|1[0-2])\.(?!\d))
    |(?P<ampm>\d{1,2}(?:[.:]\d\d)?\ ?[ap]\.?m\b\.?)
    |(?P<clock>\d{1,2}:\d\d(?![\d:]))
    |(?P<dotted>\d{1,2}\.\d{1,2}(?![\d.:]\d|\d))
    |(?P<ordinal>\d{1,2}(?:\.(?!\d)|(?:st|nd|rd|th)\b))
    |(?P<glued>(?i:kl|klokka|klokken|[^\W\d_]{2,5}dag)(?=(?:kl\.?\ ?)?\d))
    |(?P<weekno>\b(?:u|w|uke|veke|week|wk)\d{1,2}\b)
    |(?P<number>\d+)
    |(?P<half>\b[apfe]\.\ ?m\b\.?)
    |(?P<abbreviation>\b[tf]\.\ ?o\.\ ?m\b\.?)
    |(?P<word>(?i:st\.(?=\ ?hans))|[^\W\d_][^\W_]*(?:['’´`][^\W_]+)*)
    |(?P<mark>[^\w\s]|\n)
    """,
    re.VERBOSE,
)
_DIGITS = re.compile(r"\d+")
_APOSTROPHES = re.compile(r"['’´`]")
_MARKS = {
    ",": "comma", "(": "comma", ")": "comma", "/": "or", "&": "and", "+": "and", "-": "dash", "–": "dash",
    "—": "dash", ".": "stop", ";": "stop", "!": "stop", "?": "stop", "\n": "stop", ":": "soft", "…": "stop",
}  # fmt: skip
_SHORTENED = frozenset(
    {
        "at",
        "approx",
        "or",
        "month-name",
        "risky-month",
        "weekday",
        "risky-weekday",
        "until",
        "from",
        "minutes",
    }
)
_ABBREVIATIONS_UP_TO = 5
_FOUR = 4
_DAYS, _MONTHS = 31, 12
_YEARS = ("202", "203")
_STREETS = ("gata", "gaten", "gate", "veien", "vegen", "vei", "veg", "street", "road", "plass", "torget")
_IS_SAID = {"week", "weekend", "offset", "month-name"}
_NO_VALUE = Part()


@dataclass(frozen=True)
class Token:
    """Some words that mean something together; `start` and `end` are places in the message's text."""

    kind: str
    start: int
    end: int
    number: int = 0
    plain: str = ""
    """The word as it's spelt rightly, or the digits as typed."""
    numbers: tuple[int, ...] = ()
    part: Part = _NO_VALUE
    """What it says, of the kinds that are days or hours."""
    beside: tuple[Part, ...] = ()
    """What it says besides: the whole days of "before Tuesday at 12"."""
    unclear: bool = False
    until: bool = False
    """Whether it is all before something: where it's denied, what comes from then on is meant."""


def tokens_of(message: Message) -> tuple[Token, ...]:
    """The message's tokens in order, between a `start` and an `end`."""
    end = len(message.text)
    return (Token("start", 0, 0), *_phrased(list(_written(message.text))), Token("end", end, end))


def _written(text: str) -> Iterator[Token]:
    for found in _WRITTEN.finditer(text):
        kind, typed = str(found.lastgroup), found[0].casefold()
        numbers = () if kind == "barrier" else tuple(int(one) for one in _DIGITS.findall(typed))
        if kind == "number":
            yield Token(_kind_of_number(typed), found.start(), found.end(), numbers[0], typed, numbers)
        elif kind == "weekno":
            yield Token("week", found.start(), found.start() + 1, plain="uke")
            yield Token("number", found.start() + 1, found.end(), numbers[0], str(numbers[0]), numbers)
        elif kind == "word":
            kind = "unknown" if found.start() and found[0] in spelling("names") else "word"
            yield Token(kind, found.start(), found.end(), plain=_plain(typed))
        elif kind == "glued":
            yield Token("word", found.start(), found.end(), plain=typed)
        elif kind == "half":
            yield Token("word", found.start(), found.end(), plain=f"{typed[0]}m")
        elif kind == "abbreviation":
            yield Token("until" if typed[0] == "t" else "from", found.start(), found.end())
        elif kind == "slash" and not (numbers[0] <= _DAYS and numbers[1] <= _MONTHS):
            middle = found.start() + found[0].index("/")
            yield Token("number", found.start(), middle, numbers[0], str(numbers[0]), numbers[:1])
            yield Token("or", middle, middle + 1)
            yield Token("number", middle + 1, found.end(), numbers[1], str(numbers[1]), numbers[1:])
        elif kind == "ish":
            yield Token("hour-or-so", found.start(), found.end(), numbers[0], typed)
        elif kind == "mark":
            yield Token(_MARKS.get(typed, "soft"), found.start(), found.end(), plain=typed)
        else:
            number = numbers[0] if numbers else 0
            yield Token(kind, found.start(), found.end(), number, typed, numbers)


def _plain(typed: str) -> str:
    """The word without apostrophes, if it's known so; "we'd" is no Wednesday."""
    name, is_short, _ = typed.partition("'s") if typed.endswith("'s") else ("", "", "")
    if is_short and (name in weekdays() or phrases().get((name,), ("", 0))[0] in _IS_SAID):
        return name  # "Thursday's fine"
    bare = _APOSTROPHES.sub("", typed)
    return bare if (bare,) in phrases() and bare not in weekdays() else typed


def _kind_of_number(typed: str) -> str:
    if len(typed) != _FOUR:
        return "number"
    return "year-number" if typed.startswith(_YEARS) else "four"


def _phrased(written: list[Token]) -> Iterator[Token]:
    spelt = [corrected(token.plain) if token.kind == "word" else "" for token in written]
    at = 0
    before = ""
    is_shortened = False
    while at < len(written):
        token = written[at]
        if token.kind != "word":
            if not (token.plain == "." and is_shortened):
                yield token
            before, is_shortened = token.kind, False
            at += 1
            continue
        kind, number, length = _longest(spelt, at)
        if not kind:
            spelt[at] = beside_a_time(token.plain, before, _kind_at(written, spelt, at + 1))
            kind, number, length = _longest(spelt, at)
        last = written[at + length - 1]
        is_short = kind in _SHORTENED and len(last.plain) <= _ABBREVIATIONS_UP_TO
        is_shortened = is_short and at + length + 1 < len(written)
        is_street = token.plain.endswith(_STREETS) and token.plain not in _STREETS
        days = () if kind else possible_days(token.plain)
        before = kind or ("label" if is_street else "which-day" if days else "unknown")
        yield Token(before, token.start, last.end, number, " ".join(spelt[at : at + length]), days)
        at += length


def _kind_at(written: list[Token], spelt: list[str], at: int) -> str:
    """The kind of what begins at a place; nothing at the end."""
    if at + 1 < len(written) and written[at].plain == ".":
        at += 1
    kind = written[at].kind if at < len(written) else ""
    return _longest(spelt, at)[0] if kind == "word" else kind


def _longest(spelt: list[str], at: int) -> tuple[str, int, int]:
    """Kind, number and length of the longest phrase that begins at a place; none has the length 1."""
    for length in range(min(_lengths().get(spelt[at], 1), len(spelt) - at), 0, -1):
        known = phrases().get(tuple(spelt[at : at + length]))
        if known:
            return *known, length
    return "", 0, 1


@cache
def _lengths() -> dict[str, int]:
    """How long the longest phrase is that begins with a word."""
    lengths: dict[str, int] = {}
    for phrase in phrases():
        lengths[phrase[0]] = max(len(phrase), lengths.get(phrase[0], 1))
    return lengths
