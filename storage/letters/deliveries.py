"""The outbox as its sender sees it: what is due, what is in hand, and what became of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import case, exists, func, select, update

from programme.letters.letters import Letter, LetterReason, LetterState
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor
from storage.letters.rows import letter_of

_STEPS = 16
_letters = tables.letters.c
_jumps = tables.clock_jumps.c
_IS_DUE = (tables.WAITS_FOR_A_CHAT, _letters.due <= given("at"))
_FIRST_DUE = func.coalesce(_letters.first_due, _letters.due)
_THIS = _letters.key == given("letter")
_OF_TENANT = _letters.tenant == given("whose")

_TENANTS = select(_letters.tenant).where(*_IS_DUE).group_by(_letters.tenant).order_by(func.min(_letters.due))
_WAS_JUMPED_OVER = (
    exists(tables.clock_jumps)
    .where(_jumps.starts < _letters.useful_until, _letters.useful_until <= _jumps.ends)
    .correlate(tables.letters)
)
_MISSED = (
    update(tables.letters)
    .where(tables.IS_PLANNED, _letters.useful_until <= given("at"))
    .values(
        state=LetterState.MISSED,
        reason=case(
            ((_letters.tries > 0) | (_letters.email != ""), LetterReason.TOO_LATE),
            (_WAS_JUMPED_OVER, LetterReason.CLOCK_MOVED),
            else_=LetterReason.BOT_DOWN,
        ),
    )
)
_UNCLAIM = (
    update(tables.letters)
    .where(tables.IS_IN_HAND, _OF_TENANT, _letters.state == LetterState.CLAIMED)
    .values(state=LetterState.PLANNED)
)
_UNCERTAIN = (
    update(tables.letters)
    .where(tables.IS_IN_HAND, _OF_TENANT, _letters.state == LetterState.SENDING)
    .values(state=LetterState.UNCERTAIN, reason=LetterReason.SENDER_STOPPED)
    .returning(*_letters)
)
_HOLD = (
    update(tables.letters)
    .where(
        _letters.state.in_([LetterState.PLANNED, LetterState.CLAIMED, LetterState.SENDING]),
        _letters.due <= given("at"),
    )
    .values(state=LetterState.UNCERTAIN, reason=LetterReason.RESTORED)
    .returning(*_letters)
)
_HAND_BACK = update(tables.letters).where(tables.IS_IN_HAND, _OF_TENANT).values(state=LetterState.PLANNED)
_PERSONS = (
    select(_letters.person)
    .where(*_IS_DUE, _OF_TENANT, _letters.person.not_in(given("busy", expanding=True)))
    .order_by(_letters.due, _letters.key)
    .limit(given("most"))
)
_CLAIM = (
    update(tables.letters)
    .where(*_IS_DUE, _letters.person.in_(given("whom", expanding=True)))
    .values(state=LetterState.CLAIMED)
    .returning(*_letters)
)
_STILL = (
    select(tables.letters)
    .where(
        _letters.key.in_(given("wanted", expanding=True)), _letters.state.in_(given("states", expanding=True))
    )
    .order_by(_letters.key)
    .with_for_update()
)
_START = (
    update(tables.letters)
    .where(_letters.key.in_(given("wanted", expanding=True)))
    .values(state=LetterState.SENDING, written_at=given("at"))
)
# What was heard after the lease had ended is still the truth; what is settled stays.
_HANDED = _letters.state.in_([LetterState.CLAIMED, LetterState.SENDING, LetterState.UNCERTAIN])
_OPEN = _HANDED | (_letters.state == LetterState.PLANNED)
_SETTLE = (
    update(tables.letters)
    .where(_THIS, _OPEN)
    .values(state=given("new_state"), reason=given("why"), message=given("sent_as"))
)
_DROP = (
    update(tables.letters)
    .where(tables.IS_PLANNED, _letters.key.in_(given("wanted", expanding=True)))
    .values(state=LetterState.WITHDRAWN, reason=LetterReason.NOT_TRUE)
)
# A leader may have had it sent again meanwhile.
_AGAIN = (
    update(tables.letters)
    .where(_THIS, _HANDED, _letters.settled_by.is_(None))
    .values(
        state=LetterState.PLANNED,
        due=given("new_due"),
        reason=given("why"),
        tries=_letters.tries + 1,
        first_due=_FIRST_DUE,
    )
)
_WAIT = (
    update(tables.letters)
    .where(_THIS, _letters.state == LetterState.CLAIMED)
    .values(state=LetterState.PLANNED, due=given("new_due"), reason=given("why"))
)
_REST = (
    update(tables.letters)
    .where(tables.WAITS_FOR_A_CHAT, _letters.person == given("whom"), _letters.due < given("until"))
    .values(due=given("until"), first_due=_FIRST_DUE)
)
_MESSAGE = select(_letters.message).where(_THIS)


@dataclass(frozen=True)
class SqlDeliveries:
    """Letters, in the database, as their sender takes them."""

    cursor: Cursor

    def tenants_due(self, now: datetime) -> Sequence[str]:
        """Tenants with a planned letter to a chat that is due, the one that has waited longest first."""
        return [tenant for (tenant,) in self.cursor.execute(_TENANTS, {"at": now})]

    def miss(self, now: datetime) -> None:
        """Planned letters that are no longer useful become `missed`, with the reason."""
        self.cursor.write(_MISSED, {"at": now})

    def left_behind(self, tenant: str) -> Sequence[Letter]:
        """What its last sender had in hand: claimed is planned again, sending is `uncertain`, and given."""
        self.cursor.write(_UNCLAIM, {"whose": tenant})
        rows = self.cursor.execute(_UNCERTAIN, {"whose": tenant}).mappings()
        return [letter_of(row) for row in rows]

    def hold_due(self, now: datetime) -> Sequence[Letter]:
        """What was due by now becomes `uncertain`, and is given: before a restore it may have been sent."""
        return [letter_of(row) for row in self.cursor.execute(_HOLD, {"at": now}).mappings()]

    def hand_back(self, tenant: str) -> None:
        """What is in hand is planned again: its sender says that none of it is on the wire."""
        self.cursor.write(_HAND_BACK, {"whose": tenant})

    def claim(self, tenant: str, now: datetime, most: int, but: Collection[PersonId]) -> Sequence[Letter]:
        """Letters of the tenant's that are due, oldest first: all of each of at most so many persons."""
        values = {"whose": tenant, "at": now, "most": most, "busy": _padded(but)}
        persons = list(dict.fromkeys(person for (person,) in self.cursor.execute(_PERSONS, values)))
        if not persons:
            return []
        rows = self.cursor.execute(_CLAIM, {"at": now, "whom": _padded(persons)}).mappings()
        return sorted((letter_of(row) for row in rows), key=lambda letter: (letter.due, letter.key))

    def still(self, keys: Sequence[str], *states: LetterState) -> Sequence[Letter]:
        """Those of the letters that are in one of the states; nobody changes them in this transaction."""
        rows = self.cursor.execute(_STILL, {"wanted": _padded(keys), "states": states}).mappings()
        return sorted((letter_of(row) for row in rows), key=lambda letter: (letter.due, letter.key))

    def start_sending(self, keys: Sequence[str], now: datetime) -> None:
        """They are about to be written to the wire."""
        self.cursor.write(_START, {"wanted": _padded(keys), "at": now})

    def settle(self, key: str, state: LetterState, reason: str = "", message: str = "") -> None:
        """What became of a letter that isn't settled yet."""
        values = {"letter": key, "new_state": state, "why": reason, "sent_as": message}
        self.cursor.write(_SETTLE, values)

    def drop(self, keys: Sequence[str]) -> None:
        """Those of the letters that are still to be sent aren't: they say what isn't true any more."""
        if keys:
            self.cursor.write(_DROP, {"wanted": _padded(keys)})

    def again(self, key: str, due: datetime, reason: str) -> None:
        """Plan a refused letter again for then."""
        self.cursor.write(_AGAIN, {"letter": key, "new_due": due, "why": reason})

    def wait(self, key: str, due: datetime, reason: str) -> None:
        """Plan a claimed letter for then; it wasn't tried."""
        self.cursor.write(_WAIT, {"letter": key, "new_due": due, "why": reason})

    def rest(self, person: PersonId, until: datetime) -> None:
        """Nothing goes to the person's chat until then."""
        self.cursor.write(_REST, {"whom": person, "until": until})

    def message_of(self, key: str) -> str:
        """The id of the message that the letter became; empty if it was never sent."""
        return str(self.cursor.execute(_MESSAGE, {"letter": key}).scalar() or "")


def _padded(values: Collection[str]) -> Sequence[str]:
    """With empty texts at the end: a statement is prepared for each length of a list, so there are few."""
    return [*values, *[""] * (-len(values) % _STEPS or not values)]
