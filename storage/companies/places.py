"""All places and the waiting list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from programme.companies.companies import CompanyId
from programme.places import NoOfferError, Place
from storage import tables
from storage.engine.cursor import Cursor, Read, Row

_places, _waiting = tables.places.c, tables.waiting.c
_ALL = select(tables.places).order_by(_places.number)
_LOCK = _ALL.with_for_update()
_OF = select(tables.places).where(_places.holder == given("company"))
_FIRST_FREE = select(func.min(_places.number)).where(_places.holder.is_(None)).scalar_subquery()
_TAKE = (
    update(tables.places)
    .where(_places.number == _FIRST_FREE, _places.holder.is_(None))
    .values(holder=given("company"), since=given("now"), offer_ends=given("ends"))
)
_ACCEPT = (
    update(tables.places)
    .where(_places.holder == given("company"), _places.offer_ends > given("moment"))
    .values(offer_ends=None, since=given("moment"))
)
_EXTEND = (
    update(tables.places)
    .where(_places.holder == given("company"), _places.offer_ends.is_not(None))
    .values(offer_ends=given("ends"))
)
_FREE = (
    update(tables.places)
    .where(_places.holder == given("company"))
    .values(holder=None, since=None, offer_ends=None)
)
_ADD = {
    dialect: add(tables.places).on_conflict_do_nothing()  # another process may start at this moment
    for dialect, add in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}
_REMOVE = delete(tables.places).where(_places.number == given("old"), _places.holder.is_(None))
_numbered = func.row_number().over(order_by=[_waiting.rank, _waiting.company]).label("in_line")
NUMBERED_LINE = select(_waiting.company, _numbered).subquery()
"""Each company that waits, and its number in line."""
_LINE = select(_waiting.company).order_by(_waiting.rank, _waiting.company)
_LAST = select(func.coalesce(func.max(_waiting.rank), 0))
_JOIN = insert(tables.waiting)
_LEAVE = delete(tables.waiting).where(_waiting.company == given("who"))
_RANK = update(tables.waiting).where(_waiting.company == given("who")).values(rank=given("new_rank"))


@dataclass(frozen=True)
class SqlPlaces:
    """Places and the waiting list, in the database."""

    cursor: Cursor

    def lock(self) -> None:
        """Nobody else changes places or the line until this transaction ends.

        The rows are locked in the order of their numbers; SQLite has one writer and needs no lock.
        """
        self.cursor.write(_LOCK)

    def all(self) -> Sequence[Place]:
        """Every place, by number."""
        return [_place(row) for row in self.cursor.execute(_ALL).mappings()]

    def of(self, company: CompanyId) -> Place | None:
        """The place that the company has or is offered."""
        row = self.cursor.execute(*read_place(company)).first()
        return _place(row) if row else None

    def take(self, company: CompanyId, now: datetime) -> bool:
        """Whether the company got one of the free places; it never gets a second."""
        return self._take(company, now, ends=None)

    def offer(self, company: CompanyId, ends: datetime, now: datetime) -> bool:
        """Whether one of the free places is now kept for the company until then."""
        return self._take(company, now, ends=ends)

    def _take(self, company: CompanyId, now: datetime, ends: datetime | None) -> bool:
        if self.of(company):
            return False
        return self.cursor.execute(_TAKE, {"company": company, "now": now, "ends": ends}).rowcount == 1

    def accept(self, company: CompanyId, now: datetime) -> None:
        """The offer becomes the company's place; NoOfferError at the moment it ends and after."""
        if self.cursor.execute(_ACCEPT, {"company": company, "moment": now}).rowcount == 0:
            raise NoOfferError

    def extend(self, company: CompanyId, ends: datetime) -> None:
        """The offer ends then instead; NoOfferError where there is none."""
        if self.cursor.execute(_EXTEND, {"company": company, "ends": ends}).rowcount == 0:
            raise NoOfferError

    def give_back(self, company: CompanyId) -> bool:
        """Whether the company had a place or an offer, which is now free."""
        return self.cursor.execute(_FREE, {"company": company}).rowcount == 1

    def fit(self, count: int) -> None:
        """Let there be so many places; taken ones stay."""
        places = self.all()
        last = max((place.number for place in places), default=0)
        for number in range(last + 1, last + 1 + count - len(places)):
            self.cursor.write(_ADD[self.cursor.dialect], {"number": number})
        free = [place.number for place in places if place.is_free]
        for number in free[::-1][: max(len(places) - count, 0)]:
            self.cursor.write(_REMOVE, {"old": number})

    def line(self) -> Sequence[CompanyId]:
        """Those who wait, first in line first."""
        return [CompanyId(company) for (company,) in self.cursor.execute(_LINE)]

    def join(self, company: CompanyId, now: datetime) -> None:
        """The company stands last in line; where it stands already, it stays."""
        if company not in self.line():
            last = int(self.cursor.execute(_LAST).scalar())
            self.cursor.write(_JOIN, {"company": company, "rank": last + 1, "since": now})

    def leave(self, company: CompanyId) -> None:
        """The company no longer waits."""
        self.cursor.write(_LEAVE, {"who": company})

    def reorder(self, line: Sequence[CompanyId]) -> None:
        """The line, in this order."""
        for rank, company in enumerate(line, 1):
            self.cursor.write(_RANK, {"who": company, "new_rank": rank})


def read_place(company: CompanyId) -> Read:
    """What `of` reads."""
    return _OF, {"company": company}


def _place(row: Row) -> Place:
    holder = row["holder"]
    return Place(row["number"], CompanyId(holder) if holder else None, row["offer_ends"])
