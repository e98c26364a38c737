"""A broadcast to many while Teams refuses some, some are gone, and the bot is killed in the middle."""

import asyncio
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from http import HTTPStatus

import pytest
import pytest_asyncio
from aiohttp import web

from programme.broadcasts.broadcasts import Outcome
from programme.companies.companies import CompanyName
from programme.companies.road import Stage
from programme.letters.addresses import Address
from programme.people import Language, PersonId
from programme.people import Person as Known
from storage.engine.database import Database, TryAgainError
from tests.databases import opened
from tests.played_teams import BOT, Connector, Person
from tests.races.conftest import Bot, Place
from tests.waiting import until

LEADER = "10000000-0000-0000-0000-00000000000f/20000000-0000-0000-0000-000000000900"
A_TENANT = 50
"""So many recipients sit in one tenant."""
COMPANIES = 40
LONG = 600.0
"""Seconds that the rest may take."""


class Refusing(Connector):
    """Refuses a tenth of the chats once, and says of some that they are gone or blocked."""

    def __init__(self) -> None:
        super().__init__()
        self.came: Counter[str] = Counter()
        """How many new messages each chat was sent and took."""
        self._refused: set[str] = set()

    async def _refusal(self, request: web.Request) -> web.StreamResponse | None:
        chat = request.match_info.get("chat", "")
        number = int(chat.rpartition("-")[2]) if chat.startswith("many-") else -1
        if number < 0:
            return await super()._refusal(request)
        if number % 10 == 3 and chat not in self._refused:
            self._refused.add(chat)
            return web.Response(status=HTTPStatus.TOO_MANY_REQUESTS, headers={"Retry-After": "1"})
        if number % 50 == 7:
            return web.Response(status=HTTPStatus.FORBIDDEN)
        if request.method == "POST":
            self.came[chat] += 1
        return None


def fill(database: Database, service: str, count: int) -> None:
    """So many accepted contacts, of forty companies."""
    with database.transaction() as unit:
        for number in range(count):
            tenant = f"40000000-0000-0000-0000-{number // A_TENANT:012}"
            person = PersonId(f"{tenant}/{number:012}")
            unit.people.put(Known(person, f"Prøve {number}", frozenset(), Language.NB))
            company = unit.companies.named(CompanyName(f"Prøvebedrift {number % COMPANIES} AS"))
            unit.companies.put(replace(company, stage=Stage.CONFIRMED))
            unit.companies.accept(company.id, person)
            unit.addresses.put(Address(person, f"many-{number}", service, BOT))


@pytest_asyncio.fixture
async def many(place: Place):
    """A Teams that refuses, and a leader in it."""
    place.leaders = (LEADER,)
    async with Refusing() as refusing:
        place.connector = refusing
        yield refusing


def leader_at(bot: Bot, place: Place) -> Person:
    tenant, object_id = LEADER.split("/")
    return Person("Lise Leder", object_id, tenant, bot.url, place.connector, place.session)


async def begun(leader: Person, text: str = "Hei {kontakt} i {bedrift}.") -> None:
    """To all, from now on."""
    await leader.says("hei")
    await leader.says("spol 2027-03-03 10:00")  # whenever this runs, it's no quiet time
    await leader.says("fellesmelding")
    await leader.presses("Se hvem det er")
    await leader.presses("Skriv meldingen")
    await leader.presses("Se over", broadcast_nb=text)
    await leader.presses(next(one for one in leader.last.buttons if one.startswith("Send til")))
    await until(lambda: leader.got("Venter"))


def figures(database: Database) -> Mapping[Outcome, int]:
    while True:
        with suppress(TryAgainError), database.transaction() as unit:  # a sender may be writing all the time
            return unit.broadcasts.figures(unit.broadcasts.all()[0].id)


async def over(database: Database, count: int) -> Mapping[Outcome, int]:
    """The figures once nothing is planned; at every look before they add up to all recipients."""
    async with asyncio.timeout(LONG):
        while True:
            found = figures(database)
            assert sum(found.values()) == count
            if not found.get(Outcome.PLANNED):
                return found
            await asyncio.sleep(0.2)


async def _killed_in_the_middle(place: Place, many: Refusing, count: int) -> None:
    bot = await place.bot("short_leases")
    database = opened(place.database_url)
    fill(database, many.url, count)
    await begun(leader_at(bot, place))
    async with asyncio.timeout(LONG):
        while sum(many.came.values()) <= count // 3:  # noqa: ASYNC110 - what happens sets no event
            await asyncio.sleep(0.01)

    await bot.is_killed()
    assert figures(database)[Outcome.PLANNED] > 0
    await place.bot("short_leases")
    found = await over(database, count)
    database.close()

    gone, uncertain = len(range(7, count, 50)), found.get(Outcome.UNCERTAIN, 0)
    assert found[Outcome.SENT] + found[Outcome.UNREACHABLE] + uncertain == count
    assert gone - uncertain <= found[Outcome.UNREACHABLE] <= gone
    assert set(many.came.values()) == {1}
    assert found[Outcome.SENT] <= len(many.came) <= count - gone


@pytest.mark.long
@pytest.mark.ci
async def test_killed_in_the_middle_the_rest_goes_out_once(place: Place, many: Refusing):
    await _killed_in_the_middle(place, many, 300)


@pytest.mark.long
async def test_killed_in_the_middle_of_ten_thousand_the_rest_goes_out_once(place: Place, many: Refusing):
    await _killed_in_the_middle(place, many, 10_000)


def bodies(many: Refusing) -> list[str]:
    """What stands in each chat now."""
    return [sent.text for name, chat in many.chats.items() if name.startswith("many-") for sent in chat]


@pytest.mark.long
@pytest.mark.ci
async def test_corrected_while_it_runs_everybody_ends_with_the_new_text(place: Place, many: Refusing):
    count = 200
    bot = await place.bot()
    database = opened(place.database_url)
    fill(database, many.url, count)
    leader = leader_at(bot, place)
    await begun(leader, "Gammel tekst.")
    await leader.says("rett fellesmeldingen")
    await leader.presses("Se over", broadcast_nb="Ny tekst.")
    await until(lambda: sum(many.came.values()) > count // 10)
    await leader.presses("Ja, rett den")

    found = await over(database, count)
    await until(lambda: not any("Gammel" in one for one in bodies(many)))
    with database.transaction() as unit:
        assert unit.broadcasts.all()[0].version == 2
    database.close()
    assert found[Outcome.SENT] == count - len(range(7, count, 50))
    assert all("Ny tekst." in one for one in bodies(many))
    assert set(many.came.values()) == {1}


@pytest.mark.long
@pytest.mark.ci
async def test_stopped_while_it_runs_nobody_else_gets_it(place: Place, many: Refusing):
    count = 300
    bot = await place.bot()
    database = opened(place.database_url)
    fill(database, many.url, count)
    leader = leader_at(bot, place)
    await begun(leader)
    await until(lambda: sum(many.came.values()) > count // 10)
    await leader.says("stopp utsendingen")
    await leader.presses("Ja, stopp")

    found = await over(database, count)
    database.close()
    assert found[Outcome.DROPPED] > 0
    assert found[Outcome.SENT] == sum(many.came.values())
