"""Bots in processes of their own, forked from one that has read everything, so that a start is quick."""

import asyncio
import multiprocessing
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from typing import Any

_ENDS_WITHIN = 120.0
"""Seconds."""
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.prepared"])


@dataclass(frozen=True)
class Forked:
    """A process that listens on a port of this machine."""

    process: BaseProcess
    port: int

    @property
    def runs(self) -> bool:
        return self.process.is_alive()

    async def ends(self) -> int | None:
        """Once it has, by itself; its exit code."""
        await asyncio.to_thread(self.process.join, _ENDS_WITHIN)
        assert not self.runs
        return self.process.exitcode

    async def is_killed(self) -> None:
        self.process.kill()
        await self.ends()

    def is_told(self, number: signal.Signals) -> None:
        """A signal."""
        assert self.process.pid
        os.kill(self.process.pid, number)


def forked(main: Callable[..., None], *known: Any) -> BaseProcess:
    """One more, that runs `main` with what it's to know."""
    process: BaseProcess = FORKS.Process(target=main, args=known, daemon=True)
    process.start()
    return process
