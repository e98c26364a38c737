"""The wire alone, between a played Teams, a played Entra ID and an turns that says what it's told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import aiohttp
from aiohttp.test_utils import TestServer

from bot.figures import Figures
from bot.log_key import log_key
from bot.teams.access import NoToken
from bot.teams.adapter import TeamsAdapter
from bot.teams.answering import Answering
from bot.teams.bot import ProgrammeBot
from bot.teams.cards import closed, message
from bot.teams.connector import Connector as WayOut
from bot.teams.floods import Floods
from bot.teams.gate import Gate
from bot.teams.incoming import Incoming, Spoken
from bot.teams.middleware import OneConversationOneTurn
from bot.teams.one_at_a_time import OneAtATime
from bot.teams.patience import TurnPatience
from bot.teams.tokens import Expected, TokenCheck
from programme.people import Language
from tests.played_teams import Connector, Person
from tests.teams.entra import APP_ID, ISSUER, EntraId
from texts.say import Button, Keeps, Plain, Say
from texts.voice import voice_of

STILL = datetime(2027, 2, 22, 9, 0, tzinfo=UTC)
"""The floods' clock: buckets never fill up, so that how fast the test runs doesn't matter."""


class MovingClock:
    """The time of its making, as tokens have it; it stands still until it's moved."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class StubTurns:
    """Echoes, with a form's button and a menu's button; slow, broken or silent as it's told."""

    heard: list[Incoming] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    held: dict[str, asyncio.Event] = field(default_factory=dict)
    """What has to happen before a text is answered."""
    broken: bool = False

    async def take(self, incoming: Incoming) -> Spoken | None:
        self.heard.append(incoming)
        if incoming.said.text in self.held:
            await self.held[incoming.said.text].wait()
        if self.broken:
            msg = "a secret of the database"
            raise RuntimeError(msg)
        if incoming.activity in self.taken:
            return None
        self.taken.add(incoming.activity)
        press = incoming.said.press
        return self.speak(f"Hørte: {dict(press) if press is not None else incoming.said.text}")

    def holds(self, text: str) -> asyncio.Event:
        """The text isn't answered before the event is set."""
        return self.held.setdefault(text, asyncio.Event())

    def speak(self, text: str) -> Spoken:
        buttons = (
            Button(Plain("Bestill"), {"run": "r1", "do": "send"}, Keeps.INPUTS),
            Button(Plain("Meny"), {"deed": "menu"}),
        )
        return Spoken(Say(Plain(text), buttons=buttons), voice_of(Language.NB, ZoneInfo("Europe/Oslo")))

    def replied(self, activity: str, _spoken: Spoken, _message: str) -> None:
        self.done.append(activity)

    async def missed(self, incoming: Incoming, _: Spoken) -> None:
        self.lost.append(incoming.activity)

    def not_shown(self, _: Spoken, error: str) -> Spoken:
        return self.speak(f"Svaret kan ikke vises, feil {error}")

    def took_too_long(self, _: Incoming, error: str) -> Spoken:
        return self.speak(f"Det tok for lang tid, feil {error}")

    def our_fault(self, _: Incoming, error: str) -> Spoken:
        return self.speak(f"Feil {error}")


@dataclass
class Wire:
    """The bot's server, listening, and all that it talks to."""

    url: str
    server: TestServer
    adapter: TeamsAdapter
    answering: Answering
    out: WayOut
    turns: StubTurns
    teams: Connector
    entra: EntraId
    clock: MovingClock
    session: aiohttp.ClientSession
    person: Callable[[int, int], Person]

    @property
    def conversations(self) -> OneAtATime:
        """Those that are being answered."""
        (found,) = (
            one.conversations
            for one in self.adapter._middleware._middleware
            if isinstance(one, OneConversationOneTurn)
        )
        return found


@asynccontextmanager
async def open_wire(*, local: bool, patience: TurnPatience) -> AsyncIterator[Wire]:
    """With tokens checked and tenants listed as in the world, or as on a newcomer's machine."""
    turns, clock = StubTurns(), MovingClock()
    async with Connector() as teams, EntraId() as entra, aiohttp.ClientSession() as session:
        out = WayOut(session, NoToken(), frozenset() if local else frozenset({"127.0.0.1"}))
        expected = Expected(APP_ID, ISSUER, entra.metadata_url)
        check = None if local else TokenCheck(session, expected, clock).check
        tenants = frozenset() if local else frozenset(_tenant(number) for number in range(1, 100))
        persons, by_tenant = Floods(5, 10, lambda: STILL), Floods(50, 25, lambda: STILL)
        gate = Gate(check, out.reaches, tenants, persons, by_tenant, patience.body)
        adapter = TeamsAdapter(out, gate, Figures(), patience, log_key(""))
        answering = Answering(message, closed)
        server = TestServer(adapter.application(ProgrammeBot(turns, answering, patience.turn)))
        await server.start_server()
        url = str(server.make_url("")).rstrip("/")

        def person(number: int, tenant: int) -> Person:
            headers = {} if local else {"Authorization": f"Bearer {entra.token(teams.url)}"}
            object_id = f"20000000-0000-0000-0000-{number:012}"
            name = f"Prøve {number}"
            return Person(name, object_id, _tenant(tenant), url, teams, session, headers=headers)

        try:
            yield Wire(url, server, adapter, answering, out, turns, teams, entra, clock, session, person)
        finally:
            await server.close()


def _tenant(number: int) -> str:
    return f"30000000-0000-0000-0000-{number:012}"
