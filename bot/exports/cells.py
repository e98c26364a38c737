"""What stands in a table's cells, in the reader's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_type_hints
from zoneinfo import ZoneInfo

from programme.broadcasts.broadcasts import Outcome as BroadcastOutcome
from programme.companies.branches import Branch
from programme.companies.declining import Reason
from programme.companies.road import Stage
from programme.groups.network import Answer
from programme.leading.exports import ROWS, FilledText, LongText, Row, Table, Told
from programme.meetings.meetings import MeetingState
from programme.meetings.outcomes import Outcome
from programme.people import Language, Role
from programme.plan import Kind, Theme
from texts.say import InLanguage, Marked, Value, Words
from texts.voice import Voice

Cell = str | int | date | datetime | None
"""As a spreadsheet knows it: a moment has no zone there, so it's the programme's local time."""

_WIDTHS: Mapping[object, int] = {
    bool: 11,
    int: 11,
    date: 13,
    datetime: 17,
    LongText: 60,
    FilledText: 60,
    Language: 12,
}
_OTHERS_WIDTH = 24
"""Of a column, in characters."""
_FILTER = 4
"""What the filter's button takes of a heading."""
_SPOKEN: Mapping[type[StrEnum], str] = {
    Stage: "stage-name",
    Branch: "branch",
    Outcome: "outcome",
    BroadcastOutcome: "outcome-of-broadcast",
    Reason: "reason",
    Kind: "cell-kind",
    MeetingState: "cell-meeting",
    Role: "cell-role",
    Answer: "group-answer",
}
"""How the texts of their values begin."""


@dataclass(frozen=True)
class Column:
    """A column: what stands above it, and how wide it is."""

    heading: str
    width: int


def columns(table: Table, voice: Voice) -> Sequence[Column]:
    """The table's columns, in their order."""
    kinds = get_type_hints(ROWS[table])
    headings = {one.name: voice.speak(Words(f"column-{one.name}")) for one in fields(ROWS[table])}
    return [
        Column(heading, max(_width(kinds[name]), len(heading) + _FILTER))
        for name, heading in headings.items()
    ]


def _width(kind: Any) -> int:  # noqa: ANN401 - whatever stands beside a field
    """By the first of the types that its values may have."""
    return _WIDTHS.get(get_args(kind)[0] if isinstance(kind, UnionType) else kind, _OTHERS_WIDTH)


def cells(row: Row, voice: Voice, zone: ZoneInfo) -> list[Cell]:
    """The row's values: numbers and dates as they are, all else as the reader says it."""
    kinds = _KINDS[type(row)]
    return [
        voice.speak(Words(value)) if kinds[name] is Told else _cell(value, voice, zone)
        for name, value in vars(row).items()
    ]


_KINDS: Mapping[type[Row], Mapping[str, Any]] = {row: get_type_hints(row) for row in ROWS.values()}


def _cell(value: Any, voice: Voice, zone: ZoneInfo) -> Cell:  # noqa: ANN401 - whatever a row holds
    match value:
        case None:
            return None
        case bool():
            return voice.speak(Words("cell-yes" if value else "cell-no"))
        case datetime():
            return value.astimezone(zone).replace(tzinfo=None)
        case int() | date():
            return value
        case tuple():
            return ", ".join(str(_cell(one, voice, zone)) for one in value)
        case FilledText():
            values = {field: InLanguage(value.language, one) for field, one in value.values.items()}
            return voice.speak(Marked(value.text, values))
    return voice.speak(_spoken(value))


def _spoken(value: Any) -> Value:  # noqa: ANN401 - whatever a row holds
    start = _SPOKEN.get(type(value))
    if start:
        return Words(f"{start}-{value}")
    assert isinstance(value, str | Theme)  # a language is one of the first
    return value
