"""The bot's own token, asked for at a played Entra ID over real TLS."""

import asyncio
import ipaddress
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl

import jwt
import orjson
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import NameOID

from bot.settings import Settings
from bot.wire.access import EntraToken
from bot.wire.connector import RefusedError
from tests.wire.entra import APP_ID, rsa_key
from tests.wire.played import MovingClock

TENANT = "30000000-0000-0000-0000-00000000000f"


def write_certificate(path: Path, name: str) -> Path:
    """A PEM file with a key and its certificate for loopback."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(rsa_key(name).public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False
        )
        .sign(rsa_key(name), hashes.SHA256())
    )
    key = rsa_key(name).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(key + certificate.public_bytes(serialization.Encoding.PEM))
    return path


@dataclass
class Login:
    """Gives tokens to who shows the right credential."""

    clock: MovingClock
    asked: list[dict[str, str]] = field(default_factory=list)
    trusts: str = ""
    """The name of the key whose assertion is taken, instead of the password."""
    down: bool = False
    url: str = ""

    def metadata(self) -> dict[str, str]:
        urls = {f"{name}_endpoint": f"{self.url}/{TENANT}/{name}" for name in ("authorization", "token")}
        return {**urls, "issuer": f"{self.url}/{TENANT}"}

    def token(self, form: dict[str, str]) -> tuple[int, dict[str, str | int]]:
        self.asked.append(form)
        if self.down:
            return 400, {"error": "temporarily_unavailable"}
        if not self._is_known(form):
            return 401, {"error": "invalid_client"}
        return 200, {
            "access_token": f"token-{len(self.asked)}",
            "expires_in": 3600,
            "token_type": "Bearer",
        }

    def _is_known(self, form: dict[str, str]) -> bool:
        if not self.trusts:
            return form.get("client_secret") == "very-secret"
        key, audience = rsa_key(self.trusts).public_key(), f"{self.url}/{TENANT}/token"
        try:
            jwt.decode(form["client_assertion"], key, algorithms=["RS256", "PS256"], audience=audience)
        except jwt.InvalidSignatureError:
            return False
        return True

    def access(self, **more: str) -> EntraToken:
        known = {
            "app_id": APP_ID,
            "app_password": "very-secret",
            "tenant_id": TENANT,
            "login_url": self.url,
            "token_issuer": "https://api.botframework.example",
        }
        return EntraToken(Settings(_env_file=None, **{**known, **more}), self.clock)


def handler(login: Login) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """HTTP/1.0, so that each connection ends with its answer: msal never closes its own."""

        def do_GET(self) -> None:
            self._answer(200, login.metadata())

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._answer(*login.token(dict(parse_qsl(body))))

        def _answer(self, status: int, answer: dict[str, Any]) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(orjson.dumps(answer))

        def log_message(self, *_: object) -> None:
            """Nothing to be said."""

    return Handler


@pytest.fixture
def login(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Login]:
    pem = write_certificate(tmp_path / "server.pem", "server")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(pem))
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(pem)
    login = Login(MovingClock())
    with HTTPServer(("127.0.0.1", 0), handler(login)) as server:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
        login.url = f"https://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield login
        server.shutdown()
        thread.join()


async def test_fifty_who_wait_get_one_token_asked_for_once(login: Login):
    access = login.access()

    assert set(await asyncio.gather(*(access.get() for _ in range(50)))) == {"token-1"}

    (asked,) = login.asked
    assert asked["grant_type"] == "client_credentials"
    assert asked["client_id"] == APP_ID
    assert asked["scope"] == "https://api.botframework.example/.default"


async def test_a_token_is_renewed_five_minutes_before_it_ends(login: Login):
    access = login.access()
    assert await access.get() == "token-1"
    login.clock.passes(minutes=54)
    assert await access.get() == "token-1"
    login.clock.passes(minutes=2)
    assert await access.get() == "token-2"


async def test_a_refused_token_is_replaced_once_however_many_met_the_refusal(login: Login):
    access = login.access()
    refused = await access.get()

    async def again() -> str:
        access.forget(refused)
        return await access.get()

    assert {await again() for _ in range(10)} == {"token-2"}
    assert len(login.asked) == 2


async def test_entra_id_is_left_alone_for_some_seconds_after_it_gave_none(login: Login):
    access = login.access()
    login.down = True
    for _ in range(5):
        with pytest.raises(RefusedError, match="temporarily_unavailable"):
            await access.get()
    assert len(login.asked) == 1

    login.down = False
    login.clock.passes(seconds=6)
    assert await access.get() == "token-2"


async def test_a_host_that_does_not_answer_is_a_refusal(login: Login):
    with pytest.raises(RefusedError):
        await login.access(login_url="https://127.0.0.1:1").get()


async def test_a_certificate_does_instead_of_a_password_and_is_changed_without_a_restart(
    login: Login, tmp_path: Path
):
    pem = write_certificate(tmp_path / "bot.pem", "old")
    login.trusts = "old"
    access = login.access(app_certificate=str(pem), app_password="")
    assert await access.get() == "token-1"
    assert "client_secret" not in login.asked[0]

    login.trusts = "new"
    write_certificate(pem, "new")
    login.clock.passes(minutes=56)
    assert await access.get() == "token-2"


async def test_a_certificate_that_is_not_there_is_a_refusal(login: Login, tmp_path: Path):
    with pytest.raises(RefusedError, match="FileNotFoundError"):
        await login.access(app_certificate=str(tmp_path / "gone.pem"), app_password="").get()
