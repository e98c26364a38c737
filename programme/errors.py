"""Refusals that a person should see: each is a fact, its sentence stands in texts/."""


class ProgrammeError(Exception):
    """Something that a rule refuses.

    `words` is the text's id; `about` names the answer to ask for again, where there is one.
    """

    words = ""
    about = ""


class NotAnAnswerError(ProgrammeError):
    """What was pressed, typed or stored is not (or no longer) an answer to its question."""

    words = "not-an-answer"


class SlotTakenError(ProgrammeError):
    """Somebody else booked this slot a moment ago."""

    words = "slot-taken"
    about = "slot"


class CalendarsUnreadError(ProgrammeError):
    """The hosts' calendars can't be read now, so nothing is offered or claimed by them."""

    words = "calendars-unread"
    about = "slot"


class NoSuchMeetingError(ProgrammeError):
    """The meeting is cancelled, over, or somebody else's."""

    words = "no-such-meeting"


class NotAllowedError(ProgrammeError):
    """The deed belongs to a role that the person doesn't have."""

    words = "not-yours"
