"""Weeks, months, holidays and seasons, the beginning or end of them, and bounds on days."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

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
from reading.times.values import LAST_MINUTE, Part, Span

_WEEK = 7
_FRIDAY = 4
_CUT_SHORT = 3
_NARROWED = {
    "early": (0, 1 / 3), "start-of": (0, 1 / 3), "mid": (1 / 3, 2 / 3), "late": (2 / 3, 1),
    "end-of": (2 / 3, 1), "first-half": (0, 1 / 2), "second-half": (1 / 2, 1),
}  # fmt: skip
"""Which part of a span is meant, from and up to."""
_OF_A_WEEK = {
    "early": (0, 1), "start-of": (0, 1), "mid": (1, 3), "late": (3, 6), "end-of": (3, 6),
    "first-half": (0, 2), "second-half": (2, 6),
}  # fmt: skip


def _span(tokens: Sequence[Token], *spans: Span, unclear: bool = False) -> Token:
    return made("span", tokens, Part(spans=spans), unclear=unclear)


def _week(weeks: int) -> Meaning:
    def meaning(tokens: Sequence[Token], now: datetime) -> Token | None:
        return _span(tokens, week(shifted(now.date(), weeks * _WEEK)))

    return meaning


def _week_after(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The week after the next."""
    last = shifted(now.date(), 2 * _WEEK)
    return _span(tokens, week(last)) if tokens[-1].number == 2 else None  # noqa: PLR2004 - weeks on


def weeks_after(tokens: Sequence[Token], now: datetime) -> tuple[Token, ...]:
    """The tokens, with "the week after" as that after what was named before it, else the next or its next."""
    done: list[Token] = []
    for token in tokens:
        if token.kind != "week-after":
            done.append(token)
            continue
        named = [span for one in done for span in one.part.spans if span[1] != date.max]
        first = week(shifted(named[-1][1] if named else now.date(), _WEEK))
        last = first if named else week(shifted(first[0], _WEEK))
        done.append(_span([token], (first[0], last[1]), unclear=not named))
    return tuple(done)


def _week_after_that(tokens: Sequence[Token], now: datetime) -> Token | None:
    last = _span_of(tokens[-1], now).part.spans[-1][1]
    return _span(tokens, week(shifted(last, _WEEK)))


def _week_of(tokens: Sequence[Token], _: datetime) -> Token | None:
    return _span(tokens, *(week(first) for first, _last in tokens[-1].part.spans))


def _weekend(weeks: int) -> Meaning:
    def meaning(tokens: Sequence[Token], now: datetime) -> Token | None:
        sunday = shifted(week(now.date())[1], weeks * _WEEK)
        return _span(tokens, (shifted(sunday, -1), sunday))

    return meaning


def _after_weekend(tokens: Sequence[Token], now: datetime) -> Token | None:
    first = week(shifted(now.date(), _WEEK))[0]
    return _span(tokens, (first, shifted(first, _FRIDAY)))


def _before_weekend(tokens: Sequence[Token], now: datetime) -> Token | None:
    return _span(tokens, (now.date(), shifted(week(now.date())[0], _FRIDAY)))


def _month(months: int) -> Meaning:
    def meaning(tokens: Sequence[Token], now: datetime) -> Token | None:
        day = months_on(now.date(), months)
        return _span(tokens, month(day.year, day.month))

    return meaning


def _year(years: int) -> Meaning:
    def meaning(tokens: Sequence[Token], now: datetime) -> Token | None:
        year = now.year + years
        return _span(tokens, (date(year, 1, 1), date(year, 12, 31)))

    return meaning


def _span_of(token: Token, now: datetime) -> Token:
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
        return replace(token, part=Part(spans=_weekday_span(token, today)))
    return token


def _weekday_span(token: Token, today: date) -> tuple[Span, ...]:
    first = coming_weekday(today, token.number)
    return ((first, shifted(first, len(token.part.weekdays) - 1)),)


