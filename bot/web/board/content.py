"""What the board shows a person: no more than the rights table gives them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.web.board.groups import BoardGroup, board_groups
from bot.web.board.road import ROAD, Card, Column, line, named_columns, told_columns
from bot.web.board.weeks import Week, booked_by_week, coming_by_week
from programme.companies.road import IN_THE_PROGRAMME, Stage
from programme.deeds.places import places_wanted
from programme.deeds.progress import progress
from programme.desk import Desk
from programme.leading.progress import Progress
from programme.letters.letters import LetterState
from programme.meetings.meetings import Meeting
from programme.people import Person
from programme.plan import Kind, Programme
from programme.questions import PassedOn
from programme.rights import Right, may
from storage.unit import Unit
from texts.say import Plain

MOST_LINES = 12
"""Of the coming meetings and of the open questions; how many more there are is said below them."""
LONGEST = 160
"""Characters of a question."""


@dataclass(frozen=True)
class Coming:
    """A meeting that is still to come."""

    kind: Kind
    start: datetime
    company: str
    hosts: tuple[Plain, ...]


@dataclass(frozen=True)
class Asked:
    """A question that nobody has answered yet."""

    text: str
    at: datetime


@dataclass(frozen=True)
class Places:
    """How the programme's places are used."""

    all: int
    taken: int
    offered: int = 0

    @property
    def free(self) -> int:
        """How many anybody could have."""
        return max(self.all - self.taken - self.offered, 0)


@dataclass(frozen=True)
class Overview:
    """What only who sees all companies is shown."""

    progress: Progress
    left: int
    """How many companies have said no, are outside the target group, or have withdrawn."""
    registered: int
    booked: tuple[Week, ...]
    coming: tuple[Week, ...]
    line: tuple[Card, ...]
    spots: Mapping[tuple[str, Stage], int]
    letters: Mapping[LetterState, int]
    groups: tuple[BoardGroup, ...] = ()


@dataclass(frozen=True)
class Board:
    """Everything on it; what isn't the person's to see is None."""

    programme: Programme
    now: datetime
    places: Places
    columns: tuple[Column, ...]
    meetings: tuple[Coming, ...] | None = None
    more_meetings: int = 0
    """How many of the coming meetings aren't among them."""
    questions: tuple[Asked, ...] | None = None
    overview: Overview | None = None


def board(unit: Unit, person: Person) -> Board:
    """The board as it is now, for that person."""
    by_stage = unit.selections.by_stage()
    taken = sum(by_stage.get(stage, 0) for stage in IN_THE_PROGRAMME)
    places = Places(places_wanted(unit), taken)
    questions = _questions(unit.questions.all()) if may(person, Right.ANSWER_QUESTIONS) else None
    upcoming = unit.meetings.upcoming(unit.now)
    if not may(person, Right.SEE_ALL_COMPANIES):
        stages = ROAD if may(person, Right.ACT_FOR_COMPANIES) else tuple(IN_THE_PROGRAMME)
        own = [one for one in upcoming if person.host in one.hosts] if person.host else None
        meetings = None if own is None else _meetings(unit, own)
        columns = named_columns(unit, by_stage, stages)
        more = max(len(own or ()) - MOST_LINES, 0)
        return Board(unit.programme, unit.now, places, columns, meetings, more, questions)
    offered = sum(one.is_offered for one in unit.places.all())
    return Board(
        unit.programme,
        unit.now,
        Places(places.all, taken, offered),
        told_columns(unit, by_stage, upcoming),
        _meetings(unit, upcoming),
        max(len(upcoming) - MOST_LINES, 0),
        questions,
        _overview(unit, by_stage, upcoming),
    )


def _meetings(desk: Desk, upcoming: Sequence[Meeting]) -> tuple[Coming, ...]:
    names = {one: desk.companies.get(one) for one in {one.booking.company for one in upcoming[:MOST_LINES]}}
    coming = []
    for one in upcoming[:MOST_LINES]:
        company = names[one.booking.company]
        hosts = tuple(Plain(desk.programme.host(host).name) for host in one.hosts)
        coming.append(Coming(one.booking.kind, one.start, company.called.shown if company else "", hosts))
    return tuple(coming)


def _questions(asked: Sequence[PassedOn]) -> tuple[Asked, ...]:
    return tuple(Asked(_short(one.text), one.asked_at) for one in asked if one.is_open)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


def _overview(unit: Unit, by_stage: Mapping[Stage, int], upcoming: Sequence[Meeting]) -> Overview:
    return Overview(
        progress(unit),
        sum(count for stage, count in by_stage.items() if stage not in ROAD),
        unit.registrations.count(),
        booked_by_week(unit),
        coming_by_week(unit, upcoming),
        line(unit),
        unit.board.spots(ROAD),
        {state: count for state, count in unit.outbox.counts().items() if count},
        board_groups(unit),
    )
