"""Open presentations: the hosts' time is theirs; the meetings of companies in it hold none of their own."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import delete, insert, select

from programme.meetings.meetings import Booking, Meeting
from programme.meetings.open_presentations import NoSeatError, OpenId, OpenPresentation
from programme.people import Language, PersonId
from programme.plan import Kind
from storage import tables
from storage.engine.cursor import Cursor, Row
from storage.meetings.meetings import SqlMeetings
from storage.meetings.ticks import Ticks

_open = tables.open_presentations.c
_ADD = insert(tables.open_presentations)
_GET = select(tables.open_presentations).where(_open.id == given("wanted"))
_LOCK = _GET.with_for_update()  # two who join at once would both find the last seat
_UPCOMING = (
    select(tables.open_presentations).where(_open.ends > given("after")).order_by(_open.starts, _open.id)
)
_REMOVE = delete(tables.open_presentations).where(_open.id == given("wanted"))


@dataclass(frozen=True)
class SqlOpenPresentations:
    """Open presentations, in the database."""

    cursor: Cursor
    meetings: SqlMeetings

    def open(self, presentation: OpenId, start: datetime, seats: int, by: PersonId, now: datetime) -> None:
        """There is one at that start, with hosts who are free; SlotTakenError if there are too few by now."""
        starts, ends, hosts = self.meetings.claimed(presentation, Kind.PRESENTATION, Language.NB, start, now)
        values = {"id": presentation, "starts": starts, "ends": ends, "seats": seats, "by": by}
        self.cursor.write(_ADD, {**values, "hosts": json.dumps(hosts)})

    def get(self, presentation: OpenId) -> OpenPresentation | None:
        """The one of that id, or None if there is none, or no longer."""
        row = self.cursor.execute(_GET, {"wanted": presentation}).first()
        return _of(row) if row else None

    def upcoming(self, after: datetime) -> Sequence[OpenPresentation]:
        """Those that end after that moment, earliest first."""
        return [_of(row) for row in self.cursor.execute(_UPCOMING, {"after": after}).mappings()]

    def joined(self, presentation: OpenId) -> int:
        """How many companies have a standing meeting in it."""
        return len(self.meetings.within(presentation))

    def join(self, presentation: OpenId, booking: Booking, now: datetime) -> Meeting:
        """The company's meeting in it; NoSeatError if it's full, has begun, or was cancelled."""
        self.cursor.write(_LOCK, {"wanted": presentation})
        found = self.get(presentation)
        if found is None or found.start <= now or self.joined(presentation) >= found.seats:
            raise NoSeatError
        return self.meetings.add(Meeting(booking, found.start, found.end, found.hosts, open=presentation))

    def cancel(self, presentation: OpenId) -> None:
        """It is no longer, and the hosts' time is given back; NoSeatError if it was cancelled already."""
        if self.cursor.execute(_REMOVE, {"wanted": presentation}).rowcount == 0:
            raise NoSeatError
        Ticks(self.cursor).release(presentation)


def _of(row: Row) -> OpenPresentation:
    hosts = tuple(json.loads(row["hosts"]))
    return OpenPresentation(
        OpenId(row["id"]), row["starts"], row["ends"], hosts, row["seats"], PersonId(row["by"])
    )
