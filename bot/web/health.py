"""What a supervisor and a monitoring system ask for."""

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Mapping, Sequence
from http import HTTPStatus

from aiohttp import web

from bot.figures import Figures, Seen

Degraded = Callable[[], Awaitable[Sequence[str]]]
"""What works only in part, while the bot goes on."""
Look = Callable[[], Awaitable[Seen]]
"""What is so at the moment."""
Part = Callable[[], Awaitable[bool]]
_PATIENCE = 8.0
"""Seconds; a part that says nothing for so long isn't ready."""


class Health:
    """`/healthz`, `/readyz` and `/metrics`."""

    def __init__(
        self,
        parts: Mapping[str, Part],
        degraded: Degraded,
        figures: Figures,
        look: Look,
        token: str,
        *,
        is_private: bool,
    ) -> None:
        """Ready when each part is; `/metrics` needs the token, unless nobody else can reach the bot."""
        self._parts = parts
        self._degraded = degraded
        self._figures = figures
        self._look = look
        self._token = token
        self._is_private = is_private

    def add_to(self, application: web.Application) -> None:
        """The three routes."""
        application.router.add_get("/healthz", self._healthy)
        application.router.add_get("/readyz", self._ready)
        application.router.add_get("/metrics", self._metrics)

    async def _healthy(self, _: web.Request) -> web.Response:
        return web.Response(text="ok")

    async def _ready(self, _: web.Request) -> web.Response:
        found = await asyncio.gather(*(_within_reason(part) for part in self._parts.values()))
        parts = dict(zip(self._parts, found, strict=True))
        status = HTTPStatus.OK if all(found) else HTTPStatus.SERVICE_UNAVAILABLE
        return web.json_response(
            {"ready": all(found), **parts, "degraded": [*await self._degraded()]}, status=status
        )

    async def _metrics(self, request: web.Request) -> web.Response:
        if not self._may_see_figures(request):
            raise web.HTTPUnauthorized(headers={"WWW-Authenticate": "Bearer"})
        page = self._figures.page(await self._look())
        return web.Response(body=page, headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})

    def _may_see_figures(self, request: web.Request) -> bool:
        if self._is_private and not {"X-Forwarded-For", "Forwarded"} & set(request.headers):
            return True
        given = request.headers.get("Authorization", "").encode()
        return bool(self._token) and hmac.compare_digest(given, f"Bearer {self._token}".encode())


async def _within_reason(part: Part) -> bool:
    try:
        return await asyncio.wait_for(part(), _PATIENCE)
    except TimeoutError:
        return False
