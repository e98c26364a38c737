"""What a reminder may be about, to whom, and on which condition: the fixed lists of the programme file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from programme.letters.letters import IfUncertain


class Subject(StrEnum):
    """What a rule reminds of."""

    PRESENTATION = "presentation"
    STARTUP = "startup"
    PREPARATION = "preparation"
    """Of the start-up meeting, while it stands."""
    DECISION = "decision"
    """The day on which a company decides, while it hasn't."""
    OFFER = "offer"
    """The end of an offer, while it holds."""
    KICKOFF = "kickoff"
    FOLLOWUP = "followup"
    """The day of something that was agreed, while it isn't done."""
    SILENCE = "silence"
    """The first contact with a company, while nothing came of it."""


class To(StrEnum):
    """Who is reminded."""

    ATTENDEES = "attendees"
    CONTACTS = "contacts"
    HOSTS = "hosts"
    LEADER = "leader"


class Condition(StrEnum):
    """What has to be so, at planning and once more at sending."""

    REGISTERED = "registered"
    NOT_REGISTERED = "not_registered"
    PREPARED = "prepared"
    NOT_PREPARED = "not_prepared"
    ANSWERED = "answered"
    NOT_ANSWERED = "not_answered"


OPPOSITES: Mapping[Condition, Condition] = {
    Condition.REGISTERED: Condition.NOT_REGISTERED,
    Condition.PREPARED: Condition.NOT_PREPARED,
    Condition.ANSWERED: Condition.NOT_ANSWERED,
}
"""Of each pair, one holds where the subject knows it."""

_A_DAY, _A_WEEK = timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True)
class Makes:
    """What makes sense for a subject."""

    to: tuple[To, ...]
    only_if: tuple[Condition, ...] = ()
    needs_one: bool = False
    """Whether a rule has to name one of the conditions."""
    useful_for: timedelta = _A_WEEK
    """How late a reminder may still come that is due at the event or after."""
    is_meeting: bool = False
    """Whether people come together at its event: the last 24 hours before aren't held back for anything."""
    is_free: bool = False
    """Whether it is no chasing, and counts for nothing."""
    if_uncertain: IfUncertain = IfUncertain.LET_BE


_C, _ASK = Condition, IfUncertain.ASK_LEADERS
SENSE: Mapping[Subject, Makes] = {
    Subject.PRESENTATION: Makes(tuple(To), (_C.ANSWERED, _C.NOT_ANSWERED), is_meeting=True),
    Subject.STARTUP: Makes(tuple(To), (_C.PREPARED, _C.NOT_PREPARED), is_meeting=True),
    Subject.PREPARATION: Makes((To.ATTENDEES, To.CONTACTS), (_C.PREPARED, _C.NOT_PREPARED), is_meeting=True),
    Subject.DECISION: Makes((To.CONTACTS, To.LEADER), useful_for=2 * _A_WEEK, if_uncertain=_ASK),
    Subject.OFFER: Makes((To.CONTACTS, To.LEADER), useful_for=_A_DAY, is_free=True, if_uncertain=_ASK),
    Subject.KICKOFF: Makes(
        (To.ATTENDEES, To.CONTACTS), (_C.REGISTERED, _C.NOT_REGISTERED), needs_one=True, is_meeting=True
    ),
    Subject.FOLLOWUP: Makes((To.CONTACTS, To.HOSTS, To.LEADER)),
    Subject.SILENCE: Makes((To.CONTACTS, To.HOSTS, To.LEADER), useful_for=2 * _A_WEEK),
}
"""What each subject allows."""
