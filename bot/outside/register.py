"""Asks the company register: Enhetsregisteret's open API, https://data.brreg.no/enhetsregisteret/api."""

import asyncio
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.measured import read_at_most
from programme.companies.register import Looked, RegisterEntry, readable
from programme.numbers import without_birth_numbers
from programme.visible import visible

KEPT = 500
"""So many answers are in the cache."""
_MOST_EMPLOYEES = 10_000_000
_HOLDS = 200
"""Characters of a text that are kept."""
_SILENT = frozenset({401, 403, 407, 408, 425, 429})
"""Refusals that say nothing of what was asked: whoever asks isn't let in, or not now."""
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
MOST = 5
"""So many companies of a name are looked at."""
_ENDED = (
    "slettedato",
    "nedleggelsesdato",
    "konkurs",
    "underAvvikling",
    "underTvangsavviklingEllerTvangsopplosning",
)


@dataclass(frozen=True)
class Patience:
    """Seconds for a register that is silent."""

    answers_within: float = 2.0
    """For one question to it; the person waits meanwhile."""
    rests: float = 60.0
    """It isn't asked again for so long."""
    remembers: float = 86_400.0
    """What it answered is known for so long."""


class _SilentError(Exception):
    """It didn't answer, or not with what it's there for."""


class CompanyRegister:
    """The register at an address."""

    def __init__(self, url: str, patience: Patience = Patience()) -> None:
        """`url`: without a slash at the end."""
        self._url = url
        self._patience = patience
        self._silent_until = 0.0
        self._known: dict[str, tuple[float, Sequence[RegisterEntry]]] = {}
        """Until when each answer is known."""

    async def look_up(self, asked: str) -> Looked:
        """The unit of that number, or the companies of that name; None if the register is silent."""
        until, known = self._known.get(asked, (0.0, ()))
        if monotonic() < until:
            return known
        if monotonic() < self._silent_until:
            return None
        try:
            async with asyncio.timeout(self._patience.answers_within), aiohttp.ClientSession() as session:
                found = await (self._unit(asked, session) if asked.isdigit() else self._named(asked, session))
        except (TimeoutError, aiohttp.ClientError, _SilentError):
            self._silent_until = monotonic() + self._patience.rests
            return None
        if found is None:
            return None
        self._known.pop(asked, None)
        if len(self._known) >= KEPT:
            del self._known[next(iter(self._known))]  # the oldest
        self._known[asked] = monotonic() + self._patience.remembers, found
        return found

    async def _unit(self, number: str, session: aiohttp.ClientSession) -> Looked:
        """None for a unit of which nothing can be read."""
        if company := await self._read(f"/enheter/{number}", session):
            entry = _entry(company)
            return [entry] if entry else None
        unit = await self._read(f"/underenheter/{number}", session)
        if unit is None:
            return []
        site = _entry(unit)
        if site is None:
            return None
        parent = (
            _entry(await self._read(f"/enheter/{site.parent}", session)) if site.parent.isdigit() else None
        )
        return [site, *([parent] if parent else [])]

    async def _named(self, name: str, session: aiohttp.ClientSession) -> Sequence[RegisterEntry]:
        page = await self._read("/enheter", session, {"navn": name, "size": str(MOST)})
        embedded = (page or {}).get("_embedded")
        units = embedded.get("enheter") if isinstance(embedded, dict) else None
        found = map(_entry, units[:MOST] if isinstance(units, list) else [])
        return [entry for entry in found if entry and entry.is_active]

    async def _read(
        self, path: str, session: aiohttp.ClientSession, query: Mapping[str, str] | None = None
    ) -> dict[str, Any] | None:
        """The object at the path; None if there is none, or the question is one that it won't answer."""
        async with session.get(f"{self._url}{path}", params=query) as response:
            if 400 <= response.status < 500 and response.status not in _SILENT:  # noqa: PLR2004 - HTTP's
                return None
            if response.status != 200:  # noqa: PLR2004 - what HTTP calls OK
                raise _SilentError
            try:
                read = json.loads(await read_at_most(response))
            except (ValueError, RecursionError):
                raise _SilentError from None
        if not isinstance(read, dict):
            raise _SilentError
        return read


def _entry(unit: object) -> RegisterEntry | None:
    """What it says of a unit; None for one without a number or a name."""
    if not isinstance(unit, dict):
        return None
    number, name = _text(unit, "organisasjonsnummer"), " ".join(_text(unit, "navn").split())
    if not number.isdigit() or not name:
        return None
    where = _part(unit, "forretningsadresse") or _part(unit, "beliggenhetsadresse")
    industry = _part(unit, "naeringskode1")
    employees = unit.get("antallAnsatte")
    return RegisterEntry(
        number=number,
        name=readable(name),
        is_active=not any(unit.get(sign) for sign in _ENDED),
        parent=_text(unit, "overordnetEnhet"),
        municipality=_text(where, "kommune").capitalize(),
        municipality_number=_text(where, "kommunenummer"),
        industry=_text(industry, "beskrivelse"),
        industry_code=_text(industry, "kode"),
        employees=employees if isinstance(employees, int) and 0 <= employees < _MOST_EMPLOYEES else None,
        domain=_domain(_text(unit, "epostadresse"), _text(unit, "hjemmeside")),
    )


def _part(unit: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = unit.get(key)
    return found if isinstance(found, dict) else {}


def _text(unit: Mapping[str, Any], key: str) -> str:
    found = unit.get(key)
    return without_birth_numbers(visible(found[:_HOLDS])) if isinstance(found, str) else ""


def _domain(email: str, site: str) -> str:
    """What people type into the register isn't always an address."""
    if "@" in email:
        host = email.rpartition("@")[2]
    else:
        try:
            host = urlsplit(site if "//" in site else f"//{site}").hostname or ""
        except ValueError:
            host = ""
    host = host.strip().casefold().removeprefix("www.")
    return host if _HOST.fullmatch(host) else ""
