"""A played Entra ID that gives the bot its own token, over real TLS as msal wants it."""

import ipaddress
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl

import jwt
import orjson
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import NameOID

from bot.settings import Settings
from bot.teams.access import EntraToken
from tests.teams.entra import APP_ID, rsa_key
from tests.teams.played import MovingClock

TENANT = "30000000-0000-0000-0000-00000000000f"
PASSWORD = "very-secret"


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
    password: str = PASSWORD
    refuses_with: tuple[int, ...] = ()
    """Its own numbers of what is wrong with a credential that it doesn't take."""
    lasts: int = 3600
    """Seconds that a token is good for."""
    down: bool = False
    url: str = ""

    def metadata(self) -> dict[str, str]:
        urls = {f"{name}_endpoint": f"{self.url}/{TENANT}/{name}" for name in ("authorization", "token")}
        return {**urls, "issuer": f"{self.url}/{TENANT}"}

    def token(self, form: dict[str, str]) -> tuple[int, dict[str, str | int | list[int]]]:
        self.asked.append(form)
        if self.down:
            return 400, {"error": "temporarily_unavailable"}
        if not self._is_known(form):
            return 401, {"error": "invalid_client", "error_codes": list(self.refuses_with)}
        return 200, {
            "access_token": f"token-{len(self.asked)}",
            "expires_in": self.lasts,
            "token_type": "Bearer",
        }

    def _is_known(self, form: dict[str, str]) -> bool:
        if not self.trusts:
            return form.get("client_secret") == self.password
        key, audience = rsa_key(self.trusts).public_key(), f"{self.url}/{TENANT}/token"
        try:
            jwt.decode(form["client_assertion"], key, algorithms=["RS256", "PS256"], audience=audience)
        except jwt.InvalidSignatureError:
            return False
        return True

    def access(self, **more: str) -> EntraToken:
        known = {
            "app_id": APP_ID,
            "app_password": PASSWORD,
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


@contextmanager
def open_login(pem: Path) -> Iterator[Login]:
    """Listens on loopback, with that certificate."""
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
