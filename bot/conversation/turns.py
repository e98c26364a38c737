"""Joins everything: takes what came in, runs the turn in one transaction, and gives what is said."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from itertools import chain, count
from typing import TypeVar

import structlog

from bot.conversation.identity import speaker
from bot.conversation.resources import Resources
from bot.conversation.storage_thread import StorageThread
from bot.outside.register import CompanyRegister
from bot.teams.incoming import Incoming, Spoken
from dialogs.companies.new_companies import keep_prospects
from dialogs.flows.buttons import deed_button
from dialogs.flows.scene import Found, LookUpNeeded, Nothing, Place, Reply, Scene, Think
from dialogs.turn import turn
from faq.language import language_of
from programme.companies.prospects import Prospect
from programme.deeds.clockwork import keep_the_road
from programme.errands import Errand, ErrandKind
from programme.errors import ProgrammeError
from programme.new_entries import Taught
from programme.people import Language, Person
from programme.plan import Programme
from programme.talks import Talk
from programme.turns import HEARD_FOR, ReplyState
from storage.engine.database import Database, DatabaseGoneError, TryAgainError
from storage.talking.leases import PROCESS
from storage.unit import Unit
from texts.entries import Entry
from texts.say import Say, Words

T = TypeVar("T")
log = structlog.get_logger()
LEASE = timedelta(seconds=60)
"""An errand that nothing was heard of for so long is run again."""
KEPT = timedelta(days=30)
"""Which activities were taken, and where talks are: as their columns say."""
_KEEPING = 1
"""The number of the lock of whoever keeps the road."""
TRIES = 3
"""A turn that the database broke off is run so many times."""
GONE_FOR = 20.0
"""Seconds that a turn waits for a database that is gone, looking for it every `LOOKS_EVERY` seconds."""
LOOKS_EVERY = 0.25


class Elsewhere:
    """Another process has taken it, and either answers or is gone soon."""


class Office:
    """The bot behind whatever carries its messages."""

    def __init__(self, resources: Resources, database: Database, register: CompanyRegister) -> None:
        """One storage thread for SQLite, which has one writer; several for PostgreSQL."""
        self.resources = resources
        self.register = register
        self.database = database
        self.process = resources.new_id()
        """By which other processes know what this one has taken."""
        self._storage_thread = StorageThread(database.writers)
        self._thinking = ThreadPoolExecutor(1, "answers")  # one question at a time: the model isn't shared
        self._replied: list[str] = []
        self._taught: Sequence[Taught] = ()
        self._entries = resources.entries
        self.wake: Callable[[], None] = lambda: None
        """Called after a commit that has planned what is due already."""
        self.programme = resources.programme
        """With the hours and closed days that were changed in the chat, as last noted."""

    async def transaction(self, work: Callable[[Unit], T]) -> T:
        """The result of the work, committed; run again if the database broke it off or was away for a while.

        Raises DatabaseGoneError if it didn't come back.
        """
        loop = asyncio.get_running_loop()
        until = loop.time() + GONE_FOR
        while True:
            try:
                result, wakes = await self._storage_thread.run(lambda: self._tried(work))
            except DatabaseGoneError:
                if loop.time() > until:
                    raise
                await asyncio.sleep(LOOKS_EVERY)
                continue
            if wakes:
                self.wake()
            return result

    def _tried(self, work: Callable[[Unit], T]) -> tuple[T, bool]:
        """The result, and whether something was planned that is due already."""
        for _ in range(TRIES - 1):
            try:
                return self._once(work)
            except TryAgainError:
                continue
        return self._once(work)

    def _once(self, work: Callable[[Unit], T]) -> tuple[T, bool]:
        with self.database.transaction(self.programme) as unit:
            result = work(unit)
        return result, unit.wakes

    async def take(self, incoming: Incoming) -> Spoken | None:
        """What is answered; None where nothing is to be said, as to a repeated activity."""
        said, waited = incoming.said, False
        while True:
            result = await self._turn(replace(incoming, said=said))
            match result:
                case Think(question):
                    said = replace(said, found=await self._found(question))
                case LookUpNeeded():
                    answer = await self.register.look_up(result.asked)
                    said = replace(said, looked_up={**said.looked_up, result.asked: answer})
                case Reply():
                    return Spoken(result.say, self.resources.voices[result.language])
                case Elsewhere() if not waited:
                    await asyncio.sleep(HEARD_FOR.total_seconds())
                    waited = True
                case Nothing() | Elsewhere():
                    return None

    async def _found(self, question: str) -> Found:
        """What the answers make of a question; nothing where they fail, so that it can be passed on."""
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(self._thinking, self.resources.answers.find, question)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with them, the person gets an answer
            log.warning("question not matched", kind=type(error).__name__)
            return Found()
        return Found(found.sure or "", found.near)

    async def _turn(self, incoming: Incoming) -> Reply | Nothing | Elsewhere | Think | LookUpNeeded:
        tries = count()
        try:
            return await self.transaction(
                lambda unit: self._one_turn(incoming, unit, None, retried=next(tries) > 0)
            )
        except LookUpNeeded as needed:
            return needed
        except ProgrammeError as refusal:
            refused = refusal
        try:
            return await self.transaction(lambda unit: self._one_turn(incoming, unit, refused))
        except LookUpNeeded as needed:
            return needed

    def _one_turn(
        self, incoming: Incoming, unit: Unit, refused: ProgrammeError | None, *, retried: bool = False
    ) -> Reply | Nothing | Think | Elsewhere:
        taken = unit.turns.take(incoming.activity, self.process, unit.now)
        # A commit whose confirmation was lost with the connection looks like an activity that was taken.
        again = taken is ReplyState.LOST or (retried and taken is ReplyState.DUE)
        if not again and taken is not ReplyState.NEW:
            return Elsewhere() if taken is ReplyState.ELSEWHERE else Nothing()
        arrived = unit.talks.arrive(incoming.conversation, incoming.person)
        person = speaker(incoming, arrived.person, self.resources)
        if person != arrived.person:
            unit.people.put(person)
        if incoming.place is Place.PERSONAL and incoming.address != arrived.address:
            unit.addresses.put(incoming.address)
            unit.errands.plan(Errand(ErrandKind.ASK_WHO, person.id, unit.now))
        for entry in chain.from_iterable(found or () for found in incoming.said.looked_up.values()):
            unit.register.put(entry)
        spoken = language_of(incoming.said.text, self.resources.vocabulary, person.language)
        said = replace(incoming.said, spoken=spoken, again=again)
        scene = self._scene(unit, person, incoming.place, arrived.talk)
        scene.looked_up, scene.refused = said.looked_up, refused
        reply = turn(said, scene)
        if isinstance(reply, Think):
            # Committed all the same: a rollback would cost the connection all that it has prepared.
            unit.turns.give_back(incoming.activity)
        if isinstance(reply, Reply):
            unit.talks.save(incoming.conversation, incoming.person, reply.talk)
        return reply

    def scene_of(self, unit: Unit, person: Person) -> Scene:
        """What is at hand to write to the person unasked."""
        return self._scene(unit, person, Place.PERSONAL, Talk())

    def _scene(self, unit: Unit, person: Person, place: Place, talk: Talk) -> Scene:
        return Scene(
            unit,
            speaker=person,
            place=place,
            talk=talk,
            new_run=self.resources.new_id(),
            heard=self.resources.heard,
            entries=self._entries,
            app_link=self.resources.app_link,
            site=self.resources.site,
            admins=self.resources.leaders,
            local=self.resources.local,
        )

    async def bring_in(self, prospects: Sequence[Prospect]) -> int:
        """Companies to contact, from a file; how many of them are new."""
        return await self.transaction(lambda unit: keep_prospects(unit, prospects))

    def replied(self, activity: str) -> None:
        """The reply to that activity went out; noted with the next sweep."""
        self._replied.append(activity)

    def our_fault(self, incoming: Incoming, error: str) -> Spoken:
        """What is said when something broke; nothing was changed."""
        language = speaker(incoming, None, self.resources).language
        say = Say(
            Words("our-fault"),
            Words("our-fault-next", self._fault(error)),
            buttons=(deed_button("help"),),
        )
        return Spoken(say, self.resources.voices[language])

    def not_shown(self, spoken: Spoken, error: str) -> Spoken:
        """What is said in place of an answer that can't be shown; what was to be done may have been done."""
        say = Say(
            Words("not-shown"),
            Words("not-shown-next", self._fault(error)),
            buttons=(deed_button("my_status"), deed_button("help")),
        )
        return Spoken(say, spoken.voice)

    def _fault(self, error: str) -> Mapping[str, str]:
        return {"contact": self.resources.programme.about.contact, "error": error}

    async def keep(self) -> None:
        """Do what time alone has changed on the companies' road, unless somebody else is at it."""

        def work(unit: Unit) -> None:
            if unit.leases.alone(_KEEPING):
                keep_the_road(unit)

        await self.transaction(work)

    async def note(self) -> None:
        """Note the replies that went out, and learn what was taught elsewhere."""
        replied, self._replied = self._replied, []

        def work(unit: Unit) -> tuple[Sequence[Taught], Programme]:
            unit.turns.replied(replied)
            return unit.taught.all(), unit.meetings.programme

        try:
            taught, self.programme = await self.transaction(work)
        except BaseException:  # a stop breaks it off, too, and notes them last
            self._replied += replied
            raise
        if taught != self._taught:
            self._learn(taught)

    async def clean(self) -> None:
        """Throw away which activities were taken, where talks are that ended, and who answered once."""

        def work(unit: Unit) -> None:
            unit.turns.forget(unit.real_now - KEPT)
            unit.talks.forget(unit.now - KEPT)
            unit.leases.forget(unit.real_now, PROCESS)

        await self.transaction(work)

    def _learn(self, taught: Sequence[Taught]) -> None:
        """Answer by the entries that were made in the chat, too."""
        self._taught = taught
        self._entries = {**self.resources.entries, **{one.id: _entry(one) for one in taught}}
        questions = {question: one.id for one in taught for question in one.question.values()}
        self.resources.answers.teach(questions)

    async def ready(self) -> bool:
        """Whether the database answers."""
        try:
            await self._storage_thread.run(self.database.check)
        except Exception:  # noqa: BLE001 - whatever is wrong with it, it isn't ready
            return False
        return True

    # Errands.

    async def due_errands(self, most: int) -> list[Errand]:
        """Errands that are due, and nobody else's for a while."""
        return await self.transaction(lambda unit: list(unit.errands.claim(unit.now, unit.now + LEASE, most)))

    async def errand_done(self, errand: Errand) -> None:
        """Nothing more is to be done about it."""
        await self.transaction(lambda unit: unit.errands.done(errand))

    async def errand_later(self, errand: Errand, after: timedelta) -> None:
        """Try it once more after that."""
        await self.transaction(lambda unit: unit.errands.later(errand, unit.now + after))

    def close(self) -> None:
        """End the threads and the database's connections."""
        self._thinking.shutdown()
        self._storage_thread.close()
        self.database.close()


def _entry(taught: Taught) -> Entry:
    """As an entry of the files; a language that it lacks reads another's."""
    texts = {"question": taught.question, "answer": taught.answer}
    whole: dict[str, dict[str, str]] = {
        part: {one.value: said.get(one) or next(iter(said.values())) for one in Language}
        for part, said in texts.items()
    }
    escaped = {one: text.replace("{", "{{").replace("}", "}}") for one, text in whole["answer"].items()}
    return Entry(taught.id, whole["question"], escaped, {one.value: () for one in Language})
