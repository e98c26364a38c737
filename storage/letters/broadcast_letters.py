"""What became of a broadcast's letters: the figures, who is behind them, and whose is to be changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Text, and_, case, func, or_, select, update
from sqlalchemy import bindparam as given

from programme.broadcasts.broadcasts import Broadcast, BroadcastId, BroadcastState, Outcome, Recipient
from programme.companies.companies import CompanyId
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter, LetterReason, LetterState
from programme.people import PersonId
from storage import tables
from storage.engine.columns import Moment
from storage.engine.cursor import Cursor, Row
from storage.letters.rows import letter_of

_recipients, _letters = tables.broadcast_recipients.c, tables.letters.c
_OF_BROADCAST = and_(_letters.about == given("broadcast"), _letters.what == LetterKind.BROADCAST)
_HOLD = (
    update(tables.letters)
    .where(
        _letters.about == given("which"),
        _letters.what.in_([LetterKind.BROADCAST, LetterKind.BROADCAST_AGAIN]),
        _letters.state.in_([LetterState.PLANNED, LetterState.CLAIMED]),
    )
    .values(state=LetterState.WITHDRAWN, reason=given("why"))
)
_GO_ON = (
    update(tables.letters)
    .where(
        _letters.about == given("which"),
        _letters.what.in_([LetterKind.BROADCAST, LetterKind.BROADCAST_AGAIN]),
        _letters.state == LetterState.WITHDRAWN,
    )
    .values(state=LetterState.PLANNED, reason="", due=given("new_due"), useful_until=given("new_end"))
)
_emails = tables.letters.alias("emails")
_LOST = [LetterState.UNREACHABLE, LetterState.FAILED, LetterState.MISSED, LetterState.WITHDRAWN]
_by_email = (
    select(_emails.c.key)
    .where(_emails.c.earlier == _letters.key, _emails.c.email != "", _emails.c.state.not_in(_LOST))
    .exists()
)
_NOT_IN_CHAT = [LetterState.UNREACHABLE, LetterState.UNCERTAIN, LetterState.FAILED]
OUTCOME = case(
    (_letters.state == LetterState.SENT, Outcome.SENT),
    (_letters.state.in_([LetterState.PLANNED, LetterState.CLAIMED, LetterState.SENDING]), Outcome.PLANNED),
    (
        and_(_letters.state == LetterState.WITHDRAWN, _letters.reason == LetterReason.BROADCAST_PAUSED),
        Outcome.PLANNED,
    ),
    (and_(_letters.state.in_(_NOT_IN_CHAT), _by_email), Outcome.EMAILED),
    (_letters.state == LetterState.UNREACHABLE, Outcome.UNREACHABLE),
    (_letters.state == LetterState.UNCERTAIN, Outcome.UNCERTAIN),
    (_letters.state == LetterState.FAILED, Outcome.FAILED),
    else_=Outcome.DROPPED,
)
"""One definition: the figures and the names behind them can't disagree, and the sum is all recipients."""
_FIGURES = select(OUTCOME, func.count()).where(_OF_BROADCAST).group_by(OUTCOME)
_MEANT = select(tables.broadcast_recipients).join(
    tables.letters,
    and_(_letters.about == _recipients.broadcast, _letters.person == _recipients.person),
)
_PEOPLE = (
    _MEANT.where(_OF_BROADCAST, given("outcome", type_=Text) == OUTCOME)
    .order_by(_recipients.person)
    .limit(given("most"))
    .offset(given("first"))
)
_GOT_IT = _MEANT.where(_OF_BROADCAST, _letters.state == LetterState.SENT).order_by(_recipients.person)
_UNREAD = _GOT_IT.where(_recipients.read_at.is_(None))
_READERS = select(func.count()).where(
    _recipients.broadcast == given("broadcast"), _recipients.read_at.is_not(None)
)
_OPEN_STATES = [LetterState.PLANNED, LetterState.CLAIMED, LetterState.SENDING]
_others = tables.letters.alias("others")
"""Letters that change the first one."""
_of_first = and_(_others.c.about == given("broadcast"), _others.c.earlier == _letters.key)
_by_start = _others.c.key == given("start", type_=Text) + _recipients.person
# Two changes on the wire at once could arrive in either order: the second waits for the first.
_on_wire = _others.c.state.in_([LetterState.CLAIMED, LetterState.SENDING])
_TO_CHANGE = _GOT_IT.where(
    _recipients.version < given("version"),
    ~select(_others.c.key).where(_of_first, or_(_by_start, _on_wire)).exists(),
).limit(given("most"))
_TO_STRIKE = _GOT_IT.where(
    select(_others.c.key)
    .where(
        _of_first,
        _others.c.what == LetterKind.BROADCAST_RECALLED,
        _others.c.state.in_([LetterState.FAILED, LetterState.UNREACHABLE]),
    )
    .exists(),
    ~select(_others.c.key).where(_of_first, _by_start).exists(),
).limit(given("most"))
_COPIES = (
    select(tables.letters)
    .where(
        _letters.about == given("broadcast"),
        _letters.what == LetterKind.BROADCAST_AGAIN,
        _letters.state == LetterState.SENT,
        _letters.written_at < given("before", type_=Moment),
        ~select(_others.c.key)
        .where(
            _of_first,
            or_(
                and_(_others.c.what == given("change"), _others.c.due >= given("since", type_=Moment)),
                _on_wire,
            ),
        )
        .exists(),
    )
    .order_by(_letters.key)
    .limit(given("most"))
)
_COPIES_TO_STRIKE = _COPIES.where(
    select(_others.c.key)
    .where(
        _of_first,
        _others.c.what == LetterKind.BROADCAST_RECALLED,
        _others.c.state.in_([LetterState.FAILED, LetterState.UNREACHABLE]),
    )
    .exists()
)
_UP_TO_DATE = (
    select(func.count())
    .select_from(tables.broadcast_recipients)
    .join(
        tables.letters,
        and_(_letters.about == _recipients.broadcast, _letters.person == _recipients.person),
    )
    .where(
        _OF_BROADCAST,
        _letters.state == LetterState.SENT,
        or_(
            _recipients.version >= given("version"),
            select(_others.c.key).where(_of_first, _by_start, _others.c.state == LetterState.SENT).exists(),
        ),
    )
)
_TAKEN_BACK = select(func.count()).where(
    _letters.about == given("broadcast"),
    _letters.what.in_([LetterKind.BROADCAST_RECALLED, LetterKind.BROADCAST_STRUCK]),
    _letters.state == LetterState.SENT,
    _letters.earlier.startswith(f"{LetterKind.BROADCAST}/"),  # not of a reminder's copy
)
_ON_THE_WAY = select(func.count()).where(
    _letters.about == given("broadcast"),
    _letters.what.in_(given("sorts", expanding=True)),
    _letters.state.in_(_OPEN_STATES),
)
_NOBODY = PersonId("")
_EVER, _NEVER = datetime(2000, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class BroadcastLetters:
    """The letters of broadcasts, in the database."""

    cursor: Cursor

    def hold(self, broadcast: BroadcastId, why: LetterReason) -> None:
        """Withdraw what is still to be sent."""
        self.cursor.write(_HOLD, {"which": broadcast, "why": why})

    def plan_again(self, broadcast: BroadcastId, due: datetime, useful_until: datetime) -> None:
        """Plan what was withdrawn."""
        values = {"which": broadcast, "new_due": due, "new_end": useful_until}
        self.cursor.write(_GO_ON, values)

    def figures(self, broadcast: BroadcastId) -> Mapping[Outcome, int]:
        """How many recipients have which outcome; the sum is all of them."""
        rows = self.cursor.execute(_FIGURES, {"broadcast": broadcast})
        return {Outcome(outcome): count for outcome, count in rows}

    def people(self, broadcast: BroadcastId, outcome: Outcome, first: int, most: int) -> Sequence[Recipient]:
        """So many recipients of an outcome from that one on, counted from 0."""
        values = {"broadcast": broadcast, "outcome": outcome.value, "first": first, "most": most}
        return [recipient_of(row) for row in self.cursor.execute(_PEOPLE, values).mappings()]

    def unread(self, broadcast: BroadcastId) -> Sequence[Recipient]:
        """Who got it and hasn't pressed "read and understood"."""
        rows = self.cursor.execute(_UNREAD, {"broadcast": broadcast}).mappings()
        return [recipient_of(row) for row in rows]

    def read_count(self, broadcast: BroadcastId) -> int:
        """How many have pressed "read and understood"."""
        return int(self.cursor.execute(_READERS, {"broadcast": broadcast}).scalar())

    def to_correct(self, broadcast: Broadcast, most: int) -> Sequence[Recipient]:
        """Some who got an older version, and for whom no letter is planned that corrects it."""
        start = LetterKind.BROADCAST_CORRECTED.key(broadcast.id, _NOBODY, str(broadcast.version))
        return self._to_change(broadcast.id, broadcast.version, start, most)

    def to_take_back(self, broadcast: Broadcast, most: int) -> Sequence[Recipient]:
        """Some who got it, and for whom no letter is planned that takes it away."""
        start = LetterKind.BROADCAST_RECALLED.key(broadcast.id, _NOBODY)
        return self._to_change(broadcast.id, broadcast.version + 1, start, most)

    def _to_change(self, which: BroadcastId, version: int, start: str, most: int) -> Sequence[Recipient]:
        values = {"broadcast": which, "version": version, "start": start, "most": most}
        return [recipient_of(row) for row in self.cursor.execute(_TO_CHANGE, values).mappings()]

    def to_strike(self, broadcast: Broadcast, most: int) -> Sequence[Recipient]:
        """Some from whom it couldn't be taken away, and for whom no letter is planned that strikes it."""
        start = LetterKind.BROADCAST_STRUCK.key(broadcast.id, _NOBODY)
        values = {"broadcast": broadcast.id, "start": start, "most": most}
        return [recipient_of(row) for row in self.cursor.execute(_TO_STRIKE, values).mappings()]

    def copies(self, broadcast: Broadcast, change: LetterKind, most: int) -> Sequence[Letter]:
        """Some reminders that were sent with an older text, with no letter of that kind planned for them."""
        corrected = change is LetterKind.BROADCAST_CORRECTED
        since, before = (broadcast.changed_at, broadcast.changed_at) if corrected else (_EVER, _NEVER)
        values = {"broadcast": broadcast.id, "change": change.value, "since": since, "before": before}
        statement = _COPIES_TO_STRIKE if change is LetterKind.BROADCAST_STRUCK else _COPIES
        rows = self.cursor.execute(statement, {**values, "most": most}).mappings()
        return [letter_of(row) for row in rows]

    def changed(self, broadcast: Broadcast) -> int:
        """How many of who got it have it in its latest version, or were rid of it once it was recalled."""
        if broadcast.state is BroadcastState.RECALLED:
            return int(self.cursor.execute(_TAKEN_BACK, {"broadcast": broadcast.id}).scalar())
        start = LetterKind.BROADCAST_CORRECTED.key(broadcast.id, _NOBODY, str(broadcast.version))
        values = {"broadcast": broadcast.id, "version": broadcast.version, "start": start}
        return int(self.cursor.execute(_UP_TO_DATE, values).scalar())

    def on_the_way(self, broadcast: BroadcastId, *kinds: LetterKind) -> int:
        """How many of these letters about it are still to be sent."""
        values = {"broadcast": broadcast, "sorts": kinds}
        return int(self.cursor.execute(_ON_THE_WAY, values).scalar())


def recipient_of(row: Row) -> Recipient:
    """The recipient that a row of the table holds."""
    return Recipient(PersonId(row["person"]), CompanyId(row["company"]), row["version"], row["read_at"])
