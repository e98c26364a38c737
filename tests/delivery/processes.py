"""Senders in processes of their own, forked from one that has read everything, so that a start is quick."""

import asyncio
import multiprocessing
import os
import signal
import socket
from dataclasses import dataclass
from multiprocessing.process import BaseProcess

PATIENCE = 120.0
LEADER = "home/leader"
"""Who leads the programme in every process."""
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["tests.delivery.prepared"])


@dataclass(frozen=True)
class Sender:
    """A process."""

    process: BaseProcess
    port: int

    @property
    def name(self) -> str:
        """What its leases and its connections to PostgreSQL are known by."""
        return name_of(self.port)

    @property
    def runs(self) -> bool:
        return self.process.is_alive()

    async def ends(self) -> None:
        """Once it has, by itself."""
        await asyncio.to_thread(self.process.join, PATIENCE)
        assert not self.runs

    async def is_killed(self) -> None:
        self.process.kill()
        await self.ends()

    def is_told(self, number: signal.Signals) -> None:
        """A signal."""
        assert self.process.pid
        os.kill(self.process.pid, number)


def name_of(port: int) -> str:
    return f"sender-{port}"


def started(database_url: str, engine: str, duty: str, *changes: str) -> Sender:
    """One more."""
    from tests.delivery.sender import main  # noqa: PLC0415 - it knows this module

    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = int(one.getsockname()[1])
    process = _FORKS.Process(target=main, args=(database_url, engine, duty, port, changes), daemon=True)
    process.start()
    return Sender(process, port)
