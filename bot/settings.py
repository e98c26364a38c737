"""The settings: the environment, or `.env`. The only module that reads them."""

import os
import tempfile
from collections.abc import Mapping
from datetime import date
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

List = Annotated[tuple[str, ...], NoDecode]
ENV_FILE = Path(".env")
_IN_FILES = ("database_url", "secret", "metrics_token", "smtp_url")
"""Read at the start from the file that `…_file` names, if it names one."""
_OURS_ALONE = 0o077
"""Nobody but the bot's user reads or writes what it makes."""


class Settings(BaseSettings):
    """All settings, each from `FREMTID_<NAME>`; lists are separated by commas."""

    model_config = SettingsConfigDict(
        env_prefix="FREMTID_", env_file=".env", extra="ignore", hide_input_in_errors=True
    )

    host: str = "127.0.0.1"
    port: int = 3978
    worker_port: int = 3979
    """Where a worker shows `/healthz` and `/metrics`."""
    data_dir: Path = Path("var")
    """The only folder that the bot writes to."""
    database_url_file: str = ""
    """Instead of the URL, as of each `…_file`: the path of a file that holds it."""
    database_url: str = Field(default="", validate_default=True)
    engine: Literal["embedded", "cluster"] = "embedded"
    """`cluster`: workers send, on PostgreSQL; `embedded`: this process does."""
    programme: Path = Path("programme.toml")
    app_id: str = ""
    app_password: SecretStr = SecretStr("")
    app_password_file: str = ""
    """Instead of a password: the path of a file that holds it; a new one needs no restart."""
    app_password_ends: date | None = None
    """The day on which the password ends, if somebody noted it: the leader is told before."""
    app_certificate: str = ""
    """Instead of a password: the path of a PEM file with the certificate and its key; likewise."""
    tenant_id: str = ""
    allowed_tenants: List = ()
    admins: List = ()
    """The first leaders: `tenant/objectid`, …"""
    public_url: str = ""
    """The bot's own address: that of its pages, and of links to them."""
    secret_file: str = ""
    secret: SecretStr = Field(default=SecretStr(""), validate_default=True)
    """Signs links."""
    metrics_token_file: str = ""
    metrics_token: SecretStr = Field(default=SecretStr(""), validate_default=True)
    """Known to whoever reads `/metrics` from another machine."""
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
    smtp_url_file: str = ""
    smtp_url: SecretStr = Field(default=SecretStr(""), validate_default=True)
    """The server that e-mails leave by: `smtp://user:password@host` (STARTTLS) or `smtps://…` (TLS)."""
    graph_mail: bool = False
    """Whether e-mails leave by Graph's `sendMail` instead, out of the mailbox that they come from."""
    mail_from: str = ""
    """The address that they come from."""
    service_hosts: List = ("smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com")
    """Hosts that a reply may go to."""

    @field_validator("allowed_tenants", "admins", "service_hosts", "graph_busy", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        """Ids and hosts, in the lower case that Teams sends them in."""
        if isinstance(value, str):
            return tuple(part.strip().lower() for part in value.split(",") if part.strip())
        return value

    @field_validator(*(f"{name}_file" for name in _IN_FILES))
    @classmethod
    def _is_readable(cls, value: str) -> str:
        """ValueError where the file can't be read."""
        if value:
            text_of(Path(value))
        return value

    @field_validator(*_IN_FILES, mode="before")
    @classmethod
    def _from_file(cls, value: Any, known: ValidationInfo) -> Any:  # noqa: ANN401 - whatever was given
        """What its file holds, if it has one."""
        if file := known.data.get(f"{known.field_name}_file"):
            return text_of(Path(file))
        return value

    @field_validator("database_url")
    @classmethod
    def _in_the_folder(cls, value: str, known: ValidationInfo) -> str:
        """SQLite's file in the bot's folder, unless another database is named."""
        return value or f"sqlite:///{known.data['data_dir']}/fremtid.db"

    @property
    def is_private(self) -> bool:
        """Whether nobody but this machine reaches the bot: on loopback, and without an address of its own."""
        try:
            return ip_address(self.host).is_loopback and not self.public_url
        except ValueError:
            return self.host == "localhost" and not self.public_url

    @property
    def sends_mail(self) -> bool:
        """Whether e-mails leave."""
        return self.graph_mail or bool(self.smtp_url.get_secret_value())

    def missing(self) -> list[str]:
        """The settings that the real bot can't do without and that aren't set."""
        needed = {"APP_ID": self.app_id, "TENANT_ID": self.tenant_id}
        needed["APP_PASSWORD"] = (
            self.app_password.get_secret_value() or self.app_password_file or self.app_certificate
        )
        needed["ADMINS"] = ",".join(self.admins)
        if self.sends_mail:
            needed["MAIL_FROM"] = self.mail_from
        return [f"FREMTID_{name}" for name, value in needed.items() if not value]

    @property
    def answers(self) -> Path:
        """Where classifiers are that were trained here, since the texts differ from the shipped one's."""
        return self.data_dir / "answers"

    @property
    def shares_sqlite(self) -> bool:
        """Whether several processes are to share a SQLite database, which takes one."""
        return self.engine == "cluster" and self.database_url.startswith("sqlite")


def text_of(file: Path) -> str:
    """What a file holds, without the line's end; ValueError says why it can't be read."""
    try:
        return file.read_text("utf-8").strip()
    except OSError as error:
        msg = f"{file} can't be read ({error.strerror})"
    except ValueError:
        msg = f"{file} can't be read (it isn't UTF-8)"
    raise ValueError(msg)


def read_settings() -> tuple[Settings, Mapping[str, str]]:
    """The settings, and what is wrong with those that can't be read: they're as if they weren't set."""
    unreadable = {}
    try:
        if ENV_FILE.exists():
            text_of(ENV_FILE)
    except (OSError, ValueError) as error:
        unreadable[str(ENV_FILE)] = str(error)
    given: dict[str, Any] = {"_env_file": None if unreadable else ENV_FILE}
    try:
        return Settings(**given), unreadable
    except ValidationError as error:
        wrong = {str(one["loc"][0]): one["msg"] for one in error.errors(include_input=False)}
    defaults = {name: Settings.model_fields[name].default for name in wrong}
    told = {f"FREMTID_{name.upper()}": why.removeprefix("Value error, ") for name, why in wrong.items()}
    return Settings(**given, **defaults), {**unreadable, **told}


def others_read(file: Path) -> bool:
    """Whether the file is there, and other users of the machine may read it."""
    try:
        return bool(file.stat().st_mode & _OURS_ALONE) and os.name == "posix"
    except OSError:
        return False


def stay_in(folder: Path) -> None:
    """From now on this process, and those that it starts, write for themselves alone, and need no home.

    To be called before matplotlib is imported, which looks for a place for its fonts then.
    """
    os.umask(_OURS_ALONE)
    os.environ.setdefault("MPLCONFIGDIR", str(folder / "matplotlib"))
    if _has_no_room_for_a_while():
        (folder / "tmp").mkdir(parents=True, exist_ok=True)
        os.environ["TMPDIR"] = str((folder / "tmp").absolute())
        tempfile.tempdir = None


def _has_no_room_for_a_while() -> bool:
    """Whether there is no folder for files that last a moment, but perhaps this one with the code."""
    try:
        return Path(tempfile.gettempdir()).samefile(Path.cwd())
    except OSError:
        return True
