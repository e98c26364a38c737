"""A played company register over real HTTP, with made-up companies."""

import asyncio
from typing import Any, Self

from aiohttp import web
from aiohttp.test_utils import TestServer


class Register:
    """Answers as Enhetsregisteret does, for the units that it's given."""

    def __init__(self) -> None:
        self.companies: dict[str, dict[str, Any]] = {}
        self.sites: dict[str, dict[str, Any]] = {}
        self.asked: list[str] = []
        self.speaks = asyncio.Event()
        """Until then it doesn't answer."""
        self.speaks.set()
        self.fault: web.Response | None = None
        """What is answered instead."""

    async def __aenter__(self) -> Self:
        application = web.Application()
        application.router.add_get("/api/{kind}/{number}", self._unit)
        application.router.add_get("/api/enheter", self._named)
        self.server = TestServer(application)
        await self.server.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.speaks.set()
        await self.server.close()

    @property
    def url(self) -> str:
        return str(self.server.make_url("/api"))

    def has(self, number: str, name: str, place: str = "PRØVEBY", **more: Any) -> None:
        """Let there be a company."""
        self.companies[number] = _unit(number, name, "forretningsadresse", place, more)

    def has_site(self, number: str, name: str, of: str, place: str = "PRØVEVIK") -> None:
        """Let a company have a site."""
        self.sites[number] = _unit(number, name, "beliggenhetsadresse", place, {"overordnetEnhet": of})

    async def _unit(self, request: web.Request) -> web.StreamResponse:
        return await self._answer(
            request, self.companies if request.match_info["kind"] == "enheter" else self.sites
        )

    async def _answer(self, request: web.Request, units: dict[str, dict[str, Any]]) -> web.StreamResponse:
        number = request.match_info["number"]
        self.asked.append(number)
        await self.speaks.wait()
        if self.fault:
            return web.Response(status=self.fault.status, text=self.fault.text)
        return web.json_response(units[number]) if number in units else web.Response(status=404)

    async def _named(self, request: web.Request) -> web.StreamResponse:
        name = request.query["navn"]
        self.asked.append(name)
        await self.speaks.wait()
        if self.fault:
            return web.Response(status=self.fault.status, text=self.fault.text)
        words = set(name.upper().split())
        found = [unit for unit in self.companies.values() if words & set(unit["navn"].split())]
        return web.json_response({"_embedded": {"enheter": found}} if found else {"page": {"number": 0}})


def _unit(number: str, name: str, address: str, place: str, more: dict[str, Any]) -> dict[str, Any]:
    return {
        "organisasjonsnummer": number,
        "navn": name,
        "naeringskode1": {"kode": "10.710", "beskrivelse": "Produksjon av brød og ferske konditorvarer"},
        "antallAnsatte": 42,
        address: {"kommune": place, "kommunenummer": "9999"},
        "konkurs": False,
        **more,
    }
