"""Callers' connections: half a request is let go, and what isn't HTTP is told nothing of the bot."""

import asyncio
import errno
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from aiohttp import hdrs, web

log = structlog.get_logger()

IDLE = 620.0
"""Seconds that a connection without a request stays.

Proxies keep theirs for 60, 240 or 600, and none is to send a request into one that is just being closed.
"""
_HEADER_ENDS = (b"\n\r\n", b"\n\n")


class PortError(Exception):
    """Nobody can listen there; the message says why."""


class Connection(web.RequestHandler):
    """One caller's connection, whose request has so many seconds to arrive up to the end of its header.

    aiohttp itself waits for the rest of a header as long as for the next request.
    """

    __slots__ = ("_arriving", "_header_within", "_seen")

    def __init__(self, server: web.Server, header_within: float) -> None:
        """Counts from a header's first byte."""
        super().__init__(server, loop=asyncio.get_running_loop(), keepalive_timeout=IDLE)
        self._header_within = header_within
        self._arriving: asyncio.TimerHandle | None = None
        """Runs while a part of a header is there."""
        self._seen: bytes | None = b""
        """The last bytes of the header that is arriving; None while a request is being answered."""

    def data_received(self, data: bytes) -> None:
        """Take the next bytes."""
        if self._seen is not None:
            self._seen += data
            if any(end in self._seen for end in _HEADER_ENDS):
                self._header_is_there()
                self._seen = None
            else:
                self._seen = self._seen[-2:]
                loop = asyncio.get_running_loop()
                self._arriving = self._arriving or loop.call_later(self._header_within, self.force_close)
        super().data_received(data)

    def connection_lost(self, exc: BaseException | None) -> None:
        """The caller is gone."""
        self._header_is_there()
        super().connection_lost(exc)

    def answered(self) -> None:
        """What comes now begins the next header."""
        self._seen = b""

    def _header_is_there(self) -> None:
        if self._arriving:
            self._arriving.cancel()
            self._arriving = None

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """What is answered to what isn't HTTP, past the application."""
        if status != web.HTTPBadRequest.status_code:
            return super().handle_error(request, status, exc, message)
        log.info("not HTTP", kind=type(exc).__name__)
        refusal = web.Response(status=status, text="not HTTP", headers={hdrs.SERVER: ""})
        refusal.force_close()
        return refusal


@asynccontextmanager
async def listening(
    application: web.Application, host: str, port: int, header_within: float, callers_end_within: float
) -> AsyncIterator[None]:
    """The application, answering there; in the end callers who are left have so many seconds.

    Raises PortError if nobody can listen there.
    """
    application.on_response_prepare.append(_answered)
    runner = web.AppRunner(application, shutdown_timeout=callers_end_within)
    await runner.setup()
    server = runner.server
    assert server
    try:
        listener = await asyncio.get_running_loop().create_server(
            lambda: Connection(server, header_within), host, port
        )
    except OSError as error:
        await runner.cleanup()
        taken = error.errno == errno.EADDRINUSE
        why = "something listens there already" if taken else error.strerror or str(error)
        msg = f"Can't listen on {host}:{port} ({why}). Look at FREMTID_HOST and FREMTID_PORT."
        raise PortError(msg) from None
    try:
        yield
    finally:
        listener.close()
        await runner.cleanup()


async def _answered(request: web.Request, _: web.StreamResponse) -> None:
    if isinstance(request.protocol, Connection):
        request.protocol.answered()
