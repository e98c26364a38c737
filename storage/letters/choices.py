"""What people have chosen about their reminders."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import delete, select

from programme.letters.choices import Choices
from programme.letters.subjects import Subject
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Read
from storage.engine.many import as_json, texts_in
from storage.engine.upsert import Upsert

_choices = tables.reminder_choices.c
_OF = {
    dialect: select(tables.reminder_choices).where(_choices.person.in_(people))
    for dialect, people in texts_in("people").items()
}
_TABLE = tables.reminder_choices.name
_PUT = Upsert(tables.reminder_choices)
_FORGET = delete(tables.reminder_choices).where(
    _choices.person == given("whose"), _choices.what == given("which")
)
PAUSE = "pause"
"""What the row of a pause says."""
_OFF, _LATER = "off:", "later:"


@dataclass(frozen=True)
class SqlChoices:
    """Everybody's choices, in the database."""

    cursor: Cursor

    def of(self, people: Sequence[PersonId]) -> Mapping[PersonId, Choices]:
        """The choices of those of them who made any."""
        for read in self.reads_of(people):
            made: dict[PersonId, dict[str, datetime | None]] = {one: {} for one in self._unread(people)}
            for row in self.cursor.execute(*read).mappings():
                made[PersonId(row["person"])][row["what"]] = row["until"]
            for person, of_theirs in made.items():
                self.cursor.keep(_TABLE, person, of_theirs)
        found = {person: self.cursor.kept(_TABLE, person) for person in people}
        return {person: _read(made) for person, made in found.items() if made}

    def reads_of(self, people: Sequence[PersonId]) -> Sequence[Read]:
        """What `of` reads: nothing about those of whom it was read before."""
        unread = self._unread(people)
        return [(_OF[self.cursor.dialect], {"people": as_json(unread)})] if unread else []

    def _unread(self, people: Sequence[PersonId]) -> Sequence[PersonId]:
        return [person for person in people if self.cursor.kept(_TABLE, person) is None]

    def pause(self, person: PersonId, until: datetime | None) -> None:
        """No reminders until then; None: they come again."""
        if until:
            self._put(person, PAUSE, until)
        else:
            self._forget(person, PAUSE)

    def turn_off(self, person: PersonId, subject: Subject) -> None:
        """No reminders of that kind."""
        self._put(person, _OFF + subject, None)

    def turn_on(self, person: PersonId, subject: Subject) -> None:
        """Reminders of that kind come again."""
        self._forget(person, _OFF + subject)

    def put_off(self, person: PersonId, key: str, until: datetime) -> None:
        """That reminder comes then."""
        self._put(person, _LATER + key, until)

    def _put(self, person: PersonId, what: str, until: datetime | None) -> None:
        _PUT.run(self.cursor, {"person": person, "what": what, "until": until})

    def _forget(self, person: PersonId, what: str) -> None:
        self.cursor.write(_FORGET, {"whose": person, "which": what})


def _read(made: Mapping[str, datetime | None]) -> Choices:
    return Choices(
        made.get(PAUSE),
        frozenset(Subject(what.removeprefix(_OFF)) for what in made if what.startswith(_OFF)),
        {what.removeprefix(_LATER): at for what, at in made.items() if at and what.startswith(_LATER)},
    )
