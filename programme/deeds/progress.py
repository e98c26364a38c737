"""The programme's figures as they are now, read in a few statements however many companies there are."""

from programme.companies.road import IN_THE_PROGRAMME
from programme.companies.selections import Moment
from programme.deeds.places import places_wanted
from programme.deeds.seasons import running
from programme.desk import Desk
from programme.leading.progress import (
    CALLS,
    COUNTED_STEPS,
    LOOKS_AHEAD,
    LOOKS_BACK,
    MOST_CALLS,
    Progress,
    free_by_host,
    matters,
    pace,
    suggested,
)
from programme.plan import Kind


def progress(desk: Desk) -> Progress:
    """All of it."""
    by_stage = desk.selections.by_stage()
    confirmed = sum(by_stage.get(stage, 0) for stage in IN_THE_PROGRAMME)
    since = max(desk.now - LOOKS_BACK, running(desk).began_at)
    lately = desk.history.lately(since, COUNTED_STEPS)
    free = [
        slot
        for slot in desk.meetings.free(Kind.PRESENTATION, desk.now)
        if slot.start < desk.now + LOOKS_AHEAD
    ]
    moment = moment_of(desk)
    return Progress(
        pace(confirmed, places_wanted(desk), lately, desk.now, desk.programme),
        {matter: desk.selections.count(one, moment) for matter, one in matters(desk.programme).items()},
        by_stage,
        suggested({why: desk.selections.page(one, moment, 0, MOST_CALLS) for why, one in CALLS.items()}),
        len(free),
        free_by_host(free, desk.now),
    )


def moment_of(desk: Desk) -> Moment:
    """Now, for what depends on the time."""
    return Moment(desk.now, desk.now.astimezone(desk.programme.zone).date())
