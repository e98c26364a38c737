"""`backup` and `restore`: a copy of the whole database, and back."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from time import sleep
from typing import Annotated

import typer

from bot.app import new_id, open_bot
from bot.cli.logs import set_up_logs
from bot.cli.stops import all_settings
from bot.programme_file import read_programme
from bot.settings import Settings
from programme.turns import HEARD_FOR
from storage.engine.clock import utc_now
from storage.engine.copies import CopyError, back_up, restore_postgresql, restored_sqlite
from storage.engine.database import Database, DatabaseGoneError, RefusedByDatabaseError, open_database
from storage.engine.served import served_alone
from storage.talking.leases import PROCESS

_NO_TABLE = "UndefinedTable"
"""PostgreSQL's name for it."""


def backup(file: Annotated[Path, typer.Argument(help="A new file that the copy goes to.")]) -> None:
    """Copy the whole database to a file and check it, while the bot works."""
    held = back_up(all_settings().database_url, file)
    typer.echo(f"{file}: {_told(held)}. Keep it where this machine's end isn't its end.")


def restore(file: Annotated[Path, typer.Argument(help="A file that `backup` wrote.")]) -> None:
    """Put a backup in the database's place; what was due since then waits for the leader."""
    set_up_logs()
    settings = all_settings()
    with served_alone(settings.database_url):
        held = _restored(settings, file, utc_now())
    typer.echo(f"Restored from {file}.")
    typer.echo(
        f"{held} letters were due by now and may have been sent after the backup: they stay unsent, and the "
        "project leader is asked about those that matter."
    )
    typer.echo("To look around before anything is sent: python -m bot serve --hold")


def _restored(settings: Settings, file: Path, now: datetime) -> int:
    """How many letters wait for the leader."""
    if settings.database_url.startswith("sqlite"):
        with restored_sqlite(file, settings.database_url, now) as url:
            return asyncio.run(_hold_due(settings.model_copy(update={"database_url": url})))
    _refuse_served(settings)
    restore_postgresql(file, settings.database_url)
    return asyncio.run(_hold_due(settings))


def _refuse_served(settings: Settings) -> None:
    """Raise CopyError where a process answers by that database, whatever version its tables are of.

    One that was just ended may be known for as long as it would be believed to be there.
    """
    database = open_database(settings.database_url, read_programme(settings.programme), utc_now, new_id)
    try:
        for _ in range(int(HEARD_FOR.total_seconds()) + 1):
            if not _is_served(database):
                return
            sleep(1)
    finally:
        database.close()
    msg = "The bot is running on this database. Stop every web process and worker first."
    raise CopyError(msg)


def _is_served(database: Database) -> bool:
    try:
        with database.transaction() as unit:
            return bool(unit.leases.held(unit.real_now, PROCESS))
    except DatabaseGoneError:
        msg = "The database can't be reached; look at FREMTID_DATABASE_URL."
        raise CopyError(msg) from None
    except RefusedByDatabaseError as error:
        if error.args[0] != _NO_TABLE:
            raise
        return False  # a new database, which has no tables yet


async def _hold_due(settings: Settings) -> int:
    """What time alone changes is done first, so that no letter of it is sent either."""
    bot = open_bot(settings)
    try:
        await bot.upkeep.note()
        await bot.upkeep.keep()
        await bot.upkeep.plan_all()
        return await bot.outbox.hold_due()
    finally:
        bot.close()


def _told(rows: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {table}" for table, number in rows.items())
