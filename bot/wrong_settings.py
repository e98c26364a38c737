"""What is wrong with the settings as they're written, before anything is tried."""

import re
from collections.abc import Iterator

from bot.settings import ENV_FILE, Settings, others_read

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
"""Of a tenant, a person or an app in Entra ID."""
_PERSON = re.compile(f"{_ID.pattern}/{_ID.pattern}", re.IGNORECASE)
_LONG = 16
"""Letters of a secret, at least."""
SHARED_SQLITE = (
    "SQLite is for one process: with FREMTID_ENGINE=cluster FREMTID_DATABASE_URL has to be a PostgreSQL, "
    "postgresql://user:password@host:5432/name (docs/running-many.md)"
)


def wrong_settings(settings: Settings) -> Iterator[tuple[str, str]]:
    """Each by its name, and what to do about it."""
    for name in settings.missing():
        yield name, "not set; docs/teams-app.md tells where it comes from"
    for name, shape in _misshapen(settings):
        yield f"FREMTID_{name}", "should be " + shape
    if settings.shares_sqlite:
        yield "FREMTID_DATABASE_URL", SHARED_SQLITE
    if settings.graph_mail and settings.smtp_url.get_secret_value():
        yield (
            "FREMTID_GRAPH_MAIL",
            "e-mails leave by Graph, and FREMTID_SMTP_URL is passed over; set one of them",
        )
    if others_read(ENV_FILE):
        yield str(ENV_FILE), f"others on this machine can read it; chmod 600 {ENV_FILE}"
    if not settings.secret.get_secret_value():
        yield "FREMTID_SECRET", "not set; any long text will do: it signs links to the board"
    for name, one in (("SECRET", settings.secret), ("METRICS_TOKEN", settings.metrics_token)):
        if 0 < len(one.get_secret_value()) < _LONG:
            yield f"FREMTID_{name}", f"too short to be a secret; {_LONG} letters at least"
    if not settings.public_url.startswith("https://"):
        yield "FREMTID_PUBLIC_URL", "should be the bot's own address, https://…"


def _misshapen(settings: Settings) -> Iterator[tuple[str, str]]:
    """Settings that are set to what can't be right, and how they should look."""
    for name, one in (("APP_ID", settings.app_id), ("TENANT_ID", settings.tenant_id)):
        if one and not _ID.fullmatch(one):
            yield name, "an id of Entra ID, like 00000000-0000-0000-0000-000000000000"
    if not all(_ID.fullmatch(one) for one in settings.allowed_tenants):
        yield "ALLOWED_TENANTS", "ids of tenants, with commas between them"
    if not all(_PERSON.fullmatch(one) for one in settings.admins):
        yield "ADMINS", "tenant/objectid, with commas between them"
    if any("/" in one for one in settings.service_hosts):
        yield "SERVICE_HOSTS", "names of hosts, without https://"
