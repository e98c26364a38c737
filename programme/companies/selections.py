"""Which companies are meant: by where they are, by what marks them, and by what is known of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from programme.companies.branches import Branch
from programme.companies.companies import Company, CompanyId
from programme.companies.conditions import (
    MARKS,
    OPEN_TO_HOSTS,
    STILL_THERE,
    Holds,
    conditions_token,
    every,
    read_conditions_token,
)
from programme.companies.road import Stage
from programme.errors import NotAnAnswerError

SILENT_AFTER = timedelta(days=14)
"""So long nothing has been heard of a company that is called silent."""
SOON = timedelta(days=14)
"""Within so long a board decides soon."""


class Mark(StrEnum):
    """Something about a company that calls for a look."""

    SILENT = "silent"
    """It is in touch with us, and nothing has happened for two weeks, nor is anything coming."""
    DECIDES_SOON = "decides-soon"
    DECISION_OVERDUE = "decision-overdue"
    """The day on which it was to decide is past."""
    NO_ANSWER = "no-answer"
    """It was called without an answer."""
    UNREGISTERED = "unregistered"
    """Nobody of it is registered for the kick-off."""
    PRESENTED_TO = "presented-to"
    """It has had a presentation, and isn't back before it."""
    TOOK_A_PLACE = "took-a-place"
    """It has, or once had, a place."""
    NEVER_CALLED = "never-called"
    REGISTERED = "registered"
    """Somebody of it is registered for the kick-off."""
    MEETING_BOOKED = "meeting-booked"
    """It has a meeting ahead of it."""
    NO_MEETING = "no-meeting"
    PREPARED = "prepared"
    """It has begun to prepare its start-up meeting."""
    UNPREPARED = "unprepared"
    UNREACHABLE = "unreachable"
    """It's on the road, and nobody who speaks for it can be written to in the chat now."""


@dataclass(frozen=True)
class Selection:
    """What all of the companies that are meant have in common; what is empty doesn't matter."""

    stages: tuple[Stage, ...] = ()
    marks: tuple[Mark, ...] = ()
    county: str = ""
    """Its two digits."""
    branch: Branch | None = None
    theme: str = ""
    """The id of the theme that it wants to begin with."""
    host: str = ""
    """The id of the host who follows it up, or holds or held a meeting with it."""
    name: str = ""
    """A part of its name."""
    company: str = ""
    """Its id."""
    conditions: tuple[Holds, ...] = ()
    """What a sentence said of them."""

    @property
    def is_private(self) -> bool:
        """Whether it says more of companies than their names, where they are and who follows them up."""
        told = {one.name for one in every(self.conditions)}
        return bool(self.marks or self.theme or told & {*MARKS, "theme"})

    @property
    def of_those_still_there(self) -> "Selection":
        """Without those that left, unless it says itself where on the road its companies are."""
        said = {one.name for one in every(self.conditions)}
        if self.stages or self.company or self.name or said & {*OPEN_TO_HOSTS}:
            return self
        return replace(self, conditions=(*self.conditions, *STILL_THERE))

    @property
    def token(self) -> str:
        """The selection as a button carries it."""
        parts = {
            "stages": ",".join(self.stages),
            "marks": ",".join(self.marks),
            "county": self.county,
            "branch": self.branch or "",
            "theme": self.theme,
            "host": self.host,
            "name": self.name.replace(";", " "),
            "company": self.company,
            "conditions": conditions_token(self.conditions),
        }
        return ";".join(f"{part}={value}" for part, value in parts.items() if value)


def read_selection(token: str) -> Selection:
    """The selection that a button carried; NotAnAnswerError for anything in it that isn't known.

    What was left out would make the selection wider than what somebody chose.
    """
    try:
        parts = dict(part.split("=", 1) for part in token.split(";")) if token else {}
        return Selection(
            stages=tuple(map(Stage, _values(parts.pop("stages", "")))),
            marks=tuple(map(Mark, _values(parts.pop("marks", "")))),
            branch=Branch(branch) if (branch := parts.pop("branch", "")) else None,
            conditions=read_conditions_token(parts.pop("conditions", "")),
            **parts,
        )
    except (ValueError, TypeError):
        raise NotAnAnswerError from None


def _values(written: str) -> list[str]:
    return written.split(",") if written else []


@dataclass(frozen=True)
class Moment:
    """When a selection is made, for what depends on it."""

    now: datetime
    today: date

    @property
    def silent_since(self) -> datetime:
        """Who hasn't been heard since then is silent."""
        return self.now - SILENT_AFTER

    @property
    def soon(self) -> date:
        """The last day that is soon."""
        return self.today + SOON


class Selections(Protocol):
    """The companies of selections: a few statements, however many companies there are."""

    def count(self, selection: Selection, moment: Moment) -> int:
        """How many there are."""

    def doubtful(self, selection: Selection, moment: Moment) -> int:
        """How many more there may be: companies of which the register doesn't say where or what they are."""

    def page(self, selection: Selection, moment: Moment, first: int, most: int) -> Sequence[Company]:
        """So many of them from that one on, counted from 0: the longest silent first, others by name."""

    def last_heard(self, companies: Sequence[CompanyId]) -> Mapping[CompanyId, datetime]:
        """When something happened to each last; a company to which nothing has is left out."""

    def by_stage(self) -> Mapping[Stage, int]:
        """How many companies are where on the road; a stage where none is is left out."""
