"""What becomes untrue between the claim and the send isn't sent."""

import signal
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest_asyncio

from programme.companies.companies import CompanyName
from programme.companies.road import Stage
from programme.letters.letters import LetterState
from programme.people import PersonId
from scheduler.tenant import BATCH
from storage.unit import Unit
from tests.conftest import MONDAY
from tests.delivery.conftest import EACH_DATABASE, Delivery
from tests.delivery.processes import LEADER, Sender
from tests.played_teams import Connector, Person
from tests.waiting import until

DAY_BEFORE = datetime(2027, 3, 3, 8, 0, 30, tzinfo=UTC)
"""Half a minute past nine in Oslo, the day before the meeting."""
CONTACTS = BATCH + 4
LEAVE = 2


@dataclass
class Office:
    """The bot as people talk to it, and whoever sends for it."""

    delivery: Delivery
    engine: str
    chats: Connector
    asked: Sender

    def person(self, name: str, tenant: str) -> Person:
        url = f"http://127.0.0.1:{self.asked.port}"
        return Person(name, name, tenant, url, self.chats, self.delivery.session)

    async def holds(self, change: str) -> Sender:
        """A sender that keeps what it has claimed until it's told to go on."""
        if self.engine == "embedded":  # the only process
            await self.asked.is_killed()
            self.asked = await self.delivery.sender(change)
            await self.delivery.becomes(self.asked, 200, "/healthz")
            return self.asked
        return await self.delivery.sender(change, engine=self.engine)

    def claimed(self, tenant: str) -> list[str]:
        """Whose letters are, in the tenant."""
        states = self.delivery.states()
        return sorted(
            person
            for key, person in self.delivery.receivers().items()
            if person.startswith(f"{tenant}/") and states[key] == LetterState.CLAIMED
        )

    def states(self, person: str) -> set[str]:
        """Those of the person's letters; an edit of a card that was sent is none."""
        states, receivers = self.delivery.states(), self.delivery.receivers()
        return {states[key] for key, to in receivers.items() if to == person and not key.startswith("closed")}


@pytest_asyncio.fixture
async def office(delivery: Delivery, engine: str) -> AsyncIterator[Office]:
    """On a Monday morning."""
    delivery.it_is(MONDAY)
    asked = await delivery.sender(engine=engine, duty="web" if engine == "cluster" else "all")
    await delivery.becomes(asked, 200, "/healthz")
    async with Connector() as chats:
        yield Office(delivery, engine, chats, asked)


@EACH_DATABASE
async def test_what_is_cancelled_between_claim_and_send_is_not_reminded_of(office: Office, engine: str):
    kari, ola = office.person("kari", "brod"), office.person("ola", "ost")
    for one, company, hour in ((kari, "Prøvebrød AS", 14), (ola, "Demoost AS", 13)):
        await one.says(f"presentasjon torsdag 4. mars kl {hour}")
        assert "torsdag 4. mars" in await one.says(company)
    office.delivery.it_is(DAY_BEFORE)
    holds = await office.holds("waits_before_the_first")
    await until(lambda: office.claimed("brod") and office.claimed("ost"))

    kari = replace(kari, bot_url=f"http://127.0.0.1:{office.asked.port}")
    await kari.says("må avlyse")
    assert "er avlyst" in await kari.presses("Ja, avlys")
    told = len(kari.inbox), len(ola.inbox)
    holds.is_told(signal.SIGHUP)
    await until(lambda: office.states(ola.id) == {LetterState.SENT})
    await until(lambda: not office.delivery.at_work())

    assert office.states(kari.id) == {LetterState.WITHDRAWN}
    assert (len(kari.inbox), len(ola.inbox)) == (told[0], told[1] + 1)


@EACH_DATABASE
async def test_who_leaves_in_the_middle_of_a_broadcast_does_not_get_it(office: Office, engine: str):
    leader = office.person("leader", "home")
    assert leader.id == LEADER
    await leader.says("hei")
    contacts = [await contact(office, number) for number in range(CONTACTS)]
    await leader.says("fellesmelding")
    await leader.presses("Se hvem det er")
    await leader.presses("Skriv meldingen")
    await leader.presses("Se over", broadcast_nb="Hei {kontakt}.")
    holds = await office.holds("waits_before_the_second")
    leader = replace(leader, bot_url=f"http://127.0.0.1:{office.asked.port}")
    await leader.presses(f"Send til {CONTACTS} personer")
    await until(lambda: sum(len(one.inbox) == 2 for one in contacts) == BATCH)
    await until(lambda: len(office.claimed("alle")) == CONTACTS - BATCH)
    leave = office.claimed("alle")[:LEAVE]

    def step_back(unit: Unit) -> None:
        for one in map(PersonId, leave):
            for contact in unit.companies.spoken_for_by(one):
                unit.companies.step_back(contact.company, one)

    office.delivery.look(step_back)
    holds.is_told(signal.SIGHUP)
    await until(lambda: sum(len(one.inbox) == 2 for one in contacts) == CONTACTS - LEAVE)
    await until(lambda: not office.claimed("alle"))

    assert [one.id for one in contacts if len(one.inbox) == 1] == [
        one.id for one in contacts if one.id in leave
    ]
    assert all(LetterState.WITHDRAWN in office.states(one) for one in leave)


async def contact(office: Office, number: int) -> Person:
    """An accepted contact of a company of its own, all in one tenant."""
    person = office.person(f"kontakt{number}", "alle")
    await person.says("hei")

    def work(unit: Unit) -> None:
        known = unit.companies.named(CompanyName(f"Prøvebedrift {number} AS"))
        unit.companies.put(replace(known, stage=Stage.CONFIRMED))
        unit.companies.accept(known.id, PersonId(person.id))

    office.delivery.look(work)
    return person
