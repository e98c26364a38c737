"""Weekends, and the days on either side of one."""

from collections.abc import Sequence
from datetime import datetime

from reading.times.calendar import shifted, week
from reading.times.grammar import Meaning, made
from reading.times.tokens import Token
from reading.times.values import Part

_WEEK = 7
_FRIDAY = 4


def weekend(weeks: int) -> Meaning:
    """The weekend that comes, or so many weeks after."""

    def meaning(tokens: Sequence[Token], now: datetime) -> Token | None:
        sunday = shifted(week(now.date())[1], weeks * _WEEK)
        return made("span", tokens, Part(spans=((shifted(sunday, -1), sunday),)))

    return meaning


def after_weekend(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The working days after it."""
    first = week(shifted(now.date(), _WEEK))[0]
    return made("span", tokens, Part(spans=((first, shifted(first, _FRIDAY)),)))


def before_weekend(tokens: Sequence[Token], now: datetime) -> Token | None:
    """What is left of the working days before it."""
    return made("span", tokens, Part(spans=((now.date(), shifted(week(now.date())[0], _FRIDAY)),)))


def weekends(tokens: Sequence[Token], _: datetime) -> Token | None:
    """Every weekend ("weekends are no good")."""
    is_several = tokens[0].plain in _WEEKENDS
    return made("every", tokens, Part(weekdays=_SATURDAY_AND_SUNDAY)) if is_several else None


def is_weekend(tokens: Sequence[Token], _: datetime) -> Token | None:
    """What a date is said to be ("25. september er helg")."""
    return made("every", tokens, Part(weekdays=_SATURDAY_AND_SUNDAY))


_SATURDAY_AND_SUNDAY = frozenset({5, 6})
_WEEKENDS = {"helgene", "helger", "helgar", "helgane", "weekends", "weekendene"}
