"""Which meetings their people haven't been told of by e-mail as they are now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, or_, select, update
from sqlalchemy import bindparam as given

from programme.meetings.meetings import Meeting, MeetingState
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor
from storage.meetings.rows import meeting_of

NEVER, ONCE_MORE = -1, -2
"""Instead of the change that they were told of last."""
_meetings = tables.meetings.c
_DUE = (
    select(tables.meetings)
    .where(
        tables.IS_TO_BE_TOLD,
        _meetings.ends > given("after"),
        or_(
            _meetings.state == MeetingState.BOOKED,
            and_(_meetings.state == MeetingState.CANCELLED, _meetings.told != NEVER),
        ),
    )
    .order_by(_meetings.ends, _meetings.id)
    .limit(given("most"))
)
_TOLD = (
    update(tables.meetings)
    .where(_meetings.id == given("meeting"), _meetings.sequence == given("change"))
    .values(told=given("change"))
)
_ONCE_MORE = (
    update(tables.meetings)
    .where(_meetings.booked_by == given("person"), _meetings.ends > given("after"), _meetings.told >= 0)
    .values(told=ONCE_MORE)
)


@dataclass(frozen=True)
class SqlMeetingMails:
    """Invitations by e-mail, in the database."""

    cursor: Cursor

    def due(self, now: datetime, most: int) -> Sequence[Meeting]:
        """Meetings still to come that were booked or changed since their people were told, earliest first."""
        rows = self.cursor.execute(_DUE, {"after": now, "most": most}).mappings()
        return [meeting_of(row) for row in rows]

    def told(self, meeting: Meeting) -> None:
        """E-mails that tell of it as it is now are planned; nothing if it has changed meanwhile."""
        self.cursor.write(_TOLD, {"meeting": meeting.id, "change": meeting.sequence})

    def once_more(self, person: PersonId, now: datetime) -> None:
        """Their address has become known: what they booked is looked at again, for them alone."""
        self.cursor.write(_ONCE_MORE, {"person": person, "after": now})
