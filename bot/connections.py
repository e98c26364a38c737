"""The ways out that the settings open, to calendars and to the mail server, and the jobs that go by them."""

from collections.abc import Awaitable, Callable, Sequence

import aiohttp

from bot.conversation.free_busy import FreeBusy
from bot.conversation.resources import Resources
from bot.conversation.transactions import Transactions
from bot.jobs.calendar_looks import CalendarLooks
from bot.jobs.calendars import EventWriter
from bot.jobs.graph_access import GraphToken
from bot.jobs.invitations import Invitations
from bot.outside.calendar_views import CalendarViews
from bot.outside.events import Events
from bot.outside.graph import Graph
from bot.outside.graph_mail import GraphMail
from bot.outside.mail import MailServer
from bot.outside.schedules import Schedules
from bot.outside.smtp import Smtp, server_at
from bot.settings import Settings
from bot.teams.access import EntraToken
from storage.engine.clock import utc_now

_BEYOND = 30
"""Days after the last that can be booked: a host may move a meeting further than that."""


def graph_of(settings: Settings, *, local: bool) -> Graph | None:
    """The way to the hosts' calendars; None where they aren't to be touched, as in local mode."""
    return None if local or not settings.graph else graph_client(settings)


def graph_client(settings: Settings) -> Graph:
    """The way to Graph, as the app itself."""
    token = GraphToken(EntraToken(settings, utc_now, settings.graph_url.rstrip("/")))
    return Graph(settings.graph_url, token)


def mail_of(settings: Settings, graph: Graph | None, *, local: bool) -> MailServer | None:
    """Where e-mails leave, by the calendars' way to Graph if there is one; None where none do, as locally."""
    if local or not settings.sends_mail:
        return None
    if settings.graph_mail:
        return GraphMail(graph or graph_client(settings), settings.mail_from)
    return smtp_of(settings)


def by_session(session: aiohttp.ClientSession, graph: Graph | None, mail: MailServer | None) -> None:
    """What calls Graph does so by that session, unless it has one of its own."""
    for one in (graph, mail.graph if isinstance(mail, GraphMail) else None):
        if one:
            one.session = one.session or session


def smtp_of(settings: Settings) -> Smtp:
    """The mail server that the settings name; BadServerError if they name none."""
    return Smtp(server_at(settings.smtp_url.get_secret_value()), settings.mail_from)


def partly(graph: Graph | None, mail: MailServer | None) -> Sequence[str]:
    """What works only in part: calendars or e-mails, while Graph or the mail server doesn't answer."""
    calendars = ["calendars"] if graph and graph.circuit.is_open else []
    return [*calendars, *(["mail"] if mail and mail.is_down else [])]


def free_busy_of(settings: Settings, transactions: Transactions, graph: Graph | None) -> FreeBusy | None:
    """Reads the hosts' calendars."""
    if graph is None:
        return None
    schedules = Schedules(graph, frozenset(settings.graph_busy))
    return FreeBusy(schedules, transactions, closes=settings.graph_unreadable == "closed")


def calendars_job(
    graph: Graph | None, resources: Resources, transactions: Transactions
) -> Callable[[], Awaitable[object]]:
    """Sees to the hosts' calendars."""
    if graph is None:
        return _nothing
    events, rules = Events(graph), transactions.programme.meetings
    views = CalendarViews(graph, max(one.horizon_days for one in rules.values()) + _BEYOND)
    return EventWriter(resources, transactions, events, CalendarLooks(transactions, views, events).look).write


def invitations_job(
    mail: MailServer | None, graph: Graph | None, transactions: Transactions
) -> Callable[[], Awaitable[object]]:
    """Invites by e-mail, where Graph doesn't invite."""
    return _nothing if mail is None or graph else Invitations(transactions).plan


async def _nothing() -> None:
    """There is nothing to see to."""
