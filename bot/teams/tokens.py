"""Checks the token that comes with every activity.

Microsoft, "Authenticate requests from the Bot Connector service": RS256, issuer, audience, lifetime
with five minutes of skew, a key that is endorsed for the channel, and the service URL of the activity.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import aiohttp
import jwt

from bot.teams.keys import BadTokenError, Keys

SKEW = timedelta(minutes=5)
BROKEN = (jwt.PyJWTError, ValueError, TypeError, ArithmeticError, RecursionError)
"""A made-up token may break anything in its reader."""
_MOST = 10_000
"""So many good tokens are remembered at once."""


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
    """Checks tokens, and remembers good ones until they end."""

    def __init__(
        self, session: aiohttp.ClientSession, expected: Expected, clock: Callable[[], datetime]
    ) -> None:
        """Nothing is fetched before the first token."""
        self._keys = Keys(session, expected.metadata_url, clock)
        self._expected = expected
        self._clock = clock
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
        """Whether tokens can be checked."""
        return await self._keys.are_there()

    async def _verified(self, token: str) -> _Good:
        try:
            key, endorsements = await self._keys.of(token)
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
        except BROKEN as error:
            raise BadTokenError from error
        return _Good(str(claims["serviceurl"]), endorsements, ends)
