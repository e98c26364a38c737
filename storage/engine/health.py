"""What can be told about a database without changing it."""

import os
from datetime import datetime, timedelta
from pathlib import Path
from shutil import disk_usage

from alembic.runtime.migration import MigrationContext
from sqlalchemy import func, select

from storage.engine.causes import named_causes
from storage.engine.database import Database
from storage.engine.revisions import newest, refuse_newer


def is_up_to_date(database: Database) -> bool:
    """Whether every migration has been run.

    Raises NewerDatabaseError if the program is too old, NoDatabaseError if the database can't be used.
    """
    with named_causes(database.engine.url), database.engine.connect() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    refuse_newer(current)
    return current == newest()


def clock_difference(database: Database, now: datetime) -> timedelta:
    """How far the database's clock is from `now`; zero for SQLite, which has none of its own."""
    if database.engine.dialect.name == "sqlite":
        return timedelta()
    with database.engine.connect() as connection:
        theirs: datetime = connection.execute(select(func.now())).scalar_one()
    return abs(theirs - now)


def file_of(database: Database) -> Path | None:
    """The file of a SQLite database; None for a database elsewhere."""
    name = database.engine.url.database
    return Path(name) if database.engine.dialect.name == "sqlite" and name else None


def free_bytes(file: Path) -> int:
    """How much room is left where the file is or will be."""
    return disk_usage(_existing(file)).free


def may_write(file: Path) -> bool:
    """Whether the file can be written, or made where its folder is or will be."""
    return os.access(file if file.exists() else _existing(file), os.W_OK)


def _existing(file: Path) -> Path:
    return next(place for place in (file, *file.absolute().parents) if place.exists())
