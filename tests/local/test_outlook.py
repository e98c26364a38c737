"""`make run INVITES=outlook`: the hosts' calendars are played and kept, and hosts act on their page."""

import re
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import BaseTestServer, TestServer
from typer.testing import CliRunner

from bot.cli import commands as cli
from bot.local.outlook.calendars import LocalCalendars
from bot.local.outlook.graph import PATH, LocalGraph, LocalToken
from bot.local.outlook.page import OutlookPage
from bot.outside.graph import Graph
from bot.web import pages
from tests.conftest import Clock, Teams, teams_on
from tests.faults import Faults
from tests.played_teams import Person

HARALD, VERA = "harald@programme.example", "vera@programme.example"


@dataclass
class Outlook:
    """The page, as a host sees it in a browser."""

    server: BaseTestServer
    session: aiohttp.ClientSession

    async def shows(self) -> str:
        async with self.session.get(self.server.make_url("/outlook")) as answer:
            assert answer.status == 200
            return re.sub(r"\s*<[^>]+>\s*", " ", await answer.text())

    async def posts(self, path: str, **fields: str) -> str:
        async with self.session.post(self.server.make_url(path), data=fields) as answer:
            assert answer.status == 200, "and back on the page"
        return await self.shows()

    async def forms(self) -> list[str]:
        """Where each event's buttons lead."""
        async with self.session.get(self.server.make_url("/outlook")) as answer:
            return re.findall(r'action="(/outlook/[^/"]+/[^"]+)"', await answer.text())


@dataclass
class Local:
    """The bot as `make run INVITES=outlook` has it."""

    teams: Teams
    outlook: Outlook

    async def a_minute_later(self) -> None:
        self.teams.clock.passes(seconds=61)
        for _ in range(2):
            await self.teams.send_due()


@pytest_asyncio.fixture
async def local(tmp_path: Path, clock: Clock, faults: Faults, migrated_sqlite: Path) -> AsyncIterator[Local]:
    shutil.copy(migrated_sqlite, tmp_path / "bot.db")
    calendars = LocalCalendars(tmp_path / "outlook.json", [HARALD, VERA])
    played, shown = web.Application(), web.Application()
    LocalGraph(calendars).add_to(played)
    pages.add_to(shown)
    async with TestServer(played) as server, aiohttp.ClientSession() as session:
        graph = Graph(f"{str(server.make_url('')).rstrip('/')}{PATH}", LocalToken())
        async with teams_on(f"sqlite:///{tmp_path}/bot.db", clock, faults, graph=graph) as teams:
            OutlookPage(teams.bot.resources, calendars).add_to(shown)
            async with TestServer(shown) as page:
                yield Local(teams, Outlook(page, session))


@pytest_asyncio.fixture
async def booked(local: Local) -> Person:
    """Kari, whose presentation stands in Harald's calendar."""
    kari = local.teams.person("Kari Prøve", 1)
    await kari.says("presentasjon tirsdag 2. mars kl 9")
    assert "bestilt" in await kari.says("Prøvebrød AS")
    await local.a_minute_later()
    return kari


async def test_a_meeting_made_moved_twice_and_cancelled_is_seen_there(local: Local, booked: Person) -> None:
    assert "presentasjon for Prøvebrød AS tirsdag 2. mars kl. 09.00" in await local.outlook.shows()
    assert "Bli med" in booked.got("Presentasjonen")[0].buttons
    for when, shown in (("tirsdag 2. mars kl 10", "10.00"), ("torsdag 4. mars kl 9.30", "4. mars kl. 09.30")):
        await booked.says(f"flytt til {when}")
        await local.a_minute_later()
        assert shown in await local.outlook.shows()
    await booked.says("avlys")
    await booked.presses("Ja, avlys")
    await local.a_minute_later()

    assert "Avlyst, og ute av kalenderen" in await local.outlook.shows()
    assert await local.outlook.forms() == []


async def test_what_a_host_moves_or_deletes_there_is_noticed(local: Local, booked: Person) -> None:
    (event,) = await local.outlook.forms()
    await local.outlook.posts(event, start="2027-03-02T10:00")
    await local.a_minute_later()
    assert "Presentasjonen deres er flyttet til tirsdag 2. mars kl. 10.00" in booked.sees

    await local.outlook.posts(event, delete="1")
    assert await local.outlook.posts(event, delete="1"), "a second press finds it done"
    await local.a_minute_later()
    assert "er avlyst" in booked.sees


async def test_a_time_of_the_hosts_own_is_offered_to_nobody(local: Local) -> None:
    assert "Egen avtale" in await local.outlook.posts(f"/outlook/{HARALD}", start="2027-03-02T09:00")
    kari = local.teams.person("Kari Prøve", 1)

    form = await kari.says("presentasjon tirsdag 2. mars kl 9")

    assert "tirsdag 2. mars kl. 09.00" not in form
    assert "tirsdag 2. mars kl. 10.30" in form


async def test_what_stands_there_is_there_after_the_next_start(
    local: Local, booked: Person, tmp_path: Path
) -> None:
    again = LocalCalendars(tmp_path / "outlook.json", [HARALD, VERA])

    assert [one["subject"] for one in again.standing(HARALD)] == [
        "FREMtid for kompetanse: presentasjon for Prøvebrød AS"
    ]
    assert booked


def test_the_terminal_says_that_it_plays_no_outlook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "find_playground", lambda _: None)

    result = CliRunner().invoke(cli.commands, ["serve", "--local", "--chat", "--invites", "outlook"])

    assert result.exit_code == 2
    assert "needs node" in result.output
