"""Opens the database as the bot opens its own: the same pragmas, limits and number of connections."""

from typing import Any

from sqlalchemy import Connection, event, make_url, select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from booking.tables import Base, Place

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "busy_timeout=10000",
    "foreign_keys=ON",
    "wal_autocheckpoint=4000",
)
_LIMITS = {
    "statement_timeout": "5s",
    "lock_timeout": "3s",
    "idle_in_transaction_session_timeout": "30s",
}


def open_engine(url: str, connections: int) -> AsyncEngine:
    """An engine for `sqlite:///path` or `postgresql://…` with so many connections and no more."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_async_engine(
            parsed.set(drivername="postgresql+asyncpg"),
            pool_size=connections,
            max_overflow=0,
            pool_reset_on_return=None,  # each transaction has ended by then
            connect_args={"server_settings": _LIMITS},
        )
    engine = create_async_engine(
        parsed.set(drivername="sqlite+aiosqlite"),
        pool_size=connections,
        max_overflow=0,
        pool_reset_on_return=None,
    )
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_to_write)
    return engine


def _prepare_sqlite(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's own connection
    connection.isolation_level = None  # `_begin_to_write` begins
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_to_write(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


async def prepared(engine: AsyncEngine, places: int) -> None:
    """Let all tables be there, and so many places."""
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with AsyncSession(engine) as session, session.begin():
        if not await session.scalar(select(Place.number).limit(1)):
            session.add_all(Place(number=number) for number in range(1, places + 1))
