"""Carries e-mails to the mail server and all else to people's chats, and says what each met."""

from bot.jobs.outbox import Message
from bot.outside.mail import Mail, MailError, MailServer, Met
from programme.letters.letters import LetterState
from scheduler.outbox import Carrier, Outcome, Ready

_BECOMES = {
    Met.STOPPED: LetterState.PLANNED,
    Met.LATER: LetterState.PLANNED,
    Met.NO_SUCH_ADDRESS: LetterState.UNREACHABLE,
    Met.REFUSED: LetterState.FAILED,
    Met.UNCERTAIN: LetterState.UNCERTAIN,
}


class MailCarrier:
    """The scheduler's way out, where e-mails leave as well."""

    def __init__(self, server: MailServer, chats: Carrier[Message]) -> None:
        """Letters to chats go the way they do without."""
        self._server = server
        self._chats = chats

    async def carry(self, ready: Ready[Message]) -> Outcome:
        """Send it, once."""
        if not isinstance(ready.says, Mail):
            return await self._chats.carry(ready)
        try:
            answer = await self._server.hand_over(ready.says)
        except MailError as error:
            return Outcome(_BECOMES[error.met], str(error), alone=error.alone, stops=error.met is Met.STOPPED)
        return Outcome(LetterState.SENT, message=answer)
