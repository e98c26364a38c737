"""The settings: the environment, or `.env`. The only module that reads them."""

from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal

from pydantic import SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

List = Annotated[tuple[str, ...], NoDecode]


class Settings(BaseSettings):
    """All settings, each from `FREMTID_<NAME>`; lists are separated by commas."""

    model_config = SettingsConfigDict(env_prefix="FREMTID_", env_file=".env", extra="ignore")

    host: str = "127.0.0.1"
    port: int = 3978
    database_url: str = "sqlite:///var/fremtid.db"
    engine: Literal["embedded", "cluster"] = "embedded"
    """`cluster`: workers send, on PostgreSQL; `embedded`: this process does."""
    programme: Path = Path("programme.toml")
    app_id: str = ""
    app_password: SecretStr = SecretStr("")
    app_password_file: str = ""
    """Instead of a password: the path of a file that holds it; a new one needs no restart."""
    app_certificate: str = ""
    """Instead of a password: the path of a PEM file with the certificate and its key; likewise."""
    tenant_id: str = ""
    allowed_tenants: List = ()
    admins: List = ()
    """The first leaders: `tenant/objectid`, …"""
    public_url: str = ""
    """The bot's own address: that of its pages, and of links to them."""
    secret: SecretStr = SecretStr("")
    """Signs links; known to whoever reads `/metrics` from another machine."""
    login_url: str = "https://login.microsoftonline.com"
    openid_metadata_url: str = "https://login.botframework.com/v1/.well-known/openidconfiguration"
    token_issuer: str = "https://api.botframework.com"  # noqa: S105 - who makes the tokens, none of them
    brreg_url: str = "https://data.brreg.no/enhetsregisteret/api"
    """Where the company register is asked."""
    graph: bool = False
    """Whether meetings are written to the hosts' calendars in Outlook (docs/calendars.md)."""
    graph_url: str = "https://graph.microsoft.com"
    """Another one in other clouds."""
    graph_busy: List = ("busy", "oof", "tentative", "unknown")
    """What counts as busy in a host's calendar; `workingelsewhere` may be added, `tentative` left out."""
    graph_unreadable: Literal["closed", "own"] = "closed"
    """A host whose calendar can't be read is offered to nobody (`closed`), or by our own table (`own`)."""
    service_hosts: List = ("smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com")
    """Hosts that a reply may go to."""

    @field_validator("allowed_tenants", "admins", "service_hosts", "graph_busy", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        """Ids and hosts, in the lower case that Teams sends them in."""
        if isinstance(value, str):
            return tuple(part.strip().lower() for part in value.split(",") if part.strip())
        return value

    @property
    def is_private(self) -> bool:
        """Whether nobody but this machine reaches the bot: on loopback, and without an address of its own."""
        try:
            return ip_address(self.host).is_loopback and not self.public_url
        except ValueError:
            return self.host == "localhost" and not self.public_url

    def missing(self) -> list[str]:
        """The settings that the real bot can't do without and that aren't set."""
        needed = {"APP_ID": self.app_id, "TENANT_ID": self.tenant_id}
        needed["APP_PASSWORD"] = (
            self.app_password.get_secret_value() or self.app_password_file or self.app_certificate
        )
        needed["ADMINS"] = ",".join(self.admins)
        if self.engine == "cluster":
            needed["DATABASE_URL"] = "" if self.database_url.startswith("sqlite") else self.database_url
        return [f"FREMTID_{name}" for name, value in needed.items() if not value]


def read_settings() -> tuple[Settings, Mapping[str, str]]:
    """The settings, and what is wrong with those that can't be read: they're as if they weren't set."""
    try:
        return Settings(), {}
    except ValidationError as error:
        wrong = {str(one["loc"][0]): one["msg"] for one in error.errors(include_input=False)}
    defaults = {name: Settings.model_fields[name].default for name in wrong}
    return Settings(**defaults), {f"FREMTID_{name.upper()}": why for name, why in wrong.items()}
