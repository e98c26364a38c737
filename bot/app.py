"""Builds everything once, from the settings and the programme file, and joins it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from secrets import SystemRandom
from time import monotonic
from uuid import uuid4

import aiohttp
from aiohttp import web

from bot.connections import (
    by_session,
    calendars_job,
    free_busy_of,
    graph_of,
    invitations_job,
    mail_of,
    partly,
)
from bot.conversation.free_busy import FreeBusy
from bot.conversation.identity import settle_leaders
from bot.conversation.learning import learning
from bot.conversation.resources import Resources
from bot.conversation.thinking import Thinking
from bot.conversation.transactions import Transactions
from bot.conversation.turns import Turns
from bot.figures import Figures
from bot.jobs.errands import AskRegister, AskTeams, ErrandRows
from bot.jobs.heartbeat import Heartbeat
from bot.jobs.jobs import Duty, Jobs
from bot.jobs.mails import Mails
from bot.jobs.outbox import Outbox
from bot.jobs.times_open import TimesOpen
from bot.jobs.upkeep import Upkeep
from bot.jobs.watch import Watch
from bot.log_key import log_key
from bot.outside.graph import Graph
from bot.outside.kept_mail import KeptMail
from bot.outside.mail import MailServer
from bot.outside.register import CompanyRegister, Patience
from bot.programme_file import read_programme
from bot.settings import Settings
from bot.teams.access import EntraToken, NoToken
from bot.teams.cards import closed, message
from bot.teams.connector import Connector
from bot.teams.credential import ends
from bot.teams.limits import Limits, gate_of, token_check
from bot.version import version
from bot.web.all_pages import add_pages
from bot.web.health import Health, Part
from bot.web.signin import SignIn
from programme.deeds.places import offer_free_places
from programme.deeds.seasons import keep_season
from programme.errands import ErrandKind
from programme.links import Site
from programme.meetings.inviting import Inviting
from programme.people import PersonId
from reading.answers.matcher import Matcher
from reading.answers.vocabulary import read_vocabulary
from reading.answers.wordings import Wordings
from scheduler import cluster
from scheduler.errands import run_errands
from scheduler.sending import Sending
from storage.engine.clock import utc_now
from storage.engine.database import open_database
from storage.engine.migrating import Waker
from storage.engine.presence import IsAlone
from storage.engine.revisions import newest
from texts.entries import read_entries
from texts.voice import voices

_APPS = "https://teams.microsoft.com/l/app/"
"""A deep link to the app's page (Microsoft Learn, "Deep link to an application")."""
_LONGEST_CALL = aiohttp.ClientTimeout(total=15, connect=5)


def new_id() -> str:
    """An id that nothing else has."""
    return uuid4().hex


@dataclass(frozen=True)
class Bot:
    """What one process is built of, whatever channel its messages come by."""

    resources: Resources
    transactions: Transactions
    thinking: Thinking
    register: CompanyRegister
    turns: Turns
    upkeep: Upkeep
    outbox: Outbox
    graph: Graph | None = None
    """The way to the hosts' calendars, if there is one."""
    mail: MailServer | None = None
    """Where e-mails leave, if they do."""
    free_busy: FreeBusy | None = None
    """Reads the hosts' calendars, if there is a way to them."""
    is_alone: IsAlone = lambda: False
    """Whether no other process sends from the database now; no, where nobody has looked."""

    def close(self) -> None:
        """End the threads and the database's connections."""
        self.thinking.close()
        self.transactions.close()


