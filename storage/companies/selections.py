"""The companies of selections: each shape of one is a statement, built when it's first asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, func, or_, select
from sqlalchemy import bindparam as given

from programme.companies.branches import CODES, Branch
from programme.companies.companies import Company, CompanyId, spelling_key
from programme.companies.conditions import BY_REGISTER, Condition, asks_the_register
from programme.companies.road import Stage, Step
from programme.companies.selections import Mark, Moment, Selection
from storage import tables
from storage.companies import conditions as known
from storage.companies.companies import company_of
from storage.engine.cursor import Cursor

_companies, _history, _entries = tables.companies.c, tables.history.c, tables.register_entries.c
_MARKS: Mapping[Mark, ColumnElement[bool]] = {
    Mark.SILENT: known.SILENT,
    Mark.DECIDES_SOON: known.DECIDES_SOON,
    Mark.DECISION_OVERDUE: known.OVERDUE,
    Mark.NO_ANSWER: known.NO_ANSWER,
    Mark.UNREGISTERED: ~known.REGISTERED,
    Mark.REGISTERED: known.REGISTERED,
    Mark.MEETING_BOOKED: known.MEETING,
    Mark.NO_MEETING: ~known.MEETING,
    Mark.PREPARED: known.PREPARED,
    Mark.UNPREPARED: ~known.PREPARED,
    Mark.PRESENTED_TO: known.PRESENTED,
    Mark.TOOK_A_PLACE: _companies.id.in_(known.once(Step.TAKE_A_PLACE)),
    Mark.NEVER_CALLED: _companies.tried_at.is_(None) & _companies.left_alone.is_(False),
    Mark.UNREACHABLE: known.UNREACHABLE,
}
_OTHERS: Mapping[str, ColumnElement[bool]] = {
    "stages": _companies.stage.in_(given("stages", expanding=True)),
    "county": known.lies_in("county"),
    "theme": known.begins_with("theme"),
    "host": known.follows("host"),
    "name": _companies.spelling.contains(given("name", type_=Text)),
    "company": _companies.id == given("company"),
}
_BRANCHES: Mapping[Branch, ColumnElement[bool]] = {
    branch: _companies.number.in_(
        select(_entries.number).where(or_(*(_entries.industry_code.startswith(code) for code in codes)))
    )
    for branch, codes in CODES.items()
}
_LATEST = (
    select(func.max(_history.number)).where(_history.company == _companies.id).correlate(tables.companies)
)
_BY_STAGE = select(_companies.stage, func.count()).group_by(_companies.stage)
_HEARD = (
    select(_history.company, func.max(_history.at))
    .where(_history.company.in_(given("companies", expanding=True)))
    .group_by(_history.company)
)


@dataclass(frozen=True)
class SqlSelections:
    """Selections, in the database."""

    cursor: Cursor

    def count(self, selection: Selection, moment: Moment) -> int:
        """How many there are."""
        statement = _statements(shape_of(selection)).count
        return int(self.cursor.execute(statement, values_of(selection, moment)).scalar())

    def doubtful(self, selection: Selection, moment: Moment) -> int:
        """How many more there may be: companies of which the register doesn't say where or what they are."""
        if not (selection.county or selection.branch or asks_the_register(selection.conditions)):
            return 0
        statement = _statements(shape_of(selection)).with_doubtful
        every = int(self.cursor.execute(statement, values_of(selection, moment)).scalar())
        return every - self.count(selection, moment)

    def page(self, selection: Selection, moment: Moment, first: int, most: int) -> Sequence[Company]:
        """So many of them from that one on: silent ones the longest silent first, others by name."""
        statement = _statements(shape_of(selection)).page
        values = {**values_of(selection, moment), "first": first, "most": most}
        return [company_of(row) for row in self.cursor.execute(statement, values).mappings()]

    def last_heard(self, companies: Sequence[CompanyId]) -> Mapping[CompanyId, datetime]:
        """When something happened to each last."""
        rows = self.cursor.execute(_HEARD, {"companies": list(companies)})
        return {CompanyId(company): at for company, at in rows}

    def by_stage(self) -> Mapping[Stage, int]:
        """How many companies are where on the road."""
        return {Stage(stage): count for stage, count in self.cursor.execute(_BY_STAGE)}


@dataclass(frozen=True)
class Shape:
    """What decides which statement a selection is; its values don't."""

    others: tuple[str, ...]
    marks: tuple[Mark, ...]
    branch: Branch | None
    conditions: known.Shapes


def shape_of(selection: Selection) -> Shape:
    """The shape of a selection."""
    others = tuple(name for name in _OTHERS if getattr(selection, name))
    return Shape(others, selection.marks, selection.branch, known.shapes_of(selection.conditions))


def what_holds(shape: Shape, *, doubtful: bool = False) -> Sequence[ColumnElement[bool]]:
    """What companies of a selection of that shape have in common."""
    tests = {name: _OTHERS[name] for name in shape.others}
    if shape.branch:
        tests["branch"] = _BRANCHES[shape.branch]
    if doubtful:
        tests |= {name: known.or_untold(name, tests[name]) for name in BY_REGISTER & tests.keys()}
    return [
        *tests.values(),
        *(_MARKS[mark] for mark in shape.marks),
        *known.what_holds(shape.conditions, doubtful=doubtful),
    ]


@dataclass(frozen=True)
class _Statements:
    count: Select[Any]
    with_doubtful: Select[Any]
    page: Select[Any]


def _is_about_silence(shape: Shape) -> bool:
    """Whether it's the silent companies that are meant."""
    return Mark.SILENT in shape.marks or any(
        kind is Condition and one.name == "silent" and not one.negated for kind, (one, *_) in shape.conditions
    )


@cache
def _statements(shape: Shape) -> _Statements:
    counted = select(func.count()).select_from(tables.companies)
    order: list[ColumnElement[Any]] = [_companies.ordered_by, _companies.id]
    if Mark.DECISION_OVERDUE in shape.marks:  # who should have decided first
        order = [_companies.decides_on, *order]
    if _is_about_silence(shape):
        order = [func.coalesce(_LATEST.scalar_subquery(), 0), *order]
    page = select(tables.companies).where(*what_holds(shape)).order_by(*order)
    return _Statements(
        counted.where(*what_holds(shape)),
        counted.where(*what_holds(shape, doubtful=True)),
        page.limit(given("most")).offset(given("first")),
    )


def values_of(selection: Selection, moment: Moment) -> dict[str, object]:
    """What the conditions of the selection are given."""
    return {
        "stages": list(selection.stages),
        "county": selection.county,
        "theme": selection.theme,
        "host": selection.host,
        "name": spelling_key(selection.name),
        "company": selection.company,
        "now": moment.now,
        "today": moment.today,
        "soon": moment.soon,
        "silent_since": moment.silent_since,
        **known.values_of_conditions(selection.conditions),
    }
