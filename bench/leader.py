"""The project leader, who talks to a bot in this process: what is measured is the turn, without the wire."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from bot.app import Bot, open_bot
from bot.settings import Settings
from bot.teams.incoming import Incoming, Spoken
from dialogs.flows.scene import Place, Said
from programme.letters.addresses import Address
from programme.people import PersonId

LEADER = PersonId("home/leader")
_ADDRESS = Address(LEADER, "chat", "http://127.0.0.1:9/", "28:bot")


@dataclass(frozen=True)
class Leader:
    """Somebody who may see and do everything."""

    bot: Bot
    _turns: "count[int]" = field(default_factory=count)

    async def says(self, said: Said) -> Spoken:
        """The answer to what the leader says or presses."""
        turn = str(next(self._turns))
        incoming = Incoming(turn, "chat", LEADER, "Lise Leder", Place.PERSONAL, "nb-NO", said, _ADDRESS)
        spoken = await self.bot.turns.take(incoming)
        assert spoken
        return spoken


@contextmanager
def a_bot(url: str) -> Iterator[Bot]:
    """The bot behind whatever carries its messages, on that database."""
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=url,
        admins=(LEADER,),
        programme=Path("programme.toml"),
    )
    bot = open_bot(settings, local=True)
    try:
        yield bot
    finally:
        bot.close()
