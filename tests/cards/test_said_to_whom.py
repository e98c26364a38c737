"""What is asked without a form open is answered to the person and the state, in three languages."""

from dataclasses import replace

import pytest

from dialogs.deeds import DEEDS
from dialogs.flows.scene import Said
from programme.companies.road import Stage
from programme.people import Language, Role
from storage.unit import Unit
from tests.cards.test_second_presses import KARI, LEADER, Office, at_stage
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person
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


OF_CONTACTS = [{"deed": "my_status"}, {"deed": "ask_a_person"}]


@pytest.mark.parametrize("roles", [{Role.LEADER}, {Role.HOST}, {Role.LEADER, Role.HOST}])
async def test_no_card_sends_the_project_group_where_only_a_company_is(roles: set[Role], teams: Teams):
    def have(unit: Unit) -> None:
        known = unit.people.get(LEADER)
        assert known
        unit.people.put(replace(known, roles=frozenset(roles)))

    await teams.look(at_stage(Stage.DECIDING, Language.NB))
    await teams.look(have)
    office = Office(teams)
    said = [Said(press={"deed": name}) for name in sorted(DEEDS)]
    said += [Said(one) for one in ("hei", "hjelp", "hvor står vi?", "qwerty asdf", "english", "avbryt", "42")]
    for one in said:
        seen = await office.says(LEADER, one)
        offered = [button.press for button in (*seen.buttons, *seen.more)]
        assert OF_CONTACTS[0] not in offered, one
        at = [place for place, press in enumerate(offered) if press == OF_CONTACTS[1]]
        assert at in ([], [0] if Role.LEADER not in roles else []), one


@pytest.mark.parametrize(
    ("locale", "of_contacts"), [("nb-NO", "sender jeg"), ("nn-NO", "sender eg"), ("en-GB", "I pass on")]
)
async def test_the_project_group_is_not_told_that_its_questions_go_to_it(
    kari: Person, leader: Person, locale: str, of_contacts: str
):
    kari.locale = leader.locale = locale

    assert of_contacts in await kari.says("hei")
    assert of_contacts not in await leader.says("hei")
