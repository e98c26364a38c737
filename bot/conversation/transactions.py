"""Runs work in a transaction, with retries."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from bot.conversation.storage_thread import StorageThread
from programme.plan import Programme
from storage.engine.database import Database, DatabaseGoneError, TryAgainError, UnconfirmedError
from storage.unit import Unit

T = TypeVar("T")
TRIES = 3
"""Work that the database broke off is run so many times."""
GONE_FOR = 20.0
"""Seconds that work waits for a database that is gone, looking for it every `LOOKS_EVERY` seconds."""
LOOKS_EVERY = 0.25


class Transactions:
    """Runs work on the database, a transaction each."""

    def __init__(self, database: Database, programme: Programme) -> None:
        """One storage thread for SQLite, which has one writer; several for PostgreSQL."""
        self.database = database
        self._storage_thread = StorageThread(database.writers)
        self.wake: Callable[[], None] = lambda: None
        """Called after a commit that has planned what is due already."""
        self.programme = programme
        """With the hours and closed days that were changed in the chat, as last noted."""

    async def run(self, work: Callable[[Unit], T]) -> T:
        """The result of the work, committed; run again if the database broke it off or was away for a while.

        Raises DatabaseGoneError if it didn't come back, UnconfirmedError if the work may be done even so.
        """
        loop = asyncio.get_running_loop()
        until = loop.time() + GONE_FOR
        unconfirmed: UnconfirmedError | None = None
        while True:
            try:
                result, wakes = await self._storage_thread.run(lambda: self._tried(work))
            except DatabaseGoneError as error:
                if isinstance(error, UnconfirmedError):
                    unconfirmed = error
                if loop.time() > until:
                    raise unconfirmed or error from None
                await asyncio.sleep(LOOKS_EVERY)
                continue
            if wakes:
                self.wake()
            return result

    def _tried(self, work: Callable[[Unit], T]) -> tuple[T, bool]:
        """The result, and whether something was planned that is due already."""
        for _ in range(TRIES - 1):
            try:
                return self._once(work)
            except TryAgainError:
                continue
        return self._once(work)

    def _once(self, work: Callable[[Unit], T]) -> tuple[T, bool]:
        with self.database.transaction(self.programme) as unit:
            result = work(unit)
        return result, unit.wakes

    async def at_once(self, work: Callable[[Unit], T]) -> T | None:
        """The result of the work, committed; None where the database doesn't do it now, whatever is wrong."""
        try:
            return await self._storage_thread.run(lambda: self._once(work)[0])
        except Exception:  # noqa: BLE001 - who asks so wants to know no more than that
            return None

    async def ready(self, write: Callable[[Unit], bool]) -> bool:
        """Whether the database has its tables, and takes what is written."""
        try:
            await self._storage_thread.run(self.database.check)
        except Exception:  # noqa: BLE001 - whatever is wrong with it, it isn't ready
            return False
        return await self.at_once(write) is True

    def close(self) -> None:
        """End the threads and the database's connections."""
        self._storage_thread.close()
        self.database.close()
