"""Meetings as they're looked up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy import bindparam as given

from programme.companies.companies import CompanyId
from programme.meetings.meetings import Meeting, MeetingId, MeetingState
from programme.people import PersonId
from programme.plan import Kind
from storage import tables
from storage.engine.cursor import Cursor
from storage.meetings.rows import STANDING, TABLE, booked_by, kept, meeting_of, read_of_company

_meetings = tables.meetings.c
GET = select(tables.meetings).where(_meetings.id == given("meeting"))
_COUNT = select(func.count()).where(_meetings.state == MeetingState.BOOKED, _meetings.ends > given("after"))
_OVER = (
    select(tables.meetings)
    .where(
        _meetings.kind == given("wanted_kind"),
        _meetings.state == MeetingState.BOOKED,
        _meetings.starts <= given("before"),
        _meetings.ends > given("since"),
    )
    .order_by(_meetings.starts.desc(), _meetings.id)
    .limit(50)
)
_WITHIN = (
    select(tables.meetings)
    .where(_meetings.state == MeetingState.BOOKED, _meetings.open == given("within"))
    .order_by(_meetings.id)
)
_LONG_AGO = timedelta(days=60)
_HELD = select(func.count()).where(
    _meetings.company == given("company"),
    _meetings.kind == given("wanted_kind"),
    _meetings.state == MeetingState.BOOKED,
    _meetings.ends <= given("before"),
)
_LAST_HELD = (
    select(tables.meetings)
    .where(
        _meetings.company == given("company"),
        _meetings.kind == given("wanted_kind"),
        _meetings.state == MeetingState.BOOKED,
        _meetings.ends <= given("before"),
    )
    .order_by(_meetings.ends.desc(), _meetings.id)
    .limit(1)
)


@dataclass(frozen=True)
class SqlFoundMeetings:
    """Meetings, in the database, as whoever changes nothing sees them."""

    cursor: Cursor

    def get(self, meeting: MeetingId) -> Meeting | None:
        """The meeting in whatever state, or None."""
        return self.cursor.kept(TABLE, meeting) or self.one(GET, meeting)

    def one(self, statement: Select[tuple[Any, ...]], meeting: MeetingId) -> Meeting | None:
        """The meeting that the statement finds, or None."""
        row = self.cursor.execute(statement, {"meeting": meeting}).first()
        return kept(self.cursor, row) if row else None

    def booked_by(self, person: PersonId, after: datetime) -> Sequence[Meeting]:
        """The person's meetings that stand and end after that moment, earliest first."""
        return booked_by(self.cursor, person, after)

    def of_company(self, company: CompanyId, after: datetime) -> Sequence[Meeting]:
        """The company's meetings that stand and end after that moment, earliest first."""
        rows = self.cursor.execute(*read_of_company(company)).mappings()
        since = after.replace(microsecond=0)  # as precise as what is stored
        return [meeting for row in rows if (meeting := kept(self.cursor, row)).end > since]

    def within(self, presentation: str) -> Sequence[Meeting]:
        """The meetings that stand within an open presentation."""
        return [meeting_of(row) for row in self.cursor.execute(_WITHIN, {"within": presentation}).mappings()]

    def over(self, kind: Kind, now: datetime) -> Sequence[Meeting]:
        """The latest meetings of a kind that stood and have begun by now, latest first; at most fifty."""
        values = {"wanted_kind": kind, "before": now, "since": now - _LONG_AGO}
        return [meeting_of(row) for row in self.cursor.execute(_OVER, values).mappings()]

    def upcoming(self, after: datetime) -> Sequence[Meeting]:
        """All meetings that stand and end after that moment, earliest first."""
        return [meeting_of(row) for row in self.cursor.execute(STANDING, {"after": after}).mappings()]

    def count_upcoming(self, after: datetime) -> int:
        """How many meetings stand and end after that moment."""
        return int(self.cursor.execute(_COUNT, {"after": after}).scalar())

    def held_for(self, company: CompanyId, kind: Kind, before: datetime) -> int:
        """How many of that kind the company has had up to that moment."""
        values = {"company": company, "wanted_kind": kind, "before": before}
        return int(self.cursor.execute(_HELD, values).scalar())

    def last_hosts(self, company: CompanyId, kind: Kind, before: datetime) -> Sequence[str]:
        """Who held the last one of that kind that the company has had; nobody if there was none."""
        values = {"company": company, "wanted_kind": kind, "before": before}
        row = self.cursor.execute(_LAST_HELD, values).first()
        return meeting_of(row).hosts if row else ()
