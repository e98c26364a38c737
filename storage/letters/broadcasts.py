"""Broadcasts: what they say, version by version, and who is meant."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import and_, func, insert, select, text, update
from sqlalchemy import bindparam as given
from sqlalchemy.dialects import postgresql, sqlite

from programme.broadcasts.audiences import Reached
from programme.broadcasts.broadcasts import Broadcast, BroadcastId, BroadcastState, Press, Recipient, Shown
from programme.broadcasts.merge_fields import Passing
from programme.companies.selections import read_selection
from programme.letters.letters import LetterReason
from programme.people import Language, PersonId
from storage import tables
from storage.engine.cursor import Row
from storage.engine.many import as_json, in_batches
from storage.letters.broadcast_letters import BroadcastLetters, recipient_of

_broadcasts, _texts = tables.broadcasts.c, tables.broadcast_texts.c
_recipients, _letters = tables.broadcast_recipients.c, tables.letters.c
_latest = (
    select(func.max(_texts.version))
    .where(_texts.broadcast == _broadcasts.id)
    .correlate(tables.broadcasts)
    .scalar_subquery()
)
_ALL = (
    select(tables.broadcasts, _texts.version, _texts.texts, _texts.at)
    .join(tables.broadcast_texts, and_(_texts.broadcast == _broadcasts.id, _texts.version == _latest))
    .order_by(_broadcasts.made_at.desc(), _broadcasts.id)
)
_GET = _ALL.where(_broadcasts.id == given("broadcast"))
_BUSY = _ALL.where(_broadcasts.busy.is_(True))
_ADD = insert(tables.broadcasts)
_ADD_TEXTS = {
    dialect: insert_(tables.broadcast_texts).on_conflict_do_nothing()
    for dialect, insert_ in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}
_PUT_STATE = (
    update(tables.broadcasts)
    .where(_broadcasts.id == given("which"))
    .values(state=given("new_state"), busy=True)
)
_PUT_BUSY = update(tables.broadcasts).where(_broadcasts.id == given("which")).values(busy=given("is_busy"))
_PUT_SHOWN = (
    update(tables.broadcasts)
    .where(_broadcasts.id == given("which"))
    .values(shown=given("figures"), times_shown=given("times"))
)
_ADD_RECIPIENTS = {
    "sqlite": text("""
        INSERT INTO broadcast_recipients (broadcast, person, company, version)
        SELECT :which, json_extract(value, '$[0]'), json_extract(value, '$[1]'), 0 FROM json_each(:rows)
    """),
    "postgresql": text("""
        INSERT INTO broadcast_recipients (broadcast, person, company, version)
        SELECT CAST(:which AS TEXT), value->>0, value->>1, 0 FROM json_array_elements(CAST(:rows AS json))
    """),
}
_ALL_RECIPIENTS = select(tables.broadcast_recipients).where(_recipients.broadcast == given("broadcast"))
_RECIPIENT = select(tables.broadcast_recipients).where(
    _recipients.broadcast == given("broadcast"), _recipients.person == given("person")
)
_THIS_RECIPIENT = (_recipients.broadcast == given("which")) & (_recipients.person == given("who"))
_ON_ITS_WAY = (
    update(tables.broadcast_recipients)
    .where(_THIS_RECIPIENT)
    .values(version=given("new_version"), meeting=given("next_meeting"), free_places=given("free"))
)
_READ = (
    update(tables.broadcast_recipients)
    .where(_THIS_RECIPIENT, _recipients.read_at.is_(None))
    .values(read_at=given("at"))
)


@dataclass(frozen=True)
class SqlBroadcasts(BroadcastLetters):
    """Broadcasts, in the database."""

    def get(self, broadcast: BroadcastId) -> Broadcast | None:
        """The broadcast as it reads now, or None."""
        row = self.cursor.execute(_GET, {"broadcast": broadcast}).first()
        return _broadcast(row) if row else None

    def all(self) -> Sequence[Broadcast]:
        """Every broadcast, latest first."""
        return [_broadcast(row) for row in self.cursor.execute(_ALL).mappings()]

    def busy(self) -> Sequence[tuple[Broadcast, Shown]]:
        """Those about which something may still be to do, and what their senders were shown last."""
        return [
            (_broadcast(row), Shown(row["shown"], row["times_shown"]))
            for row in self.cursor.execute(_BUSY).mappings()
        ]

    def add(self, broadcast: Broadcast, to: Iterable[Reached]) -> None:
        """A new one, with all its recipients."""
        values = {
            "id": broadcast.id,
            "by": broadcast.by,
            "made_at": broadcast.made_at,
            "starts": broadcast.starts,
            "audience": broadcast.audience.token,
            "otherwise": broadcast.otherwise or "",
            "button": broadcast.button,
            "link": broadcast.link,
            "state": broadcast.state,
            "busy": True,
            "shown": "",
            "times_shown": 0,
        }
        self.cursor.write(_ADD, values)
        self.correct(broadcast, broadcast.by, broadcast.made_at)
        for some in in_batches(to):
            rows = as_json([(one.person, one.company) for one in some])
            self.cursor.write(_ADD_RECIPIENTS[self.cursor.dialect], {"which": broadcast.id, "rows": rows})

    def correct(self, broadcast: Broadcast, by: PersonId, at: datetime) -> bool:
        """Keep a version of the text; False if there is one of that number already."""
        values = {
            "broadcast": broadcast.id,
            "version": broadcast.version,
            "texts": json.dumps(dict(broadcast.texts), ensure_ascii=False),
            "by": by,
            "at": at,
        }
        kept = bool(self.cursor.execute(_ADD_TEXTS[self.cursor.dialect], values).rowcount)
        if kept:
            self.be_busy(broadcast.id)
        return kept

    def be_busy(self, broadcast: BroadcastId, *, busy: bool = True) -> None:
        """Whether something may still be to do about it."""
        self.cursor.write(_PUT_BUSY, {"which": broadcast, "is_busy": busy})

    def put_state(self, broadcast: BroadcastId, state: BroadcastState) -> None:
        """Whether its letters may go out; what is still to be sent is withdrawn where they may not."""
        self.cursor.write(_PUT_STATE, {"which": broadcast, "new_state": state})
        if state is not BroadcastState.RUNNING:
            self.hold(broadcast, LetterReason(state))

    def go_on(self, broadcast: BroadcastId, due: datetime, useful_until: datetime) -> None:
        """Its letters may go out: what was withdrawn is planned, and looked at again when its turn comes."""
        self.put_state(broadcast, BroadcastState.RUNNING)
        self.plan_again(broadcast, due, useful_until)

    def recipient(self, broadcast: BroadcastId, person: PersonId) -> Recipient | None:
        """The person among its recipients, or None."""
        row = self.cursor.execute(_RECIPIENT, {"broadcast": broadcast, "person": person}).first()
        return recipient_of(row) if row else None

    def recipients(self, broadcast: BroadcastId) -> Iterator[Recipient]:
        """All of them; few are held at once."""
        rows = self.cursor.stream(_ALL_RECIPIENTS, {"broadcast": broadcast})
        return (recipient_of(row) for row in rows)

    def on_its_way(self, broadcast: BroadcastId, person: PersonId, version: int, passing: Passing) -> None:
        """The version that is being written to the wire for the person, and what stands in its fields."""
        values = {
            "which": broadcast,
            "who": person,
            "new_version": version,
            "next_meeting": passing.meeting,
            "free": passing.free_places,
        }
        self.cursor.write(_ON_ITS_WAY, values)

    def read(self, broadcast: BroadcastId, person: PersonId, at: datetime) -> None:
        """The person pressed "read and understood", first then."""
        if self.cursor.execute(_READ, {"which": broadcast, "who": person, "at": at}).rowcount:
            self.be_busy(broadcast)

    def was_shown(self, broadcast: BroadcastId, shown: Shown) -> None:
        """Its sender is shown these figures."""
        values = {"which": broadcast, "figures": shown.figures, "times": shown.times}
        self.cursor.write(_PUT_SHOWN, values)


def _broadcast(row: Row) -> Broadcast:
    broadcast = Broadcast(
        BroadcastId(row["id"]),
        PersonId(row["by"]),
        row["made_at"],
        row["starts"],
        read_selection(row["audience"]),
        {Language(language): said for language, said in json.loads(row["texts"]).items()},
        Language(row["otherwise"]) if row["otherwise"] else None,
        Press(row["button"]),
        row["link"],
        BroadcastState(row["state"]),
        row["version"],
    )
    return replace(broadcast, changed_at=row["at"]) if broadcast.version > 1 else broadcast
