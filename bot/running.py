"""The bot at work: its pages, its jobs and its way to Teams, from what was opened until it ends.

With it comes the Bot Framework's SDK, some 830 modules: only what serves imports it, no export, no doctor.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from secrets import SystemRandom
from time import monotonic

import aiohttp
from aiohttp import web

from bot.app import Bot
from bot.connections import by_session, calendars_job, invitations_job
from bot.conversation.learning import learning
from bot.jobs.errands import AskRegister, AskTeams, ErrandRows
from bot.jobs.groups import GroupFinder
from bot.jobs.heartbeat import Heartbeat
from bot.jobs.jobs import Duty, Jobs
from bot.jobs.mail_carrier import MailCarrier
from bot.jobs.passing_time import PassingTime
from bot.jobs.times_open import TimesOpen
from bot.jobs.watch import Watch
from bot.outside.kept_mail import KeptMail
from bot.settings import Settings
from bot.teams.bot import ProgrammeBot
from bot.teams.connector import Connector
from bot.teams.credential import ends
from bot.teams.limits import Limits
from bot.transport import Transport, transport_of
from bot.version import version
from bot.web.all_pages import add_pages
from bot.web.health import Health, Part
from bot.web.signin import SignIn
from programme.errands import ErrandKind
from scheduler.errands import run_errands
from scheduler.sending import Sending
from storage.engine.clock import utc_now
from storage.engine.revisions import newest

_LONGEST_CALL = aiohttp.ClientTimeout(total=15, connect=5)


@dataclass(frozen=True)
class Running:
    """The bot at work."""

    application: web.Application
    watched: web.Application
    """Nothing but how it does: where nobody is answered."""
    send_due: Callable[[], Awaitable[None]]
    """One round of the timetable's, until it's done."""


@asynccontextmanager
async def running(  # noqa: PLR0913 - what it runs with
    settings: Settings,
    bot: Bot,
    *,
    local: bool = False,
    duty: Duty = Duty.ALL,
    clock: Callable[[], datetime] = utc_now,
    limits: Limits = Limits(),
    add_more: Callable[[web.Application], None] | None = None,
) -> AsyncIterator[Running]:
    """The bot's web application, its outbox emptied by the timetable; ends both, and then the bot.

    `add_more`: adds pages to it.
    """
    async with aiohttp.ClientSession(timeout=_LONGEST_CALL, cookie_jar=aiohttp.DummyCookieJar()) as session:
        by_session(session, bot.graph, bot.mail)
        teams = transport_of(settings, session, bot.resources.log_key, clock, limits, local=local)
        time = (lambda: clock().timestamp()) if duty is Duty.STILL else monotonic
        jobs = _jobs(settings, bot, teams, time)
        if local:
            bot.turns.pass_time = PassingTime(bot.transactions, jobs.send_due, monotonic).until
        health = _health(settings, bot, teams, jobs, duty, local=local)
        application = teams.adapter.application(
            ProgrammeBot(bot.turns, teams.answering, limits.patience.turn)
        )
        watched = web.Application()
        for one in (application, watched):
            health.add_to(one)
        sign_in = None if local else _sign_in(settings, session).account
        kept = bot.mail if isinstance(bot.mail, KeptMail) else None
        add_pages(bot.resources, bot.transactions, sign_in, kept, application)
        if add_more:
            add_more(application)

        try:
            if duty in {Duty.ALL, Duty.WORKER} and await asyncio.to_thread(bot.is_alone):
                await bot.outbox.take_over()
            async with (
                jobs.at_work(settings.database_url, duty),
                learning(bot.thinking.answers, settings.answers, bot.upkeep.tell_trained)
                if duty.answers
                else nullcontext(),
            ):
                yield Running(application, watched, jobs.send_due)
        finally:
            if bot.mail:
                await bot.mail.close()
            bot.close()


def _jobs(settings: Settings, bot: Bot, teams: Transport, time: Callable[[], float]) -> Jobs:
    """The jobs, none of them begun; pauses between letters are measured by `time`, in seconds."""
    carrier = MailCarrier(bot.mail, teams.carrier) if bot.mail else teams.carrier
    return Jobs(
        bot.transactions,
        bot.upkeep,
        bot.outbox,
        Heartbeat(bot.transactions, bot.turns.process),
        Sending(bot.outbox, carrier, SystemRandom().random, time),
        _errands(bot, teams.connector),
        calendars_job(bot.graph, bot.resources, bot.transactions),
        GroupFinder(bot.transactions).find,
        invitations_job(bot.mail, bot.graph, bot.transactions),
        in_cluster=settings.engine == "cluster",
    )


def _errands(bot: Bot, connector: Connector) -> Callable[[], Awaitable[None]]:
    """Runs the errands that are due."""
    runners = {
        ErrandKind.ASK_WHO: AskTeams(bot.transactions, connector).who,
        ErrandKind.LOOK_UP: AskRegister(bot.transactions, bot.register).about,
        ErrandKind.TIMES_OPEN: TimesOpen(bot.transactions, bot.free_busy).tell,
    }
    return partial(run_errands, ErrandRows(bot.transactions), runners)


def _health(settings: Settings, bot: Bot, teams: Transport, jobs: Jobs, duty: Duty, *, local: bool) -> Health:
    """What a supervisor and a monitoring system are told of a process with that duty."""
    in_cluster = settings.engine == "cluster"
    watch = Watch(
        bot.transactions,
        about={"version": version(), "schema": newest() or "", "engine": settings.engine},
        swept_ago=jobs.swept_ago if duty is Duty.ALL and not in_cluster else None,
        in_cluster=in_cluster,
        trained=(lambda: bot.thinking.answers.trained) if duty.answers else None,
        token_ends=lambda: teams.tokens.ends,
        credential_ends=lambda: None if local else ends(settings),
        partly=bot.resources.partly,
    )
    ready_when: Mapping[str, Part] = {"database": jobs.heartbeat.writes, **teams.ready_when}
    token = settings.metrics_token.get_secret_value()
    return Health(
        ready_when, watch.degraded, teams.figures, watch.seen, token, is_private=settings.is_private
    )


def _sign_in(settings: Settings, session: aiohttp.ClientSession) -> SignIn:
    return SignIn(session, settings.login_url, settings.app_id, settings.allowed_tenants, utc_now)
