"""Gets the classifier of questions to work beside the bot, trained in a process of its own where need be."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from pathlib import Path

import structlog
from filelock import AsyncFileLock

from reading.answers.matcher import Matcher
from reading.intents.shipped import UNTIL_STDIN_CLOSES, found_file

log = structlog.get_logger()

TRIES_AGAIN_AFTER = 60.0
"""Seconds, and twice as long each time that it fails, up to the longest."""
_LONGEST = 3600.0


Tell = Callable[[timedelta | None], Awaitable[None]]
"""Hears that it's trained, or after how long that is tried again."""


async def _nobody_hears(_: timedelta | None) -> None:
    """Nobody is told."""


@asynccontextmanager
async def learning(matcher: Matcher, folder: Path, tell: Tell = _nobody_hears) -> AsyncIterator[None]:
    """Meanwhile the matcher learns, whatever ends the training; until then it answers by the wordings."""
    task = asyncio.create_task(_learn(matcher, folder, tell))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def learnt(matcher: Matcher, folder: Path) -> None:
    """The matcher works with what was trained, where that lies ready: no question comes too early."""
    try:
        if file := await asyncio.to_thread(found_file, folder):
            await asyncio.to_thread(matcher.load, file)
    except Exception as error:  # noqa: BLE001 - without a classifier the wordings answer
        log.warning("answers by wordings alone", kind=type(error).__name__)


async def _learn(matcher: Matcher, folder: Path, tell: Tell) -> None:
    rest = TRIES_AGAIN_AFTER
    while not await _learnt_now(matcher, folder):
        await _told(tell, timedelta(seconds=rest))
        await asyncio.sleep(rest)
        rest = min(2 * rest, _LONGEST)
    await _told(tell, None)
    log.info("answers are trained")


async def _told(tell: Tell, again_after: timedelta | None) -> None:
    try:
        await tell(again_after)
    except Exception as error:  # noqa: BLE001 - it matters more that training goes on
        log.warning("training not told of", kind=type(error).__name__)


async def _learnt_now(matcher: Matcher, folder: Path) -> bool:
    """Whether it works with what is trained, which is done first where it has to be."""
    try:
        if not await asyncio.to_thread(found_file, folder):
            await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
            async with AsyncFileLock(folder / "training.lock", poll_interval=1):  # one on this machine trains
                if not found_file(folder):
                    await _train(folder)
        await asyncio.to_thread(matcher.load, found_file(folder) or folder)
    except Exception as error:  # noqa: BLE001 - without a classifier the wordings answer
        log.warning("answers by wordings alone", kind=type(error).__name__)
        return False
    return True


async def _train(folder: Path) -> None:
    """Train at the lowest priority; the process ends with the bot, however that ends."""
    command = [sys.executable, "-m", "reading.intents.training", str(folder), UNTIL_STDIN_CLOSES]
    process = await asyncio.create_subprocess_exec(*command, stdin=asyncio.subprocess.PIPE)
    with suppress(OSError, AttributeError):  # not on every system
        os.setpriority(os.PRIO_PROCESS, process.pid, 19)
    try:
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
