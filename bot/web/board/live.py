"""Tells whoever looks at the board that it has changed: one look at the database a second, however many look.

Many processes may serve the board: each asks the database, which all of them change.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog
from aiohttp import web

log = structlog.get_logger()

EVERY = 1.0
"""Seconds between two looks."""
SIGN_OF_LIFE = 15.0
"""Seconds after which a quiet connection is written to, a keep-alive for the proxies in between."""
COMES_BACK_AFTER = 2_000
"""Milliseconds that a browser waits before it connects again."""


class Watch:
    """The board's version, looked up for as long as somebody waits for another one."""

    def __init__(self, look: Callable[[], Awaitable[str]]) -> None:
        """`look` gives the version, which is another one when anything on the board has changed."""
        self._look = look
        self._version = ""
        self._changed = asyncio.Condition()
        self._viewers = 0
        self._looking: asyncio.Task[None] | None = None
        self._closed = False

    @property
    def viewers(self) -> int:
        """How many look at the board now."""
        return self._viewers

    async def stream(self, request: web.Request, seen: str) -> web.StreamResponse:
        """Server-sent events, one for each new version, until the browser goes away or the bot stops."""
        answer = web.StreamResponse(
            headers={
                "Content-Type": "text/event-stream",
                "Cache-Control": "no-store",
                "X-Accel-Buffering": "no",  # nginx would keep the events back
            }
        )
        await answer.prepare(request)
        self._arrive()
        try:
            await answer.write(f"retry: {COMES_BACK_AFTER}\n\n".encode())
            while not self._closed:
                try:
                    seen = await asyncio.wait_for(self._other_than(seen), SIGN_OF_LIFE)
                except TimeoutError:
                    await answer.write(b":\n\n")
                    continue
                if not self._closed:
                    await answer.write(f"event: changed\nid: {seen}\ndata:\n\n".encode())
        except ConnectionResetError:
            pass
        finally:
            await self._leave()
        return answer

    async def close(self) -> None:
        """Let all viewers go; their browsers come back by themselves."""
        self._closed = True
        async with self._changed:
            self._changed.notify_all()

    async def _other_than(self, seen: str) -> str:
        async with self._changed:
            await self._changed.wait_for(lambda: self._closed or self._version not in {"", seen})
            return self._version

    def _arrive(self) -> None:
        self._viewers += 1
        if self._looking is None:
            self._looking = asyncio.create_task(self._keep_looking())

    async def _leave(self) -> None:
        self._viewers -= 1
        if self._viewers == 0 and self._looking:
            looking, self._looking, self._version = self._looking, None, ""
            looking.cancel()
            with suppress(asyncio.CancelledError):
                await looking

    async def _keep_looking(self) -> None:
        while True:
            try:
                version = await self._look()
            except Exception as error:  # noqa: BLE001 - a database that is gone for a while comes back
                log.warning("board not looked at", kind=type(error).__name__)
            else:
                if version != self._version:
                    async with self._changed:
                        self._version = version
                        self._changed.notify_all()
            await asyncio.sleep(EVERY)
