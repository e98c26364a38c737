"""Who got no times, since the hosts' calendars couldn't be read, hears when there are times again.

The note is an errand: it outlives the process, and is tried with growing waits by whichever process has it.
"""

from datetime import date, timedelta

from programme.deeds.notify import notify
from programme.desk import Desk
from programme.errands import Errand, ErrandKind
from programme.errors import CalendarsUnreadError
from programme.letters.letter_kinds import LetterKind
from programme.meetings.meetings import MeetingId, MeetingState
from programme.people import PersonId
from programme.plan import Kind

FIRST_LOOK = timedelta(minutes=1)


def wait_for_times(desk: Desk, person: PersonId, refused: CalendarsUnreadError) -> None:
    """The person is promised to hear; asking again for the same is the same promise."""
    meeting = desk.meetings.get(MeetingId(refused.moving)) if refused.moving else None
    to_book = "/".join(filter(None, (refused.kind, refused.company)))
    wish = f"{meeting.id} {meeting.moves}" if meeting else f"{to_book} 0"
    desk.errands.plan(Errand(ErrandKind.TIMES_OPEN, f"{wish} {person}", desk.now + FIRST_LOOK))


def tell_of_times(desk: Desk, promise: str) -> bool:
    """Whether there are times by what is known of the calendars, and then who waits gets a letter, once; or
    whether nobody needs them any more.
    """
    wish, moves, person = promise.split(" ", 2)
    meeting, kind = desk.meetings.get(MeetingId(wish)), wish.partition("/")[0]
    if meeting:
        stands = meeting.state is MeetingState.BOOKED and meeting.start > desk.now
        if not stands or str(meeting.moves) != moves:
            return True
        slots = desk.meetings.free(meeting.booking.kind, desk.now, moving=meeting.id)
        are_open = any(slot.start != meeting.start for slot in slots)
    elif kind in set(Kind) and _today(desk) <= desk.programme.kickoff.ends.date():
        are_open = bool(desk.meetings.free(Kind(kind), desk.now))
    else:
        return True
    if are_open and desk.errands.done(Errand(ErrandKind.TIMES_OPEN, promise, desk.now)):
        notify(desk, [PersonId(person)], LetterKind.TIMES_OPEN, wish, f"{moves} {desk.now.isoformat()}")
    return are_open


def _today(desk: Desk) -> date:
    return desk.now.astimezone(desk.programme.zone).date()
