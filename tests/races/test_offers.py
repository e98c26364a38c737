"""Offers that are answered, end and are withdrawn at the same moment; and two contacts of one company."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
import pytest_asyncio

from programme.companies import road
from programme.companies.companies import CompanyName
from programme.companies.road import IN_THE_PROGRAMME, NotOnTheRoadError, Stage
from programme.deeds.clockwork import keep_the_road
from programme.leading.overrides import Override, Setting
from programme.people import PersonId, Role
from storage.companies.places import SqlPlaces
from storage.engine.database import Database, TryAgainError
from storage.unit import Unit
from tests.databases import opened
from tests.played_teams import Person
from tests.races.conftest import Bot, Place

MINE = "Dere er med i FREMtid"
ACCEPT = {"deed": "accept_offer"}


@dataclass
class Office:
    """Two bots on one database, which the test looks into."""

    place: Place
    bots: list[Bot]
    database: Database

    async def people(self, count: int) -> list[Person]:
        """Contacts who have said hello, on both bots by turns."""
        people = [self.place.person(number, self.bots[number % 2]) for number in range(1, count + 1)]
        await asyncio.gather(*(one.says("hei") for one in people))
        return people

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        with self.database.transaction() as unit:
            yield unit


@pytest.fixture
def changes() -> tuple[str, ...]:
    """A turn may be held before it commits, so that others come in between."""
    return ("meet_before_save",)


@pytest_asyncio.fixture
async def office(place: Place, changes: tuple[str, ...]) -> AsyncIterator[Office]:
    bots = list(await place.bots_together(2, *changes))
    database = opened(place.database_url)
    yield Office(place, bots, database)
    database.close()


def offered(unit: Unit, people: list[Person], lasts: timedelta) -> None:
    """As many places as people, each offered to one of them."""
    leader = PersonId("leader")
    unit.overrides.put(Override(Setting.PLACES, str(len(people)), leader, unit.now, "a race"))
    unit.places.fit(len(people))
    for number, person in enumerate(people, 1):
        company = unit.companies.named(CompanyName(f"Prøvebedrift {number} AS"))
        unit.companies.accept(company.id, PersonId(person.id))
        unit.companies.put(replace(company, stage=Stage.WAITING))
        unit.places.give_back(company.id)
        unit.places.leave(company.id)
        unit.places.join(company.id, unit.now)
        assert unit.places.offer(company.id, unit.now + lasts, unit.now)


async def accepts(person: Person) -> None:
    await person.posts(person.activity(type="message", value=ACCEPT))


def at_odds(unit: Unit, people: list[Person]) -> list[str]:
    """Companies of which the place and the stage tell different stories."""
    found = []
    for person in people:
        company = unit.companies.of(PersonId(person.id))
        assert company
        place = unit.places.of(company.id)
        if bool(place and place.is_taken) is not (company.stage in IN_THE_PROGRAMME):
            found.append(f"{company.called.name}: {company.stage}, {place}")
    return found


def sweep(url: str, until: float) -> None:
    """What the timetable does to the road, again and again, and once more then, as from one more process."""
    database, is_last = opened(url), False
    while not is_last:
        began = time.monotonic()
        with suppress(TryAgainError, NotOnTheRoadError):
            with database.transaction() as unit:
                keep_the_road(unit)
            is_last = began > until
    database.close()


async def all_accept_as_it_ends(office: Office) -> tuple[list[Person], list[str]]:
    """Ten accept at moments around the one at which their offers end, while the road is swept."""
    people = await office.people(10)
    with office.unit() as unit:
        offered(unit, people, timedelta(seconds=2))

    async def late(person: Person, wait: float) -> None:
        await asyncio.sleep(wait)
        await accepts(person)

    office.place.expects(2)
    sweeping = asyncio.to_thread(sweep, office.place.database_url, time.monotonic() + 4)
    await asyncio.gather(*(late(one, 1.3 + number * 0.12) for number, one in enumerate(people)), sweeping)
    with office.unit() as unit:
        return people, at_odds(unit, people)


async def test_an_offer_that_is_accepted_as_it_ends_is_accepted_or_over_never_both(office: Office):
    """The database's clock decides: at the moment it ends, it's over."""
    people, odd = await all_accept_as_it_ends(office)
    assert odd == []
    with office.unit() as unit:
        companies = [unit.companies.of(PersonId(one.id)) for one in people]
    for person, company in zip(people, companies, strict=True):
        assert company
        won = company.stage in IN_THE_PROGRAMME
        assert (MINE in person.sees) is won
        assert won or company.stage is Stage.DECIDING


def sweep_days_later(url: str) -> None:
    """What the timetable does to the road once the offers have ended."""
    database = opened(url)
    with suppress(NotOnTheRoadError), database.transaction() as unit:
        unit.now += timedelta(days=2)
        keep_the_road(unit)
    database.close()


async def swept_before_the_commit(office: Office) -> list[str]:
    """The offer ends when it has just been accepted, and that isn't committed yet."""
    people = await office.people(1)
    with office.unit() as unit:
        offered(unit, people, timedelta(days=1))
    sweeping = asyncio.to_thread(sweep_days_later, office.place.database_url)
    await office.place.one_after_the_other(accepts(people[0]), sweeping)
    with office.unit() as unit:
        return at_odds(unit, people)


