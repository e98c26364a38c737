"""The contacts of selected companies, and who of them can't be reached."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, func, select

from programme.broadcasts.audiences import Audience, Reached, Unreached, WhyNot, audience
from programme.companies.companies import CompanyId, CompanyName
from programme.companies.selections import Moment, Selection
from programme.people import Language, PersonId
from storage import tables
from storage.companies.conditions import OUT_OF_REACH
from storage.companies.selections import Shape, SqlSelections, shape_of, values_of, what_holds
from storage.engine.cursor import Cursor, Row
from storage.letters.choices import PAUSE

_companies, _people = tables.companies.c, tables.people.c
_contacts, _choices = tables.speaks_for.c, tables.reminder_choices.c


@dataclass(frozen=True)
class SqlAudiences:
    """Audiences, in the database."""

    cursor: Cursor
    _languages: dict[str, Mapping[Language, int]] = field(default_factory=dict)

    def of(self, selection: Selection, moment: Moment, starts: datetime) -> Audience:
        """The figures of everybody who is meant by what starts then."""
        return audience(self._meant(selection, moment), starts)

    def reached(self, selection: Selection, moment: Moment) -> Iterator[Reached]:
        """Those who can be written to, by company and person; few of them are held at once."""
        return (one for one in self._meant(selection, moment) if isinstance(one, Reached))

    def _meant(self, selection: Selection, moment: Moment) -> Iterator[Reached | Unreached]:
        statement, seen = _statement(shape_of(selection)), set[str]()
        for row in self.cursor.stream(statement, values_of(selection, moment)):
            company = CompanyId(row["id"])
            shown = CompanyName(row["name"], row["number"]).shown
            if why := _why_not(row):
                yield Unreached(company, shown, why, row["person_name"] or "")
            elif row["person"] not in seen:  # who speaks for several of them gets it once
                seen.add(row["person"])
                yield _reached(row, company, shown)

    def languages(self, selection: Selection, moment: Moment) -> Mapping[Language, int]:
        """How many of those who can be written to read each language; read once in a transaction."""
        if selection.token not in self._languages:
            rows = self.cursor.execute(_read_languages(shape_of(selection)), values_of(selection, moment))
            self._languages[selection.token] = {Language(language): count for language, count in rows}
        return self._languages[selection.token]

    def holds(self, selection: Selection, moment: Moment, company: CompanyId) -> bool:
        """Whether that company is among those that are meant."""
        return SqlSelections(self.cursor).count(replace(selection, company=company), moment) > 0


def _why_not(row: Row) -> WhyNot | None:
    if row["person"] is None:
        return WhyNot.NO_CONTACT
    if row["left_alone"]:
        return WhyNot.LEFT_ALONE
    if not row["accepted"]:
        return WhyNot.NOT_ACCEPTED
    return None if row["chat"] is not None else WhyNot.NO_CHAT


def _reached(row: Row, company: CompanyId, shown: str) -> Reached:
    return Reached(
        PersonId(row["person"]),
        row["person_name"],
        Language(row["language"]),
        company,
        shown,
        row["decides_on"],
        row["gone"],
        row["paused_until"],
    )


@cache
def _read_languages(shape: Shape) -> Select[Any]:
    joined = (
        tables.companies.join(tables.speaks_for, _contacts.company == _companies.id)
        .join(tables.people, _people.id == _contacts.person)
        .join(tables.addresses, tables.addresses.c.person == _contacts.person)
    )
    reached = (_contacts.accepted.is_(True), _companies.left_alone.is_(False))
    people = func.count(_people.id.distinct())  # who speaks for several of them gets it once
    counted = select(_people.language, people).select_from(joined).where(*what_holds(shape), *reached)
    return counted.group_by(_people.language).order_by(_people.language)


@cache
def _statement(shape: Shape) -> Select[Any]:
    joined = (
        tables.companies.outerjoin(tables.speaks_for, _contacts.company == _companies.id)
        .outerjoin(tables.people, _people.id == _contacts.person)
        .outerjoin(tables.addresses, tables.addresses.c.person == _contacts.person)
        .outerjoin(tables.reminder_choices, (_choices.person == _contacts.person) & (_choices.what == PAUSE))
    )
    columns = (
        _companies.id,
        _companies.name,
        _companies.number,
        _companies.left_alone,
        _companies.decides_on,
        _contacts.person,
        _contacts.accepted,
        _people.name.label("person_name"),
        _people.language,
        tables.addresses.c.person.label("chat"),
        _contacts.person.in_(OUT_OF_REACH).label("gone"),
        _choices.until.label("paused_until"),
    )
    order = (_companies.ordered_by, _companies.id, _contacts.person)
    return select(*columns).select_from(joined).where(*what_holds(shape)).order_by(*order)
