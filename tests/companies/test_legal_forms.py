"""One company that is an AS and one that is a DA are two, though they are spelled alike."""

import pytest
from sqlalchemy import text

from programme.companies.companies import CompanyName, may_be_one
from storage.engine.database import Database
from tests.conftest import Teams
from tests.databases import opened
from tests.played_teams import Person


@pytest.mark.parametrize(
    ("name", "other", "alike"),
    [
        ("Prøvebrød AS", "Prøvebrød A.S.", True),
        ("Prøvebrød AS", "Prøvebrød A/S", True),
        ("Prøvebrød", "Prøvebrød DA", True),
        ("Prøvebrød AS", "Prøvebrød DA", False),
        ("Prøvebrød ASA", "Prøvebrød AS", False),
        ("DA", "AS", True),
    ],
)
def test_what_says_nothing_contradicts_nothing(name: str, other: str, *, alike: bool) -> None:
    assert may_be_one(name, other) is alike


def test_two_companies_of_one_name_are_told_apart_by_what_they_are(database: Database) -> None:
    with database.transaction() as unit:
        first, second = (unit.companies.named(CompanyName(f"Prøvebrød {form}")).id for form in ("AS", "DA"))
        assert first != second
        assert unit.companies.named(CompanyName("prøvebrød a.s.")).id == first
        assert unit.companies.named(CompanyName("Prøvebrød da")).id == second
        assert unit.companies.named(CompanyName("Prøve brødAS")).id == first
        assert [one.id for one in unit.companies.found("Prøvebrød DA")] == [second]
        assert [one.id for one in unit.companies.found("Prøvebrød AS")] == [first]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Bø og Sønn Prøve AS", "Bø&Sønn Prøve AS"),
        ("Prøvebrød AS", "Prøve Brød AS"),
        ("Prøvebrød AS", "PrøvebrødAS"),
        ("Prøvebrød DA", "PrøvebrødDA"),
        ("Prøve-brød ASA", "Prøvebrød ASA"),
    ],
)
def test_a_space_too_many_or_too_few_is_the_same_company(database: Database, name: str, other: str) -> None:
    with database.transaction() as unit:
        company = unit.companies.named(CompanyName(name)).id
        assert unit.companies.named(CompanyName(other)).id == company
        assert [one.id for one in unit.companies.found(other)] == [company]
        assert [one.id for one in unit.companies.found(other[:6])] == [company]


async def test_a_name_with_a_space_too_many_is_known_in_a_sentence(kari: Person, leader: Person):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    assert "onsdag 3. mars" in await leader.says("bedrift Prøve brød")
    assert "Prøvebrød AS" in await leader.says("Prøve Brød AS")


def test_a_cooperative_is_found_with_and_without_its_form(database: Database) -> None:
    with database.transaction() as unit:
        dairy = unit.companies.named(CompanyName("Prøvemeieri SA")).id
        assert unit.companies.named(CompanyName("Prøvemeieri")).id == dairy
        assert unit.companies.named(CompanyName("Prøvemeieri SA")).id == dairy
        assert [one.id for one in unit.companies.found("prøvemeieri")] == [dairy]


async def test_the_leader_is_asked_which_of_the_two_is_meant(leader: Person, teams: Teams):
    await leader.says("hei")
    await teams.look(
        lambda unit: [unit.companies.named(CompanyName(f"Prøvebrød {one}", n)) for one, n in _TWO]
    )
    assert "Prøvebrød DA" in await leader.says("bedrift Prøvebrød DA")
    assert "Prøvebrød AS" in await leader.says("bedrift Prøvebrød AS")


_TWO = (("AS", "100000083"), ("DA", "100000091"))


def test_a_da_that_had_the_key_of_an_as_gets_its_own(empty_url: str) -> None:
    database = opened(empty_url)
    database.migrate("0035")
    with database.engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO companies (id, key, name, number, spelling, stage, left_alone, host)"
                " VALUES ('d', 'prøvebrød', 'Prøvebrød DA', '', 'prøvebrød', 'to-contact', false, '')"
            )
        )
    database.migrate()
    with database.transaction() as unit:
        assert unit.companies.named(CompanyName("Prøvebrød AS")).id != "d"
        assert unit.companies.named(CompanyName("Prøvebrød DA")).id == "d"
    database.close()


def test_names_with_spaces_are_one_also_in_a_database_that_is_older(empty_url: str) -> None:
    database = opened(empty_url)
    database.migrate("0045")  # before spaces
    add = (
        "INSERT INTO companies (id, key, name, number, spelling, ordered_by, stage, left_alone, host)"
        " VALUES (:id, :key, :name, '', :key, '', 'to-contact', false, '')"
    )
    with database.engine.begin() as connection:
        for one, key, name in (
            ("a", "prøve brød", "Prøve Brød AS"),
            ("b", "prøvebrød", "Prøvebrød AS"),
            ("c", "demo fisk", "Demo Fisk"),
        ):
            connection.execute(text(add), {"id": one, "key": key, "name": name})
        connection.execute(text("INSERT INTO former_names VALUES ('gamle prøve da', 'c')"))
    database.migrate()
    with database.transaction() as unit:
        assert {one.id for one in unit.companies.all()} == {"a", "b", "c"}  # the leader merges a and b
        assert unit.companies.named(CompanyName("Demofisk AS")).id == "c"
        assert unit.companies.named(CompanyName("GamleprøveDA")).id == "c"
    database.close()
