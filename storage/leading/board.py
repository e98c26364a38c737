"""What the board alone asks for: whether anything on it has changed, and where the companies are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy import bindparam as given

from programme.companies.road import Stage
from programme.letters.letters import LetterState
from programme.meetings.meetings import MeetingState
from storage import tables
from storage.companies.registrations import OF_THIS_SEASON
from storage.engine.cursor import Cursor

_history, _meetings, _letters = tables.history.c, tables.meetings.c, tables.letters.c
_companies, _entries = tables.companies.c, tables.register_entries.c
_SETTLED = [LetterState.SENT.value, LetterState.WITHDRAWN.value]


def _one(column: ColumnElement[int], *where: ColumnElement[bool]) -> ColumnElement[int]:
    return select(func.coalesce(column, 0)).where(*where).scalar_subquery()


_coming = _meetings.ends > given("now")
_VERSION = select(
    # Whatever moves a company along the road, or in line, writes a line of history.
    _one(func.max(_history.number)),
    _one(func.count(_companies.id)),
    _one(func.count(_meetings.id), _coming),
    _one(func.sum(_meetings.moves), _coming),
    _one(func.sum(case((_meetings.state == MeetingState.BOOKED, 1), else_=0)), _coming),
    _one(func.count(tables.questions.c.id)),
    _one(func.count(tables.questions.c.answered_at)),
    _one(func.count(_letters.key), _letters.state.not_in(_SETTLED)),
    _one(func.count(_letters.key), _letters.state == LetterState.PLANNED.value),
    _one(func.count(tables.registrations.c.company), OF_THIS_SEASON),
    _one(func.max(tables.overrides.c.at)),
    _one(func.count(tables.places.c.offer_ends)),
    _one(func.count(_entries.number)),
    # Groups: the leader's deeds stand in the journal, answers and what companies tell have a moment.
    _one(func.max(tables.journal.c.number)),
    *(
        part
        for members in (tables.group_members, tables.second_members)
        for part in (_one(func.count(members.c.company)), _one(func.max(members.c.at)))
    ),
    _one(func.max(tables.group_profiles.c.at)),
    _one(func.max(tables.preparations.c.at)),
)
_SPOTS = (
    select(_entries.municipality_number, _companies.stage, func.count())
    .join(tables.register_entries, _entries.number == _companies.number)
    .where(_entries.municipality_number != "", _companies.stage.in_(given("stages", expanding=True)))
    .group_by(_entries.municipality_number, _companies.stage)
)


@dataclass(frozen=True)
class SqlBoard:
    """The board's own questions, in the database."""

    cursor: Cursor

    def version(self, now: datetime, today: str) -> str:
        """The same for as long as nothing on the board has changed: one statement, over indexes and counts.

        `today` counts too, since much is said of days.
        """
        [row] = self.cursor.execute(_VERSION, {"now": now})
        return sha256(f"{today} {row}".encode()).hexdigest()[:16]

    def spots(self, stages: Sequence[Stage]) -> Mapping[tuple[str, Stage], int]:
        """How many companies of these stages there are, by municipality's number and stage."""
        rows = self.cursor.execute(_SPOTS, {"stages": list(stages)})
        return {(number, Stage(stage)): count for number, stage, count in rows}
