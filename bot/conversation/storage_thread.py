"""The way to the storage threads and back: the dearest step of a turn, so those who wait go together."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class _Trip:
    """Work to be done on a storage thread, and where its result is waited for."""

    work: Callable[[], Any]
    arrives: asyncio.Future[Any]


class Hop:
    """Takes work to the threads; on one thread, all that waits goes and returns together."""

    def __init__(self, threads: int) -> None:
        """One thread for a database with one writer; more where several may write at once."""
        self._threads = ThreadPoolExecutor(threads, "storage")
        self._most_at_once = threads
        self._under_way = 0
        self._waiting: deque[_Trip] = deque()

    async def run(self, work: Callable[[], T]) -> T:
        """What the work returns or raises, done on a storage thread."""
        loop = asyncio.get_running_loop()
        arrives: asyncio.Future[T] = loop.create_future()
        self._waiting.append(_Trip(work, arrives))
        if self._under_way < self._most_at_once:
            self._under_way += 1
            loop.call_soon(self._leave, loop)
        return await arrives

    def _leave(self, loop: asyncio.AbstractEventLoop) -> None:
        """Sets out after what else came in the same moment, so that it comes along."""
        if not self._waiting:
            self._under_way -= 1
            return
        together = [self._waiting.popleft() for _ in range(self._share())]
        self._threads.submit(self._go, loop, together)

    def _share(self) -> int:
        """All that waits, where there is one thread; else one each."""
        return len(self._waiting) if self._most_at_once == 1 else 1

    def _go(self, loop: asyncio.AbstractEventLoop, together: list[_Trip]) -> None:
        done = [(trip, *_tried(trip.work)) for trip in together]
        loop.call_soon_threadsafe(self._arrive, loop, done)

    def _arrive(
        self, loop: asyncio.AbstractEventLoop, done: list[tuple[_Trip, Any, Exception | None]]
    ) -> None:
        if self._waiting:
            loop.call_soon(self._leave, loop)
        else:
            self._under_way -= 1
        for trip, result, error in done:
            if trip.arrives.cancelled():
                continue
            if error is None:
                trip.arrives.set_result(result)
            else:
                trip.arrives.set_exception(error)

    def close(self) -> None:
        """Waits for what is under way, and takes no more."""
        self._threads.shutdown()


def _tried(work: Callable[[], Any]) -> tuple[Any, Exception | None]:
    try:
        return work(), None
    except Exception as error:  # noqa: BLE001 - it's raised again where the result is waited for
        return None, error
