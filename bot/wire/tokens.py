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

SKEW = timedelta(minutes=5)
_ASK_AGAIN = timedelta(minutes=1)
_KEYS_LAST = timedelta(days=1)
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
        self._tried: datetime | None = None
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
                options={"require": ["exp", "nbf", "iss", "aud"]},
            )
        except jwt.PyJWTError as error:
            raise BadTokenError from error
        ends = datetime.fromtimestamp(claims["exp"], self._clock().tzinfo) + SKEW
        return _Good(str(claims.get("serviceurl") or ""), endorsements, ends)

    async def _key(self, key_id: str) -> tuple[jwt.PyJWK, frozenset[str]]:
        """The key, fetched if it isn't known, once a minute at most; kept when it can't be fetched."""
        async with self._fetching:
            now = self._clock()
            unknown = key_id not in self._keys and (self._tried is None or now - self._tried > _ASK_AGAIN)
            if unknown or (self._tried is not None and now - self._tried > _KEYS_LAST):
                self._tried = now
                await self._fetch()
        if key_id not in self._keys:
            raise BadTokenError
        return self._keys[key_id]

    async def _fetch(self) -> None:
        try:
            metadata = await self._read(self._expected.metadata_url)
            keys = await self._read(str(metadata["jwks_uri"]))
            self._keys = {
                str(key["kid"]): (jwt.PyJWK(key), frozenset(key.get("endorsements") or ()))
                for key in keys["keys"]
                if key.get("kty") == "RSA"
            }
        except (aiohttp.ClientError, TimeoutError, KeyError, TypeError, ValueError, jwt.PyJWTError):
            return  # the keys that we have may still be good; /readyz tells when there are none

    async def _read(self, url: str) -> Mapping[str, Any]:
        async with self._session.get(url) as response:
            response.raise_for_status()
            answer: Mapping[str, Any] = await response.json(content_type=None)
            return answer
