"""Runs the bot, or a worker, until it's told to stop."""

import asyncio
import gc
import signal
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import structlog
from aiohttp import web

from bot.app import Bot
from bot.jobs.jobs import Duty
from bot.settings import Settings
from bot.teams.limits import Limits
from bot.version import version
from bot.web.connections import PortError, listening
from programme.calendar import norwegian_holidays
from reading.intents.spelling import words_in_use
from storage.engine.revisions import newest

log = structlog.get_logger()

_GARBAGE = 10_000
"""So many more objects than before, and garbage is looked for: a few turns' work instead of a part of one."""
CALLERS_END_WITHIN = 1.0
"""Seconds for callers who are left once the turns that have begun were waited for."""


@asynccontextmanager
async def serving(
    settings: Settings,
    bot: Bot,
    *,
    local: bool = False,
    hold: bool = False,
    limits: Limits = Limits(),
    add_more: Callable[[web.Application], None] | None = None,
) -> AsyncIterator[None]:
    """The bot, listening; in a cluster it leaves sending to workers, and to nobody on `hold`.

    `add_more`: adds pages to its own.
    """
    from bot.running import running  # noqa: PLC0415 - with it comes the SDK, which no other command waits for

    duty = Duty.WEB if hold or settings.engine == "cluster" else Duty.ALL
    async with running(settings, bot, local=local, duty=duty, limits=limits, add_more=add_more) as at_work:
        norwegian_holidays()  # not in the first turn that lists times
        words_in_use()  # nor in the first that has a word that nobody uses
        gc.freeze()  # what was built at the start lives as long as the process, and isn't collected
        gc.set_threshold(_GARBAGE)
        async with listening(
            at_work.application, settings.host, settings.port, limits.patience.header, CALLERS_END_WITHIN
        ):
            _log("started", settings, port=settings.port, sends="no" if hold else duty is Duty.ALL)
            yield
    log.info("stopped")


def _log(event: str, settings: Settings, **more: object) -> None:
    """What somebody wants to know who reads the log from here on."""
    database = "sqlite" if settings.database_url.startswith("sqlite") else "postgresql"
    log.info(
        event,
        version=version(),
        schema=newest(),
        engine=settings.engine,
        database=database,
        listens=settings.host,
        **more,
    )


async def serve_until_stopped(settings: Settings, bot: Bot, *, hold: bool = False) -> None:
    """Listen until SIGTERM or Ctrl-C; `hold`: nothing is sent unasked."""
    async with serving(settings, bot, hold=hold):
        await stop_asked()


async def work_until_stopped(settings: Settings, bot: Bot) -> None:
    """Send what is due, until SIGTERM or Ctrl-C, and show how it does where that port is free."""
    from bot.running import running  # noqa: PLC0415 - likewise

    async with running(settings, bot, duty=Duty.WORKER) as at_work, AsyncExitStack() as stack:
        where, patience = (settings.host, settings.worker_port), Limits().patience
        try:
            await stack.enter_async_context(
                listening(at_work.watched, *where, patience.header, CALLERS_END_WITHIN)
            )
        except PortError as error:  # the letters matter more
            log.warning("figures not shown, set FREMTID_WORKER_PORT", reason=str(error))
        _log("worker started", settings, port=settings.worker_port)
        await stop_asked()
    log.info("stopped")


async def stop_asked() -> None:
    """Returns when somebody asks the process to stop."""
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, asked.set)
    await asked.wait()


def run(work: Coroutine[Any, Any, None]) -> None:
    """Run it to its end, on uvloop where there is one."""
    if sys.platform == "win32":
        asyncio.run(work)
        return
    import uvloop  # noqa: PLC0415 - there is none for Windows

    uvloop.run(work)
