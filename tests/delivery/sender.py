"""What runs in a sender's process: the bot as it is, but for a change or two.

A change kills the process at a step, takes a guard away, or leaves only one way of being woken.
"""

import asyncio
import os
import signal
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from functools import cache
from pathlib import Path
from typing import Any

import aiohttp
import apscheduler.executors.base
import apscheduler.schedulers.base
import apscheduler.triggers.interval
from aiohttp import web

from bot import app
from bot import running as running_module
from bot.app import Bot, open_bot
from bot.cli.logs import set_up_logs
from bot.jobs import jobs, outbox
from bot.jobs.jobs import Duty
from bot.jobs.outbox import Outbox
from bot.outside.graph import Graph
from bot.outside.graph_mail import GraphMail
from bot.outside.mail import MailServer
from bot.outside.smtp import Smtp, server_at
from bot.running import running
from bot.serving import run, stop_asked
from bot.settings import Settings
from bot.teams.connector import Connector
from bot.web import health
from programme.letters.letters import Letter
from reading.answers.vocabulary import read_vocabulary
from reading.answers.wordings import Wordings
from scheduler import tenant
from scheduler.embedded import EmbeddedEngine
from storage.engine import database, postgresql
from storage.engine.clock import utc_now
from storage.engine.presence import present
from storage.letters.deliveries import SqlDeliveries
from tests.delivery.processes import LEADER, name_of
from tests.played_graph import Tokens
from texts.entries import read_entries

FROM = "bot@programme.example"
LINGERS = 1.0
"""Seconds; a test does something meanwhile."""
_LEASE, _LOOKS_EVERY = outbox.LEASE, tenant.LOOKS_EVERY
LEASE = timedelta(seconds=1.5)
"""So long a test waits for what a killed sender had in hand."""


ALONE = "looks_whether_it_is_alone"
"""As `serve` and `worker` do; others share their database with whoever the test starts."""
DAY = timedelta(days=1)


class Shifted(datetime):
    """This process's clock: the bot's, and APScheduler's."""

    by = timedelta()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.now(tz) + cls.by


def _now() -> datetime:
    return utc_now() + Shifted.by


def _move(by: timedelta) -> None:
    Shifted.by = by


def _die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_before_claim() -> None:
    async def claim(*_: object) -> None:
        _die()

    Outbox.claim = claim  # type: ignore[method-assign,assignment]


def die_after_claim() -> None:
    async def begin(*_: object) -> None:
        _die()

    Outbox.begin = begin  # type: ignore[method-assign,assignment]


def die_when_marked() -> None:
    """Marked as being sent, and nothing written yet."""

    async def send(*_: object) -> None:
        _die()

    Connector.send = send  # type: ignore[method-assign,assignment]


def die_when_mail_is_marked() -> None:
    """The e-mail is marked as being sent, and nothing written yet."""

    async def hand_over(*_: object) -> str:
        _die()
        return ""

    for way in (Smtp, GraphMail):
        way.hand_over = hand_over  # type: ignore[method-assign,assignment]


def die_while_mail_is_written() -> None:
    """Some or all of the e-mail is on the wire."""
    by_smtp, by_graph = Smtp._written, GraphMail._written

    async def dying(*what: Any) -> Any:
        asyncio.get_running_loop().call_later(0.005, _die)
        return await (by_graph if isinstance(what[0], GraphMail) else by_smtp)(*what)

    Smtp._written = dying  # type: ignore[method-assign]
    GraphMail._written = dying  # type: ignore[method-assign]


def die_while_written() -> None:
    """Some of the request is on the wire."""
    once = Connector._once

    async def dying(*what: Any) -> Any:
        asyncio.get_running_loop().call_later(0.02, _die)
        return await once(*what)

    Connector._once = dying  # type: ignore[method-assign]


def die_after_accepted() -> None:
    async def settle(*_: object) -> None:
        _die()

    Outbox.settle = settle  # type: ignore[method-assign,assignment]


def die_before_commit() -> None:
    """What became of it is written, and not committed."""
    SqlDeliveries.settle = _die  # type: ignore[method-assign,assignment]


def without_marks() -> None:
    """What was in hand is planned again, whether it was on the wire or not."""

    def left_behind(self: SqlDeliveries, tenant: str) -> Sequence[Any]:
        self.hand_back(tenant)
        return []

    SqlDeliveries.left_behind = left_behind  # type: ignore[method-assign]


def without_looking() -> None:
    """Only what wakes a process lets it look."""
    jobs.timetable = lambda _: ()


def longer_leases() -> None:
    """On a machine that is busy for seconds, whoever lives keeps what they have."""
    outbox.LEASE = timedelta(seconds=6)


def waits_before_the_first() -> None:
    """What is claimed in a tenant stays so until SIGHUP."""
    _waits_before(1)


def waits_before_the_second() -> None:
    """Some of a tenant's is sent; the rest that is claimed stays so until SIGHUP."""
    _waits_before(2)


def _waits_before(which: int) -> None:
    begin, told = Outbox.begin, asyncio.Event()
    batches: Counter[str] = Counter()

    async def waiting(self: Outbox, whose: str, *persons: Any) -> Any:
        batches[whose] += 1
        if batches[whose] == which:
            asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, told.set)
            await told.wait()
        return await begin(self, whose, *persons)

    Outbox.begin = waiting  # type: ignore[method-assign]


