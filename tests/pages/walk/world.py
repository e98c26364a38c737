"""The far ends of a bot in a process of its own: Teams, Entra ID, the company register, and people."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from tests.conftest import HOME
from tests.pages.walk.machine import Machine
from tests.played_teams import Connector, Person
from tests.register import Register
from tests.teams.entra import APP_ID, ISSUER, EntraId
from tests.teams.login import TENANT, Login, open_login, write_certificate


@dataclass
class World:
    """All that the bot talks to."""

    entra: EntraId
    login: Login
    connector: Connector
    register: Register
    session: aiohttp.ClientSession
    certificate: Path

    def person(self, name: str, number: int, url: str) -> Person:
        """Somebody who writes to the bot at that address; leaders are of the office's own tenant."""
        object_id = f"20000000-0000-0000-0000-{number:012}"
        headers = {"Authorization": f"Bearer {self.entra.token(self.connector.url)}"}
        return Person(name, object_id, HOME, url, self.connector, self.session, headers=headers)

    def settings(self, leader: Person) -> dict[str, str]:
        """What stands in `bot.env` of it."""
        return {
            "FREMTID_APP_ID": APP_ID,
            "FREMTID_TENANT_ID": TENANT,
            "FREMTID_ADMINS": leader.id,
            "FREMTID_LOGIN_URL": self.login.url,
            "FREMTID_OPENID_METADATA_URL": self.entra.metadata_url,
            "FREMTID_TOKEN_ISSUER": ISSUER,
            "FREMTID_SERVICE_HOSTS": "127.0.0.1",
            "FREMTID_BRREG_URL": self.register.url,
        }


@asynccontextmanager
async def world(folder: Path) -> AsyncIterator[World]:
    """Open, and closed at the end; the login's certificate goes to the folder."""
    pem = write_certificate(folder / "server.pem", "server")
    tls = aiohttp.TCPConnector(ssl=False)
    with open_login(pem) as login:
        async with EntraId() as entra, Connector() as connector, Register() as register:
            register.has("974760673", "BRØNNØYSUNDREGISTRENE")
            async with aiohttp.ClientSession(connector=tls) as session:
                yield World(entra, login, connector, register, session, pem)


def links(person: Person) -> list[str]:
    """Where the last card's buttons lead."""
    return [one["url"] for one in person.card.get("actions", ()) if one["type"] == "Action.OpenUrl"]


async def opens(link: str, server: Machine, far_ends: World) -> bool:
    """Whether the page behind it has a button."""
    here = link.replace("https://bot.programme.example", f"http://127.0.0.1:{server.ports['3978']}")
    async with far_ends.session.get(here) as response:
        return response.status == 200 and "<form" in await response.text()


async def answered(lise: Person, kari: Person) -> None:
    """A question of Kari's, by the leader."""
    await kari.says("får vi gratis kaffi av roboten")
    await kari.presses("Snakk med oss")
    await kari.presses("Send")
    await lise.says("spørsmål")
    await lise.presses("Svar på nr. 1")
    await lise.presses("Send svaret", reply="Nei, men boller.")
