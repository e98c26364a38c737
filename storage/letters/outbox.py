"""The outbox as the deeds see it: what is to be sent, and what was."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam as given
from sqlalchemy import func, select, update

from programme.letters.letters import UNSETTLED, Filed, Letter, LetterReason, LetterState, Way, Written
from programme.people import PersonId
from storage import tables
from storage.letters.planning import WAS_WRITTEN, SqlPlanning
from storage.letters.rows import filed_of, letter_of, written_of

_letters = tables.letters.c
_GET = select(tables.letters).where(_letters.key == given("letter"))
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
_same = tables.letters.alias("same")
_SHARES_MESSAGE = (
    select(_same.c.key)
    .select_from(tables.letters)
    .join(
        _same,
        (_same.c.person == _letters.person)
        & (_same.c.message == _letters.message)
        & (_same.c.key != _letters.key)
        & (_same.c.way == Way.NEW.value),
    )
    .where(_letters.key == given("letter"), _letters.message != "")
    .limit(1)
)
_COMING = select(tables.letters).where(_letters.state.in_([LetterState.PLANNED, LetterState.CLAIMED]))
_WRITTEN = select(tables.letters).where(_letters.state.in_(WAS_WRITTEN), _letters.email == "")
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
_OLDEST = select(func.min(_letters.due)).where(tables.WAITS_FOR_A_CHAT, _letters.due <= given("at"))
_OLDEST_PUT_OFF = select(func.min(_letters.first_due)).where(tables.WAS_PUT_OFF)
_COUNT_SINCE = select(func.count()).where(
    _letters.state.in_(given("states", expanding=True)), _letters.due > given("since")
)
_FILED = (
    select(tables.letters)
    .where(_letters.about.in_(given("things", expanding=True)), _letters.state != LetterState.WITHDRAWN)
    .order_by(_letters.due.desc(), _letters.key)
    .limit(given("most"))
)
_FILED_TO = (
    select(tables.letters)
    .where(_letters.person == given("receiver"))
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
_SETTLE_TOLD = (
    update(tables.letters)
    .where(_letters.key == given("letter"), _letters.settled_by.is_(None))
    .values(reason=given("why"), settled_by=given("by_whom"))
)
_TAKE_BACK = (
    update(tables.letters)
    .where(
        _letters.key.in_(given("letters", expanding=True)),
        _letters.state.in_([LetterState.PLANNED, LetterState.WITHDRAWN]),
    )
    .values(state=LetterState.WITHDRAWN, reason=LetterReason.TAKEN_BACK)
)
_COUNT = {state: select(func.count()).where(_letters.state == state) for state in UNSETTLED}
"""Each by the index of the states, so that what is settled isn't read, however much it is."""
_COUNTS = select(_letters.state, func.count()).group_by(_letters.state)


class SqlOutbox(SqlPlanning):
    """Letters, in the database, as the deeds plan them."""

    def count_since(self, since: datetime, states: Sequence[LetterState]) -> int:
        """How many letters that were due after that moment are in one of these states."""
        return int(self.cursor.execute(_COUNT_SINCE, {"since": since, "states": list(states)}).scalar())

    def filed(self, things: Sequence[str], most: int) -> Sequence[Filed]:
        """What was written or is planned about these things, latest first."""
        rows = self.cursor.execute(_FILED, {"things": list(things), "most": most}).mappings()
        return [filed_of(row) for row in rows]

    def filed_to(self, to: PersonId, most: int) -> Sequence[Filed]:
        """What a person was sent or will be, by whatever way, latest first; also what was withdrawn."""
        rows = self.cursor.execute(_FILED_TO, {"receiver": to, "most": most}).mappings()
        return [filed_of(row) for row in rows]

    def in_state(self, state: LetterState, first: int, most: int) -> Sequence[Filed]:
        """A page of the letters in a state: what is planned earliest first, all else latest first."""
        page = _PAGE_OF[state is LetterState.PLANNED]
        values = {"wanted": state, "first": first, "most": most}
        return [filed_of(row) for row in self.cursor.execute(page, values).mappings()]

    def history_of(self, key: str) -> Filed | None:
        """What became of the letter of that key, or None."""
        row = self.cursor.execute(_GET, {"letter": key}).first()
        return filed_of(row) if row else None

    def settle_uncertain(self, key: str, state: LetterState, reason: str, by: PersonId) -> bool:
        """Whether this settles an uncertain letter: of two who say so at once, one does."""
        values = {"letter": key, "new_state": state, "why": reason, "by_whom": by}
        return self.cursor.execute(_SETTLE_UNCERTAIN, values).rowcount == 1

    def settle_told(self, key: str, reason: str, by: PersonId) -> bool:
        """Whether this notes who told the person what the letter says: of two at once, one does."""
        values = {"letter": key, "why": reason, "by_whom": by}
        return self.cursor.execute(_SETTLE_TOLD, values).rowcount == 1

    def take_back(self, keys: Sequence[str]) -> bool:
        """Whether none of the letters was on its way yet; then all of them are withdrawn."""
        if not keys:
            return True
        return self.cursor.execute(_TAKE_BACK, {"letters": list(keys)}).rowcount == len(keys)

    def get(self, key: str) -> Letter | None:
        """The letter of that key, whatever became of it, or None."""
        row = self.cursor.execute(_GET, {"letter": key}).first()
        return letter_of(row) if row else None

    def coming(self, to: PersonId | None = None) -> Sequence[Letter]:
        """What is still to be sent to a person's chat, or to anybody in whatever way, earliest first."""
        values = {"receiver": to} if to else {}
        return [letter_of(row) for row in self.cursor.execute(_COMING_TO[bool(to)], values).mappings()]

    def written(self, since: datetime, to: PersonId | None = None) -> Sequence[Written]:
        """What was written to a person's chat, or to anybody's, from that moment on, earliest first."""
        values = {"since": since, **({"receiver": to} if to else {})}
        return [written_of(row) for row in self.cursor.execute(_WRITTEN_TO[bool(to)], values).mappings()]

    def stands_alone(self, key: str) -> bool:
        """Whether no other letter is in that letter's message."""
        return self.cursor.execute(_SHARES_MESSAGE, {"letter": key}).first() is None

    def told(self, to: PersonId, what: str) -> Sequence[Letter]:
        """What of that sort has been sent to the person, latest first; at most twenty."""
        return [letter_of(row) for row in self.cursor.execute(_TOLD, {"to": to, "sort": what}).mappings()]

    def counts(self) -> Mapping[LetterState, int]:
        """How many letters are in each state."""
        return {LetterState(state): count for state, count in self.cursor.execute(_COUNTS)}

    def count_unsettled(self) -> Mapping[LetterState, int]:
        """How many letters are in each state in which something is still to be done about them."""
        return {state: int(self.cursor.execute(count).scalar()) for state, count in _COUNT.items()}

    def lag(self, now: datetime) -> timedelta:
        """How late the oldest planned letter is, from when it was first due; zero if none is."""
        due = self.cursor.execute(_OLDEST, {"at": now}).scalar()
        put_off = self.cursor.execute(_OLDEST_PUT_OFF).scalar()
        return max((now - one for one in (due, put_off) if one), default=timedelta())
