"""Letters as rows of their table."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from programme.letters.letters import Filed, Letter, LetterState, Way, Written
from programme.people import PersonId
from storage.engine.cursor import Row


def columns_of(letter: Letter) -> Mapping[str, object]:
    """What is written of a new letter."""
    return {
        "key": letter.key,
        "tenant": letter.tenant,
        "person": letter.to,
        "what": letter.what,
        "about": letter.about,
        "due": letter.due,
        "useful_until": letter.useful_until,
        "state": LetterState.PLANNED,
        "way": letter.way,
        "earlier": letter.earlier,
        "tries": letter.tries,
        "reason": "",
        "message": "",
        "email": letter.email,
        "event": letter.event,
        "written_at": None,
        "settled_by": None,
        "first_due": None,
    }


def as_stored(letter: Letter) -> Row:
    """The row as it will be read."""
    return {**columns_of(letter), **planned_anew(letter)}


def planned_anew(letter: Letter) -> Row:
    """What is written of a letter that is wanted, once more or for the first time."""
    due, end, event = _stored_moments(letter)
    return {"state": LetterState.PLANNED, "reason": "", "due": due, "useful_until": end, "event": event}


def _stored_moments(letter: Letter) -> Sequence[datetime | None]:
    """As precise as what is stored."""
    moments = (letter.due, letter.useful_until, letter.event)
    return [one and one.astimezone(UTC).replace(microsecond=0) for one in moments]


def differs(letter: Letter, row: Row) -> bool:
    """Whether the stored letter isn't planned just so."""
    return (LetterState.PLANNED, *_stored_moments(letter)) != (
        row["state"],
        row["due"],
        row["useful_until"],
        row["event"],
    )


def letter_of(row: Row) -> Letter:
    """The letter that a row of the table holds."""
    return Letter(
        row["key"],
        PersonId(row["person"]),
        row["what"],
        row["about"],
        row["due"],
        row["useful_until"],
        row["email"],
        row["event"],
        Way(row["way"]),
        row["earlier"],
        row["tries"],
    )


def filed_of(row: Row) -> Filed:
    """The letter, and what became of it."""
    by = PersonId(row["settled_by"]) if row["settled_by"] else None
    return Filed(letter_of(row), LetterState(row["state"]), row["reason"], row["written_at"], by)


def written_of(row: Row) -> Written:
    """The letter, and when it was written to the wire."""
    return Written(letter_of(row), row["written_at"])
