"""Takes what came in, runs the turn in one transaction, and gives what is said."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import chain, count

from bot.conversation.free_busy import FreeBusy
from bot.conversation.identity import remember, speaker
from bot.conversation.resources import Resources
from bot.conversation.scenes import scene_of
from bot.conversation.thinking import Thinking
from bot.conversation.transactions import Transactions
from bot.outside.register import CompanyRegister
from bot.teams.incoming import Incoming, MayBeDoneError, Spoken
from dialogs.flows.buttons import deed_button
from dialogs.flows.scene import LookUpNeeded, Nothing, Passed, Place, Reply, Think, TimeMustPass
from dialogs.turn import turn
from programme.errands import Errand, ErrandKind
from programme.errors import ProgrammeError
from programme.letters.shown_cards import ShownCard
from programme.meetings.host_calendars import NOT_LOOKED_AT, CalendarsNeeded, HostCalendars
from programme.turns import HEARD_FOR, ReplyState
from storage.engine.database import UnconfirmedError
from storage.unit import Unit
from texts.as_text import as_text
from texts.say import Say, Words
from texts.voice import Voice

_NEEDS = (LookUpNeeded, CalendarsNeeded, TimeMustPass)
"""Why a turn ends without an answer, to run again with what it needs."""


class Elsewhere:
    """Another process has taken it, and either answers or loses its lease soon."""


class Turns:
    """Turns: what came in, and what is answered, whatever channel it came by."""

    def __init__(
        self,
        resources: Resources,
        transactions: Transactions,
        thinking: Thinking,
        register: CompanyRegister,
        free_busy: FreeBusy | None = None,
    ) -> None:
        """What a turn must ask elsewhere it asks outside of its transaction."""
        self._resources = resources
        self._transactions = transactions
        self._thinking = thinking
        self._register = register
        self._free_busy = free_busy
        self.process = resources.new_id()
        """By which other processes know what this one has taken."""
        self.pass_time: Callable[[datetime], Awaitable[datetime]] | None = None
        """Lets the local mode's time pass until then, or as far as it gets: where the clock stands."""
        self.replies: list[str] = []
        """Activities whose replies went out, until that is noted."""
        self.shown: dict[str, str] = {}
        """By its activity, the id of the message of a reply that follows what it shows, just as long."""

    async def take(self, incoming: Incoming) -> Spoken | None:
        """What is answered; None where nothing is to be said, as to a repeated activity.

        Raises MayBeDoneError where the database was lost while it committed, and didn't come back.
        """
        said, waited = incoming.said, False
        calendars = self._free_busy.known if self._free_busy else NOT_LOOKED_AT
        while True:
            try:
                result = await self._turn(replace(incoming, said=said), calendars)
            except UnconfirmedError as error:
                raise MayBeDoneError from error
            match result:
                case CalendarsNeeded():
                    assert self._free_busy, "nobody else has them looked at"
                    calendars = await self._free_busy.read(calendars, result.day)
                case Think():
                    said = replace(said, found=await self._thinking.find(result))
                case LookUpNeeded():
                    answer = await self._register.look_up(result.asked)
                    said = replace(said, looked_up={**said.looked_up, result.asked: answer})
                case TimeMustPass():
                    assert self.pass_time, "nobody else may move the clock"
                    at = await self.pass_time(result.until)
                    said = replace(said, passed=Passed(at, result.until))
                case Reply():
                    voice = self._resources.voices[result.language].in_year(result.year)
                    return Spoken(result.say, voice.beside(result.zone))
                case Elsewhere() if not waited:
                    await asyncio.sleep(HEARD_FOR.total_seconds())
                    waited = True
                case Nothing() | Elsewhere():
                    return None

    async def _turn(
        self, incoming: Incoming, calendars: HostCalendars
    ) -> Reply | Nothing | Elsewhere | Think | LookUpNeeded | CalendarsNeeded | TimeMustPass:
        tries = count()
        try:
            return await self._transactions.run(
                lambda unit: self._one_turn(incoming, unit, calendars, None, retried=next(tries) > 0)
            )
        except _NEEDS as needed:
            return needed
        except ProgrammeError as refusal:
            refused = refusal
        try:
            return await self._transactions.run(
                lambda unit: self._one_turn(incoming, unit, calendars, refused)
            )
        except _NEEDS as needed:
            return needed

    def _one_turn(
        self,
        incoming: Incoming,
        unit: Unit,
        calendars: HostCalendars,
        refused: ProgrammeError | None,
        *,
        retried: bool = False,
    ) -> Reply | Nothing | Think | Elsewhere:
        unit.calendars = calendars
        arrived = unit.talks.arrive(incoming.conversation, incoming.person, incoming.activity, self.process)
        taken = arrived.reply
        # A commit whose confirmation was lost with the connection looks like an activity that was taken.
        again = taken is ReplyState.LOST or (retried and taken is ReplyState.DUE)
        if not again and taken is not ReplyState.NEW:
            return Elsewhere() if taken is ReplyState.ELSEWHERE else Nothing()
        person = speaker(incoming, arrived.person, self._resources)
        remember(person, arrived.person, unit.people, unit.now)
        if incoming.place is Place.PERSONAL and incoming.address != arrived.address:
            unit.addresses.put(incoming.address)
            unit.errands.plan(Errand(ErrandKind.ASK_WHO, person.id, unit.now))
        for entry in chain.from_iterable(found or () for found in incoming.said.looked_up.values()):
            unit.register.put(entry)
        said = replace(incoming.said, again=again)
        scene = scene_of(unit, person, self._resources, self._thinking.entries, incoming.place, arrived.talk)
        scene.looked_up, scene.passed, scene.refused = said.looked_up, said.passed, refused
        reply = turn(said, scene)
        if isinstance(reply, Think):
            # Committed all the same: a rollback would cost the connection all that it has prepared.
            unit.turns.give_back(incoming.activity)
        if isinstance(reply, Reply):
            unit.talks.save(incoming.conversation, incoming.person, reply.talk)
            if reply.say.follows and incoming.place is Place.PERSONAL:
                unit.shown_cards.add(ShownCard(incoming.activity, person.id, reply.say.follows), unit.now)
            year = unit.now.astimezone(self._resources.programme.zone).year
            zone = person.zone if incoming.place is Place.PERSONAL else ""
            return replace(reply, year=year, zone=zone)
        return reply

    def replied(self, activity: str, spoken: Spoken, message: str) -> None:
        """The reply to that activity went out as that message; noted soon, with others."""
        self.replies.append(activity)
        if spoken.say.follows:
            self.shown[activity] = message

    async def missed(self, incoming: Incoming, spoken: Spoken) -> None:
        """The reply certainly didn't arrive; the next one in the conversation begins with it."""

        def work(unit: Unit) -> None:
            talk = unit.talks.locked(incoming.conversation, incoming.person)
            missed = talk.unseen(*spoken.say.missed, as_text(spoken.say, spoken.voice))
            unit.talks.save(incoming.conversation, incoming.person, missed)

        await self._transactions.run(work)

    def our_fault(self, incoming: Incoming, error: str) -> Spoken:
        """What is said when something broke; nothing was changed."""
        say = Say(
            Words("our-fault"),
            Words("our-fault-next", self._fault(error)),
            buttons=(deed_button("help"),),
        )
        return Spoken(say, self._voice_of_client(incoming))

    def not_shown(self, spoken: Spoken, error: str) -> Spoken:
        """What is said in place of an answer that can't be shown; what was to be done may have been done."""
        return Spoken(self._may_be_done("not-shown", error), spoken.voice)

    def took_too_long(self, incoming: Incoming, error: str) -> Spoken:
        """What is said of a turn that was given up; what was to be done may have been done, or will be."""
        return Spoken(self._may_be_done("took-too-long", error), self._voice_of_client(incoming))

    def _may_be_done(self, what: str, error: str) -> Say:
        return Say(
            Words(what),
            Words("may-be-done", self._fault(error)),
            buttons=(deed_button("my_status"), deed_button("help")),
        )

    def _voice_of_client(self, incoming: Incoming) -> Voice:
        """Of what nobody looked up: the client's own language."""
        return self._resources.voices[speaker(incoming, None, self._resources).language]

    def _fault(self, error: str) -> Mapping[str, str]:
        return {"contact": self._resources.programme.about.contact, "error": error}
