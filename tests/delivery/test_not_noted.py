"""What became of a letter can't be noted, however often it's tried."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from programme.letters.addresses import Address
from programme.letters.letters import Letter, LetterState
from programme.people import PersonId
from scheduler.outbox import Outcome, Ready
from scheduler.pace import Paces
from scheduler.tenant import Patience, Tenant
from tests.conftest import MONDAY

KARI = PersonId("tenant/kari")
LETTER = Letter("k", KARI, "question-asked", "q", MONDAY, MONDAY + timedelta(days=1))


@dataclass
class Book:
    """One letter, in a database that takes no outcome."""

    due: list[Letter] = field(default_factory=lambda: [LETTER])
    tries: int = 0
    released: bool = False

    async def take_tenants(self, *_: object) -> Sequence[str]:
        return ["tenant"]

    async def claim(self, *_: object) -> Sequence[Sequence[Letter]]:
        due, self.due = self.due, []
        return [due] if due else []

    async def begin(self, _: str, persons: Sequence[Sequence[Letter]]) -> Sequence[Ready[str]]:
        return [Ready(letters, "Hei", Address(KARI, "chat", "", "")) for letters in persons]

    async def settle(self, _: object) -> None:
        self.tries += 1
        raise OSError

    async def release(self, *_: object) -> None:
        self.released = True


class Post:
    async def carry(self, _: Ready[str]) -> Outcome:
        return Outcome(LetterState.SENT)


async def test_a_tenant_is_not_given_back_with_a_letter_that_was_sent_and_not_noted():
    """It would be planned again; once the lease has ended it's uncertain."""
    book = Book()

    await Tenant("tenant", book, Post(), Paces(lambda: 0.0), lambda: 0.0, Patience(insists=1)).send()

    assert book.tries == 1
    assert not book.released
