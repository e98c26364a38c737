"""What a change by hand costs, whom, and which rules it breaks: said, never forbidden."""

from dataclasses import dataclass

from programme.companies.companies import CompanyId
from programme.groups.broken import broken
from programme.groups.facts import Groups, in_order
from programme.groups.rules import Case, Rule
from programme.groups.score import Score, score, scores


@dataclass(frozen=True)
class Change:
    """What a company's group was worth to it, and what it would be."""

    company: CompanyId
    before: float
    after: float


@dataclass(frozen=True)
class Moved:
    """The groups after a move, beside what they were."""

    groups: Groups
    before: Score
    after: Score
    changes: tuple[Change, ...]
    """Those who would be better or worse off, who loses most first."""
    breaks: tuple[Rule, ...]
    """Rules that held before."""
    mends: tuple[Rule, ...]
    """Rules that didn't hold before."""


def move(company: CompanyId, to: int | None, groups: Groups, case: Case) -> Moved:
    """What happens if the company goes to that group (by its place among them); None: to one of its own."""
    left = [tuple(one for one in group if one != company) for group in groups]
    if to is None:
        left.append((company,))
    else:
        left[to] = (*left[to], company)
    return compared(in_order(groups), in_order(tuple(left)), case)


def compared(before: Groups, after: Groups, case: Case) -> Moved:
    """The groups after a change, beside what they were."""
    were = {found.company: found.total for found in scores(before, case)}
    are = {found.company: found.total for found in scores(after, case)}
    changes = [
        Change(company, were.get(company, 0.0), are.get(company, 0.0))
        for company in sorted(were.keys() | are.keys())
        if were.get(company, 0.0) != are.get(company, 0.0)
    ]
    broke, breaks = set(broken(before, case)), set(broken(after, case))
    return Moved(
        after,
        score(before, case),
        score(after, case),
        tuple(sorted(changes, key=lambda one: (one.after - one.before, one.company))),
        tuple(sorted(breaks - broke)),
        tuple(sorted(broke - breaks)),
    )
