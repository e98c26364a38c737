"""Sends what is due: never two copies, and never lost in silence."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Generic, Protocol, TypeVar

from programme.addresses import Address
from programme.letters import Letter, LetterState

S = TypeVar("S")
BATCH = 50
AT_ONCE = 10
"""So many letters are on the wire at one time."""


@dataclass(frozen=True)
class Ready(Generic[S]):
    """A letter that may be written to the wire: what it says now, and where it goes."""

    letter: Letter
    says: S
    address: Address


@dataclass(frozen=True)
class Outcome:
    """What a send met: the letter's new state; planned means again after a while."""

    state: LetterState
    reason: str = ""
    message: str = ""
    after: timedelta = timedelta()
    chat: Address | None = None
    """The chat that it went to, where that had to be made."""


class Ledger(Protocol[S]):
    """The letters, each call a transaction of its own."""

    async def claim(self, most: int) -> list[Letter]:
        """Letters that are due, claimed for a while."""

    async def begin(self, letter: Letter) -> Ready[S] | None:
        """The letter, marked as on the wire; None if it's not to be sent after all."""

    async def settle(self, letter: Letter, outcome: Outcome) -> None:
        """What became of the letter."""

    async def again(self, letter: Letter, after: timedelta, reason: str) -> None:
        """Plan a refused letter again."""


class Carrier(Protocol[S]):
    """Whatever brings a message to a person."""

    async def carry(self, ready: Ready[S]) -> Outcome:
        """Send it, and say what the send met."""


async def send_what_is_due(ledger: Ledger[S], carrier: Carrier[S]) -> int:
    """Send every letter that is due; returns how many were tried."""
    tried = 0
    while letters := await ledger.claim(BATCH):
        tried += len(letters)
        await _send_all(letters, ledger, carrier)
    return tried


async def _send_all(letters: Sequence[Letter], ledger: Ledger[S], carrier: Carrier[S]) -> None:
    room = asyncio.Semaphore(AT_ONCE)

    async def send(letter: Letter) -> None:
        async with room:
            await _send_one(letter, ledger, carrier)

    async with asyncio.TaskGroup() as group:
        for letter in letters:
            group.create_task(send(letter))


async def _send_one(letter: Letter, ledger: Ledger[S], carrier: Carrier[S]) -> None:
    ready = await ledger.begin(letter)
    if ready is None:
        return
    outcome = await carrier.carry(ready)
    if outcome.state is LetterState.PLANNED:
        await ledger.again(letter, outcome.after, outcome.reason)
    else:
        await ledger.settle(letter, outcome)
