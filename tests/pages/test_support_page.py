"""docs/support.md leads from a question to what answers it: each command is typed, each button is there."""

import re
from pathlib import Path

import pytest
import typer.main

from bot.cli.commands import commands
from tests.conftest import Teams
from tests.played_teams import Person

PAGE = (Path(__file__).parents[2] / "docs/support.md").read_text("utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith('| "')]
TYPED = sorted({one for row in ROWS for one in re.findall(r"`([^`]+)`", row) if one[0].islower()})
IN_A_SHELL = [one for one in TYPED if one.startswith("python -m bot ")]
IN_THE_CHAT = [one for one in TYPED if re.fullmatch(r"[a-zæøå]+( NAVN)?", one)]
"""What is left is searched for in the log, or asked of a port."""
NAMES = {"person NAVN": "person Kari", "bedrift NAVN": "bedrift Prøvebakst"}


@pytest.mark.parametrize("command", IN_A_SHELL)
def test_each_command_for_a_shell_is_one(command: str):
    names = command.removeprefix("python -m bot ").split()
    known = typer.main.get_group(commands).commands
    assert names[0] in known
    if len(names) > 1:
        assert names[1] in known[names[0]].commands  # type: ignore[attr-defined]


async def test_each_word_for_the_chat_is_understood_and_each_button_is_there(
    teams: Teams, kari: Person, leader: Person
):
    await leader.says("hei")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebakst AS")
    not_understood = await leader.says("kvassgrø fimbulor")

    buttons: set[str] = set()
    for one in IN_THE_CHAT:
        seen = await leader.says(NAMES.get(one, one))
        assert seen.splitlines()[0] != not_understood.splitlines()[0], one
        buttons |= set(leader.last.buttons)
    assert {one for row in ROWS for one in re.findall(r"\*\*([^*]+)\*\*", row)} <= buttons


def test_control_the_page_is_read():
    assert {"person NAVN", "bedrift NAVN", "utsendinger", "roller"} <= set(IN_THE_CHAT)
    assert "python -m bot doctor" in IN_A_SHELL
