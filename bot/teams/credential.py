"""What the bot shows Entra ID: a password, its file or a certificate, as it is now; and when it ends."""

from datetime import UTC, datetime, time
from pathlib import Path

from cryptography import x509

from bot.settings import Settings


def credential(settings: Settings) -> str | dict[str, str]:
    """As msal takes it; OSError or ValueError if the file can't be read. A new one needs no restart."""
    if settings.app_certificate:
        pem = Path(settings.app_certificate).read_text("ascii")
        return {"private_key": pem, "public_certificate": pem}
    if settings.app_password_file:
        return Path(settings.app_password_file).read_text("utf-8").strip()
    return settings.app_password.get_secret_value()


def ends(settings: Settings) -> datetime | None:
    """When it ends, if that is known: a certificate says so, of a password somebody notes it."""
    if settings.app_certificate:
        try:
            pem = Path(settings.app_certificate).read_bytes()
            return x509.load_pem_x509_certificate(pem).not_valid_after_utc
        except (OSError, ValueError):
            return None
    day = settings.app_password_ends
    return datetime.combine(day, time(), UTC) if day else None
