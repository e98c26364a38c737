"""What a report counts: companies by where, what and how large they are, meetings held, reasons given."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from programme.companies.branches import branch_of
from programme.companies.counties import county_of
from programme.companies.declining import Reason
from programme.companies.history import Happened
from programme.companies.road import Step
from programme.leading.progress import changes_of

UNKNOWN = "unknown"
"""What a company counts as that the register says nothing of, and a reason that nobody gave."""


class Size(StrEnum):
    """By the number of employees, as the European Union groups enterprises (2003/361/EC)."""

    MICRO = "micro"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


_SMALLEST = {Size.LARGE: 250, Size.MEDIUM: 50, Size.SMALL: 10, Size.MICRO: 0}


def size_of(employees: int | None) -> Size | None:
    """The size of a company with so many employees; None where that isn't known."""
    if employees is None:
        return None
    return next(size for size, smallest in _SMALLEST.items() if employees >= smallest)


@dataclass(frozen=True)
class Member:
    """A company with a place, and what the register says of it."""

    name: str
    municipality_number: str = ""
    industry_code: str = ""
    employees: int | None = None


@dataclass(frozen=True)
class Span:
    """From a moment up to another; the end isn't in it."""

    start: datetime
    end: datetime


def month_span(month: date, zone: ZoneInfo) -> Span:
    """The month of that first day."""
    following = (month + timedelta(days=31)).replace(day=1)
    return Span(_midnight(month, zone), _midnight(following, zone))


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone)


@dataclass(frozen=True)
class Held:
    """Meetings that took place, those that nobody from the company came to, and what was changed."""

    presentations: int
    startups: int
    no_shows: int
    moved: int = 0
    cancelled: int = 0


MOVED = ("moved-presentation", "moved-startup", "moved-for-illness")
CANCELLED = (Step.CANCEL_PRESENTATION.value, Step.CANCEL_STARTUP.value)
"""The lines of a company's history that tell of it."""


class Counts(Protocol):
    """What is counted in the whole database."""

    def members(self) -> Sequence[Member]:
        """The companies with a place, by name."""

    def held(self, span: Span) -> Held:
        """What took place then."""

    def both_parties(self, span: Span) -> tuple[int, int]:
        """Start-up meetings held then with both parties, and those where it's known who represents whom."""

    def themes(self) -> Mapping[str, int]:
        """How many of the companies with a place begin with each theme."""

    def declined(self) -> Mapping[str, int]:
        """Why those who said no did, in the words that were kept; empty where nobody said."""


def grouped(members: Sequence[Member]) -> tuple[Mapping[str, int], Mapping[str, int], Mapping[str, int]]:
    """How many there are by county, branch and size; the most first, sizes from small to large."""
    sizes = Counter(str(size_of(one.employees) or UNKNOWN) for one in members)
    return (
        _most_first(Counter(county_of(one.municipality_number) or UNKNOWN for one in members)),
        _most_first(Counter(str(branch_of(one.industry_code) or UNKNOWN) for one in members)),
        {size: sizes[size] for size in (*map(str, Size), UNKNOWN) if sizes[size]},
    )


def reasons(why: Mapping[str, int]) -> Mapping[str, int]:
    """How many gave each reason, most often first; own words count as another, no words as unknown."""
    counts: Counter[str] = Counter()
    for words, count in why.items():
        counts[words if words in set(Reason) else Reason.OTHER.value if words else UNKNOWN] += count
    return _most_first(counts)


def _most_first(counts: Mapping[str, int]) -> dict[str, int]:
    """What isn't known comes last, however many it is."""
    return dict(sorted(counts.items(), key=lambda one: (one[0] == UNKNOWN, -one[1], one[0])))


def by_month(history: Sequence[Happened], until: date, zone: ZoneInfo) -> Mapping[str, int]:
    """How many had a place when each month ended, from the first who took one to the month of that day."""
    changes = changes_of(history)
    if not changes:
        return {}
    month = min(at for at, _ in changes).astimezone(zone).date().replace(day=1)
    counts = {}
    while month <= until:
        end = month_span(month, zone).end
        counts[f"{month:%Y-%m}"] = sum(change for at, change in changes if at < end)
        month = end.date()
    return counts
