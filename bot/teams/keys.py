"""The keys that tokens are signed with: fetched from where their maker publishes them, and kept."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import jwt
import orjson
import structlog

from bot.measured import read_at_most

log = structlog.get_logger()

_ASK_AGAIN = timedelta(minutes=1)
"""For the same unknown key; whoever makes one up doesn't keep another from being found."""
_AT_MOST = timedelta(seconds=5)
"""For any: so often does the host have to answer, however many are made up."""
_ASKED_FOR = 200
_KEYS_LAST = timedelta(days=1)
_PATIENCE = aiohttp.ClientTimeout(total=5)
"""For each of the two files; Teams waits 15 s for its answer."""
Key = tuple[jwt.PyJWK, frozenset[str]]
"""A key, and the channels that it may speak for."""


class BadTokenError(Exception):
    """The token is missing or wrong; the caller is told no more than that."""


class Keys:
    """One publisher's keys."""

    def __init__(
        self, session: aiohttp.ClientSession, metadata_url: str, clock: Callable[[], datetime]
    ) -> None:
        """Nothing is fetched before the first token."""
        self._session = session
        self._metadata_url = metadata_url
        self._clock = clock
        self._keys: dict[str, Key] = {}
        self._fresh_until: datetime | None = None
        self._ask_after: datetime | None = None
        """Until then nothing is fetched, however many unknown keys come."""
        self._asked_for: dict[str, datetime] = {}
        """Until when a key that wasn't found isn't asked for again."""
        self._fetching = asyncio.Lock()

    async def are_there(self) -> bool:
        """Whether there are keys, or they can be had now."""
        async with self._fetching:
            if not self._keys:
                await self._refresh("")
        return bool(self._keys)

    async def of(self, token: str) -> Key:
        """The key that a token names: fetched if it isn't known, each once a minute at most, and kept.

        Raises BadTokenError for one that isn't published, jwt.PyJWTError for what is no token.
        """
        key_id = str(jwt.get_unverified_header(token).get("kid") or "")
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
        if key_id in self._asked_for and now < self._asked_for[key_id]:
            return
        fetched = await self._fetch()
        if fetched:
            self._fresh_until = now + _KEYS_LAST
        self._ask_after = now + _AT_MOST
        self._asked_for.pop(key_id, None)
        if self._keys and not self._is_fresh(key_id):
            if len(self._asked_for) >= _ASKED_FOR:
                del self._asked_for[next(iter(self._asked_for))]  # the oldest
            self._asked_for[key_id] = now + _ASK_AGAIN

    async def _fetch(self) -> bool:
        """Whether the metadata host gave keys; otherwise those that we have may still be good."""
        try:
            metadata = await self._read(self._metadata_url)
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
            answer: Mapping[str, Any] = orjson.loads(await read_at_most(response))
            return answer


def _usable(key: Any) -> tuple[str, Key] | None:  # noqa: ANN401 - JSON
    """A key by its id, with the channels that it may speak for; None for one that isn't for us."""
    if not isinstance(key, Mapping) or key.get("kty") != "RSA":
        return None
    try:
        return str(key["kid"]), (jwt.PyJWK(dict(key), "RS256"), frozenset(key.get("endorsements") or ()))
    except (jwt.PyJWTError, LookupError, TypeError, ValueError):
        return None
