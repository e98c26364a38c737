"""Dates, weekdays and days counted from today."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from reading.times.calendar import (
    a_date,
    coming_date,
    coming_weekday,
    days_numbered,
    months_on,
    shifted,
    week_numbered,
)
from reading.times.grammar import Table, a_day, made, the_date
from reading.times.tokens import Token
from reading.times.values import Part, Span
from reading.times.weekdays import (
    day_as_a_whole,
    every,
    last_weekday,
    next_weekday,
    only_from_to,
    this_weekday,
    week_on,
    weekday,
    weekday_range,
    weekdays_range,
    which_day,
    whole_day,
    workdays,
)

_WEEK = 7
_MONTHS_AHEAD = 3
_NUMBERS = {"ordinal", "number", "nth"}
_TO = {"dash", "till", "two", "until"}
_CENTURY = 100
_OF_SOMETHING = 4


def _written(tokens: Sequence[Token], now: datetime) -> Token | None:
    """A day in figures: 2027-09-06, 06.09.27, 6/9, 6.9."""
    token = tokens[-1]
    if token.kind == "iso":
        return the_date(tokens, a_day(a_date(*token.numbers)))
    day, month, *year = token.numbers
    if "/" in token.plain and "-" in token.plain and not 0 <= year[0] % _CENTURY - now.year % _CENTURY <= 1:
        return None  # "20/9-24"
    if token.plain == "24/7":
        return None
    return the_date(
        tokens, a_day(coming_date(now.date(), month, day, year[0] % _CENTURY + 2000 if year else 0))
    )


def _with_year(tokens: Sequence[Token], _: datetime) -> Token | None:
    day, month = tokens[0].numbers
    return the_date(tokens, a_day(a_date(tokens[-1].number, month, day)))


def _dotted(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The date of figures beside a weekday, if it falls on it or they can't be a time of day ("3.9")."""
    weekday, dotted = tokens[0], tokens[-1]
    day = coming_date(now.date(), dotted.numbers[1], dotted.number)
    is_clock = len(dotted.plain.partition(".")[2]) > 1 and dotted.number < 24  # noqa: PLR2004 - hours
    if day is None or (is_clock and day.weekday() != weekday.number):
        return None
    return the_date(tokens, a_day(day), unclear=weekday.kind == "weekday" and day.weekday() != weekday.number)


def _lone_dotted(tokens: Sequence[Token], now: datetime) -> Token | None:
    return the_date(tokens, a_day(coming_date(now.date(), tokens[-1].numbers[1], tokens[-1].number)))


