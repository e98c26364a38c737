"""A withdrawal takes effect at the moment at which a colleague books the company's start-up meeting."""

import asyncio
import threading
from dataclasses import replace

import pytest

from programme.companies.companies import CompanyName
from programme.companies.road import Stage
from programme.deeds.clockwork import keep_the_road
from programme.people import PersonId
from tests.races.test_offers import Office, changes, office
from tests.waiting import PATIENCE, until

__all__ = ["changes", "office"]


async def books_while_the_company_leaves(office: Office) -> tuple[Stage, int]:
    """Where the company is then, and how many of its meetings stand."""
    [person] = await office.people(1)
    with office.unit() as unit:
        company = unit.companies.named(CompanyName("Prøvebrød AS"))
        unit.companies.accept(company.id, PersonId(person.id))
        unit.places.fit(1)
        unit.places.take(company.id, unit.now)
        unit.companies.put(replace(company, stage=Stage.CONFIRMED))
    await person.says("bestill oppstartsmøte")

    has_left, may_commit = threading.Event(), threading.Event()

    def leaves() -> None:
        with office.unit() as unit:
            unit.companies.put(replace(unit.companies.locked(company.id), leaves_at=unit.now))
            keep_the_road(unit)
            has_left.set()
            may_commit.wait(PATIENCE)

    leaving = asyncio.create_task(asyncio.to_thread(leaves))
    await until(has_left.is_set)
    booking = asyncio.create_task(person.presses("Første ledige"))
    if office.place.database_url.startswith("postgresql"):
        await until(office.place.somebody_waits)
    may_commit.set()
    await asyncio.gather(leaving, booking)
    with office.unit() as unit:
        known = unit.companies.get(company.id)
        assert known
        return known.stage, len(unit.meetings.of_company(company.id, unit.now))


async def test_a_company_that_leaves_as_it_books_has_left_and_has_no_meeting(office: Office) -> None:
    assert await books_while_the_company_leaves(office) == (Stage.WITHDRAWN, 0)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("changes", [("without_companies",)])
async def test_control_without_the_companys_lock_it_is_back_without_a_place(office: Office) -> None:
    stage, _ = await books_while_the_company_leaves(office)
    assert stage is Stage.STARTUP_BOOKED
