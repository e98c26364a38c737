"""Days, weeks and months counted from today: "om to uker", "within three days", "Monday in 14 days"."""

from collections.abc import Sequence
from datetime import date, datetime

from reading.times.calendar import monday, months_on, shifted, week
from reading.times.grammar import Table, a_day, made, the_date
from reading.times.tokens import Token
from reading.times.values import Part

_WEEK = 7
_FEW = (2, 4)


def _counted(tokens: Sequence[Token], now: datetime) -> Token | None:
    """In so many days, weeks (the whole week) or months (the days about it)."""
    unit = next(token.kind for token in tokens if token.kind in {"day", "week", "month"})
    counts = [token for token in tokens if token.kind in {"number", "two", "one", "few"}]
    counts = (
        counts[1:] if len(counts) > 1 and counts[0].kind == "one" and tokens[0].kind == "about" else counts
    )
    least, most = _FEW if counts[0].kind == "few" else (counts[0].number, counts[-1].number)
    if not 0 < least <= most <= 366 or tokens[0].plain == "i":  # noqa: PLR2004 - a year; "i" is for so long
        return None
    today = now.date()
    if unit == "day":
        return the_date(tokens, ((shifted(today, least), shifted(today, most)),))
    if unit == "month":
        first, last = months_on(today, least), months_on(today, most)
        return made("span", tokens, Part(spans=((shifted(first, -3), shifted(last, 3)),)))
    first = monday(shifted(today, least * _WEEK))
    return made("span", tokens, Part(spans=((first, week(shifted(today, most * _WEEK))[1]),)))


def _in_counted(tokens: Sequence[Token], now: datetime) -> Token | None:
    """In so many, or in the course of them."""
    return _counted(tokens, now) if tokens[0].plain in {"i", "in"} else _within(tokens, now)


def _weekday_in(tokens: Sequence[Token], now: datetime) -> Token | None:
    """That weekday of the week that is so far ahead ("Monday in 14 days")."""
    count = next(token.number for token in tokens if token.kind in {"number", "two", "one"})
    if count % _WEEK:
        return None
    first = monday(shifted(now.date(), count))
    return the_date(tokens, a_day(shifted(first, tokens[0].number)))


def _within(tokens: Sequence[Token], now: datetime) -> Token | None:
    counted = _counted(tokens, now)
    return counted and made("span", tokens, Part(spans=((now.date(), _exact_end(tokens, now, counted)),)))


def _exact_end(tokens: Sequence[Token], now: datetime, counted: Token) -> date:
    count = max(token.number or _FEW[1] for token in tokens if token.kind in {"number", "two", "one", "few"})
    if any(token.kind == "week" for token in tokens):
        return shifted(now.date(), count * _WEEK)
    return counted.part.spans[0][1]


COUNTED: Table = (
    ("about|in one week|month or two", _counted),
    ("weekday about|in number day", _weekday_in),
    ("about|in approx? COUNT TO|or COUNT week|day|month", _counted),
    ("about approx? one? COUNT roughly? week|day|month", _counted),
    ("in approx? COUNT week|day|month", _in_counted),
    ("COUNT week|day|month from-now", _counted),
    ("by COUNT week|day|month", _within),
    ("in? the? next|coming COUNT week|day|month", _within),
    ("in? the COUNT next|coming week|day|month", _within),
)  # fmt: skip