def _lone_date(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The date that figures alone are, if no time of day is written like them ("3.9", "10.12")."""
    token = tokens[0]
    is_clock = len(token.plain.partition(".")[2]) > 1 and token.number < 24 and token.numbers[1] % 5 == 0  # noqa: PLR2004
    return None if is_clock else _lone_dotted(tokens, now)


def _in_month(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Days of one month: one, a list of them, or from one to another."""
    month = next(token for token in tokens if token.kind in {"month-name", "risky-month", "verb-month"})
    year = next((token.number for token in tokens if token.kind == "year-number"), 0)
    numbered = [token for token in tokens if token.kind in _NUMBERS]
    if any(token.kind == "number" and not token.numbers for token in numbered):
        return None  # spelt out, it counts something
    days = [coming_date(now.date(), month.number, token.number, year) for token in numbered]
    found = [day for day in days if day]
    if not found or len(found) < len(days):
        return None
    if any(token.kind in _TO for token in tokens) or tokens[0].kind == "between":
        first, last = found[0], found[-1]
        if numbered[0].number > numbered[-1].number:  # it begins in the month before
            first = next(
                (day for day in days_numbered(months_on(last, -1).replace(day=1), first.day, 1)), first
            )
        elif first > last:
            first = now.date()
        return made("date", tokens, Part(spans=((first, last),)))
    return the_date(tokens, tuple(span for day in found for span in a_day(day)))


def _day_number(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The next day with that number ("den 10."); with a weekday before it, that is on it."""
    number, weekday = tokens[-1].number, tokens[0] if tokens[0].kind == "weekday" else None
    coming = list(days_numbered(now.date(), number, _MONTHS_AHEAD))
    if weekday is None:
        return the_date(tokens, a_day(coming[0])) if coming else None
    right = [day for day in coming if day.weekday() == weekday.number]
    if right:
        return the_date(tokens, a_day(right[0]))
    is_hour = tokens[-1].kind != "nth" and not any(token.kind == "the" for token in tokens)
    if not coming or (is_hour and number < 24):  # noqa: PLR2004 - an hour
        return None
    return the_date(
        tokens, (*a_day(coming[0]), *a_day(coming_weekday(now.date(), weekday.number))), unclear=True
    )


def _in_brackets(tokens: Sequence[Token], now: datetime) -> Token | None:
    """A weekday with its number behind it ("torsdag (26.)")."""
    meant = _day_number([tokens[0], tokens[2]], now) if tokens[1].plain == "(" else None
    return meant and replace(meant, end=tokens[-1].end)


def _of_month_number(tokens: Sequence[Token], now: datetime) -> Token | None:
    """A day and a month, both by number ("den syvende i niende")."""
    day, month = (token for token in tokens if token.kind in _NUMBERS)
    return the_date(tokens, a_day(coming_date(now.date(), month.number, day.number)))


def _high_number(tokens: Sequence[Token], now: datetime) -> Token | None:
    """A day of the month that is spelt out; "the first" is mostly the first of something."""
    return _day_number(tokens, now) if tokens[-1].number > _OF_SOMETHING else None


def _day_numbers(tokens: Sequence[Token], now: datetime) -> Token | None:
    """From one number of a month to another."""
    first, last = (token.number for token in tokens if token.kind == "ordinal")
    begins = next(days_numbered(now.date(), first, _MONTHS_AHEAD), None)
    ends = next(days_numbered(begins, last, _MONTHS_AHEAD), None) if begins else None
    return made("date", tokens, Part(spans=((begins, ends),))) if begins and ends else None


def _listed_numbers(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Days of a month, each named by its number ("14. eller 15.")."""
    numbers = [token.number for token in tokens if token.kind == "ordinal"]
    found = [next(days_numbered(now.date(), number, _MONTHS_AHEAD), None) for number in numbers]
    return the_date(tokens, tuple(span for day in found for span in a_day(day))) if all(found) else None


def _offset(tokens: Sequence[Token], now: datetime) -> Token | None:
    if tokens[-1].number < 0:
        return replace(tokens[0], kind="old")
    return the_date(tokens, a_day(shifted(now.date(), tokens[-1].number)))


def _weeks_on(tokens: Sequence[Token], now: datetime) -> Token | None:
    """So many weeks after a day ("two weeks today", "a week tomorrow")."""
    count, days = tokens[0].number, tokens[-1].number
    return the_date(tokens, a_day(shifted(now.date(), count * _WEEK + days))) if days >= 0 else None


def _and_day_after(tokens: Sequence[Token], _: datetime) -> Token | None:
    spans = tokens[0].part.spans
    return the_date(tokens, (*spans, *a_day(shifted(spans[-1][1], 1))))


def _next_days(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Some of the coming days ("en av de neste dagene"); not "the next day"."""
    if not tokens[-1].plain.endswith(("dagene", "dagane", "days", "dager", "dagar")):
        return None
    return the_date(tokens, ((shifted(now.date(), 1), shifted(now.date(), _WEEK)),))


def _weeks(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Weeks by number: one, a list, or from one to another."""
    numbered = [token for token in tokens if token.kind in {"number", "ordinal"}]
    year = next((token.number for token in tokens if token.kind == "year-number"), 0)
    spans = [week_numbered(now.date(), token.number, year) for token in numbered]
    found = [span for span in spans if span]
    if len(found) < len(spans):
        return None
    at = {token: place for place, token in enumerate(numbered)}
    joined: list[Span] = []
    for before, token in pairwise((tokens[0], *tokens)):
        if token in at:
            span = found[at[token]]
            until = before.kind in _TO or (before.kind == "and" and tokens[0].kind == "between")
            joined = (
                [*joined[:-1], (joined[-1][0], span[1])]
                if until and joined and joined[-1][0] <= span[1]
                else [*joined, span]
            )
    return made("span", tokens, Part(spans=tuple(joined)))


_NUMBER = "number|ordinal"
_WEEKS_ON = f"( comma? and|or|TO|comma week? {_NUMBER} )+"
_A_NUMBER = f"weekday? {_NUMBER}"
DATES: Table = (
    ("iso|full", _written),
    ("slash|dotdate year-number", _with_year),
    ("weekday dotted", _dotted),
    ("<weekday slash|dotdate", _written),
    ("slash|dotdate !in|unknown|barrier", _written),
    ("<date <or|and|dash|comma dotted", _lone_dotted),
    ("between weekday? the? ORDINAL TO|and weekday? the? ORDINAL in? MONTH year-number?", _in_month),
    ("from? weekday? the? ORDINAL TO weekday? the? ORDINAL in? MONTH year-number?", _in_month),
    ("ORDINAL ( TO weekday? ORDINAL )+ in? MONTH year-number?", _in_month),
    (f"{_A_NUMBER} ( or|and|comma weekday? the? ordinal|number )+ in? MONTH year-number?", _in_month),
    ("the? nth ( or|and|comma the? nth )+ in? MONTH year-number?", _in_month),
    ("the? ordinal|nth in? MONTH year-number?", _in_month),
    ("the? number MONTH year-number?", _in_month),
    ("the? ordinal|nth in ordinal|nth !span|MONTH|week|weekday|month|day|label|unknown", _of_month_number),
    ("MONTH the? ordinal|number TO the? ordinal|number year-number? !CLOSED", _in_month),
    ("MONTH the? ordinal|number ( or|and ordinal|number )+ !CLOSED", _in_month),
    ("MONTH the? ordinal|number|nth year-number? !CLOSED", _in_month),
    (f"between|from? week {_NUMBER} {_WEEKS_ON} year-number? !CLOSED", _weeks),
    ("week|to-week number|ordinal year-number?", _weeks),
    ("next|coming weekday", next_weekday),
    ("this weekday", this_weekday),
    ("weekday week !TO|number", week_on),
    ("weekday after next", week_on),
    ("number|two|one week on|from|after? the? weekday", week_on),
    ("number|two|one week from|after? offset", _weeks_on),
    ("last|nth weekday !in|span|month-name|before", last_weekday),
    ("last|nth weekday =before =lunch|part|morning|number|at|clock|dotted|soft|unknown", last_weekday),
    ("the? next day", _next_days),
    ("weekday the? ordinal", _day_number),
    ("weekday comma ordinal comma", _in_brackets),
    ("weekday the number|nth", _day_number),
    ("weekday unknown ordinal", _day_number),
    ("the ordinal", _day_number),
    ("the nth =end|stop|comma|at|or|and|are|good|bad|but", _high_number),
    ("on the nth =at|clock", _day_number),
    ("the number =end|stop|at|comma|or|and", _day_number),
    ("<by|before|after|from|until ordinal =end|stop|comma|at|or|and|but", _day_number),
    ("<date <or|and ordinal", _day_number),
    ("<or|and|comma ordinal =at", _day_number),
    ("from|between the? ordinal TO|and the? ordinal", _day_numbers),
    ("the? ordinal ( or|and the? ordinal )+ =end|stop|comma|at|but|on", _listed_numbers),
    ("good weekday TO weekday", only_from_to),
    ("from? the? weekday TO the? weekday", weekday_range),
    ("between the? weekday and the? weekday", weekday_range),
    ("from? weekdays TO weekdays", weekdays_range),
    ("weekdays", every),
    ("whole on? the? weekday|offset", whole_day),
    ("weekday|offset whole|any day", day_as_a_whole),
    ("any weekday", every),
    ("<!at one weekday", every),
    ("<!number|two|one|few workdays", workdays),
    ("offset", _offset),
    ("date or|and day-after", _and_day_after),
    ("which-day", which_day),
    ("weekday", weekday),
)  # fmt: skip
ALONE: Table = (
    ("dotted", _lone_date),
)  # fmt: skip
"""What is read only where every other word is known."""
