"""Who may come in: a request's size, body, token, tenant and rate, all before the pipeline."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from aiohttp import web

from bot.teams.activity import BadActivityError, read_activity
from bot.teams.floods import Floods
from bot.teams.incoming import Incoming
from bot.teams.keys import BadTokenError
from bot.teams.patience import TurnPatience

LARGEST = 256 * 1024


@dataclass(frozen=True)
class Gate:
    """Who may come in."""

    check: Callable[[str, str, str], Awaitable[None]] | None
    """Checks a token for a service URL and a channel; None in local mode, which listens on loopback."""
    reaches: Callable[[str], bool]
    """Whether an answer may go to a service URL."""
    tenants: frozenset[str]
    """The tenants that may talk to the bot; empty: all."""
    persons: Floods
    by_tenant: Floods
    body_within: float = TurnPatience.body
    """Seconds for a body to arrive."""

    async def let_in(self, request: web.Request) -> tuple[Mapping[str, Any], Incoming | None]:
        """The body of somebody who may come in, and what they said: None where it says nothing to us.

        Raises HTTPException with the status of the refusal.
        """
        body = await _body(request, self.body_within)
        await self._check_token(request, body)
        try:
            incoming = read_activity(body)
        except BadActivityError as error:
            raise web.HTTPBadRequest(text=f"not an activity: {error}") from None
        if incoming is not None:
            self._check_sender(incoming)
        return body, incoming

    async def _check_token(self, request: web.Request, body: Mapping[str, Any]) -> None:
        if self.check is None:
            return
        authorization = request.headers.get("Authorization", "")
        service_url, channel = str(body.get("serviceUrl") or ""), str(body.get("channelId") or "")
        try:
            await self.check(authorization, service_url, channel)
        except BadTokenError:
            raise web.HTTPUnauthorized from None

    def _check_sender(self, incoming: Incoming) -> None:
        tenant = incoming.person.partition("/")[0]
        if self.tenants and tenant not in self.tenants:
            raise web.HTTPForbidden
        if not self.reaches(incoming.address.service_url):
            raise web.HTTPForbidden  # a deed that could not be answered is better not done
        if not (self.persons.allows(incoming.person) and self.by_tenant.allows(tenant)):
            raise web.HTTPTooManyRequests(headers={"Retry-After": "2"})


async def _body(request: web.Request, within: float) -> Mapping[str, Any]:
    try:
        async with asyncio.timeout(within):
            body = orjson.loads(await request.read())
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except orjson.JSONDecodeError:
        raise web.HTTPBadRequest(text="not JSON") from None
    if not isinstance(body, dict):
        raise web.HTTPBadRequest(text="not an activity")
    return body
