"""Processes that answer and workers that send share one PostgreSQL; each may come and go."""

import asyncio

from tests.conftest import HOME
from tests.delivery.conftest import LEADER, Workers
from tests.races.conftest import Bot, Place
from tests.races.proxy import Proxy
from tests.teams import Person
from tests.waiting import PATIENCE, until

HEARD = "Et spørsmål til prosjektgruppen"
READY, NOT_READY = 200, 503


async def _asks(person: Person, text: str) -> None:
    """What nobody has an answer for goes to the project leader."""
    await person.says(text)
    await person.presses("Snakk med oss")
    await person.presses("Send")


async def _is_ready(place: Place, bot: Bot) -> None:
    """Once some worker has swept."""
    async with asyncio.timeout(PATIENCE):
        while await place.status(bot, "/readyz") != READY:  # noqa: ASYNC110 - another process sets no event
            await asyncio.sleep(0.05)


def _heard(leader: Person, text: str) -> int:
    return sum(HEARD in sent.text and text in sent.text for sent in leader.inbox)


async def test_workers_send_what_others_planned_and_none_that_is_killed_takes_anything_along(
    place: Place, workers: Workers
):
    one, other = await place.bots_together(2)
    lise = Person("Lise Leder", LEADER, HOME, one.url, place.connector, place.session)
    kari = place.person(1, other)
    await lise.says("hei")
    await _asks(kari, "Får vi gratis kaffi av roboten?")
    assert await place.status(one, "/readyz") == NOT_READY, "nobody sends"
    assert not _heard(lise, "kaffi")

    first = await workers.one()
    await until(lambda: _heard(lise, "kaffi"))
    await _is_ready(place, one)

    first.kill()
    await first.wait()
    await _asks(kari, "Har roboten kaffi i morgen?")
    await asyncio.gather(workers.one(), workers.one())
    await until(lambda: _heard(lise, "i morgen"))
    assert _heard(lise, "gratis") == _heard(lise, "i morgen") == 1


async def test_a_worker_that_looks_once_an_hour_is_woken_by_the_turn_itself(place: Place, workers: Workers):
    [bot] = await place.bots_together(1)
    lise = Person("Lise Leder", LEADER, HOME, bot.url, place.connector, place.session)
    kari = place.person(1, bot)
    await lise.says("hei")
    await _asks(kari, "Har roboten kaffi?")
    await workers.one("rarely")
    await until(lambda: _heard(lise, "Har roboten kaffi?"))

    await _asks(kari, "Og boller?")

    await until(lambda: _heard(lise, "Og boller?"))


async def test_a_worker_listens_again_once_the_database_is_back(place: Place, workers: Workers):
    [bot] = await place.bots_together(1)
    lise = Person("Lise Leder", LEADER, HOME, bot.url, place.connector, place.session)
    kari = place.person(1, bot)
    await lise.says("hei")
    async with Proxy(place.database_url) as proxy:
        await workers.one("rarely", database_url=proxy.url)
        await _asks(kari, "Har roboten kaffi?")
        await until(lambda: _heard(lise, "Har roboten kaffi?"))

        proxy.cut()
        await _asks(kari, "Og boller?")
        await proxy.mend()

        await until(lambda: _heard(lise, "Og boller?"))


async def test_a_worker_ends_by_itself_when_it_is_asked_to(place: Place, workers: Workers):
    [bot] = await place.bots_together(1)
    worker = await workers.one()
    await _is_ready(place, bot)

    worker.terminate()

    assert await worker.wait() == 0
