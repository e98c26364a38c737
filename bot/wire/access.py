"""The bot's own token for Teams, through msal."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import msal

from bot.settings import Settings
from bot.wire.connector import RefusedError

_SCOPE = ["https://api.botframework.com/.default"]
_EARLY = timedelta(minutes=5)


class NoToken:
    """The local mode needs none."""

    async def get(self) -> str:
        """Empty."""
        return ""

    def forget(self) -> None:
        """Nothing to forget."""


class EntraToken:
    """One token for all sends, renewed before it ends; asked for once however many wait for it."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime]) -> None:
        """Asks for nothing yet."""
        self._settings = settings
        self._clock = clock
        self._asking = asyncio.Lock()
        self._token = ""
        self._ends: datetime | None = None

    async def get(self) -> str:
        """A token that is valid for some minutes yet; RefusedError if Entra ID gives none."""
        async with self._asking:
            if self._ends is None or self._clock() >= self._ends - _EARLY:
                answer = await asyncio.to_thread(self._ask)
                if "access_token" not in answer:
                    raise RefusedError(str(answer.get("error", "no token")))
                self._token = str(answer["access_token"])
                self._ends = self._clock() + timedelta(seconds=int(str(answer["expires_in"])))
            return self._token

    def forget(self) -> None:
        """Ask anew next time."""
        self._ends = None

    def _ask(self) -> dict[str, object]:
        """In a thread: msal blocks."""
        try:
            application = msal.ConfidentialClientApplication(
                self._settings.app_id,
                authority=f"{self._settings.login_url}/{self._settings.tenant_id}",
                client_credential=self._settings.app_password.get_secret_value(),
                instance_discovery=False,
            )
            answer: dict[str, object] = application.acquire_token_for_client(scopes=_SCOPE)
        except (OSError, ValueError) as error:
            return {"error": type(error).__name__}
        return answer
