"""Plays a season: people say and press what their plans say, the clock moves, the bot does the rest."""

import heapq
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import Running, open_office, running
from bot.office import Office
from bot.replay.season import BEGINS, ENDS, ZONE, Plan, plans
from bot.replay.teams import Chat, Sent, Teams, listening
from bot.rounds import Duty
from bot.settings import Settings
from programme.companies import CompanyId
from programme.errors import NotAnAnswerError
from programme.history import Happened
from programme.meetings import Meeting
from programme.road import IN_THE_PROGRAMME, Stage
from programme.slots import read_token
from storage.unit import Unit

PROGRAMME = Path(__file__).parent / "season_2021.toml"
HOME = "home"
LOOKS_AT = (time(8, 1), time(9, 1), time(12, 1), time(16, 1))
"""When the timetable is let to look, beside every moment at which somebody does something."""
NOBODY_LISTENS = "http://127.0.0.1:9"
Deed = Callable[[], Awaitable[None]]


@dataclass(frozen=True)
class Told:
    """What became of a company, and what its contact was sent."""

    plan: Plan
    stage: Stage
    history: Sequence[Happened]
    meetings: Sequence[Meeting]
    sent: Sequence[Sent]


@dataclass(frozen=True)
class Story:
    """A season that was played."""

    seed: int
    companies: Sequence[Told]
    confirmed: Sequence[tuple[datetime, int]]
    """How many companies had a place, day by day."""
    places: int


@dataclass
class _Clock:
    now: datetime

    def __call__(self) -> datetime:
        return self.now


@dataclass
class _Player:
    teams: Teams
    office: Office
    bot: Running
    clock: _Clock
    events: list[tuple[datetime, int, Deed]] = field(default_factory=list)
    confirmed: list[tuple[datetime, int]] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        self.leader = self.teams.chat(HOME, "leader", "Lise Leder")
        self.hosts = [
            self.teams.chat(HOME, "harald", "Harald Eksempel"),
            self.teams.chat(HOME, "vera", "Vera Eksempel"),
        ]

    def at(self, when: datetime, deed: Deed) -> None:
        """Let it be done then, or as soon as the clock has come so far."""
        heapq.heappush(self.events, (when.astimezone(UTC), next(self._numbers), deed))

    async def play(self, season: Sequence[Plan]) -> dict[int, Chat]:
        """All of it; each company's contact's chat, by the number of its plan."""
        for one in (self.leader, *self.hosts):
            await one.says("hei")
        chats = {}
        for plan in season:
            chats[plan.number] = chat = self.teams.chat(
                f"company{plan.number}", "contact", f"Prøve Person {plan.number}"
            )
            self.at(plan.asks, _Company(self, plan, chat).asks)
        end = datetime.combine(ENDS, time(17), ZONE)
        while self.events and self.events[0][0] < end:
            when, _, deed = heapq.heappop(self.events)
            await self._pass_to(when)
            await deed()
        await self._pass_to(end.astimezone(UTC))
        return chats

    async def _pass_to(self, when: datetime) -> None:
        day = self.clock.now.astimezone(ZONE).date()
        while day <= when.astimezone(ZONE).date():
            for look in LOOKS_AT:
                moment = datetime.combine(day, look, ZONE).astimezone(UTC)
                if self.clock.now < moment < when:
                    await self._look(moment)
            day += timedelta(days=1)
        await self._look(max(when, self.clock.now))

    async def _look(self, moment: datetime) -> None:
        new_day = not self.confirmed or self.confirmed[-1][0].date() < moment.date()
        self.clock.now = moment
        await self.bot.send_due()
        if new_day:
            inside = await self.office.transaction(lambda unit: unit.companies.in_stage(*IN_THE_PROGRAMME))
            self.confirmed.append((moment, len(inside)))


