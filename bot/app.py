"""Builds everything once, from the settings and the programme file, and joins it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from uuid import uuid4

import aiohttp
from aiohttp import web

from bot.conversation.learning import learning
from bot.conversation.resources import Resources
from bot.conversation.turns import Office
from bot.figures import Figures
from bot.jobs.jobs import Duty, Jobs
from bot.outside.register import CompanyRegister
from bot.programme_file import read_programme
from bot.settings import Settings
from bot.teams.access import EntraToken, NoToken
from bot.teams.adapter import Gate, Server
from bot.teams.answering import Answering
from bot.teams.cards import closed, message
from bot.teams.connector import Connector
from bot.teams.floods import Floods
from bot.teams.tokens import Expected, TokenCheck
from bot.web import pages
from bot.web.board import BoardPages
from bot.web.downloads import Downloads
from bot.web.health import Health, Part
from bot.web.links import Links
from bot.web.signin import SignIn
from dialogs.leading.board import OPENS as BOARD
from dialogs.leading.export import OPENS as EXPORT
from dialogs.leading.report import PAGE, WORD
from faq.matcher import Matcher
from faq.vocabulary import read_vocabulary
from faq.wordings import Wordings
from programme.deeds.places import offer_free_places
from programme.links import Site
from programme.people import PersonId
from scheduler import cluster
from storage.engine.clock import utc_now
from storage.engine.database import Waker, open_database
from texts.entries import read_entries
from texts.heard import read_heard
from texts.voice import voices

_APPS = "https://teams.microsoft.com/l/app/"
"""A deep link to the app's page (Microsoft Learn, "Deep link to an application")."""
_LONGEST_CALL = aiohttp.ClientTimeout(total=15, connect=5)
PERSON_RATE, PERSON_BURST = 5.0, 30
TENANT_RATE, TENANT_BURST = 50.0, 300


def new_id() -> str:
    """An id that nothing else has."""
    return uuid4().hex


def open_office(
    settings: Settings, clock: Callable[[], datetime] = utc_now, *, local: bool = False
) -> Office:
    """The office, its database migrated; ProgrammeFileError if the programme file has mistakes."""
    programme = read_programme(settings.programme)
    entries, heard, vocabulary = read_entries(), read_heard(), read_vocabulary()
    resources = Resources(
        programme=programme,
        heard=heard,
        entries={entry.id: entry for entry in entries},
        answers=Matcher(Wordings(entries, heard, vocabulary)),
        vocabulary=vocabulary,
        voices=voices(programme.zone),
        leaders=frozenset(PersonId(leader) for leader in settings.admins),
        new_id=new_id,
        app_link=f"{_APPS}{settings.app_id}" if settings.app_id else "",
        site=_site(settings, local=local),
        local=local,
    )
    waker = Waker(cluster.TABLE, cluster.schema(), cluster.WAKE) if settings.engine == "cluster" else None
    database = open_database(settings.database_url, programme, clock, new_id, waker)
    database.migrate()
    with database.transaction() as unit:
        offer_free_places(unit)
    return Office(resources, database, CompanyRegister(settings.brreg_url))


@dataclass(frozen=True)
class Running:
    """The bot at work."""

    application: web.Application
    send_due: Callable[[], Awaitable[None]]
    """One round of the timetable's, until it's done."""


@asynccontextmanager
async def running(
    settings: Settings,
    office: Office,
    *,
    local: bool = False,
    duty: Duty = Duty.ALL,
    clock: Callable[[], datetime] = utc_now,
) -> AsyncIterator[Running]:
    """The bot's web application, its outbox emptied by the timetable; ends both, and then the office."""
    async with aiohttp.ClientSession(timeout=_LONGEST_CALL, cookie_jar=aiohttp.DummyCookieJar()) as session:
        tokens = NoToken() if local else EntraToken(settings, utc_now)
        hosts = frozenset() if local else frozenset(settings.service_hosts)
        figures = Figures()
        connector = Connector(session, tokens, hosts, figures.called)
        answering = Answering(connector, message, closed)
        check = None if local else _token_check(settings, session)
        server = Server(office, connector, answering, _gate(settings, check, clock), figures)
        in_cluster = settings.engine == "cluster"
        time = (lambda: clock().timestamp()) if duty is Duty.STILL else monotonic
        jobs = Jobs(office, connector, answering, in_cluster=in_cluster, time=time)
        parts: dict[str, Part] = {"database": office.ready}
        if check:
            parts["keys"] = check.has_keys
        if duty is not Duty.STILL:
            parts["sweep"] = jobs.sweeps
        application = server.application()
        Health(parts, figures, jobs.outbox.now, settings.secret.get_secret_value()).add_to(application)
        pages.add_to(application)
        board = BoardPages(office, None if local else _sign_in(settings, session).account)
        board.add_to(application)
        downloads = Downloads(office)
        doors = {
            BOARD: board.door,
            EXPORT: downloads.export,
            PAGE: downloads.report,
            WORD: downloads.word,
        }
        Links(office, doors).add_to(application)

        answers = duty in {Duty.ALL, Duty.WEB}
        try:
            async with (
                jobs.at_work(settings.database_url, duty),
                learning(office.resources.answers) if answers else nullcontext(),
            ):
                yield Running(application, jobs.send_due)
        finally:
            office.close()


def _site(settings: Settings, *, local: bool) -> Site:
    """Where the pages are; nowhere without an address and a secret, but that loopback needs neither."""
    url, secret = settings.public_url.rstrip("/"), settings.secret.get_secret_value()
    if local:
        url = url or f"http://{settings.host}:{settings.port}"
    elif not secret:
        url = ""
    return Site(url, f"links {secret}".encode())


def _token_check(settings: Settings, session: aiohttp.ClientSession) -> TokenCheck:
    expected = Expected(settings.app_id, settings.token_issuer, settings.openid_metadata_url)
    return TokenCheck(session, expected, utc_now)


def _sign_in(settings: Settings, session: aiohttp.ClientSession) -> SignIn:
    return SignIn(session, settings.login_url, settings.app_id, settings.allowed_tenants, utc_now)


def _gate(settings: Settings, check: TokenCheck | None, clock: Callable[[], datetime]) -> Gate:
    return Gate(
        check=check.check if check else None,
        tenants=frozenset(settings.allowed_tenants),
        persons=Floods(PERSON_RATE, PERSON_BURST, clock),
        by_tenant=Floods(TENANT_RATE, TENANT_BURST, clock),
    )
