"""Typed times: what a sentence in bokmål, nynorsk or English says about days and hours.

An own grammar, since a general one reads "torsdag kl 14" as a Sunday. Everything that a sentence allows is
kept as alternatives, so that what is ambiguous ("kl 2", "next Tuesday") is asked and never guessed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache, partial

from dialogs.flows.when_words import NUMBERS, months, short_weekdays, weekdays

LONGEST = 300
"""Characters that are read; nobody writes a time after that."""
Days = tuple[date, date]
Times = tuple[time, time]
Found = Callable[["_Reading", re.Match[str]], str]
"""What a pattern means: what stands in its place, or nothing where it means no time after all."""

_NOON = time(12)
_START, _END = time(0), time(23, 59)
_WEEK = timedelta(days=7)
_HOURS = 24
_HALF_DAY = 12
_MORNING_ENDS = 10


@dataclass(frozen=True)
class When:
    """The days and hours that a sentence allows; several ranges are alternatives."""

    days: tuple[Days, ...] = ()
    """First and last day of each range; empty: any day."""
    times: tuple[Times, ...] = ()
    """From, and up to but not including; equal for an exact time of day. Empty: any time."""

    def fits(self, start: datetime) -> bool:
        """Whether a start in local time is what was meant."""
        return self._days_off(start) == 0 and self._off_the_clock(start) == timedelta()

    def distance(self, start: datetime) -> timedelta:
        """How far a start in local time is from what was meant; zero if it fits."""
        return timedelta(days=self._days_off(start)) + self._off_the_clock(start)

    def _days_off(self, start: datetime) -> int:
        day = start.date()
        return min((max((first - day).days, (day - last).days, 0) for first, last in self.days), default=0)

    def _off_the_clock(self, start: datetime) -> timedelta:
        return min((_outside(start.time(), *one) for one in self.times), default=timedelta())


def _outside(clock: time, first: time, end: time) -> timedelta:
    minutes = clock.hour * 60 + clock.minute
    low, high = first.hour * 60 + first.minute, end.hour * 60 + end.minute
    last = high if low == high else high - 1
    return timedelta(minutes=max(low - minutes, minutes - last, 0))


def hear(text: str, now: datetime) -> When | None:
    """What the sentence says about a time, seen from the local time `now`; None if it says nothing."""
    reading = _Reading(f" {text[:LONGEST].casefold()} ", now.date())
    for pattern, found in _grammar():
        reading.text = pattern.sub(partial(_taken_out, found, reading), reading.text)
    if not reading.days and not reading.weekdays and not reading.times:
        return None
    return When(reading.all_days(), tuple(dict.fromkeys(reading.times)))


def _taken_out(found: "Found", reading: "_Reading", match: re.Match[str]) -> str:
    return found(reading, match) or match[0]


@dataclass
class _Reading:
    """A sentence while it is read: what is found is taken out of the text."""

    text: str
    today: date
    days: list[Days] = field(default_factory=list)
    weekdays: list[tuple[int, bool]] = field(default_factory=list)
    """Day of the week, and whether it was called the next one."""
    times: list[Times] = field(default_factory=list)

    def all_days(self) -> tuple[Days, ...]:
        """The ranges, cut down to the weekdays where both are named."""
        if not self.weekdays:
            return tuple(dict.fromkeys(self.days))
        found: list[Days] = []
        for weekday, is_next in self.weekdays:
            if self.days:
                found += [(day, day) for first, last in self.days for day in _each(first, last, weekday)]
            else:
                coming = self.today + timedelta(days=(weekday - self.today.weekday()) % 7)
                found.append((coming, coming))
                next_week = _monday(self.today) + _WEEK + timedelta(days=weekday)
                if is_next and next_week != coming:
                    found.append((next_week, next_week))
        return tuple(dict.fromkeys(found)) or tuple(self.days)

    def add_day(self, day: date | None) -> str:
        """Keep a day; the text that it stood in, taken out, or kept where it's no day."""
        if day is None:
            return ""
        self.days.append((day, day))
        return " "

    def add_clock(self, hour: int, minute: int = 0, *, twelve: bool = True) -> str:
        """Keep a time of day; up to 11 it may be in the morning or in the evening."""
        if hour >= _HOURS or minute >= 60:  # noqa: PLR2004 - minutes of an hour
            return ""
        self.times.append((time(hour, minute),) * 2)
        if twelve and 1 <= hour < _HALF_DAY:
            self.times.append((time(hour + _HALF_DAY, minute),) * 2)
        return " "


def _each(first: date, last: date, weekday: int) -> list[date]:
    days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    return [day for day in days if day.weekday() == weekday]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS[word]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# What each pattern means. The text that is found is replaced by what is returned; by itself if empty.


def _iso(reading: _Reading, match: re.Match[str]) -> str:
    return reading.add_day(_date(int(match[1]), int(match[2]), int(match[3])))


