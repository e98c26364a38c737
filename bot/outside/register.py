"""Asks the company register: Enhetsregisteret's open API, https://data.brreg.no/enhetsregisteret/api."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from programme.companies.register import Looked, RegisterEntry, readable

KEPT = 500
"""So many answers are in the cache, which lasts as long as the process."""
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


class _SilentError(Exception):
    """It didn't answer, or not with what it's there for."""


class CompanyRegister:
    """The register at an address."""

    def __init__(self, url: str, patience: Patience = Patience()) -> None:
        """`url`: without a slash at the end."""
        self._url = url
        self._patience = patience
        self._silent_until = 0.0
        self._known: dict[str, Sequence[RegisterEntry]] = {}

    async def look_up(self, asked: str) -> Looked:
        """The unit of that number, or the companies of that name; None if the register is silent."""
        if asked in self._known:
            return self._known[asked]
        if monotonic() < self._silent_until:
            return None
        try:
            async with asyncio.timeout(self._patience.answers_within), aiohttp.ClientSession() as session:
                found = await (self._unit(asked, session) if asked.isdigit() else self._named(asked, session))
        except (TimeoutError, aiohttp.ClientError, _SilentError):
            self._silent_until = monotonic() + self._patience.rests
            return None
        if len(self._known) >= KEPT:
            self._known.clear()
        self._known[asked] = found
        return found

    async def _unit(self, number: str, session: aiohttp.ClientSession) -> Sequence[RegisterEntry]:
        if company := await self._read(f"/enheter/{number}", session):
            return [_entry(company)]
        site = await self._read(f"/underenheter/{number}", session)
        if site is None:
            return []
        parent = await self._read(f"/enheter/{site.get('overordnetEnhet')}", session)
        return [_entry(site), *([_entry(parent)] if parent else [])]

    async def _named(self, name: str, session: aiohttp.ClientSession) -> Sequence[RegisterEntry]:
        page = await self._read("/enheter", session, {"navn": name, "size": str(MOST)})
        units = ((page or {}).get("_embedded") or {}).get("enheter") or []
        return [entry for entry in map(_entry, units[:MOST]) if entry.is_active]

    async def _read(
        self, path: str, session: aiohttp.ClientSession, query: Mapping[str, str] | None = None
    ) -> dict[str, Any] | None:
        """The object at the path; None if there is none (404), or no longer (410)."""
        async with session.get(f"{self._url}{path}", params=query) as response:
            if response.status in {404, 410}:
                return None
            if response.status != 200:  # noqa: PLR2004 - what HTTP calls OK
                raise _SilentError
            try:
                read = await response.json()
            except ValueError:
                raise _SilentError from None
        if not isinstance(read, dict):
            raise _SilentError
        return read


def _entry(unit: Mapping[str, Any]) -> RegisterEntry:
    where = unit.get("forretningsadresse") or unit.get("beliggenhetsadresse") or {}
    industry = unit.get("naeringskode1") or {}
    employees = unit.get("antallAnsatte")
    try:
        return RegisterEntry(
            number=str(unit["organisasjonsnummer"]),
            name=readable(str(unit["navn"])),
            is_active=not any(unit.get(sign) for sign in _ENDED),
            parent=str(unit.get("overordnetEnhet") or ""),
            municipality=str(where.get("kommune") or "").capitalize(),
            municipality_number=str(where.get("kommunenummer") or ""),
            industry=str(industry.get("beskrivelse") or ""),
            industry_code=str(industry.get("kode") or ""),
            employees=employees if isinstance(employees, int) else None,
            domain=_domain(str(unit.get("epostadresse") or ""), str(unit.get("hjemmeside") or "")),
        )
    except (KeyError, AttributeError):
        raise _SilentError from None


def _domain(email: str, site: str) -> str:
    if "@" in email:
        return email.rpartition("@")[2].casefold()
    host = urlsplit(site if "//" in site else f"//{site}").hostname or ""
    return host.removeprefix("www.")
