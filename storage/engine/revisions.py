"""The revisions of the tables, as this program knows them."""

from collections.abc import Collection
from functools import cache
from pathlib import Path

from alembic.script import ScriptDirectory

MIGRATIONS = Path(__file__).parents[1] / "migrations"


ALONE = ("0031", "0036", "0046", "0047")
"""Those that change by what rows are found: the version before would be refused beside them, or make two."""


class OthersRunningError(Exception):
    """Processes of the version before are at work, and this revision needs them stopped."""


class NewerDatabaseError(Exception):
    """A newer version of the program has changed the tables; the message says what to do."""


@cache
def known() -> Collection[str]:
    """Every revision; the files are read once in a process."""
    return frozenset(one.revision for one in _scripts().walk_revisions())


@cache
def newest() -> str | None:
    """The last of them."""
    return _scripts().get_current_head()


def refuse_newer(current: str | None, what: str = "The database") -> None:
    """Raise NewerDatabaseError for tables of a version that isn't here yet."""
    if current is not None and current not in known():
        msg = (
            f"{what} is of a newer version of the bot (its tables are {current}, this one knows up to "
            f"{newest()}). Nothing was changed. Install that version again, or restore a backup from before "
            "it: python -m bot restore FILE"
        )
        raise NewerDatabaseError(msg)


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(MIGRATIONS))