async def test_an_offer_that_is_over_before_its_acceptance_stands_is_still_accepted(office: Office):
    assert await swept_before_the_commit(office) == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("changes", [("meet_before_save", "without_places")])
async def test_control_without_lock_and_road_an_accepted_place_is_taken_away_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
):
    """On PostgreSQL, where the sweep runs beside the turn; the road guards it a second time."""
    monkeypatch.setattr(SqlPlaces, "lock", lambda _: None)
    monkeypatch.setattr(road, "_MAY_BE_TAKEN_ANYWHERE", frozenset(road.Step))
    assert await swept_before_the_commit(office)


async def accepted_while_cut(office: Office) -> list[str]:
    """Six have accepted, and not committed yet, when the leader cuts the places to three."""
    people = await office.people(6)
    leader = office.place.person(99, office.bots[0])
    await leader.says("hei")
    with office.unit() as unit:
        known = unit.people.get(PersonId(leader.id))
        assert known
        unit.people.put(replace(known, roles=known.roles | {Role.LEADER}))
        offered(unit, people, timedelta(days=1))
    await leader.says("endre antall plasser")

    async def all_accept() -> None:
        await asyncio.gather(*(accepts(one) for one in people))

    cut = leader.presses("Endre", how_many_places="3", why_changed="Færre penger")
    come = 1 if office.place.guarded else len(people)
    await office.place.one_after_the_other(all_accept(), cut, come)
    with office.unit() as unit:
        return at_odds(unit, people)


async def test_places_that_are_cut_while_offers_are_accepted_take_none_away(office: Office):
    assert await accepted_while_cut(office) == []
    with office.unit() as unit:
        places = unit.places.all()
    taken = sum(one.is_taken for one in places)
    assert taken + sum(one.is_offered for one in places) <= max(3, taken)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("changes", [("meet_before_save", "without_places")])
async def test_control_without_the_lock_a_cut_takes_an_accepted_place_away(office: Office):
    assert await accepted_while_cut(office)


async def last_place_at_once(office: Office) -> list[str]:
    """The last place: its offer is accepted, another confirms, and the leader offers it to a third."""
    offer, confirming, third = people = await office.people(3)
    leader = office.place.person(99, office.bots[1])
    await leader.says("hei")
    with office.unit() as unit:
        known = unit.people.get(PersonId(leader.id))
        assert known
        unit.people.put(replace(known, roles=known.roles | {Role.LEADER}))
        offered(unit, [offer], timedelta(days=1))
        for name, person, stage in (("B", confirming, Stage.PRESENTED), ("C", third, Stage.WAITING)):
            company = unit.companies.named(CompanyName(f"Demobedrift {name}"))
            unit.companies.accept(company.id, PersonId(person.id))
            unit.companies.put(replace(company, stage=stage))
            if stage is Stage.WAITING:
                unit.places.join(company.id, unit.now)
    await confirming.says("vi blir med")
    await confirming.presses("Gå videre", who_decided="Styret", representatives_know="yes")
    await leader.says("venteliste")
    await leader.presses("Tilby plass")
    token = leader.last.token("waiting", "Demobedrift C")
    office.place.expects(3)
    await asyncio.gather(
        accepts(offer),
        confirming.presses("Ja, vi blir med"),
        leader.presses("Tilby", waiting=token, why_changed="Lovet dem den"),
    )
    with office.unit() as unit:
        held = [one for one in unit.places.all() if one.holder]
        return [*at_odds(unit, people), *(["more than one place"] if len(held) > 1 else [])]


async def test_the_last_place_is_given_once(office: Office):
    assert await last_place_at_once(office) == []


async def both_contacts_book(office: Office) -> int:
    """Two contacts of one company book different times at once; how many presentations come of it."""
    people = await office.people(2)
    with office.unit() as unit:
        company = unit.companies.named(CompanyName("Prøvebrød AS"))
        for one in people:
            unit.companies.accept(company.id, PersonId(one.id))
    for one in people:
        await one.says("bestill presentasjon")
    first, second = (one.last._input("slot")["choices"] for one in people)
    office.place.expects(2)
    await asyncio.gather(
        people[0].presses("Bestill", slot=first[0]["value"]),
        people[1].presses("Bestill", slot=second[-1]["value"]),
    )
    with office.unit() as unit:
        return len(unit.meetings.of_company(company.id, unit.now))


async def test_two_contacts_of_one_company_book_one_presentation_and_both_know(office: Office):
    assert await both_contacts_book(office) == 1


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("changes", [("without_companies",)])
async def test_control_without_the_companys_lock_they_book_two(office: Office):
    assert await both_contacts_book(office) == 2
