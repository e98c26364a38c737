"""Stands between the bot and PostgreSQL; its lines can be cut, or go dead without a word."""

import asyncio
from contextlib import suppress
from typing import Self

from sqlalchemy import make_url


class Proxy:
    """A TCP port that leads to the server's socket."""

    def __init__(self, database_url: str) -> None:
        """Leads to the server that the URL names by the folder of its socket."""
        self._to = make_url(database_url)
        self._server: asyncio.Server | None = None
        self._lines: set[asyncio.StreamWriter] = set()
        self._dead: set[asyncio.StreamWriter] = set()
        self._carrying: set[asyncio.Task[None]] = set()
        self._port = 0

    async def __aenter__(self) -> Self:
        await self.mend()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.cut()

    @property
    def url(self) -> str:
        """The database, by way of the proxy."""
        here = self._to.set(host="127.0.0.1", port=self._port, query={})
        return here.render_as_string(hide_password=False)

    def cut(self) -> None:
        """All connections break off, and no new one is taken."""
        assert self._server
        self._server.close()
        for line in self._lines:
            line.transport.abort()
        self._lines.clear()

    def go_dead(self) -> None:
        """What is said on the connections of now goes nowhere, and nobody hears of it; new ones are whole."""
        self._dead |= self._lines

    async def mend(self) -> None:
        """Connections are taken, at the same port as before."""
        self._server = await asyncio.start_server(self._connect, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        socket = f"{self._to.query['host']}/.s.PGSQL.{self._to.port or 5432}"
        server_reader, server_writer = await asyncio.open_unix_connection(socket)
        self._lines |= {writer, server_writer}
        for one in (self._carry(reader, server_writer), self._carry(server_reader, writer)):
            task = asyncio.create_task(one)
            self._carrying.add(task)
            task.add_done_callback(self._carrying.discard)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while some := await reader.read(65536):
                if writer in self._dead:
                    continue
                writer.write(some)
                await writer.drain()
        if writer not in self._dead:
            writer.close()
