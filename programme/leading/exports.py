"""What the programme gives away as tables: which there are, and a row of each in the field's words.

Whether somebody represents the management or the employees stands in no row: that is counted, never listed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from programme.broadcasts.broadcasts import Outcome as BroadcastOutcome
from programme.companies.branches import Branch
from programme.companies.declining import Reason
from programme.companies.road import Stage
from programme.groups.network import Answer
from programme.meetings.meetings import MeetingState
from programme.meetings.outcomes import Outcome
from programme.people import Language, Role
from programme.plan import Kind, Theme
from programme.seasons import ALL_SEASONS, SeasonId

LongText = NewType("LongText", str)
"""A text of several lines, in somebody's own words."""
Told = NewType("Told", str)
"""The name of a text that tells what happened."""


@dataclass(frozen=True)
class FilledText:
    """A text in somebody's language, and what stands in its fields."""

    text: str
    language: Language
    values: Mapping[str, str | int | date]


class Table(StrEnum):
    """The tables that can be exported."""

    COMPANIES = "companies"
    PEOPLE = "people"
    MEETINGS = "meetings"
    PREPARATION = "preparation"
    KICKOFF = "kickoff"
    BROADCASTS = "broadcasts"
    HISTORY = "history"
    SEASONS = "seasons"
    GROUPS = "groups"


class Format(StrEnum):
    """What the files can be opened with."""

    EXCEL = "excel"
    """One workbook with a sheet for each table."""
    CSV = "csv"
    """A file for each table, as Norwegian Excel reads them."""


@dataclass(frozen=True)
class Export:
    """What somebody wants to take along."""

    tables: tuple[Table, ...]
    format: Format
    season: SeasonId = ALL_SEASONS

    @property
    def token(self) -> str:
        """As a link carries it."""
        return "/".join((",".join((self.format, *self.tables)), self.season))


def read_export(token: str) -> Export:
    """The export that a link carried; ValueError for what is none."""
    what, _, season = token.partition("/")
    how, *tables = what.split(",")
    return Export(tuple(map(Table, tables)), Format(how), SeasonId(season))


@dataclass(frozen=True)
class CompanyRow:
    """A company, and what the register says of it."""

    company: str
    number: str
    stage: Stage
    place: int | None
    in_line: int | None
    """Its number in the waiting list."""
    decides_on: date | None
    leaves_at: datetime | None
    host: str
    municipality: str
    county: str
    branch: Branch | None
    industry: str
    employees: int | None
    tried_at: datetime | None
    left_alone: bool


@dataclass(frozen=True)
class PersonRow:
    """Somebody who has written to the bot."""

    name: str
    email: str
    company: str
    number: str
    accepted: bool | None
    """Whether it's known that they speak for the company; None for whoever speaks for none."""
    roles: tuple[Role, ...]
    language: Language


@dataclass(frozen=True)
class MeetingRow:
    """A meeting that was booked, and what came of it."""

    company: str
    number: str
    kind: Kind
    start: datetime
    end: datetime
    state: MeetingState
    hosts: tuple[str, ...]
    language: Language
    booked_by: str
    attendees: tuple[str, ...]
    moves: int
    is_open: bool
    outcome: Outcome | None
    message: LongText
    note: LongText


@dataclass(frozen=True)
class PreparationRow:
    """What a company has prepared for its start-up meeting."""

    company: str
    number: str
    percent: int
    theme: Theme | None
    participants: LongText
    goal: LongText
    support: LongText
    background: LongText
    wishes: LongText
    by: str
    at: datetime


@dataclass(frozen=True)
class KickoffRow:
    """Somebody who comes to a kick-off, or came."""

    company: str
    number: str
    name: str
    email: str
    by: str
    at: datetime
    season: str
    season_kickoff: datetime | None
    """None before the first season is known."""


@dataclass(frozen=True)
class BroadcastRow:
    """One recipient of a broadcast, and what became of it for them."""

    starts: datetime
    text: FilledText
    """As it reads now, in the recipient's language, with its fields filled as they were for them."""
    company: str
    number: str
    name: str
    came_of_it: BroadcastOutcome
    version: int
    """Of the text that they were sent: 1, and one more with each correction; 0 before it's sent."""
    read_at: datetime | None


@dataclass(frozen=True)
class HistoryRow:
    """Something that happened to a company."""

    company: str
    number: str
    at: datetime
    what: Told
    by: str
    why: LongText | Reason


@dataclass(frozen=True)
class SeasonRow:
    """Where a company stood as a season ended."""

    season: str
    season_kickoff: datetime
    company: str
    number: str
    stage: Stage
    place: int | None
    in_line: int | None
    signed_up: int


@dataclass(frozen=True)
class GroupRow:
    """A company in a network group, and what it answered."""

    group_number: int
    """As groups are listed in the chat."""
    group_name: str
    """What the leader calls it; empty where it's called by what it has in common."""
    company: str
    number: str
    group_answer: Answer
    answered_at: datetime | None
    second_group: bool
    """Whether it's in another group, too, and in this one by the leader's hand."""
    municipality: str
    county: str
    branch: Branch | None


Row = (
    CompanyRow
    | PersonRow
    | MeetingRow
    | PreparationRow
    | KickoffRow
    | BroadcastRow
    | HistoryRow
    | SeasonRow
    | GroupRow
)
ROWS: dict[Table, type[Row]] = {
    Table.COMPANIES: CompanyRow,
    Table.PEOPLE: PersonRow,
    Table.MEETINGS: MeetingRow,
    Table.PREPARATION: PreparationRow,
    Table.KICKOFF: KickoffRow,
    Table.BROADCASTS: BroadcastRow,
    Table.HISTORY: HistoryRow,
    Table.SEASONS: SeasonRow,
    Table.GROUPS: GroupRow,
}
"""Whose fields are the columns, in their order."""
