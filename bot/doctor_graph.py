"""The doctor's looks at Microsoft Graph: the token, what the app may in the whole tenant, each mailbox."""

import asyncio
from base64 import urlsafe_b64decode
from collections.abc import Mapping, Sequence
from http import HTTPStatus

import aiohttp
import orjson

from bot.connections import graph_client
from bot.findings import Finding, looked
from bot.outside.graph import Graph, GraphError, GraphRefusedError, NotAskedError
from bot.settings import Settings
from programme.plan import Host, Programme

_TENANT_WIDE = ("Calendars.", "Mail.")
_SCOPE = "RBAC for Applications (docs/calendars.md)"
_OF_MAIL = b"!"
"""No base64: who may send is told that (400), who may not is refused before (403), and nothing leaves."""


async def examine_graph(settings: Settings, programme: Programme, patience: float) -> Sequence[Finding]:
    """What is wrong on the way to the hosts' calendars, and to the mailbox that e-mails leave by."""
    async with aiohttp.ClientSession() as session:
        graph = graph_client(settings)
        graph.session = session
        return await examine_by(graph, settings, programme, patience)


async def examine_by(
    graph: Graph, settings: Settings, programme: Programme, patience: float
) -> Sequence[Finding]:
    """The same, by that way to Graph; nothing of mailboxes where there isn't even a token."""
    token = await looked("token for Microsoft Graph", lambda: _token(graph), patience)
    if not token.is_well:
        return [token]
    looks = [looked("consent for Microsoft Graph", lambda: _consent(graph), patience)]
    if settings.graph:
        looks += [_calendar(graph, host, patience) for host in programme.hosts]
    if settings.graph_mail:
        mailbox = f"mailbox {settings.mail_from}"
        looks.append(looked(mailbox, lambda: _mailbox(graph, settings.mail_from), patience))
    return [token, *await asyncio.gather(*looks)]


async def _token(graph: Graph) -> str:
    try:
        await graph.tokens.get()
    except NotAskedError as error:
        return f"refused ({error}); look at APP_ID, APP_PASSWORD or APP_CERTIFICATE, and TENANT_ID"
    return ""


async def _consent(graph: Graph) -> str:
    """A token names only what was consented to in the whole tenant: what a scope gives stands in no token."""
    roles = _claims(await graph.tokens.get()).get("roles")
    named = [str(one) for one in roles] if isinstance(roles, list) else []
    wide = [one for one in named if one.startswith(_TENANT_WIDE)]
    if not wide:
        return ""
    return (
        f"{', '.join(wide)} is consented to for the whole tenant: the app reaches every mailbox, and the "
        f"scope is void. Take it away under the app's API permissions, and give mailboxes by {_SCOPE}"
    )


async def _calendar(graph: Graph, host: Host, patience: float) -> Finding:
    if not host.email:
        why = "has no email in the programme file, so their meetings stand in no calendar"
        return Finding(f"calendar of {host.id}", why)
    return await looked(f"calendar of {host.id}", lambda: _read(graph, host.email), patience)


async def _read(graph: Graph, mailbox: str) -> str:
    try:
        await graph.read(mailbox, "/calendar", {"$select": "canEdit"})
    except GraphRefusedError as error:
        return _refused(error, mailbox, "Application Calendars.ReadWrite")
    except GraphError as error:
        return f"no answer from Graph ({error})"
    return ""


async def _mailbox(graph: Graph, mailbox: str) -> str:
    try:
        await graph.write("POST", mailbox, "/sendMail", _OF_MAIL)
    except GraphRefusedError as error:
        is_let_in = error.status == HTTPStatus.BAD_REQUEST
        return "" if is_let_in else _refused(error, mailbox, "Application Mail.Send")
    except GraphError as error:
        return f"no answer from Graph ({error})"
    return ""


def _refused(error: GraphRefusedError, mailbox: str, role: str) -> str:
    match error.status:
        case HTTPStatus.FORBIDDEN:
            return (
                f"{error}: {mailbox} isn't in the app's scope. Give it {role} there by {_SCOPE}; "
                "a change takes up to two hours"
            )
        case HTTPStatus.NOT_FOUND:
            return f"{error}: no mailbox in Exchange Online has the address {mailbox}"
        case HTTPStatus.UNAUTHORIZED:
            return f"{error}: Graph doesn't take the token; look at FREMTID_GRAPH_URL and FREMTID_LOGIN_URL"
    return str(error)


def _claims(token: str) -> Mapping[str, object]:
    """What a token says; it was given to us by Entra ID a moment ago, so nobody has to prove it."""
    _, _, payload = token.partition(".")
    payload = payload.partition(".")[0]
    try:
        said = orjson.loads(urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
