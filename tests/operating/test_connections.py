"""Callers who begin a request and don't go on, and those who don't speak HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.web.connections import listening
from tests.waiting import PATIENCE

WHOLE = b"GET / HTTP/1.1\r\nHost: bot\r\n\r\n"
SOON = 0.2


@asynccontextmanager
async def caller(
    port: int, header_within: float = SOON, answered_after: float = 0.0
) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """A connection to an application that takes a while for its answer."""

    async def answer(request: web.Request) -> web.Response:
        await asyncio.sleep(answered_after)
        return web.Response(text=f"read {len(await request.read())}")

    application = web.Application()
    application.router.add_route("*", "/", answer)
    async with listening(application, "127.0.0.1", port, header_within, 1.0):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        yield reader, writer
        writer.close()


async def read(reader: asyncio.StreamReader, until: bytes = b"") -> bytes:
    """What comes up to these bytes, or to the connection's end (a reset, where more was sent)."""
    async with asyncio.timeout(PATIENCE):
        try:
            return await (reader.readuntil(until) if until else reader.read())
        except ConnectionResetError:
            return b""


@pytest.mark.parametrize("half", [b"G", b"GET / HTTP/1.1\r\nHost: bot\r\n", WHOLE[:-1]])
async def test_half_a_header_is_let_go(unused_tcp_port: int, half: bytes):
    async with caller(unused_tcp_port) as (reader, writer):
        writer.write(half)
        assert await read(reader) == b""


async def test_a_header_that_comes_letter_by_letter_is_let_go_as_well(unused_tcp_port: int):
    async with caller(unused_tcp_port) as (reader, writer):
        dripping = asyncio.create_task(drip(writer))
        assert await read(reader) == b""
        dripping.cancel()


async def drip(writer: asyncio.StreamWriter) -> None:
    writer.write(b"GET / HTTP/1.1\r\n")
    for number in range(1000):
        writer.write(f"X-{number}: x\r\n".encode())
        await asyncio.sleep(SOON / 10)


async def test_half_a_second_header_is_let_go_too(unused_tcp_port: int):
    async with caller(unused_tcp_port) as (reader, writer):
        writer.write(WHOLE)
        assert b"200 OK" in await read(reader, b"read 0")
        writer.write(WHOLE[:-1])
        assert await read(reader) == b""


async def test_control_with_time_enough_half_a_header_is_waited_for(unused_tcp_port: int):
    async with caller(unused_tcp_port, PATIENCE) as (reader, writer):
        writer.write(WHOLE[:-1])
        await asyncio.sleep(2 * SOON)
        writer.write(WHOLE[-1:])
        assert b"200 OK" in await read(reader, b"read 0")


async def test_an_answer_a_body_and_a_pause_may_take_longer_than_a_header(unused_tcp_port: int):
    post = b"POST / HTTP/1.1\r\nHost: bot\r\nContent-Length: 2\r\n\r\n"
    async with caller(unused_tcp_port, answered_after=2 * SOON) as (reader, writer):
        for _ in range(2):
            writer.write(post + b"a")
            await asyncio.sleep(2 * SOON)
            writer.write(b"b")
            assert b"200 OK" in await read(reader, b"read 2")
            await asyncio.sleep(2 * SOON)


@pytest.mark.parametrize("said", [b"\x16\x03\x01hello\r\n\r\n", b"GET / HTTP/1.1\r\nHo st: x\r\n\r\n"])
async def test_what_is_not_http_is_told_nothing(
    unused_tcp_port: int, said: bytes, capfd: pytest.CaptureFixture[str]
):
    async with caller(unused_tcp_port) as (reader, writer):
        writer.write(said)
        told = (await read(reader)).decode()

    assert told.startswith("HTTP/1.0 400")
    assert not [word for word in ("Python", "aiohttp", "Ho st") if word in told]
    assert "Traceback" not in "".join(capfd.readouterr())
