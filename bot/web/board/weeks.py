"""Weeks on the board: what was booked in the last ones, and what comes in the next."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from programme.companies.road import Step
from programme.desk import Desk
from programme.meetings.meetings import Meeting
from programme.plan import Kind

LAST = 8
NEXT = 6
_A_WEEK = timedelta(days=7)
_BOOKED = {str(Step.BOOK_PRESENTATION): Kind.PRESENTATION, str(Step.BOOK_STARTUP): Kind.STARTUP}


@dataclass(frozen=True)
class Week:
    """A week and its meetings, by kind."""

    monday: date
    presentations: int
    startups: int
    is_running: bool = False
    """Whether it isn't over yet, so that it can't be compared with the others."""

    @property
    def number(self) -> int:
        """Its number in the calendar (ISO 8601)."""
        return self.monday.isocalendar().week

    @property
    def meetings(self) -> int:
        """Of both kinds."""
        return self.presentations + self.startups


def booked_by_week(desk: Desk) -> tuple[Week, ...]:
    """How many meetings companies booked in each of the last weeks, this week last."""
    first = _monday(desk.now, desk) - (LAST - 1) * _A_WEEK
    since = datetime.combine(first, datetime.min.time(), desk.programme.zone) - timedelta(seconds=1)
    booked = desk.history.lately(since, list(_BOOKED))
    meetings = ((_monday(one.at, desk), _BOOKED[one.what]) for one in booked)
    *earlier, this = _weeks(first, LAST, meetings)
    return (*earlier, replace(this, is_running=True))


def coming_by_week(desk: Desk, upcoming: Sequence[Meeting]) -> tuple[Week, ...]:
    """How many meetings there are in each of the next weeks, this week first."""
    first = _monday(desk.now, desk)
    return _weeks(first, NEXT, ((_monday(one.start, desk), one.booking.kind) for one in upcoming))


def _weeks(first: date, count: int, meetings: Iterable[tuple[date, Kind]]) -> tuple[Week, ...]:
    counted = Counter(meetings)
    mondays = [first + number * _A_WEEK for number in range(count)]
    return tuple(
        Week(monday, counted[monday, Kind.PRESENTATION], counted[monday, Kind.STARTUP]) for monday in mondays
    )


def _monday(moment: datetime, desk: Desk) -> date:
    day = moment.astimezone(desk.programme.zone).date()
    return day - timedelta(days=day.weekday())
