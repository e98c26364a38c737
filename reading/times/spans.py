"""Weeks, months, holidays and seasons, and the beginning or end of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from reading.times.calendar import (
    coming_month,
    coming_weekday,
    holiday,
    month,
    months_on,
    shifted,
    week,
    weekdays_in,
)
from reading.times.grammar import Meaning, Table, becomes, made
from reading.times.names import holidays
from reading.times.tokens import Token
from reading.times.values import Part, Span
from reading.times.weekends import after_weekend, before_weekend, is_weekend, weekend, weekends

_WEEK = 7
_CUT_SHORT = 3
_COURSE = {"i løpet av", "i laupet av", "during"}
_ONE_DAY = {"dag", "dagen", "day"}
_LONG_AGO = 150
NARROWED = {
    "early": (0, 1 / 3), "start-of": (0, 1 / 3), "mid": (3 / 8, 5 / 8), "late": (2 / 3, 1),
    "end-of": (2 / 3, 1), "first-half": (0, 1 / 2), "second-half": (1 / 2, 1),
}  # fmt: skip
"""Which part of a span is meant, from and up to."""
_OF_A_WEEK = {
    "early": (0, 1), "start-of": (0, 1), "mid": (1, 3), "late": (3, 6), "end-of": (3, 6),
    "first-half": (0, 2), "second-half": (2, 6),
}  # fmt: skip


def spanning(tokens: Sequence[Token], *spans: Span, unclear: bool = False) -> Token:
    """One token for these days in the place of several."""
    return made("span", tokens, Part(spans=spans), unclear=unclear)


def _week(weeks: int) -> Meaning:
    def meaning(tokens: Sequence[Token], now: datetime) -> Token | None:
        return spanning(tokens, week(shifted(now.date(), weeks * _WEEK)))

    return meaning


def _week_after(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The week after the next."""
    last = shifted(now.date(), 2 * _WEEK)
    return spanning(tokens, week(last)) if tokens[-1].number == 2 else None  # noqa: PLR2004 - weeks on


def _week_after_that(tokens: Sequence[Token], now: datetime) -> Token | None:
    last = span_of(tokens[-1], now).part.spans[-1][1]
    return spanning(tokens, week(shifted(last, 1 if tokens[-1].kind == "holiday" else _WEEK)))


def _week_before_that(tokens: Sequence[Token], now: datetime) -> Token | None:
    first = span_of(tokens[-1], now).part.spans[0][0]
    before = week(shifted(first, -_WEEK))
    if first.weekday() and tokens[-1].kind == "holiday":  # or what is left of the week that it begins in
        return spanning(tokens, before, (week(first)[0], shifted(first, -1)), unclear=True)
    return spanning(tokens, before)


def _first_days_of(tokens: Sequence[Token], now: datetime) -> Token | None:
    nth = next(token for token in tokens if token.kind in {"nth", "last"})
    if nth.kind == "nth" and abs(nth.number) != 1:
        return None
    is_end = nth.kind == "last" or nth.number < 0
    if any(token.plain in _ONE_DAY for token in tokens):
        spans = span_of(tokens[-1], now).part.spans
        day = max(last for _, last in spans) if is_end else min(spans)[0]
        return made("date", tokens, Part(spans=((day, day),)))
    return _narrowed([replace(nth, kind="end-of" if is_end else "start-of"), *tokens], now)


