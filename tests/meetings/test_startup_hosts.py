"""The start-up meeting is offered first with the host whom the company has met, plus one more."""

from pathlib import Path

import pytest

from tests.conftest import Teams
from tests.meetings.test_afterwards import confirmed, presented
from tests.played_teams import Person

__all__ = ["confirmed", "presented"]
TONE = """
[[hosts]]
id = "tone"
name = "Tone Eksempel"
email = "tone@programme.example"
languages = ["nb"]
hours = { mon = ["09:00-11:30"], tue = ["09:00-11:30", "12:30-15:30"], thu = ["12:30-15:30"] }
max_a_day = 4

[[closed]]
"""


@pytest.fixture
def programme_file(tmp_path: Path) -> Path:
    """With a third host, who has hours on Harald's days."""
    file = tmp_path / "programme.toml"
    file.write_text(Path("programme.toml").read_text("utf-8").replace("\n[[closed]]\n", TONE, 1), "utf-8")
    return file


async def hosts(teams: Teams) -> tuple[str, ...]:
    (meeting,) = await teams.look(lambda unit: unit.meetings.upcoming(unit.now))
    return meeting.hosts


async def test_times_with_whoever_held_the_presentation_come_first(confirmed: Person, teams: Teams) -> None:
    """Vera held it, on a Wednesday."""
    form = await confirmed.says("bestill oppstartsmøte")

    assert "Først kommer tidene med: \nVera Eksempel" in form
    assert "tirsdag 2. mars" in form
    assert "mandag 1. mars" not in form, "Vera has no hours then"

    await confirmed.says("tirsdag 2. mars kl 13")
    assert "vera" in await hosts(teams)


async def test_a_time_without_them_can_be_had(confirmed: Person, teams: Teams) -> None:
    assert "Oppstartsmøtet er bestilt" in await confirmed.says("oppstartsmøte mandag 1. mars kl 9.30")
    assert set(await hosts(teams)) == {"harald", "tone"}
