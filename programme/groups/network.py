"""The network groups as they stand, and what each company answered when it was asked to be in one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType, Protocol

from programme.companies.companies import CompanyId
from programme.errors import NotAnAnswerError
from programme.groups.facts import Groups, Pair, in_order
from programme.people import PersonId
from programme.seasons import SeasonId

GroupId = NewType("GroupId", str)
LONGEST_NAME = 60


class NoSuchGroupError(NotAnAnswerError):
    """The group is gone."""

    words = "no-such-group"


class Answer(StrEnum):
    """Whether a company wants to be in its group."""

    NOT_ASKED = "not-asked"
    ASKED = "asked"
    YES = "yes"
    NOT_NOW = "not-now"
    ANOTHER = "another"
    """It would like to be in another group."""


@dataclass(frozen=True)
class Member:
    """A company in a group."""

    company: CompanyId
    answer: Answer = Answer.NOT_ASKED
    at: datetime | None = None
    """When it was asked, or answered."""
    words: str = ""
    """What it wrote with its answer: for the project leader alone."""
    is_second: bool = False
    """Whether it's in another group, too, and the leader put it into this one beside that."""


@dataclass(frozen=True)
class NetworkGroup:
    """A group that the project leader has taken over from a proposal, or made by hand."""

    id: GroupId
    number: int
    """Groups are listed by it."""
    name: str = ""
    """What the leader calls it; empty where it's called by what it has in common."""
    is_locked: bool = False
    """Whether new proposals leave it as it is."""
    members: tuple[Member, ...] = ()

    @property
    def companies(self) -> tuple[CompanyId, ...]:
        """Who is in it, by id."""
        return tuple(one.company for one in self.members)

    @property
    def placed(self) -> tuple[CompanyId, ...]:
        """Those whose only or first group it is, by id: proposals and scores go by them."""
        return tuple(one.company for one in self.members if not one.is_second)

    @property
    def is_asked(self) -> bool:
        """Whether companies know of it."""
        return any(one.answer is not Answer.NOT_ASKED for one in self.members)

    @property
    def stays(self) -> bool:
        """Whether new proposals leave it as it is."""
        return self.is_locked or self.is_asked

    def answered(self, answer: Answer) -> tuple[CompanyId, ...]:
        """Those who answered so."""
        return tuple(one.company for one in self.members if one.answer is answer)

    def member(self, company: CompanyId) -> Member:
        """Its member of that company; StopIteration if it has none."""
        return next(one for one in self.members if one.company == company)


class Bound(StrEnum):
    """What the leader asks of two companies."""

    TOGETHER = "together"
    APART = "apart"
    FREE = "free"
    """Nothing any more."""


def as_groups(groups: Sequence[NetworkGroup]) -> Groups:
    """Who is with whom, each company in its first group alone."""
    return in_order(tuple(one.placed for one in groups))


class NetworkGroups(Protocol):
    """All groups. Of their companies only those count that have a place and aren't about to leave."""

    def lock(self) -> None:
        """Nobody else changes a group until this transaction ends."""

    def all(self) -> Sequence[NetworkGroup]:
        """Every group, in order, also an empty one."""

    def get(self, group: GroupId) -> NetworkGroup | None:
        """The one of that id, or None."""

    def of(self, company: CompanyId) -> NetworkGroup | None:
        """The company's first group, or None."""

    def all_of(self, company: CompanyId) -> Sequence[NetworkGroup]:
        """The company's groups, its first one before its second."""

    def put(self, group: NetworkGroup) -> None:
        """Keep its name, number and lock; its members are placed."""

    def drop(self, group: GroupId) -> None:
        """Forget the group, and who was in it."""

    def place(self, member: Member, group: GroupId) -> None:
        """The company's first group, or its second, is this one, with that answer."""

    def take_out(self, company: CompanyId) -> None:
        """The company has no first group."""

    def take_out_of_second(self, company: CompanyId) -> None:
        """The company has no second group."""

    def before(self) -> frozenset[Pair]:
        """Those who both said yes to one group in a season that is over."""

    def keep_past(self, season: SeasonId) -> None:
        """Note for later seasons who said yes to which group in this one."""

    def bound(self) -> dict[Pair, Bound]:
        """What the leader asks of pairs of companies."""

    def bind(self, both: Pair, how: Bound, by: PersonId) -> None:
        """Ask that of the two from now on."""
