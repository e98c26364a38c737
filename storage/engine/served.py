"""Who serves a SQLite database: one process at a time, which needs no lease that could end too early."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from storage.engine.causes import named_causes, parsed_url


class ServedElsewhereError(Exception):
    """Another process serves it; the message says so."""


class _TakenError(Exception):
    """Somebody else has the lock."""


def _acquire(lock: FileLock) -> None:
    try:
        lock.acquire()
    except Timeout:  # it's an OSError, too
        raise _TakenError from None


@contextmanager
def served_alone(url: str) -> Iterator[None]:
    """Nobody else serves the SQLite database meanwhile, nor restores it; the lock ends with the process.

    Raises ServedElsewhereError at once, NoDatabaseError if the file's folder can't be written.
    Nothing for PostgreSQL, which many may serve.
    """
    parsed = parsed_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        yield
        return
    file = Path(parsed.database)
    lock = FileLock(f"{file}.lock", timeout=0)
    try:
        with named_causes(parsed):
            file.parent.mkdir(parents=True, exist_ok=True)
            _acquire(lock)
    except _TakenError:
        msg = (
            f"The bot is running already on {file}. Stop it first, or name another database with "
            "FREMTID_DATABASE_URL; several processes share one on PostgreSQL (docs/running-many.md)."
        )
        raise ServedElsewhereError(msg) from None
    try:
        yield
    finally:
        lock.release()
