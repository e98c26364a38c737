"""Counts what a monthly report tells, in a few statements."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from itertools import combinations

from programme.deeds.progress import progress
from programme.deeds.seasons import running
from programme.desk import Desk
from programme.groups.aims import km
from programme.groups.facts import GroupFacts
from programme.groups.known import known
from programme.groups.network import Answer, NetworkGroup
from programme.groups.reasons import GroupName, Region, names, tens
from programme.leading.counts import Span, by_month, grouped, month_span, reasons
from programme.leading.progress import COUNTED_STEPS, changes_of
from programme.leading.reports import Facts, GroupFigures
from programme.meetings.feedback import Asked, Feedback


def facts(desk: Desk, month: date) -> Facts:
    """The programme as it is now, and what the month brought, up to now where it isn't over."""
    zone = desk.programme.zone
    whole = month_span(month, zone)
    until = min(whole.end, desk.now)
    since = running(desk).began_at
    history = desk.history.lately(since, COUNTED_STEPS)
    members = desk.counts.members()
    counties, branches, sizes = grouped(members)
    both, told = desk.counts.both_parties(Span(since, desk.now))
    pace = progress(desk).pace
    return Facts(
        confirmed=pace.confirmed,
        places=pace.places,
        new=sum(change for at, change in changes_of(history) if at >= whole.start),
        forecast=pace.forecast,
        by_month=by_month(history, desk.now.astimezone(zone).date(), zone),
        by_county=counties,
        by_branch=branches,
        by_size=sizes,
        month=asdict(desk.counts.held(Span(whole.start, until))),
        total=asdict(desk.counts.held(Span(since, desk.now))),
        both_parties=both,
        parties_known=told,
        themes=desk.counts.themes(),
        themes_hit=_said("themes_hit", said_since(desk, Asked.PRESENTATION)),
        worth=_said("worth", said_since(desk, Asked.KICKOFF)),
        reasons=reasons(desk.counts.declined()),
        companies=[one.name for one in members],
        groups=_groups(desk),
    )


def _groups(desk: Desk) -> list[GroupFigures]:
    """Each group that has companies, in order."""
    groups = [one for one in desk.groups.all() if one.members]
    case = known(desk).case
    facts = [[case.facts[one] for one in group.companies if one in case.facts] for group in groups]
    unnamed = [its for group, its in zip(groups, facts, strict=True) if not group.name]
    made = iter(names(unnamed))
    return [
        _figures(group, its, GroupName(Region.EVERYWHERE) if group.name else next(made))
        for group, its in zip(groups, facts, strict=True)
    ]


def _figures(group: NetworkGroup, facts: Sequence[GroupFacts], name: GroupName) -> GroupFigures:
    ways = [far for one, other in combinations(facts, 2) if (far := km(one, other)) is not None]
    return GroupFigures(
        called=group.name,
        theme=name.theme,
        branch=name.branch or "",
        region=name.region,
        number=name.number,
        companies=len(group.placed),
        yes=len({*group.placed} & {*group.answered(Answer.YES)}),
        branches=len({one.branch for one in facts if one.branch}),
        km=tens(max(ways, default=0)),
    )


def said_since(desk: Desk, asked: Asked) -> Sequence[Feedback]:
    """What people have said of that in the running season."""
    since = running(desk).began_at
    return [one for one in desk.feedback.about(asked) if one.at >= since]


def _said(question: str, answers: Sequence[Feedback]) -> dict[str, int]:
    return dict(Counter(one.answers[question] for one in answers))
