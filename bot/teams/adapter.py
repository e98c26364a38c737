"""The way in: `POST /api/messages`."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import orjson
import structlog
from aiohttp import web

from bot.figures import Figures
from bot.teams.activity import BadActivityError, read_activity
from bot.teams.answering import Answering, NotDrawnError
from bot.teams.connector import Connector, SendError
from bot.teams.floods import Floods
from bot.teams.incoming import Incoming, Spoken
from bot.teams.keys import BadTokenError
from bot.teams.one_at_a_time import Lanes

log = structlog.get_logger()

LARGEST = 256 * 1024
CALLER_WAITS = 12.0
"""Seconds; Teams sends an activity again when its answer takes over 15."""
GIVEN_UP_AFTER = 60.0
"""Seconds; a turn that isn't done by then is lost, and the conversation goes on."""
ENDS_WITHIN = 7.0
"""Seconds that a stop leaves the turns that have begun."""
TYPING_AFTER = 1.0
READ_WITHIN = 10.0
"""Seconds for a body to arrive."""
_NO_LOOKALIKES = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


class Office(Protocol):
    """Whoever answers."""

    async def take(self, incoming: Incoming) -> Spoken | None:
        """What is answered, committed; None where nothing is to be said."""

    def replied(self, activity: str) -> None:
        """The reply to that activity went out."""

    def our_fault(self, incoming: Incoming, error: str) -> Spoken:
        """What is said when something broke, and nothing was changed."""

    def not_shown(self, spoken: Spoken, error: str) -> Spoken:
        """What is said in place of an answer that can't be shown."""


@dataclass(frozen=True)
class Gate:
    """Who may come in."""

    check: Callable[[str, str, str], Awaitable[None]] | None
    """Checks a token for a service URL and a channel; None in local mode, which listens on loopback."""
    tenants: frozenset[str]
    """The tenants that may talk to the bot; empty: all."""
    persons: Floods
    by_tenant: Floods


