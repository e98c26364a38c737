"""Fills a broadcast's fields for one recipient after another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from programme.broadcasts.audiences import Reached
from programme.broadcasts.merge_fields import Merge, Passing
from programme.companies.companies import CompanyId
from programme.desk import Desk
from programme.letters.reminders import kickoff_start
from programme.meetings.meetings import Meeting
from texts.say import Value


@dataclass(frozen=True)
class Filling:
    """What is known for the fields that are used, read once for all recipients."""

    used: tuple[Merge, ...]
    shared: Mapping[Merge, Value]
    """The same for everybody."""
    meetings: Mapping[CompanyId, datetime]
    """When each company's next meeting is."""

    def of(self, one: Reached) -> Mapping[str, Value]:
        """The recipient's values; a field that would be empty has none."""
        own: dict[Merge, Value | None] = {
            **self.shared,
            Merge.COMPANY: one.company_name,
            Merge.CONTACT: one.name,
            Merge.DECIDES: one.decides_on,
            Merge.MEETING: self.meetings.get(one.company),
        }
        return {field: value for field in self.used if (value := own.get(field)) not in {None, ""}}

    def passing(self, one: Reached) -> Passing:
        """What nobody could tell afterwards, of what is used."""
        free = self.shared.get(Merge.FREE_PLACES)
        return Passing(
            self.meetings.get(one.company) if Merge.MEETING in self.used else None,
            free if isinstance(free, int) else None,
        )

    def empty(self, one: Reached) -> tuple[Merge, ...]:
        """The fields that would be empty for the recipient."""
        values = self.of(one)
        return tuple(field for field in self.used if field not in values)


def filling(desk: Desk, used: Iterable[Merge], only: CompanyId | None = None) -> Filling:
    """For all recipients, or those of one company; reads nothing that isn't used."""
    used = tuple(used)
    shared: dict[Merge, Value] = {
        Merge.KICKOFF: kickoff_start(desk.programme).astimezone(desk.programme.zone).date(),
        Merge.REGISTER_BY: desk.programme.kickoff.register_by,
    }
    if Merge.FREE_PLACES in used:
        shared[Merge.FREE_PLACES] = sum(place.is_free for place in desk.places.all())
    coming: Iterable[Meeting] = ()
    if Merge.MEETING in used:
        coming = desk.meetings.of_company(only, desk.now) if only else desk.meetings.upcoming(desk.now)
    meetings: dict[CompanyId, datetime] = {}
    for meeting in sorted(coming, key=lambda one: one.start):
        meetings.setdefault(meeting.booking.company, meeting.start)
    return Filling(used, shared, meetings)
