"""`serve --hold`, after a restore or in a drill: people are answered, and nothing is sent unasked."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path

import aiohttp
import pytest

from bench.programs import free_port
from bot.app import open_bot
from bot.serving import serving
from tests.conftest import HOME, Clock, settings_for
from tests.played_teams import Connector, Person
from tests.waiting import until

LOOKED_FOR = 2.5
"""Seconds in which letters would have been looked for twice."""


@asynccontextmanager
async def served(folder: Path, port: int, clock: Clock, *, hold: bool) -> AsyncIterator[None]:
    settings = settings_for(f"sqlite:///{folder}/bot.db", port=port, data_dir=folder)
    bot = open_bot(settings, clock, local=True)
    async with serving(settings, bot, local=True, hold=hold):
        yield


async def test_on_hold_people_are_answered_and_what_is_due_waits_for_the_next_start(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("bot.running.learning", lambda *_: nullcontext())
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    async with Connector() as connector, aiohttp.ClientSession() as session:
        lise, kari = (
            Person(name, f"20000000-0000-0000-0000-{number:012}", HOME, url, connector, session)
            for name, number in (("Lise Leder", 900), ("Kari Prøve", 1))
        )
        async with served(tmp_path, port, clock, hold=True):
            await lise.says("hei")
            await kari.says("får vi gratis kaffi av roboten")
            await kari.presses("Snakk med oss")
            assert "Sendt til prosjektgruppen" in await kari.presses("Send")
            await asyncio.sleep(LOOKED_FOR)
            assert not lise.got("får vi gratis kaffi")

        async with served(tmp_path, port, clock, hold=False):
            await until(lambda: lise.got("får vi gratis kaffi"))
    assert len(lise.got("får vi gratis kaffi")) == 1
