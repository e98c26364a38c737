"""Who is let in: tokens as Microsoft's documentation tells, and every broken one kept out with 401."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import jwt
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric import rsa

from bot.app import open_office, running
from tests.conftest import settings_for
from tests.teams import Connector, Person

APP = "40000000-0000-0000-0000-000000000001"
ISSUER = "https://api.botframework.example"


@dataclass
class Entra:
    """A played Entra ID: publishes its keys, and signs what it's asked to."""

    key: rsa.RSAPrivateKey = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))
    kid: str = "first"
    endorsements: tuple[str, ...] = ("msteams",)
    down: bool = False
    asked: int = 0
    server: TestServer | None = None

    async def start(self) -> None:
        application = web.Application()
        application.router.add_get("/openid", self._metadata)
        application.router.add_get("/keys", self._keys)
        self.server = TestServer(application)
        await self.server.start_server()

    def url(self, path: str) -> str:
        assert self.server
        return str(self.server.make_url(path))

    async def _metadata(self, _: web.Request) -> web.Response:
        self.asked += 1
        return web.Response(status=503) if self.down else web.json_response({"jwks_uri": self.url("/keys")})

    async def _keys(self, _: web.Request) -> web.Response:
        key = jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
        key |= {"kid": self.kid, "endorsements": list(self.endorsements)}
        return web.json_response({"keys": [key]})

    def token(self, service_url: str, **changes: Any) -> str:
        now = datetime.now(UTC)
        claims = {
            "iss": ISSUER,
            "aud": APP,
            "nbf": now - timedelta(minutes=1),
            "exp": now + timedelta(hours=1),
            "serviceurl": service_url,
        }
        kid = changes.pop("kid", self.kid)
        key = changes.pop("key", self.key)
        algorithm = changes.pop("algorithm", "RS256")
        kept = {name: value for name, value in {**claims, **changes}.items() if value is not None}
        return jwt.encode(kept, key, algorithm, headers={"kid": kid})


@dataclass
class Door:
    entra: Entra
    person: Person

    async def knocks(self, token: str | None, **activity: Any) -> int:
        self.person.headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        return await self.person.posts(self.person.activity(type="message", text="hjelp", **activity))

    def token(self, **changes: Any) -> str:
        return self.entra.token(self.person.connector.url, **changes)


@pytest_asyncio.fixture
async def door(tmp_path: Any) -> AsyncIterator[Door]:
    """The real bot, not in local mode: what comes in has to show its token."""
    entra = Entra()
    await entra.start()
    settings = settings_for(
        f"sqlite:///{tmp_path}/bot.db",
        app_id=APP,
        token_issuer=ISSUER,
        openid_metadata_url=entra.url("/openid"),
        allowed_tenants=("30000000-0000-0000-0000-000000000001",),
    )
    office = open_office(settings)
    async with (
        Connector() as connector,
        aiohttp.ClientSession() as session,
        running(settings, office, sweeping=False) as bot,
        TestServer(bot.application) as server,
    ):
        url = str(server.make_url("")).rstrip("/")
        tenant = "30000000-0000-0000-0000-000000000001"
        yield Door(entra, Person("Kari Prøve", f"{1:036}", tenant, url, connector, session))
    assert entra.server
    await entra.server.close()


async def test_a_good_token_is_let_in_and_its_keys_are_fetched_once(door: Door):
    assert await door.knocks(door.token()) == 200
    assert await door.knocks(door.token()) == 200
    assert door.entra.asked == 1


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
        {"key": rsa.generate_private_key(65537, 2048)},
        {"key": "a-shared-secret-that-is-long-enough-for-hs256", "algorithm": "HS256"},
        {"key": None, "algorithm": "none"},
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
    assert await door.knocks(door.token(), channelId="webchat") == 401


async def test_clocks_may_differ_by_five_minutes_but_not_by_ten(door: Door):
    now = datetime.now(UTC)

    assert await door.knocks(door.token(exp=now - timedelta(minutes=4))) == 200
    assert await door.knocks(door.token(exp=now - timedelta(minutes=10))) == 401


async def test_an_unknown_key_is_looked_up_once_a_minute_and_no_more(door: Door):
    assert await door.knocks(door.token()) == 200
    for _ in range(5):
        assert await door.knocks(door.token(kid="unknown")) == 401

    assert door.entra.asked == 1, "the keys were fetched less than a minute ago"


async def test_known_keys_are_kept_while_the_metadata_is_down(door: Door):
    assert await door.knocks(door.token()) == 200
    door.entra.down = True

    assert await door.knocks(door.token(exp=datetime.now(UTC) + timedelta(minutes=30))) == 200


async def test_another_tenant_is_refused(door: Door):
    tenant = {"channelData": {"tenant": {"id": "30000000-0000-0000-0000-000000000002"}}}

    assert await door.knocks(door.token(), **tenant) == 403


async def test_a_service_that_is_not_microsofts_gets_no_reply(door: Door):
    """The token is good and the turn is taken, but loopback is no host of the settings' list."""
    assert await door.knocks(door.token()) == 200
    assert door.person.inbox == []
