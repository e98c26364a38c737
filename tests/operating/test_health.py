"""What a supervisor and a monitoring system see: the parts by name, the figures, and nothing else."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.app import open_bot
from bot.figures import Figures, Seen, Stored
from bot.jobs.jobs import Duty
from bot.jobs.watchdog import Watchdog
from bot.running import running
from bot.web.health import Health
from programme.letters.letters import UNSETTLED
from tests.conftest import Clock, Teams, settings_for
from tests.played_teams import Person
from tests.waiting import PATIENCE

SECRET = "a long secret"


class Parts:
    """What the health looks at, up or down as it's told."""

    def __init__(self) -> None:
        self.up = {"database": True, "keys": True, "token": True}

    async def database(self) -> bool:
        return self.up["database"]

    async def keys(self) -> bool:
        return self.up["keys"]

    async def token(self) -> bool:
        return self.up["token"]


@pytest.fixture
def parts() -> Parts:
    return Parts()


@pytest.fixture
def is_private() -> bool:
    return True


@pytest_asyncio.fixture
async def url(parts: Parts, is_private: bool) -> AsyncIterator[str]:
    async def look() -> Seen:
        letters = {"planned": 3, "uncertain": 1, "failed": 0}
        stored = Stored(letters, timedelta(seconds=90), 2) if parts.up["database"] else None
        ends = datetime(2027, 3, 1, tzinfo=UTC)
        return Seen({"version": "1.2.3"}, stored, 0.5, trained=False, credential_ends=ends)

    async def degraded() -> list[str]:
        return ["sending"]

    application = web.Application()
    named = {"database": parts.database, "keys": parts.keys, "token": parts.token}
    Health(named, degraded, Figures(), look, SECRET, is_private=is_private).add_to(application)
    async with TestServer(application) as server:
        yield str(server.make_url("")).rstrip("/")


async def read(url: str, **headers: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as response:
        return response.status, await response.text()


@pytest.mark.parametrize("part", ["database", "keys", "token"])
async def test_one_part_that_is_down_makes_it_unready_by_name_and_leaves_it_alive(
    url: str, parts: Parts, part: str
):
    assert (await read(f"{url}/readyz"))[0] == 200
    parts.up[part] = False

    status, page = await read(f"{url}/readyz")

    assert status == 503
    assert f'"{part}": false' in page
    assert (await read(f"{url}/healthz"))[0] == 200


async def test_what_works_in_part_is_named_and_takes_nothing_out(url: str):
    status, page = await read(f"{url}/readyz")
    assert (status, '"degraded": ["sending"]' in page) == (200, True)


async def test_the_figures_show_what_is_so(url: str):
    _, page = await read(f"{url}/metrics")

    for line in (
        'fremtid_info{version="1.2.3"} 1.0',
        "fremtid_database_up 1.0",
        'fremtid_letters{state="planned"} 3.0',
        'fremtid_letters{state="failed"} 0.0',
        "fremtid_outbox_lag_seconds 90.0",
        "fremtid_open_questions 2.0",
        "fremtid_sweep_age_seconds 0.5",
        "fremtid_trained 0.0",
        "fremtid_credential_ends_timestamp_seconds 1.8038592e+09",
    ):
        assert line in page.splitlines()
    assert "process_resident_memory_bytes" in page
    assert "fremtid_token_ends" not in page, "what isn't known isn't there"


async def test_what_the_database_would_tell_is_left_out_while_it_is_away(url: str, parts: Parts):
    parts.up["database"] = False
    _, page = await read(f"{url}/metrics")

    assert "fremtid_database_up 0.0" in page
    assert "fremtid_letters" not in page
    assert "fremtid_trained 0.0" in page


async def test_from_behind_a_proxy_the_figures_need_the_secret(url: str):
    passed_on = {"X-Forwarded-For": "192.0.2.1"}

    assert (await read(f"{url}/metrics", **passed_on))[0] == 401
    assert (await read(f"{url}/metrics", **passed_on, Authorization="Bearer wrong"))[0] == 401
    assert (await read(f"{url}/metrics", **passed_on, Authorization=f"Bearer {SECRET}"))[0] == 200


@pytest.mark.parametrize("is_private", [False])
async def test_a_bot_that_others_reach_shows_its_figures_to_nobody_without_the_secret(url: str):
    assert (await read(f"{url}/metrics"))[0] == 401
    assert (await read(f"{url}/metrics", Authorization=f"Bearer {SECRET}"))[0] == 200


async def test_a_watchdog_knows_how_long_ago_the_last_beat_was():
    seconds = [0.0]
    watchdog = Watchdog(lambda: seconds[0])
    seconds[0] = 61.0
    assert watchdog.age == 61.0
    watchdog.beat()
    assert watchdog.age == 0.0


async def test_every_state_in_which_something_is_to_be_done_has_its_figure(teams: Teams):
    _, page = await read(f"{teams.bot_url}/metrics")

    for state in UNSETTLED:
        assert f'fremtid_letters{{state="{state}"}} 0.0' in page
    assert 'state="sent"' not in page


async def test_the_figures_come_at_once_while_the_database_says_nothing(teams: Teams):
    async def never(_: object) -> None:
        await asyncio.sleep(PATIENCE)

    watched = teams.bot.transactions
    watched.at_once = never
    async with asyncio.timeout(PATIENCE / 2):
        _, page = await read(f"{teams.bot_url}/metrics")
    del watched.at_once

    assert "fremtid_database_up 0.0" in page


async def test_a_database_that_takes_nothing_makes_it_unready(teams: Teams):
    await teams.look(lambda unit: unit.talks.cursor.driver.run("PRAGMA query_only=ON", ()))
    status, page = await read(f"{teams.bot_url}/readyz")

    assert status == 503
    assert '"database": false' in page


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


async def test_a_worker_shows_how_it_does_and_answers_nobody(
    tmp_path: Path, migrated_sqlite: Path, clock: Clock
):
    shutil.copy(migrated_sqlite, tmp_path / "bot.db")
    settings = settings_for(f"sqlite:///{tmp_path}/bot.db")
    bot = open_bot(settings, clock, local=True)
    async with (
        running(settings, bot, local=True, duty=Duty.STILL) as at_work,
        TestServer(at_work.watched) as server,
    ):
        url = str(server.make_url("")).rstrip("/")
        shown = {
            path: await read(f"{url}/{path}") for path in ("healthz", "readyz", "metrics", "api/messages")
        }

    assert {path: status for path, (status, _) in shown.items()} == {
        "healthz": 200,
        "readyz": 200,
        "metrics": 200,
        "api/messages": 404,
    }
    for one in ("fremtid_info{", "fremtid_outbox_lag_seconds 0.0", "process_resident_memory_bytes"):
        assert one in shown["metrics"][1]


async def test_no_answer_tells_what_the_bot_runs_on(teams: Teams):
    async with aiohttp.ClientSession() as session:
        for path in ("/healthz", "/metrics", "/nowhere", "/api/messages"):
            async with session.get(f"{teams.bot_url}{path}") as response:
                assert "Server" not in response.headers, path
