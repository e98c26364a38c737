"""The way from Teams and to it, built from the settings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

import aiohttp

from bot.figures import Figures
from bot.jobs.carrier import LetterCarrier
from bot.settings import Settings
from bot.teams.access import EntraToken, NoToken
from bot.teams.adapter import TeamsAdapter
from bot.teams.answering import Answering
from bot.teams.cards import closed, message
from bot.teams.connector import Connector
from bot.teams.limits import Limits, gate_of, token_check
from bot.web.health import Part
from storage.engine.clock import utc_now


@dataclass(frozen=True)
class Transport:
    """The way from Teams and to it."""

    adapter: TeamsAdapter
    """Takes what comes in."""
    answering: Answering
    """Sends the replies."""
    carrier: LetterCarrier
    """Sends the letters, by the way that replies go."""
    connector: Connector
    """Calls Teams, with `tokens`."""
    tokens: EntraToken | NoToken
    figures: Figures
    """What went each way."""
    ready_when: Mapping[str, Part]
    """What has to be there before anybody can be answered."""


def transport_of(
    settings: Settings,
    session: aiohttp.ClientSession,
    log_key: Callable[[str], str],
    clock: Callable[[], datetime],
    limits: Limits,
    *,
    local: bool,
) -> Transport:
    """In local mode nobody shows a token, and any address is answered."""
    tokens = NoToken() if local else EntraToken(settings, utc_now)
    hosts = frozenset() if local else frozenset(settings.service_hosts)
    figures, answering = Figures(), Answering(message, closed)
    connector = Connector(session, tokens, hosts, figures.called)
    check = None if local else token_check(settings, session)
    gate = gate_of(settings, check, connector.reaches, clock, limits)
    adapter = TeamsAdapter(connector, gate, figures, limits.patience, log_key)
    return Transport(
        adapter,
        answering,
        LetterCarrier(connector, adapter, answering),
        connector,
        tokens,
        figures,
        ready_when={"keys": check.has_keys, "token": tokens.is_had} if check else {},
    )
