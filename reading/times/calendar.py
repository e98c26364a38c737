"""Days counted from today: weeks, months, holidays and seasons of Norway."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from holidays import country_holidays

from reading.times.values import Span

_SUNDAY = 6
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}
"""First and last month."""
HOLIDAY_WEEKS = {"autumn-holiday": (40, 40), "winter-holiday": (8, 8), "industry-holiday": (28, 30)}
"""First and last week number, as in most counties."""
FROM_EASTER = {
    "easter": (-3, 1), "holy-week": (-6, -1), "maundy-thursday": (-3, -3), "good-friday": (-2, -2),
    "ascension": (39, 39), "whitsun": (48, 50),
}  # fmt: skip
"""First and last day, counted from Easter Sunday."""
DAYS_OF_YEAR = {
    "christmas": ((12, 22), (12, 31)),
    "new-year": ((12, 31), (1, 1)),
    "early-january": ((1, 2), (1, 31)),
    "summer-holiday": ((7, 1), (8, 15)),
    "midsummer": ((6, 23), (6, 24)),
    "national-day": ((5, 17), (5, 17)),
}


def a_date(year: int, month: int, day: int) -> date | None:
    """The day, if there is one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shifted(day: date, days: int) -> date:
    """So many days later or, if negative, earlier; the calendar's ends stay where they are."""
    if day in {date.min, date.max}:
        return day
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def monday(day: date) -> date:
    """The Monday of its week."""
    return shifted(day, -day.weekday())


def week(day: date) -> Span:
    """Its week, Monday to Sunday."""
    return monday(day), shifted(monday(day), _SUNDAY)


def month(year: int, number: int) -> Span:
    """The month's first and last day."""
    first = date(year, number, 1)
    return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def coming_month(today: date, number: int, year: int = 0) -> Span:
    """The month that is meant: this one or the next of that name."""
    return month(year or today.year + (number < today.month), number)


def months_on(today: date, count: int) -> date:
    """The same day so many months later, or the last of that month."""
    year, number = divmod(today.year * 12 + today.month - 1 + count, 12)
    first, last = month(year, number + 1)
    return first.replace(day=min(today.day, last.day))


def coming_date(today: date, number: int, day: int, year: int = 0) -> date | None:
    """The day that is meant: in the year that is named, or the next that isn't past."""
    if year:
        return a_date(year, number, day)
    this = a_date(today.year, number, day)
    return this if this is not None and this >= today else a_date(today.year + 1, number, day)


def days_numbered(today: date, day: int, months: int) -> Iterator[date]:
    """The days with this number in this month and the following ones, from today on."""
    for count in range(months):
        first = months_on(today.replace(day=1), count)
        found = a_date(first.year, first.month, day)
        if found is not None and found >= today:
            yield found


def week_numbered(today: date, number: int, year: int = 0) -> Span | None:
    """The week that is meant: this year's, or the next year's if it's past."""
    this = today.isocalendar().year
    for one in (year,) if year else (this, this + 1):
        try:
            first = date.fromisocalendar(one, number, 1)
        except ValueError:
            continue
        if year or week(first)[1] >= today:
            return week(first)
    return None


def coming_weekday(today: date, weekday: int) -> date:
    """Today or the first one after."""
    return shifted(today, (weekday - today.weekday()) % 7)


def weekdays_in(span: Span, weekday: int) -> list[date]:
    """The days of a (closed) span that are that day of the week."""
    first, last = coming_weekday(span[0], weekday), span[1]
    return [first + timedelta(days=days) for days in range(0, (last - first).days + 1, 7)]


def holiday(today: date, name: str) -> Span | None:
    """The holiday or season of that name that is on or comes next."""
    for year in (today.year - 1, today.year, today.year + 1, today.year + 2):
        span = _holiday(year, name)
        if span and span[1] >= today:
            return span
    return None


def _holiday(year: int, name: str) -> Span | None:
    if name in SEASONS:
        first, last = SEASONS[name]
        return month(year, first)[0], month(year, last)[1]
    if name in HOLIDAY_WEEKS:
        opens, closes = HOLIDAY_WEEKS[name]
        return date.fromisocalendar(year, opens, 1), date.fromisocalendar(year, closes, 7)
    if name == "winter":
        return month(year, 12)[0], month(year + 1, 2)[1]
    if name in FROM_EASTER:
        easter = _easter(year)
        first, last = FROM_EASTER[name]
        return (shifted(easter, first), shifted(easter, last)) if easter else None
    begins, ends = DAYS_OF_YEAR[name]
    return date(year, *begins), date(year + (ends < begins), *ends)


@cache
def _easter(year: int) -> date | None:
    """Easter Sunday; None where the library doesn't know the year."""
    return next(iter(country_holidays("NO", years=year, language="no").get_named("Første påskedag")), None)
