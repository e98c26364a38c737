"""Builds everything once, from the settings and the programme file, and joins it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from bot.connections import free_busy_of, graph_of, mail_of, partly
from bot.conversation.free_busy import FreeBusy
from bot.conversation.identity import settle_leaders
from bot.conversation.resources import Resources
from bot.conversation.thinking import Thinking
from bot.conversation.transactions import Transactions
from bot.conversation.turns import Turns
from bot.jobs.mails import Mails
from bot.jobs.outbox import Outbox
from bot.jobs.upkeep import Upkeep
from bot.log_key import log_key
from bot.outside.graph import Graph
from bot.outside.mail import MailServer
from bot.outside.register import CompanyRegister, Patience
from bot.programme_file import read_programme
from bot.settings import Settings
from bot.teams.credential import ends
from programme.deeds.places import offer_free_places
from programme.deeds.seasons import keep_season
from programme.links import Site
from programme.meetings.inviting import Inviting
from programme.people import PersonId
from programme.plan import Programme
from reading.answers.matcher import Matcher
from reading.answers.vocabulary import read_vocabulary
from reading.answers.wordings import Wordings
from scheduler import cluster
from storage.engine.clock import utc_now
from storage.engine.database import Database, open_database
from storage.engine.migrating import Waker
from storage.engine.presence import IsAlone
from texts.entries import read_entries
from texts.voice import voices

_APPS = "https://teams.microsoft.com/l/app/"
"""A deep link to the app's page (Microsoft Learn, "Deep link to an application")."""


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
    database = _up_to_date(
        open_database(settings.database_url, programme, clock, new_id, waker), programme, leaders, new_id
    )
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


def _up_to_date(
    database: Database, programme: Programme, leaders: frozenset[PersonId], new_id: Callable[[], str]
) -> Database:
    """The database migrated, with what the programme file says now; closed where that fails."""
    try:
        database.migrate()
        with database.transaction() as unit:
            unit.known_names.keep(programme)
            settle_leaders(unit, leaders)
            unit.places.lock()  # another process may be answering at this moment
            keep_season(unit, new_id())
            offer_free_places(unit)
        return database.knowing_names()
    except BaseException:
        database.close()
        raise


def _site(settings: Settings, *, local: bool) -> Site:
    """Where the pages are; nowhere without an address and a secret, but that loopback needs neither."""
    url, secret = settings.public_url.rstrip("/"), settings.secret.get_secret_value()
    if local:
        url = url or f"http://{settings.host}:{settings.port}"
    elif not secret:
        url = ""
    return Site(url, f"links {secret}".encode())
