"""Hands e-mails to Microsoft Graph, and says exactly what each met: "user: sendMail", in MIME format.

202 is all that Graph says of one that it takes. What goes unanswered, or meets an error of the server's
own, may have been taken: such a request carries nothing by which Graph could tell a repeat.
"""

from base64 import b64encode
from http import HTTPStatus

from bot.outside.graph import Graph, GraphAwayError, GraphBusyError, GraphRefusedError, NotAskedError
from bot.outside.mail import Mail, MailError, Met

_NO_RECIPIENT = frozenset({"ErrorInvalidRecipients", "ErrorInvalidRecipient", "ErrorRecipientNotFound"})
_ABOUT_US = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}
"""The token, the right to send as the mailbox, or the mailbox itself."""


class GraphMail:
    """The way out of one mailbox."""

    def __init__(self, graph: Graph, sender: str) -> None:
        """`sender`: the mailbox's address, which e-mails come from."""
        self.graph = graph
        self.is_down = False
        self._sender = sender

    async def hand_over(self, mail: Mail) -> str:
        """Hand it over, once; what Graph said. MailError if it wasn't accepted."""
        try:
            await self._written(mail)
        except NotAskedError as error:
            raise self._stopped(str(error) or "Graph is left alone for a while") from error
        except GraphAwayError as error:
            raise MailError(Met.UNCERTAIN, str(error)) from error
        except GraphBusyError as error:
            raise self._stopped(str(error)) from error
        except GraphRefusedError as error:
            if error.status in _ABOUT_US:
                raise self._stopped(str(error)) from error
            met = Met.NO_SUCH_ADDRESS if error.code in _NO_RECIPIENT else Met.REFUSED
            raise MailError(met, str(error), alone=True) from error
        self.is_down = False
        return f"{HTTPStatus.ACCEPTED.value} {HTTPStatus.ACCEPTED.phrase}"

    async def _written(self, mail: Mail) -> None:
        await self.graph.write("POST", self._sender, "/sendMail", b64encode(mail.message))

    def _stopped(self, why: str) -> MailError:
        """Nothing was taken, and nothing else would be now."""
        self.is_down = True
        return MailError(Met.STOPPED, why)

    async def close(self) -> None:
        """Nothing of it is open."""
