"""A turn and a letter find their rows by an index, however many write and however much is planned."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from programme.letters.letters import BY_MAIL, Letter, LetterState
from programme.people import PersonId
from storage.engine.sqlite import Sqlite
from storage.unit import Unit
from tests.conftest import Teams
from tests.played_teams import Person

GROWING = {"people", "addresses", "talks", "turns", "speaks_for", "meetings", "ticks", "history", "letters"}
GROWING |= {"broadcast_recipients", "questions"}
FEW = {"ix_people_roles", "ix_people_host"}
"""Indexes that hold a few rows of a large table, and may be read whole."""
MANY = {"ix_letters_state"}
"""Indexes of which a part is as good as all."""
OF_ONE_STATE = (
    "SEARCH letters USING COVERING INDEX ix_letters_state (state=?)",
    "SEARCH letters USING INDEX ix_letters_state (state=? AND due<?)",
)
"""Of a state that isn't settled, and what of it is late."""
FEW_ARE_OLD = ("SCAN talks", "SEARCH letters USING INDEX ix_letters_state (ANY(state) AND due<?)")
"""Talks are kept for a month; and of each state's letters only those are read that are thrown away."""


class Statements(dict[str, Sequence[Any]]):
    """The SQL that was run, with the values it was run with last."""

    def searching_all(self, database: Path) -> list[str]:
        """What SQLite does for each of them, where it reads all of a table that grows."""
        with closing(sqlite3.connect(database)) as connection:
            steps = [
                (sql, str(step[3]))
                for sql, values in self.items()
                for step in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)
            ]
        return [f"{step}: {sql}" for sql, step in steps if _reads_all(step.split())]


def _reads_all(step: list[str]) -> bool:
    is_scan = step[0] == "SCAN" and step[1] in GROWING and step[-1] not in FEW
    return is_scan or not MANY.isdisjoint(step)


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> Statements:
    """All that is run from now on."""
    seen = Statements()
    run = Sqlite.run

    def running(self: Sqlite, sql: str, values: Sequence[Any]) -> Any:
        seen[sql] = values
        return run(self, sql, values)

    monkeypatch.setattr(Sqlite, "run", running)
    return seen


async def test_a_booking_its_change_and_its_end_search_no_table_that_grows(
    teams: Teams, kari: Person, statements: Statements
):
    await kari.says("bestill presentasjon")
    assert "bestilt" in await kari.presses("Første ledige", company="Prøvebrød AS")
    assert "flyttet" in await kari.says("flytt presentasjonen til torsdag 4. mars kl 14")
    await kari.says("avlys")
    await kari.presses("Ja, avlys")

    assert len(statements) > len(GROWING)
    assert statements.searching_all(Path(str(teams.bot.transactions.database.engine.url.database))) == []


async def test_a_reminder_is_found_said_and_settled_without_a_search_of_all_that_are_planned(
    teams: Teams, kari: Person, statements: Statements
):
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    read = len(kari.inbox)
    teams.clock.passes(days=9)
    statements.clear()
    await teams.send_due()

    assert len(kari.inbox) == read + 1
    assert any("'planned'" in sql for sql in statements)
    assert statements.searching_all(Path(str(teams.bot.transactions.database.engine.url.database))) == []


async def test_an_e_mail_is_found_and_put_off_without_a_search_of_all_that_waits_for_chats(
    teams: Teams, statements: Statements
):
    def sent_by_mail(unit: Unit) -> int:
        letter = Letter(
            "a", PersonId("t/kari"), "any", "any", unit.now, unit.now + timedelta(days=1), "kari@a.example"
        )
        unit.outbox.plan([letter])
        assert unit.deliveries.mail_is_due(unit.now)
        unit.deliveries.rest(letter, unit.now)
        return len(unit.deliveries.claim(BY_MAIL, unit.now, 1, []))

    assert await teams.look(sent_by_mail) == 1
    assert statements.searching_all(Path(str(teams.bot.transactions.database.engine.url.database))) == []


async def test_a_look_at_the_figures_reads_no_letter_that_is_settled(teams: Teams, statements: Statements):
    async with aiohttp.ClientSession() as caller, caller.get(f"{teams.bot_url}/metrics") as answer:
        assert "fremtid_letters" in await answer.text()
    counts = [values for sql, values in statements.items() if "count" in sql and "letters" in sql]
    assert counts
    assert not any(LetterState.SENT in values for values in counts)
    found = statements.searching_all(Path(str(teams.bot.transactions.database.engine.url.database)))
    assert [one for one in found if not one.startswith(OF_ONE_STATE)] == []


async def test_on_mondays_no_question_is_read_but_those_that_wait(teams: Teams, statements: Statements):
    waits = await teams.look(lambda unit: unit.questions.any_open_since_before(unit.now))
    assert not waits
    assert any("questions" in sql for sql in statements)
    assert statements.searching_all(Path(str(teams.bot.transactions.database.engine.url.database))) == []


async def test_what_the_clock_does_searches_no_table_that_grows(teams: Teams, statements: Statements):
    await teams.bot.upkeep.keep()
    await teams.bot.upkeep.clean()

    assert any("DELETE FROM people" in sql for sql in statements)
    found = statements.searching_all(Path(str(teams.bot.transactions.database.engine.url.database)))
    assert [one for one in found if not one.startswith(FEW_ARE_OLD)] == []
