"""The cards that answered somebody and follow what they show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from programme.letters.shown_cards import KEPT_OF_A_THING, ShownCard
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Row

_cards = tables.shown_cards.c
_ADD = {
    dialect: insert(tables.shown_cards).on_conflict_do_nothing()
    for dialect, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}
_THIS = _cards.key == given("card")
_GET = select(tables.shown_cards).where(_THIS)
_ABOUT = (
    select(tables.shown_cards).where(_cards.follows == given("thing")).order_by(_cards.at.desc(), _cards.key)
)
_BECAME = update(tables.shown_cards).where(_THIS).values(message=given("sent_as"))
_of_this = tables.shown_cards.alias("of_this")
_same = tables.shown_cards.alias("same")
_OLDER = (
    select(
        _same.c.key,
        func.row_number().over(order_by=(_same.c.at.desc(), _same.c.key)).label("place"),
        (_same.c.message == _of_this.c.message).label("is_replaced"),
    )
    .join(
        _of_this,
        (_same.c.person == _of_this.c.person)
        & (_same.c.follows == _of_this.c.follows)
        & (_same.c.key != _of_this.c.key),
    )
    .where(_of_this.c.key == given("card"))
    .subquery()
)
_FORGET_OLDER = delete(tables.shown_cards).where(
    _cards.key.in_(select(_OLDER.c.key).where((_OLDER.c.place >= KEPT_OF_A_THING) | _OLDER.c.is_replaced))
)


@dataclass(frozen=True)
class SqlShownCards:
    """The cards, in the database."""

    cursor: Cursor

    def add(self, card: ShownCard, at: datetime) -> None:
        """It's about to be shown; which message it becomes isn't known yet."""
        values = {"key": card.key, "person": card.person, "follows": card.follows, "message": "", "at": at}
        self.cursor.write(_ADD[self.cursor.dialect], values)

    def became(self, messages: Mapping[str, str]) -> None:
        """By its key, the id of the message that each is; older ones of the same thing are forgotten."""
        for key, message in messages.items():
            self.cursor.write(_BECAME, {"card": key, "sent_as": message})
            self.cursor.write(_FORGET_OLDER, {"card": key})

    def get(self, key: str) -> ShownCard | None:
        """The card of that key, or None."""
        row = self.cursor.execute(_GET, {"card": key}).first()
        return _card_of(row) if row else None

    def about(self, thing: str) -> Sequence[ShownCard]:
        """Those that follow the thing, latest first, at most `KEPT_OF_A_THING` of a person."""
        found: dict[PersonId, list[ShownCard]] = {}
        for row in self.cursor.execute(_ABOUT, {"thing": thing}).mappings():
            found.setdefault(PersonId(row["person"]), []).append(_card_of(row))
        return [card for cards in found.values() for card in cards[:KEPT_OF_A_THING]]

    def message_of(self, key: str) -> str | None:
        """The id of the message that the card is; empty while that isn't known, None of no such card."""
        row = self.cursor.execute(_GET, {"card": key}).first()
        return row["message"] if row else None


def _card_of(row: Row) -> ShownCard:
    return ShownCard(row["key"], PersonId(row["person"]), row["follows"])
