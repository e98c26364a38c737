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
from programme.companies.road import LEFT_THE_ROAD, Stage, Step
from programme.companies.selections import Mark, Moment, Selection
from programme.letters.letters import LetterState
from storage import tables
from storage.companies.companies import company_of
from storage.engine.cursor import Cursor

_companies, _history, _meetings = tables.companies.c, tables.history.c, tables.meetings.c
_contacts, _entries, _letters = tables.speaks_for.c, tables.register_entries.c, tables.letters.c
_IN_TOUCH = [Stage.CONTACTED, Stage.PRESENTED, Stage.DECIDING]
_UNDECIDED = [Stage.PRESENTED, Stage.DECIDING]
_NOT_PRESENTED = [Stage.TO_CONTACT, Stage.CONTACTED, Stage.BOOKED]


def _once(step: Step) -> Select[tuple[str]]:
    """The companies that took the step at any time."""
    return select(_history.company).where(_history.what == step.value)


_stands = (_meetings.state == "booked") & (_meetings.ends > given("now"))
_asked_lately = (
    select(_contacts.company)
    .join(tables.questions, tables.questions.c.asker == _contacts.person)
    .where(tables.questions.c.asked_at > given("silent_since"))
)
_came = tables.letters.alias()
_CAME_LATER = select(1).where(
    _came.c.person == _letters.person,
    _came.c.state == LetterState.SENT,
    _came.c.email == "",
    _came.c.due > _letters.due,
)
OUT_OF_REACH = select(_letters.person).where(
    _letters.state == LetterState.UNREACHABLE, _letters.email == "", ~_CAME_LATER.exists()
)
"""Whom the letter that was tried last didn't reach in the chat."""
_MARKS: Mapping[Mark, ColumnElement[bool]] = {
    Mark.SILENT: _companies.stage.in_(_IN_TOUCH)
    & _companies.left_alone.is_(False)
    & or_(_companies.decides_on.is_(None), _companies.decides_on < given("today"))
    & _companies.id.not_in(select(_history.company).where(_history.at > given("silent_since")))
    & _companies.id.not_in(select(_meetings.company).where(_stands))
    & _companies.id.not_in(_asked_lately),
    Mark.DECIDES_SOON: _companies.stage.in_(_UNDECIDED)
    & _companies.decides_on.between(given("today"), given("soon")),
    Mark.DECISION_OVERDUE: _companies.stage.in_(_UNDECIDED) & (_companies.decides_on < given("today")),
    Mark.NO_ANSWER: _companies.tried_at.is_not(None) & _companies.left_alone.is_(False),
    Mark.UNREGISTERED: _companies.id.not_in(select(tables.registrations.c.company)),
    Mark.REGISTERED: _companies.id.in_(select(tables.registrations.c.company)),
    Mark.MEETING_BOOKED: _companies.id.in_(select(_meetings.company).where(_stands)),
    Mark.NO_MEETING: _companies.id.not_in(select(_meetings.company).where(_stands)),
    Mark.PREPARED: _companies.id.in_(select(tables.preparations.c.company)),
    Mark.UNPREPARED: _companies.id.not_in(select(tables.preparations.c.company)),
    Mark.PRESENTED_TO: _companies.stage.not_in(_NOT_PRESENTED)
    & _companies.id.in_(_once(Step.BE_PRESENTED_TO)),
    Mark.TOOK_A_PLACE: _companies.id.in_(_once(Step.TAKE_A_PLACE)),
    Mark.NEVER_CALLED: _companies.tried_at.is_(None) & _companies.left_alone.is_(False),
    Mark.UNREACHABLE: _companies.stage.not_in(LEFT_THE_ROAD)
    & _companies.id.in_(select(_contacts.company))
    & _companies.id.not_in(
        select(_contacts.company).where(
            _contacts.person.in_(select(tables.addresses.c.person)), _contacts.person.not_in(OUT_OF_REACH)
        )
    ),
}
_OTHERS: Mapping[str, ColumnElement[bool]] = {
    "stages": _companies.stage.in_(given("stages", expanding=True)),
    "county": _companies.number.in_(
        select(_entries.number).where(_entries.municipality_number.startswith(given("county", type_=Text)))
    ),
    "theme": _companies.id.in_(
        select(tables.preparations.c.company).where(tables.preparations.c.theme == given("theme"))
    ),
    "host": or_(
        _companies.host == given("host"),
        _companies.id.in_(
            select(_meetings.company).where(
                _meetings.state == "booked", _meetings.hosts.contains('"' + given("host", type_=Text) + '"')
            )
        ),
    ),
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
        statement = _statements(*shape_of(selection))[0]
        return int(self.cursor.execute(statement, values_of(selection, moment)).scalar())

    def page(self, selection: Selection, moment: Moment, first: int, most: int) -> Sequence[Company]:
        """So many of them from that one on: silent ones the longest silent first, others by name."""
        statement = _statements(*shape_of(selection))[1]
        values = {**values_of(selection, moment), "first": first, "most": most}
        return [company_of(row) for row in self.cursor.execute(statement, values).mappings()]

    def last_heard(self, companies: Sequence[CompanyId]) -> Mapping[CompanyId, datetime]:
        """When something happened to each last."""
        rows = self.cursor.execute(_HEARD, {"companies": list(companies)})
        return {CompanyId(company): at for company, at in rows}

    def by_stage(self) -> Mapping[Stage, int]:
        """How many companies are where on the road."""
        return {Stage(stage): count for stage, count in self.cursor.execute(_BY_STAGE)}


Shape = tuple[tuple[str, ...], tuple[Mark, ...], Branch | None]


def shape_of(selection: Selection) -> Shape:
    """What decides which statement it is; its values don't."""
    return tuple(name for name in _OTHERS if getattr(selection, name)), selection.marks, selection.branch


def conditions_of(
    others: tuple[str, ...], marks: tuple[Mark, ...], branch: Branch | None
) -> Sequence[ColumnElement[bool]]:
    """What companies of a selection of that shape have in common."""
    conditions = [*(_OTHERS[name] for name in others), *(_MARKS[mark] for mark in marks)]
    return [*conditions, _BRANCHES[branch]] if branch else conditions


@cache
def _statements(
    others: tuple[str, ...], marks: tuple[Mark, ...], branch: Branch | None
) -> tuple[Select[Any], Select[Any]]:
    """How many, and a page of them."""
    conditions = conditions_of(others, marks, branch)
    order: list[ColumnElement[Any]] = [_companies.name, _companies.id]
    if Mark.SILENT in marks:
        order = [func.coalesce(_LATEST.scalar_subquery(), 0), *order]
    page = select(tables.companies).where(*conditions).order_by(*order)
    return (
        select(func.count()).select_from(tables.companies).where(*conditions),
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
    }