class Server:
    """Takes activities, one at a time in each conversation, and answers them."""

    def __init__(
        self, office: Office, connector: Connector, answering: Answering, gate: Gate, figures: Figures
    ) -> None:
        """Nothing runs before the first request."""
        self._figures = figures
        self._office = office
        self._connector = connector
        self._answering = answering
        self._gate = gate
        self._lanes = Lanes()
        self._turns: set[asyncio.Task[None]] = set()

    def application(self) -> web.Application:
        """The routes."""
        application = web.Application(client_max_size=LARGEST)
        application.router.add_post("/api/messages", self._messages)
        application.on_shutdown.append(self._finish)
        return application

    async def _messages(self, request: web.Request) -> web.Response:
        try:
            incoming = await self._received(request)
        except web.HTTPException as refusal:
            self._figures.turned_away(refusal.status)
            raise
        if isinstance(incoming, web.Response):
            return incoming
        turn = asyncio.create_task(self._turn(incoming))
        self._turns.add(turn)
        turn.add_done_callback(self._turns.discard)
        # A caller that hangs up doesn't end the turn, and a turn that takes long doesn't hold the caller.
        await asyncio.wait([turn], timeout=CALLER_WAITS)
        return web.Response()

    async def _received(self, request: web.Request) -> Incoming | web.Response:
        """What somebody who may come in said, or the answer to what says nothing to us."""
        body = await _body(request)
        await self._let_in(request, body)
        try:
            incoming = read_activity(body)
        except BadActivityError as error:
            raise web.HTTPBadRequest(text=f"not an activity: {error}") from None
        if incoming is None:
            return web.json_response({}) if body.get("type") == "invoke" else web.Response()
        tenant = incoming.person.partition("/")[0]
        if self._gate.tenants and tenant not in self._gate.tenants:
            raise web.HTTPForbidden
        if not self._connector.reaches(incoming.address.service_url):
            raise web.HTTPForbidden  # a deed that could not be answered is better not done
        if not (self._gate.persons.allows(incoming.person) and self._gate.by_tenant.allows(tenant)):
            raise web.HTTPTooManyRequests(headers={"Retry-After": "2"})
        return incoming

    async def _let_in(self, request: web.Request, body: Mapping[str, Any]) -> None:
        if self._gate.check is None:
            return
        authorization = request.headers.get("Authorization", "")
        service_url, channel = str(body.get("serviceUrl") or ""), str(body.get("channelId") or "")
        try:
            await self._gate.check(authorization, service_url, channel)
        except BadTokenError:
            raise web.HTTPUnauthorized from None

    async def _turn(self, incoming: Incoming) -> None:
        turn = "".join(_NO_LOOKALIKES[one % len(_NO_LOOKALIKES)] for one in secrets.token_bytes(4))
        structlog.contextvars.bind_contextvars(turn=turn)
        began = asyncio.get_running_loop().time()
        try:
            async with self._lanes.turn_in(incoming.conversation):
                outcome = await self._answered(incoming, turn)
        except SendError as error:
            outcome = "reply-not-sent"
            log.warning("reply not sent", reason=str(error), kind=type(error).__name__)
        except Exception:  # what was said instead of an answer couldn't be shown either
            outcome = "reply-not-made"
            log.exception("reply not made")
        seconds = asyncio.get_running_loop().time() - began
        self._figures.turn_ended(outcome, seconds)
        log.info("turn", outcome=outcome, ms=round(seconds * 1000))

    async def _answered(self, incoming: Incoming, turn: str) -> str:
        """Take the turn and answer; how it ended."""
        if incoming.said.press is None and not incoming.said.installed:
            self._answering.said(incoming.conversation)
        typing: list[asyncio.Task[None]] = []
        later = asyncio.get_running_loop().call_later(
            TYPING_AFTER, lambda: typing.append(asyncio.create_task(self._type(incoming)))
        )
        try:
            outcome, spoken = await self._taken(incoming, turn)
        finally:
            later.cancel()
            for one in typing:
                one.cancel()
        if spoken is not None:
            outcome = await self._shown(incoming, spoken, turn) or outcome
            self._office.replied(incoming.activity)
        return outcome

    async def _shown(self, incoming: Incoming, spoken: Spoken, turn: str) -> str:
        """Answer; how the turn ended, where it wasn't with this answer."""
        try:
            await self._answering.answer(incoming, spoken)
        except NotDrawnError:
            log.exception("reply not made")
            # The deed may be done, so the person isn't told that nothing was changed.
            await self._answering.answer(incoming, self._office.not_shown(spoken, turn))
            return "reply-not-made"
        return ""

    async def _taken(self, incoming: Incoming, turn: str) -> tuple[str, Spoken | None]:
        """How it went and what the office says; None where it says nothing, or nothing is known of it.

        A take that lasts is waited for and not broken off: its transaction may be committed already,
        and "nothing was changed" would be untrue.
        """
        taking = asyncio.ensure_future(self._office.take(incoming))
        await asyncio.wait([taking], timeout=GIVEN_UP_AFTER)
        if not taking.done():
            taking.add_done_callback(_look_away)
            log.error("turn given up")
            return "given-up", None
        try:
            spoken = taking.result()
        except Exception:  # whatever it was, the person gets an honest answer and the log the story
            log.exception("turn failed")
            return "failed", self._office.our_fault(incoming, turn)
        return ("answered" if spoken else "silent"), spoken

    async def _type(self, incoming: Incoming) -> None:
        try:
            await self._connector.typing(incoming.address)
        except SendError:
            return

    async def _finish(self, _: web.Application) -> None:
        """Let the turns that have begun end."""
        if self._turns:
            await asyncio.wait(self._turns, timeout=ENDS_WITHIN)


async def _body(request: web.Request) -> Mapping[str, Any]:
    try:
        async with asyncio.timeout(READ_WITHIN):
            body = orjson.loads(await request.read())
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except orjson.JSONDecodeError:
        raise web.HTTPBadRequest(text="not JSON") from None
    if not isinstance(body, dict):
        raise web.HTTPBadRequest(text="not an activity")
    return body


def _look_away(taking: asyncio.Future[Spoken | None]) -> None:
    """Take note of how a turn that was given up ended, or asyncio warns that nobody did."""
    if not taking.cancelled() and (error := taking.exception()):
        log.error("turn failed after it was given up", kind=type(error).__name__)
