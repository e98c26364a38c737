"""The road as columns: a card for each company, with what comes next for whoever may know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from programme.companies.companies import Company, CompanyId
from programme.companies.road import IN_THE_PROGRAMME, Stage
from programme.companies.selections import Mark, Selection
from programme.deeds.progress import moment_of
from programme.desk import Desk
from programme.meetings.meetings import Meeting
from texts.say import Words

MOST_CARDS = 60
"""Of a column; how many more there are is said below them."""
IN_SIGHT = 10
"""Of these; the others unfold, so that one long column doesn't push all else off the screen."""
ROAD = tuple(Stage)[: tuple(Stage).index(Stage.STARTED) + 1]
"""The columns: every stage of who hasn't left."""
_UNDECIDED = {Stage.PRESENTED, Stage.DECIDING}


@dataclass(frozen=True)
class Card:
    """A company, what comes next, and whether that calls for somebody to do something."""

    name: str
    next: Words | None = None
    warns: bool = False


@dataclass(frozen=True)
class Column:
    """The companies at one stage of the road: those that warn first, then by name."""

    stage: Stage
    count: int
    cards: tuple[Card, ...]

    @property
    def in_sight(self) -> Sequence[Card]:
        """The first of them."""
        return self.cards[:IN_SIGHT]

    @property
    def folded(self) -> Sequence[Card]:
        """The others."""
        return self.cards[IN_SIGHT:]

    @property
    def more(self) -> int:
        """How many have no card."""
        return self.count - len(self.cards)


Notes = Mapping[CompanyId, tuple[Words, bool]]
"""What comes next for a company, and whether it warns."""


def named_columns(
    desk: Desk, by_stage: Mapping[Stage, int], stages: Sequence[Stage] = tuple(IN_THE_PROGRAMME)
) -> tuple[Column, ...]:
    """The companies at these stages by their names alone."""
    return tuple(
        Column(stage, by_stage.get(stage, 0), tuple(Card(one.called.shown) for one in _at(stage, desk)))
        for stage in ROAD
        if stage in stages
    )


def told_columns(
    desk: Desk, by_stage: Mapping[Stage, int], upcoming: Sequence[Meeting]
) -> tuple[Column, ...]:
    """All of the road, with what comes next for each company."""
    notes = _notes(desk, upcoming)

    def card(company: Company) -> Card:
        return Card(company.called.shown, *notes.get(company.id, (_said(company), False)))

    def cards(stage: Stage) -> tuple[Card, ...]:
        return tuple(sorted(map(card, _at(stage, desk)), key=lambda one: not one.warns))

    return tuple(Column(stage, by_stage.get(stage, 0), cards(stage)) for stage in ROAD)


def line(desk: Desk) -> tuple[Card, ...]:
    """Who waits for a place, first in line first."""
    names = {one.id: one.called.shown for one in desk.companies.in_stage(Stage.WAITING)}
    notes = _in_line(desk)
    return tuple(Card(names.get(company, ""), *notes[company]) for company in desk.places.line())


def _at(stage: Stage, desk: Desk) -> Sequence[Company]:
    return desk.selections.page(Selection((stage,)), moment_of(desk), 0, MOST_CARDS)


def _said(company: Company) -> Words | None:
    """What the company itself has said comes next."""
    if company.leaves_at:
        return Words("board-leaves", {"when": company.leaves_at})
    if company.decides_on and company.stage in _UNDECIDED:
        return Words("board-decides", {"day": company.decides_on})
    return None


def _notes(desk: Desk, upcoming: Sequence[Meeting]) -> Notes:
    """Of companies that have been silent or late, have something coming, or stand in line."""
    moment = moment_of(desk)
    notes: dict[CompanyId, tuple[Words, bool]] = {}
    silent = desk.selections.page(Selection(marks=(Mark.SILENT,)), moment, 0, MOST_CARDS)
    heard = desk.selections.last_heard([one.id for one in silent]) if silent else {}
    for one in silent:
        if since := heard.get(one.id):
            notes[one.id] = Words("board-silent", {"day": since.astimezone(desk.programme.zone).date()}), True
    for one in desk.selections.page(Selection(marks=(Mark.DECISION_OVERDUE,)), moment, 0, MOST_CARDS):
        if one.decides_on:
            notes[one.id] = Words("board-should-have-decided", {"day": one.decides_on}), True
    for meeting in reversed(upcoming):  # the earliest of a company's meetings stays
        notes[meeting.booking.company] = Words("board-meets", {"when": meeting.start}), False
    return {**notes, **_in_line(desk)}


def _in_line(desk: Desk) -> Notes:
    offers = {place.holder: place.offer_ends for place in desk.places.all() if place.offer_ends}
    return {
        company: (
            Words("board-offered", {"number": number, "ends": offers[company]})
            if company in offers
            else Words("board-in-line", {"number": number}),
            False,
        )
        for number, company in enumerate(desk.places.line(), 1)
    }
