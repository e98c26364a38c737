"""Refusals that a person should see: each is a fact, its sentence stands in texts/."""

from collections.abc import Mapping


class ProgrammeError(Exception):
    """Something that a rule refuses.

    `words` is the text's id, `values` what stands in it by name; `about` names the answer to ask for again,
    where there is one.
    """

    words = ""
    about = ""
    values: Mapping[str, str | int | tuple[str, ...]] = {}


class NotAnAnswerError(ProgrammeError):
    """What was pressed, typed or stored is not (or no longer) an answer to its question."""

    words = "not-an-answer"


class SlotTakenError(ProgrammeError):
    """Somebody else booked this slot a moment ago."""

    words = "slot-taken"
    about = "slot"


class SlotUnreadError(SlotTakenError):
    """Nobody can tell now whether a host is free at that time, since their calendar can't be read."""

    words = "slot-unread"


class CalendarsUnreadError(ProgrammeError):
    """The hosts' calendars can't be read now, so there is no time to offer by them."""

    words = "calendars-unread"
    about = "slot"

    def __init__(self, kind: str, moving: str = "", company: str = "") -> None:
        """Of which kind of meeting times were wished for, for which one that is to be moved, and for whom."""
        super().__init__(kind, moving, company)
        self.kind = kind
        self.moving = moving
        self.company = company


class NoSuchMeetingError(ProgrammeError):
    """The meeting is cancelled, over, or somebody else's."""

    words = "no-such-meeting"


class NotAllowedError(ProgrammeError):
    """The deed belongs to a role that the person doesn't have."""

    words = "not-yours"
