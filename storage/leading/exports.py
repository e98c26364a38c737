"""Whole tables, row by row as they stood at one moment, however many rows they have."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, select

from programme.broadcasts.broadcasts import Outcome as BroadcastOutcome
from programme.broadcasts.merge_fields import Merge
from programme.companies.branches import branch_of
from programme.companies.companies import CompanyId, CompanyName
from programme.companies.counties import county_of
from programme.companies.declining import Reason
from programme.companies.history import Happened
from programme.companies.road import Stage, Step
from programme.leading.exports import (
    BroadcastRow,
    CompanyRow,
    FilledText,
    HistoryRow,
    KickoffRow,
    LongText,
    MeetingRow,
    PersonRow,
    PreparationRow,
    Row,
    SeasonRow,
    Table,
    Told,
)
from programme.letters.letter_kinds import LetterKind
from programme.meetings.meetings import MeetingState
from programme.meetings.outcomes import Outcome
from programme.meetings.preparations import Preparation
from programme.people import Language, PersonId, Role
from programme.plan import Kind, Programme
from storage import tables
from storage.letters.broadcast_letters import OUTCOME

AT_ONCE = 500
"""So many rows are fetched at once."""

_companies, _people, _places, _waiting = (
    tables.companies.c,
    tables.people.c,
    tables.places.c,
    tables.waiting.c,
)
_register, _meetings, _outcomes = tables.register_entries.c, tables.meetings.c, tables.outcomes.c
_company = (_companies.name.label("company_name"), _companies.number.label("company_number"))
_by = _people.name.label("by_name")
_broadcasts, _recipients = tables.broadcasts.c, tables.broadcast_recipients.c
_newest = tables.broadcast_texts.alias("newest")
_text = (
    select(tables.broadcast_texts.c.broadcast, tables.broadcast_texts.c.texts)
    .where(
        tables.broadcast_texts.c.version
        == select(func.max(_newest.c.version))
        .where(_newest.c.broadcast == tables.broadcast_texts.c.broadcast)
        .scalar_subquery()
    )
    .subquery()
)
"""What each broadcast says now."""
_in_line = func.row_number().over(order_by=[_waiting.rank, _waiting.company]).label("in_line")
_line = select(_waiting.company, _in_line).subquery()

STATEMENTS: Mapping[Table, Select[Any]] = {
    Table.COMPANIES: select(
        *_company,
        *(_companies.stage, _companies.decides_on, _companies.leaves_at, _companies.host),
        *(_companies.tried_at, _companies.left_alone, _places.number.label("place"), _line.c.in_line),
        *(_register.municipality, _register.municipality_number),
        *(_register.industry, _register.industry_code, _register.employees),
    )
    .select_from(tables.companies)
    .join(tables.places, (_places.holder == _companies.id) & _places.offer_ends.is_(None), isouter=True)
    .join(_line, _line.c.company == _companies.id, isouter=True)
    .join(
        tables.register_entries,
        (_register.number == _companies.number) & (_companies.number != ""),
        isouter=True,
    )
    .order_by(_companies.ordered_by, _companies.id),
    Table.PEOPLE: select(
        *_company, _people.name, _people.email, _people.roles, _people.language, tables.speaks_for.c.accepted
    )
    .select_from(tables.people)
    .join(tables.speaks_for, tables.speaks_for.c.person == _people.id, isouter=True)
    .join(tables.companies, _companies.id == tables.speaks_for.c.company, isouter=True)
    .order_by(_people.ordered_by, _people.id),
    Table.MEETINGS: select(
        *_company,
        *(_meetings.kind, _meetings.starts, _meetings.ends, _meetings.state, _meetings.hosts),
        *(_meetings.language, _meetings.attendees, _meetings.moves, _meetings.open, _by),
        *(_outcomes.outcome, _outcomes.message, _outcomes.note),
    )
    .select_from(tables.meetings)
    .join(tables.companies, _companies.id == _meetings.company)
    .join(tables.people, _people.id == _meetings.booked_by, isouter=True)
    .join(tables.outcomes, _outcomes.meeting == _meetings.id, isouter=True)
    .order_by(_meetings.starts, _meetings.id),
    Table.PREPARATION: select(
        *_company,
        _by,
        *(tables.preparations.c[one] for one in ("company", "by", "at", "participants", "theme")),
        *(tables.preparations.c[one] for one in ("goal", "support", "background", "wishes")),
    )
    .select_from(tables.preparations)
    .join(tables.companies, _companies.id == tables.preparations.c.company)
    .join(tables.people, _people.id == tables.preparations.c.by, isouter=True)
    .order_by(_companies.ordered_by, _companies.id),
    Table.KICKOFF: select(*_company, _by, *(tables.registrations.c[one] for one in ("name", "email", "at")))
    .select_from(tables.registrations)
    .join(tables.companies, _companies.id == tables.registrations.c.company)
    .join(tables.people, _people.id == tables.registrations.c.by, isouter=True)
    .order_by(_companies.ordered_by, _companies.id, tables.registrations.c.place),
    Table.BROADCASTS: select(
        *_company,
        *(_broadcasts.starts, _broadcasts.otherwise, _text.c.texts, _people.name, _people.language),
        _companies.decides_on,
        *(_recipients.version, _recipients.read_at, OUTCOME.label("outcome")),
    )
    .select_from(tables.broadcast_recipients)
    .join(tables.broadcasts, _broadcasts.id == _recipients.broadcast)
    .join(_text, _text.c.broadcast == _recipients.broadcast)
    .join(
        tables.letters,
        (tables.letters.c.about == _recipients.broadcast)
        & (tables.letters.c.person == _recipients.person)
        & (tables.letters.c.what == LetterKind.BROADCAST.value),
    )
    .join(tables.companies, _companies.id == _recipients.company)
    .join(tables.people, _people.id == _recipients.person)
    .order_by(_broadcasts.starts, _broadcasts.id, _companies.ordered_by, _people.ordered_by, _people.id),
    Table.HISTORY: select(
        *_company, _by, *(tables.history.c[one] for one in ("company", "by", "at", "what", "why"))
    )
    .select_from(tables.history)
    .join(tables.companies, _companies.id == tables.history.c.company)
    .join(tables.people, _people.id == tables.history.c.by, isouter=True)
    .order_by(tables.history.c.number),
    Table.SEASONS: select(
        *_company,
        *(tables.seasons.c.name.label("season"), tables.seasons.c.kickoff),
        *(tables.standings.c[one] for one in ("stage", "place", "in_line", "coming")),
    )
    .select_from(tables.standings)
    .join(tables.seasons, tables.seasons.c.id == tables.standings.c.season)
    .join(tables.companies, _companies.id == tables.standings.c.company)
    .order_by(tables.seasons.c.began_at, _companies.ordered_by, _companies.id),
}
"""What is read for each."""


@dataclass(frozen=True)
class Snapshot:
    """All tables as they stood when the first of them was read."""

    connection: Connection
    programme: Programme

    def rows(self, table: Table) -> Iterator[Row]:
        """The table's rows, in an order that a reader expects; a few hundred are in memory at a time."""
        made = _MADE[table]
        with self.connection.execution_options(yield_per=AT_ONCE).execute(STATEMENTS[table]) as result:
            for row in result.mappings():
                yield made(dict(row), self.programme)


