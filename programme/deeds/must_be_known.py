"""What must be known: where there is no sign in Teams it goes by e-mail, and then a leader calls.

A sign is whatever the person writes or presses after it came. The steps keep the waits that the programme
sets as long as the last comes an hour before it's too late; else the e-mail goes at once, and a leader is to
call when half of the working time that is left has passed. Each step is a letter of its own, planned as the
message is sent, that looks again when it's due: a restart neither repeats nor loses one.
"""

from datetime import datetime, time, timedelta

from programme.calendar import after_working_time, working_time
from programme.companies.companies import CompanyId
from programme.deeds.notify import leaders, notify, once_of
from programme.desk import Desk
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Filed, Letter, LetterReason, LetterState, Way
from programme.meetings.meetings import MeetingId, MeetingState
from programme.people import PersonId
from programme.places import in_working_days
from programme.rights import Right, may

BY_US = " by-us"
"""What tells a meeting's news apart that the project group brought about, not the company itself."""
SOON = 2
"""A meeting is soon that is so many working days ahead, or fewer."""
_LEAST = timedelta(hours=1)
"""So long before it's too late a leader is to call, at the latest."""
_BOUNCED = {LetterState.UNREACHABLE, LetterState.FAILED}
_OFFERS = {LetterKind.OFFER, LetterKind.OFFER_EXTENDED}
CHANGES = {LetterKind.MEETING_MOVED, LetterKind.MEETING_CANCELLED}
"""News of a meeting that must be known where it's soon and the project group brought it about."""


def plan_steps(desk: Desk, letter: Letter, state: LetterState, *, emails: bool, invited: bool) -> None:
    """The steps that follow a message to a chat, now that it's known what became of it.

    `emails`: whether any leave; one goes at once in the place of what didn't come. `invited`: an invitation
    by e-mail says the same.
    """
    if letter.email:
        _after_email(letter, state, desk)
    if not must_be_known(letter, desk):
        return
    person, too_late = desk.people.get(letter.to), _too_late(letter, desk)
    email = person.email if person and emails else ""
    match state:
        case LetterState.SENT if email and not invited:
            first, due = _waits(2, too_late, desk)
            desk.outbox.plan([_email(letter, email, first, desk)])
        case LetterState.UNREACHABLE if not email:
            due = desk.now
        case LetterState.FAILED:
            due = desk.now
        case LetterState.SENT | LetterState.UNREACHABLE | LetterState.UNCERTAIN:
            _, due = _waits(1, too_late, desk)
        case _:
            return
    people = leaders(desk, but=letter.to)
    notify(desk, people, LetterKind.TO_CALL, letter.key, due=due, event=too_late)


def _waits(steps: int, too_late: datetime | None, desk: Desk) -> tuple[datetime, datetime]:
    """When the first step of so many is due, and when the last: a leader's call."""
    wait, programme = timedelta(hours=desk.programme.escalation.working_hours), desk.programme
    left = working_time(desk.now, too_late, programme) if too_late else None
    if left is None or left >= steps * wait + _LEAST:
        first = after_working_time(desk.now, wait, programme)
        return first, after_working_time(desk.now, steps * wait, programme)
    return desk.now, after_working_time(desk.now, left / 2, programme) if left else desk.now


def _too_late(letter: Letter, desk: Desk) -> datetime | None:
    """From when on it doesn't help to know it: an offer's end, or a meeting's start, old or new."""
    if letter.what in _OFFERS:
        place = desk.places.of(CompanyId(letter.about))
        return place.offer_ends if place else None
    return letter.event


def _after_email(mail: Letter, state: LetterState, desk: Desk) -> None:
    """An address that takes nothing is no step to wait for: a leader calls now."""
    is_one = mail.what in {LetterKind.NO_SIGN, LetterKind.BY_EMAIL}
    earlier = desk.outbox.get(mail.earlier) if is_one and state in _BOUNCED else None
    if earlier and must_be_known(earlier, desk):
        notify(desk, leaders(desk, but=earlier.to), LetterKind.TO_CALL, earlier.key, "bounced")


def _email(letter: Letter, email: str, due: datetime, desk: Desk) -> Letter:
    kind = LetterKind.NO_SIGN
    until = kind.useful_until(due, desk.programme)
    key = f"{letter.key}/{kind}"
    return Letter(key, letter.to, kind, letter.about, due, until, email, letter.event, earlier=letter.key)


def must_be_known(letter: Letter, desk: Desk) -> bool:
    """Whether it's an offer with a deadline, or a meeting soon that the project group moved or cancelled."""
    if letter.way is not Way.NEW or letter.email or not _binds(letter, desk):
        return False
    person = desk.people.get(letter.to)
    return person is not None and not may(person, Right.ACT_FOR_COMPANIES)


def _binds(letter: Letter, desk: Desk) -> bool:
    if letter.what in _OFFERS:
        return True
    is_ours = letter.what in CHANGES and once_of(letter).endswith(BY_US)
    is_ours |= letter.what == LetterKind.HOST_SICK
    return is_ours and letter.event is not None and _is_soon(letter.event, desk)


def _is_soon(moment: datetime, desk: Desk) -> bool:
    return moment <= in_working_days(desk.now, SOON, time.max, desk.programme)


def awaits_sign(filed: Filed, desk: Desk) -> bool:
    """Whether the person hasn't given a sign since, nobody has reached them, and it's still so."""
    letter = filed.letter
    since = filed.tried_at or letter.due
    is_known = bool(filed.settled_by) or desk.people.has_written_since(letter.to, since)
    return not is_known and _still_holds(letter, desk)


def _still_holds(letter: Letter, desk: Desk) -> bool:
    if letter.what in _OFFERS:
        place = desk.places.of(CompanyId(letter.about))
        ends = place.offer_ends if place else None
        return ends is not None and ends > desk.now and ends.isoformat() == once_of(letter)
    meeting = desk.meetings.get(MeetingId(letter.about))
    if meeting is None or meeting.start <= desk.now:
        return False
    if letter.what == LetterKind.HOST_SICK:
        return meeting.state is MeetingState.BOOKED and once_of(letter).endswith(meeting.start.isoformat())
    is_off = meeting.state is MeetingState.CANCELLED
    same = is_off == (letter.what == LetterKind.MEETING_CANCELLED)
    return same and once_of(letter).removesuffix(BY_US) == str(meeting.moves)


def reached(desk: Desk, filed: Filed, by: PersonId) -> bool:
    """Whether this ends it: somebody talked to the person. One who comes second finds it done."""
    if not awaits_sign(filed, desk):
        return False
    return desk.outbox.settle_told(filed.letter.key, LetterReason.REACHED, by)
