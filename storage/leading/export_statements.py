"""What is read for each exported table."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, false, func, literal, null, select, union_all

from programme.companies.road import IN_THE_PROGRAMME
from programme.leading.exports import Table
from programme.letters.letter_kinds import LetterKind
from programme.seasons import Season
from storage import tables
from storage.companies.places import NUMBERED_LINE
from storage.companies.registrations import OF_THIS_SEASON
from storage.letters.broadcast_letters import OUTCOME

_companies, _people, _places = tables.companies.c, tables.people.c, tables.places.c
_register, _meetings, _outcomes = tables.register_entries.c, tables.meetings.c, tables.outcomes.c
_seasons, _coming, _stood = tables.seasons.c, tables.registrations.c, tables.standings.c
_facts = (
    *(_register.municipality, _register.municipality_number),
    *(_register.industry, _register.industry_code, _register.employees),
)
_of_register = (_register.number == _companies.number) & (_companies.number != "")
_company = (_companies.name.label("company_name"), _companies.number.label("company_number"))
_by = _people.name.label("by_name")
_broadcasts, _recipients = tables.broadcasts.c, tables.broadcast_recipients.c
_newest = tables.broadcast_texts.alias("newest")
_text = (
    select(tables.broadcast_texts.c.broadcast, tables.broadcast_texts.c.texts)
    .where(
        tables.broadcast_texts.c.version
        == select(func.max(_newest.c.version))
        .where(_newest.c.broadcast == tables.broadcast_texts.c.broadcast)
        .scalar_subquery()
    )
    .subquery()
)
"""What each broadcast says now."""
_groups = tables.network_groups.c
_members = union_all(
    *(
        select(one.c.company, one.c.in_group, one.c.answer, one.c.at, literal(is_second).label("second"))
        for one, is_second in ((tables.group_members, 0), (tables.second_members, 1))
    )
).subquery()

STATEMENTS: Mapping[Table, Select[Any]] = {
    Table.COMPANIES: select(
        *_company,
        *(_companies.stage, _companies.decides_on, _companies.leaves_at, _companies.host),
        *(_companies.tried_at, _companies.left_alone, _places.number.label("place")),
        NUMBERED_LINE.c.in_line,
        *_facts,
    )
    .select_from(tables.companies)
    .join(tables.places, (_places.holder == _companies.id) & _places.offer_ends.is_(None), isouter=True)
    .join(NUMBERED_LINE, NUMBERED_LINE.c.company == _companies.id, isouter=True)
    .join(tables.register_entries, _of_register, isouter=True)
    .order_by(_companies.ordered_by, _companies.id),
    Table.PEOPLE: select(
        *_company, _people.name, _people.email, _people.roles, _people.language, tables.speaks_for.c.accepted
    )
    .select_from(tables.people)
    .join(tables.speaks_for, tables.speaks_for.c.person == _people.id, isouter=True)
    .join(tables.companies, _companies.id == tables.speaks_for.c.company, isouter=True)
    .order_by(_people.ordered_by, _people.id),
    Table.MEETINGS: select(
        *_company,
        *(_meetings.kind, _meetings.starts, _meetings.ends, _meetings.state, _meetings.hosts),
        *(_meetings.language, _meetings.attendees, _meetings.moves, _meetings.open, _by),
        *(_outcomes.outcome, _outcomes.message, _outcomes.note),
    )
    .select_from(tables.meetings)
    .join(tables.companies, _companies.id == _meetings.company)
    .join(tables.people, _people.id == _meetings.booked_by, isouter=True)
    .join(tables.outcomes, _outcomes.meeting == _meetings.id, isouter=True)
    .order_by(_meetings.starts, _meetings.id),
    Table.PREPARATION: select(
        *_company,
        _by,
        *(tables.preparations.c[one] for one in ("company", "by", "at", "participants", "theme")),
        *(tables.preparations.c[one] for one in ("goal", "support", "background", "wishes")),
    )
    .select_from(tables.preparations)
    .join(tables.companies, _companies.id == tables.preparations.c.company)
    .join(tables.people, _people.id == tables.preparations.c.by, isouter=True)
    .order_by(_companies.ordered_by, _companies.id),
    Table.KICKOFF: select(
        *_company,
        _by,
        *(_coming[one] for one in ("name", "email", "at")),
        *(_seasons.name.label("season"), _seasons.kickoff),
    )
    .select_from(tables.registrations)
    .join(
        tables.seasons,
        (_seasons.id == _coming.season) | (OF_THIS_SEASON & _seasons.ended_at.is_(None)),
        isouter=True,
    )
    .join(tables.companies, _companies.id == _coming.company)
    .join(tables.people, _people.id == _coming.by, isouter=True)
    .order_by(_seasons.began_at, _companies.ordered_by, _companies.id, _coming.place),
    Table.BROADCASTS: select(
        *_company,
        *(_broadcasts.starts, _broadcasts.otherwise, _text.c.texts, _people.name, _people.language),
        _companies.decides_on,
        *(_recipients.meeting, _recipients.free_places),
        *(_recipients.version, _recipients.read_at, OUTCOME.label("outcome")),
    )
    .select_from(tables.broadcast_recipients)
    .join(tables.broadcasts, _broadcasts.id == _recipients.broadcast)
    .join(_text, _text.c.broadcast == _recipients.broadcast)
    .join(
        tables.letters,
        (tables.letters.c.about == _recipients.broadcast)
        & (tables.letters.c.person == _recipients.person)
        & (tables.letters.c.what == LetterKind.BROADCAST.value),
    )
    .join(tables.companies, _companies.id == _recipients.company)
    .join(tables.people, _people.id == _recipients.person)
    .order_by(_broadcasts.starts, _broadcasts.id, _companies.ordered_by, _people.ordered_by, _people.id),
    Table.HISTORY: select(
        *_company, _by, *(tables.history.c[one] for one in ("company", "by", "at", "what", "why"))
    )
    .select_from(tables.history)
    .join(tables.companies, _companies.id == tables.history.c.company)
    .join(tables.people, _people.id == tables.history.c.by, isouter=True)
    .order_by(tables.history.c.number),
    Table.SEASONS: select(
        *_company,
        *(tables.seasons.c.name.label("season"), tables.seasons.c.kickoff),
        *(tables.standings.c[one] for one in ("stage", "place", "in_line", "coming")),
    )
    .select_from(tables.standings)
    .join(tables.seasons, tables.seasons.c.id == tables.standings.c.season)
    .join(tables.companies, _companies.id == tables.standings.c.company)
    .order_by(tables.seasons.c.began_at, _companies.ordered_by, _companies.id),
    Table.GROUPS: select(
        func.dense_rank().over(order_by=(_groups.number, _groups.id)).label("group_number"),
        *(_groups.name.label("group_name"), *_company, _members.c.answer, _members.c.at, _members.c.second),
        *(_register.municipality, _register.municipality_number, _register.industry_code),
    )
    .select_from(_members)
    .join(tables.network_groups, _groups.id == _members.c.in_group)
    .join(tables.companies, _companies.id == _members.c.company)
    .join(
        tables.register_entries,
        (_register.number == _companies.number) & (_companies.number != ""),
        isouter=True,
    )
    .where(_companies.stage.in_(sorted(IN_THE_PROGRAMME)), _companies.leaves_at.is_(None))
    .order_by(_groups.number, _groups.id, _companies.ordered_by, _companies.id),
}
"""What is read for each, of all seasons."""
_AS_IT_ENDED = (
    select(
        *_company,
        *(_stood.stage, null().label("decides_on"), null().label("leaves_at"), _companies.host),
        *(null().label("tried_at"), _companies.left_alone, _stood.place, _stood.in_line),
        *_facts,
    )
    .select_from(tables.standings)
    .join(tables.companies, _companies.id == _stood.company)
    .join(tables.register_entries, _of_register, isouter=True)
    .order_by(_companies.ordered_by, _companies.id)
)
"""Where companies stood as a season ended, which no row of theirs tells any more."""
_WHEN: Mapping[Table, ColumnElement[datetime]] = {
    Table.MEETINGS: _meetings.starts,
    Table.PREPARATION: tables.preparations.c.at,
    Table.BROADCASTS: _broadcasts.starts,
    Table.HISTORY: tables.history.c.at,
}
"""By what a row belongs to the season that was running then."""


def statement(table: Table, of: Season | None) -> Select[Any]:
    """What is read for a table, of that season or of all; people belong to every season."""
    found = STATEMENTS[table]
    if of is None:
        return found
    if table is Table.COMPANIES and of.ended_at:
        return _AS_IT_ENDED.where(_stood.season == of.id)
    if table is Table.KICKOFF:
        return found.where(_coming.season == (of.id if of.ended_at else ""))
    if table is Table.GROUPS and of.ended_at:
        return found.where(false())  # those of today are another season's
    if table is Table.SEASONS:
        return found.where(_stood.season == of.id)
    if table in _WHEN:
        when = _WHEN[table]
        found = found.where(when >= of.began_at)
        return found.where(when < of.ended_at) if of.ended_at else found
    return found
