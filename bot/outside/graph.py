"""Calls Microsoft Graph: one pooled session, one token, few calls at once to a mailbox, a circuit breaker.

Microsoft Graph REST API v1.0, "Microsoft Graph throttling guidance" and "error responses".
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from time import monotonic
from typing import Any, Protocol
from urllib.parse import quote

import aiohttp
import orjson

from bot.measured import TooLargeError, read_at_most

MOST_AT_ONCE = 4
"""Outlook takes so many calls at once to a mailbox ("Outlook service limits")."""
_MOST_WRITES = MOST_AT_ONCE - 1
"""One is left for what a person waits for."""
_LONGEST_WAIT = 600.0
_NOT_NOW = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}
_LARGEST = 10_000_000
"""Bytes; two months of every host's appointments are one or two million."""
_HEADERS = {"Prefer": 'IdType="ImmutableId", outlook.timezone="UTC"'}
_JSON, _TEXT = "application/json", "text/plain"
_CONNECTS = aiohttp.ClientTimeout(total=None, connect=5)
"""How long the whole call may take is the patience's own to say, whosever session it goes by."""


class GraphError(Exception):
    """A call to Graph wasn't answered with what was asked for."""


class GraphAwayError(GraphError):
    """Nothing certain was answered: what was asked for may have been done; it may be asked again later."""


class NotAskedError(GraphAwayError):
    """Graph wasn't reached, or there is no token for it: nothing was asked, for certain."""


class CircuitOpenError(NotAskedError):
    """Graph is left alone for a while."""


class GraphBusyError(GraphError):
    """Not taken; it may be asked again after that time."""

    def __init__(self, after: timedelta | None) -> None:
        """`after`: where Graph said so."""
        super().__init__("busy")
        self.after = after


class GraphRefusedError(GraphError):
    """Graph won't do it; the status and its own code say why."""

    def __init__(self, status: int, code: str) -> None:
        """`code`: as Graph names the error."""
        super().__init__(f"{status} {code}".strip())
        self.status = status
        self.code = code


class GraphTokens(Protocol):
    """Where the token for Graph comes from."""

    async def get(self) -> str:
        """A token that is valid now; NotAskedError if there is none."""

    def forget(self, token: str) -> None:
        """Graph refused the token; another is needed."""


_NOT_ASKED = (NotAskedError, aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
"""What says that nothing reached Graph."""


@dataclass(frozen=True)
class GraphPatience:
    """Seconds: how long a call may take, and how long Graph rests after it failed."""

    reads_within: float = 5.0
    """A person waits for it."""
    writes_within: float = 30.0
    opens_after: int = 5
    """So many calls in a row that nothing came of open the circuit."""
    rests: float = 15.0
    """Then it isn't called for so long; twice as long after each more that fails, up to the longest."""
    rests_longest: float = 120.0


@dataclass
class Circuit:
    """Whether Graph is called at all: after some failures in a row it is left alone for a while."""

    patience: GraphPatience
    clock: Callable[[], float] = monotonic
    _failures: int = 0
    _closed_again: float = 0.0
    _rest: float = 0.0

    @property
    def is_open(self) -> bool:
        """Whether the last calls failed and none has succeeded since."""
        return self._failures >= self.patience.opens_after

    @property
    def lets_in(self) -> int:
        """How many calls it would let through now."""
        if not self.is_open:
            return 1_000_000
        return 0 if self.clock() < self._closed_again else 1

    def enter(self) -> None:
        """GraphAwayError while it rests; then one call tries, and the others wait for what becomes of it."""
        if not self.is_open:
            return
        if self.clock() < self._closed_again:
            raise CircuitOpenError
        self._closed_again = self.clock() + self._rest

    def failed(self) -> None:
        """Nothing came of a call."""
        self._failures += 1
        if self.is_open:
            self._rest = min(max(self._rest * 2, self.patience.rests), self.patience.rests_longest)
            self._closed_again = self.clock() + self._rest

    def answered(self) -> None:
        """Graph answered, whatever it said."""
        self._failures, self._rest = 0, 0.0


@dataclass
class _Mailbox:
    """What is under way to one mailbox."""

    all: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(MOST_AT_ONCE))
    writes: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_MOST_WRITES))
    rests_until: float = 0.0


