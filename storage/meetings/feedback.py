"""What people say afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson
from sqlalchemy import bindparam as given
from sqlalchemy import select

from programme.companies.companies import CompanyId
from programme.meetings.feedback import Asked, Feedback
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor
from storage.engine.upsert import Upsert

_feedback = tables.feedback.c
_PUT = Upsert(tables.feedback)
_ABOUT = (
    select(tables.feedback)
    .where(_feedback.asked == given("wanted"))
    .order_by(_feedback.at, _feedback.about, _feedback.person)
)


@dataclass(frozen=True)
class SqlFeedback:
    """Feedback, in the database."""

    cursor: Cursor

    def put(self, feedback: Feedback) -> None:
        """Keep it; what the person said before of the same thing is overwritten."""
        _PUT.run(self.cursor, {**vars(feedback), "answers": orjson.dumps(feedback.answers).decode()})

    def about(self, asked: Asked) -> Sequence[Feedback]:
        """What was said, earliest first."""
        return [
            Feedback(
                Asked(row["asked"]),
                row["about"],
                PersonId(row["person"]),
                CompanyId(row["company"]),
                row["at"],
                orjson.loads(row["answers"]),
            )
            for row in self.cursor.execute(_ABOUT, {"wanted": asked}).mappings()
        ]
