"""Seasons, and where each company stood as one ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam as given
from sqlalchemy import delete, func, insert, literal, select, update

from programme.people import PersonId
from programme.seasons import Season, SeasonFigures, SeasonId
from storage import tables
from storage.companies.places import NUMBERED_LINE
from storage.companies.registrations import OF_THIS_SEASON
from storage.engine.columns import Moment
from storage.engine.cursor import Cursor, Row

_seasons, _stood = tables.seasons.c, tables.standings.c
_companies, _places = tables.companies.c, tables.places.c
_coming = tables.registrations.c
_ALL = select(tables.seasons).order_by(_seasons.began_at, _seasons.id)
_LATEST = select(tables.seasons).order_by(_seasons.began_at.desc(), _seasons.id).limit(1)
_ADD = insert(tables.seasons)
_MOVE = update(tables.seasons).where(_seasons.id == given("season")).values(kickoff=given("new_kickoff"))
_persons = (
    select(_coming.company, func.count().label("count"))
    .where(OF_THIS_SEASON)
    .group_by(_coming.company)
    .subquery()
)
_KEEP = insert(tables.standings).from_select(
    ["season", "company", "stage", "place", "in_line", "coming"],
    select(
        given("season"),
        _companies.id,
        _companies.stage,
        _places.number,
        NUMBERED_LINE.c.in_line,
        func.coalesce(_persons.c.count, literal(0)),
    )
    .select_from(tables.companies)
    .outerjoin(tables.places, (_places.holder == _companies.id) & _places.offer_ends.is_(None))
    .outerjoin(NUMBERED_LINE, NUMBERED_LINE.c.company == _companies.id)
    .outerjoin(_persons, _persons.c.company == _companies.id),
)
_BEGINS_ANEW = (
    update(tables.places).values(holder=None, since=None, offer_ends=None),
    delete(tables.waiting),
    # The company's goals stay to be looked at again; who comes is another year's.
    update(tables.preparations).values(participants="", for_management="", for_employees=""),
)
_COUNTS = {
    "places": select(func.count())
    .select_from(tables.places)
    .where(_places.holder.is_not(None), _places.offer_ends.is_(None))
    .scalar_subquery(),
    "in_line": select(func.count()).select_from(tables.waiting).scalar_subquery(),
    "coming": select(func.count()).select_from(tables.registrations).where(OF_THIS_SEASON).scalar_subquery(),
}
_NOW = select(*_COUNTS.values())
_CLOSE = (
    update(tables.seasons)
    .where(_seasons.id == given("season"))
    .values(ended_at=given("moment", type_=Moment), **_COUNTS)
)
_STAY_WITH_IT = update(tables.registrations).where(OF_THIS_SEASON).values(season=given("ended"))
_AS_IT_ENDED = select(*(_seasons[name] for name in _COUNTS)).where(_seasons.id == given("season"))


@dataclass(frozen=True)
class SqlSeasons:
    """Seasons, in the database."""

    cursor: Cursor

    def latest(self) -> Season | None:
        """The one that is running; None before the first start."""
        row = self.cursor.execute(_LATEST).first()
        return season_of(row) if row else None

    def all(self) -> Sequence[Season]:
        """Every one, earliest first."""
        return [season_of(row) for row in self.cursor.execute(_ALL).mappings()]

    def add(self, season: Season) -> None:
        """It begins."""
        self.cursor.write(_ADD, vars(season))

    def move(self, season: SeasonId, kickoff: datetime) -> None:
        """Its kick-off begins then."""
        self.cursor.write(_MOVE, {"season": season, "new_kickoff": kickoff})

    def close(self, season: SeasonId, now: datetime) -> None:
        """It has ended: keep what it came to and who came, and let places, line and kick-off begin anew."""
        self.cursor.write(_CLOSE, {"season": season, "moment": now})
        self.cursor.write(_KEEP, {"season": season})
        self.cursor.write(_STAY_WITH_IT, {"ended": season})
        for begins in _BEGINS_ANEW:
            self.cursor.write(begins)

    def figures(self, season: Season) -> SeasonFigures:
        """What it came to, or has come to so far."""
        if season.ended_at:
            [counts] = self.cursor.execute(_AS_IT_ENDED, {"season": season.id})
        else:
            [counts] = self.cursor.execute(_NOW)
        return SeasonFigures(*counts)


def season_of(row: Row) -> Season:
    """The season that a row of the table holds."""
    by = PersonId(row["by"])
    return Season(SeasonId(row["id"]), row["name"], row["kickoff"], row["began_at"], by, row["ended_at"])
