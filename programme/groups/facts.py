"""What of a company matters for its group. What is confidential stands apart: reasons never see it."""

from dataclasses import dataclass
from enum import StrEnum

from programme.companies.branches import Branch
from programme.companies.companies import CompanyId

Pair = tuple[CompanyId, CompanyId]
Groups = tuple[tuple[CompanyId, ...], ...]
"""Companies by id in each, groups by their first company."""


class Meets(StrEnum):
    """How a company likes to meet."""

    IN_PERSON = "in-person"
    DIGITALLY = "digitally"
    EITHER = "either"


@dataclass(frozen=True)
class GroupFacts:
    """What others may know of a company; what is empty isn't known."""

    company: CompanyId
    name: str
    places: tuple[str, ...] = ()
    """Numbers of the municipalities where it is, of today's division: its own first, then its sites'."""
    branch: Branch | None = None
    themes: frozenset[str] = frozenset()
    """Ids of the programme's themes."""
    products: frozenset[str] = frozenset()
    """What it makes, a word each, in one language and spelling."""
    shifts: bool | None = None
    """Whether it works in shifts."""
    employees: int | None = None
    meets: Meets = Meets.EITHER
    prepared: bool = True
    """Whether it has said something itself; else it's placed by what the register knows."""


@dataclass(frozen=True)
class Confidential:
    """What companies said to the project leader alone: pairs of who said it, and of whom."""

    wishes: frozenset[Pair] = frozenset()
    vetoes: frozenset[Pair] = frozenset()


def pair(one: CompanyId, other: CompanyId) -> Pair:
    """The two, in whatever order they were named."""
    return (one, other) if one < other else (other, one)


def in_order(groups: Groups) -> Groups:
    """The same groups, written in one way."""
    return tuple(sorted(tuple(sorted(group)) for group in groups if group))
