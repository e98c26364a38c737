"""What has to hold in a proposal, what is aimed at, and how much each aim weighs."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from programme.companies.companies import CompanyId
from programme.groups.facts import Confidential, GroupFacts, Pair


class Aim(StrEnum):
    """What makes a group good for a company."""

    THEMES = "themes"
    NEAR = "near"
    PRODUCTION = "production"
    BRANCHES = "branches"
    NEW = "new"
    WISHES = "wishes"


class ProposalKind(StrEnum):
    """What a proposal cares for most."""

    NEAR = "near"
    THEME = "theme"
    MIXED = "mixed"


@dataclass(frozen=True)
class GroupSizes:
    """How many companies a group has, and how far apart those are that only meet in person."""

    smallest: int = 4
    largest: int = 8
    within_km: int = 150


@dataclass(frozen=True)
class GroupWeights:
    """How much each aim counts beside the others; 0 leaves it out."""

    themes: int = 3
    near: int = 2
    production: int = 1
    branches: int = 2
    new: int = 1
    wishes: int = 2

    def of(self, aim: Aim) -> int:
        """The aim's weight."""
        return int(getattr(self, aim))

    def leaning(self, kind: ProposalKind) -> "GroupWeights":
        """The same, with five times the weight on what this kind of proposal cares for."""
        match kind:
            case ProposalKind.NEAR:
                return replace(self, near=5 * max(self.near, 1))
            case ProposalKind.THEME:
                return replace(self, themes=5 * max(self.themes, 1))
            case ProposalKind.MIXED:
                return self


class RuleKind(StrEnum):
    """The rules that always hold."""

    ONCE = "once"
    """Every company is in exactly one group."""
    SIZES = "sizes"
    """No group is smaller or larger than wanted."""
    VETO = "veto"
    """A company isn't with one that it said no to."""
    TOGETHER = "together"
    """These two are in one group: the leader says so."""
    APART = "apart"
    """These two are in different groups: the leader says so."""
    IN_PERSON = "in-person"
    """A company that only meets in person has nobody in its group who is further away."""
    COMPETITORS = "competitors"
    """These two make the same, and competitors are to be apart."""


@dataclass(frozen=True, order=True)
class Rule:
    """One rule, and whom it's about; sizes are about nobody in particular."""

    kind: RuleKind
    companies: tuple[CompanyId, ...] = ()


@dataclass(frozen=True)
class Rules:
    """What the leader asks of a proposal."""

    sizes: GroupSizes = GroupSizes()
    together: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()
    competitors_apart: bool = False


@dataclass(frozen=True)
class Case:
    """All that a proposal depends on. Made by `case_of`, which puts it in one order."""

    companies: tuple[GroupFacts, ...]
    rules: Rules = Rules()
    weights: GroupWeights = GroupWeights()
    confidential: Confidential = field(default=Confidential())
    before: frozenset[Pair] = frozenset()
    """Those who have been in a group together."""

    @cached_property
    def facts(self) -> dict[CompanyId, GroupFacts]:
        """Each company's, by its id."""
        return {one.company: one for one in self.companies}

    @cached_property
    def wished(self) -> dict[CompanyId, frozenset[CompanyId]]:
        """Whom each company would like to be with."""
        return {
            one: frozenset(whom for who, whom in self.confidential.wishes if who == one) for one in self.facts
        }

    @cached_property
    def met_before(self) -> frozenset[CompanyId]:
        """Those who have been in a group."""
        return frozenset(company for both in self.before for company in both)

    def leaning(self, kind: ProposalKind) -> "Case":
        """The same, for this kind of proposal."""
        return replace(self, weights=self.weights.leaning(kind))

    def only(self, companies: Iterable[CompanyId]) -> "Case":
        """The same, of these companies alone."""
        kept = set(companies)
        return case_of(
            (one for one in self.companies if one.company in kept),
            self.rules,
            self.weights,
            self.confidential,
            self.before,
        )


def case_of(
    companies: Iterable[GroupFacts],
    rules: Rules = Rules(),
    weights: GroupWeights = GroupWeights(),
    confidential: Confidential = Confidential(),  # noqa: B008 - frozen
    before: Iterable[Pair] = (),
) -> Case:
    """The case, the same in whatever order its facts come; what is said of absent companies falls away."""
    known = {one.company: one for one in companies}

    def kept(pairs: Iterable[Pair]) -> frozenset[Pair]:
        return frozenset(
            (one, other) for one, other in pairs if one in known and other in known and one != other
        )

    return Case(
        tuple(known[company] for company in sorted(known)),
        replace(rules, together=kept(rules.together), apart=kept(rules.apart)),
        weights,
        Confidential(kept(confidential.wishes), kept(confidential.vetoes)),
        kept(before),
    )
