"""Who serves a SQLite database: one process at a time, which needs no lease that could end too early."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import make_url


class ServedElsewhereError(Exception):
    """Another process serves it; the message says so."""


@contextmanager
def served_alone(url: str) -> Iterator[None]:
    """Nobody else serves the SQLite database meanwhile, nor restores it; the lock ends with the process.

    Raises ServedElsewhereError at once. Nothing for PostgreSQL, which many may serve.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        yield
        return
    file = Path(parsed.database)
    file.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(f"{file}.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        msg = (
            f"The bot is running already on {file}. Stop it first, or name another database with "
            "FREMTID_DATABASE_URL; several processes share one on PostgreSQL (docs/running-many.md)."
        )
        raise ServedElsewhereError(msg) from None
    try:
        yield
    finally:
        lock.release()