def _day_month(reading: _Reading, match: re.Match[str]) -> str:
    named = match.groupdict()
    month = months().get(named.get("name") or "") or int(named.get("month") or 0)
    day, year = int(named["day"]), named.get("year")
    if year:
        return reading.add_day(_date(int(year) % 100 + 2000, month, day))
    this = _date(reading.today.year, month, day)
    if this is not None and this >= reading.today:
        return reading.add_day(this)
    return reading.add_day(_date(reading.today.year + 1, month, day))


def _day_of_month(reading: _Reading, match: re.Match[str]) -> str:
    first = reading.today.replace(day=1)
    for _ in range(3):
        day = _date(first.year, first.month, int(match[1]))
        if day is not None and day >= reading.today:
            return reading.add_day(day)
        first = (first + timedelta(days=32)).replace(day=1)
    return ""


def _week_number(reading: _Reading, match: re.Match[str]) -> str:
    for year in (reading.today.isocalendar().year, reading.today.isocalendar().year + 1):
        try:
            monday = date.fromisocalendar(year, int(match[1]), 1)
        except ValueError:
            continue
        if monday + _WEEK > reading.today:
            reading.days.append((monday, monday + timedelta(days=6)))
            return " "
    return ""


def _week(weeks: int) -> Found:
    def found(reading: _Reading, match: re.Match[str]) -> str:
        count = _number(match["count"]) if "count" in match.groupdict() else weeks
        monday = _monday(reading.today) + count * _WEEK
        reading.days.append((max(monday, reading.today), monday + timedelta(days=6)))
        return " "

    return found


def _in_days(days: int) -> Found:
    def found(reading: _Reading, match: re.Match[str]) -> str:
        count = _number(match["count"]) if "count" in match.groupdict() else days
        return reading.add_day(reading.today + timedelta(days=count))

    return found