def open_bot(  # noqa: PLR0913 - what a bot is opened with
    settings: Settings,
    clock: Callable[[], datetime] = utc_now,
    *,
    local: bool = False,
    patience: Patience = Patience(),
    graph: Graph | None = None,
    mail: MailServer | None = None,
    new_id: Callable[[], str] = new_id,
) -> Bot:
    """The bot, its database migrated; ProgrammeFileError if the programme file has mistakes."""
    programme = read_programme(settings.programme)
    graph = graph or graph_of(settings, local=local)
    mail = mail or mail_of(settings, graph, local=local)
    entries = read_entries()
    answers = Matcher(Wordings(entries, read_vocabulary()))
    leaders = frozenset(PersonId(leader) for leader in settings.admins)
    waker = Waker(cluster.TABLE, cluster.schema(), cluster.WAKE) if settings.engine == "cluster" else None
    database = open_database(settings.database_url, programme, clock, new_id, waker)
    try:
        database.migrate()
        with database.transaction() as unit:
            unit.known_names.keep(programme)
            settle_leaders(unit, leaders)
            unit.places.lock()  # another process may be answering at this moment
            keep_season(unit, new_id())
            offer_free_places(unit)
        database = database.knowing_names()
    except BaseException:
        database.close()
        raise
    programme = database.openings.programme
    resources = Resources(
        programme=programme,
        voices=voices(programme.zone),
        leaders=leaders,
        new_id=new_id,
        app_link=f"{_APPS}{settings.app_id}" if settings.app_id else "",
        site=_site(settings, local=local),
        inviting=Inviting.OUTLOOK if graph else Inviting.MAIL if mail else Inviting.NOBODY,
        mail_from=(settings.mail_from or programme.about.contact) if mail else "",
        local=local,
        log_key=log_key(settings.secret.get_secret_value() or settings.app_id),
        partly=lambda: partly(graph, mail),
        credential_ends=lambda: day.date() if (day := ends(settings)) else None,
    )
    transactions = Transactions(database, programme)
    thinking = Thinking(answers, {entry.id: entry for entry in entries})
    register = CompanyRegister(settings.brreg_url, patience)
    free_busy = free_busy_of(settings, transactions, graph)
    turns = Turns(resources, transactions, thinking, register, free_busy)
    upkeep = Upkeep(transactions, turns, thinking)
    mails = Mails(resources, invites=graph is None) if mail else None
    outbox = Outbox(resources, transactions, thinking, mails)
    return Bot(resources, transactions, thinking, register, turns, upkeep, outbox, graph, mail, free_busy)


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
    # Only what serves waits for numpy and the Bot Framework's SDK, some 830 modules: no export, no doctor.
    from bot.jobs.carrier import LetterCarrier  # noqa: PLC0415
    from bot.jobs.groups import GroupFinder  # noqa: PLC0415
    from bot.jobs.mail_carrier import MailCarrier  # noqa: PLC0415
    from bot.jobs.passing_time import PassingTime  # noqa: PLC0415
    from bot.teams.adapter import TeamsAdapter  # noqa: PLC0415
    from bot.teams.answering import Answering  # noqa: PLC0415
    from bot.teams.bot import ProgrammeBot  # noqa: PLC0415

    async with aiohttp.ClientSession(timeout=_LONGEST_CALL, cookie_jar=aiohttp.DummyCookieJar()) as session:
        by_session(session, bot.graph, bot.mail)
        tokens = NoToken() if local else EntraToken(settings, utc_now)
        hosts = frozenset() if local else frozenset(settings.service_hosts)
        figures, answers = Figures(), duty in {Duty.ALL, Duty.WEB}
        connector = Connector(session, tokens, hosts, figures.called)
        answering = Answering(message, closed)
        check = None if local else token_check(settings, session)
        gate = gate_of(settings, check, connector.reaches, clock, limits)
        adapter = TeamsAdapter(connector, gate, figures, limits.patience, bot.resources.log_key)
        chats = LetterCarrier(connector, adapter, answering)
        carrier = MailCarrier(bot.mail, chats) if bot.mail else chats
        time = (lambda: clock().timestamp()) if duty is Duty.STILL else monotonic
        jobs = Jobs(
            bot.transactions,
            bot.upkeep,
            bot.outbox,
            Heartbeat(bot.transactions, bot.turns.process),
            Sending(bot.outbox, carrier, SystemRandom().random, time),
            _errands(bot, connector),
            calendars_job(bot.graph, bot.resources, bot.transactions),
            GroupFinder(bot.transactions).find,
            invitations_job(bot.mail, bot.graph, bot.transactions),
            in_cluster=settings.engine == "cluster",
        )
        parts: dict[str, Part] = {"database": jobs.heartbeat.writes}
        if check:
            parts |= {"keys": check.has_keys, "token": tokens.is_had}
        if local:
            bot.turns.pass_time = PassingTime(bot.transactions, jobs.send_due, monotonic).until
        watch = Watch(
            bot.transactions,
            about={"version": version(), "schema": newest() or "", "engine": settings.engine},
            swept_ago=jobs.swept_ago if duty is Duty.ALL and settings.engine != "cluster" else None,
            in_cluster=settings.engine == "cluster",
            trained=(lambda: bot.thinking.answers.trained) if answers else None,
            token_ends=lambda: tokens.ends,
            credential_ends=lambda: None if local else ends(settings),
            partly=bot.resources.partly,
        )
        token = settings.metrics_token.get_secret_value()
        health = Health(parts, watch.degraded, figures, watch.seen, token, is_private=settings.is_private)
        application = adapter.application(ProgrammeBot(bot.turns, answering, limits.patience.turn))
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
                if answers
                else nullcontext(),
            ):
                yield Running(application, watched, jobs.send_due)
        finally:
            if bot.mail:
                await bot.mail.close()
            bot.close()


def _errands(bot: Bot, connector: Connector) -> Callable[[], Awaitable[None]]:
    """Runs the errands that are due."""
    runners = {
        ErrandKind.ASK_WHO: AskTeams(bot.transactions, connector).who,
        ErrandKind.LOOK_UP: AskRegister(bot.transactions, bot.register).about,
        ErrandKind.TIMES_OPEN: TimesOpen(bot.transactions, bot.free_busy).tell,
    }
    return partial(run_errands, ErrandRows(bot.transactions), runners)


def _site(settings: Settings, *, local: bool) -> Site:
    """Where the pages are; nowhere without an address and a secret, but that loopback needs neither."""
    url, secret = settings.public_url.rstrip("/"), settings.secret.get_secret_value()
    if local:
        url = url or f"http://{settings.host}:{settings.port}"
    elif not secret:
        url = ""
    return Site(url, f"links {secret}".encode())


def _sign_in(settings: Settings, session: aiohttp.ClientSession) -> SignIn:
    return SignIn(session, settings.login_url, settings.app_id, settings.allowed_tenants, utc_now)
