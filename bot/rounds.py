"""What a process does by itself, again and again: it sends what is due, and catches up with the others."""

from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from enum import StrEnum
from secrets import SystemRandom

from bot.incoming import Spoken
from bot.learning import learning
from bot.ledger import Ledger
from bot.office import Office
from bot.wire.health import Part, Pulse
from programme.errands import ErrandKind
from scheduler.cluster import listening
from scheduler.embedded import EmbeddedEngine
from scheduler.errands import Runner, run_errands
from scheduler.outbox import Carrier
from scheduler.sending import Sending
from scheduler.timetable import SWEEP_EVERY, catching_up, sweeping

_LONGEST_SWEEP = timedelta(seconds=60)
"""A sweep that takes longer hangs."""


class Duty(StrEnum):
    """What a process is there for; one that does everything is a whole bot."""

    ANSWER = "answer"
    """It answers what people say."""
    SEND = "send"
    """It sends what is due."""


EVERYTHING = frozenset(Duty)
NOTHING_BY_ITSELF: frozenset[Duty] = frozenset()
"""For the replay and the tests, which say when."""


class Rounds:
    """A process's rounds, at its duties."""

    def __init__(
        self,
        office: Office,
        carrier: Carrier[Spoken],
        runners: Mapping[ErrandKind, Runner],
        *,
        one_of_many: bool,
    ) -> None:
        """`one_of_many`: other processes share the database, so each tells there that it's well."""
        self._office = office
        self._runners = runners
        self._one_of_many = one_of_many
        self._sending = Sending(Ledger(office), carrier, SystemRandom().random)
        self._pulse = Pulse(3 * SWEEP_EVERY + _LONGEST_SWEEP)

    async def sweep(self) -> None:
        """Do what time alone has changed, and begin to send what is due."""
        await self._office.keep()
        await self._sending.sweep()
        await run_errands(self._office, self._runners)
        self._pulse.beat()
        if self._one_of_many:
            await self._office.swept(_LONGEST_SWEEP)

    async def send_due(self) -> None:
        """All rounds once, until everything that is due was tried."""
        await self._office.catch_up()
        await self.sweep()
        await self._sending.finished()

    def parts(self, duties: Collection[Duty]) -> Mapping[str, Part]:
        """What tells whether somebody sweeps: this process, or any of many."""
        if self._one_of_many:
            return {"sweep": self._office.is_swept}
        return {"sweep": self._pulse.beats} if Duty.SEND in duties else {}

    @asynccontextmanager
    async def going(self, duties: Collection[Duty]) -> AsyncIterator[None]:
        """Go them until this ends; what is on the wire is waited for."""
        jobs = {Duty.ANSWER: catching_up(self._office.catch_up), Duty.SEND: sweeping(self.sweep)}
        engine = EmbeddedEngine(job for duty, job in jobs.items() if duty in duties)
        engine.start()
        try:
            async with AsyncExitStack() as beside:
                if Duty.ANSWER in duties:
                    await beside.enter_async_context(learning(self._office.furniture.answers))
                if self._one_of_many and Duty.SEND in duties:
                    address = self._office.database.address
                    await beside.enter_async_context(listening(address, self._sending.sweep))
                yield
        finally:
            engine.stop()
            await self._sending.stop()
