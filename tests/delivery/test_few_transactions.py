"""A letter alone takes few transactions: most of a sender's tenants have one letter due."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from programme.letters.addresses import Address
from programme.letters.letters import Letter, LetterState
from programme.people import PersonId
from scheduler.outbox import Outcome, Ready
from scheduler.pace import Paces
from scheduler.tenant import Tenant
from tests.conftest import MONDAY, Teams
from tests.played_teams import Person

KARI = PersonId("tenant/kari")
LETTER = Letter("k", KARI, "question-asked", "q", MONDAY, MONDAY + timedelta(days=1))


@dataclass
class Book:
    """One letter, and the transactions that were begun for it."""

    due: list[Letter] = field(default_factory=lambda: [LETTER])
    did: list[str] = field(default_factory=list)

    async def take_tenants(self, *_: object) -> Sequence[str]:
        return ["tenant"]

    async def claim(self, *_: object) -> Sequence[Sequence[Letter]]:
        self.did.append("claim")
        due, self.due = self.due, []
        return [due] if due else []

    async def begin(self, _: str, persons: Sequence[Sequence[Letter]]) -> Sequence[Ready[str]]:
        self.did.append("begin")
        return [Ready(letters, "Hei", Address(KARI, "chat", "", "")) for letters in persons]

    async def settle(self, _: object) -> None:
        self.did.append("settle")

    async def release(self, *_: object) -> None:
        self.did.append("release")


class Carrier:
    async def carry(self, _: Ready[str]) -> Outcome:
        return Outcome(LetterState.SENT)


async def test_a_letter_alone_is_claimed_begun_and_settled_and_the_next_look_gives_the_tenant_back():
    book = Book()
    await Tenant("tenant", book, Carrier(), Paces(lambda: 0.0), lambda: 0.0).send()
    assert book.did == ["claim", "begin", "settle", "claim"]


async def test_a_tenant_with_nothing_more_due_is_free_for_the_next_sender_at_once(
    teams: Teams, kari: Person, leader: Person
):
    await leader.says("hei")
    await kari.says("presentasjon torsdag 4. mars kl 14")
    await kari.says("Prøvebrød AS")
    await teams.send_due()
    held = await teams.look(lambda unit: unit.leases.held(unit.real_now, "tenant:"))
    assert held == set()
