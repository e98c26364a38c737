"""Names in Norwegian order, and found however they are typed, on both databases."""

from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from programme.companies.companies import CompanyName
from programme.companies.selections import Moment, Selection
from programme.leading.exports import CompanyRow, PersonRow, Table
from programme.ordering import order_key
from programme.people import Language, Person, PersonId, Role
from storage.engine.database import Database
from tests.databases import opened

AS_THEY_COME = Path("tests/cases/norwegian-order.txt").read_text("utf-8").splitlines()
IN_ORDER = [
    "Arendal Prøvemat AS",
    "bakeri prøve AS",
    "Zulu Prøvemat AS",
    "Ærlig Prøvebrød AS",
    "Østerdal Prøvekjøtt AS",
    "Ås Prøvemølle AS",
]


@pytest.mark.parametrize(
    "names",
    [
        IN_ORDER,
        ["Andre", "André Prøve", "Andrea"],
        ["Prøve 2", "Prøve 10", "Prøve 10 B"],
        ["«Brød» Prøve", "Cafe Prøve", "Café Prøvens", "Zoë Prøve", "Ärlig Prøve", "Öst Prøve", "Ås Prøve"],
    ],
)
def test_the_key_puts_names_in_the_order_that_people_expect(names: list[str]) -> None:
    mixed = Random(7).sample(names, len(names))
    assert sorted(mixed, key=order_key) == names


def test_the_key_is_the_same_however_letters_are_composed_and_written() -> None:
    assert order_key("A\u030as  Prøve\u00ad") == order_key("ås PRØVE") == "}s pr|ve"


def test_companies_are_in_norwegian_order_in_lists_and_exports(database: Database) -> None:
    assert sorted(AS_THEY_COME) != sorted(AS_THEY_COME, key=order_key)
    with database.transaction() as unit:
        for name in AS_THEY_COME:
            unit.companies.named(CompanyName(name))
        assert [one.called.name for one in unit.companies.all()] == IN_ORDER
        listed = unit.selections.page(Selection(), Moment(unit.now, unit.now.date()), 0, 10)
        assert [one.called.name for one in listed] == IN_ORDER
    with database.snapshot() as snapshot:
        rows = [one for one in snapshot.rows(Table.COMPANIES) if isinstance(one, CompanyRow)]
        assert [one.company for one in rows] == IN_ORDER


def test_a_company_that_is_renamed_moves_to_its_new_place(database: Database) -> None:
    with database.transaction() as unit:
        first, second = (unit.companies.named(CompanyName(name)) for name in ("Alfa Prøve", "Beta Prøve"))
        assert unit.companies.call(first.id, CompanyName("Åfjord Prøve"))
        assert [one.id for one in unit.companies.all()] == [second.id, first.id]


@pytest.mark.parametrize("typed", ["øystein", "ØYSTEIN", "oystein", "Øystein  Prøve", "o\u0308ystein"])
def test_a_person_is_found_however_the_name_is_typed(database: Database, typed: str) -> None:
    names = {"1": "Øystein Prøve", "2": "Åse Prøve", "3": "Zoë Prøve"}
    with database.transaction() as unit:
        for number, name in names.items():
            unit.people.put(Person(PersonId(f"t/{number}"), name, frozenset({Role.READER}), Language.NB))
        found = [one.name for one in unit.people.called(typed, 5)]
        assert found == ([] if typed == "oystein" else ["Øystein Prøve"])
        assert [one.name for one in unit.people.called("zoe", 5)] == ["Zoë Prøve"]
        everybody = [one.name for one in unit.people.everybody_with(Role.READER)]
        assert everybody == ["Zoë Prøve", "Øystein Prøve", "Åse Prøve"]
    with database.snapshot() as snapshot:
        rows = [one for one in snapshot.rows(Table.PEOPLE) if isinstance(one, PersonRow)]
        assert [one.name for one in rows] == ["Zoë Prøve", "Øystein Prøve", "Åse Prøve"]


def test_a_person_who_is_called_something_else_is_found_by_that(database: Database) -> None:
    with database.transaction() as unit:
        unit.people.put(Person(PersonId("t/1"), "Alfa Prøve", frozenset(), Language.NB))
        unit.people.change(PersonId("t/1"), name="Ærlig Prøve")
        assert [one.id for one in unit.people.called("ærlig", 5)] == ["t/1"]
        assert not unit.people.called("alfa", 5)


def test_what_was_there_before_the_migration_is_in_order_after_it(empty_url: str) -> None:
    database = opened(empty_url)
    database.migrate("0031")
    with database.engine.begin() as connection:
        for number, name in enumerate(AS_THEY_COME):
            connection.execute(
                text(
                    "INSERT INTO companies (id, key, name, number, spelling, stage, left_alone, host)"
                    " VALUES (:id, :id, :name, '', :id, 'to-contact', false, '')"
                ),
                {"id": str(number), "name": name},
            )
    database.migrate()
    with database.transaction() as unit:
        assert [one.called.name for one in unit.companies.all()] == IN_ORDER
    database.close()
