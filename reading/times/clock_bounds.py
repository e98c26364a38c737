"""Bounds on times of day: before, after, from and until one, and when somebody is there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from reading.times.grammar import Table, made
from reading.times.hours import HOURS, bound, hours_of
from reading.times.tokens import Token
from reading.times.values import LAST_MINUTE, Hours, Part
from reading.times.weekdays import ONLY

SHUT = "=end|stop|swap|same-time|soonest|comma|and|or|but|DAY|on|good|soft|are|not|part|onwards|dash"
PLAIN = "number|two|one|clock|dotted|four"


def _bounded(tokens: Sequence[Token], _: datetime) -> Token | None:
    """Before, by, after or from a time of day on."""
    how = next(token.kind for token in tokens if token.kind in _SIDES)
    if tokens[0].kind == "not":  # not before
        how = "from"
    token = next(token for token in tokens if token.kind in HOURS)
    if token.kind == "four" and _is_past_year(token.number) and not any(one.kind == "at" for one in tokens):
        return None  # "since 1923"
    at = bound(token)
    if at is None or (at == 0 and how in {"before", "by", "until"}):
        return None
    hours = made("hours", tokens, Part(hours=(_SIDES[how](at),)))
    return replace(hours, until=how == "before", plain=tokens[0].kind if tokens[0].kind == "not" else "")


def _is_past_year(number: int) -> bool:
    return 1900 <= number < 2020  # noqa: PLR2004 - years


def _bounded_behind(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The bound stands behind it ("twelve at the earliest")."""
    return _bounded([tokens[-1], *(token for token in tokens if token.kind not in {"by", "from"})], now)


_SIDES: Mapping[str, Callable[[int], Hours]] = {
    "before": lambda at: (0, at - 1),
    "by": lambda at: (0, at),
    "until": lambda at: (0, at),
    "backwards": lambda at: (0, at),
    "after": lambda at: (at, LAST_MINUTE),
    "past": lambda at: (at, LAST_MINUTE),
    "from": lambda at: (at, LAST_MINUTE),
    "onwards": lambda at: (at, LAST_MINUTE),
}


def _free_from(tokens: Sequence[Token], _: datetime) -> Token | None:
    """From when on there's time again ("har møte til 13")."""
    at = bound(tokens[-1])
    return None if at is None else made("hours", tokens, Part(hours=((at, LAST_MINUTE),)))


def _office(tokens: Sequence[Token], _: datetime) -> Token | None:
    """From when on, or until when, somebody is there ("vi stenger halv tre")."""
    if tokens[0].kind == "opens":  # "vi starter kl 6": the morning's
        at = min((first for first, _ in hours_of(tokens[-1])), default=None)
    else:
        at = bound(tokens[-1])
    hours = None if at is None else ((at, LAST_MINUTE) if tokens[0].kind == "opens" else (0, at))
    return hours and made("hours", tokens, Part(hours=(hours,)))


def _up_to(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Up to when there's time on a day ("torsdag til kl 11"); what is moved is moved to it."""
    return _bounded([replace(tokens[0], kind="until"), *tokens[1:]], now)


def _only_until(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Up to when, if it's only so long ("tirsdag bare til 12")."""
    return _bounded([replace(tokens[1], kind="until"), *tokens[2:]], now) if tokens[0].plain in ONLY else None


CLOCK_BOUNDS: Table = (
    (f"bad|taken in? unknown? till|until|two at? {PLAIN} {SHUT}", _free_from),
    (f"wait soft? till|until at? {PLAIN} {SHUT}", _free_from),
    (f"good till at? {PLAIN} {SHUT}", _only_until),
    ("<DAY till at HOUR !CLOSED", _up_to),
    (f"opens|closes soft? day? at|at-maybe? {PLAIN} {SHUT}", _office),
    ("opens|closes soft? day? at HOUR !CLOSED", _office),
    ("bad|taken in? unknown? till|until|two at? clock|dotted", _free_from),
    ("not before|until approx? at approx? HOUR !CLOSED", _bounded),
    (f"not before|until {PLAIN} {SHUT}", _bounded),
    ("not before|until clock|dotted", _bounded),
    ("from|after at? HOUR onwards", _bounded),
    (f"by? at? {PLAIN} from|by =end|stop|comma", _bounded_behind),
    ("at? number|two|one|clock|dotted onwards|backwards", _bounded),
    ("after|before|by|until|from approx? at approx? HOUR !CLOSED", _bounded),
    (f"after|before|by|until|from {PLAIN} {SHUT}", _bounded),
    (f"after|before|by|until|from {PLAIN} =any|whole =day", _bounded),
    (f"after|before|by|until|from {PLAIN} =in|about|on =the|morning|morgen|part|evening", _bounded),
    ("after|before ordinal =end|stop", _bounded),
    ("after|before|by|until|from clock|dotted", _bounded),
    ("at? number|two|one|clock|dotted or|and after|before =end|stop|comma", _bounded),
)  # fmt: skip
