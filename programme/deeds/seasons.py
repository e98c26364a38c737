"""When a season ends and the next begins: by the leader's deed, never by a changed file alone."""

from dataclasses import replace
from datetime import UTC, date, datetime

from programme.companies.history import NOBODY
from programme.companies.road import IN_THE_PROGRAMME, Stage, Step
from programme.deeds.journal import keep
from programme.deeds.places import offer_free_places
from programme.deeds.road import go
from programme.desk import Desk
from programme.leading.journal import Change
from programme.leading.overrides import Override, Setting
from programme.letters.reminders import kickoff_start
from programme.meetings.meetings import has_presentation_ahead
from programme.people import PersonId
from programme.seasons import Season, SeasonId

_EVER = datetime.fromtimestamp(0, UTC)


def keep_season(desk: Desk, new_id: str) -> None:
    """The first season, where there is none yet; else the running one, whose kick-off may have moved."""
    season, start = desk.seasons.latest(), kickoff_start(desk.programme)
    if season is None:
        desk.seasons.add(Season(SeasonId(new_id), desk.programme.about.years, start, _EVER, NOBODY))
    elif season.kickoff != start and season.kickoff > desk.now:
        desk.seasons.move(season.id, start)


def running(desk: Desk) -> Season:
    """The season that is running."""
    season = desk.seasons.latest()
    if season is None:
        return Season(SeasonId(""), desk.programme.about.years, kickoff_start(desk.programme), _EVER, NOBODY)
    return season


def awaits_new_season(desk: Desk) -> bool:
    """Whether the programme file is another year's: the last kick-off is over, and it names a later one."""
    start = kickoff_start(desk.programme)
    return running(desk).kickoff <= desk.now < start


def of_the_season(desk: Desk) -> list[Override]:
    """What was changed in the chat and doesn't rule the next season: links and days to come stay."""
    today = desk.now.astimezone(desk.programme.zone).date()
    return [one for one in desk.overrides.all() if _is_over(one, today)]


def _is_over(override: Override, today: date) -> bool:
    if override.setting in {Setting.HOURS, Setting.CLOSED}:
        return date.fromisoformat(override.about.rpartition("/")[2]) < today
    return override.setting is not Setting.LINK


def begin_season(desk: Desk, new_id: str, by: PersonId) -> Season:
    """The new season: companies, people and history stay, and everybody begins at the start of the road."""
    desk.places.lock()
    old = running(desk)
    desk.seasons.close(old.id, desk.now)
    desk.groups.lock()
    desk.groups.keep_past(old.id)
    for group in desk.groups.all():
        desk.groups.drop(group.id)
    for override in of_the_season(desk):
        desk.overrides.remove(override.setting, override.about)
    for company in desk.companies.in_stage(*(stage for stage in Stage if stage is not Stage.NOT_IN_TARGET)):
        begun = replace(company, decides_on=None, leaves_at=None, tried_at=None)
        desk.companies.put(begun)
        step = Step.END_WITH_A_PLACE if company.stage in IN_THE_PROGRAMME else Step.BEGIN_ANEW
        go(desk, company.id, step, by, company.stage)
        if has_presentation_ahead(desk.meetings, company.id, desk.now):
            go(desk, company.id, Step.BOOK_PRESENTATION, by)
    about, start = desk.programme.about, kickoff_start(desk.programme)
    season = Season(SeasonId(new_id), about.years, start, desk.now, by)
    desk.seasons.add(season)
    offer_free_places(desk)
    keep(desk, by, Change("season-began", season.id, season.name))
    return season
