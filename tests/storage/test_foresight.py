"""What will be asked for is read in one go where the database is far away, and is never out of date."""

from dataclasses import replace

import pytest

from programme.companies import CompanyId, CompanyName
from programme.people import Role
from programme.road import Stage
from storage.database import Database
from storage.libpq import Libpq
from storage.unit import Unit


def ask_all(unit: Unit, company: CompanyId) -> list[object]:
    """What reminders about a company are made of."""
    return [
        unit.companies.get(company),
        unit.companies.contacts(company),
        unit.people.with_role(Role.LEADER),
        unit.places.of(company),
        unit.follow_ups.of(company),
    ]


def test_what_was_expected_is_what_would_have_been_read(database: Database):
    with database.transaction() as unit:
        company = unit.companies.named(CompanyName("Prøvebrød AS"))
        plainly = ask_all(unit, company.id)
    with database.transaction() as unit:
        unit.foresight.of_company(company.id)
        assert ask_all(unit, company.id) == plainly


def test_what_was_expected_is_read_anew_once_it_was_changed(database: Database):
    with database.transaction() as unit:
        company = unit.companies.named(CompanyName("Prøvebrød AS"))
        unit.foresight.of_company(company.id)
        unit.companies.put(replace(company, stage=Stage.WAITING))
        changed = unit.companies.get(company.id)
    assert changed
    assert changed.stage is Stage.WAITING


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_what_is_expected_comes_along_with_the_next_question(
    database: Database, monkeypatch: pytest.MonkeyPatch
):
    with database.transaction() as unit:
        company = unit.companies.named(CompanyName("Prøvebrød AS"))
    ways, send = [], Libpq._send

    def counting(driver: Libpq) -> None:
        ways.append(len(driver._waiting))
        send(driver)

    monkeypatch.setattr(Libpq, "_send", counting)
    with database.transaction() as unit:
        ways.clear()
        unit.foresight.of_company(company.id)
        ask_all(unit, company.id)
        assert ways == [5]