def _named(row: Mapping[str, Any]) -> tuple[str, str]:
    """The company as it is shown, and its number; empty where a person speaks for none."""
    name, number = row["company_name"] or "", row["company_number"] or ""
    return (CompanyName(name, number).shown if name or number else ""), number


def _host(host: str, programme: Programme) -> str:
    """The name; empty where nobody is named."""
    return programme.host(host).name if host else ""


def _company_row(row: Mapping[str, Any], programme: Programme) -> CompanyRow:
    return CompanyRow(
        *_named(row),
        Stage(row["stage"]),
        row["place"],
        row["in_line"],
        row["decides_on"],
        row["leaves_at"],
        _host(row["host"], programme),
        row["municipality"] or "",
        county_of(row["municipality_number"] or ""),
        branch_of(row["industry_code"] or ""),
        row["industry"] or "",
        row["employees"],
        row["tried_at"],
        bool(row["left_alone"]),
    )


def _person_row(row: Mapping[str, Any], _: Programme) -> PersonRow:
    return PersonRow(
        row["name"],
        row["email"],
        *_named(row),
        None if row["accepted"] is None else bool(row["accepted"]),
        tuple(Role(role) for role in row["roles"].split()),
        Language(row["language"]),
    )


def _meeting_row(row: Mapping[str, Any], programme: Programme) -> MeetingRow:
    return MeetingRow(
        *_named(row),
        Kind(row["kind"]),
        row["starts"],
        row["ends"],
        MeetingState(row["state"]),
        tuple(_host(host, programme) for host in json.loads(row["hosts"])),
        Language(row["language"]),
        row["by_name"] or "",
        tuple(
            f"{name} <{email}>" if email and email != name else name
            for name, email in json.loads(row["attendees"])
        ),
        row["moves"],
        bool(row["open"]),
        Outcome(row["outcome"]) if row["outcome"] else None,
        LongText(row["message"] or ""),
        LongText(row["note"] or ""),
    )


