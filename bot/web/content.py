"""What the board shows a person: no more than the rights table gives them."""

from dataclasses import dataclass

from dialogs.places import places_wanted
from dialogs.progress import moment_of
from dialogs.scene import Desk
from programme.people import Person
from programme.rights import Right, may
from programme.road import IN_THE_PROGRAMME, Stage
from programme.selections import Selection

MOST_CARDS = 60
"""Of a column; how many more there are is said below them."""
ROAD = tuple(Stage)[: tuple(Stage).index(Stage.STARTED) + 1]
"""The columns: every stage of who hasn't left."""


@dataclass(frozen=True)
class Column:
    """The companies at one stage of the road, by name."""

    stage: Stage
    count: int
    names: tuple[str, ...]

    @property
    def more(self) -> int:
        """How many aren't named."""
        return self.count - len(self.names)


@dataclass(frozen=True)
class Board:
    """Everything on it."""

    programme: str
    places: int
    taken: int
    columns: tuple[Column, ...]


def board(desk: Desk, person: Person) -> Board:
    """The board as it is now, for that person."""
    by_stage = desk.selections.by_stage()
    taken = sum(by_stage.get(stage, 0) for stage in IN_THE_PROGRAMME)
    sees_all = may(person, Right.ACT_FOR_COMPANIES)
    stages = [stage for stage in ROAD if sees_all or stage in IN_THE_PROGRAMME]
    moment = moment_of(desk)
    columns = tuple(
        Column(
            stage,
            by_stage.get(stage, 0),
            tuple(
                company.called.shown
                for company in desk.selections.page(Selection((stage,)), moment, 0, MOST_CARDS)
            ),
        )
        for stage in stages
    )
    return Board(desk.programme.about.name, places_wanted(desk), taken, columns)
