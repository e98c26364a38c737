"""Several reads in one statement, and writes that wait for the end: nobody sees a difference."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import bindparam as given
from sqlalchemy import select

from programme.companies.companies import CompanyId, CompanyName
from programme.letters.letters import Letter
from storage import tables
from storage.engine.cursor import Read
from storage.engine.database import Database
from storage.engine.postgresql import Postgresql
from storage.engine.sqlite import Sqlite
from storage.unit import Unit
from tests.storage.season import KARI, LISE

NINE = datetime(2027, 2, 22, 9, tzinfo=UTC)
_NAMED = select(tables.companies).where(tables.companies.c.name == given("called"))
_ALL = select(tables.companies).order_by(tables.companies.c.name.desc())
_PEOPLE = select(tables.people).order_by(tables.people.c.id)
READS: tuple[Read, ...] = ((_NAMED, {"called": "Prøve «B» AS"}), (_ALL, {}), (_PEOPLE, {}))


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The SQL that is run from now on."""
    ran: list[str] = []
    for driver in (Sqlite, Postgresql):

        def running(self: Any, sql: str, values: Any, run: Any = driver.run) -> Any:
            ran.append(sql)
            return run(self, sql, values)

        monkeypatch.setattr(driver, "run", running)
    return ran


@pytest.fixture
def unit(database: Database) -> Iterator[Unit]:
    """A transaction in which two companies and a person are known."""
    with database.transaction() as unit:
        for name, day in (("Prøve A AS", None), ("Prøve «B» AS", date(2027, 3, 1))):
            company = unit.companies.named(CompanyName(name))
            _put(unit, company.id, decides_on=day)
        unit.people.put(KARI)
        yield unit


def _put(unit: Unit, company: CompanyId, **changed: Any) -> None:
    known = unit.companies.get(company)
    assert known
    unit.companies.put(type(known)(**{**vars(known), "leaves_at": NINE, "left_alone": True, **changed}))


def test_what_is_gathered_is_what_would_be_read_one_by_one(unit: Unit, ran: list[str]) -> None:
    one_by_one = [unit.cursor.execute(*read).rows for read in READS]
    unit.people.put(KARI)
    _put(unit, unit.companies.named(CompanyName("Prøve A AS")).id)
    ran.clear()

    unit.cursor.gather(READS)
    gathered = [unit.cursor.execute(*read).rows for read in READS]

    assert gathered == one_by_one
    assert len(ran) == 1


def test_what_was_gathered_is_read_anew_once_it_is_changed(unit: Unit) -> None:
    unit.cursor.gather(READS)
    unit.people.put(LISE)
    assert len(unit.cursor.execute(*READS[2]).rows) == 2


def letter(key: str, what: str = "meeting:before") -> Letter:
    return Letter(key, KARI.id, what, "thing", NINE, NINE + timedelta(days=1))


@pytest.mark.parametrize(
    "look",
    [
        lambda unit: [one.key for one in unit.outbox.planned("thing")],
        lambda unit: [one.key for one in unit.outbox.coming()],
        lambda unit: [one.letter.key for one in unit.outbox.filed(["thing"], 9)],
    ],
)
def test_a_letter_that_waits_to_be_written_is_seen_by_whoever_looks(
    unit: Unit, look: Callable[[Unit], list[str]]
) -> None:
    unit.outbox.plan([letter("one")])
    assert look(unit) == ["one"]
    unit.outbox.plan([letter("one"), letter("two", "news")])
    assert look(unit) == ["one", "two"]


def test_what_is_planned_dropped_and_wanted_again_in_one_turn_is_as_planned_last(database: Database) -> None:
    with database.transaction() as unit:
        unit.outbox.replan({"thing": [letter("one"), letter("two")]}, NINE)
        unit.outbox.replan({"thing": [letter("two")]}, NINE)
        unit.outbox.replan({"thing": [letter("one")]}, NINE)
        assert [one.key for one in unit.outbox.planned("thing")] == ["one"]

    with database.transaction() as unit:
        assert [one.key for one in unit.outbox.planned("thing")] == ["one"]


def test_the_letters_of_a_turn_are_written_in_one_statement(database: Database, ran: list[str]) -> None:
    with database.transaction() as unit:
        unit.outbox.replan({"thing": [letter("one")], "other": []}, NINE)
        unit.outbox.plan([letter("two", "news")])
        unit.outbox.replan({"thing": [letter("one")]}, NINE)
        assert not any(sql.startswith("INSERT") for sql in ran)

    inserts = [sql for sql in ran if sql.startswith("INSERT")]
    assert len(inserts) == (2 if database.writers == 1 else 1)  # a row each on SQLite: it's no way off


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_what_another_planned_meanwhile_is_seen_after_a_lock(database: Database) -> None:
    """On PostgreSQL: on SQLite nobody else writes meanwhile."""
    with database.transaction() as unit:
        company = unit.companies.named(CompanyName("Prøve A AS")).id
    with database.transaction() as unit:
        assert unit.outbox.planned("thing") == []
        with database.transaction() as other:
            other.outbox.plan([letter("theirs")])
            _put(other, company, host="h1")
        assert unit.companies.locked(company).host == "h1"
        assert [one.key for one in unit.outbox.planned("thing")] == ["theirs"]
