"""Sends a tenant's letters at the tenant's pace."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import islice
from typing import Generic

import structlog

from programme.letters.letters import BY_MAIL, Letter, LetterState
from scheduler.outbox import Carrier, LeaseLostError, Outbox, Outcome, Ready, S
from scheduler.pace import Paces

log = structlog.get_logger()

BATCH = 8
"""So many messages are marked as being sent at a time, a sixth of a second before the last of them is."""
LOOKS_EVERY = 15.0
"""Seconds; the lease is renewed at least so often."""
STOPPED_FOR = timedelta(minutes=1)
"""After nothing could be sent to anybody."""
SHORTEST, LONGEST = timedelta(seconds=4), timedelta(minutes=10)
"""What was refused waits so long, where nobody said how long."""
_MOST_DOUBLINGS = 8
"""Twice as long each time would pass `LONGEST` here, and any number in time."""
_ON_THE_WIRE_YET = float("inf")


@dataclass(frozen=True)
class Portions:
    """How many at a time."""

    claimed: int = 96
    """So many receivers' letters are claimed: two seconds' work."""
    batch: int = BATCH
    """So many messages are marked as being sent."""
    on_the_wire: int = 48
    """So many are on the wire at most: as many as Teams takes in a second."""


OF_MAIL = Portions(claimed=24, batch=2, on_the_wire=4)
"""A mail server takes few connections, and what is marked is uncertain when this process is killed."""


@dataclass(frozen=True)
class Patience:
    """While the database is away."""

    insists: int = 300
    """So often, a second apart, is tried to note what became of letters."""


class Tenant(Generic[S]):
    """A tenant whose letters are being sent, by whoever has taken it."""

    def __init__(
        self,
        name: str,
        outbox: Outbox[S],
        carrier: Carrier[S],
        paces: Paces,
        jitter: Callable[[], float],
        patience: Patience = Patience(),
    ) -> None:
        """`jitter` gives a number from 0 to 1."""
        self.name = name
        self._portions = OF_MAIL if name == BY_MAIL else Portions()
        self._patience = patience
        self._outbox = outbox
        self._carrier = carrier
        self._paces = paces
        self._jitter = jitter
        self._busy: dict[str, float] = {}
        """Receivers to whom nothing more goes before that moment of the loop's time."""
        self._met: list[tuple[Ready[S], Outcome]] = []
        self._noting: asyncio.Task[None] | None = None
        self._carrying: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Event()
        self._refused: tuple[str, float] | None = None
        self._ends = False
        self._unknown = False
        """Whether it couldn't be noted what became of some letters."""
        self._rest = timedelta()

    def stop(self) -> None:
        """Begin with no more letters."""
        self._ends = True
        self._changed.set()

    async def send(self) -> None:
        """Everything that is due, and give the tenant back.

        Where it isn't noted what became of a letter, it's not given back: what is in hand would be planned
        again, and is uncertain once the lease has ended.
        """
        given_back = False
        try:
            given_back = await self._send_due()
        except LeaseLostError:
            log.warning("tenant lost")
            await self._settled()
            return
        except Exception:  # whatever it was, what was sent is noted and the rest planned again
            log.exception("sending broke off")
        await self._settled()
        if not given_back and not self._unknown:
            await self._retrying(lambda: self._outbox.release(self.name, self._rest))

    async def _send_due(self) -> bool:
        """Whether the last look for what is due has given the tenant back; not where it's stopped before."""
        while not self._ends:
            self._changed.clear()
            resting = self._resting()
            due = await self._outbox.claim(self.name, self._portions.claimed, resting)
            if not due and not resting:
                return True
            left = iter(due)
            while some := list(islice(left, self._portions.batch)):
                await self._send(some)
            if self._busy and len(due) < self._portions.claimed:
                await self._something(min(self._busy.values()) - self._now())
        return False

    async def _send(self, persons: Sequence[Sequence[Letter]]) -> None:
        while len(self._carrying) > self._portions.on_the_wire - len(persons) and not self._ends:
            self._changed.clear()
            await self._something()
        if self._ends:
            return
        for ready in await self._outbox.begin(self.name, persons):
            while wait := self._paces.wait():  # noqa: ASYNC110 - only time brings it
                await asyncio.sleep(wait)
            self._paces.went(ready.receiver)
            self._busy[ready.receiver] = _ON_THE_WIRE_YET
            task = asyncio.create_task(self._carry(ready))
            self._carrying.add(task)
            task.add_done_callback(self._carrying.discard)

    async def _carry(self, ready: Ready[S]) -> None:
        try:
            outcome = await self._carrier.carry(ready)
        except Exception as error:  # it may be on the wire, so it isn't tried again
            log.exception("letter not carried")
            outcome = Outcome(LetterState.UNCERTAIN, type(error).__name__)
        if outcome.state is LetterState.PLANNED:
            after = outcome.after or growing_wait(ready.tries, self._jitter())
            outcome = replace(outcome, after=after)
            self._was_refused(ready.receiver, after, outcome)
        self._met.append((ready, outcome))
        if self._noting is None or self._noting.done():
            self._noting = asyncio.create_task(self._note())

    def _was_refused(self, receiver: str, after: timedelta, outcome: Outcome) -> None:
        """One who is refused waits alone; when another one is meanwhile, the tenant rests."""
        now = self._now()
        if outcome.stops:
            log.error("sending stopped", reason=outcome.reason)
            self._rest = max(self._rest, STOPPED_FOR)
        elif outcome.alone:
            return
        elif self._refused and self._refused[0] != receiver and now < self._refused[1]:
            self._rest = max(self._rest, after)
        if self._rest:
            self.stop()
        self._refused = (receiver, now + after.total_seconds())

    async def _note(self) -> None:
        """What became of letters, as many at a time as have gathered."""
        while self._met:
            met, self._met = self._met, []
            if not await self._retrying(lambda met=met: self._outbox.settle(met)):  # type: ignore[misc]
                self._unknown = True
                self.stop()
            for ready, _ in met:
                self._busy[ready.receiver] = self._now() + self._paces.wait_for(ready.receiver)
            self._changed.set()

    async def _settled(self) -> None:
        while self._carrying or (self._noting and not self._noting.done()):
            await asyncio.wait({*self._carrying, *([self._noting] if self._noting else [])})

    def _resting(self) -> set[str]:
        """Receivers to whom nothing may go now."""
        now = self._now()
        self._busy = {one: until for one, until in self._busy.items() if until > now}
        return set(self._busy)

    async def _something(self, within: float = LOOKS_EVERY) -> None:
        """Once a message was settled, or after so long, or when the lease has to be kept."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._changed.wait(), min(within, LOOKS_EVERY))

    def _now(self) -> float:
        return asyncio.get_running_loop().time()

    async def _retrying(self, do: Callable[[], Awaitable[None]]) -> bool:
        """Do it, with retries while the database is away; whether it was done."""
        for _ in range(self._patience.insists):
            try:
                await do()
            except Exception:
                log.warning("not noted yet", exc_info=True)
                await asyncio.sleep(1)
            else:
                return True
        log.error("not noted; it will be uncertain")
        return False


def growing_wait(tries: int, jitter: float) -> timedelta:
    """Twice as long after each try; by jitter, from 0 to 1, up to half as long again.

    So that not all who were refused come back at once.
    """
    wait: timedelta = min(LONGEST, SHORTEST * 2 ** min(tries, _MOST_DOUBLINGS))
    return wait * (1 + jitter / 2)
