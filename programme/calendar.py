"""Working days, closed days and quiet time in Norway."""

from datetime import date, datetime, time, timedelta
from functools import cache

import holidays

from programme.plan import Programme

_SATURDAY = 5
_MORNING = time(9)
LEAST_WARNING = timedelta(minutes=60)
"""A reminder is of use if at least this much is left before what it reminds of."""


@cache
def norwegian_holidays() -> holidays.HolidayBase:
    """Norway's public holidays; the library reads those of all countries with the first of them."""
    return holidays.country_holidays("NO")


def is_working_day(day: date, programme: Programme) -> bool:
    """Monday to Friday, no Norwegian public holiday, not in a closed period."""
    if day.weekday() >= _SATURDAY or day in norwegian_holidays():
        return False
    return not any(closed.first <= day <= closed.last for closed in programme.closed)


def is_quiet(moment: datetime, programme: Programme) -> bool:
    """Whether nobody should be disturbed unasked at this moment."""
    local = moment.astimezone(programme.zone)
    return local.time() in programme.about.quiet_time or not is_working_day(local.date(), programme)


def out_of_quiet(moment: datetime, programme: Programme, before: datetime | None = None) -> datetime:
    """When to send what is due at `moment`: then, later if that still leaves an hour before the event,
    else on the last allowed day before, which it has whole from nine on.
    """
    if not is_quiet(moment, programme):
        return moment
    later = _next_allowed(moment, programme)
    if before is None or later + LEAST_WARNING <= before:
        return later
    return _last_allowed(moment, programme)


def last_minute(start: datetime, programme: Programme) -> datetime:
    """The last minute of that day at which somebody may be written to."""
    day = start.astimezone(programme.zone).date()
    closes = datetime.combine(day, programme.about.quiet_time.start, programme.zone)
    return (closes - timedelta(minutes=1)).astimezone(start.tzinfo)


def after_working_time(moment: datetime, long: timedelta, programme: Programme) -> datetime:
    """So much later, counting only what is outside quiet time."""
    left, now = long, out_of_quiet(moment, programme)
    while (until := _quiet_again(now, programme)) - now < left:
        left -= until - now
        now = _next_allowed(until, programme)
    return now + left


def working_time(since: datetime, until: datetime, programme: Programme) -> timedelta:
    """How long it is, counting only what is outside quiet time."""
    long, now = timedelta(), out_of_quiet(since, programme)
    while now < until:
        ends = min(_quiet_again(now, programme), until)
        long += ends - now
        now = _next_allowed(ends, programme)
    return long


def _quiet_again(moment: datetime, programme: Programme) -> datetime:
    """When the quiet time after that moment begins, on the same day."""
    day = moment.astimezone(programme.zone).date()
    return datetime.combine(day, programme.about.quiet_time.start, programme.zone).astimezone(moment.tzinfo)


def _next_allowed(moment: datetime, programme: Programme) -> datetime:
    opens = programme.about.quiet_time.end
    day = moment.astimezone(programme.zone).date()
    while True:
        if is_working_day(day, programme):
            candidate = datetime.combine(day, opens, programme.zone).astimezone(moment.tzinfo)
            if candidate >= moment:
                return candidate
        day += timedelta(days=1)


def _last_allowed(moment: datetime, programme: Programme) -> datetime:
    begins = max(_MORNING, programme.about.quiet_time.end)
    day = moment.astimezone(programme.zone).date()
    while True:
        if is_working_day(day, programme):
            candidate = datetime.combine(day, begins, programme.zone).astimezone(moment.tzinfo)
            if last_minute(candidate, programme) <= moment:
                return candidate
        day -= timedelta(days=1)
