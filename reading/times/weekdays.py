"""Weekdays: the next one, each of them, from one to another."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from reading.times.calendar import coming_weekday, monday, shifted
from reading.times.grammar import a_day, made, the_date
from reading.times.tokens import Token
from reading.times.values import LAST_MINUTE, Part

_WEEK = 7


def next_weekday(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The coming one to some, that of next week to others ("neste onsdag")."""
    coming = coming_weekday(shifted(now.date(), 1), tokens[-1].number)
    if tokens[0].kind == "coming":
        return the_date(tokens, a_day(coming))
    that = shifted(monday(now.date()), _WEEK + tokens[-1].number)
    return the_date(tokens, tuple(dict.fromkeys(a_day(coming) + a_day(that))), unclear=coming != that)


def this_weekday(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The coming one."""
    return the_date(tokens, a_day(coming_weekday(now.date(), tokens[-1].number)))


def last_weekday(tokens: Sequence[Token], _: datetime) -> Token | None:
    """One that is past."""
    is_past = tokens[0].kind == "last" or tokens[0].number < 0
    return replace(tokens[0], kind="old", end=tokens[-1].end) if is_past else None


def week_on(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Seven days after the coming one ("Thursday week", "a week on Thursday")."""
    weekday = next(token for token in tokens if token.kind == "weekday")
    if not any(
        token.plain in {"week", "weeks"} or token.kind in {"next", "from", "after"} for token in tokens
    ):
        return None
    weeks = tokens[0].number if tokens[0].kind != "weekday" else 1
    return the_date(tokens, a_day(shifted(coming_weekday(now.date(), weekday.number), weeks * _WEEK)))


def weekday_range(tokens: Sequence[Token], _: datetime) -> Token | None:
    """From one weekday to another: which weeks they are in is seen later."""
    first, last = (token.number for token in tokens if token.kind == "weekday")
    days = frozenset((first + offset) % _WEEK for offset in range((last - first) % _WEEK + 1))
    return Token("weekday", tokens[0].start, tokens[-1].end, first, part=Part(weekdays=days))


def only_from_to(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Each week from one day to another, where it's only those ("jobber bare tirsdag til torsdag")."""
    meant = weekday_range(tokens[1:], now) if tokens[0].plain in ONLY else None
    return meant and made("every", tokens, meant.part)


ONLY = {"bare", "berre", "kun", "only", "kan bare"}


def weekdays_range(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Each week from one day to another ("Mondays through Wednesdays")."""
    days = weekday_range([replace(one, kind="weekday") for one in tokens if one.kind == "weekdays"], now)
    return days and made("every", tokens, days.part)


def every(tokens: Sequence[Token], _: datetime) -> Token | None:
    """That day of each week."""
    return made("every", tokens, Part(weekdays=frozenset({tokens[-1].number})))


def which_day(tokens: Sequence[Token], _: datetime) -> Token | None:
    """One of the weekdays that a word with a slip may be: it has to be asked which."""
    return made("every", tokens, Part(weekdays=frozenset(tokens[0].numbers)), unclear=True)


def weekday(tokens: Sequence[Token], _: datetime) -> Token | None:
    """The day alone, unless it's a range already."""
    return (
        None
        if tokens[0].part.weekdays
        else replace(tokens[0], part=Part(weekdays=frozenset({tokens[0].number})))
    )


def whole_day(tokens: Sequence[Token], now: datetime) -> Token | None:
    """All of a day: no hours that are named elsewhere go with it."""
    if tokens[-1].kind == "offset":
        day = a_day(shifted(now.date(), tokens[-1].number))
        return made("date", tokens, Part(spans=day, hours=((0, LAST_MINUTE),)))
    number = tokens[-1].number
    return made(
        "weekday", tokens, Part(weekdays=frozenset({number}), hours=((0, LAST_MINUTE),)), number=number
    )


def day_as_a_whole(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The day in front of it ("mandag hele dagen")."""
    meant = whole_day(tokens[:1], now)
    return meant and replace(meant, end=tokens[-1].end)


def workdays(tokens: Sequence[Token], _: datetime) -> Token | None:
    """Monday to Friday of each week."""
    return made("every", tokens, Part(weekdays=frozenset(range(5))))
