"""Times of day: exact ones, bounds and ranges."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from reading.times.calendar import a_date
from reading.times.clock_bounds import CLOCK_BOUNDS, PLAIN, SHUT
from reading.times.grammar import Table, becomes, made
from reading.times.hours import HOURS, OFFICE_OPENS, bound, exact, hours_of
from reading.times.tokens import Token
from reading.times.values import LAST_MINUTE, Hours, Part

_HOUR = 60
_NOON = 12
_DAY = 24
_HALF_AN_HOUR = 30


def _written(tokens: Sequence[Token], _: datetime) -> Token | None:
    """A time with a colon, or with am or pm."""
    token = tokens[-1]
    if token.kind == "ampm":
        hour, minute = token.number, token.numbers[1] if len(token.numbers) > 1 else 0
        if not 1 <= hour <= _NOON:
            return None
        hours = exact(hour % _NOON + (_NOON if "p" in token.plain else 0), minute, twice=False)
    else:
        hours = hours_of(token)
    return made("clock", tokens, Part(hours=hours)) if hours else None


def _noon(tokens: Sequence[Token], _: datetime) -> Token | None:
    return made("clock", tokens, Part(hours=exact(_NOON)))


def _at(tokens: Sequence[Token], _: datetime) -> Token | None:
    """The hour, with minutes behind it if there are some ("kl 14 30")."""
    numbers = [token for token in tokens if token.kind in HOURS]
    hours = hours_of(numbers[0])
    if len(numbers) > 1:
        minutes = numbers[1]
        is_minutes = len(minutes.plain) == 2 if minutes.numbers else minutes.number % 5 == 0  # noqa: PLR2004
        if not is_minutes or minutes.number >= _HOUR:
            return None
        hours = exact(numbers[0].number, numbers[1].number)
    if not hours:
        return None
    if any(token.kind == "approx" for token in tokens):
        return made("hours", tokens, Part(hours=_about(hours)))
    return made("clock", tokens, Part(hours=hours))


def _either(tokens: Sequence[Token], _: datetime) -> Token | None:
    first, last = hours_of(tokens[0]), hours_of(tokens[-1])
    return made("clock", tokens, Part(hours=(*first, *last))) if first and last else None


def _listed(tokens: Sequence[Token], _: datetime) -> Token | None:
    """Times of day in a list; numbers alone are one only where one of them is told to be a time."""
    listed = [token for token in tokens if token.kind in HOURS]
    is_told = any(token.kind in {"at", "clock", "dotted"} for token in tokens)
    hours = [hours_of(token) for token in listed]
    if not is_told or not all(hours):
        return None
    return made("clock", tokens, Part(hours=tuple(one for each in hours for one in each)))


def _rather(tokens: Sequence[Token], now: datetime) -> Token | None:
    """The one of two that is rather wanted ("heller 14 enn 13")."""
    meant = _at(tokens[:1], now)
    return meant and replace(meant, end=tokens[-1].end)


def _about(hours: Sequence[Hours]) -> tuple[Hours, ...]:
    return tuple(
        (max(first - _HALF_AN_HOUR, 0), min(last + _HALF_AN_HOUR, LAST_MINUTE)) for first, last in hours
    )


def _about_clock(tokens: Sequence[Token], _: datetime) -> Token | None:
    hours = hours_of(tokens[-1])
    return made("hours", tokens, Part(hours=_about(hours))) if hours else None


def _hour_or_so(tokens: Sequence[Token], _: datetime) -> Token | None:
    number = next(token for token in tokens if token.kind in {"hour-or-so", *HOURS})
    hours = exact(number.number)
    return made("hours", tokens, Part(hours=_about(hours))) if hours else None


def _relative(tokens: Sequence[Token], _: datetime) -> Token | None:
    """Minutes past or to an hour, or to half an hour ("ti over halv tre", "quarter to three")."""
    *before, hour = (token for token in tokens if token.kind not in {"at", "minutes"})
    first = before[0]
    is_past = any(token.kind == "past" for token in before)
    if first.kind == "half":
        minutes = _HALF_AN_HOUR if is_past else first.number
    elif first.number % 5 or not 0 < first.number <= _HALF_AN_HOUR:
        return None
    else:
        half = sum(token.number for token in before if token.kind == "half")
        minutes = half + (first.number if is_past else -first.number)
    hours = tuple((one + minutes,) * 2 for one, _last in hours_of(hour) if 0 <= one + minutes <= LAST_MINUTE)
    return made("clock", tokens, Part(hours=hours)) if hours else None


def _spelled_relative(tokens: Sequence[Token], now: datetime) -> Token | None:
    """So many minutes to an hour ("ten to three"); in digits it's a range."""
    return None if tokens[0].numbers and tokens[0].number not in {5, 20, 25} else _relative(tokens, now)


