"""What the sets' lines open when they are typed in the chat, not only how they are read."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

import dialogs.begin
from bot.teams.limits import Limits
from dialogs.flows.flow import Deed
from dialogs.flows.scene import Reply
from reading.intents.shipped import SHIPPED, trained_file
from tests.conftest import Clock, Faults, Teams, teams_on
from texts.say import Say

pytestmark = [pytest.mark.long, pytest.mark.ci]
SETS = Path(__file__).parents[1] / "reading" / "sets"
UNLIMITED = Limits(*[1e6] * 4)


@pytest_asyncio.fixture
async def trained(database_url: str, clock: Clock, faults: Faults) -> AsyncIterator[Teams]:
    """The bot with the shipped classifier; anybody may write as fast as they like."""
    async with teams_on(database_url, clock, faults, limits=UNLIMITED) as teams:
        teams.bot.thinking.answers.load(trained_file(SHIPPED))
        yield teams


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The deeds that were begun, or asked about, in their order."""
    names: list[str] = []
    begin_known = dialogs.begin._begin_known

    def begun(deed: Deed, *args: Any, **more: Any) -> Reply:
        names.append(deed.name)
        return begin_known(deed, *args, **more)

    whether = dialogs.begin._whether

    def asked(name: str, about: str) -> Say:
        names.append(name)
        return whether(name, about)

    monkeypatch.setattr(dialogs.begin, "_begin_known", begun)
    monkeypatch.setattr(dialogs.begin, "_whether", asked)
    return names


async def test_what_the_project_group_types_opens_what_is_meant(trained: Teams, opened: list[str]):
    lise = trained.person("Lise Leder", 900, tenant=-1)
    await lise.says("hei")
    sets = [file.read_text("utf-8") for file in sorted(SETS.glob("leader*.jsonl"))]
    rows = [json.loads(row) for one in sets for row in one.splitlines()]
    wished = [one for one in rows if one["expect"] != [None] and one["role"] == "leader"]
    missed = []
    for one in wished:
        await lise.says("avbryt")
        opened.clear()
        await lise.says(one["text"])
        if set(opened).isdisjoint(one["expect"]) and None not in one["expect"]:
            missed.append((one["text"], one["expect"], [*opened]))

    assert len(wished) > 1000
    assert 1 - len(missed) / len(wished) >= 0.95, missed
