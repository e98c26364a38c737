"""Searches for groups: what the leader asks for, how far it is, and what was found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType, Protocol

from programme.companies.companies import CompanyId
from programme.errors import ProgrammeError
from programme.groups.facts import Groups
from programme.groups.network import GroupId
from programme.groups.rules import GroupSizes, ProposalKind, Rule
from programme.people import PersonId

SearchId = NewType("SearchId", str)


class NoSearchError(ProgrammeError):
    """There is no such proposal, or none yet."""

    words = "no-proposal"


@dataclass(frozen=True)
class LeftOut:
    """A company that can't be in any group, and the rules that stand in the way."""

    company: CompanyId
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class Findings:
    """What came of a search: a proposal of each kind, or the rules that stand in the way of all groups."""

    proposals: Mapping[ProposalKind, Groups] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()
    rules: tuple[Rule, ...] = ()
    """Where there is no proposal: those that contradict each other; none where nobody could say."""


@dataclass(frozen=True)
class GroupSearch:
    """One search; for all companies that are free, to divide a group, or to place a newcomer."""

    id: SearchId
    by: PersonId
    at: datetime
    sizes: GroupSizes = field(default=GroupSizes())
    competitors_apart: bool = False
    divides: GroupId | None = None
    newcomer: CompanyId | None = None
    percent: int = 0
    """How much of it is done."""
    is_stopped: bool = False
    """Whether it's to end with the best so far."""
    ended_at: datetime | None = None
    found: Findings = Findings()


class GroupSearches(Protocol):
    """All searches."""

    def begin(self, search: GroupSearch) -> None:
        """Have it made; those that aren't done yet are given up."""

    def get(self, search: SearchId) -> GroupSearch | None:
        """The one of that id, or None."""

    def latest(self) -> GroupSearch | None:
        """The one that was begun last among those for all companies, or None."""

    def claim(self, now: datetime, until: datetime) -> GroupSearch | None:
        """One that nobody makes, which nobody else claims until then; None if there is none."""

    def go_on(self, search: SearchId, percent: int, until: datetime) -> bool:
        """So much is done; whether it goes on, or is to end."""

    def stop(self, search: SearchId) -> None:
        """It's to end with the best so far."""

    def end(self, search: SearchId, found: Findings, now: datetime) -> bool:
        """It's done; False if it was given up meanwhile."""
