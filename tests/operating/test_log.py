"""The log tells whose each turn and each letter was, by a key that the leader's card shows."""

import re

import pytest
import structlog
from structlog.testing import capture_logs

from tests.conftest import Teams
from tests.played_teams import Person


def key_on(card: str) -> str:
    found = re.search(r"I loggen: \n(\w{10})\n", card)
    assert found, card
    return found[1]


async def test_turns_and_letters_are_logged_by_the_key_that_the_leaders_card_shows(
    teams: Teams, leader: Person, kari: Person
):
    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logged:
        await leader.says("hei")
        await kari.says("får vi gratis kaffi av roboten")
        await kari.presses("Snakk med oss")
        await kari.presses("Send")
        await teams.send_due()
        await leader.presses("Send svaret", reply="Nei, men boller.")
        await teams.send_due()
        await leader.says("person Kari")

    key = key_on(leader.sees)
    letters = [line for line in logged if line["event"] == "letter" and line["what"] != "morning"]
    assert [(one["what"], one["state"], one["person"] == key) for one in letters] == [
        ("question-asked", "sent", False),
        ("question-answered", "sent", True),
    ]
    turns = [line for line in logged if line["event"] == "turn" and line["person"] == key]
    assert len(turns) == 3
    assert {one["tenant"] for one in turns} == {letters[1]["tenant"]} != {letters[0]["tenant"]}
    told = str(logged)
    for word in ("Kari", "boller", "gratis", kari.object_id, kari.tenant, leader.object_id):
        assert word not in told


async def test_a_letter_that_cannot_be_said_is_logged_by_that_key(
    teams: Teams, leader: Person, kari: Person, monkeypatch: pytest.MonkeyPatch
):
    await leader.says("hei")
    await kari.says("får vi gratis kaffi av roboten")
    await kari.presses("Snakk med oss")
    await kari.presses("Send")

    def breaks(*_: object) -> None:
        raise ValueError

    teams.faults.expected()
    monkeypatch.setattr("bot.jobs.outbox.together", breaks)
    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logged:
        await teams.send_due()

    lines = [one for one in logged if one["event"] == "letter not said"]
    assert lines
    assert {(len(one["person"]), len(one["tenant"]), bool(one["what"])) for one in lines} == {(10, 10, True)}