def _range(tokens: Sequence[Token], _: datetime) -> Token | None:
    first, last = (
        next(token for token in order if token.kind in {*HOURS, "hour-or-so"})
        for order in (tokens, tokens[::-1])
    )
    begins, ends = bound(first), bound(last)
    if begins is None or ends is None:
        return None
    afternoon = begins + _NOON * _HOUR
    exact_end = last.kind == "clock" and len(hours_of(last)) == 1
    if (
        exact_end
        and len(hours_of(first)) > 1
        and begins < _NOON * _HOUR
        and afternoon < ends
        and first.number < OFFICE_OPENS
    ):
        begins = afternoon
    if begins >= ends and ends + _NOON * _HOUR <= LAST_MINUTE:
        ends += _NOON * _HOUR
    return made("hours", tokens, Part(hours=((begins, ends - 1),))) if begins < ends else None


def _behind_day(tokens: Sequence[Token], _: datetime) -> Token | None:
    """The number behind a day: an hour, since a day of the month has a full stop, or is past 23."""
    number = tokens[-1]
    if not 0 < number.number < _DAY:
        return None
    return made("clock", tokens, Part(hours=hours_of(number)))


def _behind_four(tokens: Sequence[Token], _: datetime) -> Token | None:
    hours = hours_of(tokens[-1])
    return made("clock", tokens, Part(hours=hours)) if hours else None


def _dotted(tokens: Sequence[Token], now: datetime) -> Token | None:
    """Numbers with a full stop between: a time, or a day and a month."""
    token = next(token for token in tokens if token.kind == "dotted")
    hours = hours_of(token)
    if not hours or (token.numbers[1] % 5 and a_date(now.year, token.numbers[1], token.number)):
        return None
    return made("clock", tokens, Part(hours=hours))


WRITTEN: Table = (
    ("label HOUR|full|slash|dotdate|barrier ( TO|and HOUR )*", becomes("barrier")),
    ("the? ordinal|nth label !day", becomes("barrier")),
    ("unknown on|past half number|two|one", becomes("barrier")),
    ("quarter unknown HOUR", becomes("barrier")),
    ("ampm", _written),
    ("clock", _written),
    ("noon", _noon),
    ("four hrs", _at),
    ("at? number|quarter minutes? past half? number|two|one|clock !CLOSED", _relative),
    ("at? number|quarter minutes? on half? number|two|one|clock !CLOSED", _relative),
    ("at? half past? number|two|one|clock !CLOSED", _relative),
    ("at? quarter two number|two|one|clock !CLOSED", _relative),
    ("<!from|between number two number|two|one|clock !CLOSED", _spelled_relative),
    ("at? quarter before|till at? number|two|one|clock !CLOSED", _relative),
    ("at? number minutes before|two at? number|two|one|clock !CLOSED", _relative),
    ("<from|before|after|by|until number|two|one o-clock !TO", _at),
)  # fmt: skip
"""What is read before days are."""