def _month(reading: _Reading, match: re.Match[str]) -> str:
    month = months()[match["name"]]
    year = reading.today.year + (month < reading.today.month)
    first = date(year, month, 1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    if match["early"]:
        last = first + timedelta(days=9)
    reading.days.append((max(first, reading.today), last))
    return " "


def _weekday_range(reading: _Reading, match: re.Match[str]) -> str:
    first, last = weekdays()[match["first"]], weekdays()[match["last"]]
    reading.weekdays += [((first + offset) % 7, False) for offset in range((last - first) % 7 + 1)]
    return " "


def _weekday(reading: _Reading, match: re.Match[str]) -> str:
    name = match["name"]
    day = weekdays().get(name, short_weekdays().get(name, 0))
    reading.weekdays.append((day, bool(match["next"])))
    return " "


def _between(reading: _Reading, match: re.Match[str]) -> str:
    first, last = _number(match["first"]), _number(match["last"])
    if first < last < _HOURS:
        reading.times.append((time(first), time(last)))
        return " "
    return ""


def _before(reading: _Reading, match: re.Match[str]) -> str:
    hour = _number(match["hour"])
    if not 0 < hour < _HOURS:
        return ""
    reading.times.append((_START, time(hour, int(match["minute"] or 0))))
    return " "


def _after(reading: _Reading, match: re.Match[str]) -> str:
    hour = _number(match["hour"])
    if hour >= _HOURS:
        return ""
    reading.times.append((time(hour, int(match["minute"] or 0)), _END))
    return " "


def _span(first: time, last: time) -> Found:
    def found(reading: _Reading, _: re.Match[str]) -> str:
        reading.times.append((first, last))
        return " "

    return found


def _clock(reading: _Reading, match: re.Match[str]) -> str:
    hour, minute = _number(match["hour"]), int(match.groupdict().get("minute") or 0)
    half = match.groupdict().get("half") or ""
    if half:
        hour = hour % _HALF_DAY + (_HALF_DAY if half.startswith("p") else 0)
    return reading.add_clock(hour, minute, twelve=not half and not match["hour"].startswith("0"))


def _relative_clock(minutes: int) -> Found:
    def found(reading: _Reading, match: re.Match[str]) -> str:
        whole = (_number(match["hour"]) * 60 + minutes) % (_HALF_DAY * 60)
        hour, minute = divmod(whole, 60)
        return reading.add_clock(hour or _HALF_DAY, minute)

    return found


def _noon(reading: _Reading, _: re.Match[str]) -> str:
    return reading.add_clock(12)


@cache
def _grammar() -> list[tuple[re.Pattern[str], Found]]:
    """The patterns, in the order in which they are tried; each takes its words out of the text."""
    number = "|".join(sorted(NUMBERS, key=len, reverse=True))
    count = rf"(?P<count>\d{{1,2}}|{number})"
    hour = rf"(?P<hour>\d{{1,2}}|{number})"
    minute = r"(?:[.:](?P<minute>\d\d))?"
    name = "|".join(sorted(weekdays(), key=len, reverse=True))
    short = "|".join(short_weekdays())
    month = "|".join(sorted(months(), key=len, reverse=True))
    at = r"(?:kl(?:okka|okken)?\b\.?|klokk[ae]n?|at|ved)\s*"
    rules: list[tuple[str, Found]] = [
        (r"(?<!\S)\S+@\S+|(?<!\d)\d{3}[ ]?\d{3}[ ]?\d{3}(?!\d)|(?<!\d)(?:\d{2}[ ]){3}\d{2}(?!\d)", _no_time),
        (r"(?<!\d)(\d{4})-(\d\d)-(\d\d)t?(?!\d)", _iso),
        (r"(?<!\d)(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4}|\d\d)(?![\d.:])", _day_month),
        (r"(?<![\d.:])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/])", _day_month),
        (r"(?<![\d.:])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?!\d)", _day_month),
        (
            (
                rf"(?:\b(?:den|the)\s+)?(?<!\d)(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?"
                rf"(?P<name>{month})\b\.?(?:\s+(?P<year>20\d\d))?"
            ),
            _day_month,
        ),
        (rf"\b(?P<name>{month})\.?\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?![.:]\d)", _day_month),
        (r"\b(?:den|the)\s+(\d{1,2})(?:\.|st|nd|rd|th)(?!\d)", _day_of_month),
        (r"\b(?:uke|uka|veke|veka|week)\s*(\d{1,2})\b", _week_number),
        (rf"\b(?:om|in)\s+{count}\s+(?:uker?|veker?|weeks?)\b", _week(0)),
        (rf"\b(?:om|in)\s+{count}\s+(?:dager?|dagar|days?)\b", _in_days(0)),
        (r"\b(?:neste|next)\s+(?:uke|uka|veke|veka|week)\b", _week(1)),
        (r"\b(?:denne|this)\s+(?:uke|uka|uken|veke|veka|week)\b", _week(0)),
        (r"\b(?:i\s+over\s?morg[eo]n|day\s+after\s+tomorrow)\b", _in_days(2)),
        (r"\b(?:i\s+morg[eo]n|imorg[eo]n|tomorrow)\b", _in_days(1)),
        (r"\b(?:i\s+dag|idag|today)\b", _in_days(0)),
        (rf"\b(?P<first>{name})\s*(?:-|–|til|to)\s*(?P<last>{name})\b", _weekday_range),
        (rf"\b(?P<next>neste\s+|next\s+)?(?P<name>{name})(?:s|en)?\b", _weekday),
        (rf"\b(?P<next>neste\s+|next\s+)?(?P<name>{short})(?:\.|\b(?=\s+(?:kl|\d))|(?=\s*$))", _weekday),
        (rf"\b(?P<early>(?:først|tidlig|tidleg|early)\s+)?(?:i|in)\s+(?P<name>{month})\b", _month),
        (
            (
                rf"\b(?:mellom|between)\s+(?:kl\.?\s*)?(?P<first>\d{{1,2}}|{number})\s+(?:og|and)\s+"
                rf"(?P<last>\d{{1,2}}|{number})\b"
            ),
            _between,
        ),
        (r"\b(?:før|before)\s+(?:lunsj|lunch)\b", _span(_START, _NOON)),
        (r"\b(?:etter|after)\s+(?:lunsj|lunch)\b", _span(_NOON, _END)),
        (rf"\b(?:før|before)\s+(?:kl\.?\s*)?{hour}{minute}\b(?!\s*(?:ansatte|personer))", _before),
        (rf"\b(?:etter|after)\s+(?:kl\.?\s*)?{hour}{minute}\b(?!\s*(?:ansatte|personer))", _after),
        (rf"\b(?:halv)\s+{hour}\b", _relative_clock(-30)),
        (rf"\b(?:half\s+past)\s+{hour}\b", _relative_clock(30)),
        (rf"\b(?:kvart\s+over|quarter\s+past)\s+{hour}\b", _relative_clock(15)),
        (rf"\b(?:kvart\s+på|quarter\s+to)\s+{hour}\b", _relative_clock(-15)),
        (rf"(?:\b{at})?(?<![\d.:]){hour}{minute}\s*(?P<half>[ap])\.?m\b\.?", _clock),
        (rf"\b{at}(?P<hour>\d\d)(?P<minute>\d\d)\b", _clock),
        (rf"\b{at}{hour}{minute}\b", _clock),
        (r"(?<![\d.:/-])(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?![\d.:])", _clock),
        (r"(?<![\d.:/-])(?P<hour>0[789]|1\d)(?P<minute>[0-5][05])(?![\d.:])", _clock),
        (r"\b(?:noon|midday|klokka tolv)\b", _noon),
        (r"\b(?:om\s+|på\s+|in\s+the\s+)?(?:formiddag(?:en)?)\b", _span(time(8), _NOON)),
        (r"\b(?:om\s+|på\s+|in\s+the\s+)?(?:ettermiddag(?:en)?|afternoon)\b", _span(_NOON, time(17))),
        (r"\b(?:om\s+|på\s+|in\s+the\s+)(?:morg[eo]n(?:en)?|morning)\b", _span(time(6), time(_MORNING_ENDS))),
    ]
    return [(re.compile(pattern), found) for pattern, found in rules]


def _no_time(_: _Reading, __: re.Match[str]) -> str:
    """A number or an address that says nothing about a time."""
    return " "