def _preparation_row(row: Mapping[str, Any], programme: Programme) -> PreparationRow:
    said = {one: LongText(row[one]) for one in ("participants", "goal", "support", "background", "wishes")}
    prepared = Preparation(
        CompanyId(row["company"]), PersonId(row["by"]), row["at"], theme=row["theme"], **said
    )
    company, number = _named(row)
    return PreparationRow(
        company=company,
        number=number,
        percent=prepared.percent,
        theme=programme.theme(prepared.theme) if prepared.theme else None,
        by=row["by_name"] or "",
        at=prepared.at,
        **said,
    )


def _kickoff_row(row: Mapping[str, Any], _: Programme) -> KickoffRow:
    return KickoffRow(*_named(row), row["name"], row["email"], row["by_name"] or "", row["at"])


def _broadcast_row(row: Mapping[str, Any], programme: Programme) -> BroadcastRow:
    texts: Mapping[str, str] = json.loads(row["texts"])
    text = texts.get(row["language"]) or texts.get(row["otherwise"], "")
    company, number = _named(row)
    return BroadcastRow(
        starts=row["starts"],
        text=FilledText(text, Language(row["language"]), _values(row, programme)),
        company=company,
        number=number,
        name=row["name"],
        came_of_it=BroadcastOutcome(row["outcome"]),
        version=row["version"],
        read_at=row["read_at"],
    )


def _values(row: Mapping[str, Any], programme: Programme) -> Mapping[str, str | date]:
    """What is known of a broadcast's fields afterwards: not the next meeting, nor how many places."""
    known = {
        Merge.COMPANY: CompanyName(*_named(row)).shown,
        Merge.CONTACT: row["name"],
        Merge.KICKOFF: programme.kickoff.starts.date(),
        Merge.REGISTER_BY: programme.kickoff.register_by,
        Merge.DECIDES: row["decides_on"],
    }
    return {field.value: value for field, value in known.items() if value}


def _history_row(row: Mapping[str, Any], _: Programme) -> HistoryRow:
    chosen = row["what"] == Step.DECLINE and row["why"] in set(Reason)
    why = Reason(row["why"]) if chosen else LongText(row["why"])
    happened = Happened(CompanyId(row["company"]), row["at"], PersonId(row["by"]), row["what"])
    return HistoryRow(*_named(row), happened.at, Told(happened.told), row["by_name"] or "", why)


def _season_row(row: Mapping[str, Any], _: Programme) -> SeasonRow:
    company, number = _named(row)
    stage, place, in_line = Stage(row["stage"]), row["place"], row["in_line"]
    season, kickoff = row["season"], row["kickoff"]
    return SeasonRow(season, kickoff, company, number, stage, place, in_line, row["coming"])


_MADE: Mapping[Table, Callable[[Mapping[str, Any], Programme], Row]] = {
    Table.COMPANIES: _company_row,
    Table.PEOPLE: _person_row,
    Table.MEETINGS: _meeting_row,
    Table.PREPARATION: _preparation_row,
    Table.KICKOFF: _kickoff_row,
    Table.BROADCASTS: _broadcast_row,
    Table.HISTORY: _history_row,
    Table.SEASONS: _season_row,
}
