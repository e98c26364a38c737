"""What is asked without a form open is answered to the person and the state, in three languages."""

import pytest

from dialogs.flows.scene import Said
from programme.companies.road import Stage
from programme.people import Language
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person
from tests.talking.test_second_presses import KARI, Office, at_stage
from texts.say import Filled, Words

LIST = "Prøve, Kari <kari@prove.example>; Test, Per <per@prove.example>; Ola Demo <ola@prove.example>"


@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("asked", ["hvor står vi i køen?", "where are we in the queue?"])
async def test_who_asks_for_the_number_hears_where_they_are(stage: Stage, asked: str, teams: Teams):
    await teams.look(at_stage(stage, Language.NB if "vi" in asked else Language.EN))
    office = Office(teams)
    status = await office.says(KARI, Said(press={"deed": "my_status"}))
    answer = await office.says(KARI, Said(asked))
    where = answer.text.values.get("where_you_are") if isinstance(answer.text, Filled) else None
    state = where.values.get("state") if isinstance(where, Words) else None
    assert status.title in [answer.title, state], answer


@pytest.mark.parametrize("said", ["fjern meg", "remove all data about me"])
async def test_nobody_is_sent_to_herself(leader: Person, said: str):
    await leader.says("hei")
    await leader.says(said)
    assert not {"Snakk med oss", "Talk to us"} & set(leader.last.buttons)
    assert {"Roller", "Roles"} & set(leader.last.buttons)
    assert not {"Ikke det jeg lurte på", "Not what I meant"} & set(leader.last.buttons)


async def test_a_list_that_comes_alone_is_asked_about_and_kept(
    kari: Person, confirmed: Confirmed, leader: Person
):
    await confirmed(kari, "Prøvebrød AS")
    await kari.says(LIST)
    assert "disse navnene" in kari.sees
    assert "Bestill oppstartsmøte" in kari.last.buttons
    await kari.presses("Meld på kick-off")
    for name in ("Kari Prøve", "Per Test", "Ola Demo"):
        assert name in kari.sees
    await leader.says(LIST)
    assert "disse navnene" in leader.sees
    assert "Hvem følger opp" not in leader.sees


async def test_a_list_of_somebody_new_is_kept_for_the_presentation(kari: Person):
    await kari.says("hei")
    await kari.says(LIST)
    await kari.presses("Bestill presentasjon")
    assert "per@prove.example" in str(kari.last.inputs)
