"""The outbox as the deeds see it: what is to be sent, and what was."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import bindparam as given
from sqlalchemy import func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Filed, Letter, LetterReason, LetterState, Written
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Row
from storage.engine.many import as_json, in_batches, records_of, texts_in
from storage.letters.letter_rows import columns_of, filed_of, letter_of, written_of

_letters = tables.letters.c
_PLAN_ONE = sqlite.insert(tables.letters).on_conflict_do_nothing()
_PLAN_SOME = (
    postgresql.insert(tables.letters)
    .from_select(_letters.keys(), records_of(tables.letters, "rows"))
    .on_conflict_do_nothing()
    .returning(_letters.key)
)
_STILL_OPEN = (LetterState.PLANNED, LetterState.WITHDRAWN, LetterState.MISSED)
"""A letter in one of these is planned once more where a rule wants it again at a later moment."""
_PLANNED = (
    select(tables.letters)
    .where(_letters.about == given("thing"), tables.IS_PLANNED)
    .order_by(_letters.due, _letters.key)
)
_GET = select(tables.letters).where(_letters.key == given("letter"))
_BY_RULE = _letters.what.contains(":", autoescape=True)
_ABOUT = {
    dialect: select(_letters.key, _letters.state, _letters.due, _letters.useful_until, _letters.event).where(
        _letters.about.in_(things), _BY_RULE
    )
    for dialect, things in texts_in("things").items()
}
_TOLD = (
    select(tables.letters)
    .where(
        _letters.person == given("to"),
        _letters.what == given("sort"),
        _letters.state.in_([LetterState.SENT, LetterState.UNCERTAIN]),
    )
    .order_by(_letters.due.desc(), _letters.key)
    .limit(20)
)
_WITHDRAW = (
    update(tables.letters)
    .where(
        _letters.key == given("letter"),
        _letters.state.in_([LetterState.PLANNED, LetterState.CLAIMED]),
    )
    .values(state=LetterState.WITHDRAWN, reason=LetterReason.NOT_PLANNED)
)
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
    )
)
_COMING = select(tables.letters).where(_letters.state.in_([LetterState.PLANNED, LetterState.CLAIMED]))
_WRITTEN = select(tables.letters).where(
    # What is uncertain may have arrived: it counts, so that nobody gets one too many.
    _letters.state.in_([LetterState.SENDING, LetterState.SENT, LetterState.UNCERTAIN]),
    _letters.email == "",
)
_EARLIEST = (_letters.due, _letters.key)
_COMING_TO = {
    False: _COMING.order_by(*_EARLIEST),
    True: _COMING.where(_letters.person == given("receiver"), _letters.email == "").order_by(*_EARLIEST),
}
_WRITTEN_LATELY = _WRITTEN.where(_letters.written_at >= given("since")).order_by(_letters.written_at)
_WRITTEN_TO = {
    False: _WRITTEN_LATELY,
    True: _WRITTEN_LATELY.where(_letters.person == given("receiver")),
}
_WRITTEN_ABOUT = _WRITTEN.where(_letters.about == given("thing"), _BY_RULE).order_by(_letters.written_at)
_OLDEST = select(func.min(_letters.due)).where(tables.WAITS_FOR_A_CHAT, _letters.due <= given("at"))
_COUNT_SINCE = select(func.count()).where(
    _letters.state.in_(given("states", expanding=True)), _letters.due > given("since")
)
_FILED = (
    select(tables.letters)
    .where(_letters.about.in_(given("things", expanding=True)), _letters.state != LetterState.WITHDRAWN)
    .order_by(_letters.due.desc(), _letters.key)
    .limit(given("most"))
)
_PAGE = select(tables.letters).where(_letters.state == given("wanted"))
_PAGE_OF = {
    is_planned: _PAGE.order_by(due, _letters.key).limit(given("most")).offset(given("first"))
    for is_planned, due in ((True, _letters.due), (False, _letters.due.desc()))
}
_SETTLE_UNCERTAIN = (
    update(tables.letters)
    .where(
        _letters.key == given("letter"),
        _letters.state == LetterState.UNCERTAIN,
        _letters.settled_by.is_(None),
    )
    .values(state=given("new_state"), reason=given("why"), settled_by=given("by_whom"))
)
_TAKE_BACK = (
    update(tables.letters)
    .where(
        _letters.key.in_(given("letters", expanding=True)),
        _letters.state.in_([LetterState.PLANNED, LetterState.WITHDRAWN]),
    )
    .values(state=LetterState.WITHDRAWN, reason=LetterReason.TAKEN_BACK)
)
_COUNTS = select(_letters.state, func.count()).group_by(_letters.state)


@dataclass(frozen=True)
class SqlOutbox:
    """Letters, in the database, as the deeds plan them."""

    cursor: Cursor
    earliest: list[datetime] = field(default_factory=list)
    """When the first of what this transaction has planned is due: whoever sends may be woken."""
    _new: list[str] = field(default_factory=list)

    def plan(self, letters: Iterable[Letter]) -> None:
        """Add the letters; one whose key is already there stays as it is."""
        for some in in_batches(letters):
            added = self._added(some)
            self._new.extend(one.key for one in some if one.key in added and _is_of_a_deed(one))
            to_chats = [one.due for one in some if not one.email]
            self.earliest[:] = sorted([*self.earliest, *to_chats])[:1]

    def _added(self, letters: Sequence[Letter]) -> Collection[str]:
        """The keys of those that weren't there yet, and are now."""
        if self.cursor.dialect == "sqlite":  # no network is in between, and JSON costs more than a row
            run = self.cursor.execute
            return {letter.key for letter in letters if run(_PLAN_ONE, columns_of(letter)).rowcount}
        rows = as_json([columns_of(letter) for letter in letters])
        return {key for (key,) in self.cursor.execute(_PLAN_SOME, {"rows": rows})}

    def count_since(self, since: datetime, states: Sequence[LetterState]) -> int:
        """How many letters that were due after that moment are in one of these states."""
        return int(self.cursor.execute(_COUNT_SINCE, {"since": since, "states": list(states)}).scalar())

    def filed(self, things: Sequence[str], most: int) -> Sequence[Filed]:
        """What was written or is planned about these things, latest first."""
        rows = self.cursor.execute(_FILED, {"things": list(things), "most": most}).mappings()
        return [filed_of(row) for row in rows]

    def in_state(self, state: LetterState, first: int, most: int) -> Sequence[Filed]:
        """A page of the letters in a state: what is planned earliest first, all else latest first."""
        page = _PAGE_OF[state is LetterState.PLANNED]
        values = {"wanted": state, "first": first, "most": most}
        return [filed_of(row) for row in self.cursor.execute(page, values).mappings()]

    def story(self, key: str) -> Filed | None:
        """What became of the letter of that key, or None."""
        row = self.cursor.execute(_GET, {"letter": key}).first()
        return filed_of(row) if row else None

    def settle_uncertain(self, key: str, state: LetterState, reason: str, by: PersonId) -> bool:
        """Whether this settles an uncertain letter: of two who say so at once, one does."""
        values = {"letter": key, "new_state": state, "why": reason, "by_whom": by}
        return self.cursor.execute(_SETTLE_UNCERTAIN, values).rowcount == 1

    def new(self) -> Sequence[str]:
        """The keys of the letters that this transaction has added so far."""
        return tuple(self._new)

    def take_back(self, keys: Sequence[str]) -> bool:
        """Whether none of the letters was on its way yet; then all of them are withdrawn."""
        if not keys:
            return True
        return self.cursor.execute(_TAKE_BACK, {"letters": list(keys)}).rowcount == len(keys)

    def replan(self, about: Mapping[str, Sequence[Letter]], now: datetime) -> None:
        """Make the planned letters by rules about each thing exactly these; only what differs is written."""
        things = {"things": as_json(list(about))}
        there = {
            row["key"]: row for row in self.cursor.execute(_ABOUT[self.cursor.dialect], things).mappings()
        }
        wanted = {letter.key: letter for letters in about.values() for letter in letters}
        for key, row in there.items():
            if key not in wanted and row["state"] in {LetterState.PLANNED, LetterState.CLAIMED}:
                self.cursor.write(_WITHDRAW, {"letter": key})
        since = now.replace(microsecond=0)  # as precise as what is stored
        coming = [letter for letter in wanted.values() if letter.due >= since]
        self.plan(letter for letter in coming if letter.key not in there)
        for letter in coming:
            if letter.key in there and _differs(letter, there[letter.key]):
                self._want_again(letter)

    def _want_again(self, letter: Letter) -> None:
        values = {
            "letter": letter.key,
            "new_due": letter.due,
            "new_end": letter.useful_until,
            "new_event": letter.event,
        }
        self.cursor.write(_WANTED_AGAIN, values)

    def get(self, key: str) -> Letter | None:
        """The letter of that key, whatever became of it, or None."""
        row = self.cursor.execute(_GET, {"letter": key}).first()
        return letter_of(row) if row else None

    def planned(self, about: str) -> Sequence[Letter]:
        """What is still to be sent about a thing, earliest first."""
        return [letter_of(row) for row in self.cursor.execute(_PLANNED, {"thing": about}).mappings()]

    def coming(self, to: PersonId | None = None) -> Sequence[Letter]:
        """What is still to be sent to a person's chat, or to anybody in whatever way, earliest first."""
        values = {"receiver": to} if to else {}
        return [letter_of(row) for row in self.cursor.execute(_COMING_TO[bool(to)], values).mappings()]

    def written(self, since: datetime, to: PersonId | None = None) -> Sequence[Written]:
        """What was written to a person's chat, or to anybody's, from that moment on, earliest first."""
        values = {"since": since, **({"receiver": to} if to else {})}
        return [written_of(row) for row in self.cursor.execute(_WRITTEN_TO[bool(to)], values).mappings()]

    def written_about(self, about: str) -> Sequence[Written]:
        """What was written to anybody by rules about a thing, earliest first."""
        return [written_of(row) for row in self.cursor.execute(_WRITTEN_ABOUT, {"thing": about}).mappings()]

    def told(self, to: PersonId, what: str) -> Sequence[Letter]:
        """What of that sort has been sent to the person, latest first; at most twenty."""
        return [letter_of(row) for row in self.cursor.execute(_TOLD, {"to": to, "sort": what}).mappings()]

    def counts(self) -> Mapping[LetterState, int]:
        """How many letters are in each state."""
        return {LetterState(state): count for state, count in self.cursor.execute(_COUNTS)}

    def lag(self, now: datetime) -> timedelta:
        """How late the oldest letter is that is due and planned; zero if none is."""
        oldest = self.cursor.execute(_OLDEST, {"at": now}).scalar()
        return now - oldest if oldest else timedelta()


def _is_of_a_deed(letter: Letter) -> bool:
    """Whether it's taken back with its deed: a broadcast is recalled, a rule's letters follow the facts."""
    return not letter.is_by_rule and letter.what != LetterKind.BROADCAST


def _differs(letter: Letter, row: Row) -> bool:
    """Whether the stored letter isn't planned just so."""
    moments = (letter.due, letter.useful_until, letter.event)
    planned = tuple(one and one.replace(microsecond=0) for one in moments)
    return (LetterState.PLANNED, *planned) != (row["state"], row["due"], row["useful_until"], row["event"])
