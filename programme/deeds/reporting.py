"""Counts what a monthly report tells, in a few statements."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from programme.deeds.progress import progress
from programme.deeds.seasons import running
from programme.desk import Desk
from programme.leading.counts import Span, by_month, grouped, month_span, reasons
from programme.leading.progress import COUNTED_STEPS, changes_of
from programme.leading.reports import Facts
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
    both, known = desk.counts.both_parties(Span(since, desk.now))
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
        parties_known=known,
        themes=desk.counts.themes(),
        themes_hit=_said("themes_hit", said_since(desk, Asked.PRESENTATION)),
        worth=_said("worth", said_since(desk, Asked.KICKOFF)),
        reasons=reasons(desk.counts.declined()),
        companies=[one.name for one in members],
    )


def said_since(desk: Desk, asked: Asked) -> Sequence[Feedback]:
    """What people have said of that in the running season."""
    since = running(desk).began_at
    return [one for one in desk.feedback.about(asked) if one.at >= since]


def _said(question: str, answers: Sequence[Feedback]) -> dict[str, int]:
    return dict(Counter(one.answers[question] for one in answers))
