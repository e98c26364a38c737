"""The outbox as its sender sees it: what is due, what is in hand, and what became of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, TextClause, Update, case, exists, func, select, update
from sqlalchemy import bindparam as given

from programme.letters.letters import BY_MAIL, Letter, LetterReason, LetterState
from storage import tables
from storage.engine.cursor import Cursor
from storage.letters.rows import letter_of

_STEPS = 16
_letters = tables.letters.c
_jumps = tables.clock_jumps.c
_IS_DUE = _letters.due <= given("at")
_FIRST_DUE = func.coalesce(_letters.first_due, _letters.due)
_THIS = _letters.key == given("letter")
_OF_TENANT = _letters.tenant == given("whose")

_TENANTS = (
    select(_letters.tenant)
    .where(tables.WAITS_FOR_A_CHAT, _IS_DUE)
    .group_by(_letters.tenant)
    .order_by(func.min(_letters.due))
)
_MAIL_DUE = select(_letters.key).where(tables.WAITS_FOR_MAIL, _IS_DUE).limit(1)
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
_HOLD = (
    update(tables.letters)
    .where(
        _letters.state.in_([LetterState.PLANNED, LetterState.CLAIMED, LetterState.SENDING]),
        _letters.due <= given("at"),
    )
    .values(state=LetterState.UNCERTAIN, reason=LetterReason.RESTORED)
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


@dataclass(frozen=True)
class _Statements:
    """How letters are taken: those to the chats of a tenant, or all e-mails."""

    receivers: Select[tuple[str]]
    claim: Update
    unclaim: Update
    uncertain: Update
    hand_back: Update
    rest: Update


def _statements(
    waits: TextClause, is_one: TextClause, receiver: ColumnElement[str], *of_these: ColumnElement[bool]
) -> _Statements:
    """`waits` as an index has it, and `is_one` as it tells them among those in hand; of those `of_these`."""
    in_hand = update(tables.letters).where(tables.IS_IN_HAND, is_one, *of_these)
    return _Statements(
        select(receiver)
        .where(waits, _IS_DUE, *of_these, receiver.not_in(given("busy", expanding=True)))
        .order_by(_letters.due, _letters.key)
        .limit(given("most")),
        update(tables.letters)
        .where(waits, _IS_DUE, receiver.in_(given("whom", expanding=True)))
        .values(state=LetterState.CLAIMED)
        .returning(*_letters),
        in_hand.where(_letters.state == LetterState.CLAIMED).values(state=LetterState.PLANNED),
        in_hand.where(_letters.state == LetterState.SENDING)
        .values(state=LetterState.UNCERTAIN, reason=LetterReason.SENDER_STOPPED)
        .returning(*_letters),
        in_hand.values(state=LetterState.PLANNED),
        update(tables.letters)
        .where(waits, receiver == given("whom"), _letters.due < given("until"))
        .values(due=given("until"), first_due=_FIRST_DUE),
    )


_TO_CHATS = _statements(tables.WAITS_FOR_A_CHAT, tables.IS_TO_A_CHAT, _letters.person, _OF_TENANT)
_MAILS = _statements(tables.WAITS_FOR_MAIL, tables.IS_MAIL, _letters.email)
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

    def mail_is_due(self, now: datetime) -> bool:
        """Whether a planned e-mail is due."""
        return self.cursor.execute(_MAIL_DUE, {"at": now}).scalar() is not None

    def left_behind(self, tenant: str) -> Sequence[Letter]:
        """What its last sender had in hand: claimed is planned again, sending is `uncertain`, and given.

        A tenant's are letters to chats; those of `BY_MAIL` are all e-mails.
        """
        of_these = _of(tenant)
        self.cursor.write(of_these.unclaim, {"whose": tenant})
        rows = self.cursor.execute(of_these.uncertain, {"whose": tenant}).mappings()
        return [letter_of(row) for row in rows]

    def hold_due(self, now: datetime) -> Sequence[Letter]:
        """What was due by now becomes `uncertain`, and is given: before a restore it may have been sent."""
        return [letter_of(row) for row in self.cursor.execute(_HOLD, {"at": now}).mappings()]

    def hand_back(self, tenant: str) -> None:
        """What is in hand is planned again: its sender says that none of it is on the wire."""
        self.cursor.write(_of(tenant).hand_back, {"whose": tenant})

    def claim(self, tenant: str, now: datetime, most: int, but: Collection[str]) -> Sequence[Letter]:
        """Letters of the tenant's that are due, oldest first: all of each of at most so many receivers."""
        of_these = _of(tenant)
        values = {"whose": tenant, "at": now, "most": most, "busy": _padded(but)}
        receivers = list(dict.fromkeys(one for (one,) in self.cursor.execute(of_these.receivers, values)))
        if not receivers:
            return []
        rows = self.cursor.execute(of_these.claim, {"at": now, "whom": _padded(receivers)}).mappings()
        return sorted((letter_of(row) for row in rows), key=lambda letter: (letter.due, letter.key))

    def still(self, keys: Sequence[str], *states: LetterState) -> Sequence[Letter]:
        """Those of the letters that are in one of the states; nobody changes them in this transaction."""
        rows = self.cursor.execute(_STILL, {"wanted": _padded(keys), "states": states}).mappings()
        return sorted((letter_of(row) for row in rows), key=lambda letter: (letter.due, letter.key))

    def start_sending(self, keys: Sequence[str], now: datetime) -> None:
        """They are about to be written to the wire."""
        if keys:
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

    def rest(self, letter: Letter, until: datetime) -> None:
        """Nothing goes to the letter's receiver until then."""
        of_these = _MAILS if letter.email else _TO_CHATS
        self.cursor.write(of_these.rest, {"whom": letter.receiver, "until": until})

    def message_of(self, key: str) -> str:
        """The id of the message that the letter became; empty if it was never sent."""
        return str(self.cursor.execute(_MESSAGE, {"letter": key}).scalar() or "")


def _of(tenant: str) -> _Statements:
    return _MAILS if tenant == BY_MAIL else _TO_CHATS


def _padded(values: Collection[str]) -> Sequence[str]:
    """With empty texts at the end: a statement is prepared for each length of a list, so there are few."""
    return [*values, *[""] * (-len(values) % _STEPS or not values)]
