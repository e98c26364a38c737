"""Bounds on days: before, by, after and from a day on, and from one to another."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from reading.times.calendar import coming_weekday, months_on, shifted, week
from reading.times.grammar import Table, made
from reading.times.hours import office_hour
from reading.times.spans import span_of, spanning
from reading.times.tokens import Token
from reading.times.values import LAST_MINUTE, Part, Span

_WEEK = 7


def _bounded(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Before, by, after or from a day on, or the week, month or holiday."""
    hows = [token.kind for token in tokens if token.kind in _SIDES]
    if tokens[0].kind == "not":
        hows = ["after" if "after" in hows else "from"]
    named = next((one for one in reversed(tokens) if one.kind in _BOUNDS), None)
    if named is None:  # "until Mondays"
        return None
    token = span_of(named, now)
    if not token.part.spans:
        return None
    if token.kind == "weekday" and token.part.spans[0][0] == now.date():
        token = span_of(named, now + timedelta(days=1))  # not today's
    first, last = min(token.part.spans)[0], max(one for _, one in token.part.spans)
    if token.unclear:  # two days that may be meant: up to the second, or from the first on
        first, last = max(token.part.spans)[0], min(one for _, one in token.part.spans)
    span = _SIDES[hows[0]](first, last, now.date())
    if span[0] > span[1]:
        return None
    return replace(
        spanning(tokens, span),
        unclear=any(one.unclear for one in tokens),
        until=hows[0] == "before",
        plain=tokens[0].kind if tokens[0].kind == "not" else "",
    )


_BOUNDS = {"weekday", "date", "span", "holiday", "month-name", "risky-month", "verb-month", "week", "month"}
_THEN = {"before-then": "before", "after-then": "after"}
_GOES_BACK_TO = {"clock", "date", "span", "weekday"}
_UP_TO = {"before", "by", "until"}
_SIDES: Mapping[str, Callable[[date, date, date], Span]] = {
    "before": lambda first, _last, today: (today, shifted(first, -1)),
    "by": lambda _first, last, today: (today, last),
    "through": lambda _first, last, today: (today, last),
    "until": lambda _first, last, today: (today, last),
    "just-before": lambda first, _last, today: (max(today, shifted(first, -_WEEK)), shifted(first, -1)),
    "backwards": lambda _first, last, today: (today, last),
    "after": lambda _first, last, _today: (shifted(last, 1), date.max),
    "after-span": lambda _first, last, _today: (shifted(last, 1), date.max),
    "past": lambda _first, last, _today: (shifted(last, 1), date.max),
    "from": lambda first, _last, _today: (first, date.max),
    "onwards": lambda first, _last, _today: (first, date.max),
}


def _dated_weekday(tokens: Sequence[Token], _: datetime) -> Token | None:
    """One day, named twice ("fredag 3. september"), unless they contradict each other."""
    weekdays, dated = tokens[0].part.weekdays, tokens[-1].part
    if len(dated.spans) != 1 or dated.hours or len(weekdays) != 1:
        return None
    [(first, last)] = dated.spans
    return made("date", tokens, dated) if first == last and first.weekday() in weekdays else None


def _free_after(tokens: Sequence[Token], now: datetime) -> Token | None:
    """From where on there's time again ("på ferie til 6. september"): that day, unless it is taken too."""
    end = next(token for token in tokens if token.kind in {"till", "until"})
    how = "after" if "med" in end.plain or end.plain in _TAKEN_TOO else "from"
    return _bounded([replace(end, kind=how), tokens[-1]], now)


_TAKEN_TOO = {"", "tom", "t o m", "through", "thru"}
"""An abbreviation has no word: "t.o.m."."""


def _counted_from(tokens: Sequence[Token], now: datetime) -> Token | None:
    """So many days, weeks or months before or after what is named ("to dager etter 17. mai")."""
    counts = [token.number for token in tokens if token.kind in {"number", "two", "one"}]
    unit = next((token for token in tokens if token.kind in {"day", "week", "month"}), None)
    count = counts[0] if counts else 1
    if not counts and unit and unit.plain not in {"dagen", "day"}:
        return None
    named = span_of(tokens[-1], now)
    if not named.part.spans or not 0 < count <= _MOST_COUNTED:
        return None
    is_before = any(token.kind == "before" for token in tokens)
    edge = min(named.part.spans)[0] if is_before else max(last for _, last in named.part.spans)
    step = -count if is_before else count
    if unit and unit.kind == "month":
        day = months_on(edge, step)
    else:
        day = shifted(edge, step * (_WEEK if unit and unit.kind == "week" else 1))
    if unit and unit.kind == "week" and named.kind == "span":
        return replace(spanning(tokens, week(day)), unclear=named.unclear)
    return made("date", tokens, Part(spans=((day, day),)), unclear=named.unclear)


_MOST_COUNTED = 60


