"""The engine for many machines: Procrastinate on PostgreSQL wakes the workers for what a turn has written.

Our own tables are the truth, and Procrastinate only wakes: what nobody woke for is found by the workers' own
timetable. Its cron isn't used (it reads UTC, and stops for a day when a clock goes back), nor a lock on its
jobs (one that a killed worker left behind would hold up all that follow).
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import structlog
from procrastinate import App, PsycopgConnector, SyncPsycopgConnector
from procrastinate.exceptions import ConnectorException
from procrastinate.schema import SchemaManager

log = structlog.get_logger()
RESTARTS_AFTER = 2.0
"""Seconds; Procrastinate's worker ends when one heartbeat of its fails, as when the database restarts."""
_LOOK = "look"


class ProcrastinateBell:
    """Wakes a worker for what a transaction has written."""

    table = "procrastinate_jobs"

    def __init__(self) -> None:
        """It has no connection of its own."""
        self._app = App(connector=SyncPsycopgConnector())

    def tables(self) -> str:
        """The statements that make Procrastinate's tables."""
        return SchemaManager.get_schema()

    def ring(self, connection: Any) -> None:  # noqa: ANN401 - psycopg's, which only storage knows
        """Write a job in the connection's transaction; psycopg's error if it's refused."""
        try:
            self._app.configure_task(_LOOK, connection=connection).defer()
        except ConnectorException as error:
            raise error.__cause__ or error from None


@asynccontextmanager
async def listening(address: str, look: Callable[[], Awaitable[object]]) -> AsyncIterator[None]:
    """Calls `look` whenever a bell is rung in that database; comes back by itself when it was cut off."""
    listener = asyncio.create_task(_listen_on(address, look))
    try:
        yield
    finally:
        listener.cancel()
        await asyncio.wait([listener])


async def _listen_on(address: str, look: Callable[[], Awaitable[object]]) -> None:
    while True:
        try:
            await _listen(address, look)
        except Exception as error:  # noqa: BLE001 - whatever ended it: the timetable goes on, and so does this
            log.warning("not listening", kind=type(error).__name__)
        await asyncio.sleep(RESTARTS_AFTER)


async def _listen(address: str, look: Callable[[], Awaitable[object]]) -> None:
    app = App(connector=PsycopgConnector(conninfo=address, min_size=1, max_size=3))

    async def look_once() -> None:
        await look()

    app.task(name=_LOOK)(look_once)
    async with app.open_async():
        await app.run_worker_async(install_signal_handlers=False, delete_jobs="always")
