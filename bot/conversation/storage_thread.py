"""Runs work on the storage threads, in batches: changing threads is the most expensive step of a turn."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class _Waiting:
    """Work to be done on a storage thread, and where its result is waited for."""

    work: Callable[[], Any]
    result: asyncio.Future[Any]


class StorageThread:
    """A pool of storage threads; a pool of one takes all that waits as one batch."""

    def __init__(self, threads: int) -> None:
        """One thread for a database with one writer; more where several may write at once."""
        self._threads = ThreadPoolExecutor(threads, "storage")
        self._most_at_once = threads
        self._under_way = 0
        self._waiting: deque[_Waiting] = deque()

    async def run(self, work: Callable[[], T]) -> T:
        """What the work returns or raises, done on a storage thread."""
        loop = asyncio.get_running_loop()
        result: asyncio.Future[T] = loop.create_future()
        self._waiting.append(_Waiting(work, result))
        if self._under_way < self._most_at_once:
            self._under_way += 1
            loop.call_soon(self._submit, loop)
        return await result

    def _submit(self, loop: asyncio.AbstractEventLoop) -> None:
        """Submit a batch; called after what else came in the same moment, so that it is in it."""
        if not self._waiting:
            self._under_way -= 1
            return
        batch = [self._waiting.popleft() for _ in range(self._batch_size())]
        self._threads.submit(self._run_batch, loop, batch)

    def _batch_size(self) -> int:
        """All that waits, where there is one thread; else one each."""
        return len(self._waiting) if self._most_at_once == 1 else 1

    def _run_batch(self, loop: asyncio.AbstractEventLoop, batch: list[_Waiting]) -> None:
        done = [(one, *_tried(one.work)) for one in batch]
        loop.call_soon_threadsafe(self._deliver, loop, done)

    def _deliver(
        self, loop: asyncio.AbstractEventLoop, done: list[tuple[_Waiting, Any, Exception | None]]
    ) -> None:
        if self._waiting:
            loop.call_soon(self._submit, loop)
        else:
            self._under_way -= 1
        for one, result, error in done:
            if one.result.cancelled():
                continue
            if error is None:
                one.result.set_result(result)
            else:
                one.result.set_exception(error)

    def close(self) -> None:
        """Waits for what is under way, and takes no more."""
        self._threads.shutdown()


def _tried(work: Callable[[], Any]) -> tuple[Any, Exception | None]:
    try:
        return work(), None
    except Exception as error:  # noqa: BLE001 - it's raised again where the result is waited for
        return None, error
