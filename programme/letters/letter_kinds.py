"""Every kind of letter that no rule plans: when it may come, how long it's of use, and what if it's lost.

What each says stands in `dialogs/`. The letters of rules: programme/letters/subjects.py.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from programme.calendar import out_of_quiet
from programme.letters.letters import IfUncertain
from programme.people import PersonId
from programme.plan import Programme


class Urgency(StrEnum):
    """When a letter may come."""

    AT_ONCE = "at-once"
    """Somebody waits for it, or it's about today."""
    BY_DAY = "by-day"
    """It waits for the end of quiet time, unless what it's about is less than 24 hours ahead."""
    SPARING = "sparing"
    """It could wait: never in quiet time, and it counts as one of the few messages that anybody gets."""


_AT_ONCE, _BY_DAY, _SPARING = Urgency
_ASK = IfUncertain.ASK_LEADERS
_A_MORNING, _A_DAY, _A_WEEK = timedelta(hours=4), timedelta(days=1), timedelta(days=7)


class LetterKind(StrEnum):
    """What a letter is called, and how it comes; it's named to people by `letter-<kind>`."""

    urgency: Urgency
    useful_for: timedelta
    """How late it may still come, counted from when it may first."""
    if_uncertain: IfUncertain

    def __new__(
        cls,
        name: str,
        urgency: Urgency,
        useful_for: timedelta = _A_WEEK,
        if_uncertain: IfUncertain = IfUncertain.LET_BE,
    ) -> Self:
        """A kind is stored, compared and written as its name."""
        kind = str.__new__(cls, name)
        kind._value_ = name
        kind.urgency, kind.useful_for, kind.if_uncertain = urgency, useful_for, if_uncertain
        return kind

    # Meetings
    MEETING_BOOKED = "meeting-booked", _BY_DAY
    MEETING_MOVED = "meeting-moved", _BY_DAY, _A_WEEK, _ASK
    MEETING_CANCELLED = "meeting-cancelled", _BY_DAY, _A_WEEK, _ASK
    MEETING_GIVEN_ON = "meeting-given-on", _BY_DAY
    """To a host who doesn't hold it any more."""
    MEETING_LINK = "meeting-link", _BY_DAY
    """Where it is, to those who were told that the link would come, or have an older one."""
    TIMES_OPEN = "times-open", _BY_DAY, _A_DAY
    """To who got no times while the hosts' calendars couldn't be read: there are times again."""
    MEETING_MAIL = "meeting-mail", _AT_ONCE, _A_WEEK, _ASK
    """The invitation by e-mail with a calendar file, and each change of it."""
    OUTLOOK_MOVED = "outlook-moved", _BY_DAY
    """What was understood of an event that a host moved, to the hosts and the leaders."""
    OUTLOOK_ASKS = "outlook-asks", _BY_DAY, _A_WEEK, _ASK
    """Whether the meeting is to be when a host moved its event to."""
    OUTLOOK_DELETED = "outlook-deleted", _BY_DAY
    MEETING_OF_COMPANY = "meeting-of-company", _BY_DAY
    HOST_SICK = "host-sick", _AT_ONCE, _A_WEEK, _ASK
    HOST_IS_SICK = "host-is-sick", _AT_ONCE, _A_DAY
    OPEN_PRESENTATION = "open-presentation", _SPARING
    OUTCOME = "outcome", _BY_DAY, 2 * _A_WEEK
    AGREE = "agree", _BY_DAY, 2 * _A_WEEK
    AFTER_PRESENTATION = "after-presentation", _BY_DAY
    DECISION_NOTED = "decision-noted", _BY_DAY
    # The kick-off
    KICKOFF_MOVED = "kickoff-moved", _BY_DAY, _A_WEEK, _ASK
    KICKOFF_NOBODY_COMES = "kickoff-nobody-comes", _BY_DAY
    REGISTERED_FOR_YOU = "registered-for-you", _BY_DAY
    # Places
    PLACE_CONFIRMED = "place-confirmed", _BY_DAY
    LINE_JOINED = "line-joined", _BY_DAY
    LINE_CLOSED = "line-closed", _BY_DAY, _A_WEEK, _ASK
    OFFER = "offer", _BY_DAY, _A_WEEK, _ASK
    OFFER_EXTENDED = "offer-extended", _BY_DAY, _A_WEEK, _ASK
    OFFER_LAPSED = "offer-lapsed", _BY_DAY, _A_WEEK, _ASK
    OFFER_WITHDRAWN = "offer-withdrawn", _BY_DAY, _A_WEEK, _ASK
    WITHDRAWAL_ANNOUNCED = "withdrawal-announced", _BY_DAY
    WITHDRAWAL_TAKEN_BACK = "withdrawal-taken-back", _BY_DAY
    WITHDRAWN = "withdrawn", _BY_DAY
    # Contacts
    CONTACT_CLAIMS = "contact-claims", _BY_DAY
    CONTACT_ACCEPTED = "contact-accepted", _AT_ONCE
    HANDED_OVER = "handed-over", _BY_DAY
    STEPPED_BACK = "stepped-back", _BY_DAY
    COMPANIES_MERGED = "companies-merged", _BY_DAY
    """Two records are one company, to the contacts of both."""
    # Network groups
    GROUPS_FOUND = "groups-found", _AT_ONCE, _A_DAY
    """Proposals that the leader asked for."""
    GROUP_ASKED = "group-asked", _BY_DAY, 2 * _A_WEEK
    GROUP_ANSWERED = "group-answered", _BY_DAY
    GROUP_READY = "group-ready", _BY_DAY
    """Who is in it, to those who said yes."""
    # Questions
    QUESTION_ASKED = "question-asked", _BY_DAY, 2 * _A_WEEK
    QUESTION_ANSWERED = "question-answered", _AT_ONCE, 2 * _A_WEEK
    QUESTIONS_DIGEST = "questions-digest", _SPARING
    # Broadcasts: what only changes a message disturbs nobody
    BROADCAST = "broadcast", _BY_DAY
    """The message itself: one for each recipient, and what became of it is the recipient's outcome."""
    BROADCAST_AGAIN = "broadcast-again", _BY_DAY
    BROADCAST_CORRECTED = "broadcast-corrected", _AT_ONCE
    BROADCAST_RECALLED = "broadcast-recalled", _AT_ONCE
    BROADCAST_STRUCK = "broadcast-struck", _AT_ONCE
    """Instead of a recall that failed."""
    BROADCAST_CARD = "broadcast-card", _AT_ONCE
    """How it's going, to who sent it."""
    CLOSED = "closed", _AT_ONCE
    """In the place of a card that says what is no longer so."""
    # The project group's own
    MORNING = "morning", _BY_DAY, _A_MORNING
    DELIVERY_UNCERTAIN = "delivery-doubted", _BY_DAY
    CALENDAR_REFUSED = "calendar-refused", _BY_DAY, _A_DAY
    """A host's calendar takes no meetings, and why."""
    SENT_AGAIN = "sent-again", _AT_ONCE, _A_WEEK, _ASK
    """It says once more what an earlier one says, because a leader wants it."""
    BY_EMAIL = "by-email", _AT_ONCE
    """The e-mail in a message's place; it's of use for as long as that was."""

    NO_SIGN = "no-sign", _AT_ONCE
    """The e-mail that says what must be known, after a message without a sign."""
    TO_CALL = "to-call", _BY_DAY, _A_DAY
    """Whom a leader calls, since neither message nor e-mail got a sign."""

    def key(self, about: str, person: PersonId, once: str = "") -> str:
        """The letter's key; `once` tells apart what may happen to the same thing more than once."""
        return f"{self}/{about}/{once}/{person}"

    def useful_until(self, due: datetime, programme: Programme) -> datetime:
        """From when on such a letter is of no use any more, if it's due then."""
        begins = due if self.urgency is Urgency.AT_ONCE else out_of_quiet(due, programme)
        return begins + self.useful_for


OF_BROADCASTS = tuple(kind for kind in LetterKind if kind.startswith("broadcast"))
_KINDS = {kind.value: kind for kind in LetterKind}


def kind_of(what: str) -> LetterKind | None:
    """The kind of a letter so called; None where a rule planned it."""
    return _KINDS.get(what)


def urgency_of(what: str) -> Urgency:
    """How soon such a letter has to come; at once where a rule plans it."""
    kind = kind_of(what)
    return kind.urgency if kind else Urgency.AT_ONCE
