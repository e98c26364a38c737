"""The programme's places: who has one, who is offered one, and who waits for one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol

from programme.calendar import is_working_day
from programme.companies.companies import CompanyId
from programme.errors import ProgrammeError
from programme.plan import Programme

OFFER_ENDS_AT = time(16)
"""An offer ends on a working day at this time of day, so that nobody has to answer in the evening."""
LEAVES_AT = time(9)
"""Withdrawing takes effect on the next working day at this time of day."""


class NoOfferError(ProgrammeError):
    """The offer has ended, was answered already, or was never made."""

    words = "no-offer"


@dataclass(frozen=True)
class Place:
    """One of the programme's places: free, offered to a company until then, or a company's own."""

    number: int
    holder: CompanyId | None = None
    offer_ends: datetime | None = None
    """The first moment at which an offer can no longer be accepted."""

    @property
    def is_free(self) -> bool:
        """Whether nobody has it, nor is offered it."""
        return self.holder is None

    @property
    def is_offered(self) -> bool:
        """Whether a company may still say yes or no to it."""
        return self.holder is not None and self.offer_ends is not None

    @property
    def is_taken(self) -> bool:
        """Whether it is a confirmed company's."""
        return self.holder is not None and self.offer_ends is None


class Places(Protocol):
    """All places and the waiting list. Whoever changes them asks for the lock first."""

    def lock(self) -> None:
        """Nobody else changes places or the line until this transaction ends."""

    def all(self) -> Sequence[Place]:
        """Every place, by number."""

    def of(self, company: CompanyId) -> Place | None:
        """The place that the company has or is offered."""

    def take(self, company: CompanyId, now: datetime) -> bool:
        """Whether the company got one of the free places; it never gets a second."""

    def offer(self, company: CompanyId, ends: datetime, now: datetime) -> bool:
        """Whether one of the free places is now kept for the company until then."""

    def accept(self, company: CompanyId, now: datetime) -> None:
        """The offer becomes the company's place; NoOfferError at the moment it ends and after."""

    def extend(self, company: CompanyId, ends: datetime) -> None:
        """The offer ends then instead; NoOfferError where there is none."""

    def give_back(self, company: CompanyId) -> bool:
        """Whether the company had a place or an offer, which is now free."""

    def fit(self, count: int) -> None:
        """Let there be so many places. Taken ones stay; what is too many goes when it becomes free."""

    def line(self) -> Sequence[CompanyId]:
        """Those who wait, first in line first; also those who are being offered a place."""

    def join(self, company: CompanyId, now: datetime) -> None:
        """The company stands last in line; where it stands already, it stays."""

    def leave(self, company: CompanyId) -> None:
        """The company no longer waits."""

    def reorder(self, line: Sequence[CompanyId]) -> None:
        """The line, in this order."""


def next_in_line(places: Places) -> CompanyId | None:
    """The first who waits and isn't being asked already."""
    asked = {place.holder for place in places.all() if place.is_offered}
    return next((company for company in places.line() if company not in asked), None)


def position(company: CompanyId, places: Places) -> int:
    """The company's number in line, from 1; 0 if it doesn't wait."""
    line = list(places.line())
    return line.index(company) + 1 if company in line else 0


def offer_deadline(now: datetime, programme: Programme) -> datetime:
    """When an offer that is made now ends: so many whole working days later, in the afternoon.

    Holidays and closed periods don't count, so that nobody's time runs out in the summer.
    """
    return in_working_days(now, programme.waiting_list.offer_working_days, OFFER_ENDS_AT, programme)


def withdrawal_day(now: datetime, programme: Programme) -> datetime:
    """When withdrawing takes effect: the next working day in the morning."""
    return in_working_days(now, 1, LEAVES_AT, programme)


def may_offer(now: datetime, programme: Programme) -> bool:
    """Whether places are still given: up to and including the day by which all have to decide."""
    return now.astimezone(programme.zone).date() <= programme.about.decide_by


def in_working_days(now: datetime, count: int, clock: time, programme: Programme) -> datetime:
    """That time of day, so many working days after today."""
    day: date = now.astimezone(programme.zone).date()
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day, programme)
    return datetime.combine(day, clock, programme.zone).astimezone(now.tzinfo)