def _named(tokens: Sequence[Token], now: datetime) -> Token | None:
    token = next(one for one in tokens if one.kind in {"holiday", "month-name", "risky-month", "verb-month"})
    spans = _span_of(token, now).part.spans
    year = next((one.number for one in tokens if one.kind == "year-number"), 0)
    if year and token.kind != "holiday":
        spans = (coming_month(now.date(), token.number, year),)
    return _span(tokens, *spans)


def _named_whole(tokens: Sequence[Token], now: datetime) -> Token | None:
    return None if len(tokens[0].plain) <= _CUT_SHORT else _named(tokens, now)


def _early_january(tokens: Sequence[Token], now: datetime) -> Token | None:
    return _named(tokens, now) if holidays()[tokens[-1].number] == "early-january" else None


def _narrowed(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The beginning, middle or end of a span."""
    how = next(token.kind for token in tokens if token.kind in _NARROWED)
    spans = _span_of(tokens[-1], now).part.spans
    if len(spans) != 1 or spans[0][1] == date.max:
        return None
    first, last = spans[0]
    days = (last - first).days + 1
    if days <= _WEEK:
        begins, ends = _OF_A_WEEK[how]
        return _span(tokens, (shifted(first, begins), min(shifted(first, ends), last)))
    low, high = _NARROWED[how]
    return _span(tokens, (shifted(first, int(days * low)), shifted(first, int(days * high) - 1)))


def _later(tokens: Sequence[Token], now: datetime) -> Token | None:
    """What is left of a span, from tomorrow on."""
    spans = _span_of(tokens[-1], now).part.spans
    return _span(tokens, *((max(first, shifted(now.date(), 1)), last) for first, last in spans))


def _nth_of(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The nth week or weekday of a month; a week is seven days from its first on, or up to its last."""
    nth, what = (
        next(token for token in tokens if token.kind in {"nth", "last"}),
        tokens[1 + (tokens[0].kind == "the")],
    )
    count = -1 if nth.kind == "last" else nth.number
    spans = _span_of(tokens[-1], now).part.spans
    if len(spans) != 1 or abs(count) > 5 or spans[0][1] == date.max:  # noqa: PLR2004 - weeks of a month
        return None
    first, last = spans[0]
    if what.kind == "weekday":
        days = weekdays_in(spans[0], what.number)
        if len(days) < abs(count):
            return None
        day = days[count - 1 if count > 0 else count]
        return made("date", tokens, Part(spans=((day, day),)))
    if count < 0:
        return _span(tokens, (shifted(last, 1 - _WEEK), last))
    return _span(tokens, (shifted(first, (count - 1) * _WEEK), min(shifted(first, count * _WEEK - 1), last)))


def _bounded(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Before, by, after or from a day on, or the week, month or holiday."""
    hows = [token.kind for token in tokens if token.kind in _SIDES]
    token = next(_span_of(one, now) for one in reversed(tokens) if one.kind in _BOUNDS)
    if not token.part.spans:
        return None
    if token.kind == "weekday" and hows[0] in _UP_TO and token.part.spans[0][0] == now.date():
        token = _span_of(tokens[-1], now + timedelta(days=1))  # not today's
    first, last = min(token.part.spans)[0], max(one for _, one in token.part.spans)
    span = _SIDES[hows[0]](first, last, now.date())
    if span[0] > span[1]:
        return None
    return replace(_span(tokens, span), unclear=any(one.unclear for one in tokens))


_BOUNDS = {"weekday", "date", "span", "holiday", "month-name", "risky-month", "verb-month"}
_UP_TO = {"before", "by", "until"}
_SIDES: Mapping[str, Callable[[date, date, date], Span]] = {
    "before": lambda first, _last, today: (today, shifted(first, -1)),
    "by": lambda _first, last, today: (today, last),
    "until": lambda _first, last, today: (today, last),
    "backwards": lambda _first, last, today: (today, last),
    "after": lambda _first, last, _today: (shifted(last, 1), date.max),
    "after-span": lambda _first, last, _today: (shifted(last, 1), date.max),
    "past": lambda _first, last, _today: (shifted(last, 1), date.max),
    "from": lambda first, _last, _today: (first, date.max),
    "onwards": lambda first, _last, _today: (first, date.max),
}


def _by_moment(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Before, by, after or from a time of a day on: part of that day, and the days on its other side."""
    how, clock = tokens[0].kind, tokens[-1]
    day = next(_span_of(token, now) for token in tokens if token.kind in {"weekday", "date"}).part.spans
    if len(day) != 1 or day[0][0] != day[0][1]:
        return None
    at = clock.part.hours[0][0]
    is_before = how in {"before", "by", "until"}
    hours = (0, at - (how == "before")) if is_before else (at, LAST_MINUTE)
    rest = (now.date(), shifted(day[0][0], -1)) if is_before else (shifted(day[0][0], 1), date.max)
    return replace(_span(tokens, *day), part=Part(spans=day, hours=(hours,)), beside=(Part(spans=(rest,)),))


def _from_to(tokens: Sequence[Token], now: datetime) -> Token | None:
    """From one day, week or month to another."""
    begins, ends = (_span_of(token, now) for token in tokens if token.kind in _BOUNDS)
    if not begins.part.spans or not ends.part.spans or begins.part.hours or ends.part.hours:
        return None
    first, last = min(begins.part.spans)[0], max(one for _, one in ends.part.spans)
    if last < first and ends.kind == "weekday":
        last = coming_weekday(first, ends.number)
    return _span(tokens, (first, last)) if first <= last else None


_OF = "in|the|on"
_SPAN = "span|week|month|month-name|holiday|risky-month|verb-month"
SPANS: Table = (
    ("to-week", _week(1)),
    ("week-after in? holiday|span", _week_after_that),
    ("in? week-after", _week_after),
    ("week in|from date", _week_of),
    ("next|coming|till|moved-to week", _week(1)),
    ("this week", _week(0)),
    ("next|coming month", _month(1)),
    ("this month", _month(0)),
    ("next|coming year", _year(1)),
    ("last week|month|year|weekend !in|span", becomes("old")),
    ("next weekend", _weekend(1)),
    ("before|by the? weekend", _before_weekend),
    ("after|after-span|past the? weekend", _after_weekend),
    ("this|in|till|moved-to|coming|on the? weekend", _weekend(0)),
    ("<not|or|except weekend", _weekend(0)),
    (f"the? nth|last week|weekday {_OF}? {_OF}? span|month|month-name", _nth_of),
    (f"early|start-of|mid|late|end-of|first-half|second-half {_OF}? {_OF}? {_SPAN}", _narrowed),
    (f"mid dash {_SPAN}", _narrowed),
    (f"later {_OF}? {_OF}? this? span|week|month|month-name", _later),
    ("month-name year-number?", _named),
    ("in|on holiday year-number?", _named),
    ("holiday", _early_january),
    ("till|moved-to holiday", _named),
)  # fmt: skip
BOUNDS: Table = (
    ("before|by|until|after|from on|in? the? weekday|date clock", _by_moment),
    ("from on? DAY till|until|dash|two on? DAY", _from_to),
    ("between DAY and|TO DAY", _from_to),
    ("date|span dash|until date|span", _from_to),
    ("date|span till|two date|span", _from_to),
    ("weekday two weekday", _from_to),
    ("before|by|until|after|from on|in? the? DAY|holiday onwards", _bounded),
    ("DAY onwards|backwards", _bounded),
    ("before|by|until|after|from on|in? the? DAY|holiday", _bounded),
    ("after-span|past the? date|span|holiday", _bounded),
)  # fmt: skip
ALONE: Table = (
    ("holiday", _named),
    ("risky-month year-number?", _named_whole),
)  # fmt: skip
"""What is read only where every other word is known."""
