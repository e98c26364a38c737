"""Hands e-mails to an SMTP server, over a few connections that are kept, and says exactly what each met.

Nothing of an e-mail is delivered before its last line was written and accepted (RFC 5321, 4.1.1.4): whatever
goes wrong before `DATA` may be tried again; what goes unanswered from then on may have come.
"""

import asyncio
import ssl
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from urllib.parse import unquote, urlsplit

from aiosmtplib import (
    SMTP,
    SMTPDataError,
    SMTPException,
    SMTPRecipientRefused,
    SMTPResponseException,
)

from bot.outside.mail import Mail, MailError, Met

CONNECTIONS = 3
"""So many at once; Exchange Online takes no more of one mailbox."""
_KEPT = 30.0
"""Seconds that a connection is kept for the next e-mail: servers close idle ones after minutes."""
_LEAVES_WITHIN = 2.0
_LONGEST = 300
_UTF8 = "SMTPUTF8"
_PERMANENT = 500
_ABOUT_US = frozenset({421, 530})
"""Of a recipient, though it's the server that closes, or wants us to sign in."""
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


_SHAPE = "FREMTID_SMTP_URL should look like smtp://user:password@host:587 or smtps://user:password@host"


class BadServerError(ValueError):
    """No address of an SMTP server."""


@dataclass(frozen=True)
class Patience:
    """Seconds."""

    connects: float = 10.0
    answers: float = 60.0
    takes: float = 180.0
    """From the whole e-mail until it's accepted: a server may look into it first."""


@dataclass(frozen=True)
class Server:
    """Where the server is, and how it's talked to."""

    host: str
    port: int
    user: str = ""
    password: str = ""
    tls: bool = False
    """TLS from the first byte; else STARTTLS, which only a server on this machine may lack."""


def server_at(url: str) -> Server:
    """The server that a setting names; BadServerError if it names none."""
    try:
        parts = urlsplit(url)
        tls = {"smtp": False, "smtps": True}[parts.scheme]
        port = parts.port or (465 if tls else 587)
    except (ValueError, KeyError):
        raise BadServerError(_SHAPE) from None
    if not parts.hostname:
        raise BadServerError(_SHAPE)
    return Server(parts.hostname, port, unquote(parts.username or ""), unquote(parts.password or ""), tls)


class Smtp:
    """The way to one server."""

    def __init__(
        self,
        server: Server,
        sender: str,
        patience: Patience = Patience(),
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """Nothing is connected before the first e-mail; `sender` is told if one can't be delivered."""
        self.is_down = False
        self._server = server
        self._sender = sender
        self._patience = patience
        self._tls = tls
        self._room = asyncio.Semaphore(CONNECTIONS)
        self._idle: list[tuple[SMTP, float]] = []

    async def hand_over(self, mail: Mail) -> str:
        """Hand it over, once; what the server said. MailError if it wasn't accepted."""
        async with self._room:
            connection = await self._open()
            try:
                await self._announced(connection, mail)
                answer = await self._written(connection, mail)
            except MailError as error:
                if error.alone:
                    self._keep(connection)
                else:
                    connection.close()
                raise
            except BaseException:
                connection.close()
                raise
            self._keep(connection)
            return answer

    async def try_it(self) -> None:
        """Connect and sign in, and send nothing; MailError if that fails."""
        await _leave(await self._connected())

    async def close(self) -> None:
        """Take leave of the server."""
        idle, self._idle = self._idle, []
        for connection, _ in idle:
            await _leave(connection)

    def _keep(self, connection: SMTP) -> None:
        self._idle.append((connection, monotonic()))

    async def _open(self) -> SMTP:
        """A connection that the server hasn't closed meanwhile, with nothing on it."""
        while self._idle:
            connection, since = self._idle.pop()
            if monotonic() - since <= _KEPT:
                with suppress(SMTPException, OSError):
                    await connection.rset()
                    return connection
            connection.close()
        return await self._connected()

    async def _connected(self) -> SMTP:
        server, self.is_down = self._server, True
        may_lack_tls = server.host in _LOCAL
        connection = SMTP(
            hostname=server.host,
            port=server.port,
            username=server.user or None,
            password=server.password or None,
            use_tls=server.tls,
            start_tls=False if server.tls else None if may_lack_tls else True,
            tls_context=self._tls,
            timeout=self._patience.connects,
        )
        try:
            await connection.connect()
        except (SMTPException, OSError) as error:
            connection.close()
            raise MailError(Met.STOPPED, _said(error)) from error
        connection.timeout = self._patience.answers
        self.is_down = False
        return connection

    async def _announced(self, connection: SMTP, mail: Mail) -> None:
        """From whom and to whom it is."""
        options: list[str] = []
        encoding = "ascii"
        if not mail.to.isascii():
            if not connection.supports_extension(_UTF8):
                raise MailError(Met.NO_SUCH_ADDRESS, f"no {_UTF8}", alone=True)
            options, encoding = [_UTF8], "utf-8"
        try:
            await connection.mail(self._sender, options=options, encoding=encoding)
            await connection.rcpt(mail.to, encoding=encoding)
        except SMTPRecipientRefused as error:
            if error.code in _ABOUT_US:
                raise MailError(Met.STOPPED, _said(error)) from error
            met = Met.LATER if error.code < _PERMANENT else Met.NO_SUCH_ADDRESS
            raise MailError(met, _said(error), alone=True) from error
        except SMTPResponseException as error:
            raise MailError(Met.STOPPED, _said(error)) from error
        except (SMTPException, OSError) as error:
            raise MailError(Met.LATER, _said(error)) from error

    async def _written(self, connection: SMTP, mail: Mail) -> str:
        try:
            answer = await connection.data(mail.message, timeout=self._patience.takes)
        except SMTPDataError as error:
            met = Met.LATER if error.code < _PERMANENT else Met.REFUSED
            raise MailError(met, _said(error)) from error
        except (SMTPException, OSError) as error:
            raise MailError(Met.UNCERTAIN, _said(error)) from error
        return answer.message[:_LONGEST]


def _said(error: Exception) -> str:
    """What the server answered, or what kept it from answering."""
    if isinstance(error, SMTPResponseException):
        return f"{error.code} {error.message}"[:_LONGEST]
    return type(error).__name__


async def _leave(connection: SMTP) -> None:
    with suppress(SMTPException, OSError):
        await connection.quit(timeout=_LEAVES_WITHIN)
    connection.close()
