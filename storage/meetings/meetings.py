"""All meetings, and the claims on the hosts' time that they need."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import bindparam as given
from sqlalchemy import insert, update

from programme.errors import NoSuchMeetingError, SlotTakenError, SlotUnreadError
from programme.meetings.host_calendars import NOT_LOOKED_AT, HostCalendars
from programme.meetings.join_links import first_link
from programme.meetings.meetings import Booking, Meeting, MeetingId, MeetingState
from programme.meetings.slots import Busy, Openings, Slot, free_slots, free_then, in_order, with_buffers
from programme.meetings.why_not import WhyNot, why_not
from programme.people import Language, PersonId
from programme.plan import Kind, Programme
from storage import tables
from storage.leading.overrides import SqlOverrides, read_overrides
from storage.meetings.found_meetings import GET, SqlFoundMeetings
from storage.meetings.rows import (
    TABLE,
    changing,
    columns_of,
)
from storage.meetings.ticks import Ticks, read_busy

_meetings = tables.meetings.c
_LOCK = GET.with_for_update()  # two moves of one meeting would each keep the other's time
_ADD = insert(tables.meetings)
_CHANGE = (
    update(tables.meetings)
    .where(_meetings.id == given("meeting"), _meetings.state == MeetingState.BOOKED)
    .values(
        booked_by=given("new_booked_by"),
        starts=given("new_starts"),
        ends=given("new_ends"),
        hosts=given("new_hosts"),
        state=given("new_state"),
        moves=given("new_moves"),
        open=given("new_open"),
        link=given("new_link"),
        sequence=given("new_sequence"),
    )
)
_OPEN_HOSTS = (
    update(tables.open_presentations)
    .where(tables.open_presentations.c.id == given("presentation"))
    .values(hosts=given("new_hosts"))
)
_BEFORE_TODAY = timedelta(days=2)


@dataclass(frozen=True)
class SqlMeetings(SqlFoundMeetings):
    """Meetings, in the database."""

    of_file: Openings
    """As the programme file has them."""
    calendars: HostCalendars = NOT_LOOKED_AT
    """The hosts' own."""
    _free: dict[tuple[Kind, MeetingId | None, tuple[Busy, ...]], Sequence[Slot]] = field(default_factory=dict)
    """What was found free in this transaction, until a claim changes it."""

    @property
    def openings(self) -> Openings:
        """The hosts' hours as they are now, after what was changed in the chat."""
        return self.of_file.after(SqlOverrides(self.cursor).all())

    @property
    def programme(self) -> Programme:
        """The programme with the hours and closed days as they are now."""
        return self.openings.programme

    def free(
        self, kind: Kind, now: datetime, moving: MeetingId | None = None, beside: tuple[Busy, ...] = ()
    ) -> Sequence[Slot]:
        """Slots that can be booked, earliest first; the time of the meeting to be moved counts as free.

        `beside`: what counts as taken, too.
        """
        asked = (kind, moving, beside)
        if asked not in self._free:
            self.cursor.gather([read_busy(now - _BEFORE_TODAY), read_overrides()])
            busy = Ticks(self.cursor).busy(now - _BEFORE_TODAY, but=moving)
            elsewhere = self.calendars.to_offer()
            taken = [*busy, *elsewhere, *beside]
            self._free[asked] = free_slots(kind, self.openings, taken, now)
        return self._free[asked]

    def why_not(self, kind: Kind, start: datetime, now: datetime) -> Sequence[WhyNot]:
        """What keeps a start from being offered, by the rules and by each host."""
        around = (start - _BEFORE_TODAY, start + _BEFORE_TODAY)
        busy = [*Ticks(self.cursor).busy(*around), *self.calendars.to_offer()]
        return why_not(kind, start, self.openings, busy, self.calendars.unread, now)

    def book(
        self, booking: Booking, start: datetime, now: datetime, preferred: Sequence[str] = ()
    ) -> Meeting:
        """The meeting, booked, with the preferred hosts if they're free; SlotTakenError if too few are."""
        return self.add(
            Meeting(booking, *self.claimed(booking.id, booking.kind, booking.language, start, now, preferred))
        )

    def add(self, meeting: Meeting) -> Meeting:
        """The meeting, whose hosts' time is claimed."""
        with_link = replace(meeting, link=first_link(meeting.hosts, self.programme))
        self.cursor.write(_ADD, columns_of(with_link))
        self.cursor.keep(TABLE, meeting.id, with_link)
        return with_link

    def claimed(
        self,
        holder: str,
        kind: Kind,
        language: Language,
        start: datetime,
        now: datetime,
        preferred: Sequence[str] = (),
    ) -> tuple[datetime, datetime, tuple[str, ...]]:
        """Start, end and hosts, whose time is the holder's now; SlotTakenError if too few are free."""
        slot = self._slot(start, kind, now)
        hosts = self._claim(holder, kind, language, slot, preferred)
        self._free.clear()
        return slot.start, slot.end, hosts

    def move(self, meeting: MeetingId, start: datetime, now: datetime) -> Meeting:
        """The meeting at its new time; SlotTakenError as for `book`, and then the old time stands.

        NoSuchMeetingError if it is cancelled.
        """
        old = self._standing(meeting)
        kind = old.booking.kind
        slot = self._slot(start, kind, now, moving=meeting)
        preferred = () if old.open else old.hosts  # an open presentation keeps its hosts
        hosts = self._claim(meeting, kind, old.booking.language, slot, preferred)
        first, last = with_buffers(slot.start, self.programme.meetings[kind])
        for host in {*hosts, *old.hosts}:
            if host in hosts:
                Ticks(self.cursor).keep_only(host, meeting, first, last)
            else:
                Ticks(self.cursor).release(meeting, host)
        moved = replace(old, start=slot.start, end=slot.end, hosts=hosts, moves=old.moves + 1, open="")
        return self._change(self._with_link(moved, old))

    def are_free(self, meeting: Meeting, start: datetime) -> bool:
        """Whether none of its hosts has another meeting of ours then, buffers included."""
        first, last = with_buffers(start, self.programme.meetings[meeting.booking.kind])
        around = (start - _BEFORE_TODAY, start + _BEFORE_TODAY)
        busy = Ticks(self.cursor).busy(*around, but=meeting.id)
        return not any(one.host in meeting.hosts and one.start < last and first < one.end for one in busy)

    def move_with_hosts(self, meeting: MeetingId, start: datetime) -> Meeting:
        """The meeting when its own hosts want it, whatever the rules say; SlotTakenError if one isn't free.

        NoSuchMeetingError if it is cancelled.
        """
        old = self._standing(meeting)
        rules, ticks = self.programme.meetings[old.booking.kind], Ticks(self.cursor)
        first, last = with_buffers(start, rules)
        ticks.alone_on(start.astimezone(self.programme.zone).date())
        for host in sorted(old.hosts):
            if not ticks.claim(host, meeting, first, last):
                raise SlotTakenError
            ticks.keep_only(host, meeting, first, last)
        end = start + timedelta(minutes=rules.minutes)
        return self._change(replace(old, start=start, end=end, moves=old.moves + 1, open=""))

    def cancel(self, meeting: MeetingId) -> Meeting:
        """The meeting, cancelled, and its hosts' time given back; NoSuchMeetingError if it was already."""
        cancelled = replace(self._standing(meeting), state=MeetingState.CANCELLED)
        Ticks(self.cursor).release(meeting)
        return self._change(cancelled)

    def hand_over(self, meeting: MeetingId, to: PersonId) -> Meeting:
        """The meeting, as if that person had booked it; NoSuchMeetingError if it is cancelled."""
        old = self._standing(meeting)
        return self._change(replace(old, booking=replace(old.booking, booked_by=to)))

    def stand_ins(self, meeting: Meeting, beside: tuple[Busy, ...] = ()) -> Sequence[str]:
        """Other hosts who have hours then and are free, the least busy that day first.

        `beside`: what counts as taken, too.
        """
        around = (meeting.start - _BEFORE_TODAY, meeting.start + _BEFORE_TODAY)
        busy = Ticks(self.cursor).busy(*around, but=meeting.open or None)
        free = free_then(meeting.booking.kind, meeting.start, self.openings, [*busy, *beside])
        return [host for host in free if host not in meeting.hosts]

    def give_to(self, meeting: MeetingId, instead_of: str, host: str) -> Meeting:
        """The meeting with one host instead of another; SlotTakenError if that host's time is taken."""
        old = self._standing(meeting)
        holder = old.open or meeting
        first, last = with_buffers(old.start, self.programme.meetings[old.booking.kind])
        ticks = Ticks(self.cursor)
        ticks.alone_on(old.start.astimezone(self.programme.zone).date())
        if not ticks.claim(host, holder, first, last):
            raise SlotTakenError
        ticks.release(holder, instead_of)
        hosts = tuple(host if one == instead_of else one for one in old.hosts)
        if old.open:
            values = {"presentation": old.open, "new_hosts": json.dumps(hosts, ensure_ascii=False)}
            self.cursor.write(_OPEN_HOSTS, values)
        return self._change(self._with_link(replace(old, hosts=hosts), old))

    def put_link(self, meeting: MeetingId, link: str) -> Meeting:
        """The meeting with that link to join it; NoSuchMeetingError if it is cancelled."""
        return self._change(replace(self._standing(meeting), link=link))

    def _slot(self, start: datetime, kind: Kind, now: datetime, moving: MeetingId | None = None) -> Slot:
        """The free slot that starts then: what the card or the sentence said is checked once more."""
        day = start.astimezone(self.of_file.programme.zone).date()
        elsewhere = self.calendars.to_claim(day)
        Ticks(self.cursor).alone_on(day)
        around = (start - _BEFORE_TODAY, start + _BEFORE_TODAY)
        self.cursor.gather([read_busy(*around), read_overrides()])
        busy = Ticks(self.cursor).busy(*around, but=moving)
        free = free_slots(kind, self.openings, [*busy, *elsewhere], now, only=day)
        slot = next((slot for slot in free if slot.start == start), None)
        if slot is None and self.calendars.unread:
            raise SlotUnreadError
        if slot is None:
            raise SlotTakenError
        return slot

    def _claim(
        self, holder: str, kind: Kind, language: Language, slot: Slot, preferred: Sequence[str]
    ) -> tuple[str, ...]:
        """Enough hosts for the slot, claimed in their order."""
        rules = self.programme.meetings[kind]
        first, last = with_buffers(slot.start, rules)
        ticks = Ticks(self.cursor)
        claimed: list[str] = []
        for host in in_order(slot.hosts, preferred, language, self.programme):
            if len(claimed) == rules.hosts_needed:
                break
            if ticks.claim(host, holder, first, last):
                claimed.append(host)
            elif host not in preferred:
                ticks.release(holder, host)
        if len(claimed) < rules.hosts_needed:
            raise SlotTakenError
        return tuple(claimed)

    def _with_link(self, meeting: Meeting, before: Meeting) -> Meeting:
        """Other hosts have another link; the same ones keep it, whoever gave it."""
        if set(meeting.hosts) == set(before.hosts):
            return meeting
        return replace(meeting, link=first_link(meeting.hosts, self.programme))

    def _standing(self, meeting: MeetingId) -> Meeting:
        found = self.get(meeting) if self.cursor.is_alone else self.one(_LOCK, meeting)
        if found is None or found.state is not MeetingState.BOOKED:
            raise NoSuchMeetingError
        return found

    def _change(self, meeting: Meeting) -> Meeting:
        meeting = replace(meeting, sequence=meeting.sequence + 1)
        values = {f"new_{name}": value for name, value in changing(meeting).items()}
        if self.cursor.execute(_CHANGE, {"meeting": meeting.id, **values}).rowcount == 0:
            raise NoSuchMeetingError
        self._free.clear()
        self.cursor.keep(TABLE, meeting.id, meeting)
        return meeting
