"""Carries letters to people's chats, and says what each send met."""

from datetime import timedelta

from bot.cards import message
from bot.incoming import Spoken
from bot.wire.answering import Answering
from bot.wire.connector import Connector, FailedError, RefusedError, UncertainError, UnreachableError
from programme.addresses import Address
from programme.letters import LetterState
from scheduler.outbox import Outcome, Ready

_GONE = "404"


class Post:
    """The scheduler's way out."""

    def __init__(self, connector: Connector, answering: Answering) -> None:
        """Sends through the connector; tells `answering` what is now a chat's last message."""
        self._connector = connector
        self._answering = answering

    async def carry(self, ready: Ready[Spoken]) -> Outcome:
        """Send the letter once; a chat that isn't there is made, once."""
        try:
            address = ready.address
            if not address.conversation:
                address = await self._open(address)
            try:
                sent_as = await self._send(ready.says, address)
            except UnreachableError as error:
                if str(error) != _GONE or address is not ready.address:
                    raise
                address = await self._open(address)
                sent_as = await self._send(ready.says, address)
        except RefusedError as error:
            return Outcome(LetterState.PLANNED, str(error), after=max(error.after, timedelta(seconds=1)))
        except UnreachableError as error:
            return Outcome(LetterState.UNREACHABLE, str(error))
        except UncertainError as error:
            return Outcome(LetterState.UNCERTAIN, str(error))
        except FailedError as error:
            return Outcome(LetterState.FAILED, str(error))
        made = address if address is not ready.address else None
        return Outcome(LetterState.SENT, message=sent_as, chat=made)

    async def _open(self, address: Address) -> Address:
        """The chat; nothing of the letter is on the wire yet, so a doubtful answer may be asked for again."""
        try:
            return await self._connector.open_chat(address)
        except UncertainError as error:
            raise RefusedError(str(error)) from error

    async def _send(self, spoken: Spoken, address: Address) -> str:
        sent_as = await self._connector.send(address, message(spoken.say, spoken.voice))
        self._answering.sent(address.conversation, sent_as)
        return sent_as
