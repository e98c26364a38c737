"""Whether nobody else sends from a database; what a killed process had then needn't wait for its lease.

On SQLite a file's lock sees to it. On PostgreSQL each process keeps a lock of its own as long as it lives,
which the server releases once the process is gone.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import psycopg

from storage.engine.causes import parsed_url

IsAlone = Callable[[], bool]
_HERE = "SELECT pg_advisory_lock_shared(3, 0)"
"""The first number tells these locks from others."""
_OTHERS = """
    SELECT count(*) FROM pg_locks
    WHERE locktype = 'advisory' AND classid = 3 AND objid = 0 AND objsubid = 2 AND pid <> pg_backend_pid()
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


@contextmanager
def present(url: str, *, sends: bool = True) -> Iterator[IsAlone]:
    """Send from the database from now on; what is given says whether no other process does just now.

    Where that isn't known, it isn't; nor where this one doesn't send.
    """
    parsed = parsed_url(url)
    if not sends:
        yield lambda: False
        return
    if parsed.get_backend_name() == "sqlite":
        yield lambda: True
        return
    where = parsed.set(drivername="postgresql").render_as_string(hide_password=False)
    connection = None
    with suppress(psycopg.Error):
        connection = psycopg.connect(where, autocommit=True)
        connection.execute(_HERE)
    try:
        yield lambda: connection is not None and _is_alone(connection)
    finally:
        if connection:
            connection.close()


def _is_alone(connection: psycopg.Connection[tuple[int]]) -> bool:
    try:
        others = connection.execute(_OTHERS).fetchone()
    except psycopg.Error:
        return False
    return others is not None and others[0] == 0
