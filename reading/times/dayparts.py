"""Parts of the day: morning, before lunch, early on a day, later today."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from reading.times.grammar import Meaning, Table, made
from reading.times.names import parts
from reading.times.tokens import Token
from reading.times.values import LAST_MINUTE, Hours, Part

_HOUR = 60
_NOON = 12
_EARLY = ((6 * _HOUR, 10 * _HOUR),)
_LATE = ((14 * _HOUR, 18 * _HOUR),)
_MID = ((11 * _HOUR, 13 * _HOUR),)


def _part(tokens: Sequence[Token], _: datetime) -> Token | None:
    """A part of the day, the early or late end of it if that is said."""
    token = next(token for token in tokens if token.kind in _PART_KINDS)
    meant = parts()[token.number]
    kinds = {one.kind for one in tokens}
    begins, ends = meant.first * _HOUR, meant.last * _HOUR - 1
    if "not" in kinds:  # not before
        begins, ends = _NOON * _HOUR, LAST_MINUTE
    elif "early" in kinds:
        ends = begins + (ends - begins) // 2
    elif "late" in kinds:
        begins += (ends - begins) // 2
    elif kinds & {"by", "until"}:
        begins, ends = 0, _NOON * _HOUR
    elif "just-before" in kinds:
        begins, ends = begins - _HOUR, (_NOON * _HOUR if token.kind in _AT_NOON else begins) - 1
    elif "before" in kinds:
        begins, ends = 0, (_NOON * _HOUR if token.kind in _AT_NOON else begins) - 1
    elif kinds & {"after", "after-span", "past"}:
        begins, ends = (_NOON if token.kind in _AT_NOON else meant.last) * _HOUR, LAST_MINUTE
    return made("hours", tokens, Part(hours=((begins, ends),)))


_AT_NOON = {"lunch", "lunchtime"}
_PART_KINDS = {"part", "evening", "morning", "morgen", "mornings", "lunch", "lunchtime", "work", "half-day"}


def _part_of_today(tokens: Sequence[Token], now: datetime) -> Token | None:
    meant = parts()[tokens[0].number]
    today = now.date()
    return made(
        "date", tokens, Part(spans=((today, today),), hours=((meant.first * _HOUR, meant.last * _HOUR - 1),))
    )


def _hours(hours: tuple[Hours, ...]) -> Meaning:
    return lambda tokens, _: made("hours", tokens, Part(hours=hours))


def _later_today(tokens: Sequence[Token], now: datetime) -> Token | None:
    part = tokens[-1].part
    if part.spans != ((now.date(), now.date()),):
        return None
    return made("date", tokens, replace(part, hours=((now.hour * _HOUR + now.minute, LAST_MINUTE),)))


_PARTS = "lunchtime|lunch|part|morning|morgen|mornings|evening"
DAY_PARTS: Table = (
    (f"early|late|before|just-before|after|after-span|past on|in? the? {_PARTS}|work", _part),
    ("not before|until lunch|lunchtime", _part),
    ("by|until on|in? the? lunch|lunchtime", _part),
    ("part|morning|morgen|mornings|evening early|late", _part),
    ("not before|until lunch|lunchtime", _part),
    ("by|until on|in? the? lunch|lunchtime", _part),
    ("part|mornings|lunchtime", _part),
    ("about part|morning|morgen|evening", _part),
    ("<DAY|on|in|any|one|the|or|and|comma|not|except|good|from|hours|clock morning|morgen|evening", _part),
    ("<DAY half-day !DAY", _part),
    ("<DAY <comma half-day =end|stop", _part),
    ("morning|evening =good|DAY", _part),
    ("<DAY|on|in|at-maybe|approx|until|till|by|except|not|whole lunch", _part),
    ("lunch =DAY", _part),
    ("lunch =on =DAY", _part),
    ("in work", _part),
    ("part-of-today", _part_of_today),
    ("mid in|on? the? day", _hours(_MID)),
    ("early|start-of on|in? the? day", _hours(_EARLY)),
    ("late|end-of|later on|in? the? day", _hours(_LATE)),
    ("early on? =weekday|date", _hours(_EARLY)),
    ("<weekday|date|clock early", _hours(_EARLY)),
    ("<date <comma early =end|stop", _hours(_EARLY)),
    ("<date <comma late =end|stop", _hours(_LATE)),
    ("late on? =weekday|date", _hours(_LATE)),
    ("<weekday|date late", _hours(_LATE)),
    ("later date", _later_today),
)  # fmt: skip
