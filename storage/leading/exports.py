"""Whole tables, row by row as they stood at one moment, however many rows they have."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from programme.broadcasts.broadcasts import Outcome as BroadcastOutcome
from programme.broadcasts.merge_fields import Merge
from programme.companies.branches import branch_of
from programme.companies.companies import CompanyId, CompanyName
from programme.companies.counties import county_of
from programme.companies.declining import Reason
from programme.companies.history import Happened
from programme.companies.road import Stage, Step
from programme.groups.network import Answer
from programme.leading.exports import (
    BroadcastRow,
    CompanyRow,
    FilledText,
    GroupRow,
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
from programme.meetings.meetings import MeetingState
from programme.meetings.outcomes import Outcome
from programme.meetings.preparations import Preparation
from programme.people import Language, PersonId, Role
from programme.plan import Kind, Programme
from programme.seasons import Season, SeasonId
from storage import tables
from storage.leading.export_statements import statement
from storage.leading.seasons import season_of

_UNKNOWN = "…"
AT_ONCE = 500
"""So many rows are fetched at once."""


@dataclass(frozen=True)
class Snapshot:
    """All tables as they stood when the first of them was read."""

    connection: Connection
    programme: Programme

    def season(self, season: SeasonId) -> Season | None:
        """The season of that id; None for all of them, or if there is none such."""
        found = self.connection.execute(select(tables.seasons).where(tables.seasons.c.id == season))
        row = found.mappings().first()
        return season_of(dict(row)) if row else None

    def rows(self, table: Table, of: Season | None = None) -> Iterator[Row]:
        """The table's rows, of a season or all; a few hundred are in memory at a time."""
        made = _MADE[table]
        with self.connection.execution_options(yield_per=AT_ONCE).execute(statement(table, of)) as result:
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
    by, season = row["by_name"] or "", row["season"] or ""
    return KickoffRow(*_named(row), row["name"], row["email"], by, row["at"], season, row["kickoff"])


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


def _values(row: Mapping[str, Any], programme: Programme) -> Mapping[str, str | int | date]:
    """What stands in a broadcast's fields; dots where it isn't sent yet, or nobody knows any more."""
    known = {
        Merge.COMPANY: CompanyName(*_named(row)).shown,
        Merge.CONTACT: row["name"],
        Merge.KICKOFF: programme.kickoff.starts.date(),
        Merge.REGISTER_BY: programme.kickoff.register_by,
        Merge.DECIDES: row["decides_on"],
        Merge.MEETING: row["meeting"],
        Merge.FREE_PLACES: row["free_places"],
    }
    return {field.value: _UNKNOWN if known[field] is None else known[field] for field in Merge}


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


def _group_row(row: Mapping[str, Any], _: Programme) -> GroupRow:
    return GroupRow(
        row["group_number"],
        row["group_name"],
        *_named(row),
        Answer(row["answer"]),
        row["at"],
        bool(row["second"]),
        row["municipality"] or "",
        county_of(row["municipality_number"] or ""),
        branch_of(row["industry_code"] or ""),
    )


_MADE: Mapping[Table, Callable[[Mapping[str, Any], Programme], Row]] = {
    Table.COMPANIES: _company_row,
    Table.PEOPLE: _person_row,
    Table.MEETINGS: _meeting_row,
    Table.PREPARATION: _preparation_row,
    Table.KICKOFF: _kickoff_row,
    Table.BROADCASTS: _broadcast_row,
    Table.HISTORY: _history_row,
    Table.SEASONS: _season_row,
    Table.GROUPS: _group_row,
}
