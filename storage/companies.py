"""All companies, and who speaks for them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, Select, select, update
from sqlalchemy import bindparam as given
from sqlalchemy.dialects import postgresql, sqlite

from programme.companies import Company, CompanyId, CompanyName, spelling_key
from programme.people import PersonId
from storage import tables
from storage.upsert import Upsert

_companies = tables.companies.c
_GET = select(tables.companies).where(_companies.id == given("company"))
_BY_KEY = select(tables.companies).where(_companies.key == given("wanted"))
_BY_SPELLING = (
    select(tables.companies)
    .where(_companies.spelling == given("wanted"), _companies.spelling != "")
    .order_by(_companies.number, _companies.id)
)
_ALL = select(tables.companies).order_by(_companies.name, _companies.id)
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
    )
)
_OF = (
    select(tables.companies)
    .join(tables.speaks_for, tables.speaks_for.c.company == _companies.id)
    .where(tables.speaks_for.c.person == given("person"))
)
_SPEAKS_FOR = Upsert(tables.speaks_for)


@dataclass(frozen=True)
class SqlCompanies:
    """Companies, in the database."""

    connection: Connection
    new_id: Callable[[], str]

    def get(self, company: CompanyId) -> Company | None:
        """The company, or None."""
        row = self.connection.execute(_GET, {"company": company}).mappings().first()
        return _company(row) if row else None

    def named(self, called: CompanyName) -> Company:
        """The company of that number or name, added if it isn't there.

        A company that was known by name alone gets its number when somebody gives both.
        """
        known = self._one(_BY_KEY, called.key) or self._one(_BY_SPELLING, spelling_key(called.name))
        if known and called.number and known.called.number not in {"", called.number}:
            known = None  # two companies of one name, told apart by their numbers
        if known is None:
            return self._added(called)
        better = CompanyName(known.called.name or called.name, known.called.number or called.number)
        if better != known.called:
            values = {f"new_{name}": value for name, value in _columns(better).items()}
            self.connection.execute(_RENAME, {"company": known.id, **values})
        return Company(known.id, better)

    def _added(self, called: CompanyName) -> Company:
        """A new company, or the one that another transaction added under its key a moment ago."""
        company = Company(CompanyId(self.new_id()), called)
        values = {"id": company.id, **_columns(called)}
        if self.connection.execute(_ADD[self.connection.dialect.name], values).first():
            return company
        return self._one(_BY_KEY, called.key) or company

    def _one(self, statement: Select[tuple[str, ...]], wanted: str) -> Company | None:
        row = self.connection.execute(statement, {"wanted": wanted}).mappings().first()
        return _company(row) if row else None

    def of(self, person: PersonId) -> Company | None:
        """The company that the person last spoke for, or None."""
        row = self.connection.execute(_OF, {"person": person}).mappings().first()
        return _company(row) if row else None

    def spoken_for(self, company: CompanyId, person: PersonId) -> None:
        """Remember that the person speaks for the company."""
        _SPEAKS_FOR.run(self.connection, {"person": person, "company": company})

    def all(self) -> Sequence[Company]:
        """Every company, by name."""
        return [_company(row) for row in self.connection.execute(_ALL).mappings()]


def _columns(called: CompanyName) -> dict[str, str]:
    return {
        "key": called.key,
        "name": called.name,
        "number": called.number,
        "spelling": spelling_key(called.name),
    }


def _company(row: RowMapping) -> Company:
    return Company(CompanyId(row["id"]), CompanyName(row["name"], row["number"]))
