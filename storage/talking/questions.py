"""Questions that were passed on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import func, select

from programme.people import PersonId
from programme.questions import PassedOn
from storage import tables
from storage.engine.cursor import Cursor, Row
from storage.engine.upsert import Upsert

_PUT = Upsert(tables.questions)
_GET = select(tables.questions).where(tables.questions.c.id == given("question")).with_for_update()
_COUNT_OPEN = select(func.count()).where(tables.questions.c.answered_at.is_(None))
_WAITS = (
    select(tables.questions.c.id)
    .where(tables.questions.c.answered_at.is_(None), tables.questions.c.asked_at < given("moment"))
    .limit(1)
)
_ALL = select(tables.questions).order_by(tables.questions.c.asked_at, tables.questions.c.id)


@dataclass(frozen=True)
class SqlQuestions:
    """Questions, in the database."""

    cursor: Cursor

    def put(self, question: PassedOn) -> None:
        """Keep the question."""
        values = {
            "id": question.id,
            "asker": question.asker,
            "text": question.text,
            "asked_at": question.asked_at,
            "guess": question.guess,
            "answer": question.answer,
            "answered_by": question.answered_by or "",
            "answered_at": question.answered_at,
        }
        _PUT.run(self.cursor, values)

    def get(self, question: str) -> PassedOn | None:
        """The question of that id, or None; nobody else answers it until the transaction ends."""
        row = self.cursor.execute(_GET, {"question": question}).first()
        return _question(row) if row else None

    def all(self) -> Sequence[PassedOn]:
        """Every question, oldest first."""
        return [_question(row) for row in self.cursor.execute(_ALL).mappings()]

    def any_open_since_before(self, moment: datetime) -> bool:
        """Whether one that was asked before that moment still waits."""
        return self.cursor.execute(_WAITS, {"moment": moment}).first() is not None

    def count_open(self) -> int:
        """How many wait for an answer."""
        return int(self.cursor.execute(_COUNT_OPEN).scalar())


def _question(row: Row) -> PassedOn:
    return PassedOn(
        row["id"],
        PersonId(row["asker"]),
        row["text"],
        row["asked_at"],
        row["guess"],
        row["answer"],
        PersonId(row["answered_by"]) if row["answered_by"] else None,
        row["answered_at"],
    )
