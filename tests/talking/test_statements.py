"""A turn asks the database few things: what it costs is, above all, how often it does."""

from collections.abc import Sequence
from typing import Any

import pytest

from bot.jobs.outbox import Outbox
from programme.letters.letters import LetterState, Way
from scheduler.outbox import Outcome
from storage.engine.postgresql import Postgresql
from storage.engine.sqlite import Sqlite
from tests.conftest import Clock, teams_on
from tests.faults import Faults
from tests.played_teams import Person

MOST_IN_A_BOOKING = 15
"""With a reminder to plan, which depends on the hour: PostgreSQL's clock is the machine's."""
MOST_ROUND_TRIPS = 12
"""The mean of the talk's turns, with BEGIN and COMMIT, which PostgreSQL is sent as well."""

MOST_IN_A_CARD_SAID_ANEW = 25
"""From the look for what is due until nothing more is, in four transactions and the look."""


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The SQL that is run from now on."""
    ran: list[str] = []
    for driver in (Sqlite, Postgresql):

        def running(self: Any, sql: str, values: Sequence[Any], run: Any = driver.run) -> Any:
            ran.append(sql)
            return run(self, sql, values)

        monkeypatch.setattr(driver, "run", running)
    return ran


async def talk(kari: Person, ran: list[str]) -> list[list[str]]:
    """What each turn runs, in which somebody asks for the form, books, asks to cancel and cancels."""
    turns = (
        lambda: kari.says("Vi vil gjerne ha en presentasjon"),
        lambda: kari.presses("Bestill", company="Prøvebrød AS", slot=kari.last.token("slot", "kl.")),
        lambda: kari.presses("Avlys"),
        lambda: kari.presses("Ja, avlys"),
    )
    of_turns = []
    for turn in turns:
        ran.clear()
        answer = await turn()
        of_turns.append([*ran])
    assert "er avlyst" in answer
    return of_turns


async def test_a_booking_and_its_end_ask_the_database_little(
    database_url: str, clock: Clock, faults: Faults, ran: list[str]
):
    async with teams_on(database_url, clock, faults) as teams:
        kari = teams.person("Kari Prøve", 1)
        member = f"29:{kari.object_id}"
        teams.connector.members[member] = {"name": "Kari Prøve", "email": "kari@company.example"}
        await talk(kari, ran)  # whoever is new takes more
        await teams.send_due()  # by now the bot knows their e-mail

        of_turns = await talk(kari, ran)

    _, book, _, _ = counts = [len(turn) for turn in of_turns]
    assert book <= MOST_IN_A_BOOKING, of_turns
    assert sum(counts) / len(counts) + 2 <= MOST_ROUND_TRIPS, of_turns


async def test_an_earlier_card_is_said_anew_with_few_statements(
    database_url: str, clock: Clock, faults: Faults, ran: list[str]
):
    async with teams_on(database_url, clock, faults) as teams:
        kari = teams.person("Kari Prøve", 1)
        await kari.says("Vi vil gjerne ha en presentasjon")
        await kari.presses("Bestill", company="Prøvebrød AS", slot=kari.last.token("slot", "kl."))
        await teams.send_due()  # by now it's noted which message the card is
        await kari.presses("Avlys")
        await kari.presses("Ja, avlys")
        outbox = Outbox(teams.bot.resources, teams.bot.transactions, teams.bot.thinking)
        ran.clear()

        (tenant,) = await outbox.take_tenants(1, ())
        (ready,) = await outbox.begin(tenant, await outbox.claim(tenant, 1, ()))
        await outbox.settle([(ready, Outcome(LetterState.SENT, message=ready.message))])
        assert await outbox.claim(tenant, 1, ()) == []

    assert ready.way is Way.EDIT
    assert len(ran) <= MOST_IN_A_CARD_SAID_ANEW, ran
