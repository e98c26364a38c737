"""An answer that certainly didn't arrive stands before the next one; one that may have isn't repeated."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

import pytest
import pytest_asyncio
from aiohttp import web

from tests.conftest import Clock, Teams, teams_on
from tests.faults import Faults
from tests.played_teams import Person

MISSED = "Dette kom ikke fram til deg sist:"
BOOKED = "Presentasjonen er bestilt"
LONG = {"Retry-After": "600"}


@pytest_asyncio.fixture
async def teams(database_url: str, clock: Clock, faults: Faults) -> AsyncIterator[Teams]:
    """On both databases."""
    async with teams_on(database_url, clock, faults) as teams:
        yield teams


@contextmanager
def refuses(person: Person, status: int) -> Iterator[None]:
    """Whatever is sent to them meets that."""
    person.connector.answers = [web.Response(status=status, headers=LONG) for _ in range(5)]
    yield
    person.connector.answers = []


async def books(person: Person) -> None:
    await person.posts(person.pressing("Første ledige", company="Prøvebrød AS"))


@pytest.mark.parametrize("status", [400, 403, 404, 413, 429, 503])
async def test_the_next_answer_begins_with_what_was_missed(kari: Person, status: int):
    await kari.says("bestill presentasjon")
    with refuses(kari, status):
        await books(kari)
    assert len(kari.inbox) == 1

    seen = await kari.says("mine møter")

    assert seen.startswith(f"{MISSED}\n{BOOKED}"), seen
    assert seen.count("Bedrift: Prøvebrød AS") == 1
    assert seen.count("Prøvebrød AS") == 2, "once as it was told, and once as it stands"
    assert MISSED not in await kari.says("mine møter")


@pytest.mark.parametrize("status", [500, 502])
async def test_what_may_have_arrived_is_not_said_again(kari: Person, status: int):
    await kari.says("bestill presentasjon")
    with refuses(kari, status):
        await books(kari)

    assert MISSED not in await kari.says("mine møter")


async def test_several_that_were_missed_stand_in_their_order_once(kari: Person):
    said = ("hva koster det?", "er du en robot?", "english", "my meetings")
    seen = [await kari.says(one) for one in said[:2]]
    for one in said:
        with refuses(kari, 403):
            await kari.says(one)

    last = await kari.says("help")

    assert last.startswith("This didn't reach you last time:")
    assert last.count("reach you") == 1
    assert seen[0].splitlines()[0] not in last, "the last three are kept"
    assert (
        last.index(seen[1].splitlines()[0])
        < last.index("I'll continue in English.")
        < last.index("No meetings")
    )


@pytest.mark.parametrize("typed", ["ja", "1", "Ja, avlys"])
async def test_a_yes_or_a_number_is_not_about_a_card_that_nobody_saw(kari: Person, typed: str):
    await kari.says("bestill presentasjon")
    await books(kari)
    with refuses(kari, 403):
        await kari.says("avlys")

    assert (await kari.says(typed)).startswith(MISSED)

    assert "Prøvebrød AS" in await kari.says("mine møter")


async def test_a_welcome_that_was_missed_comes_with_the_first_answer(kari: Person):
    with refuses(kari, 403):
        await kari.installs()
    assert kari.inbox == []

    assert "ikke et menneske" in await kari.says("hjelp")


async def test_what_is_missed_is_told_to_its_person_alone(kari: Person, ola: Person):
    await kari.says("bestill presentasjon")
    with refuses(kari, 403):
        await books(kari)

    assert MISSED not in await ola.says("mine møter")
    assert MISSED in await kari.says("mine møter")
