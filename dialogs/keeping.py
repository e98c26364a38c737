"""What the clock does to the road, whoever looks: presentations are over, offers end, companies leave."""

from dialogs.places import keep_places
from dialogs.road import go
from dialogs.scene import Desk
from programme.plan import Kind
from programme.road import Stage, Step


def keep_the_road(desk: Desk) -> None:
    """Everything that time alone has changed by now; the same when it's done again."""
    _presented(desk)
    keep_places(desk)


def _presented(desk: Desk) -> None:
    """A company whose presentation is over has been presented to, unless its host says otherwise."""
    booked = {company.id for company in desk.companies.in_stage(Stage.BOOKED)}
    if not booked:
        return
    for meeting in desk.meetings.over(Kind.PRESENTATION, desk.now):
        company = meeting.booking.company
        if company in booked and meeting.end <= desk.now and desk.outcomes.of(meeting.id) is None:
            go(desk, company, Step.BE_PRESENTED_TO)
            booked.discard(company)
