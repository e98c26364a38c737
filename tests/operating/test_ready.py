"""Whoever writes first after a start waits for nothing that could have been read before."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from bench.programs import free_port
from bot.app import open_bot
from bot.serving import serving
from programme.calendar import norwegian_holidays
from tests.conftest import Clock, settings_for


async def test_the_holidays_are_read_before_anybody_is_answered(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("bot.running.learning", lambda *_: nullcontext())
    settings = settings_for(f"sqlite:///{tmp_path}/bot.db", port=free_port(), data_dir=tmp_path)
    bot = open_bot(settings, clock, local=True)
    norwegian_holidays.cache_clear()

    async with serving(settings, bot, local=True, hold=True):
        assert norwegian_holidays.cache_info().currsize == 1
