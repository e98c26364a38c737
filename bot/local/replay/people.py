"""The people of the season: each company's contact says and presses what their plan says, when it says so."""

import heapq
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from itertools import count

from bot.app import Bot
from bot.local.demo import LEADER, TENANT, VERA
from bot.local.replay.companies import Tells, tells
from bot.local.replay.season import ZONE, Plan
from bot.local.replay.teams import Chat, Teams
from programme.calendar import out_of_quiet
from programme.companies.companies import CompanyName
from programme.companies.road import IN_THE_PROGRAMME
from programme.meetings.slots import read_token
from storage.unit import Unit

HOME = "home"
_COMING = ("Kari", "Ola", "Tora", "Nils")
"""Whom a company registers for the kick-off, as many as its plan says."""
LOOKS_AT = (time(8, 1), time(9, 1), time(12, 1), time(16, 1))
"""When the timetable is let to look, beside every moment at which somebody does something."""
Deed = Callable[[], Awaitable[None]]


@dataclass
class People:
    """Everybody who is played, and what they are going to do."""

    teams: Teams
    bot: Bot
    send_due: Deed
    accepts: bool = True
    """Whether the leader is played, too: accepts whoever asks to be known as a contact."""
    tells: dict[int, Tells] = field(default_factory=dict)
    """What each company has to tell, by the number of its plan."""
    companies: list["_Company"] = field(default_factory=list)
    chats: dict[int, Chat] = field(default_factory=dict)
    """Each company's contact's chat, by the number of its plan."""
    confirmed: list[tuple[datetime, int]] = field(default_factory=list)
    """How many companies had a place, day by day."""
    _events: list[tuple[datetime, int, Deed]] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        """The project group has a chat each."""
        self.leader = self.teams.chat(TENANT, LEADER.object_id, LEADER.name)
        self.hosts = [
            self.teams.chat(HOME, "harald", "Harald Eksempel"),
            self.teams.chat(TENANT, VERA.object_id, VERA.name),
        ]

    @property
    def now(self) -> datetime:
        """The programme's time, as far as it has been played."""
        return self.teams.now

    def at(self, when: datetime, deed: Deed) -> None:
        """Let it be done then, or as soon as the clock has come so far."""
        heapq.heappush(self._events, (when.astimezone(UTC), next(self._numbers), deed))

    async def meet(self, season: Sequence[Plan], seed: int) -> None:
        """The project group says hello, and each company has a day to write on."""
        await self._move_clock()
        self.tells = {plan.number: tells(plan, seed) for plan in season}
        for one in (self.leader, *self.hosts):
            await one.says("hei")
        for plan in season:
            tenant, name = f"company{plan.number}", f"Prøve Person {plan.number}"
            self.chats[plan.number] = chat = self.teams.chat(tenant, "contact", name)
            company = _Company(self, plan, chat)
            self.companies.append(company)
            self.at(plan.asks, company.asks)

    async def play_to(self, end: datetime) -> None:
        """Move the clock there; everybody does on the way what they had in mind."""
        while self._events and self._events[0][0] < end:
            when, _, deed = heapq.heappop(self._events)
            await self._pass_to(when)
            await deed()
        await self._pass_to(end.astimezone(UTC))

    async def group(self) -> None:
        """The leader asks for groups, and takes over the mixed proposal: nobody is asked yet."""
        await self.leader.says("foreslå grupper")
        await self.leader.presses({"do": "send"})
        await self.send_due()
        if await self.leader.opens("group_proposal", "mixed"):
            await self.leader.presses({"deed": "adopt_groups"})

    async def ask_about_groups(self) -> None:
        """The leader publishes the groups, and the companies answer."""
        await self.leader.says("publiser gruppene")
        await self.leader.presses({"do": "sure"})
        await self.send_due()
        await self.answer_about_groups()

    async def answer_about_groups(self) -> None:
        """Whoever was asked since the last time answers."""
        for company in self.companies:
            await company.answers_about_its_group()

    async def keep_up(self, now: datetime) -> None:
        """Whoever had something in mind by now does it; the clock is somebody else's."""
        while self._events and self._events[0][0] < now:
            _, _, deed = heapq.heappop(self._events)
            self.teams.now = now
            await deed()

    async def _pass_to(self, when: datetime) -> None:
        day = self.now.astimezone(ZONE).date()
        while day <= when.astimezone(ZONE).date():
            for look in LOOKS_AT:
                moment = datetime.combine(day, look, ZONE).astimezone(UTC)
                if self.now < moment < when:
                    await self._look(moment)
            day += timedelta(days=1)
        await self._look(max(when, self.now))

    async def _look(self, moment: datetime) -> None:
        new_day = not self.confirmed or self.confirmed[-1][0].date() < moment.date()
        self.teams.now = moment
        await self._move_clock()
        await self.send_due()
        if new_day:
            inside = await self.bot.transactions.run(lambda unit: unit.companies.in_stage(*IN_THE_PROGRAMME))
            self.confirmed.append((moment, len(inside)))

    async def _move_clock(self) -> None:
        await self.bot.transactions.run(lambda unit: unit.clock.move(unit.now, self.now))


