"""A letter as a row of its table, and back."""

from programme.letters.letters import Filed, Letter, LetterState, Way, Written
from programme.people import PersonId
from storage.engine.cursor import Row


def columns_of(letter: Letter) -> dict[str, object]:
    """A planned letter, as a row of the table."""
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
    }


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
    """What became of the letter that a row of the table holds."""
    by = PersonId(row["settled_by"]) if row["settled_by"] else None
    return Filed(letter_of(row), LetterState(row["state"]), row["reason"], row["written_at"], by)


def written_of(row: Row) -> Written:
    """The letter that a row of the table holds, and when it was last written to the wire."""
    return Written(letter_of(row), row["written_at"])
