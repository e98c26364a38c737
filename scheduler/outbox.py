"""What the sender is given and gives back: letters that are due, and what became of them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Generic, Protocol, TypeVar

from programme.letters.addresses import Address
from programme.letters.letters import Letter, LetterState, Way

S = TypeVar("S")


@dataclass(frozen=True)
class Ready(Generic[S]):
    """A message that may be written to the wire: what it says now, where it goes, whom it serves."""

    letters: Sequence[Letter]
    """The letters that it carries, all of one receiver; at least one."""
    says: S | None
    """None where an earlier message is taken away."""
    address: Address | None
    """Its chat; None for an e-mail, which says itself where it goes."""
    way: Way = Way.NEW
    message: str = ""
    """The id of the message that it edits or deletes."""

    @property
    def receiver(self) -> str:
        """Whose messages go one after the other."""
        return self.letters[0].receiver

    @property
    def tries(self) -> int:
        """How often it was refused so far."""
        return max(letter.tries for letter in self.letters)


@dataclass(frozen=True)
class Outcome:
    """The result of a send: the letters' new state; planned means a retry after a while."""

    state: LetterState
    reason: str = ""
    message: str = ""
    after: timedelta | None = None
    """How long to wait before it's tried again, where Teams said so."""
    chat: Address | None = None
    """The chat that it went to, where that had to be made."""
    alone: bool = False
    """Whether a refusal is this receiver's own, and tells nothing about others."""
    stops: bool = False
    """Whether nothing can be sent to anybody now."""


class LeaseLostError(Exception):
    """Another sender has the lease on the tenant now."""


class Outbox(Protocol[S]):
    """The letters, each call a transaction of its own. A taken tenant is under a lease.

    All e-mails are one tenant's, `BY_MAIL`.
    """

    async def take_tenants(self, most: int, but: Collection[str]) -> Sequence[str]:
        """Leases on tenants with something due that nobody sends to, at most so many."""

    async def claim(self, tenant: str, most: int, but: Collection[str]) -> Sequence[Sequence[Letter]]:
        """What is due in the tenant, all of each of so many receivers; LeaseLostError if it was lost.

        Where nothing is due and nobody was left out, the lease is released already.
        """

    async def begin(self, tenant: str, persons: Sequence[Sequence[Letter]]) -> Sequence[Ready[S]]:
        """A message for each of them at most, as it reads now and marked as on the wire.

        What isn't in it is withdrawn, missed or planned. LeaseLostError if the tenant was lost.
        """

    async def settle(self, met: Sequence[tuple[Ready[S], Outcome]]) -> None:
        """What became of the messages."""

    async def release(self, tenant: str, rest: timedelta) -> None:
        """Release the lease on the tenant; nobody sends to it for so long."""


class Carrier(Protocol[S]):
    """Whatever brings a message to a person."""

    async def carry(self, ready: Ready[S]) -> Outcome:
        """Send it; the result."""
