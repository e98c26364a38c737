"""Sends to Teams over one pooled connection, and says exactly what a send met."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Protocol
from urllib.parse import quote, urlsplit

import aiohttp
import orjson

from bot.measured import TooLargeError, read_at_most
from programme.letters.addresses import Address
from programme.numbers import without_birth_numbers
from programme.visible import visible

_REFUSED = {HTTPStatus.PRECONDITION_FAILED, HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}
_UNREACHABLE = {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}
_UNCERTAIN = {
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.BAD_GATEWAY,
    HTTPStatus.GATEWAY_TIMEOUT,
}
LONGEST = 500
"""So many characters of an answer's text are kept."""
_LONGEST_WAIT = timedelta(hours=1)
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class SendError(Exception):
    """A message may not have arrived; the subclass says what is known."""


class RefusedError(SendError):
    """Not taken, and may be sent again after `after`."""

    def __init__(self, reason: str, after: timedelta | None = None) -> None:
        """The reason, and how long to wait where that was said."""
        super().__init__(reason)
        self.after = after


class NoTokenError(RefusedError):
    """Teams takes no token of ours, or there is none: nothing can be sent to anybody now."""


class UnreachableError(SendError):
    """The person has blocked or removed the app, or the chat is gone."""


class UncertainError(SendError):
    """It may have arrived or not; sending again could make two."""


class FailedError(SendError):
    """Teams will not take this message."""


class AccessTokens(Protocol):
    """Where the token for Teams comes from."""

    async def get(self) -> str:
        """A token that is valid now; empty where none is needed."""

    def forget(self, token: str) -> None:
        """Teams refused the token; another is needed."""


@dataclass(frozen=True)
class Member:
    """Somebody in a chat; each may be empty."""

    name: str
    email: str
    account: str
    """The name they sign in with."""


class Connector:
    """The way out."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        tokens: AccessTokens,
        hosts: frozenset[str],
        called: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Sends to these hosts only; an empty set means loopback only. `called` hears what each call met."""
        self._called = called
        self._session = session
        self._tokens = tokens
        self._hosts = hosts or _LOOPBACK

    def reaches(self, service_url: str) -> bool:
        """Whether an answer may go there: a host of the list, and no token in the clear."""
        try:
            url = urlsplit(service_url)
            host = url.hostname
        except ValueError:
            return False
        safe = url.scheme == "https" or (url.scheme == "http" and host in _LOOPBACK)
        return safe and host in self._hosts

    async def send(self, to: Address, activity: Mapping[str, Any]) -> str:
        """The id of the message that Teams made of it; SendError if it may not have arrived."""
        answer = await self._call("POST", _url(to), to, activity)
        return str(answer.get("id") or "")

    async def update(self, to: Address, message: str, activity: Mapping[str, Any]) -> None:
        """Put the activity in the place of a message that was sent."""
        await self._call("PUT", f"{_url(to)}/{quote(message, safe='')}", to, {**activity, "id": message})

    async def delete(self, to: Address, message: str) -> None:
        """Take back a message that was sent."""
        await self._call("DELETE", f"{_url(to)}/{quote(message, safe='')}", to, None)

    async def member(self, of: Address) -> Member:
        """The person's name and e-mail, as the chat's service knows them."""
        chat = f"{_conversations(of)}/{quote(of.conversation, safe='')}"
        answer = await self._call("GET", f"{chat}/members/{quote(of.member, safe='')}", of, None)
        email = answer.get("email") or answer.get("userPrincipalName")
        return Member(_text(answer.get("name")), _text(email), _text(answer.get("userPrincipalName")))

    async def open_chat(self, of: Address) -> Address:
        """The person's own chat with the bot, made if there is none; needs the app to be installed."""
        tenant, _, object_id = of.person.partition("/")
        body = {
            "bot": {"id": of.bot},
            "members": [{"id": of.member or object_id}],
            "isGroup": False,
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }
        answer = await self._call("POST", _conversations(of), of, body, whole=True)
        conversation = _text(answer.get("id"))
        if not conversation:
            msg = "no conversation made"
            raise UnreachableError(msg)
        return replace(of, conversation=conversation)

    async def _call(
        self, method: str, url: str, to: Address, activity: Mapping[str, Any] | None, *, whole: bool = False
    ) -> Mapping[str, Any]:
        """What Teams answers; the activity gets its sender and its chat unless it is `whole`."""
        if activity is not None and not whole:
            activity = {"from": {"id": to.bot}, "conversation": {"id": to.conversation}, **activity}
        try:
            answer = await self._tried(method, url, to, activity)
        except SendError as error:
            self._called(type(error).__name__.removesuffix("Error").lower())
            raise
        self._called("taken")
        return answer

    async def _tried(
        self, method: str, url: str, to: Address, body: Mapping[str, Any] | None
    ) -> Mapping[str, Any]:
        if not self.reaches(to.service_url):
            msg = "service host not allowed"
            raise FailedError(msg)
        token = await self._tokens.get()
        answer = await self._once(method, url, body, token)
        if answer is None and token:
            self._tokens.forget(token)
            answer = await self._once(method, url, body, await self._tokens.get())
        if answer is None:
            msg = "401"
            raise NoTokenError(msg)
        return answer

    async def _once(
        self, method: str, url: str, body: Mapping[str, Any] | None, token: str
    ) -> Mapping[str, Any] | None:
        """Teams' answer; None if it didn't take the token."""
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        data = None if body is None else orjson.dumps(body)
        try:
            async with self._session.request(
                method, url, data=data, headers=headers, allow_redirects=False
            ) as response:
                if response.status == HTTPStatus.UNAUTHORIZED:
                    return None
                _raise_for(response)
                return await _read(response)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            # No connection, so nothing was written.
            raise RefusedError(type(error).__name__) from error
        except (aiohttp.ClientError, TimeoutError) as error:
            raise UncertainError(type(error).__name__) from error


def _conversations(to: Address) -> str:
    return f"{to.service_url.rstrip('/')}/v3/conversations"


def _url(to: Address) -> str:
    return f"{_conversations(to)}/{quote(to.conversation, safe='')}/activities"


def _text(value: object) -> str:
    return without_birth_numbers(visible(value[:LONGEST])) if isinstance(value, str) else ""


def _raise_for(response: aiohttp.ClientResponse) -> None:
    status = response.status
    if status < HTTPStatus.MULTIPLE_CHOICES:
        return
    if status in _REFUSED:
        raise RefusedError(str(status), _wait(response.headers.get("Retry-After", "")))
    if status in _UNREACHABLE:
        raise UnreachableError(str(status))
    if status in _UNCERTAIN:
        raise UncertainError(str(status))
    raise FailedError(str(status))


def _wait(seconds: str) -> timedelta | None:
    if not seconds.isdecimal():
        return None
    return timedelta(seconds=int(seconds)) if len(seconds) < len("3600") else _LONGEST_WAIT


async def _read(response: aiohttp.ClientResponse) -> Mapping[str, Any]:
    """What Teams answered; a body that isn't an object says nothing, but the message was taken."""
    try:
        answer = orjson.loads(await read_at_most(response) or b"{}")
    except (orjson.JSONDecodeError, TooLargeError):
        return {}
    return answer if isinstance(answer, dict) else {}
