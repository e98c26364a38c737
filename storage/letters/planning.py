"""Plans letters: what is planned in a transaction is written together, at its end."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite

from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter, LetterReason, LetterState, Way, Written
from storage import tables
from storage.engine.cursor import Cursor, Read, Row
from storage.engine.many import AT_ONCE, as_json, in_batches, records_of, texts_in
from storage.letters.rows import as_stored, columns_of, differs, letter_of, planned_anew, written_of

_letters = tables.letters.c
_TABLE = tables.letters.name
_PLAN_ONE = sqlite.insert(tables.letters).on_conflict_do_nothing()
_PLAN_SOME = (
    postgresql.insert(tables.letters)
    .from_select(_letters.keys(), records_of(tables.letters, "rows"))
    .on_conflict_do_nothing()
    .returning(_letters.key)
)
_STILL_OPEN = (LetterState.PLANNED, LetterState.WITHDRAWN, LetterState.MISSED)
"""A letter in one of these is planned once more where a rule wants it again at a later moment."""
_ABOUT = {
    dialect: select(tables.letters).where(_letters.about.in_(things))
    for dialect, things in texts_in("things").items()
}
_NOT_ON_ITS_WAY = (LetterState.PLANNED, LetterState.CLAIMED)
_WITHDRAW = (
    update(tables.letters)
    .where(_letters.state.in_(_NOT_ON_ITS_WAY))
    .values(state=LetterState.WITHDRAWN, reason=LetterReason.NOT_PLANNED)
)
_WITHDRAW_ONE = _WITHDRAW.where(_letters.key == given("letter"))
_WITHDRAW_SOME = _WITHDRAW.where(_letters.key.in_(texts_in("withdrawn")["postgresql"]))
# Moved away and back again, or the rule's moment has changed: the same letter, wanted once more.
_WANTED_AGAIN = (
    update(tables.letters)
    .where(_letters.key == given("letter"), _letters.state.in_(_STILL_OPEN))
    .values(
        state=LetterState.PLANNED,
        reason="",
        due=given("new_due"),
        useful_until=given("new_end"),
        event=given("new_event"),
        first_due=None,
    )
)
WAS_WRITTEN = (LetterState.SENDING, LetterState.SENT, LetterState.UNCERTAIN)
"""What is uncertain may have arrived: it counts, so that nobody gets one too many."""


@dataclass(frozen=True)
class SqlPlanning:
    """Letters, in the database, as they are planned, with what is planned about each thing."""

    cursor: Cursor
    earliest: list[datetime] = field(default_factory=list)
    """When the first of what this transaction has planned is due: whoever sends may be woken."""
    _new: list[str] = field(default_factory=list)
    _deferred: list[tuple[Callable[[Sequence[Letter]], None], list[Letter]]] = field(default_factory=list)
    """What is still to be done to which letters, in this order."""

    def plan(self, letters: Iterable[Letter]) -> None:
        """Add the letters; one whose key is already there stays as it is."""
        for some in in_batches(letters):
            to_chats = [one.due for one in some if not one.email]
            self.earliest[:] = sorted([*self.earliest, *to_chats])[:1]
            for letter in some:
                if (known := self.cursor.kept(_TABLE, letter.about)) is not None:
                    known.setdefault(letter.key, as_stored(letter))
            self._defer(self._add, some)

    def _defer(self, write: Callable[[Sequence[Letter]], None], letters: Sequence[Letter]) -> None:
        if not letters:
            return
        if not self._deferred or self._deferred[-1][0] != write:
            self._deferred.append((write, []))
        self._deferred[-1][1].extend(letters)
        self.cursor.defer(_TABLE, self._write)
        if len(self._deferred[-1][1]) >= AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        self.cursor.flush(frozenset({_TABLE}))

    def _write(self) -> None:
        deferred, self._deferred[:] = [*self._deferred], []
        for write, letters in deferred:
            for some in in_batches(letters):
                write(some)

    def _add(self, letters: Sequence[Letter]) -> None:
        added = self._added(letters)
        self._new.extend(one.key for one in letters if one.key in added and _is_of_a_deed(one))

    def _added(self, letters: Sequence[Letter]) -> Collection[str]:
        """The keys of those that weren't there yet, and are now."""
        if self.cursor.dialect == "sqlite":  # it's no way off, and reading JSON costs it more than a row does
            run = self.cursor.execute
            return {letter.key for letter in letters if run(_PLAN_ONE, columns_of(letter)).rowcount}
        rows = as_json([columns_of(letter) for letter in letters])
        return {key for (key,) in self.cursor.execute(_PLAN_SOME, {"rows": rows})}

    def new(self) -> Sequence[str]:
        """The keys of the letters that this transaction has added so far."""
        self._flush()
        return tuple(self._new)

    def replan(self, about: Mapping[str, Sequence[Letter]], now: datetime) -> None:
        """Make the planned letters by rules about each thing exactly these; only what differs is written."""
        there = {key: row for rows in self._about([*about]).values() for key, row in rows.items()}
        wanted = {letter.key: letter for letters in about.values() for letter in letters}
        planned = [letter_of(row) for row in there.values() if row["state"] in _NOT_ON_ITS_WAY]
        gone = [letter for letter in planned if letter.is_by_rule and letter.key not in wanted]
        since = now.replace(microsecond=0)  # as precise as what is stored
        coming = [letter for letter in wanted.values() if letter.due >= since]
        still_open = {key: row for key, row in there.items() if row["state"] in _STILL_OPEN}
        again = [one for one in coming if one.key in still_open and differs(one, still_open[one.key])]
        self._known({one.key: {**there[one.key], "state": LetterState.WITHDRAWN} for one in gone})
        self._known({one.key: {**there[one.key], **planned_anew(one)} for one in again})
        self._defer(self._withdraw, gone)
        self._defer(self._want_again, again)
        self.plan(letter for letter in coming if letter.key not in there)

    def _known(self, rows: Mapping[str, Row]) -> None:
        """What was read of these letters is as these rows from now on."""
        for key, row in rows.items():
            self.cursor.kept(_TABLE, row["about"])[key] = row

    def _withdraw(self, letters: Sequence[Letter]) -> None:
        keys = [letter.key for letter in letters]
        if self.cursor.dialect == "sqlite":  # it would look through all that is planned
            for key in keys:
                self.cursor.write(_WITHDRAW_ONE, {"letter": key})
        else:
            self.cursor.write(_WITHDRAW_SOME, {"withdrawn": as_json(keys)})

    def _want_again(self, letters: Sequence[Letter]) -> None:
        for letter in letters:
            values = {
                "letter": letter.key,
                "new_due": letter.due,
                "new_end": letter.useful_until,
                "new_event": letter.event,
            }
            self.cursor.write(_WANTED_AGAIN, values)

    def planned(self, about: str) -> Sequence[Letter]:
        """What is still to be sent about a thing, earliest first."""
        rows = [row for row in self._about([about])[about].values() if row["state"] == LetterState.PLANNED]
        return [letter_of(row) for row in sorted(rows, key=lambda row: (row["due"], row["key"]))]

    def written_about(self, about: str) -> Sequence[Written]:
        """What was written to anybody by rules about a thing, earliest first."""
        rows = self._about([about])[about].values()
        chats = [row for row in rows if row["state"] in WAS_WRITTEN and not row["email"]]
        written = [written_of(row) for row in sorted(chats, key=lambda row: row["written_at"])]
        return [one for one in written if one.letter.is_by_rule]

    def in_chats(self, about: str) -> Sequence[Letter]:
        """Whose messages about a thing are in chats, by whoever planned them; what only changes one isn't."""
        rows = self._about([about])[about].values()
        sent = [row for row in rows if row["state"] == LetterState.SENT and row["way"] == Way.NEW]
        return [letter_of(row) for row in sent if row["message"] and not row["email"]]

    def _about(self, things: Sequence[str]) -> Mapping[str, dict[str, Row]]:
        """The letters about each thing by their keys, as they will be once what is deferred is written."""
        for read in self.reads_about(things):
            found: dict[str, dict[str, Row]] = {thing: {} for thing in self._unread(things)}
            for row in self.cursor.execute(*read).mappings():
                found[row["about"]][row["key"]] = row
            for thing, rows in found.items():
                self.cursor.keep(_TABLE, thing, rows)
        return {thing: self.cursor.kept(_TABLE, thing) for thing in things}

    def reads_about(self, things: Sequence[str]) -> Sequence[Read]:
        """What is read of these things: nothing where it was before."""
        if self._unread(things):
            self._flush()  # what is read of the table then forgets what was
        unread = self._unread(things)
        return [(_ABOUT[self.cursor.dialect], {"things": as_json(unread)})] if unread else []

    def _unread(self, things: Sequence[str]) -> Sequence[str]:
        return [thing for thing in things if self.cursor.kept(_TABLE, thing) is None]


def _is_of_a_deed(letter: Letter) -> bool:
    """Whether it's taken back with its deed: a broadcast is recalled, a rule's letters follow the facts."""
    return not letter.is_by_rule and letter.what != LetterKind.BROADCAST
