"""What a supervisor and a monitoring system see: the parts by name, the figures, and nothing else."""

from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.figures import Figures
from bot.jobs.watchdog import Watchdog
from bot.web.health import Health
from tests.conftest import Teams
from tests.played_teams import Person

SECRET = "a long secret"


class Parts:
    """What the health looks at, up or down as it's told."""

    def __init__(self) -> None:
        self.up = {"database": True, "keys": True, "sweep": True}

    async def database(self) -> bool:
        return self.up["database"]

    async def keys(self) -> bool:
        return self.up["keys"]

    async def sweep(self) -> bool:
        return self.up["sweep"]


@pytest.fixture
def parts() -> Parts:
    return Parts()


@pytest.fixture
def is_private() -> bool:
    return True


@pytest_asyncio.fixture
async def url(parts: Parts, is_private: bool) -> AsyncIterator[str]:
    async def outbox() -> tuple[dict[str, int], timedelta]:
        return {"planned": 3, "uncertain": 1}, timedelta(seconds=90)

    application = web.Application()
    named = {"database": parts.database, "keys": parts.keys, "sweep": parts.sweep}
    Health(named, list, Figures(), outbox, SECRET, is_private=is_private).add_to(application)
    async with TestServer(application) as server:
        yield str(server.make_url("")).rstrip("/")


async def read(url: str, **headers: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as response:
        return response.status, await response.text()


@pytest.mark.parametrize("part", ["database", "keys", "sweep"])
async def test_one_part_that_is_down_makes_it_unready_by_name_and_leaves_it_alive(
    url: str, parts: Parts, part: str
):
    assert (await read(f"{url}/readyz"))[0] == 200
    parts.up[part] = False

    status, page = await read(f"{url}/readyz")

    assert status == 503
    assert f'"{part}": false' in page
    assert (await read(f"{url}/healthz"))[0] == 200


async def test_the_figures_show_the_outbox(url: str):
    _, page = await read(f"{url}/metrics")

    assert 'fremtid_letters{state="planned"} 3.0' in page
    assert "fremtid_outbox_lag_seconds 90.0" in page


async def test_from_behind_a_proxy_the_figures_need_the_secret(url: str):
    passed_on = {"X-Forwarded-For": "192.0.2.1"}

    assert (await read(f"{url}/metrics", **passed_on))[0] == 401
    assert (await read(f"{url}/metrics", **passed_on, Authorization="Bearer wrong"))[0] == 401
    assert (await read(f"{url}/metrics", **passed_on, Authorization=f"Bearer {SECRET}"))[0] == 200


@pytest.mark.parametrize("is_private", [False])
async def test_a_bot_that_others_reach_shows_its_figures_to_nobody_without_the_secret(url: str):
    assert (await read(f"{url}/metrics"))[0] == 401
    assert (await read(f"{url}/metrics", Authorization=f"Bearer {SECRET}"))[0] == 200


async def test_a_pulse_that_stops_is_noticed():
    seconds = [0.0]
    watchdog = Watchdog(timedelta(seconds=60), lambda: seconds[0])
    assert await watchdog.beats()

    seconds[0] = 61.0
    assert not await watchdog.beats()
    watchdog.beat()
    assert await watchdog.beats()


async def test_turns_and_sends_are_counted_by_how_they_ended(teams: Teams, kari: Person):
    await kari.says("hei")
    await kari.posts({"not": "an activity"})

    _, page = await read(f"{teams.bot_url}/metrics")

    assert 'fremtid_turns_total{outcome="answered"} 1.0' in page
    assert 'fremtid_turns_total{outcome="turned-away-400"} 1.0' in page
    assert 'fremtid_sends_total{outcome="taken"} 1.0' in page
    assert "fremtid_turn_seconds_count 1.0" in page


async def test_the_bot_is_unready_while_its_database_is_gone(teams: Teams):
    assert (await read(f"{teams.bot_url}/readyz"))[0] == 200
    await teams.look(lambda unit: unit.talks.cursor.driver.run("DROP TABLE alembic_version", ()))

    status, page = await read(f"{teams.bot_url}/readyz")

    assert status == 503
    assert '"database": false' in page


async def test_no_answer_tells_what_the_bot_runs_on(teams: Teams):
    async with aiohttp.ClientSession() as session:
        for path in ("/healthz", "/metrics", "/nowhere", "/api/messages"):
            async with session.get(f"{teams.bot_url}{path}") as response:
                assert "Server" not in response.headers, path