CLOCKS: Table = (
    # ranges
    ("at? number TO number o-clock", _range),
    ("at? number TO hour-or-so", _range),
    ("<!are between at? HOUR and|TO at? HOUR !CLOSED", _range),
    ("from at? HOUR TO at? HOUR !CLOSED", _range),
    ("at HOUR TO at? HOUR", _range),
    ("clock|dotted TO clock|dotted|number !CLOSED", _range),
    (f"<DAY {PLAIN} TO {PLAIN} !CLOSED", _range),
    (f"<except|not {PLAIN} TO {PLAIN} !CLOSED", _range),
    (f"<DAY <on|comma|at-maybe|soft {PLAIN} TO {PLAIN} !CLOSED", _range),
    (f"{PLAIN} TO {PLAIN} =DAY", _range),
    (f"{PLAIN} TO {PLAIN} =on|comma =DAY", _range),
    ("not before at? HOUR or|and after at? HOUR !CLOSED", _range),
    *CLOCK_BOUNDS,
    # exact, or nearly
    (f"at? {PLAIN} ( comma|or|and at? {PLAIN} )+ =end|stop|but|DAY", _listed),
    (f"at? {PLAIN} ( comma|or|and at? {PLAIN} )+ =on =DAY", _listed),
    ("number|clock|dotted than number|clock|dotted", _rather),
    ("<but number|two|one =good", _at),
    ("<but number|two|one =are|soft =good", _at),
    (f"<hours|DAY <comma approx {PLAIN} {SHUT}", _at),
    (f"<stop approx {PLAIN} =end|stop", _at),
    ("<start|stop|comma|soft|good number|two or|and number|two =DAY", _either),
    ("<start|stop|comma|soft|good number|two or|and number|two =on =DAY", _either),
    (f"at-maybe number number {SHUT}", _at),
    ("<DAY number number =end|stop", _at),
    ("<start|stop|comma|soft|good number number =DAY", _at),
    ("<start|stop|comma|soft|good number number =on =DAY", _at),
    ("at number|ordinal number|ordinal !CLOSED", _at),
    ("approx at HOUR", _at),
    ("at approx? HOUR|year-number o-clock?", _at),
    (f"at-maybe approx {PLAIN} o-clock? {SHUT}", _at),
    (f"at-maybe {PLAIN} o-clock? {SHUT}", _at),
    (f"moved-to {PLAIN} {SHUT}", _at),
    ("at-maybe|approx|at? hour-or-so", _hour_or_so),
    ("approx|at? number|two|one dash o-clock", _hour_or_so),
    ("approx|at? number|two|one o-clock", _at),
    ("number|two|one =about|in|on =part|morning|morgen|evening", _at),
    (f"approx {PLAIN} =DAY", _at),
    (f"approx {PLAIN} =on|the =DAY", _at),
    (f"<DAY approx {PLAIN} {SHUT}", _at),
    ("approx clock", _about_clock),
    (f"after-span|just-before at? {PLAIN} {SHUT}", _about_clock),
    ("<DAY dotted !CLOSED", _dotted),
    ("<DAY <on|comma dotted !CLOSED", _dotted),
    ("dotted =DAY", _dotted),
    ("dotted =on =DAY", _dotted),
    ("<start|good|soft four =on =DAY", _behind_four),
    ("<DAY four|year-number !CLOSED", _behind_four),
    ("<DAY <comma four !CLOSED", _behind_four),
    (f"<DAY number|ordinal {SHUT}", _behind_day),
    ("<DAY two|one|number =end|stop|or", _behind_day),
    ("<DAY <comma|on number =end|stop|or|except", _behind_day),
    (f"<clock <except {PLAIN} =end|stop|comma", _at),
    ("<start|or|stop number =DAY", _behind_day),
    ("<start|or|stop number =on =DAY", _behind_day),
    (f"<clock|hours <or|and|comma {PLAIN} =end|stop|comma|or|and|DAY|on|good|but", _at),
)  # fmt: skip
ALONE: Table = (
    ("dotted TO dotted", _range),
    ("dotted", _dotted),
)  # fmt: skip
"""What is read only where every other word is known."""
