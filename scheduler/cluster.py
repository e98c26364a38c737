"""The engine for many machines: Procrastinate on PostgreSQL wakes a worker as soon as a row needs it.

It only wakes: what is due stands in our own tables, and each worker looks by itself as well, so that
nothing depends on a notification, on a job's fate or on Procrastinate's clock.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress

import structlog
from procrastinate import App, PsycopgConnector
from procrastinate.schema import SchemaManager

log = structlog.get_logger()

TABLE = "procrastinate_jobs"
"""Whether Procrastinate's tables are there is seen by this one."""
_QUEUE, _TASK = "fremtid", "wake"
WAKE = (
    "SELECT procrastinate_defer_jobs_v1(ARRAY[ROW("
    f"'{_QUEUE}', '{_TASK}', 0, NULL, NULL, '{{}}'::jsonb, NULL)::procrastinate_job_to_defer_v1])"
)
"""Defers a wake in the transaction that needs it. Without a lock or a queueing lock: two may wake, none is
kept waiting, and no transaction fails because somebody else has woken a worker already."""
BEGINS_AGAIN_AFTER = 2.0
"""Seconds; a worker ends when one heartbeat fails, and a database that is away takes a while."""
_LOOKS_EVERY = 5.0
"""Seconds after which a worker looks for jobs that no notification told of."""


def schema() -> str:
    """Procrastinate's own tables, as SQL."""
    return SchemaManager.get_schema()


class ClusterWaker:
    """Listens for wakes, whatever becomes of the database meanwhile."""

    def __init__(self, database_url: str, arguments: Mapping[str, object], wake: Callable[[], None]) -> None:
        """Calls `wake` in the event loop; nothing is listened to before `start`.

        The arguments of a connection must see to it that one whose other end is gone is found dead.
        """
        logging.getLogger("procrastinate").setLevel(logging.ERROR)  # it tells of each job, and of each retry
        self._url = database_url
        self._arguments = dict(arguments)
        self._wake = wake
        self._listening: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to listen."""
        self._listening = asyncio.create_task(self._listen())

    async def stop(self) -> None:
        """Listen no more."""
        if self._listening:
            self._listening.cancel()
            with suppress(asyncio.CancelledError):
                await self._listening

    async def _listen(self) -> None:
        while True:
            try:
                await self._once()
            except Exception as error:  # noqa: BLE001 - whatever ended it, it's begun again
                log.warning("not listening", kind=type(error).__name__)
            await asyncio.sleep(BEGINS_AGAIN_AFTER)

    async def _once(self) -> None:
        """Until the worker ends, which it does when the database is away for a moment."""
        app = App(
            connector=PsycopgConnector(conninfo=self._url, kwargs=self._arguments, min_size=1, max_size=4)
        )

        @app.task(name=_TASK, queue=_QUEUE)
        async def wake() -> None:
            self._wake()

        async with app.open_async():
            self._wake()  # for what nobody was told of meanwhile
            await app.run_worker_async(
                queues=[_QUEUE],
                install_signal_handlers=False,
                delete_jobs="always",
                fetch_job_polling_interval=_LOOKS_EVERY,
                shutdown_graceful_timeout=1,
            )
