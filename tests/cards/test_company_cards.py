"""A card that tells where a company is follows it: no live button of another state stays in the chat."""

from dataclasses import replace

import pytest_asyncio

from programme.companies.road import Stage
from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person


async def settle(teams: Teams) -> None:
    for _ in range(4):
        await teams.send_due()


@pytest_asyncio.fixture
async def places(teams: Teams, kari: Person, ola: Person, leader: Person, confirmed: Confirmed) -> Teams:
    """Kari's company has the one place, Ola's is deciding."""
    await confirmed(kari, "Prøvebrød AS")
    await confirmed(ola, "Demobakst AS")

    def work(unit: Unit) -> None:
        unit.places.fit(1)
        of_kari, of_ola = (unit.companies.of(PersonId(one.id)) for one in (kari, ola))
        assert of_kari
        assert of_ola
        unit.places.take(of_kari.id, unit.now)
        unit.companies.put(replace(of_ola, stage=Stage.DECIDING))

    await teams.look(work)
    await leader.says("endre antall plasser")
    await leader.says("1")
    await leader.says("prøve")
    await settle(teams)
    return teams


async def joins_the_queue(ola: Person) -> None:
    await ola.says("vi blir med")
    await ola.says("Styret")
    await ola.says("ikke ennå")
    await ola.presses("Ja, vi blir med")


async def test_a_receipt_of_the_queue_becomes_the_offer_and_then_the_place(
    places: Teams, kari: Person, ola: Person
):
    await ola.says("hvor står vi?")
    asked = ola.last
    assert "Bekreft at vi blir med" in asked.buttons
    await joins_the_queue(ola)
    queued = ola.last
    await settle(places)
    assert "Bekreft at vi blir med" not in asked.buttons
    assert "kø" in asked.text

    await kari.says("trekk oss")
    await kari.presses("Gå videre")
    await kari.presses("Ja, trekk oss")
    announced = kari.last
    places.clock.passes(days=1)
    await places.bot.upkeep.keep()
    await settle(places)
    offered = ola.last
    for card in (asked, queued, offered):
        assert "Ja, vi tar plassen" in card.buttons
    assert "Angre, vi blir" not in announced.buttons
    assert "trukket" in announced.text

    places.clock.passes(minutes=1)
    await ola.says("ja, vi tar plassen")
    await settle(places)
    for card in (asked, queued, offered):
        assert "Ja, vi tar plassen" not in card.buttons
        assert "Bestill oppstartsmøte" in card.buttons


async def test_an_offer_that_lapsed_says_so(places: Teams, kari: Person, ola: Person):
    await joins_the_queue(ola)
    await kari.says("trekk oss")
    await kari.presses("Gå videre")
    await kari.presses("Ja, trekk oss")
    places.clock.passes(days=1)
    await places.bot.upkeep.keep()
    await settle(places)
    offered = ola.last
    assert "Ja, vi tar plassen" in offered.buttons
    places.clock.passes(days=20)
    await places.bot.upkeep.keep()
    await settle(places)
    assert "Tilbudet gjelder ikke lenger" in offered.text
    assert "Ja, vi tar plassen" not in offered.buttons


async def test_an_announced_withdrawal_that_was_taken_back_has_no_button_for_it(
    places: Teams, kari: Person, leader: Person
):
    await kari.says("trekk oss")
    await kari.presses("Gå videre")
    await kari.presses("Ja, trekk oss")
    announced = kari.last
    stays = next(one for one in announced.buttons if one.startswith("Angre"))
    await settle(places)
    of_leader = leader.last
    assert "trekker seg" in of_leader.text
    places.clock.passes(minutes=1)
    await kari.presses(stays)
    await settle(places)
    assert stays not in announced.buttons
    assert "trekker seg" not in of_leader.text


async def test_a_receipt_of_the_kickoff_shows_who_comes_now(places: Teams, kari: Person):
    await kari.says("meld på kick-off")
    await kari.says("Kari Prøve, Per Prøve")
    await kari.presses("Ja, ta med disse")
    registered = kari.last
    assert "Per Prøve" in registered.text
    await kari.says("meld på kick-off")
    await kari.says("Per Prøve kommer ikke")
    await kari.presses("Ja, ta med disse")
    await settle(places)
    assert "Per Prøve" not in registered.text
    assert "Kari Prøve" in registered.text
