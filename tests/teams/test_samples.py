"""Activities as the Agents Playground sent them."""

import json
from pathlib import Path

import pytest

from bot.teams.activity import read_activity
from dialogs.flows.scene import Place

SAMPLES = Path(__file__).parents[1] / "samples"


def sample(name: str) -> dict[str, object]:
    read: dict[str, object] = json.loads((SAMPLES / f"playground_{name}.json").read_text("utf-8"))
    return read


@pytest.mark.parametrize(
    "name", sorted(path.stem.removeprefix("playground_") for path in SAMPLES.glob("*.json"))
)
def test_each_sample_is_read(name: str):
    incoming = read_activity(sample(name))

    if name == "execute":
        assert incoming is None
        return
    assert incoming
    assert incoming.person.count("/") == 1
    assert incoming.place is (Place.CHANNEL if name.endswith("in_channel") else Place.PERSONAL)
    assert incoming.said.installed is ("message" not in name and "press" not in name)


def test_a_press_brings_its_inputs_and_the_card_that_was_pressed():
    incoming = read_activity(sample("press"))

    assert incoming
    assert incoming.said.press
    assert incoming.pressed
    assert all(isinstance(value, str) for value in incoming.said.press.values())
