"""Teams' tab: whoever Entra ID names gets a session if they have a role, and every other token is refused."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp.test_utils import TestServer

from bot.app import open_bot
from bot.jobs.jobs import Duty
from bot.running import running
from bot.teams.access import NoToken
from tests.conftest import HOME, settings_for
from tests.teams.entra import APP_ID, ISSUER, EntraId, rsa_key

LEADER = "20000000-0000-0000-0000-000000000900"
OTHER_TENANT = "30000000-0000-0000-0000-000000000001"
STRANGERS = "30000000-0000-0000-0000-000000000002"


@dataclass
class Tab:
    url: str
    entra: EntraId
    session: aiohttp.ClientSession

    async def signs_in(self, token: str | None) -> tuple[int, str]:
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        async with self.session.post(f"{self.url}/board/session", headers=headers) as answer:
            return answer.status, answer.headers.get("Set-Cookie", "")

    async def page(self, cookie: str = "", path: str = "/board/tab") -> tuple[int, str]:
        headers = {"Cookie": cookie.partition(";")[0]}
        async with self.session.get(f"{self.url}{path}", headers=headers) as answer:
            return answer.status, await answer.text()


@pytest_asyncio.fixture
async def tab(tmp_path: Path, migrated_sqlite: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Tab]:
    """The real bot, not in local mode, whose tokens come from a played Entra ID."""
    shutil.copy(migrated_sqlite, tmp_path / "bot.db")
    monkeypatch.setattr("bot.transport.EntraToken", lambda *_: NoToken())
    async with EntraId() as entra, aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
        settings = settings_for(
            f"sqlite:///{tmp_path}/bot.db",
            app_id=APP_ID,
            token_issuer=ISSUER,
            openid_metadata_url=entra.metadata_url,
            login_url=entra.login_url,
            allowed_tenants=(HOME, OTHER_TENANT),
            public_url="https://bot.programme.example",
            secret="long and secret",
        )
        bot = open_bot(settings)
        async with (
            running(settings, bot, duty=Duty.STILL) as at_work,
            TestServer(at_work.application) as server,
        ):
            yield Tab(str(server.make_url("")).rstrip("/"), entra, session)


async def test_the_leader_is_signed_in_by_teams_without_having_written_before(tab: Tab):
    status, page = await tab.page()
    assert status == 401
    assert "/board/static/teams.js" in page
    assert "/board/static/teams.js" not in (await tab.page(path="/board"))[1]

    status, cookie = await tab.signs_in(tab.entra.token_of(HOME, LEADER))
    assert status == 204
    assert cookie.endswith("HttpOnly; SameSite=None; Secure; Partitioned")

    status, page = await tab.page(cookie)
    assert status == 200
    assert "0 av 40 plasser er tatt" in page
    assert "Med dagens tempo" in page


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"aud": "40000000-0000-0000-0000-000000000002"}, id="for another app"),
        pytest.param({"aud": f"api://bot.programme.example/botid-{APP_ID}"}, id="of version 1"),
        pytest.param({"tid": OTHER_TENANT}, id="of a tenant that another's issuer can't speak for"),
        pytest.param({"iss": ISSUER}, id="of the Bot Framework"),
        pytest.param({"iss": None}, id="of nobody"),
        pytest.param({"oid": None}, id="without a person"),
        pytest.param({"oid": "not an id"}, id="with something else as a person"),
        pytest.param({"scp": None}, id="of an app instead of a person"),
        pytest.param({"scp": "User.Read"}, id="for another purpose"),
        pytest.param({"signed_with": rsa_key("another")}, id="signed by somebody else"),
        pytest.param({"kid": "unknown"}, id="of an unknown key"),
        pytest.param(
            {"alg": "HS256", "signed_with": "a secret that is long enough for it"}, id="of another sort"
        ),
    ],
)
async def test_no_token_is_let_in(tab: Tab, wrong: dict[str, Any]):
    assert await tab.signs_in(tab.entra.token_of(HOME, LEADER, **wrong)) == (401, "")


@pytest.mark.parametrize(
    ("lasts", "minutes"), [("exp", -6), ("nbf", 6)], ids=["has ended", "is of the future"]
)
async def test_no_token_is_let_in_that(tab: Tab, lasts: str, minutes: int):
    moment = datetime.now(UTC) + timedelta(minutes=minutes)
    assert await tab.signs_in(tab.entra.token_of(HOME, LEADER, **{lasts: moment})) == (401, "")


async def test_the_leader_by_name_in_another_tenant_is_nobody(tab: Tab):
    assert (await tab.signs_in(tab.entra.token_of(OTHER_TENANT, LEADER)))[0] == 403
    assert (await tab.signs_in(tab.entra.token_of(STRANGERS, LEADER)))[0] == 401


@pytest.mark.parametrize("token", [None, "", "nonsense", "a.b.c"])
async def test_what_is_no_token_is_refused(tab: Tab, token: str | None):
    assert (await tab.signs_in(token))[0] == 401


async def test_nobody_comes_in_while_keys_can_not_be_fetched(tab: Tab):
    tab.entra.down = True
    assert (await tab.signs_in(tab.entra.token_of(HOME, LEADER)))[0] == 401
