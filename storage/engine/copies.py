"""Copies of a whole database: made while the bot works, and brought back where it doesn't."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile

from sqlalchemy import URL, make_url

from storage.engine.revisions import NewerDatabaseError, refuse_newer

_SIDECARS = ("", "-wal", "-shm")
"""A SQLite database is these files; without its `-wal` the first holds an older state, or nothing."""
_COUNTED = ("companies", "people", "meetings", "letters")


class CopyError(Exception):
    """It can't be done; nothing was changed, and the message says why and what to do."""


def back_up(url: str, to: Path) -> Mapping[str, int]:
    """Write the database to a new file, checked; how many rows of the main tables are in it.

    Raises CopyError.
    """
    if to.exists():
        msg = f"{to} is there already, and stays as it is. Name another file."
        raise CopyError(msg)
    parsed = make_url(url)
    with _in_place_of(to) as part:
        if parsed.get_backend_name() == "sqlite":
            _copy(_file(parsed), part)
            return _counted(part)
        _run("pg_dump", parsed, "--format=custom", f"--file={part}")
        return {table: len(_rows(table, part, parsed)) for table in _COUNTED}


def _counted(file: Path) -> Mapping[str, int]:
    """How many rows of the main tables are in a copy of a SQLite database; CopyError if it isn't whole."""
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as copy:
            (found,) = copy.execute("PRAGMA integrity_check").fetchone()
            if found != "ok":
                msg = f"{file} is damaged ({found}). Take another backup."
                raise CopyError(msg)
            return {
                table: copy.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our own names
                for table in _COUNTED
            }
    except sqlite3.Error as error:
        msg = f"{file} is no backup of the bot's database ({error})."
        raise CopyError(msg) from None


def _refuse_newer(revision: str | None, file: Path) -> None:
    try:
        refuse_newer(revision, str(file))
    except NewerDatabaseError as error:
        raise CopyError(str(error)) from None


@contextmanager
def restored_sqlite(copy: Path, url: str, now: datetime) -> Iterator[str]:
    """The URL of what is restored, to be made ready; then it takes the database's place.

    What stood there is put aside with the moment in its name. Raises CopyError; until the end of the
    block nothing is changed.
    """
    _counted(copy)
    with closing(sqlite3.connect(f"file:{copy}?mode=ro", uri=True)) as read:
        (revision,) = read.execute("SELECT version_num FROM alembic_version").fetchone()
    _refuse_newer(revision, copy)
    file = _file(make_url(url), new=True)
    with _in_place_of(file, put_aside=f"{file}.before-restore-{now:%Y%m%d-%H%M%S}") as part:
        _copy(copy, part)
        yield f"sqlite:///{part}"
        with closing(sqlite3.connect(part)) as done:  # all of it into the one file
            done.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            done.execute("PRAGMA journal_mode=DELETE")


def restore_postgresql(copy: Path, url: str) -> None:
    """Bring a dump back in one transaction; CopyError if it can't be, and then nothing was changed."""
    parsed = make_url(url)
    if not copy.is_file():
        msg = f"There is no file {copy}."
        raise CopyError(msg)
    _refuse_newer(next(iter(_rows("alembic_version", copy, parsed)), None), copy)
    _run("pg_restore", parsed, "--clean", "--if-exists", "--no-owner", "--single-transaction", str(copy))


@contextmanager
def _in_place_of(file: Path, put_aside: str = "") -> Iterator[Path]:
    """A file beside it that takes its place at the end of the block, or is thrown away."""
    part = file.with_name(f"{file.name}.part")
    try:
        yield part
        if put_aside:
            _put_aside(file, put_aside)
        part.replace(file)
    except OSError as error:
        msg = f"{file} can't be written ({error.strerror or error})."
        raise CopyError(msg) from None
    finally:
        for suffix in _SIDECARS:
            Path(f"{part}{suffix}").unlink(missing_ok=True)


def _put_aside(file: Path, to: str) -> None:
    """An old `-wal` beside a new file would be taken for its own."""
    for suffix in reversed(_SIDECARS):
        old = Path(f"{file}{suffix}")
        if old.exists():
            old.rename(f"{to}{suffix}")


def _copy(source: Path, to: Path) -> None:
    """What is committed in a SQLite database, whoever writes to it; its owner alone may read the copy."""
    to.unlink(missing_ok=True)
    os.close(os.open(to, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        with (
            closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as old,
            closing(sqlite3.connect(to)) as new,
        ):
            old.backup(new)
    except sqlite3.Error as error:
        msg = f"{source} can't be copied to {to} ({error})."
        raise CopyError(msg) from None


def _file(url: URL, *, new: bool = False) -> Path:
    file = Path(url.database or "")
    if not new and not file.is_file():
        msg = f"There is no database at {file}; look at FREMTID_DATABASE_URL."
        raise CopyError(msg)
    return file


def _rows(table: str, dump: Path, url: URL) -> list[str]:
    """The lines of a table in a dump; CopyError if it can't be read."""
    arguments = ("--data-only", f"--table={table}", "--file=-", str(dump))
    try:
        written = _run("pg_restore", url, *arguments, connect=False)
    except CopyError as error:
        msg = f"{dump} can't be read. {error}"
        raise CopyError(msg) from None
    _, begins, rows = written.partition("FROM stdin;\n")
    if not begins:
        msg = f"{dump} is no backup of the bot's database (it has no table {table})."
        raise CopyError(msg)
    return rows.partition("\\.\n")[0].splitlines()


@contextmanager
def _password_file(url: URL) -> Iterator[Mapping[str, str]]:
    """What a connection's URL says of its password, which the list of processes would show."""
    if not url.password:
        yield {}
        return
    with NamedTemporaryFile("w", encoding="utf-8") as file:  # its owner's alone
        escaped = str(url.password).replace("\\", "\\\\").replace(":", "\\:")
        file.write(f"*:*:*:*:{escaped}\n")
        file.flush()
        yield {"passfile": file.name}


def _run(program: str, url: URL, *arguments: str, connect: bool = True) -> str:
    """What PostgreSQL's own program prints; the password never stands among its arguments."""
    if not shutil.which(program):
        msg = (
            f"{program} isn't installed here. Install PostgreSQL's client programs, of the server's version "
            f"or newer, or run it where they are: {program} {' '.join(arguments)}"
        )
        raise CopyError(msg)
    with _password_file(url) as known:
        where = url.set(drivername="postgresql", password=None).update_query_dict(known).render_as_string()
        ran = subprocess.run(  # noqa: S603 - the name is ours, and the arguments go through no shell
            [program, *([f"--dbname={where}"] if connect else []), *arguments],
            capture_output=True,
            text=True,
            check=False,
        )
    if ran.returncode:
        said = ran.stderr.strip().splitlines() or ["it said nothing"]
        msg = f"{program} failed: {said[-1]}"
        raise CopyError(msg)
    return ran.stdout
