"""The leader's morning card says what whoever runs the bot has to be told, in time."""

from datetime import date, timedelta

import pytest

from tests.conftest import Clock, Teams, teams_on
from tests.faults import Faults
from tests.played_teams import Person

TOLD = "Tilgangen til Teams må fornyes"
UNTRAINED = "Svarene på spørsmål er dårligere enn vanlig"

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""Its clock is the test's."""


async def next_morning(teams: Teams, *, untrained: bool = False) -> Person:
    """The leader, on Tuesday 23 February at half past eight, when nothing else waits."""
    leader = teams.person("Lise Leder", 900, tenant=-1)
    await leader.says("hei")
    teams.clock.passes(hours=22)
    if untrained:
        await teams.bot.upkeep.tell_trained(timedelta(hours=1))
    teams.clock.passes(hours=0.5)
    await teams.bot.upkeep.keep()
    await teams.send_due()
    return leader


@pytest.mark.parametrize(
    ("ends", "told"),
    [("2027-03-25", "torsdag 25. mars"), ("2027-02-20", "lørdag 20. februar"), ("2027-03-26", "")],
)
async def test_a_month_ahead_and_later_she_hears_that_the_secret_ends(
    database_url: str, clock: Clock, faults: Faults, ends: str, told: str
):
    async with teams_on(database_url, clock, faults, app_password_ends=date.fromisoformat(ends)) as teams:
        leader = await next_morning(teams)

    cards = leader.got("God morgen")
    assert len(cards) == bool(told)
    assert all(TOLD in one.text and told in one.text for one in cards)


async def test_she_hears_that_answers_go_by_words_alone_until_they_do_not(
    database_url: str, clock: Clock, faults: Faults
):
    async with teams_on(database_url, clock, faults) as teams:
        leader = await next_morning(teams, untrained=True)
        (card,) = leader.got("God morgen")
        assert UNTRAINED in card.text

        await teams.bot.upkeep.tell_trained(None)
        teams.clock.passes(days=1)
        await teams.bot.upkeep.keep()
        await teams.send_due()
        assert leader.got("God morgen") == [card]


async def test_control_without_either_there_is_no_card(database_url: str, clock: Clock, faults: Faults):
    async with teams_on(database_url, clock, faults) as teams:
        assert not (await next_morning(teams)).got("God morgen")
