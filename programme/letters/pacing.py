"""How often a person is written to unasked: a pure function, for the sender and the forecast alike.

At most one reminder a working day and two in seven days. Meetings in the next 24 hours, offers, and news of
what has changed are not held back, and don't count. In quiet time news waits, too, but for what concerns the
next 24 hours.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from programme.calendar import is_quiet, is_working_day, out_of_quiet
from programme.letters.letter_kinds import Urgency, urgency_of
from programme.letters.letters import Letter, LetterReason, Written
from programme.letters.subjects import SENSE, Subject
from programme.plan import Programme

A_DAY = timedelta(hours=24)
MOST, OF_DAYS = 2, 7
"""So many messages, in so many days that follow each other."""
_SUBJECTS: Mapping[str, Subject] = {subject.value: subject for subject in Subject}


@dataclass(frozen=True)
class Waits:
    """A letter that is tried again then."""

    letter: Letter
    until: datetime
    why: LetterReason


@dataclass(frozen=True)
class Missed:
    """A letter that is of no use any more once it could be sent."""

    letter: Letter
    why: LetterReason


@dataclass
class Paced:
    """What becomes of a person's letters that are due."""

    now: list[Letter] = field(default_factory=list)
    waits: list[Waits] = field(default_factory=list)
    missed: list[Missed] = field(default_factory=list)


def subject_of(letter: Letter) -> Subject | None:
    """What a rule's letter reminds of; None for all others."""
    subject, is_by_rule, _ = letter.what.partition(":")
    return _SUBJECTS.get(subject) if is_by_rule else None


def is_reminder(letter: Letter) -> bool:
    """Whether it comes unasked and about nothing that has just happened: such letters become one message."""
    return subject_of(letter) is not None or urgency_of(letter.what) is Urgency.SPARING


def is_held_back(letter: Letter, now: datetime) -> bool:
    """Whether it is one of those of which nobody gets too many."""
    subject = subject_of(letter)
    if subject is None:
        return urgency_of(letter.what) is Urgency.SPARING
    return not SENSE[subject].is_free and not is_soon(letter, now)


def is_soon(letter: Letter, now: datetime) -> bool:
    """Whether it reminds of a meeting in the next 24 hours."""
    subject = subject_of(letter)
    if subject is None or letter.event is None or not SENSE[subject].is_meeting:
        return False
    return now < letter.event <= now + A_DAY


def days_written(written: Iterable[Written], programme: Programme) -> frozenset[date]:
    """The days on which somebody got a message that counts."""
    return frozenset(
        _day(one.at, programme)
        for one in written
        if is_held_back(one.letter, one.at) and not one.letter.email
    )


def pace(due: Sequence[Letter], days: Collection[date], now: datetime, programme: Programme) -> Paced:
    """What of one person's letters goes now, what waits until when, and what is missed.

    `days`: those of the last week on which the person got a message that counts.
    """
    paced = Paced()
    has_room = _has_room(_day(now, programme), days)
    for letter in due:
        if letter.useful_until <= now:
            paced.missed.append(Missed(letter, LetterReason.TOO_LATE))
        elif is_reminder(letter) and is_quiet(now, programme):
            _put_off(
                paced,
                letter,
                out_of_quiet(now, programme, before=_before(letter, now)),
                now,
                LetterReason.QUIET,
            )
        elif (until := _by_day(letter, now, programme)) > now:
            paced.waits.append(Waits(letter, until, LetterReason.QUIET))
        elif has_room or not is_held_back(letter, now):
            paced.now.append(letter)
        else:
            _put_off(paced, letter, _next_room(letter, days, now, programme), now, LetterReason.ENOUGH)
    return paced


def _by_day(letter: Letter, now: datetime, programme: Programme) -> datetime:
    """When news may come, if it isn't now: it's never missed for quiet time, and never later than a day
    before what it's about.
    """
    if urgency_of(letter.what) is not Urgency.BY_DAY:
        return now
    until = out_of_quiet(now, programme)
    if letter.event and letter.event > now:
        until = min(until, letter.event - A_DAY)
    return until if until < letter.useful_until else now


def _put_off(paced: Paced, letter: Letter, until: datetime, now: datetime, why: LetterReason) -> None:
    if now < until < letter.useful_until:
        paced.waits.append(Waits(letter, until, why))
    else:
        paced.missed.append(Missed(letter, why))


def _before(letter: Letter, now: datetime) -> datetime | None:
    return letter.event if letter.event and letter.event > now else None


def _next_room(letter: Letter, days: Collection[date], now: datetime, programme: Programme) -> datetime:
    """The letter's own time of day on the next day with room, or 24 hours before its meeting."""
    day = _day(now, programme) + timedelta(days=1)
    while not (is_working_day(day, programme) and _has_room(day, days)):
        day += timedelta(days=1)
    room = datetime.combine(day, _clock(letter, programme), programme.zone).astimezone(UTC)
    subject, event = subject_of(letter), _before(letter, now)
    if subject is None or event is None or not SENSE[subject].is_meeting:
        return room
    return min(room, out_of_quiet(max(event - A_DAY, now), programme, before=event))


def _has_room(day: date, days: Collection[date]) -> bool:
    lately = [one for one in days if timedelta() <= day - one < timedelta(days=OF_DAYS)]
    return day not in lately and len(lately) < MOST


def _clock(letter: Letter, programme: Programme) -> time:
    clock = letter.due.astimezone(programme.zone).time()
    quiet = programme.about.quiet_time
    return quiet.end if clock in quiet else clock


def _day(moment: datetime, programme: Programme) -> date:
    return moment.astimezone(programme.zone).date()
