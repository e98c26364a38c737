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
        assert [one.id for one in unit.companies.found("Prøvebrød DA")] == [second]
        assert [one.id for one in unit.companies.found("Prøvebrød AS")] == [first]


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
