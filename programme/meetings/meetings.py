"""Meetings: booked, moved and cancelled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType, Protocol

from programme.companies.companies import CompanyId
from programme.meetings.host_calendars import HostCalendars
from programme.meetings.slots import Busy, Slot
from programme.meetings.why_not import WhyNot
from programme.people import Language, PersonId
from programme.plan import Kind, Programme

MeetingId = NewType("MeetingId", str)


class MeetingState(StrEnum):
    """Whether a meeting stands."""

    BOOKED = "booked"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Attendee:
    """Somebody from the company who joins; the e-mail may be empty."""

    name: str
    email: str = ""


@dataclass(frozen=True)
class Booking:
    """What is asked for when a meeting is booked."""

    id: MeetingId
    kind: Kind
    company: CompanyId
    booked_by: PersonId
    language: Language
    attendees: tuple[Attendee, ...]


@dataclass(frozen=True)
class Meeting:
    """A booking with a time and its hosts; times in UTC."""

    booking: Booking
    start: datetime
    end: datetime
    hosts: tuple[str, ...]
    state: MeetingState = MeetingState.BOOKED
    moves: int = 0
    open: str = ""
    """The open presentation that it's part of, which holds the hosts' time; empty for one of its own."""
    link: str = ""
    """Where people join it; empty as long as nobody has given it."""
    sequence: int = 0
    """Grows with each change, as calendars count them (RFC 5545, SEQUENCE)."""

    @property
    def id(self) -> MeetingId:
        """The id, which is that of the conversation's run that booked it."""
        return self.booking.id


class Meetings(Protocol):
    """All meetings, and the hosts' time that they take."""

    @property
    def programme(self) -> Programme:
        """The programme with the hours and closed days as they were changed in the chat by now."""

    @property
    def calendars(self) -> HostCalendars:
        """What is known of the hosts' own calendars."""

    def free(
        self, kind: Kind, now: datetime, moving: MeetingId | None = None, beside: tuple[Busy, ...] = ()
    ) -> Sequence[Slot]:
        """Slots that can be booked, earliest first; the time of the meeting to be moved counts as free.

        `beside`: what counts as taken, too.
        """

    def why_not(self, kind: Kind, start: datetime, now: datetime) -> Sequence[WhyNot]:
        """What keeps a start from being offered, by the rules and by each host."""

    def book(
        self, booking: Booking, start: datetime, now: datetime, preferred: Sequence[str] = ()
    ) -> Meeting:
        """The meeting, booked, with the preferred hosts if they're free; SlotTakenError if too few are."""

    def move(self, meeting: MeetingId, start: datetime, now: datetime) -> Meeting:
        """The meeting at its new time; SlotTakenError as for `book`, and then the old time stands.

        NoSuchMeetingError if it is cancelled.
        """

    def are_free(self, meeting: Meeting, start: datetime) -> bool:
        """Whether none of its hosts has another meeting of ours then, buffers included."""

    def move_with_hosts(self, meeting: MeetingId, start: datetime) -> Meeting:
        """The meeting when its own hosts want it, whatever the rules say; SlotTakenError if one isn't free.

        NoSuchMeetingError if it is cancelled.
        """

    def cancel(self, meeting: MeetingId) -> Meeting:
        """The meeting, cancelled, and its hosts' time given back; NoSuchMeetingError if it was already."""

    def hand_over(self, meeting: MeetingId, to: PersonId) -> Meeting:
        """The meeting, as if that person had booked it; NoSuchMeetingError if it is cancelled."""

    def stand_ins(self, meeting: Meeting, beside: tuple[Busy, ...] = ()) -> Sequence[str]:
        """Other hosts who have hours then and are free, the least busy that day first.

        `beside`: what counts as taken, too.
        """

    def give_to(self, meeting: MeetingId, instead_of: str, host: str) -> Meeting:
        """The meeting with one host instead of another; SlotTakenError if that host's time is taken."""

    def put_link(self, meeting: MeetingId, link: str) -> Meeting:
        """The meeting with that link to join it; NoSuchMeetingError if it is cancelled."""

    def get(self, meeting: MeetingId) -> Meeting | None:
        """The meeting in whatever state, or None."""

    def booked_by(self, person: PersonId, after: datetime) -> Sequence[Meeting]:
        """The person's meetings that stand and end after that moment, earliest first."""

    def of_company(self, company: CompanyId, after: datetime) -> Sequence[Meeting]:
        """The company's meetings that stand and end after that moment, earliest first."""

    def within(self, presentation: str) -> Sequence[Meeting]:
        """The meetings that stand within an open presentation."""

    def over(self, kind: Kind, now: datetime) -> Sequence[Meeting]:
        """The latest meetings of a kind that stood and have begun by now, latest first; at most fifty."""

    def upcoming(self, after: datetime) -> Sequence[Meeting]:
        """All meetings that stand and end after that moment, earliest first."""

    def count_upcoming(self, after: datetime) -> int:
        """How many meetings stand and end after that moment."""

    def held_for(self, company: CompanyId, kind: Kind, before: datetime) -> int:
        """How many of that kind the company has had up to that moment."""

    def last_hosts(self, company: CompanyId, kind: Kind, before: datetime) -> Sequence[str]:
        """Who held the last one of that kind that the company has had; nobody if there was none."""


def has_presentation_ahead(meetings: Meetings, company: CompanyId, now: datetime) -> bool:
    """Whether a presentation for the company is still to come, or under way."""
    return any(one.booking.kind is Kind.PRESENTATION for one in meetings.of_company(company, now))
