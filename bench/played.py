"""Teams, Entra ID and the company register, played over real HTTP: the register knows nobody."""

import asyncio
import ipaddress
import ssl
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from itertools import count
from pathlib import Path
from typing import Any

import jwt
import orjson
from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from bench.letters.cap import Cap
from storage.engine.clock import utc_now

APP_ID = "40000000-0000-0000-0000-000000000001"
PASSWORD = "very-secret"  # noqa: S105 - the played login takes any
ISSUER = "https://api.botframework.com"
"""One of the SDKs knows the keys' address by this name alone."""
TENANT = "adfs"
"""msal asks Microsoft about a login that it doesn't know, but not about this tenant."""
_CONVERSATIONS = "/v3/conversations/"


@dataclass(frozen=True)
class Sent:
    """A message as it reached the chat."""

    id: str
    activity: Mapping[str, Any]


@dataclass(frozen=True)
class Whereabouts:
    """What a bot has to know of this world; a peer gets it as JSON."""

    service_url: str
    metadata_url: str
    keys_url: str
    login_url: str
    certificate: str
    """The path of the login's certificate, which the bot has to trust."""
    app_id: str = APP_ID
    password: str = PASSWORD
    tenant: str = TENANT
    issuer: str = ISSUER


@dataclass
class Played:
    """The world around a bot."""

    key: rsa.RSAPrivateKey
    where: Whereabouts
    _cap: Cap | None = None
    _waiting: dict[str, tuple[asyncio.Future[Sent], str]] = field(default_factory=dict)
    """By chat, with the message whose button was pressed."""
    _ids: "count[int]" = field(default_factory=count)

    def reply_in(self, chat: str, pressed: str = "") -> asyncio.Future[Sent]:
        """Arrives with the chat's next message, new or in the place of the one whose button was pressed.

        Any other that is said anew is no reply: an earlier card, about a meeting that was cancelled since.
        """
        reply: asyncio.Future[Sent] = asyncio.get_running_loop().create_future()
        self._waiting[chat] = reply, pressed
        return reply

    @contextmanager
    def capped(self) -> Iterator[Cap]:
        """Refuses meanwhile what Teams would; a chat's tenant is what stands before the colon in its id."""
        self._cap = Cap()
        try:
            yield self._cap
        finally:
            self._cap = None

    def token(self, audience: str) -> str:
        """A token as the connector's, for an hour."""
        now = utc_now()
        lasts = {"iat": now, "nbf": now - timedelta(minutes=1), "exp": now + timedelta(hours=1)}
        claims = {"iss": ISSUER, "aud": audience, "serviceurl": self.where.service_url, **lasts}
        return jwt.encode(claims, self.key, algorithm="RS256", headers={"kid": "bench"})

    async def teams(self, request: web.BaseRequest) -> web.Response:
        """The connector, and what is known of its keys."""
        if request.method == "GET":
            return _json(self._looked_up(request.path))
        body = orjson.loads(await request.read() or b"{}")
        chat, _, rest = request.path.removeprefix(_CONVERSATIONS).partition("/")
        if self._cap and not self._cap.takes(chat.partition(":")[0]):
            return web.Response(status=HTTPStatus.TOO_MANY_REQUESTS, headers={"Retry-After": "1"})
        is_new = request.method != "PUT"
        message = f"m{next(self._ids)}" if is_new else rest.rpartition("/")[2]
        reply, pressed = self._waiting.get(chat, (None, ""))
        is_reply = body.get("type") == "message" and (is_new or message == pressed)
        if reply and not reply.done() and is_reply:
            reply.set_result(Sent(message, body))
        return _json({"id": message})

    def _looked_up(self, path: str) -> Mapping[str, Any]:
        if path.endswith("/openidconfiguration"):
            return {"issuer": ISSUER, "jwks_uri": self.where.keys_url}
        if path.endswith("/keys"):
            public = jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
            key = {**public, "kid": "bench", "use": "sig", "endorsements": ["msteams"]}
            return {"keys": [key]}
        return {"name": "Kari Prøve", "email": "kari@company.example"}  # a member of a chat

    async def login(self, request: web.BaseRequest) -> web.Response:
        """Entra ID: where its endpoints are, and a token for whoever asks."""
        if request.method == "GET":
            url = f"{self.where.login_url}/{TENANT}"
            return _json({"issuer": url, "authorization_endpoint": url, "token_endpoint": f"{url}/token"})
        token = self.token("https://api.botframework.com")
        return _json({"access_token": token, "expires_in": 3600, "token_type": "Bearer"})


def _json(answer: Mapping[str, Any]) -> web.Response:
    return web.Response(body=orjson.dumps(answer), content_type="application/json")


@asynccontextmanager
async def playing(folder: Path) -> AsyncIterator[Played]:
    """Teams and Entra ID, listening on loopback; the certificate is written to the folder."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    certificate = _write_certificate(folder / "login.pem", key)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    loop = asyncio.get_running_loop()
    played = Played(key, Whereabouts("", "", "", "", ""))
    teams = await loop.create_server(web.Server(played.teams), "127.0.0.1", 0)
    login = await loop.create_server(web.Server(played.login), "127.0.0.1", 0, ssl=tls)
    url = f"http://127.0.0.1:{teams.sockets[0].getsockname()[1]}/"
    login_url = f"https://127.0.0.1:{login.sockets[0].getsockname()[1]}"
    played.where = Whereabouts(url, f"{url}openidconfiguration", f"{url}keys", login_url, str(certificate))
    try:
        yield played
    finally:
        teams.close()
        login.close()


def _write_certificate(path: Path, key: rsa.RSAPrivateKey) -> Path:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "played login")])
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(utc_now() - timedelta(days=1))
        .not_valid_after(utc_now() + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(secret + certificate.public_bytes(serialization.Encoding.PEM))
    return path
