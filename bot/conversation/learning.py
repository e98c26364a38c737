"""Gets the classifier of questions to work beside the bot, trained in a process of its own where need be."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import structlog
from filelock import AsyncFileLock

from faq.matcher import Matcher
from reading.intents.shipped import UNTIL_STDIN_CLOSES, found_file

log = structlog.get_logger()

FOLDER = Path("var/answers")
"""What was trained here because the texts differ from those of the shipped file; it may be deleted."""


@asynccontextmanager
async def learning(matcher: Matcher) -> AsyncIterator[None]:
    """Meanwhile the matcher learns; whatever goes wrong, it answers by the wordings."""
    task = asyncio.create_task(_learn(matcher))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def learnt(matcher: Matcher) -> None:
    """The matcher works with what was trained, where that lies ready: no question comes too early."""
    try:
        if file := await asyncio.to_thread(found_file, FOLDER):
            await asyncio.to_thread(matcher.load, file)
    except Exception as error:  # noqa: BLE001 - without a classifier the wordings answer
        log.warning("answers by wordings alone", kind=type(error).__name__)


async def _learn(matcher: Matcher) -> None:
    try:
        if not await asyncio.to_thread(found_file, FOLDER):
            await asyncio.to_thread(FOLDER.mkdir, parents=True, exist_ok=True)
            async with AsyncFileLock(FOLDER / "training.lock", poll_interval=1):  # one on this machine trains
                if not found_file(FOLDER):
                    await _train()
        await asyncio.to_thread(matcher.load, found_file(FOLDER) or FOLDER)
    except Exception as error:  # noqa: BLE001 - without a classifier the wordings answer
        log.warning("answers by wordings alone", kind=type(error).__name__)
    else:
        log.info("answers are trained")


async def _train() -> None:
    """Train at the lowest priority; the process ends with the bot, however that ends."""
    command = [sys.executable, "-m", "reading.intents.training", str(FOLDER), UNTIL_STDIN_CLOSES]
    process = await asyncio.create_subprocess_exec(*command, stdin=asyncio.subprocess.PIPE)
    with suppress(OSError, AttributeError):  # not on every system
        os.setpriority(os.PRIO_PROCESS, process.pid, 19)
    try:
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
