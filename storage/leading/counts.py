"""Counts over the whole database, a statement each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam as given
from sqlalchemy import func, select

from programme.companies.companies import CompanyName
from programme.companies.road import IN_THE_PROGRAMME, Stage, Step
from programme.leading.counts import CANCELLED, MOVED, Held, Member, Span
from programme.meetings.meetings import MeetingState
from programme.meetings.outcomes import Outcome
from programme.plan import Kind
from storage import tables
from storage.engine.cursor import Cursor

_companies, _meetings, _history = tables.companies.c, tables.meetings.c, tables.history.c
_register, _prepared = tables.register_entries.c, tables.preparations.c
_inside = _companies.stage.in_(sorted(IN_THE_PROGRAMME))
_MEMBERS = (
    select(
        *(_companies.name, _companies.number),
        *(_register.municipality_number, _register.industry_code, _register.employees),
    )
    .select_from(tables.companies)
    .join(
        tables.register_entries,
        (_register.number == _companies.number) & (_companies.number != ""),
        isouter=True,
    )
    .where(_inside)
    .order_by(_companies.ordered_by, _companies.id)
)
_HELD = (
    select(_meetings.kind, tables.outcomes.c.outcome, func.count())
    .select_from(tables.meetings)
    .join(tables.outcomes, tables.outcomes.c.meeting == _meetings.id, isouter=True)
    .where(
        _meetings.state == MeetingState.BOOKED,
        _meetings.ends > given("start"),
        _meetings.ends <= given("end"),
    )
    .group_by(_meetings.kind, tables.outcomes.c.outcome)
)
_CHANGED = (
    select(_history.what, func.count())
    .where(
        _history.what.in_([*MOVED, *CANCELLED]),
        _history.at > given("start"),
        _history.at <= given("end"),
    )
    .group_by(_history.what)
)
_by_management, _by_employees = _prepared.for_management != "", _prepared.for_employees != ""
_PARTIES = (
    select(func.count().filter(_by_management & _by_employees), func.count())
    .select_from(tables.meetings)
    .join(tables.preparations, _prepared.company == _meetings.company)
    .where(
        _meetings.kind == Kind.STARTUP,
        _meetings.state == MeetingState.BOOKED,
        _meetings.ends > given("start"),
        _meetings.ends <= given("end"),
        _by_management | _by_employees,
    )
)
_THEMES = (
    select(_prepared.theme, func.count())
    .select_from(tables.preparations)
    .join(tables.companies, _companies.id == _prepared.company)
    .where(_inside, _prepared.theme != "")
    .group_by(_prepared.theme)
    .order_by(func.count().desc(), _prepared.theme)
)
_LAST_NO = select(func.max(_history.number)).where(_history.what == Step.DECLINE).group_by(_history.company)
_DECLINED = (
    select(_history.why, func.count())
    .select_from(tables.history)
    .join(tables.companies, _companies.id == _history.company)
    .where(_companies.stage == Stage.DECLINED, _history.number.in_(_LAST_NO))
    .group_by(_history.why)
)


@dataclass(frozen=True)
class SqlCounts:
    """Counts, in the database."""

    cursor: Cursor

    def members(self) -> Sequence[Member]:
        """The companies with a place, by name."""
        return [
            Member(
                CompanyName(row["name"], row["number"]).shown,
                row["municipality_number"] or "",
                row["industry_code"] or "",
                row["employees"],
            )
            for row in self.cursor.execute(_MEMBERS).mappings()
        ]

    def held(self, span: Span) -> Held:
        """What took place then."""
        found = list(self.cursor.execute(_HELD, vars(span)))
        presentations = {outcome: count for kind, outcome, count in found if kind == Kind.PRESENTATION}
        no_shows = presentations.pop(Outcome.NOT_THERE, 0)
        startups = sum(count for kind, _, count in found if kind == Kind.STARTUP)
        changed: dict[str, int] = dict(self.cursor.execute(_CHANGED, vars(span)))
        moved, cancelled = (sum(changed.get(one, 0) for one in lines) for lines in (MOVED, CANCELLED))
        return Held(sum(presentations.values()), startups, no_shows, moved, cancelled)

    def both_parties(self, span: Span) -> tuple[int, int]:
        """Start-up meetings held then with both parties, and those where it's known who represents whom."""
        [(both, known)] = self.cursor.execute(_PARTIES, vars(span))
        return both, known

    def themes(self) -> Mapping[str, int]:
        """How many of the companies with a place begin with each theme, most often first."""
        return dict(self.cursor.execute(_THEMES))

    def declined(self) -> Mapping[str, int]:
        """Why those who said no did, in the words that were kept; empty where nobody said."""
        return dict(self.cursor.execute(_DECLINED))