def _several_of(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The first or last days or weeks of a span ("de to første ukene i september")."""
    nth = next(token for token in tokens if token.kind in {"nth", "last"})
    count = next(token.number for token in tokens if token.kind in {"number", "two"})
    spans = span_of(tokens[-1], now).part.spans
    if (nth.kind == "nth" and abs(nth.number) != 1) or len(spans) != 1 or spans[0][1] == date.max:
        return None
    first, last = spans[0]
    days = count * (_WEEK if any(token.kind == "week" for token in tokens) else 1) - 1
    if nth.kind == "last" or nth.number < 0:
        return spanning(tokens, (max(first, shifted(last, -days)), last))
    return spanning(tokens, (first, min(last, shifted(first, days))))


def _week_of(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The week that something begins in; None where it's on a day that isn't known."""
    spans = span_of(tokens[-1], now).part.spans
    return spanning(tokens, *(week(first) for first, _last in spans)) if spans else None


def _month(months: int) -> Meaning:
    def meaning(tokens: Sequence[Token], now: datetime) -> Token | None:
        day = months_on(now.date(), months)
        return spanning(tokens, month(day.year, day.month))

    return meaning


def _year(years: int) -> Meaning:
    def meaning(tokens: Sequence[Token], now: datetime) -> Token | None:
        year = now.year + years
        return spanning(tokens, (date(year, 1, 1), date(year, 12, 31)))

    return meaning


def span_of(token: Token, now: datetime) -> Token:
    """The token as days: a month, holiday or season that is named is the one that comes."""
    today = now.date()
    if token.kind == "holiday":
        found = holiday(today, holidays()[token.number])
        return replace(token, kind="span", part=Part(spans=(found,) if found else ()))
    if token.kind in {"month-name", "risky-month", "verb-month"}:
        return replace(token, kind="span", part=Part(spans=(coming_month(today, token.number),)))
    if token.kind in {"week", "month"}:
        spans = (week(today),) if token.kind == "week" else (month(today.year, today.month),)
        return replace(token, kind="span", part=Part(spans=spans))
    if token.kind == "weekday" and not token.part.spans:
        return replace(token, part=Part(spans=_weekdayspan(token, today)))
    return token


def _weekdayspan(token: Token, today: date) -> tuple[Span, ...]:
    first = coming_weekday(today, token.number)
    return ((first, shifted(first, len(token.part.weekdays) - 1)),)


def _named(tokens: Sequence[Token], now: datetime) -> Token | None:
    token = next(one for one in tokens if one.kind in {"holiday", "month-name", "risky-month", "verb-month"})
    spans = span_of(token, now).part.spans
    year = next((one.number for one in tokens if one.kind == "year-number"), 0)
    if year and token.kind != "holiday":
        spans = (coming_month(now.date(), token.number, year),)
    return spanning(tokens, *spans)


def _named_whole(tokens: Sequence[Token], now: datetime) -> Token | None:
    return None if len(tokens[0].plain) <= _CUT_SHORT else _named(tokens, now)


def _long_ago(tokens: Sequence[Token], now: datetime) -> Token | None:
    is_year = now.year - _LONG_AGO < tokens[-1].number < now.year
    return replace(tokens[0], kind="old", end=tokens[-1].end) if is_year else None


def _early_january(tokens: Sequence[Token], now: datetime) -> Token | None:
    return _named(tokens, now) if holidays()[tokens[-1].number] == "early-january" else None


def _narrowed(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The beginning, middle or end of a span."""
    how = next(token.kind for token in tokens if token.kind in NARROWED)
    spans = span_of(tokens[-1], now).part.spans
    if not spans or spans[-1][1] == date.max:
        return None
    found = [_part_of(span, how) for span in spans]
    if tokens[-1].kind in {"week", "month"} and found[0][1] < now.date():
        coming = _week(1) if tokens[-1].kind == "week" else _month(1)
        return _narrowed([*tokens[:-1], coming(tokens[-1:], now) or tokens[-1]], now)
    return spanning(tokens, *found)


def _part_of(span: Span, how: str) -> Span:
    first, last = span
    days = (last - first).days + 1
    if days <= _WEEK:
        begins, ends = _OF_A_WEEK[how]
        return shifted(first, begins), min(shifted(first, ends), last)
    low, high = NARROWED[how]
    return shifted(first, int(days * low)), shifted(first, int(days * high) - 1)


def _mid_week(tokens: Sequence[Token], now: datetime) -> Token | None:
    return _narrowed([replace(tokens[0], kind="mid"), replace(tokens[0], kind="week")], now)


def _turn_of_month(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The days about the first of the month that is named, or of the next."""
    first = span_of(tokens[-1], now).part.spans[0][0] if len(tokens) > 1 else None
    if first is None:
        day = months_on(now.date(), 1)
        first = month(day.year, day.month)[0]
    return spanning(tokens, (shifted(first, -_AROUND_A_TURN), shifted(first, _AROUND_A_TURN)))


_AROUND_A_TURN = 4


def _in_course_of(tokens: Sequence[Token], now: datetime) -> Token | None:
    """What is left of this week or month ("i løpet av uka"); "i uka" is any week."""
    return _later(tokens, now) if tokens[0].plain in _COURSE else None


def _later(tokens: Sequence[Token], now: datetime) -> Token | None:
    """What is left of a span, from tomorrow on."""
    spans = span_of(tokens[-1], now).part.spans
    return spanning(tokens, *((max(first, shifted(now.date(), 1)), last) for first, last in spans))


def _all_week(tokens: Sequence[Token], now: datetime) -> Token | None:
    """What is left of this week ("free all week"); "any week" is none."""
    return _later(tokens, now) if tokens[0].plain == "all" and tokens[-1].plain == "week" else None


def _nth_of(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The nth week or weekday of a month; a week is seven days from its first on, or up to its last."""
    nth, what = (
        next(token for token in tokens if token.kind in {"nth", "last"}),
        tokens[1 + (tokens[0].kind == "the")],
    )
    count = -1 if nth.kind == "last" else nth.number
    month_of = tokens[-1].kind == "month"
    spans = span_of(tokens[-1], now).part.spans
    if len(spans) != 1 or abs(count) > 5 or spans[0][1] == date.max:  # noqa: PLR2004 - weeks of a month
        return None
    first, last = spans[0]
    if what.kind == "weekday":
        days = weekdays_in(spans[0], what.number)
        if len(days) < abs(count):
            return None
        day = days[count - 1 if count > 0 else count]
        if month_of and day < now.date():  # this month's is past
            return _nth_of([*tokens[:-1], _month(1)(tokens[-1:], now) or tokens[-1]], now)
        return made("date", tokens, Part(spans=((day, day),)))
    if count < 0:
        return spanning(tokens, (shifted(last, 1 + count * _WEEK), shifted(last, (count + 1) * _WEEK)))
    begins, ends = shifted(first, (count - 1) * _WEEK), min(shifted(first, count * _WEEK - 1), last)
    return spanning(tokens, (max(first, week(begins)[0]), ends))  # counted by weeks or by days


_OF = "in|the|on"
_SPAN = "span|week|month|month-name|holiday|risky-month|verb-month"
SPANS: Table = (
    ("to-week", _week(1)),
    ("week-after in? holiday|span", _week_after_that),
    ("week-after unknown", becomes("barrier")),
    ("in? week-after", _week_after),
    ("week before holiday|span|date", _week_before_that),
    (f"the? number|two nth|last week|day {_OF}? {_OF}? span|month|month-name", _several_of),
    (f"the? nth number|two week|day {_OF}? {_OF}? span|month|month-name", _several_of),
    ("the? nth|last day in the? span|week|month|month-name", _first_days_of),
    ("<!number|two|one|few week in|from date", _week_of),
    ("week-of in? the? date|span|holiday", _week_of),
    ("next|coming|till|moved-to week", _week(1)),
    ("this week", _week(0)),
    ("whole week|month", _later),
    ("any week =end|stop|comma|except|but|good", _all_week),
    ("in week|month", _in_course_of),
    ("next|coming month", _month(1)),
    ("this month", _month(0)),
    ("next|coming year", _year(1)),
    ("last week|month|year|weekend !in|span", becomes("old")),
    ("next weekend", weekend(1)),
    ("before|just-before|by the? weekend", before_weekend),
    ("after|after-span|past the? weekend", after_weekend),
    ("this|in|till|moved-to|coming|on the? weekend", weekend(0)),
    ("<not|or|except weekend", weekend(0)),
    ("<date <are weekend", is_weekend),
    ("weekend", weekends),
    (f"the? nth|last week|weekday {_OF}? {_OF}? span|month|month-name", _nth_of),
    (f"early|start-of|mid|late|end-of|first-half|second-half {_OF}? {_OF}? {_SPAN}", _narrowed),
    (f"mid dash {_SPAN}", _narrowed),
    (f"later {_OF}? {_OF}? this? span|week|month|month-name", _later),
    ("mid-week", _mid_week),
    ("month-turn month-name|risky-month dash|or|and|comma month-name|risky-month", _turn_of_month),
    ("month-turn", _turn_of_month),
    ("month-name four", _long_ago),
    ("in|on month-name year-number?", _named),
    ("month-name year-number? !unknown|barrier|label", _named),
    ("in|on holiday year-number?", _named),
    ("<not past holiday", _named),
    ("holiday", _early_january),
    ("till|moved-to holiday", _named),
)  # fmt: skip
ALONE: Table = (
    ("holiday", _named),
    ("risky-month year-number?", _named_whole),
)  # fmt: skip
"""What is read only where every other word is known."""
