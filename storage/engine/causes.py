"""Why a database can't be used, in a sentence that says what to look at, and never a part of a password."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, InterfaceError, OperationalError

_ENCODE = (
    "the user and the password in FREMTID_DATABASE_URL have to be percent-encoded: @ is %40, / is %2F, "
    "# is %23, ? is %3F, % is %25"
)
_STOPS = re.compile(r"[/?#]")
_NO_CODE = re.compile(r"%(?![0-9a-fA-F]{2})")
_POSTGRESQL = (
    ("password authentication failed", "the password of {user} is wrong, or the server knows no such user"),
    ("no password supplied", "{user} needs a password"),
    ("no pg_hba.conf entry", "the server doesn't let {user} in from here (its pg_hba.conf)"),
    ('role "', "the server knows no user {user}"),
    ('database "', "there is no database {database} on the server; make it first"),
    ("connection refused", "nothing listens on {where}: look at the host, the port, and whether it runs"),
    ("name or service not known", "no host is called {host}"),
    ("could not translate host name", "no host is called {host}"),
    ("failed to resolve host", "no host is called {host}"),
    ("timeout", "{where} doesn't answer"),
    ("invalid response", "what listens on {where} isn't PostgreSQL: look at the port"),
    ("closed the connection unexpectedly", "what listens on {where} isn't PostgreSQL, or just stopped"),
    ("too many clients", "the server has no connection left: see max_connections"),
    ("remaining connection slots", "the server has no connection left: see max_connections"),
    ("no space left on device", "there is no room left on the disk of {where}"),
)
"""What PostgreSQL's own library says in English, and what it means."""
_SQLITE = {
    "SQLITE_CANTOPEN": "{file} can't be opened; the bot's user must be able to write its folder",
    "SQLITE_READONLY": "{file} can't be written; give the bot's user the right to",
    "SQLITE_NOTADB": "{file} is no SQLite database; restore a backup: python -m bot restore FILE",
    "SQLITE_CORRUPT": "{file} is damaged; restore a backup: python -m bot restore FILE",
    "SQLITE_FULL": "there is no room left where {file} is",
    "SQLITE_BUSY": "another program keeps {file} locked",
}


class NoDatabaseError(Exception):
    """The database can't be used; the message says why."""


@contextmanager
def named_causes(url: str | URL) -> Iterator[None]:
    """What the drivers raise meanwhile, by its cause."""
    try:
        yield
    except (OperationalError, InterfaceError, OSError) as error:
        raise NoDatabaseError(cause(url, error)) from None
    except DatabaseError as error:
        if type(error) is not DatabaseError:  # a statement of ours is wrong
            raise
        raise NoDatabaseError(cause(url, error)) from None


def parsed_url(url: str) -> URL:
    """The URL; NoDatabaseError for what is none."""
    if _is_unencoded(url):
        raise NoDatabaseError(_ENCODE)
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        msg = "FREMTID_DATABASE_URL should be sqlite:///path or postgresql://user:password@host:5432/name"
        raise NoDatabaseError(msg) from None


def cause(url: str | URL, error: BaseException) -> str:
    """What it was, as far as that can be told."""
    known = make_url(url)
    if isinstance(error, OSError):
        return f"{error.filename or known.database} can't be written ({error.strerror})"
    driver = getattr(error, "orig", None) or error
    name = getattr(driver, "sqlite_errorname", None)
    if known.get_backend_name() == "sqlite":
        kinds = (told for start, told in _SQLITE.items() if str(name).startswith(start))
        return next(kinds, "{file} can't be used ({name})").format(file=known.database, name=name)
    said = str(driver).casefold()
    values = {
        "user": known.username or "this user",
        "database": known.database,
        "host": known.host,
        "where": f"{known.host}:{known.port or 5432}",
    }
    found = (told for part, told in _POSTGRESQL if part in said)
    return next(found, f"the database can't be used ({type(driver).__name__})").format(**values)


def _is_unencoded(url: str) -> bool:
    """Whether a character of the password ends it too early; then nothing of the rest can be told."""
    _, found, rest = url.partition("://")
    if not found or url.startswith("sqlite"):
        return False
    head = _STOPS.split(rest, maxsplit=1)[0]
    tail = rest[len(head) :]
    password = head.partition(":")[2]
    cut_short = "@" not in head and "@" in tail and bool(password) and not password.isdecimal()
    return head.count("@") > 1 or cut_short or bool(_NO_CODE.search(head.rpartition("@")[0]))
