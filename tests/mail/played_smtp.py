"""A played mail server: aiosmtpd on a socket, which keeps what it accepts and fails as it's told."""

import asyncio
import ssl
import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from typing import Self

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.waiting import PATIENCE

PASSWORD = "p@ss:word/with marks"


@dataclass
class Told:
    """What the server does with e-mails to an address, instead of accepting them."""

    rcpt: str = ""
    """What it answers to the recipient."""
    data: str = ""
    """What it answers to the whole e-mail."""
    drops: str = ""
    """Where it breaks the connection off: `rcpt`, `taken` (kept, and no answer), `lost` (not kept)."""
    slow: float = 0.0
    """Seconds that it takes over the whole e-mail."""


@dataclass
class PlayedSmtp:
    """The server, while it's entered."""

    tells: dict[str, list[Told]] = field(default_factory=dict)
    """What the next e-mails to an address meet; all others are accepted."""
    host: str = "127.0.0.1"
    port: int = 0
    secure: ssl.SSLContext | None = None
    """STARTTLS is offered, and wanted."""
    from_the_start: bool = False
    """TLS from the first byte instead."""
    signs_in: bool = False
    utf8: bool = True
    got: list[tuple[str, EmailMessage]] = field(default_factory=list)
    """Each e-mail that was accepted, and its recipient."""
    connections: int = 0
    senders: set[str] = field(default_factory=set)
    in_hand: Counter[str] = field(default_factory=Counter)
    """Recipients whose e-mail is whole and not answered."""
    _server: asyncio.Server | None = None
    _open: set["_Protocol"] = field(default_factory=set)

    async def __aenter__(self) -> Self:
        await self.starts()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stops()

    async def starts(self) -> None:
        """Listen, on the same port as before."""
        loop = asyncio.get_running_loop()
        inner = self.secure if self.from_the_start else None
        self._server = await loop.create_server(self._protocol, self.host, self.port, ssl=inner)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stops(self) -> None:
        """Nobody listens any more, and whoever is connected is cut off."""
        assert self._server
        self._server.close()
        for one in [*self._open]:
            one.transport.abort()
        async with asyncio.timeout(PATIENCE):
            while self._open:  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0.01)

    @property
    def url(self) -> str:
        scheme = "smtps" if self.from_the_start else "smtp"
        who = "bot%40programme.example:p%40ss%3Aword%2Fwith%20marks@" if self.signs_in else ""
        return f"{scheme}://{who}{self.host}:{self.port}"

    def to(self, address: str) -> Sequence[EmailMessage]:
        """What came for that address."""
        return [mail for to, mail in self.got if to == address]

    def counts(self) -> Mapping[str, int]:
        return Counter(to for to, _ in self.got)

    def _protocol(self) -> SMTP:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that it may sign in without STARTTLS
            return self._made()

    def _made(self) -> SMTP:
        return _Protocol(
            self,
            enable_SMTPUTF8=self.utf8,
            tls_context=None if self.from_the_start else self.secure,
            require_starttls=bool(self.secure and not self.from_the_start),
            auth_required=self.signs_in,
            auth_require_tls=False,
            authenticator=self._authenticate,
            timeout=PATIENCE,
            hostname="mail.example",
            loop=asyncio.get_running_loop(),
        )

    def _authenticate(self, _: object, __: object, ___: object, ____: str, data: object) -> AuthResult:
        right = isinstance(data, LoginPassword) and data.password.decode() == PASSWORD
        return AuthResult(success=right, handled=False)

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's name
        self, _: SMTP, __: Session, envelope: Envelope, address: str, options: Sequence[str]
    ) -> str:
        self.senders.add(address)
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, _: Session, envelope: Envelope, address: str, __: Sequence[str]
    ) -> str:
        told = next(iter(self.tells.get(address, ())), Told())
        if told.drops == "rcpt":
            self.tells[address].pop(0)
            server.transport.abort()
            return "421 gone"
        if told.rcpt:
            self.tells[address].pop(0)
            return told.rcpt
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _: Session, envelope: Envelope) -> str:  # noqa: N802
        (address,) = envelope.rcpt_tos
        waiting = self.tells.get(address)
        told = waiting.pop(0) if waiting else Told()
        self.in_hand[address] += 1
        if not told.data and told.drops != "lost":
            content = envelope.content
            assert isinstance(content, bytes)
            self.got.append((address, BytesParser(policy=policy.default).parsebytes(content)))  # type: ignore[arg-type]
        await asyncio.sleep(told.slow)
        self.in_hand[address] -= 1
        if told.drops:
            server.transport.abort()
        return told.data or "250 queued as 1"


class _Protocol(SMTP):
    """One connection."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        played: PlayedSmtp = self.event_handler
        played.connections += self not in played._open  # STARTTLS makes it anew
        played._open.add(self)
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        self.event_handler._open.discard(self)
        super().connection_lost(error)
