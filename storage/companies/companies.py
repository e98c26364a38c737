"""All companies, and who speaks for them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Text, select, update
from sqlalchemy import bindparam as given
from sqlalchemy.dialects import postgresql, sqlite

from programme.companies.companies import Company, CompanyId, CompanyName, may_be_one, spelling_key
from programme.companies.road import Stage
from programme.ordering import order_key
from programme.people import PersonId
from storage import tables
from storage.companies.contacts import SPOKEN_FOR, SqlContacts
from storage.companies.former_names import SqlFormerNames
from storage.companies.made_one import make_one
from storage.engine.cursor import Cursor, Read, Row

_companies = tables.companies.c
_GET = select(tables.companies).where(_companies.id == given("company"))
_CALLED = (
    select(tables.companies)
    .where((_companies.key == given("wanted_key")) | (_companies.spelling == given("wanted_spelling")))
    .order_by(_companies.number, _companies.id)
)
_TABLE = tables.companies.name
_ALL = select(tables.companies).order_by(_companies.ordered_by, _companies.id)
_ADD = {
    dialect: insert(tables.companies).on_conflict_do_nothing(index_elements=["key"]).returning(_companies.id)
    for dialect, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}
_RENAME = (
    update(tables.companies)
    .where(_companies.id == given("company"))
    .values(
        key=given("new_key"),
        name=given("new_name"),
        number=given("new_number"),
        spelling=given("new_spelling"),
        ordered_by=given("new_ordered_by"),
    )
)
_OF = _ALL.where(_companies.id.in_(SPOKEN_FOR))
_LOCK = _GET.with_for_update()
_PUT = (
    update(tables.companies)
    .where(_companies.id == given("company"))
    .values(
        stage=given("new_stage"),
        decides_on=given("new_decides_on"),
        leaves_at=given("new_leaves_at"),
        tried_at=given("new_tried_at"),
        left_alone=given("new_left_alone"),
        host=given("new_host"),
    )
)
_IN_STAGE = _ALL.where(_companies.stage.in_(given("stages", expanding=True)))
_HOLDING = _ALL.where(_companies.spelling.contains(given("part", type_=Text))).limit(10)
_FOLLOWING = (
    select(tables.companies)
    .where(_companies.id > given("before", type_=Text))
    .order_by(_companies.id)
    .limit(given("most"))
)
_LEAVING = _ALL.where(_companies.leaves_at <= given("by"))


@dataclass(frozen=True)
class SqlCompanies(SqlContacts):
    """Companies, in the database."""

    new_id: Callable[[], str]
    _locked: set[CompanyId] = field(default_factory=set)
    """Which nobody else changes until this transaction ends."""

    def get(self, company: CompanyId) -> Company | None:
        """The company, or None."""
        return self.cursor.kept(_TABLE, company) or self._one(_GET, company)

    def named(self, called: CompanyName) -> Company:
        """The company of that number or name, added if it isn't there.

        A company that was known by name alone gets its number when somebody gives both.
        """
        known = self._called(called.key, spelling_key(called.name), called.name)
        if known and called.number and known.called.number not in {"", called.number}:
            known = None  # two companies of one name, told apart by their numbers
        if known is None:
            return self._formerly(called) or self._added(called)
        better = CompanyName(known.called.name or called.name, known.called.number or called.number)
        if better != known.called:
            values = {f"new_{name}": value for name, value in _columns(better).items()}
            self.cursor.write(_RENAME, {"company": known.id, **values})
        return replace(known, called=better)

    def _formerly(self, called: CompanyName) -> Company | None:
        """The company that was called so before, as it's called now."""
        company = SqlFormerNames(self.cursor).of(called)
        known = self.get(company) if company else None
        if known is None or not called.number or not called.name:
            return known
        # A number may have been another company's, which this one was mistaken for.
        alike = spelling_key(known.called.name) == spelling_key(called.name)
        by_name = SqlFormerNames(self.cursor).of(CompanyName(called.name))
        return known if alike or by_name == known.id else None

    def _added(self, called: CompanyName) -> Company:
        """A new company, or the one that another transaction added under its key a moment ago."""
        company = Company(CompanyId(self.new_id()), called)
        values = {
            "id": company.id,
            "stage": company.stage,
            "left_alone": False,
            "host": "",
            **_columns(called),
        }
        if self.cursor.execute(_ADD[self.cursor.dialect], values).first():
            return company
        return self._called(called.key) or company

    def _called(self, key: str, spelling: str = "", name: str = "") -> Company | None:
        """The company of that key, else the first that is spelled so."""
        return next(iter(self._all_called(key, spelling, name)), None)

    def _all_called(self, key: str, spelling: str, name: str) -> Sequence[Company]:
        """The company of that key alone, else all that are spelled so and may be it."""
        values = {"wanted_key": key, "wanted_spelling": spelling or key}
        rows = self.cursor.execute(_CALLED, values).mappings()
        of_key = [row for row in rows if row["key"] == key]
        alike = [row for row in rows if spelling and may_be_one(row["name"], name)]
        return [_kept(self.cursor, row) for row in of_key or alike]

    def _one(self, statement: Select[Any], company: CompanyId) -> Company | None:
        row = self.cursor.execute(statement, {"company": company}).first()
        return _kept(self.cursor, row) if row else None

    def of(self, person: PersonId) -> Company | None:
        """The company that the person speaks for; None for nobody's contact, and for that of several."""
        own = self.all_of(person)
        return own[0] if len(own) == 1 else None

    def all_of(self, person: PersonId) -> Sequence[Company]:
        """Every company that the person speaks for, by name."""
        return companies_spoken_for(self.cursor, person)

    def locked(self, company: CompanyId) -> Company:
        """The company, which nobody else changes until this transaction ends."""
        is_locked = self.cursor.is_alone or company in self._locked
        known = self.get(company) if is_locked else self._one(_LOCK, company)
        if known is None:
            raise KeyError(company)
        self._locked.add(company)
        return known

    def put(self, company: Company) -> None:
        """Remember where the company is on the road."""
        values = {
            "company": company.id,
            "new_stage": company.stage,
            "new_decides_on": company.decides_on,
            "new_leaves_at": company.leaves_at,
            "new_tried_at": company.tried_at,
            "new_left_alone": company.left_alone,
            "new_host": company.host,
        }
        self.cursor.write(_PUT, values)
        self.cursor.keep(_TABLE, company.id, company)

    def found(self, text: str) -> Sequence[Company]:
        """The company of that number or just that name; else those whose name holds it, at most ten."""
        wanted, number = spelling_key(text), "".join(text.split())
        key = number if number.isdecimal() else CompanyName(text).key
        known = self._all_called(key, wanted, text)
        if known or not wanted:
            return known
        by_number = number.isdecimal()
        if former := self._formerly(CompanyName("", number) if by_number else CompanyName(text)):
            return [former]
        return [company_of(row) for row in self.cursor.execute(_HOLDING, {"part": wanted}).mappings()]

    def absorb(self, gone: CompanyId, into: CompanyId) -> None:
        """One company instead of two: people, meetings and history go along; nothing else may be left."""
        if was := self.get(gone):
            SqlFormerNames(self.cursor).lead(was.called, into)
        make_one(self.cursor, gone, into)

    def call(self, company: CompanyId, called: CompanyName) -> bool:
        """Whether the company is called so from now on; False if another has that number or name."""
        other = self._called(called.key)
        if other and other.id != company:
            return False
        was = self.get(company)
        if was:
            SqlFormerNames(self.cursor).lead(was.called, company, now=called)
        values = {f"new_{name}": value for name, value in _columns(called).items()}
        self.cursor.write(_RENAME, {"company": company, **values})
        return True

    def following(self, company: str, most: int) -> Sequence[Company]:
        """At most so many companies, by their ids, from the one after that id on."""
        rows = self.cursor.execute(_FOLLOWING, {"before": company, "most": most}).mappings()
        return [_kept(self.cursor, row) for row in rows]

    def all(self) -> Sequence[Company]:
        """Every company, by name."""
        return [company_of(row) for row in self.cursor.execute(_ALL).mappings()]

    def in_stage(self, *stages: Stage) -> Sequence[Company]:
        """The companies that are there on the road, by name."""
        return [company_of(row) for row in self.cursor.execute(_IN_STAGE, {"stages": stages}).mappings()]

    def leaving(self, by: datetime) -> Sequence[Company]:
        """The companies whose withdrawal has taken effect by then."""
        return [company_of(row) for row in self.cursor.execute(_LEAVING, {"by": by}).mappings()]


def _columns(called: CompanyName) -> dict[str, str]:
    return {
        "key": called.key,
        "name": called.name,
        "number": called.number,
        "spelling": spelling_key(called.name),
        "ordered_by": order_key(called.shown),
    }


def read_companies_of(person: PersonId) -> Read:
    """What `all_of` reads."""
    return _OF, {"person": person}


def companies_spoken_for(cursor: Cursor, person: PersonId) -> Sequence[Company]:
    """Every company that the person speaks for, by name."""
    found = cursor.execute(*read_companies_of(person)).each(company_of)
    for company in found:
        cursor.keep(_TABLE, company.id, company)
    return found


def _kept(cursor: Cursor, row: Row) -> Company:
    company = company_of(row)
    cursor.keep(_TABLE, company.id, company)
    return company


def company_of(row: Row) -> Company:
    """The company that a row of the table holds."""
    return Company(
        id=CompanyId(row["id"]),
        called=CompanyName(row["name"], row["number"]),
        stage=Stage(row["stage"]),
        decides_on=row["decides_on"],
        leaves_at=row["leaves_at"],
        tried_at=row["tried_at"],
        left_alone=bool(row["left_alone"]),
        host=row["host"],
    )
