"""How a command ends that can't go on: with a sentence, and status 2."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from bot.outside.smtp import BadServerError
from bot.outside.spreadsheet import SpreadsheetError
from bot.package import PackageError
from bot.programme_file import ProgrammeFileError
from bot.settings import Settings, read_settings
from bot.web.connections import PortError
from storage.engine.causes import NoDatabaseError
from storage.engine.copies import CopyError
from storage.engine.database import DatabaseGoneError
from storage.engine.revisions import NewerDatabaseError, OthersRunningError
from storage.engine.served import ServedElsewhereError
from texts.labelled import LabelledError

_REASONS = (
    BadServerError,
    CopyError,
    LabelledError,
    NewerDatabaseError,
    NoDatabaseError,
    OthersRunningError,
    PackageError,
    PortError,
    ProgrammeFileError,
    ServedElsewhereError,
    SpreadsheetError,
)
"""Each says what it was and what to do; whatever else is raised is a fault of ours, and ends with 1."""


def stop(why: str) -> typer.Exit:
    """Say why; to be raised."""
    typer.echo(why, err=True)
    return typer.Exit(code=2)


@contextmanager
def reasons_told() -> Iterator[None]:
    """What can't be done for a reason that somebody can mend ends the command with that reason."""
    try:
        yield
    except _REASONS as error:
        raise stop(str(error)) from None
    except DatabaseGoneError:
        message = "The database doesn't answer any more. python -m bot doctor names why."
        raise stop(message) from None
    except OSError as error:
        if not error.filename:
            raise
        message = f"{error.filename} can't be used ({error.strerror})."
        raise stop(message) from None


def all_settings() -> Settings:
    """All of them, or the end: one that can't be read was meant to be something."""
    settings, unreadable = read_settings()
    if unreadable:
        raise stop("\n".join(f"{name}: {why}" for name, why in unreadable.items()))
    return settings
