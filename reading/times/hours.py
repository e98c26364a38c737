"""Which times of day a number means.

Up to 11 an exact hour may be in the morning or in the evening, and both are kept; of a bound or a range, the
hours up to 6 are those after noon, as offices count.
"""

from collections.abc import Sequence

from reading.times.tokens import Token
from reading.times.values import Hours

_HOUR = 60
_NOON = 12
_DAY = 24
OFFICE_OPENS = 7
HOURS = {"number", "two", "one", "clock", "dotted", "four", "year-number", "ordinal"}


def exact(hour: int, minute: int = 0, *, twice: bool = True) -> tuple[Hours, ...]:
    """The time of day, and that twelve hours later where it may be meant; none if there is no such time."""
    if not (0 <= hour < _DAY and 0 <= minute < _HOUR):
        return ()
    at = hour * _HOUR + minute
    both = (at, at + _NOON * _HOUR) if twice and 1 <= hour < _NOON else (at,)
    return tuple((one, one) for one in both)


def hours_of(token: Token) -> tuple[Hours, ...]:
    """The exact times that a number or a clock time may mean."""
    if token.part.hours:
        return token.part.hours
    twice = not token.plain.startswith("0")
    if token.kind in {"four", "year-number"}:
        return exact(*divmod(token.number, 100), twice=twice)
    if token.kind in {"clock", "dotted"}:
        return exact(*token.numbers, twice=twice) if _has_minutes(token) else ()
    return exact(token.number % _DAY if token.number == _DAY else token.number, twice=twice)


def _has_minutes(token: Token) -> bool:
    return token.kind == "clock" or len(token.plain.partition(".")[2]) > 1


def office_hour(hours: Sequence[Hours]) -> int | None:
    """Of times of day, the minute of the first that offices know, else of the first."""
    meant = [first for first, _ in hours]
    in_office = [one for one in meant if OFFICE_OPENS * _HOUR <= one < (OFFICE_OPENS + _NOON) * _HOUR]
    return next(iter(in_office or meant), None)


def bound(token: Token) -> int | None:
    """The minute of the day that a bound means."""
    return office_hour(hours_of(token))
