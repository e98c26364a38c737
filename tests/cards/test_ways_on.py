"""A card's buttons lead on: to another card, and to something that can be done now."""

import pytest

from dialogs.deeds import DEEDS
from dialogs.flows.scene import Said
from programme.companies.road import Stage
from programme.groups.network import Answer
from programme.people import Language, Role
from storage.unit import Unit
from tests.cards.pressing import named
from tests.cards.test_second_presses import KARI, LEADER, OLA, Office, at_stage, claimed, grouped
from tests.conftest import Teams

SHOWS = [name for name, deed in DEEDS.items() if deed.answers and not deed.changes]


def _a_host(unit: Unit) -> None:
    """Ola speaks for no company; he is one of the hosts."""
    unit.people.change(OLA, roles=frozenset({Role.HOST}), host="vera")
    (company,) = unit.companies.found("Prøvebrød AS")
    unit.companies.step_back(company.id, OLA)


@pytest.mark.parametrize("stage", [Stage.BOOKED, Stage.CONFIRMED, Stage.WAITING])
async def test_no_card_has_the_button_that_shows_it(stage: Stage, teams: Teams):
    await teams.look(at_stage(stage, Language.NB))
    await teams.look(claimed)
    await teams.look(_a_host)
    office, faults = Office(teams), []
    for who in (KARI, LEADER, OLA):
        for deed in SHOWS:
            seen = await office.says(who, Said(press={"deed": deed}))
            if {"deed": deed} in [one.press for one in (*seen.buttons, *seen.more)]:
                faults.append((who, deed, named(seen.title)))
    assert not faults


@pytest.mark.parametrize("stage", list(Stage))
async def test_a_companys_page_offers_what_can_be_begun(stage: Stage, teams: Teams):
    await teams.look(at_stage(stage, Language.NB))
    await teams.look(grouped(Answer.ASKED)) if stage is Stage.CONFIRMED else None
    office = Office(teams)
    page = await office.says(LEADER, Said("Prøvebrød AS"))
    for one in page.buttons:
        if DEEDS[one.press["deed"]].flow:
            await office.says(LEADER, Said(press=one.press))
            assert (await office.talk(LEADER)).flow == one.press["deed"]
    offers = {one.press["deed"] for one in page.buttons}
    assert ("move_meeting" in offers) is (stage in {Stage.BOOKED, Stage.STARTUP_BOOKED})
    if stage in {Stage.BOOKED, Stage.WAITING}:
        assert "book_presentation" not in offers
    if stage is Stage.BOOKED:  # it was held, and nobody has said how it went
        await teams.jumps("+8d")
        page = await office.says(LEADER, Said("Prøvebrød AS"))
        assert page.buttons[0].press == {"deed": "outcome", "about": "met"}