@dataclass
class _Company:
    """One company's contact, who follows its plan."""

    player: _Player
    plan: Plan
    chat: Chat

    def _in(self, **later: float) -> datetime:
        return self.player.clock.now + timedelta(**later)

    async def asks(self) -> None:
        """Book a presentation."""
        await self.chat.says("vi vil gjerne ha en presentasjon")
        times = self.chat.choices("slot")
        chosen = times[self.plan.slot % len(times)]
        await self.chat.presses({"do": "send"}, company=self.plan.name, slot=chosen)
        start = read_token(chosen)
        if self.plan.moves:
            self.player.at(start - timedelta(hours=20), self.moves)
        else:
            self.player.at(start + timedelta(hours=1), self.was_presented_to)

    async def moves(self) -> None:
        """Take another time."""
        await self.chat.says("flytt møtet")
        times = self.chat.choices("slot")
        chosen = times[-1]
        await self.chat.presses({"do": "send"}, slot=chosen)
        self.player.at(read_token(chosen) + timedelta(hours=1), self.was_presented_to)

    async def was_presented_to(self) -> None:
        """The host says what came of it, and the contact when the company decides."""
        for host in self.player.hosts:
            await self._outcome_by(host)
        if self.plan.says_when and self.plan.decides:
            self.player.at(self._in(hours=1), self.says_when)
        if self.plan.decides:
            self.player.at(max(self.plan.decides.astimezone(UTC), self._in(days=1)), self.decides)

    async def _outcome_by(self, host: Chat) -> None:
        for sent in reversed(host.sent):
            presses = [one.get("data", {}) for one in sent.card.get("actions", ())]
            wanted = {"deed": "outcome", "outcome": self.plan.outcome}
            press = next((one for one in presses if wanted.items() <= one.items()), None)
            if press and self.plan.name in str(sent.card):
                await host.send(host, {"value": dict(press)})
                await host.presses({"do": "sure"})
                return

    async def says_when(self) -> None:
        """Name the day of the board's meeting."""
        await self.chat.says("vi trenger mer tid")
        assert self.plan.decides
        day = max(self.plan.decides.date(), self.player.clock.now.date() + timedelta(days=1))
        await self.chat.presses({"do": "send"}, decides_on=day.isoformat())

    async def decides(self) -> None:
        """Confirm, or say no for now."""
        if not self.plan.confirms:
            await self.chat.says("ikke nå")
            await self.chat.presses({"do": "send"}, why_not="time")
            return
        await self.chat.says("vi blir med")
        if await self.chat.presses({"deed": "vouch_leader"}):
            await self.player.bot.send_due()
            await self.player.leader.presses_unasked("accept_contact")
            await self.chat.says("vi blir med")
        await self.chat.presses({"do": "send"}, who_decided="Styret", representatives_know="yes")
        await self.chat.presses({"do": "sure"})
        self.player.at(self._in(days=3), self.prepares)

    async def prepares(self) -> None:
        """Book the start-up meeting, prepare it, and register for the kick-off."""
        await self.chat.says("bestill oppstartsmøte")
        await self.chat.presses({"do": "first"})
        await self.chat.says("forbered møtet")
        goal = {"prepared_goal": "Flere lærlinger", "prepared_participants": self.chat.name}
        await self.chat.presses({"do": "send"}, **goal)
        if self.plan.registers:
            await self.chat.says("meld på kick-off")
            names = ", ".join(f"{self.chat.name} {number}" for number in range(self.plan.registers))
            await self.chat.presses({"do": "send"}, coming=names)
            self.player.at(datetime(2021, 9, 8, 12, tzinfo=ZONE), self.says_how_it_was)

    async def says_how_it_was(self) -> None:
        """Answer the three questions about the kick-off."""
        if await self.chat.presses_unasked("kickoff_feedback"):
            await self.chat.presses({"do": "send"}, worth="much", best="Nye kontakter")


async def play(seed: int) -> Story:
    """The season of that seed, on a database of its own that is gone afterwards."""
    clock = _Clock(datetime.combine(BEGINS, time(7), ZONE).astimezone(UTC))
    season = plans(seed)
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory(prefix="replay-"))
        settings = Settings(
            _env_file=None,  # type: ignore[call-arg]
            database_url=f"sqlite:///{folder}/season.db",
            programme=PROGRAMME,
            admins=(f"{HOME}/leader",),
            brreg_url=NOBODY_LISTENS,
        )
        office = open_office(settings, clock, local=True)
        teams = await stack.enter_async_context(Teams(clock).open())
        bot = await stack.enter_async_context(
            running(settings, office, local=True, duty=Duty.STILL, clock=clock)
        )
        teams.bot_url = await stack.enter_async_context(listening(bot.application))
        player = _Player(teams, office, bot, clock)
        chats = await player.play(season)
        told = await office.transaction(lambda unit: [_told(one, chats[one.number], unit) for one in season])
        places = await office.transaction(lambda unit: len(unit.places.all()))
        return Story(seed, told, player.confirmed, places)


def _told(plan: Plan, chat: Chat, unit: Unit) -> Told:
    found = unit.companies.found(plan.name)
    if not found:
        raise NotAnAnswerError(plan.name)
    company = found[0]
    return Told(plan, company.stage, _oldest_first(company.id, unit), _meetings(company.id, unit), chat.sent)


def _oldest_first(company: CompanyId, unit: Unit) -> list[Happened]:
    return list(reversed(unit.history.of(company)))


def _meetings(company: CompanyId, unit: Unit) -> list[Meeting]:
    return list(unit.meetings.of_company(company, datetime(2021, 1, 1, tzinfo=UTC)))
