"""Who may come in and how much they may send, from the settings."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import aiohttp

from bot.settings import Settings
from bot.teams.floods import Floods
from bot.teams.gate import Gate
from bot.teams.patience import TurnPatience
from bot.teams.tokens import Expected, TokenCheck
from storage.engine.clock import utc_now


@dataclass(frozen=True)
class Limits:
    """What anybody may send: so many at once, then so many a second; and how long a turn is waited for."""

    person_rate: float = 5.0
    person_burst: int = 30
    tenant_rate: float = 50.0
    tenant_burst: int = 300
    patience: TurnPatience = TurnPatience()


def token_check(settings: Settings, session: aiohttp.ClientSession) -> TokenCheck:
    """Checks tokens that are for this app."""
    expected = Expected(settings.app_id, settings.token_issuer, settings.openid_metadata_url)
    return TokenCheck(session, expected, utc_now)


def gate_of(
    settings: Settings,
    check: TokenCheck | None,
    reaches: Callable[[str], bool],
    clock: Callable[[], datetime],
    limits: Limits,
) -> Gate:
    """The gate; without `check` no token is asked for."""
    return Gate(
        check=check.check if check else None,
        reaches=reaches,
        tenants=frozenset(settings.allowed_tenants),
        persons=Floods(limits.person_rate, limits.person_burst, clock),
        by_tenant=Floods(limits.tenant_rate, limits.tenant_burst, clock),
        body_within=limits.patience.body,
    )
