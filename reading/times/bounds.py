"""Bounds on days: before, by, after and from a day on, and from one to another."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from reading.times.calendar import coming_weekday, shifted, week
from reading.times.grammar import Table, made
from reading.times.spans import span_of, spanning
from reading.times.tokens import Token
from reading.times.values import LAST_MINUTE, Part, Span

_WEEK = 7


def _bounded(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Before, by, after or from a day on, or the week, month or holiday."""
    hows = ["from"] if tokens[0].kind == "not" else [token.kind for token in tokens if token.kind in _SIDES]
    token = next(span_of(one, now) for one in reversed(tokens) if one.kind in _BOUNDS)
    if not token.part.spans:
        return None
    if token.kind == "weekday" and hows[0] in _UP_TO and token.part.spans[0][0] == now.date():
        token = span_of(tokens[-1], now + timedelta(days=1))  # not today's
    first, last = min(token.part.spans)[0], max(one for _, one in token.part.spans)
    if token.unclear:  # two days that may be meant: up to the second, or from the first on
        first, last = max(token.part.spans)[0], min(one for _, one in token.part.spans)
    span = _SIDES[hows[0]](first, last, now.date())
    if span[0] > span[1]:
        return None
    return replace(
        spanning(tokens, span), unclear=any(one.unclear for one in tokens), until=hows[0] == "before"
    )


_BOUNDS = {"weekday", "date", "span", "holiday", "month-name", "risky-month", "verb-month", "week", "month"}
_THEN = {"before-then": "before", "after-then": "after"}
_GOES_BACK_TO = {"clock", "date", "span", "weekday"}
_UP_TO = {"before", "by", "until"}
_SIDES: Mapping[str, Callable[[date, date, date], Span]] = {
    "before": lambda first, _last, today: (today, shifted(first, -1)),
    "by": lambda _first, last, today: (today, last),
    "until": lambda _first, last, today: (today, last),
    "just-before": lambda first, _last, today: (max(today, shifted(first, -_WEEK)), shifted(first, -1)),
    "backwards": lambda _first, last, today: (today, last),
    "after": lambda _first, last, _today: (shifted(last, 1), date.max),
    "after-span": lambda _first, last, _today: (shifted(last, 1), date.max),
    "past": lambda _first, last, _today: (shifted(last, 1), date.max),
    "from": lambda first, _last, _today: (first, date.max),
    "onwards": lambda first, _last, _today: (first, date.max),
}


def _weekday_of(tokens: Sequence[Token], _: datetime) -> Token | None:
    """The weekday of a week, where a bound is put on it."""
    days = _days_of_week(tokens[-1].part.spans)
    day = days.get(tokens[0].number)
    return made("date", tokens, Part(spans=((day, day),))) if day else None


def _or_later(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The day too: "or after", "or before"."""
    how = "onwards" if tokens[-1].kind == "after" else "backwards"
    return _bounded([tokens[0], replace(tokens[-1], kind=how)], now)


def _by_moment(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Before, by, after or from a time of a day on: part of that day, and the days on its other side."""
    how, clock = tokens[0].kind, tokens[-1]
    day = next(span_of(token, now) for token in tokens if token.kind in {"weekday", "date"}).part.spans
    if len(day) != 1 or day[0][0] != day[0][1]:
        return None
    if how in _UP_TO and any(token.kind == "weekday" for token in tokens) and day[0][0] == now.date():
        day = ((shifted(day[0][0], _WEEK),) * 2,)
    at = clock.part.hours[0][0]
    is_before = how in _UP_TO
    hours = (0, at - (how == "before")) if is_before else (at, LAST_MINUTE)
    rest = (now.date(), shifted(day[0][0], -1)) if is_before else (shifted(day[0][0], 1), date.max)
    return replace(
        spanning(tokens, *day), part=Part(spans=day, hours=(hours,)), beside=(Part(spans=(rest,)),)
    )


def anchored(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, with weekdays behind a bound as days of the week in front ("uke 37, ikke før onsdag")."""
    done: list[Token] = []
    days: dict[int, date] = {}
    for token in tokens:
        if token.kind == "weekday" and len(token.part.weekdays) == 1 and done[-1].kind in _SIDES and days:
            day = days[token.number]
            done.append(replace(token, kind="date", part=Part(spans=((day, day),))))
            continue
        if token.kind == "span":
            days = _days_of_week(token.part.spans)
        done.append(token)
    return tuple(done)


def then(tokens: Sequence[Token], now: datetime) -> tuple[Token, ...]:
    """The tokens, with "before then" and "after that" as before or after the time that they go back to."""
    done: list[Token] = []
    for token in tokens:
        places = range(len(done)) if token.kind in _THEN else ()
        at = max((place for place in places if done[place].kind in _GOES_BACK_TO), default=None)
        if at is None:
            done.append(token)
            continue
        meant = _beyond(replace(token, kind=_THEN[token.kind]), done[at], now)
        if meant:
            done[at] = replace(done[at], kind="old")
        done.append(meant or token)
    return tuple(done)


def _beyond(token: Token, named: Token, now: datetime) -> Token | None:
    if named.kind == "clock":
        at = min(first for first, _ in named.part.hours)
        hours = (0, at) if token.kind == "before" else (at, LAST_MINUTE)
        return made("hours", [token], Part(hours=(hours,)))
    if not named.part.spans or any(last == date.max for _, last in named.part.spans):
        return None
    bounded = _bounded([token, named], now)
    return bounded and replace(bounded, start=token.start, end=token.end, until=False)


def _days_of_week(spans: Sequence[Span]) -> dict[int, date]:
    """The days of a single week, by weekday."""
    if len(spans) != 1 or spans[0] != week(spans[0][0]):
        return {}
    return {weekday: shifted(spans[0][0], weekday) for weekday in range(_WEEK)}


def _from_to(tokens: Sequence[Token], now: datetime) -> Token | None:
    """From one day, week or month to another."""
    begins, ends = (span_of(token, now) for token in tokens if token.kind in _BOUNDS)
    if not begins.part.spans or not ends.part.spans or begins.part.hours or ends.part.hours:
        return None
    first, last = min(begins.part.spans)[0], max(one for _, one in ends.part.spans)
    if last < first and ends.kind == "weekday":
        last = coming_weekday(first, ends.number)
    return spanning(tokens, (first, last)) if first <= last else None


BOUNDS: Table = (
    ("<before|by|until|after|from weekday in? span", _weekday_of),
    ("before|by|until|after|from on|in? the? weekday|date clock", _by_moment),
    ("from on? DAY till|until|dash|two on? DAY", _from_to),
    ("between DAY and|TO DAY", _from_to),
    ("date|span dash|until date|span", _from_to),
    ("date|span till|two date|span", _from_to),
    ("weekday two weekday", _from_to),
    ("not before|until on|in? the? DAY|holiday", _bounded),
    ("before|by|until|after|from on|in? the? DAY|holiday onwards", _bounded),
    ("DAY onwards|backwards", _bounded),
    ("before|by|until|after|from on|in? the? DAY|holiday", _bounded),
    ("not before|until span", _bounded),
    ("by|until in|on? the? week|month", _bounded),
    ("just-before the? date|span|holiday", _bounded),
    ("DAY or|and after|before =end|stop|comma", _or_later),
    ("after at-maybe holiday", _bounded),
    ("after-span|past the? date|span|holiday", _bounded),
)  # fmt: skip
