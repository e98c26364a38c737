"""The bot's own tokens, for Teams and for Graph, through msal."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import msal

from bot.settings import Settings
from bot.teams.connector import NoTokenError
from bot.teams.credential import credential

_EARLY = timedelta(minutes=5)
_LASTS = 3600
"""Seconds, where Entra ID doesn't say."""
_REST = timedelta(seconds=5)
"""After Entra ID gave no token, it isn't asked again for so long: all who wait share the refusal."""
_PATIENCE = 10.0
"""Seconds for each call; msal would wait without end."""


class NoToken:
    """The local mode needs none."""

    ends: datetime | None = None

    async def is_had(self) -> bool:
        """None is needed."""
        return True

    async def get(self) -> str:
        """Empty."""
        return ""

    def forget(self, token: str) -> None:
        """Nothing to forget."""


class EntraToken:
    """One token for all calls, renewed before it ends; asked for once however many wait for it."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime], audience: str = "") -> None:
        """Asks for nothing yet. `audience`: what it's a token for, if that isn't Teams."""
        self._settings = settings
        # In every cloud the Bot Framework's audience is the address that its own tokens come from.
        self._scope = f"{audience or settings.token_issuer}/.default"
        self._clock = clock
        self._asking = asyncio.Lock()
        self._token = ""
        self.ends: datetime | None = None
        """When the token that is had ends."""
        self._refused: tuple[str, datetime] | None = None

    async def get(self) -> str:
        """A token that is valid for some minutes yet; NoTokenError if Entra ID gives none."""
        async with self._asking:
            now = self._clock()
            if self.ends is None or now >= self.ends - _EARLY:
                await self._renew(now)
            return self._token

    async def is_had(self) -> bool:
        """Whether there is one, or it can be had now."""
        try:
            await self.get()
        except NoTokenError:
            return False
        return True

    def forget(self, token: str) -> None:
        """Ask anew next time, unless somebody else has already got another."""
        if token == self._token:
            self.ends = None

    async def _renew(self, now: datetime) -> None:
        if self._refused and now < self._refused[1]:
            raise NoTokenError(self._refused[0])
        answer = await asyncio.to_thread(self._ask)
        if "access_token" not in answer:
            reason = _reason(answer)
            self._refused = (reason, self._clock() + _REST)
            raise NoTokenError(reason)
        self._token = str(answer["access_token"])
        self.ends = now + timedelta(seconds=int(str(answer.get("expires_in", _LASTS))))

    def _ask(self) -> Mapping[str, object]:
        """In a thread: msal blocks."""
        try:
            application = msal.ConfidentialClientApplication(
                self._settings.app_id,
                authority=f"{self._settings.login_url.rstrip('/')}/{self._settings.tenant_id}",
                client_credential=credential(self._settings),
                instance_discovery=False,
                timeout=_PATIENCE,
            )
            answer: Mapping[str, object] = application.acquire_token_for_client(scopes=[self._scope])
        except (OSError, ValueError) as error:
            return {"error": type(error).__name__}
        return answer


def _reason(answer: Mapping[str, object]) -> str:
    """OAuth's error, and Entra ID's own number of it where it tells one."""
    codes = answer.get("error_codes")
    numbers = [str(one) for one in codes] if isinstance(codes, list) else []
    return " ".join([str(answer.get("error", "no token")), *numbers])
