"""What a sentence says about days and hours, as a value: parts that are included, parts that are excluded."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo

Span = tuple[date, date]
"""First and last day; `date.min` and `date.max` where it's open."""
Hours = tuple[int, int]
"""First and last minute of the day, both included; equal for an exact time of day."""

LAST_MINUTE = 24 * 60 - 1
_FAR = timedelta.max
_WEEK = 7
_A_YEAR = 366
_MORNING = 7 * 60


@dataclass(frozen=True)
class Part:
    """Days and hours that belong together: each of the three narrows it, and is left out where empty."""

    spans: tuple[Span, ...] = ()
    weekdays: frozenset[int] = frozenset()
    """Monday 0."""
    hours: tuple[Hours, ...] = ()

    def fits(self, start: datetime) -> bool:
        """Whether the local start lies in it."""
        return self.distance(start) == timedelta()

    def distance(self, start: datetime) -> timedelta:
        """How far the local start is from it, in days and minutes of the day; zero if it fits."""
        days = self._days_off(start.date())
        return _FAR if days is None else timedelta(days=days, minutes=self._minutes_off(start.time()))

    def _days_off(self, day: date) -> int | None:
        """Days to the nearest that it has; None if it has none."""
        offsets = (
            abs((near - day).days)
            for first, last in self.spans or ((date.min, date.max),)
            for near in _around(min(max(day, first), last))
            if first <= near <= last and (not self.weekdays or near.weekday() in self.weekdays)
        )
        return min(offsets, default=None)

    def _minutes_off(self, clock: time) -> int:
        minutes = clock.hour * 60 + clock.minute
        return min((max(first - minutes, minutes - last, 0) for first, last in self.hours), default=0)


def _around(day: date) -> Iterable[date]:
    for offset in range(_WEEK):
        for near in (day.toordinal() + offset, day.toordinal() - offset):
            if date.min.toordinal() <= near <= date.max.toordinal():
                yield date.fromordinal(near)


@dataclass(frozen=True)
class Times:
    """The starts that a sentence allows: those of a part that is included (or any), and of none excluded."""

    today: date
    included: tuple[Part, ...] = ()
    excluded: tuple[Part, ...] = ()
    used: frozenset[int] = frozenset()
    """Places, in the message, of the words that were read."""
    unclear: bool = False
    """It contradicts itself, or has two readings: all of them are included, and have to be asked about."""
    told: bool = False
    """A day is told of rather than wished for ("torsdag er vi på tur"), and has to be asked about."""
    beside: frozenset[int] = frozenset()
    """Places of words that aren't known, beside times of which nothing else is said."""
    zone: tzinfo | None = None
    """The zone of the local time that it was read at; starts with another are taken over into it."""

    def known_by(self, places: Collection[int]) -> "Times":
        """The times, told of only if a word beside them is at none of the places, which are known."""
        return self if self.told or self.beside.issubset(places) else replace(self, told=True)

    def fits(self, start: datetime) -> bool:
        """Whether a start is what was meant."""
        return self.distance(start) == timedelta()

    def distance(self, start: datetime) -> timedelta:
        """How far a start is from what was meant; zero if it fits, `timedelta.max` if it was ruled out."""
        local = start.astimezone(self.zone) if self.zone and start.tzinfo else start
        if any(part.fits(local) for part in self.excluded):
            return _FAR
        return min((part.distance(local) for part in self.included), default=timedelta())

    @property
    def denied(self) -> bool:
        """Whether it only rules out."""
        return bool(self.excluded) and not self.included

    @property
    def is_exact(self) -> bool:
        """Whether it names both days and hours."""
        return any(part.hours and (part.spans or part.weekdays) for part in self.included)

    @property
    def moment(self) -> datetime | None:
        """The first that it names by day and time of day, whether it's wished for or ruled out; None if none.

        Of two readings of the time of day ("at 2") it's the one by day.
        """
        return min(
            (one for part in (*self.included, *self.excluded) if (one := self._first(part))), default=None
        )

    def _first(self, part: Part) -> datetime | None:
        exact = sorted(first for first, last in part.hours if first == last)
        if not exact or not (part.spans or part.weekdays):
            return None
        minutes = next((one for one in exact if one >= _MORNING), exact[0])
        for offset in range(_A_YEAR):
            day = self.today + timedelta(days=offset)
            moment = datetime.combine(day, time(minutes // 60, minutes % 60), self.zone)
            if part.fits(moment):
                return moment
        return None

    @property
    def spans(self) -> tuple[Span, ...]:
        """The days that are named, from today on, open ends as `date.max`; empty: any day."""
        return tuple(
            (max(first, self.today), last)
            for part in self.included
            for first, last in part.spans
            if last >= self.today
        )

    @property
    def first_day(self) -> date | None:
        """The first day from today on that is named and not ruled out; None if no day is named."""
        return min((day for part in self.included if (day := self._end_of(part, 1))), default=None)

    @property
    def last_day(self) -> date | None:
        """The last day that is named and not ruled out ("uke 40": its Sunday); None if there is none."""
        return max((day for part in self.included if (day := self._end_of(part, -1))), default=None)

    def _end_of(self, part: Part, step: int) -> date | None:
        ends = [(max(first, self.today), last) for first, last in part.spans if last >= self.today]
        if not ends or (step < 0 and any(last == date.max for _, last in ends)):
            return None
        first, last = min(ends)[0], max(last for _, last in ends)
        day = first if step > 0 else last
        while first <= day <= last:
            named = any(one <= day <= other for one, other in ends)
            if named and (not part.weekdays or day.weekday() in part.weekdays) and not self._out(day):
                return day
            if day in {date.max, date.min}:
                return None
            day += timedelta(days=step)
        return None

    def _out(self, day: date) -> bool:
        noon = datetime.combine(day, time(12))
        return any(not part.hours and part.fits(noon) for part in self.excluded)

    def moments(self, at: time) -> tuple[datetime, ...]:
        """The exact starts that are named, on single days; `at` where no time is, today where no day is."""
        return tuple(
            sorted(
                {
                    moment
                    for part in self.included
                    for first, last in part.spans or ((self.today, self.today),)
                    for clock in (
                        [_clock(one) for one, other in part.hours if one == other] if part.hours else [at]
                    )
                    if first == last and self.fits(moment := datetime.combine(first, clock, self.zone))
                }
            )
        )


def _clock(minutes: int) -> time:
    return time(*divmod(minutes, 60))


def common(one: tuple[Hours, ...], other: tuple[Hours, ...]) -> tuple[Hours, ...]:
    """The hours that are in both; empty if there are none."""
    both = ((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return tuple(dict.fromkeys((first, last) for first, last in both if first <= last))


def common_days(one: tuple[Span, ...], other: tuple[Span, ...]) -> tuple[Span, ...]:
    """The days that are in both; empty if there are none."""
    both = ((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return tuple(dict.fromkeys((first, last) for first, last in both if first <= last))
