"""Who is let in: tokens as Microsoft's documentation tells, and every broken one kept out with 401."""

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
from tests.conftest import settings_for
from tests.played_teams import Connector, Person
from tests.teams.entra import APP_ID, ISSUER, EntraId, rsa_key

TENANT = "30000000-0000-0000-0000-000000000001"


@dataclass
class Door:
    entra: EntraId
    person: Person

    async def knocks(self, token: str | None, **activity: Any) -> int:
        self.person.headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        return await self.person.posts(self.person.activity(type="message", text="hjelp", **activity))

    def token(self, **changes: Any) -> str:
        return self.entra.token(self.person.connector.url, **changes)


@pytest_asyncio.fixture
async def door(tmp_path: Path, migrated_sqlite: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Door]:
    """The real bot, not in local mode: what comes in has to show its token."""
    shutil.copy(migrated_sqlite, tmp_path / "bot.db")
    monkeypatch.setattr("bot.transport.EntraToken", lambda *_: NoToken())  # test_access.py has the way out
    async with EntraId() as entra, Connector() as connector, aiohttp.ClientSession() as session:
        settings = settings_for(
            f"sqlite:///{tmp_path}/bot.db",
            app_id=APP_ID,
            token_issuer=ISSUER,
            openid_metadata_url=entra.metadata_url,
            allowed_tenants=(TENANT,),
            service_hosts=("127.0.0.1",),
        )
        bot = open_bot(settings)
        async with (
            running(settings, bot, duty=Duty.STILL) as at_work,
            TestServer(at_work.application) as server,
        ):
            url = str(server.make_url("")).rstrip("/")
            yield Door(entra, Person("Kari Prøve", f"{1:036}", TENANT, url, connector, session))


async def test_a_good_token_is_let_in_and_its_keys_are_fetched_once(door: Door):
    assert await door.knocks(door.token()) == 200
    assert await door.knocks(door.token()) == 200
    assert door.entra.fetched == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "https://somebody.example"},
        {"aud": "40000000-0000-0000-0000-000000000002"},
        {"exp": datetime(2020, 1, 1, tzinfo=UTC)},
        {"nbf": datetime(2100, 1, 1, tzinfo=UTC)},
        {"exp": None},
        {"nbf": None},
        {"serviceurl": "https://elsewhere.example/"},
        {"serviceurl": None},
        {"kid": "unknown"},
        {"signed_with": rsa_key("somebody else's")},
        {"signed_with": "a-shared-secret-that-is-long-enough-for-hs256", "alg": "HS256"},
        {"signed_with": None, "alg": "none"},
    ],
    ids=lambda changes: " ".join(f"{name}" for name in changes),
)
async def test_a_broken_token_is_kept_out_without_a_word(door: Door, changes: dict[str, Any]):
    assert await door.knocks(door.token(**changes)) == 401
    assert door.person.inbox == []


@pytest.mark.parametrize("token", [None, "", "not.a.token", "x" * 5000, "a.b.c"])
async def test_what_is_no_token_is_kept_out(door: Door, token: str | None):
    assert await door.knocks(token) == 401


async def test_a_channel_that_the_key_is_not_endorsed_for_is_kept_out(door: Door):
    assert await door.knocks(door.token(), channelId="slack") == 401


async def test_clocks_may_differ_by_five_minutes_but_not_by_ten(door: Door):
    now = datetime.now(UTC)

    assert await door.knocks(door.token(exp=now - timedelta(minutes=4))) == 200
    assert await door.knocks(door.token(exp=now - timedelta(minutes=10))) == 401


async def test_an_unknown_key_is_looked_up_once_a_minute_and_no_more(door: Door):
    assert await door.knocks(door.token()) == 200
    for _ in range(5):
        assert await door.knocks(door.token(kid="unknown")) == 401

    assert door.entra.fetched == 1, "the keys were fetched less than a minute ago"


async def test_known_keys_are_kept_while_the_metadata_is_down(door: Door):
    assert await door.knocks(door.token()) == 200
    door.entra.down = True

    assert await door.knocks(door.token(exp=datetime.now(UTC) + timedelta(minutes=30))) == 200


async def test_another_tenant_is_refused(door: Door):
    tenant = {"channelData": {"tenant": {"id": "30000000-0000-0000-0000-000000000002"}}}

    assert await door.knocks(door.token(), **tenant) == 403


async def test_a_service_that_answers_must_not_go_to_is_refused_before_the_turn(door: Door):
    elsewhere = "https://elsewhere.example/"

    assert await door.knocks(door.token(serviceurl=elsewhere), serviceUrl=elsewhere) == 403
    assert await door.knocks(door.token()) == 200
    assert len(door.person.inbox) == 1
