"""Checks the token that comes with every activity.

Microsoft, "Authenticate requests from the Bot Connector service": RS256, issuer, audience, lifetime
with five minutes of skew, a key that is endorsed for the channel, and the service URL of the activity.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import jwt
import structlog

log = structlog.get_logger()

SKEW = timedelta(minutes=5)
_ASK_AGAIN = timedelta(minutes=1)
_NO_KEYS = timedelta(seconds=5)
"""With no keys at all nobody comes in, so the wait is shorter."""
_KEYS_LAST = timedelta(days=1)
_PATIENCE = aiohttp.ClientTimeout(total=5)
"""For each of the two files; Teams waits 15 s for its answer."""
_MOST = 10_000
"""So many good tokens are remembered at once."""


class BadTokenError(Exception):
    """The token is missing or wrong; the caller is told no more than that."""


@dataclass(frozen=True)
class Expected:
    """What a good token says, and where the keys are."""

    audience: str
    issuer: str
    metadata_url: str


@dataclass(frozen=True)
class _Good:
    """What is remembered of a token that was checked."""

    service_url: str
    endorsements: frozenset[str]
    ends: datetime


class TokenCheck:
    """Checks tokens, remembers good ones until they end, and keeps the keys."""

    def __init__(
        self, session: aiohttp.ClientSession, expected: Expected, clock: Callable[[], datetime]
    ) -> None:
        """Nothing is fetched before the first token."""
        self._session = session
        self._expected = expected
        self._clock = clock
        self._keys: dict[str, tuple[jwt.PyJWK, frozenset[str]]] = {}
        self._fresh_until: datetime | None = None
        self._ask_after: datetime | None = None
        """Until then nothing is fetched, however many unknown keys come."""
        self._fetching = asyncio.Lock()
        self._good: dict[str, _Good] = {}

    async def check(self, authorization: str, service_url: str, channel: str) -> None:
        """Nothing if the token is good for such an activity; BadTokenError otherwise."""
        scheme, _, token = authorization.partition(" ")
        if scheme != "Bearer" or not token:
            raise BadTokenError
        good = self._good.get(token)
        if good is None or good.ends <= self._clock():
            good = await self._verified(token)
            if len(self._good) >= _MOST:
                self._good.clear()
            self._good[token] = good
        if good.service_url != service_url or channel not in good.endorsements:
            raise BadTokenError

    async def has_keys(self) -> bool:
        """Whether tokens can be checked: there are keys, or they can be had now."""
        async with self._fetching:
            if not self._keys:
                await self._refresh("")
        return bool(self._keys)

    async def _verified(self, token: str) -> _Good:
        try:
            key_id = str(jwt.get_unverified_header(token).get("kid") or "")
            key, endorsements = await self._key(key_id)
            claims = jwt.decode(
                token,
                key,
                algorithms=["RS256"],
                audience=self._expected.audience,
                issuer=self._expected.issuer,
                leeway=SKEW,
                options={"require": ["exp", "nbf", "iss", "aud", "serviceurl"]},
            )
            ends = datetime.fromtimestamp(claims["exp"], self._clock().tzinfo) + SKEW
        except (jwt.PyJWTError, ValueError, TypeError, ArithmeticError, RecursionError) as error:
            # A made-up token may break anything in its reader.
            raise BadTokenError from error
        return _Good(str(claims["serviceurl"]), endorsements, ends)

    async def _key(self, key_id: str) -> tuple[jwt.PyJWK, frozenset[str]]:
        """The key; fetched if it isn't known, once a minute at most; kept while it can't be."""
        if not self._is_fresh(key_id):
            async with self._fetching:
                await self._refresh(key_id)
        if key_id not in self._keys:
            raise BadTokenError
        return self._keys[key_id]

    def _is_fresh(self, key_id: str) -> bool:
        return key_id in self._keys and self._fresh_until is not None and self._clock() < self._fresh_until

    async def _refresh(self, key_id: str) -> None:
        now = self._clock()
        # Asked again inside the lock: the one before may have fetched it.
        if self._is_fresh(key_id) or (self._ask_after is not None and now < self._ask_after):
            return
        fetched = await self._fetch()
        if fetched:
            self._fresh_until = now + _KEYS_LAST
        self._ask_after = now + (_ASK_AGAIN if self._keys else _NO_KEYS)

    async def _fetch(self) -> bool:
        """Whether the metadata host gave keys; otherwise those that we have may still be good."""
        try:
            metadata = await self._read(self._expected.metadata_url)
            listed = (await self._read(str(metadata["jwks_uri"])))["keys"]
        except (aiohttp.ClientError, TimeoutError, LookupError, TypeError, ValueError) as error:
            log.warning("keys not fetched", kind=type(error).__name__)
            return False
        keys = dict(usable for key in listed if (usable := _usable(key)))
        self._keys = keys or self._keys
        return bool(keys)

    async def _read(self, url: str) -> Mapping[str, Any]:
        async with self._session.get(url, timeout=_PATIENCE) as response:
            response.raise_for_status()
            answer: Mapping[str, Any] = await response.json(content_type=None)
            return answer


def _usable(key: Any) -> tuple[str, tuple[jwt.PyJWK, frozenset[str]]] | None:  # noqa: ANN401 - JSON
    """A key by its id, with the channels that it may speak for; None for one that isn't for us."""
    if not isinstance(key, Mapping) or key.get("kty") != "RSA":
        return None
    try:
        return str(key["kid"]), (jwt.PyJWK(dict(key), "RS256"), frozenset(key.get("endorsements") or ()))
    except (jwt.PyJWTError, LookupError, TypeError, ValueError):
        return None
