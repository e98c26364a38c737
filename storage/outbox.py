"""The outbox: what is to be sent, and what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam as given
from sqlalchemy import func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from programme.letters import Letter, LetterState, Written
from programme.people import PersonId
from storage import tables
from storage.cursor import Cursor, Row

_letters = tables.letters.c
_PLAN = {
    "sqlite": sqlite.insert(tables.letters).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(tables.letters).on_conflict_do_nothing(),
}
_STILL_OPEN = (LetterState.PLANNED, LetterState.WITHDRAWN, LetterState.MISSED)
"""A letter in one of these is planned once more where a rule wants it again at a later moment."""
_PLANNED = (
    select(tables.letters)
    .where(_letters.about == given("thing"), _letters.state == LetterState.PLANNED)
    .order_by(_letters.due, _letters.key)
)
_BY_RULE = _letters.what.contains(":", autoescape=True)
_ABOUT = select(tables.letters).where(_letters.about == given("thing"), _BY_RULE)
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
    .values(state=LetterState.WITHDRAWN, reason="no longer planned", lease_ends=None)
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
_COMING = select(tables.letters).where(
    _letters.state.in_([LetterState.PLANNED, LetterState.CLAIMED]), _letters.email == ""
)
_WRITTEN = select(tables.letters).where(
    # What is uncertain may have arrived: it counts, so that nobody gets one too many.
    _letters.state.in_([LetterState.SENDING, LetterState.SENT, LetterState.UNCERTAIN]),
    _letters.email == "",
)
_EARLIEST = (_letters.due, _letters.key)
_COMING_TO = {
    False: _COMING.order_by(*_EARLIEST),
    True: _COMING.where(_letters.person == given("receiver")).order_by(*_EARLIEST),
}
_WRITTEN_LATELY = _WRITTEN.where(_letters.written_at >= given("since")).order_by(_letters.written_at)
_WRITTEN_TO = {
    False: _WRITTEN_LATELY,
    True: _WRITTEN_LATELY.where(_letters.person == given("receiver")),
}
_WRITTEN_ABOUT = _WRITTEN.where(_letters.about == given("thing"), _BY_RULE).order_by(_letters.written_at)
_MISSED = (
    update(tables.letters)
    .where(_letters.state == LetterState.PLANNED, _letters.useful_until <= given("at"))
    .values(state=LetterState.MISSED, reason="too late to be of use")
)
_LEASE_OVER = _letters.lease_ends <= given("at")
_UNCLAIM = (
    update(tables.letters)
    .where(_letters.state == LetterState.CLAIMED, _LEASE_OVER)
    .values(state=LetterState.PLANNED, lease_ends=None)
)
_UNCERTAIN = (
    update(tables.letters)
    .where(_letters.state == LetterState.SENDING, _LEASE_OVER)
    .values(state=LetterState.UNCERTAIN, reason="nothing was heard of the send", lease_ends=None)
)
_DUE = (
    select(tables.letters)
    .where(_letters.state == LetterState.PLANNED, _letters.due <= given("at"), _letters.email == "")
    .order_by(_letters.due, _letters.key)
    .limit(given("most"))
    .with_for_update(skip_locked=True)
)
_CLAIM = (
    update(tables.letters)
    .where(_letters.key.in_(given("wanted", expanding=True)))
    .values(state=LetterState.CLAIMED, lease_ends=given("until"))
)
_START = (
    update(tables.letters)
    .where(_letters.key == given("letter"), _letters.state == LetterState.CLAIMED)
    .values(state=LetterState.SENDING, written_at=given("at"))
)
_SETTLE = (
    update(tables.letters)
    .where(_letters.key == given("letter"))
    .values(state=given("new_state"), reason=given("why"), message=given("sent_as"), lease_ends=None)
)
_AGAIN = (
    update(tables.letters)
    .where(_letters.key == given("letter"))
    .values(state=LetterState.PLANNED, due=given("new_due"), reason=given("why"), lease_ends=None)
)
_OLDEST = select(func.min(_letters.due)).where(
    _letters.state == LetterState.PLANNED, _letters.due <= given("at"), _letters.email == ""
)
_COUNTS = select(_letters.state, func.count()).group_by(_letters.state)


@dataclass(frozen=True)
class SqlOutbox:
    """Letters, in the database: planned by the deeds, claimed and settled by the sender."""

    cursor: Cursor

    def plan(self, letters: Sequence[Letter]) -> None:
        """Add the letters; one whose key is already there stays as it is."""
        for letter in letters:
            self.cursor.execute(_PLAN[self.cursor.dialect], _columns(letter))

    def replan(self, about: str, letters: Sequence[Letter], now: datetime) -> None:
        """Make the planned letters by rules about a thing exactly these; only what differs is written."""
        there = {row["key"]: row for row in self.cursor.execute(_ABOUT, {"thing": about}).mappings()}
        wanted = {letter.key for letter in letters}
        for key, row in there.items():
            if key not in wanted and row["state"] in {LetterState.PLANNED, LetterState.CLAIMED}:
                self.cursor.execute(_WITHDRAW, {"letter": key})
        for letter in letters:
            if letter.due >= now and _differs(letter, there.get(letter.key)):
                self._want(letter, is_new=letter.key not in there)

    def _want(self, letter: Letter, *, is_new: bool) -> None:
        if is_new:
            self.plan([letter])
            return
        values = {
            "letter": letter.key,
            "new_due": letter.due,
            "new_end": letter.useful_until,
            "new_event": letter.event,
        }
        self.cursor.execute(_WANTED_AGAIN, values)

    def planned(self, about: str) -> Sequence[Letter]:
        """What is still to be sent about a thing, earliest first."""
        return [_letter(row) for row in self.cursor.execute(_PLANNED, {"thing": about}).mappings()]

    def coming(self, to: PersonId | None = None) -> Sequence[Letter]:
        """What is still to be sent to a person's chat, or to anybody's, earliest first."""
        values = {"receiver": to} if to else {}
        return [_letter(row) for row in self.cursor.execute(_COMING_TO[bool(to)], values).mappings()]

    def written(self, since: datetime, to: PersonId | None = None) -> Sequence[Written]:
        """What was written to a person's chat, or to anybody's, from that moment on, earliest first."""
        values = {"since": since, **({"receiver": to} if to else {})}
        return [_written(row) for row in self.cursor.execute(_WRITTEN_TO[bool(to)], values).mappings()]

    def written_about(self, about: str) -> Sequence[Written]:
        """What was written to anybody by rules about a thing, earliest first."""
        return [_written(row) for row in self.cursor.execute(_WRITTEN_ABOUT, {"thing": about}).mappings()]

    def told(self, to: PersonId, what: str) -> Sequence[Letter]:
        """What of that sort has been sent to the person, latest first; at most twenty."""
        return [_letter(row) for row in self.cursor.execute(_TOLD, {"to": to, "sort": what}).mappings()]

    def claim(self, now: datetime, lease_ends: datetime, most: int) -> Sequence[Letter]:
        """Planned letters that are due, oldest first, claimed until the lease ends."""
        for settle in (_UNCERTAIN, _UNCLAIM, _MISSED):
            self.cursor.execute(settle, {"at": now})
        rows = self.cursor.execute(_DUE, {"at": now, "most": most}).mappings()
        due = [_letter(row) for row in rows]
        if due:
            self.cursor.execute(_CLAIM, {"wanted": [one.key for one in due], "until": lease_ends})
        return due

    def start_sending(self, key: str, now: datetime) -> bool:
        """Mark a claimed letter as being written to the wire; False if it was withdrawn meanwhile."""
        return bool(self.cursor.execute(_START, {"letter": key, "at": now}).rowcount)

    def settle(self, key: str, state: LetterState, reason: str = "", message: str = "") -> None:
        """What became of a letter."""
        values = {"letter": key, "new_state": state, "why": reason, "sent_as": message}
        self.cursor.execute(_SETTLE, values)

    def again(self, key: str, due: datetime, reason: str) -> None:
        """Plan a refused letter again for then."""
        self.cursor.execute(_AGAIN, {"letter": key, "new_due": due, "why": reason})

    def counts(self) -> Mapping[LetterState, int]:
        """How many letters are in each state."""
        return {LetterState(state): count for state, count in self.cursor.execute(_COUNTS)}

    def lag(self, now: datetime) -> timedelta:
        """How late the oldest letter is that is due and planned; zero if none is."""
        oldest = self.cursor.execute(_OLDEST, {"at": now}).scalar()
        return now - oldest if oldest else timedelta()


def _columns(letter: Letter) -> dict[str, object]:
    return {
        "key": letter.key,
        "person": letter.to,
        "what": letter.what,
        "about": letter.about,
        "due": letter.due,
        "useful_until": letter.useful_until,
        "state": LetterState.PLANNED,
        "lease_ends": None,
        "reason": "",
        "message": "",
        "email": letter.email,
        "event": letter.event,
        "written_at": None,
    }


def _differs(letter: Letter, row: Row | None) -> bool:
    """Whether the stored letter, if there is one, isn't planned just so."""
    if row is None:
        return True
    moments = (letter.due, letter.useful_until, letter.event)
    planned = tuple(one and one.replace(microsecond=0) for one in moments)
    return (LetterState.PLANNED, *planned) != (row["state"], row["due"], row["useful_until"], row["event"])


def _letter(row: Row) -> Letter:
    return Letter(
        row["key"],
        PersonId(row["person"]),
        row["what"],
        row["about"],
        row["due"],
        row["useful_until"],
        row["email"],
        row["event"],
    )


def _written(row: Row) -> Written:
    return Written(_letter(row), row["written_at"])
