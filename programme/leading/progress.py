"""How the programme is getting on: the road to all places, what calls for a look, and whom to call today."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from programme.companies.companies import Company
from programme.companies.history import Happened
from programme.companies.road import IN_THE_PROGRAMME, Stage, Step
from programme.companies.selections import Mark, Selection
from programme.meetings.slots import Slot
from programme.plan import Programme

A_WEEK = timedelta(days=7)
LOOKS_BACK = 4 * A_WEEK
"""The pace is that of so long."""
LOOKS_AHEAD = 4 * A_WEEK
"""Hosts' free times are counted for so long."""
MOST_CALLS = 3

_CHANGES = {Step.TAKE_A_PLACE: 1, Step.WITHDRAW: -1, Step.END_WITH_A_PLACE: -1}
COUNTED_STEPS = tuple(map(str, _CHANGES))
"""The lines of the history that change how many are confirmed."""


@dataclass(frozen=True)
class Pace:
    """How many are confirmed, of how many, and whether that is fast enough."""

    confirmed: int
    places: int
    this_week: int
    """How many more, or fewer, than seven days ago."""
    lately: int
    """How many more, or fewer, than four weeks ago."""
    weeks_left: float
    """Until everybody has to have decided; 0 once that day is past."""

    @property
    def missing(self) -> int:
        """How many places still have no company."""
        return max(self.places - self.confirmed, 0)

    @property
    def needed_a_week(self) -> float:
        """How many have to confirm in each week that is left; in the last one, all that are missing."""
        return self.missing / max(self.weeks_left, 1)

    @property
    def forecast(self) -> int:
        """How many it will be if it goes on as in the last four weeks; at most all places."""
        expected = self.confirmed + self.lately / (LOOKS_BACK / A_WEEK) * self.weeks_left
        return max(min(round(expected), max(self.places, self.confirmed)), 0)


def changes_of(history: Sequence[Happened]) -> list[tuple[datetime, int]]:
    """When one more or one fewer was confirmed, from the lines that `COUNTED_STEPS` names."""
    return [(one.at, _CHANGES[Step(one.what)]) for one in history]


def pace(
    confirmed: int, places: int, lately: Sequence[Happened], now: datetime, programme: Programme
) -> Pace:
    """The pace, from the lines of the last four weeks that `COUNTED_STEPS` names."""
    changes = [(at, change) for at, change in changes_of(lately) if at > now - LOOKS_BACK]
    today = now.astimezone(programme.zone).date()
    days_left = (programme.about.decide_by - today).days + 1
    return Pace(
        confirmed,
        places,
        this_week=sum(change for at, change in changes if at > now - A_WEEK),
        lately=sum(change for _, change in changes),
        weeks_left=max(days_left, 0) / 7,
    )


class Matter(StrEnum):
    """A figure of the status that opens its list."""

    CONFIRMED = "confirmed"
    PRESENTED = "presented"
    PRESENTED_AND_CONFIRMED = "presented-and-confirmed"
    DECIDES_SOON = "decides-soon"
    SILENT = "silent"
    WITHOUT_STARTUP = "without-startup"
    UNREGISTERED = "unregistered"


def matters(programme: Programme) -> Mapping[Matter, Selection]:
    """Which companies each figure counts."""
    return {
        Matter.CONFIRMED: Selection(tuple(one for one in Stage if one in IN_THE_PROGRAMME)),
        Matter.PRESENTED: Selection(marks=(Mark.PRESENTED_TO,)),
        Matter.PRESENTED_AND_CONFIRMED: Selection(marks=(Mark.PRESENTED_TO, Mark.TOOK_A_PLACE)),
        Matter.DECIDES_SOON: Selection(marks=(Mark.DECIDES_SOON,)),
        Matter.SILENT: Selection(marks=(Mark.SILENT,)),
        Matter.WITHOUT_STARTUP: Selection((Stage.CONFIRMED,)),
        Matter.UNREGISTERED: Selection(invited(programme), (Mark.UNREGISTERED,)),
    }


def invited(programme: Programme) -> tuple[Stage, ...]:
    """The stages at which a company is invited to the kick-off; who has started counts as confirmed."""
    invites = programme.kickoff.invites
    return tuple(one for one in Stage if (Stage.CONFIRMED if one in IN_THE_PROGRAMME else one) in invites)


class WhyCall(StrEnum):
    """Why a company is worth a call today, the most pressing first."""

    OVERDUE = "overdue"
    SILENT = "silent"
    TRY_AGAIN = "try-again"
    NEVER_CALLED = "never-called"


CALLS: Mapping[WhyCall, Selection] = {
    WhyCall.OVERDUE: Selection(marks=(Mark.DECISION_OVERDUE,)),
    WhyCall.SILENT: Selection(marks=(Mark.SILENT,)),
    WhyCall.TRY_AGAIN: Selection(marks=(Mark.NO_ANSWER,)),
    WhyCall.NEVER_CALLED: Selection((Stage.TO_CONTACT,), (Mark.NEVER_CALLED,)),
}
"""Who may be worth a call, by why."""


@dataclass(frozen=True)
class Call:
    """A suggested call."""

    company: Company
    why: WhyCall


def suggested(candidates: Mapping[WhyCall, Sequence[Company]]) -> list[Call]:
    """Whom to call today: at most three, each for its most pressing reason; none that wants peace."""
    calls: dict[str, Call] = {}
    for why in WhyCall:
        for company in candidates.get(why, ()):
            if not company.left_alone and len(calls) < MOST_CALLS:
                calls.setdefault(company.id, Call(company, why))
    return list(calls.values())


def free_by_host(slots: Sequence[Slot], now: datetime) -> Mapping[str, int]:
    """How many of the free times of the next four weeks each host could take; who has none is left out."""
    return Counter(host for slot in slots if slot.start < now + LOOKS_AHEAD for host in slot.hosts)


@dataclass(frozen=True)
class Progress:
    """All figures of the status."""

    pace: Pace
    counts: Mapping[Matter, int]
    by_stage: Mapping[Stage, int]
    calls: Sequence[Call]
    free: int
    """How many times of the next four weeks are free for a presentation."""
    free_by_host: Mapping[str, int]

    @property
    def presented_to_confirmed(self) -> int:
        """How many of a hundred companies that were presented to took a place."""
        presented = self.counts[Matter.PRESENTED]
        return round(100 * self.counts[Matter.PRESENTED_AND_CONFIRMED] / presented) if presented else 0