@dataclass
class _Company:
    """One company's contact, who follows its plan."""

    people: People
    plan: Plan
    chat: Chat

    def _in(self, **later: float) -> datetime:
        return self.people.now + timedelta(**later)

    async def asks(self) -> None:
        """Book a presentation."""
        await self.chat.says("vi vil gjerne ha en presentasjon")
        times = self.chat.choices("slot")
        if not times:
            return
        chosen = times[self.plan.slot % len(times)]
        await self.chat.presses({"do": "send"}, company=self.plan.name, slot=chosen)
        start = read_token(chosen)
        if self.plan.moves:
            self.people.at(start - timedelta(hours=20), self.moves)
        else:
            self.people.at(start + timedelta(hours=1), self.was_presented_to)

    async def moves(self) -> None:
        """Take another time."""
        await self.chat.says("flytt møtet")
        times = self.chat.choices("slot")
        if not times:  # somebody else has moved or cancelled it
            return
        chosen = times[-1]
        await self.chat.presses({"do": "send"}, slot=chosen)
        self.people.at(read_token(chosen) + timedelta(hours=1), self.was_presented_to)

    async def was_presented_to(self) -> None:
        """The host says what came of it, and the contact when the company decides."""
        for host in self.people.hosts:
            await self._outcome_by(host)
        if self.plan.says_when and self.plan.decides:
            self.people.at(self._in(hours=1), self.says_when)
        if self.plan.decides:
            # The leader, who accepts the contact at once, hears of no claim in quiet time.
            decides = max(self.plan.decides.astimezone(UTC), self._in(days=1))
            self.people.at(out_of_quiet(decides, self.people.bot.transactions.programme), self.decides)

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
        day = max(self.plan.decides.date(), self.people.now.date() + timedelta(days=1))
        await self.chat.presses({"do": "send"}, decides_on=day.isoformat())

    async def decides(self) -> None:
        """Confirm, or say no for now."""
        if not self.plan.confirms:
            await self.chat.says("ikke nå")
            await self.chat.presses({"do": "send"}, why_not="time")
            return
        await self.chat.says("vi blir med")
        if await self.chat.presses({"deed": "vouch_leader"}) and self.people.accepts:
            await self.people.send_due()
            await self.people.leader.presses_unasked("accept_contact")
            await self.chat.says("vi blir med")
        if not await self.chat.presses({"do": "send"}, who_decided="Styret", representatives_know="yes"):
            self.people.at(self._in(days=1), self.decides)  # not accepted yet
            return
        await self.chat.presses({"do": "sure"})
        self.people.at(self._in(days=3), self.prepares)

    async def prepares(self) -> None:
        """Book the start-up meeting, prepare it, and register for the kick-off."""
        await self.chat.says("bestill oppstartsmøte")
        await self.chat.presses({"do": "first"})
        await self._prepares()
        if self.plan.registers:
            await self.chat.says("meld på kick-off")
            names = ", ".join(f"{name} Prøve" for name in _COMING[: self.plan.registers])
            await self.chat.presses({"do": "send"}, coming=names)
            kickoff = self.people.bot.transactions.programme.kickoff
            noon_after = datetime.combine(kickoff.ends.date() + timedelta(days=1), time(12), ZONE)
            self.people.at(noon_after, self.says_how_it_was)

    async def _prepares(self) -> None:
        """Say what it wants of the meeting, and what its network group should know."""
        tells = self.people.tells[self.plan.number]
        await self.people.bot.transactions.run(lambda unit: _note(unit, self.plan.name, tells))
        await self.chat.says("forbered møtet")
        prepared = {f"prepared_{part}": text for part, text in tells.prepared.items()}
        await self.chat.presses({"do": "send"}, prepared_participants=self.chat.name, **prepared)
        if tells.told:
            await self.chat.says("om bedriften")
            await self.chat.presses(
                {"do": "send"}, **{f"told_{part}": text for part, text in tells.told.items()}
            )

    async def answers_about_its_group(self) -> None:
        """Once it's asked: yes, or what its plan says instead."""
        if not self.chat.asked_anew("join_group"):
            return
        said = self.plan.of_its_group
        if said == "yes":
            await self.chat.presses_unasked("join_group")
        elif said:
            await self.chat.presses_unasked("decline_group")
            words = "Vi kjenner hverandre fra før" if said == "another" else ""
            await self.chat.presses({"do": "send"}, group_no=said, in_confidence=words)

    async def says_how_it_was(self) -> None:
        """Answer the three questions about the kick-off."""
        if await self.chat.presses_unasked("kickoff_feedback"):
            await self.chat.presses({"do": "send"}, worth="much", best="Nye kontakter")


def _note(unit: Unit, name: str, tells: Tells) -> None:
    """What the register would say, which nobody plays."""
    for company in unit.companies.found(name):
        unit.companies.call(company.id, CompanyName(company.called.name, tells.entry.number))
        unit.register.put(tells.entry)
