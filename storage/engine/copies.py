"""Copies of a whole database: made while the bot works, and brought back where it doesn't."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from urllib.parse import quote

from sqlalchemy import URL, make_url

from storage.engine.revisions import NewerDatabaseError, refuse_newer

_SIDECARS = ("", "-wal", "-shm")
"""A SQLite database is these files; without its `-wal` the first holds an older state, or nothing."""
_REVISION = "alembic_version"
_COUNTED = ("companies", "people", "meetings", "letters")


class CopyError(Exception):
    """It can't be done; nothing was changed, and the message says why and what to do."""


@dataclass(frozen=True)
class _Held:
    """What is in a copy."""

    revision: str | None
    """Of its tables."""
    rows: Mapping[str, int]
    """How many, by table, of the main ones."""


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
            return _held_by_sqlite(part).rows
        _run("pg_dump", parsed, "--format=custom", f"--file={part}")
        return _held_by_dump(part, parsed).rows


@contextmanager
def restored_sqlite(copy: Path, url: str, now: datetime) -> Iterator[str]:
    """The URL of what is restored, to be made ready; then it takes the database's place.

    What stood there is put aside with the moment in its name. Raises CopyError; until the end of the
    block nothing is changed.
    """
    _refuse_newer(_held_by_sqlite(copy), copy)
    file = _file(make_url(url), new=True)
    with _in_place_of(file, put_aside=f"{file}.before-restore-{now:%Y%m%d-%H%M%S}") as part:
        _copy(copy, part)
        yield f"sqlite:///{part}"
        with closing(sqlite3.connect(part)) as done:  # all of it into the one file
            done.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            done.execute("PRAGMA journal_mode=DELETE")


def restore_postgresql(copy: Path, url: str) -> None:
    """Put a dump in the place of all tables, in one transaction; CopyError, and nothing was changed.

    Tables that only a newer version has go, too: it makes them again when it's installed again.
    """
    parsed = make_url(url)
    if not copy.is_file():
        msg = f"There is no file {copy}."
        raise CopyError(msg)
    _refuse_newer(_held_by_dump(copy, parsed), copy)
    with NamedTemporaryFile(suffix=".sql") as script:  # its owner's alone
        _run("pg_restore", parsed, "--no-owner", f"--file={script.name}", str(copy), connect=False)
        anew = ("--command=DROP SCHEMA public CASCADE", "--command=CREATE SCHEMA public")
        strictly = ("--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--single-transaction")
        _run("psql", parsed, *strictly, *anew, f"--file={script.name}")


def _held_by_sqlite(file: Path) -> _Held:
    """Raises CopyError if it isn't a whole copy of a SQLite database of the bot's."""
    try:
        file.open("rb").close()  # SQLite tells of no cause
        with closing(sqlite3.connect(_read_only(file), uri=True)) as copy:
            (found,) = copy.execute("PRAGMA integrity_check").fetchone()
            if found != "ok":
                msg = f"{file} is damaged ({found}). Take another backup."
                raise CopyError(msg)
            (revision,) = copy.execute("SELECT version_num FROM alembic_version").fetchone()
            rows = {
                table: copy.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our own names
                for table in _COUNTED
            }
    except sqlite3.Error as error:
        msg = f"{file} is no backup of the bot's database ({error})."
        raise CopyError(msg) from None
    except OSError as error:
        msg = f"{file} can't be read ({error.strerror})."
        raise CopyError(msg) from None
    return _Held(revision, rows)


def _held_by_dump(dump: Path, url: URL) -> _Held:
    """Raises CopyError if it isn't a dump of the bot's database that can be read."""
    tables = [f"--table={table}" for table in (_REVISION, *_COUNTED)]
    try:
        written = _run("pg_restore", url, "--data-only", *tables, "--file=-", str(dump), connect=False)
    except CopyError as error:
        msg = f"{dump} can't be read. {error}"
        raise CopyError(msg) from None
    found = dict(_copied(written))
    if lacking := {_REVISION, *_COUNTED} - set(found):
        msg = f"{dump} is no backup of the bot's database (it has no table {min(lacking)})."
        raise CopyError(msg)
    return _Held(next(iter(found[_REVISION]), None), {table: len(found[table]) for table in _COUNTED})


def _copied(script: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Each table's name and rows, a line each, as PostgreSQL's COPY writes them in a dump."""
    rest = script
    while True:
        _, begins, rest = rest.partition("\nCOPY public.")
        if not begins:
            return
        named, _, rest = rest.partition(" FROM stdin;")
        rows, _, rest = rest.partition("\n\\.\n")
        yield named.partition(" ")[0], rows.split("\n")[1:]


def _refuse_newer(held: _Held, file: Path) -> None:
    try:
        refuse_newer(held.revision, str(file))
    except NewerDatabaseError as error:
        raise CopyError(str(error)) from None


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
    """What is committed in a SQLite database, whoever writes to it; its owner alone may read the copy.

    The copy is one file, and can be read where nobody may write.
    """
    to.unlink(missing_ok=True)
    os.close(os.open(to, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        with (
            closing(sqlite3.connect(_read_only(source), uri=True)) as old,
            closing(sqlite3.connect(to)) as new,
        ):
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")  # the WAL of the original came along
    except sqlite3.Error as error:
        msg = f"{source} can't be copied to {to} ({error})."
        raise CopyError(msg) from None


def _read_only(file: Path) -> str:
    return f"file:{quote(str(file))}?mode=ro"


def _file(url: URL, *, new: bool = False) -> Path:
    file = Path(url.database or "")
    if not new and not file.is_file():
        msg = f"There is no database at {file}; look at FREMTID_DATABASE_URL."
        raise CopyError(msg)
    return file


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