class Graph:
    """Graph at an address, on behalf of the app itself."""

    def __init__(
        self,
        url: str,
        tokens: GraphTokens,
        patience: GraphPatience = GraphPatience(),
        session: aiohttp.ClientSession | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """`url`: without a version. The session may be given later, before the first call."""
        self.session = session
        self._url = f"{url.rstrip('/')}/v1.0"
        self.tokens = tokens
        self.patience = patience
        self.circuit = Circuit(patience, clock)
        self._clock = clock
        self._mailboxes: dict[str, _Mailbox] = defaultdict(_Mailbox)

    async def read(
        self, mailbox: str, path: str, query: Mapping[str, str] | None = None, body: object = None
    ) -> Mapping[str, Any]:
        """What Graph says at a path of the mailbox; asked for with POST where there is a body."""
        left = self._mailboxes[mailbox].rests_until - self._clock()
        if 0 < left < self.patience.reads_within:
            await asyncio.sleep(left)  # a person waits: better a little than in vain
        async with self._room(mailbox, self.patience.reads_within):
            return await self._call("GET" if body is None else "POST", mailbox, path, query, body)

    async def write(self, method: str, mailbox: str, path: str, body: object = None) -> Mapping[str, Any]:
        """What Graph says to a change of the mailbox; a body of bytes goes as plain text."""
        async with self._mailboxes[mailbox].writes, self._room(mailbox, self.patience.writes_within):
            return await self._call(method, mailbox, path, None, body)

    @asynccontextmanager
    async def _room(self, mailbox: str, seconds: float) -> AsyncIterator[None]:
        """Room for one more call to the mailbox, and the time that it may take."""
        box = self._mailboxes[mailbox]
        async with box.all:
            left = box.rests_until - self._clock()
            if left > 0:
                raise GraphBusyError(timedelta(seconds=left))
            self.circuit.enter()
            try:
                async with asyncio.timeout(seconds):
                    yield
            except (TimeoutError, aiohttp.ClientError, GraphAwayError, TooLargeError) as error:
                self.circuit.failed()
                away = NotAskedError if isinstance(error, _NOT_ASKED) else GraphAwayError
                raise away(str(error) or type(error).__name__) from None

    async def _call(
        self, method: str, mailbox: str, path: str, query: Mapping[str, str] | None, body: object
    ) -> Mapping[str, Any]:
        """Once more with another token where the first is refused."""
        token = await self.tokens.get()
        try:
            return await self._once(token, method, mailbox, path, query, body)
        except GraphRefusedError as error:
            if error.status != HTTPStatus.UNAUTHORIZED:
                raise
        self.tokens.forget(token)
        token = await self.tokens.get()
        return await self._once(token, method, mailbox, path, query, body)

    async def _once(
        self,
        token: str,
        method: str,
        mailbox: str,
        path: str,
        query: Mapping[str, str] | None,
        body: object,
    ) -> Mapping[str, Any]:
        assert self.session, "the bot gives it its own when it begins to serve"
        as_it_is = isinstance(body, bytes)
        async with self.session.request(
            method,
            f"{self._url}/users/{quote(mailbox)}{path}",
            params=query,
            data=body if as_it_is or body is None else orjson.dumps(body),
            headers={
                **_HEADERS,
                "Content-Type": _TEXT if as_it_is else _JSON,
                "Authorization": f"Bearer {token}",
            },
            allow_redirects=False,
            timeout=_CONNECTS,
        ) as response:
            said = _read(await read_at_most(response, _LARGEST))
            if response.status in _NOT_NOW:
                after = _seconds(response.headers.get("Retry-After", ""))
                if after is not None:
                    self._mailboxes[mailbox].rests_until = self._clock() + after
                self.circuit.answered()
                raise GraphBusyError(None if after is None else timedelta(seconds=after))
            if (
                response.status >= HTTPStatus.INTERNAL_SERVER_ERROR
                or response.status == HTTPStatus.REQUEST_TIMEOUT
            ):
                raise GraphAwayError(str(response.status))
            self.circuit.answered()
            if response.status >= HTTPStatus.MULTIPLE_CHOICES:
                raise GraphRefusedError(response.status, _code(said))
            return said


def _read(body: bytes) -> Mapping[str, Any]:
    """The object that was answered; an empty one where it's none."""
    try:
        said = orjson.loads(body)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _code(said: Mapping[str, Any]) -> str:
    error = said.get("error")
    return str(error.get("code", ""))[:80] if isinstance(error, dict) else ""


def _seconds(said: str) -> float | None:
    """What `Retry-After` says in seconds; None for nothing, or a date."""
    try:
        return min(max(float(said), 0.0), _LONGEST_WAIT)
    except ValueError:
        return None
