"""A played Entra ID: keys over real HTTP, and tokens signed with them."""

import asyncio
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, Self

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric import rsa

APP_ID = "40000000-0000-0000-0000-000000000001"
ISSUER = "https://issuer.example"


@cache
def rsa_key(name: str) -> rsa.RSAPrivateKey:
    """A real key; one for each name, since making them takes time."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


class EntraId:
    """Publishes keys with endorsements, and signs tokens as the Bot Connector does."""

    def __init__(self) -> None:
        self.keys: dict[str, list[str]] = {"first": ["msteams", "webchat"]}
        """Published keys, and the channels that each may speak for."""
        self.odd: list[Any] = []
        """What else stands in the list of keys."""
        self.fetched = 0
        self.down = False
        self.speaks = asyncio.Event()
        """Until then it doesn't answer."""
        self.speaks.set()
        self.server: TestServer | None = None

    async def __aenter__(self) -> Self:
        application = web.Application()
        application.router.add_get("/metadata", self._metadata)
        application.router.add_get("/keys", self._keys)
        application.router.add_get("/organizations/v2.0/.well-known/openid-configuration", self._metadata)
        self.server = TestServer(application)
        await self.server.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self.server
        self.speaks.set()
        await self.server.close()

    @property
    def metadata_url(self) -> str:
        assert self.server
        return str(self.server.make_url("/metadata"))

    @property
    def login_url(self) -> str:
        return self.metadata_url.removesuffix("/metadata")

    async def _metadata(self, _: web.Request) -> web.Response:
        self.fetched += 1
        await self.speaks.wait()
        if self.down:
            raise web.HTTPBadGateway
        assert self.server
        return web.json_response({"issuer": ISSUER, "jwks_uri": str(self.server.make_url("/keys"))})

    async def _keys(self, _: web.Request) -> web.Response:
        return web.json_response({"keys": [*self.odd, *(self._published(name) for name in self.keys)]})

    def _published(self, name: str) -> dict[str, Any]:
        public = jwt.algorithms.RSAAlgorithm.to_jwk(rsa_key(name).public_key(), as_dict=True)
        return {**public, "kid": name, "use": "sig", "endorsements": self.keys[name]}

    def token(self, service_url: str, *, key: str = "first", **changes: Any) -> str:
        """A good token for that service, but for the changes: a claim, or None to leave it out;
        `kid`, `alg` and `signed_with` change how it is signed."""
        now = datetime.now(UTC)
        alg, kid = changes.pop("alg", "RS256"), changes.pop("kid", key)
        signed_with = changes.pop("signed_with", rsa_key(key))
        claims = {
            "serviceurl": service_url,
            "iss": ISSUER,
            "aud": APP_ID,
            "nbf": now - timedelta(minutes=1),
            "exp": now + timedelta(hours=1),
            **changes,
        }
        kept = {name: value for name, value in claims.items() if value is not None}
        return jwt.encode(kept, signed_with, algorithm=alg, headers={"kid": kid} if kid else {})

    def token_of(self, tenant: str, person: str, **changes: Any) -> str:
        """A token as Teams gets it for somebody in the tab, but for the changes."""
        claims = {
            "serviceurl": None,
            "iss": f"{self.login_url}/{tenant}/v2.0",
            "tid": tenant,
            "oid": person,
            "name": "Lise Leder",
            "scp": "access_as_user",
            "ver": "2.0",
        }
        return self.token("", **{**claims, **changes})
