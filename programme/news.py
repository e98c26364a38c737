"""Letters that no rule plans: whether each may come in quiet time, and how late it's still of use."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from programme.broadcasts import Sort
from programme.calendar import out_of_quiet
from programme.letters import BY_EMAIL, SENT_AGAIN
from programme.plan import Programme


class Urgency(StrEnum):
    """When a letter may come."""

    AT_ONCE = "at-once"
    """Somebody waits for it, or it's about today."""
    BY_DAY = "by-day"
    """It waits for the end of quiet time, unless what it's about is less than 24 hours ahead."""
    SPARING = "sparing"
    """It could wait: never in quiet time, and it counts as one of the few messages that anybody gets."""


_A_MORNING, _A_DAY, _A_WEEK = timedelta(hours=4), timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True)
class News:
    """How a letter comes."""

    urgency: Urgency
    useful_for: timedelta = _A_WEEK
    """How late it may still come, counted from when it may first."""


_AT_ONCE, _BY_DAY, _SPARING = (News(one) for one in Urgency)
NEWS: Mapping[str, News] = {
    # Meetings
    "meeting-booked": _BY_DAY,
    "meeting-moved": _BY_DAY,
    "meeting-cancelled": _BY_DAY,
    "meeting-of-company": _BY_DAY,
    "host-sick": _AT_ONCE,
    "host-is-sick": News(Urgency.AT_ONCE, _A_DAY),
    "open-presentation": _SPARING,
    "outcome": News(Urgency.BY_DAY, 2 * _A_WEEK),
    "agree": News(Urgency.BY_DAY, 2 * _A_WEEK),
    "after-presentation": _BY_DAY,
    "decision-noted": _BY_DAY,
    # The kick-off
    "kickoff-moved": _BY_DAY,
    "kickoff-nobody-comes": _BY_DAY,
    "registered-for-you": _BY_DAY,
    # Places
    "place-confirmed": _BY_DAY,
    "line-joined": _BY_DAY,
    "line-closed": _BY_DAY,
    "offer": _BY_DAY,
    "offer-extended": _BY_DAY,
    "offer-lapsed": _BY_DAY,
    "offer-withdrawn": _BY_DAY,
    "withdrawal-announced": _BY_DAY,
    "withdrawal-taken-back": _BY_DAY,
    "withdrawn": _BY_DAY,
    # Contacts
    "contact-claims": _BY_DAY,
    "contact-accepted": _AT_ONCE,
    "handed-over": _BY_DAY,
    "stepped-back": _BY_DAY,
    # Questions
    "question-asked": News(Urgency.BY_DAY, 2 * _A_WEEK),
    "question-answered": News(Urgency.AT_ONCE, 2 * _A_WEEK),
    "questions-digest": _SPARING,
    # Broadcasts: what only changes a message disturbs nobody
    Sort.FIRST: _BY_DAY,
    Sort.AGAIN: _BY_DAY,
    Sort.CORRECTED: _AT_ONCE,
    Sort.RECALLED: _AT_ONCE,
    Sort.STRUCK: _AT_ONCE,
    Sort.CARD: _AT_ONCE,
    # The project group's own
    "morning": News(Urgency.BY_DAY, _A_MORNING),
    "delivery-doubted": _BY_DAY,
    SENT_AGAIN: _AT_ONCE,
    # In the place of a message that didn't come; it's of use for as long as that was
    BY_EMAIL: _AT_ONCE,
}
"""Every letter that no rule plans, by what it's called. Those of rules: programme/subjects.py."""


def urgency_of(what: str) -> Urgency:
    """How soon such a letter has to come; at once where it isn't listed."""
    return NEWS.get(what, _AT_ONCE).urgency


def useful_until(what: str, due: datetime, programme: Programme) -> datetime:
    """From when on such a letter is of no use any more, if it's due then."""
    news = NEWS[what]
    begins = due if news.urgency is Urgency.AT_ONCE else out_of_quiet(due, programme)
    return begins + news.useful_for
