"""The leader names groups, before and after companies were asked; groups open by number."""

import re

import pytest

from storage.unit import Unit
from tests.conftest import Teams
from tests.groups.test_answers import asked, two_groups
from tests.groups.test_leaders_groups import accepted, groups_of
from tests.played_teams import Person


async def names_of(teams: Teams) -> list[str]:
    def work(unit: Unit) -> list[str]:
        return [one.name for one in unit.groups.all()]

    return await teams.look(work)


async def test_the_button_shows_the_name_so_far_and_nothing_is_lost_by_looking(leader: Person, teams: Teams):
    await two_groups(teams, leader)
    await leader.says("gruppe 2")

    assert "Hva skal gruppen hete?" in await leader.presses("Gi navn")
    assert leader.last.inputs["group_name"] == "Hav"
    assert await names_of(teams) == ["Bakst", "Hav"]
    assert "Kystlaget" in await leader.presses("Lagre", group_name="Kystlaget")
    assert await names_of(teams) == ["Bakst", "Kystlaget"]
    await leader.says("gruppe 2")
    await leader.says("gi navn")
    await leader.presses("Lagre", group_name="")
    assert await names_of(teams) == ["Bakst", ""]


async def test_a_published_group_is_renamed_and_its_companies_see_the_new_name(
    kari: Person, leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    await accepted(teams, kari, "Prøve A AS")
    await asked(teams, leader)
    (question,) = kari.got("Vil dere være med")
    assert "Bakst" in question.text

    await leader.says("gruppe 1")
    await leader.presses("Gi navn")
    assert "0 ja, 1 venter" in await leader.presses("Lagre", group_name="Brødvennene")
    await teams.send_due()

    assert len(kari.got("Vil dere være med")) == 1  # a name alone asks nobody anew
    assert "Brødvennene" in await kari.presses("Ja, vi er med", question)
    assert "Bakst" not in await kari.says("gruppen vår")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("gi gruppe 2 navnet Kystlaget", "Kystlaget"),
        ("kall gruppe 2 Fjord og fjell", "Fjord og fjell"),
        ("gi gruppe 2 navnet «Øst 4»", "Øst 4"),
        ("endre navnet på gruppe 2 til Kystlaget", "Kystlaget"),
        ("gi gruppe 2 et nytt navn", "Hav"),
        ("give group 2 a new name", "Hav"),
        ("døyp gruppe 2 til Havgjengen", "Havgjengen"),
        ("gje gruppe 2 namnet Havgjengen.", "Havgjengen"),
        ("rename group 2 to Fish friends", "Fish friends"),
        ("call group 2 Coast", "Coast"),
        ("rename group 2", "Hav"),
    ],
)
async def test_a_name_in_a_sentence_is_filled_in_and_kept_by_a_press(
    said: str, name: str, leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    await leader.says(said)

    assert leader.last.inputs["which_group"] == "g-1"
    assert leader.last.inputs["group_name"] == name
    assert await names_of(teams) == ["Bakst", "Hav"]


async def test_the_rest_of_half_a_sentence_is_the_name(leader: Person, teams: Teams):
    await two_groups(teams, leader)
    await leader.says("gi gruppe 2 nytt navn")
    await leader.says("til Kystlaget")
    assert await names_of(teams) == ["Bakst", "Kystlaget"]
    await leader.says("gi gruppe 2 nytt navn")
    await leader.says("Havgjengen")
    assert await names_of(teams) == ["Bakst", "Havgjengen"]


@pytest.mark.parametrize("said", ["2", "2.", "nr. 2", "gruppe 2"])
async def test_the_number_of_a_listed_group_opens_it(said: str, leader: Person, teams: Teams):
    await two_groups(teams, leader)
    await leader.says("gruppene")

    assert "Hav" in await leader.says(said)
    assert "Prøve E AS" in leader.sees
    assert "Prøve A AS" not in leader.sees


@pytest.mark.parametrize(
    "said",
    ["hva skjer hvis vi flytter", "kva skjer om vi flyttar", "what happens if we move", "hva skjer hvis"],
)
async def test_half_a_question_asks_which_company_and_where(said: str, leader: Person, teams: Teams):
    await two_groups(teams, leader)
    await leader.says("gruppene")
    await leader.says(said)

    assert {"known_company", "to_group"} <= leader.last.inputs.keys()


@pytest.mark.parametrize(
    "said",
    [
        "hva skjer hvis prøve a flyttes til gruppe 2?",
        "kva skjer om prøve a blir flytta til gruppe 2",
        "what happens if Prøve A moves to group 2?",
        "flytt prøve a as til gruppe 2",
    ],
)
async def test_a_company_in_small_letters_is_meant_too_and_nothing_is_moved_yet(
    said: str, leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    seen = await leader.says(said)

    assert "Prøve A AS" in seen
    assert leader.last.buttons[0] in {"Flytt", "Move"}
    assert [len(group) for group in await groups_of(teams)] == [4, 4]


@pytest.mark.parametrize(
    ("said", "how"),
    [
        ("hold Prøve B og Prøve A fra hverandre", "apart"),
        ("hold Prøve B og Prøve A hver for seg", "apart"),
        ("hald prøve b og prøve a saman", "together"),
        ("keep Prøve B and Prøve A apart", "apart"),
        ("keep Prøve B and Prøve A together", "together"),
    ],
)
async def test_both_companies_and_the_rule_are_heard_and_kept_by_a_press(
    said: str, how: str, leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    await leader.says(said)

    inputs = leader.last.inputs
    assert (inputs["known_company"], inputs["other_company"]) == ("Prøve B AS", "Prøve A AS")
    assert inputs["how_bound"] == how
    assert re.search("Prøve A AS (og|and) Prøve B AS", await leader.presses(leader.last.buttons[0]))
