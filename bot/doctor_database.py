"""Looks at the database: its tables, its clock, its room, and what it holds that the settings don't say."""

import asyncio
from datetime import timedelta
from functools import partial

from bot.app import new_id
from bot.findings import Finding, looked
from bot.settings import Settings
from programme.deeds.seasons import awaits_new_season, running
from programme.letters.reminders import kickoff_start
from programme.people import Role
from programme.plan import Programme
from storage.engine.causes import NoDatabaseError
from storage.engine.clock import utc_now
from storage.engine.database import Database, open_database
from storage.engine.health import clock_difference, file_of, free_bytes, is_up_to_date, may_write
from storage.engine.revisions import NewerDatabaseError
from storage.leading.unknown import no_longer_known

_ROOM = 500 * 1024**2
_CLOCKS = timedelta(seconds=30)


async def examine_database(settings: Settings, programme: Programme, patience: float) -> list[Finding]:
    """Each look on its own, so that one that fails doesn't hide the others."""
    try:
        database = open_database(settings.database_url, programme, utc_now, new_id)
    except NoDatabaseError as error:
        return [Finding("database", str(error))]
    except Exception as error:  # noqa: BLE001 - its text may hold the password
        return [Finding("database", f"FREMTID_DATABASE_URL can't be used: {type(error).__name__}")]
    looks = (
        ("database", _migrated),
        ("clocks", _clocks),
        ("disk", partial(_disk, settings)),
    )
    try:
        found = [
            await looked(what, partial(asyncio.to_thread, look, database), patience) for what, look in looks
        ]
        well = all(one.is_well for one in found)
        if not well:
            return found
        changed = await asyncio.to_thread(_overrides, database)
        leading = await asyncio.to_thread(_leaders, database, settings)
        waits = await asyncio.to_thread(_new_season, database)
        return [*found, *leading, *changed, *waits, *await asyncio.to_thread(_left, database, programme)]
    finally:
        database.close()


def _migrated(database: Database) -> str:
    file = file_of(database)
    if file and not may_write(file):
        return f"{file} can't be written; give the bot's user the right to"
    exists = file is None or file.exists()
    try:
        if exists and is_up_to_date(database):
            return ""
    except (NewerDatabaseError, NoDatabaseError) as error:
        return str(error)
    return "its tables are not up to date; run: python -m bot migrate"


def _overrides(database: Database) -> list[Finding]:
    """What was changed in the chat and wins over the programme file: nothing is wrong with it."""
    with database.transaction() as unit:
        return [
            Finding(
                f"changed in the chat: {one.setting} {one.about} = {one.value or 'none'}"
                f" (by {one.by}, {one.at:%Y-%m-%d}: {one.why})"
            )
            for one in unit.overrides.all()
        ]


def _leaders(database: Database, settings: Settings) -> list[Finding]:
    """Who leads, and by what; and whom the settings name who hasn't written yet."""
    with database.transaction() as unit:
        stored = unit.people.everybody_with(Role.LEADER)
    named = set(settings.admins)
    found = [
        Finding(f"leads: {one.name} ({one.id}), by " + ("FREMTID_ADMINS" if one.id in named else "the chat"))
        for one in stored
        if one.id in named or not one.named
    ]
    unknown = named - {one.id for one in stored}
    return [
        *found,
        *(Finding(f"will lead, by FREMTID_ADMINS, once they have written: {one}") for one in sorted(unknown)),
    ]


def _new_season(database: Database) -> list[Finding]:
    """Whether the programme file is another year's already, and nobody has begun that season."""
    with database.transaction() as unit:
        if not awaits_new_season(unit):
            return []
        last, start = running(unit).kickoff, kickoff_start(unit.programme)
    return [
        Finding(
            f"a new season waits: the kick-off of {last:%Y-%m-%d} is over, and the programme file has one on "
            f"{start:%Y-%m-%d}. A leader begins it in the chat: «ny sesong»"
        )
    ]


def _left(database: Database, programme: Programme) -> list[Finding]:
    """What the database still holds and the programme file has no more: shown by its id, nothing is wrong."""
    return [
        Finding(f"no longer in the programme file, but in the database: {what} {one} ({count} times)")
        for (what, one), count in no_longer_known(database, programme).items()
    ]


def _clocks(database: Database) -> str:
    apart = clock_difference(database, utc_now())
    return "" if apart <= _CLOCKS else f"this machine and the database are {apart} apart; set the clocks"


def _disk(settings: Settings, database: Database) -> str:
    file = file_of(database) or settings.data_dir
    free = free_bytes(file)
    return "" if free >= _ROOM else f"only {free // 1024**2} MB free where {file} is"
