"""What is known of the hosts' own calendars while times are offered and claimed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from programme.meetings.slots import Busy


class CalendarsNeeded(Exception):  # noqa: N818 - nothing is wrong: the turn runs again
    """The turn needs to know what the hosts' calendars say."""

    def __init__(self, day: date | None = None) -> None:
        """`day`: of the time to be claimed, which is read anew; None where a minute ago will do."""
        self.day = day


@dataclass(frozen=True)
class HostCalendars:
    """What the hosts' own calendars say; nothing where they aren't looked at."""

    looked_at: bool = False
    is_known: bool = False
    """Whether they were read lately."""
    fresh: frozenset[date] = frozenset()
    """Days, in the programme's zone, that were read for this turn."""
    busy: Sequence[Busy] = ()
    """Each within a day."""
    unread: frozenset[str] = frozenset()
    """Hosts whose calendar couldn't be read, and who are offered to nobody meanwhile."""

    def to_offer(self) -> Sequence[Busy]:
        """What is taken, to offer the rest; CalendarsNeeded if they weren't read lately."""
        if self.looked_at and not self.is_known:
            raise CalendarsNeeded
        return self.busy

    def to_claim(self, day: date) -> Sequence[Busy]:
        """What is taken on that day by now; CalendarsNeeded if it wasn't read for this turn."""
        if self.looked_at and day not in self.fresh:
            raise CalendarsNeeded(day)
        return self.busy


NOT_LOOKED_AT = HostCalendars()