def _nth_from(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The nth weekday before or after what is named ("første onsdag etter påske", "siste fredag før jul")."""
    kinds = {"nth", "last", "weekday", "before", "after"}
    nth, weekday, how = [token for token in tokens if token.kind in kinds][:3]
    spans = span_of(tokens[-1], now).part.spans
    is_last = nth.kind == "last" or nth.number == -1
    count = 1 if is_last and how.kind == "before" else nth.number
    if not spans or not 0 < count <= _MOST_COUNTED // _WEEK:
        return None
    weeks = count - 1
    if how.kind == "before":
        day = coming_weekday(shifted(min(spans)[0], -_WEEK), weekday.number)
        return made("date", tokens, Part(spans=((shifted(day, -weeks * _WEEK),) * 2,)))
    day = coming_weekday(shifted(max(last for _, last in spans), 1), weekday.number)
    return made("date", tokens, Part(spans=((shifted(day, weeks * _WEEK),) * 2,)))


def _weekday_of(tokens: Sequence[Token], _: datetime) -> Token | None:
    """The weekday of a week, where a bound is put on it."""
    days = _days_of_week(tokens[-1].part.spans)
    day = days.get(tokens[0].number)
    return made("date", tokens, Part(spans=((day, day),))) if day else None


def _or_later(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The day too: "or after", "or before"."""
    how = "onwards" if tokens[-1].kind == "after" else "backwards"
    return _bounded([tokens[0], replace(tokens[-1], kind=how)], now)


def _that_day_too(tokens: Sequence[Token], now: datetime) -> Token | None:
    """From the day on, or up to it ("on or after the 6th")."""
    how = "from" if any(token.kind == "after" for token in tokens) else "by"
    return _bounded([replace(tokens[0], kind=how), tokens[-1]], now)


def _at_the_earliest(tokens: Sequence[Token], now: datetime) -> Token | None:
    return _bounded([tokens[0], replace(tokens[-1], kind="onwards")], now)


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
            if token.kind == "before-then" and (end := _end_of_day(done)):
                done = [*done[:-1], replace(done[-1], kind="soft")] if done[-1].kind == "not" else done
                token = replace(end, start=token.start, end=token.end)  # noqa: PLW2901 - once more
            done.append(token)
            continue
        at = _clock_beside(done, at)
        meant = _beyond(replace(token, kind=_THEN[token.kind]), done[at], now)
        if meant:
            done[at] = replace(done[at], kind="old")
        done.append(meant or token)
    return tuple(done)


def _clock_beside(tokens: Sequence[Token], at: int) -> int:
    """The place of the time of day that belongs to a day ("kl 12 på onsdag"), else of the day."""
    near = [place for place in (at + 1, at - 1, at - 2) if 0 <= place < len(tokens)]
    clocks = [place for place in near if tokens[place].kind == "clock"]
    between = [tokens[at - 1].kind] if clocks[:1] == [at - 2] else []
    return clocks[0] if clocks and set(between) <= {"on", "in", "the"} else at


def _end_of_day(before: Sequence[Token]) -> Token | None:
    """The hours that somebody is there, if they were just named ("vi stenger halv fire, så før det")."""
    hours = next((token for token in reversed(before) if token.kind == "hours"), None)
    if hours is None or len(hours.part.hours) != 1:
        return None
    [(first, last)] = hours.part.hours
    is_opening = last == LAST_MINUTE and before[-1].kind == "not"
    return hours if is_opening or (first == 0 and before[-1].kind != "not") else None


def _beyond(token: Token, named: Token, now: datetime) -> Token | None:
    if named.kind == "clock" and named.part.hours:
        at = office_hour(named.part.hours) or 0
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
    named = [span_of(token, now) for token in tokens if token.kind in _BOUNDS]
    if len(named) != 2:  # noqa: PLR2004 - "from Mondays on"
        return None
    begins, ends = named
    if not begins.part.spans or not ends.part.spans or begins.part.hours or ends.part.hours:
        return None
    first, last = min(begins.part.spans)[0], max(one for _, one in ends.part.spans)
    if last < first and ends.kind == "weekday":
        last = coming_weekday(first, ends.number)
    return spanning(tokens, (first, last)) if first <= last else None


BOUNDS: Table = (
    ("weekday the? date", _dated_weekday),
    ("day-after in? the? date|span|holiday", _counted_from),
    ("number|two|one day|week|month before|after|from in? the? DAY|holiday !TO", _counted_from),
    ("the? nth|last weekday before|after in? the? DAY|holiday", _nth_from),
    ("the? day before in? the? date|span|holiday", _counted_from),
    ("bad|taken in? unknown? till|until the? DAY|holiday", _free_after),
    ("wait soft? till|until the? DAY|holiday", _free_after),
    ("through in|on? the? this? DAY|week|month", _bounded),
    ("<before|by|until|after|from weekday in? span", _weekday_of),
    ("before|by|until|after|from on|in? the? weekday|date clock", _by_moment),
    ("on or after|before the? DAY|holiday", _that_day_too),
    ("from on? DAY till|until|dash|two on? DAY", _from_to),
    ("between DAY and|TO DAY", _from_to),
    ("date|span dash|until date|span", _from_to),
    ("date|span till|two date|span", _from_to),
    ("weekday two weekday", _from_to),
    ("not good? before|until after? on|in? the? DAY|holiday", _bounded),
    ("before|by|until|after|from on|in? the? DAY|holiday onwards", _bounded),
    ("DAY onwards|backwards", _bounded),
    ("before|by|until|after|from on|in? the? DAY|holiday", _bounded),
    ("not before|until span", _bounded),
    ("by|until in|on? the? week|month", _bounded),
    ("just-before the? date|span|holiday", _bounded),
    ("DAY or|and after|before =end|stop|comma", _or_later),
    ("DAY from =end|stop|comma", _at_the_earliest),
    ("hours DAY by =end|stop|comma", _bounded),
    ("DAY by =end|stop|comma", _bounded),
    ("after at-maybe holiday", _bounded),
    ("after-span|past the? date|span|holiday", _bounded),
)  # fmt: skip
