"""Throws away what was kept long enough, some rows at a time; ids stay where something is counted by them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Date,
    Delete,
    Select,
    Table,
    Update,
    and_,
    delete,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy import bindparam as given

from programme.letters.letters import LetterState
from programme.plan import Kept
from storage import tables
from storage.engine.columns import Moment
from storage.engine.cursor import Cursor
from storage.meetings.ticks import TICK

AT_ONCE = 500
"""So many rows of a table are thrown away in one transaction, so that nobody waits for it."""
_ON_THEIR_WAY = (LetterState.PLANNED, LetterState.CLAIMED, LetterState.SENDING)
_A_YEAR = timedelta(days=tables.meetings.c.attendees.info["personal"].days)
_A_DAY = timedelta(days=1)
_A_MONTH = timedelta(days=30)


def _before(name: str) -> Any:  # noqa: ANN401 - a bound parameter
    return given(name, type_=Moment)


def _some(table: Table, which: ColumnElement[bool]) -> ColumnElement[bool]:
    """At most `AT_ONCE` of those rows."""
    keys = [*table.primary_key]
    key = keys[0] if len(keys) == 1 else tuple_(*keys)
    return key.in_(select(*keys).where(which).limit(AT_ONCE))


def _deleted(table: Table, which: ColumnElement[bool]) -> Delete:
    return delete(table).where(_some(table, which))


def _emptied(table: Table, which: ColumnElement[bool], **to: str) -> Update:
    """Some of those rows, without what they said of persons."""
    said = or_(*(table.c[name] != empty for name, empty in to.items()))
    return update(table).where(_some(table, which & said)).values(to)


_letters, _people, _questions = tables.letters.c, tables.people.c, tables.questions.c
_entries, _companies = tables.register_entries.c, tables.companies.c
_gone = (
    select(_people.id)
    .where(_people.heard_at < _before("people"), tables.ONLY_WRITES)
    .order_by(_people.heard_at, _people.id)
    .limit(AT_ONCE)
)
_recipients, _broadcasts = tables.broadcast_recipients.c, tables.broadcasts.c
_texts, _meetings = tables.broadcast_texts.c, tables.meetings.c
_follow_ups, _profiles = tables.follow_ups.c, tables.group_profiles.c
_ticks = tables.ticks.c
_OLD_CLAIMS = (
    select(_ticks.holder)
    .where(tables.BEGINS_A_CLAIM, _ticks.tick < given("a_tick", type_=BigInteger))
    .limit(AT_ONCE // 10)
)
"""Each is some ten rows."""


def _of_broadcasts(before: str) -> Select[Any]:
    return select(_broadcasts.id).where(_broadcasts.starts < _before(before))


_STATEMENTS = (
    _deleted(tables.letters, and_(_letters.state.not_in(_ON_THEIR_WAY), _letters.due < _before("letters"))),
    _deleted(tables.shown_cards, tables.shown_cards.c.at < _before("letters")),
    _deleted(tables.broadcast_recipients, _recipients.broadcast.in_(_of_broadcasts("letters"))),
    _deleted(tables.broadcast_texts, _texts.broadcast.in_(_of_broadcasts("history"))),
    _deleted(
        tables.broadcasts,
        and_(
            _broadcasts.starts < _before("history"),
            ~select(_texts.broadcast).where(_texts.broadcast == _broadcasts.id).exists(),
            ~select(_recipients.broadcast).where(_recipients.broadcast == _broadcasts.id).exists(),
        ),
    ),
    _deleted(
        tables.questions,
        or_(
            _questions.answered_at < _before("questions"),
            and_(_questions.answered_at.is_(None), _questions.asked_at < _before("people")),
        ),
    ),
    _deleted(
        tables.register_entries,
        and_(
            _entries.read_at < _before("register"),
            _entries.number.not_in(select(_companies.number)),
        ),
    ),
    # What hangs on the people goes before them: they are chosen by their own row.
    *(
        delete(table).where(table.c.person.in_(_gone))
        for table in (
            tables.speaks_for,
            tables.addresses,
            tables.reminder_choices,
            tables.shown_cards,
            tables.talks,
            tables.feeds,
        )
    ),
    delete(tables.people).where(_people.id.in_(_gone)),
    _deleted(tables.history, tables.history.c.at < _before("history")),
    _deleted(tables.journal, tables.journal.c.at < _before("history")),
    _deleted(tables.feedback, tables.feedback.c.at < _before("history")),
    _deleted(tables.reports, tables.reports.c.at < _before("history")),
    _deleted(
        tables.follow_ups,
        or_(
            _follow_ups.done_at < _before("history"),
            and_(_follow_ups.done_at.is_(None), _follow_ups.day < given("history_day", type_=Date)),
        ),
    ),
    _deleted(tables.group_searches, tables.group_searches.c.ended_at < _before("a_year")),
    _deleted(tables.open_presentations, tables.open_presentations.c.ends < _before("a_year")),
    _deleted(
        tables.calendar_entries,
        tables.calendar_entries.c.meeting.in_(select(_meetings.id).where(_meetings.ends < _before("a_year"))),
    ),
    delete(tables.ticks).where(_ticks.holder.in_(_OLD_CLAIMS)),
    _deleted(tables.reminder_choices, tables.reminder_choices.c.until < _before("a_month")),
    _emptied(tables.outcomes, tables.outcomes.c.at < _before("history"), by="", message="", note=""),
    _emptied(tables.seasons, tables.seasons.c.ended_at < _before("history"), by=""),
    _emptied(tables.taught, tables.taught.c.at < _before("history"), by=""),
    _emptied(tables.preparations, tables.preparations.c.at < _before("history"), by=""),
    _emptied(tables.group_profiles, _profiles.at < _before("history"), by=""),
    *(
        _emptied(table, table.c.at < _before("history"), words="")
        for table in (tables.group_members, tables.second_members)
    ),
    _emptied(tables.meetings, _meetings.ends < _before("a_year"), attendees="[]", link=""),
    _emptied(tables.registrations, tables.registrations.c.at < _before("a_year"), name="", email="", by=""),
    _emptied(
        tables.preparations,
        tables.preparations.c.at < _before("a_year"),
        participants="",
        for_management="",
        for_employees="",
    ),
    _deleted(tables.links, tables.links.c.ends < _before("a_day")),
    _deleted(tables.sessions, tables.sessions.c.ends < _before("a_day")),
    _deleted(tables.invitations, tables.invitations.c.ends < _before("a_month")),
)


@dataclass(frozen=True)
class SqlRetention:
    """What is kept, and for how long."""

    cursor: Cursor

    def forget(self, kept: Kept, now: datetime, real_now: datetime) -> bool:
        """Throw some of it away; whether there may be more."""
        days = {name.removesuffix("_days"): timedelta(days=count) for name, count in vars(kept).items()}
        values: Mapping[str, datetime | date | int] = {
            **{name: now - long for name, long in days.items()},
            "a_year": now - _A_YEAR,
            "a_day": real_now - _A_DAY,
            "a_month": now - _A_MONTH,
            "history_day": (now - days["history"]).date(),
            "a_tick": int((now - _A_YEAR).timestamp() / TICK.total_seconds()),
        }
        counts = [self.cursor.execute(one, values).rowcount for one in _STATEMENTS]
        return any(counts)
