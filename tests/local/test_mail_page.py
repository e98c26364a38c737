"""In local mode nothing leaves: the page `/mail` shows what would have."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.outside.kept_mail import KeptMail
from tests.conftest import Clock, Teams, teams_on
from tests.faults import Faults


@pytest_asyncio.fixture
async def teams(tmp_path: Path, clock: Clock, faults: Faults, migrated_sqlite: Path) -> AsyncIterator[Teams]:
    """The bot as `make run` has it."""
    shutil.copy(migrated_sqlite, tmp_path / "bot.db")
    kept = KeptMail(tmp_path / "mail")
    async with teams_on(f"sqlite:///{tmp_path}/bot.db", clock, faults, mail=kept) as teams:
        yield teams


async def page(teams: Teams, path: str = "/mail") -> str:
    async with teams.session.get(f"{teams.bot_url}{path}") as answer:
        assert answer.status == 200
        return await answer.text()


async def test_what_would_have_left_stands_on_a_page(teams: Teams) -> None:
    assert "Ingen ennå" in await page(teams)
    kari = teams.person("Kari Prøve", 1)
    teams.connector.members[f"29:{kari.object_id}"] = {"name": "Kari Prøve", "email": "kari@company.example"}
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    await teams.send_due()
    await teams.send_due()

    shown = await page(teams)
    assert "kari@company.example" in shown
    assert "torsdag 4. mars kl. 14.00" in shown
    assert "meeting.ics" in shown
    name = shown.partition('href="/mail/')[2].partition('"')[0]
    assert "Subject:" in await page(teams, f"/mail/{name}") or "torsdag" in await page(teams, f"/mail/{name}")
