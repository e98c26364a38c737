"""What the clock does to the road, whoever looks: presentations are over, offers end, companies leave."""

from programme.calendar import is_working_day
from programme.companies.road import Stage, Step
from programme.deeds.broadcast_changes import keep_broadcasts
from programme.deeds.notify import leaders, notify
from programme.deeds.places import keep_places
from programme.deeds.road import go
from programme.desk import Desk
from programme.letters.letter_kinds import LetterKind
from programme.meetings.meetings import has_presentation_ahead
from programme.plan import Kind

MONDAY, DIGEST_FROM = 1, 8
"""The digest's weekday and hour."""
MORNING, MORNING_LASTS_TO = 8, 12
"""From which hour on the morning card comes, and when it's too late for it."""


def keep_the_road(desk: Desk) -> None:
    """Everything that time alone has changed by now; the same when it's done again."""
    _presented(desk)
    _started(desk)
    keep_places(desk)
    _digest(desk)
    keep_broadcasts(desk)
    _morning(desk)


def _presented(desk: Desk) -> None:
    """A company whose presentation is over has been presented to, unless its host says otherwise.

    One that is still to come counts more than an earlier one, as of last year.
    """
    booked = {company.id for company in desk.companies.in_stage(Stage.BOOKED)}
    for meeting in desk.meetings.over(Kind.PRESENTATION, desk.now) if booked else ():
        company = meeting.booking.company
        if company in booked and meeting.end <= desk.now and desk.outcomes.of(meeting.id) is None:
            booked.discard(company)
            if not has_presentation_ahead(desk.meetings, company, desk.now):
                go(desk, company, Step.BE_PRESENTED_TO)


def _started(desk: Desk) -> None:
    """A company whose start-up meeting is over has started."""
    booked = {company.id for company in desk.companies.in_stage(Stage.STARTUP_BOOKED)}
    for meeting in desk.meetings.over(Kind.STARTUP, desk.now) if booked else ():
        if meeting.booking.company in booked and meeting.end <= desk.now:
            go(desk, meeting.booking.company, Step.START)
            booked.discard(meeting.booking.company)


def _morning(desk: Desk) -> None:
    """On working days the leaders' card is planned in the morning; it is said only if there is something."""
    here = desk.now.astimezone(desk.programme.zone)
    if MORNING <= here.hour < MORNING_LASTS_TO and is_working_day(here.date(), desk.programme):
        notify(desk, leaders(desk), LetterKind.MORNING, here.date().isoformat())


def _digest(desk: Desk) -> None:
    """On Mondays the leaders hear how many questions wait since before that day, if any does."""
    here = desk.now.astimezone(desk.programme.zone)
    year, week, weekday = here.isocalendar()
    if weekday != MONDAY or here.hour < DIGEST_FROM:
        return
    midnight = here.replace(hour=0, minute=0, second=0, microsecond=0)
    if desk.questions.any_open_since_before(midnight):
        notify(desk, leaders(desk), LetterKind.QUESTIONS_DIGEST, f"{year}-{week}")
