"""The app's token for Graph: of the same registration as Teams' own, for another audience."""

from bot.outside.graph import NotAskedError
from bot.teams.access import EntraToken
from bot.teams.connector import NoTokenError


class GraphToken:
    """One token for all calls, asked for once however many wait for it."""

    def __init__(self, token: EntraToken) -> None:
        """`token`: for Graph's own scope."""
        self._token = token

    async def get(self) -> str:
        """A token that is valid now; NotAskedError if Entra ID gives none."""
        try:
            return await self._token.get()
        except NoTokenError as error:
            raise NotAskedError(str(error)) from error

    def forget(self, token: str) -> None:
        """Graph refused the token; another is needed."""
        self._token.forget(token)
