"""The ways out that the settings open, to calendars and to the mail server, and the jobs that go by them."""

from collections.abc import Awaitable, Callable

import aiohttp

from bot.conversation.free_busy import FreeBusy
from bot.conversation.resources import Resources
from bot.conversation.transactions import Transactions
from bot.jobs.calendars import EventWriter
from bot.jobs.graph_access import GraphToken
from bot.jobs.invitations import Invitations
from bot.outside.events import Events
from bot.outside.graph import Graph
from bot.outside.mail import MailServer
from bot.outside.schedules import Schedules
from bot.outside.smtp import Smtp, server_at
from bot.settings import Settings
from bot.teams.access import EntraToken
from storage.engine.clock import utc_now


def graph_of(settings: Settings, *, local: bool) -> Graph | None:
    """The way to the hosts' calendars; None where they aren't to be touched, as in local mode."""
    if local or not settings.graph:
        return None
    token = GraphToken(EntraToken(settings, utc_now, settings.graph_url.rstrip("/")))
    return Graph(settings.graph_url, token)


def mail_of(settings: Settings, *, local: bool) -> MailServer | None:
    """Where e-mails leave; None where they don't, as in local mode."""
    return smtp_of(settings) if settings.sends_mail and not local else None


def smtp_of(settings: Settings) -> Smtp:
    """The mail server that the settings name; BadServerError if they name none."""
    return Smtp(server_at(settings.smtp_url.get_secret_value()), settings.mail_from)


def free_busy_of(settings: Settings, transactions: Transactions, graph: Graph | None) -> FreeBusy | None:
    """Reads the hosts' calendars."""
    if graph is None:
        return None
    schedules = Schedules(graph, frozenset(settings.graph_busy))
    return FreeBusy(schedules, transactions, closes=settings.graph_unreadable == "closed")


def calendars_job(
    graph: Graph | None, resources: Resources, transactions: Transactions, session: aiohttp.ClientSession
) -> Callable[[], Awaitable[object]]:
    """Sees to the hosts' calendars."""
    if graph is None:
        return _nothing
    graph.session = graph.session or session
    return EventWriter(resources, transactions, Events(graph)).write


def invitations_job(
    mail: MailServer | None, graph: Graph | None, transactions: Transactions
) -> Callable[[], Awaitable[object]]:
    """Invites by e-mail, where Graph doesn't invite."""
    return _nothing if mail is None or graph else Invitations(transactions).plan


async def _nothing() -> None:
    """There is nothing to see to."""
