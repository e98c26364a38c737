"""Counts what a monthly report tells, in a few statements."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime

from programme.deeds.progress import progress
from programme.desk import Desk
from programme.leading.counts import Span, by_month, grouped, month_span, reasons
from programme.leading.progress import COUNTED_STEPS, changes_of
from programme.leading.reports import Facts
from programme.meetings.feedback import Asked, Feedback

_EVER = datetime(2000, 1, 1, tzinfo=UTC)


def facts(desk: Desk, month: date) -> Facts:
    """The programme as it is now, and what the month brought, up to now where it isn't over."""
    zone = desk.programme.zone
    whole = month_span(month, zone)
    until = min(whole.end, desk.now)
    history = desk.history.lately(_EVER, COUNTED_STEPS)
    members = desk.counts.members()
    counties, branches, sizes = grouped(members)
    both, known = desk.counts.both_parties(desk.now)
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
        total=asdict(desk.counts.held(Span(_EVER, desk.now))),
        both_parties=both,
        parties_known=known,
        themes=desk.counts.themes(),
        themes_hit=_said("themes_hit", desk.feedback.about(Asked.PRESENTATION)),
        worth=_said("worth", desk.feedback.about(Asked.KICKOFF)),
        reasons=reasons(desk.counts.declined()),
        companies=[one.name for one in members],
    )


def _said(question: str, answers: Sequence[Feedback]) -> dict[str, int]:
    return dict(Counter(one.answers[question] for one in answers))
