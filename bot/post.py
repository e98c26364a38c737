"""Brings letters to people's chats, and says what each send met."""

from datetime import timedelta

from bot.cards import message
from bot.incoming import Spoken
from bot.wire.answering import Answering
from bot.wire.connector import Connector, FailedError, RefusedError, UncertainError, UnreachableError
from programme.letters import LetterState
from scheduler.outbox import Outcome, Ready


class Post:
    """The scheduler's way out."""

    def __init__(self, connector: Connector, answering: Answering) -> None:
        """Sends through the connector; tells `answering` what is now a chat's last message."""
        self._connector = connector
        self._answering = answering

    async def carry(self, ready: Ready[Spoken]) -> Outcome:
        """Send the letter once."""
        try:
            sent_as = await self._connector.send(ready.address, message(ready.says.say, ready.says.voice))
        except RefusedError as error:
            return Outcome(LetterState.PLANNED, str(error), after=max(error.after, timedelta(seconds=1)))
        except UnreachableError as error:
            return Outcome(LetterState.UNREACHABLE, str(error))
        except UncertainError as error:
            return Outcome(LetterState.UNCERTAIN, str(error))
        except FailedError as error:
            return Outcome(LetterState.FAILED, str(error))
        self._answering.sent(ready.address.conversation, sent_as)
        return Outcome(LetterState.SENT, message=sent_as)