def short_waits() -> None:
    """What was refused is tried again soon."""
    tenant.SHORTEST = tenant.LONGEST = timedelta(seconds=0.2)
    tenant.STOPPED_FOR = timedelta(seconds=1)


def short_calls() -> None:
    """Teams is given up soon."""
    running_module._LONGEST_CALL = aiohttp.ClientTimeout(total=1)


def lasting_leases() -> None:
    """As the bot's own: nobody else takes a tenant while the database is away for a while."""
    outbox.LEASE, tenant.LOOKS_EVERY = _LEASE, _LOOKS_EVERY


def lingers_in_a_claim() -> None:
    """The first claim stays in the middle of its transaction for a while."""
    claim, first = SqlDeliveries.claim, [True]

    def lingering(self: SqlDeliveries, *what: Any) -> Sequence[Letter]:
        if first:
            first.clear()
            time.sleep(LINGERS)
        return claim(self, *what)

    SqlDeliveries.claim = lingering  # type: ignore[method-assign]


def says_soon() -> None:
    """Whoever asks whether it's ready waits for no part of it for long."""
    health._PATIENCE = 1.0


def a_day_ahead() -> None:
    Shifted.by = DAY


def a_day_behind() -> None:
    Shifted.by = -DAY


def ninety_seconds_ahead() -> None:
    Shifted.by = timedelta(seconds=90)


def ninety_seconds_behind() -> None:
    Shifted.by = -timedelta(seconds=90)


def in_oslo() -> None:
    """The machine's own zone changes its clocks."""
    os.environ["TZ"] = "Europe/Oslo"
    time.tzset()


def without_watch() -> None:
    """Nobody looks whether the engine still wakes its jobs."""

    async def never(_: EmbeddedEngine) -> None:
        return

    EmbeddedEngine._watch = never  # type: ignore[method-assign]


def short_silence() -> None:
    """A connection that says nothing is soon given up, by either end."""
    postgresql.Connection.answers_within, database.IDLE_FOR = 2.0, 3


CHANGES: Mapping[str, Callable[[], None]] = {
    one.__name__: one
    for one in (
        die_before_claim,
        die_after_claim,
        die_when_marked,
        die_when_mail_is_marked,
        die_while_mail_is_written,
        die_while_written,
        die_after_accepted,
        die_before_commit,
        without_marks,
        without_looking,
        longer_leases,
        waits_before_the_first,
        waits_before_the_second,
        short_waits,
        short_calls,
        lasting_leases,
        lingers_in_a_claim,
        short_silence,
        says_soon,
        a_day_ahead,
        a_day_behind,
        ninety_seconds_ahead,
        ninety_seconds_behind,
        in_oslo,
        without_watch,
    )
}


def read_once() -> None:
    """Texts and answers, which no test changes, are read once for all that are forked from this process."""
    wordings = cache(lambda: Wordings(read_entries(), read_vocabulary()))
    app.Wordings = lambda *_: wordings()  # type: ignore[assignment,misc]
    for name in ("voices", "read_entries", "read_vocabulary"):
        setattr(app, name, cache(getattr(app, name)))


def _known_as(name: str) -> None:
    """Whoever looks into the database sees what is this process's."""
    os.environ["PGAPPNAME"] = name
    made = Outbox.__init__

    def named(outbox: Outbox, *what: Any) -> None:
        made(outbox, *what)
        outbox._holder = name

    Outbox.__init__ = named  # type: ignore[method-assign]


def _mail_server(url: str) -> MailServer:
    """By Graph, or by SMTP."""
    if url.startswith("http"):
        return GraphMail(Graph(url, Tokens()), FROM)
    return Smtp(server_at(url), FROM)


def main(database_url: str, engine: str, duty: str, port: int, changes: Sequence[str], mail: str) -> None:
    """Send until stopped, and tell on the port whether it's ready.

    SIGUSR1 moves its clock a day on, SIGUSR2 to the time as it is.
    """
    set_up_logs()
    running_module.learning = lambda *_: nullcontext()  # type: ignore[assignment]
    outbox.LEASE = LEASE
    tenant.LOOKS_EVERY = LEASE.total_seconds() / 4
    _known_as(name_of(port))
    for change in changes:
        if change != ALONE:
            CHANGES[change]()
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=database_url,
        engine=engine,  # type: ignore[arg-type]
        programme=Path("programme.toml"),
        admins=(LEADER,),
        brreg_url="http://127.0.0.1:9",  # nothing listens there
        mail_from=FROM,
    )
    for room in (apscheduler.schedulers.base, apscheduler.triggers.interval, apscheduler.executors.base):
        room.datetime = Shifted
    server = _mail_server(mail) if mail else None
    presence = present(database_url) if ALONE in changes else nullcontext(lambda: False)
    with presence as is_alone:
        _work(
            settings,
            replace(open_bot(settings, _now, local=True, mail=server), is_alone=is_alone),
            port,
            duty,
        )


def _work(settings: Settings, bot: Bot, port: int, duty: str) -> None:
    async def work() -> None:
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGUSR1, _move, DAY)
        loop.add_signal_handler(signal.SIGUSR2, _move, timedelta())
        async with running(settings, bot, local=True, duty=Duty(duty), clock=_now) as at_work:
            runner = web.AppRunner(at_work.application, access_log=None)
            await runner.setup()
            await web.TCPSite(runner, "127.0.0.1", port).start()
            await stop_asked()
            await runner.cleanup()

    run(work())
