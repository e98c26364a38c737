"""When a rule's moment is: so long before or after an event, at a time of day, or on a date."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Protocol

from programme.calendar import is_working_day
from programme.plan import Programme

_RELATIVE = re.compile(
    r"(?P<count>\d{1,4}) (?P<working>working )?(?P<unit>day|hour|minute)s? (?P<side>before|after)"
    r"(?: at (?P<clock>\d\d:\d\d))?"
)
_ON_THE_DAY = re.compile(r"on the day at (?P<clock>\d\d:\d\d)")
_ON_A_DATE = re.compile(r"(?P<day>\d{4}-\d\d-\d\d) at (?P<clock>\d\d:\d\d)")
WOULD_DO = (
    '"1 day before at 09:00", "1 working day after at 09:00", "on the day at 09:00", "2 hours before" '
    'or "2027-08-30 at 09:00"'
)
"""What a rule's `when` may say."""


class BadWhenError(ValueError):
    """A rule's `when` is none of the forms that are understood."""


class When(Protocol):
    """A rule's moment."""

    def due(self, event: datetime, programme: Programme) -> datetime:
        """The moment for an event at that time, before quiet time is looked at."""


@dataclass(frozen=True)
class Distance:
    """An exact distance from the event: "24 hours before"."""

    offset: timedelta

    def due(self, event: datetime, programme: Programme) -> datetime:  # noqa: ARG002 - a When
        """So long before or after, to the second."""
        return event + self.offset


@dataclass(frozen=True)
class DayAndClock:
    """A local time of day so many days from the event: "1 day before at 09:00"."""

    days: int
    clock: time
    working: bool = False
    """Whether only working days are counted."""

    def due(self, event: datetime, programme: Programme) -> datetime:
        """That time of day on that day, whatever the clocks do in between."""
        day = event.astimezone(programme.zone).date()
        if not self.working:
            return _local(day + timedelta(days=self.days), self.clock, programme)
        step = timedelta(days=1 if self.days > 0 else -1)
        for _ in range(abs(self.days)):
            day += step
            while not is_working_day(day, programme):
                day += step
        return _local(day, self.clock, programme)


@dataclass(frozen=True)
class OnDate:
    """A date and a local time of day: "2027-08-30 at 09:00"."""

    day: date
    clock: time

    def due(self, event: datetime, programme: Programme) -> datetime:  # noqa: ARG002 - a When
        """Then, whenever the event is."""
        return _local(self.day, self.clock, programme)


def _local(day: date, clock: time, programme: Programme) -> datetime:
    """In a night when the clocks go back, the first of the two; when they go forward, the hour after."""
    return datetime.combine(day, clock, programme.zone).astimezone(UTC)


@lru_cache(maxsize=200)
def read_when(text: str) -> When:
    """A rule's `when`; raises BadWhenError for what isn't understood."""
    try:
        return _read(text)
    except ValueError:
        raise BadWhenError(text) from None


def _read(text: str) -> When:
    if match := _ON_A_DATE.fullmatch(text):
        return OnDate(date.fromisoformat(match["day"]), time.fromisoformat(match["clock"]))
    if match := _ON_THE_DAY.fullmatch(text):
        return DayAndClock(0, time.fromisoformat(match["clock"]))
    match = _RELATIVE.fullmatch(text)
    if not match:
        raise BadWhenError(text)
    count = int(match["count"]) * (-1 if match["side"] == "before" else 1)
    if match["clock"] is None and not match["working"]:
        return Distance(timedelta(**{f"{match['unit']}s": count}))
    if match["clock"] is None or match["unit"] != "day" or count == 0:
        raise BadWhenError(text)
    return DayAndClock(count, time.fromisoformat(match["clock"]), working=bool(match["working"]))
