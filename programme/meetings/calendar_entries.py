"""What stands of our meetings in the hosts' calendars, as it was last written there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from programme.meetings.meetings import Meeting, MeetingId
from programme.people import PersonId


@dataclass(frozen=True)
class CalendarEntry:
    """A meeting's event in the calendar of one of its hosts."""

    meeting: MeetingId
    mailbox: str = ""
    """The host's e-mail address; whose calendar it is in."""
    event: str = ""
    """Its id there; empty where none is known of."""
    made: int = 0
    """How many events were made for the meeting: each has an id of its own that a retry repeats."""
    asked: bool = False
    """An event was asked for, so there may be one though none is known of."""
    start: datetime | None = None
    end: datetime | None = None
    hosts: tuple[str, ...] = ()
    """As they were written last."""
    join_url: str = ""
    due: datetime | None = None
    """Not before then."""
    tries: int = 0
    """How often in a row it couldn't be written."""
    asked_about: datetime | None = None
    """When its host moved it to in Outlook, while it's asked whether the meeting is to be then."""
    guests_changed: bool = False
    """Whether others are invited than when it was written: somebody's address became known."""

    @property
    def key(self) -> str:
        """What tells its event from every other; a retry repeats it."""
        return f"{self.meeting}-{self.made}"

    def with_nothing_there(self) -> "CalendarEntry":
        """The entry once its event is known to be gone."""
        return replace(
            self, event="", asked=False, start=None, end=None, join_url="", tries=0, asked_about=None
        )

    @property
    def is_there(self) -> bool:
        """Whether an event stands in the calendar, or may."""
        return bool(self.event) or self.asked

    def tells(self, meeting: Meeting) -> bool:
        """Whether the event says what is so of a meeting that stands."""
        written = (self.start, self.end, self.hosts)
        is_as_written = written == (meeting.start, meeting.end, meeting.hosts)
        return bool(self.event) and is_as_written and not self.guests_changed


class CalendarEntries(Protocol):
    """The events of all meetings. Which of them are to be written follows from the meetings themselves."""

    def of(self, meeting: MeetingId) -> CalendarEntry | None:
        """The meeting's event, as it was last written."""

    def unwritten(self, now: datetime, most: int) -> Sequence[tuple[Meeting, CalendarEntry]]:
        """Meetings ahead whose event isn't as they are, or has no link yet; longest due first."""

    def ahead(self, now: datetime) -> Sequence[CalendarEntry]:
        """The events that were written and aren't over, whether or not their meetings are still so."""

    def put(self, entry: CalendarEntry) -> None:
        """That is how it stands now."""

    def invite_anew(self, person: PersonId, now: datetime) -> None:
        """Their address has become known: what they booked and isn't over is written once more, with them."""
