"""The way to the storage threads and back."""

import asyncio
import threading

import pytest

from bot.conversation.storage_thread import StorageThread
from tests.waiting import PATIENCE


async def test_what_waits_goes_in_its_order_on_one_thread():
    storage, seen = StorageThread(1), []

    def work(number: int) -> int:
        seen.append((number, threading.current_thread().name))
        return number * 2

    results = await asyncio.gather(*(storage.run(lambda number=number: work(number)) for number in range(50)))

    assert results == [number * 2 for number in range(50)]
    assert [number for number, _ in seen] == list(range(50))
    assert len({thread for _, thread in seen}) == 1
    storage.close()


async def test_an_error_reaches_the_one_who_asked_and_nobody_else():
    storage = StorageThread(1)

    def broken() -> int:
        raise ValueError

    results = await asyncio.gather(storage.run(broken), storage.run(lambda: 1), return_exceptions=True)

    assert isinstance(results[0], ValueError)
    assert results[1] == 1
    storage.close()


async def test_whoever_no_longer_waits_holds_nobody_up():
    storage, gate = StorageThread(1), threading.Event()
    waiting = asyncio.create_task(storage.run(gate.wait))
    await asyncio.sleep(0)
    waiting.cancel()
    gate.set()

    assert await storage.run(lambda: "next") == "next"
    with pytest.raises(asyncio.CancelledError):
        await waiting
    storage.close()


async def test_several_threads_work_at_once():
    storage, both = StorageThread(2), threading.Barrier(2, timeout=PATIENCE)

    assert sorted(await asyncio.gather(storage.run(both.wait), storage.run(both.wait))) == [
        0,
        1,
    ]
    storage.close()
