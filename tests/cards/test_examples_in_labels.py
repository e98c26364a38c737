"""What a label gives as an example is an answer to its own question."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot.conversation.scenes import scene_of
from dialogs.deeds import DEEDS
from dialogs.flows.flow import Answers, Question
from programme.companies.road import Stage
from programme.errors import NotAnAnswerError
from programme.people import Language, PersonId
from storage.unit import Unit
from tests.conftest import Confirmed, Teams
from tests.played_teams import Person
from texts.voice import FOLDER

LABEL = re.compile(r"^ask-(?P<fills>\w+) = (?P<text>.*)$", re.MULTILINE)
EXAMPLES = re.compile(
    r"(?:for eksempel|til dømes|for example),? ([^).]+(?:\.\s?\d[^).]*)*)|\(([^(]+), for example\)"
)
BETWEEN = re.compile(r", (?:eller |or )?| eller | or ")


def examples() -> Iterator[tuple[Language, str, str]]:
    """Each example of each label: its language, what its field fills, and its words."""
    for language in Language:
        text = (FOLDER / f"{language}.ftl").read_text("utf-8")
        for label in LABEL.finditer(text):
            for found in EXAMPLES.finditer(label["text"]):
                for example in BETWEEN.split(found[1] or found[2]):
                    yield language, label["fills"], example.strip('«»"“” ')


def asking(fills: str) -> Question[Any]:
    """The question that has the label."""
    questions = (one for deed in DEEDS.values() if deed.flow for one in deed.asks.questions)
    return next(one for one in questions if one.fills == fills)


def test_each_language_has_examples_to_read():
    assert {language for language, _, _ in examples()} == set(Language)


async def test_an_example_is_taken_by_the_field_that_gives_it(teams: Teams, leader: Person):
    await leader.says("hei")

    def work(unit: Unit) -> None:
        person = unit.people.get(PersonId(leader.id))
        assert person
        scene = scene_of(unit, person, teams.bot.resources, {})
        for _, fills, example in examples():
            question = asking(fills)
            try:
                question.take(example, scene)
            except NotAnAnswerError:
                assert question.hear(scene.read(example), Answers({}), scene), (fills, example)

    await teams.look(work)


@pytest.mark.parametrize(
    ("language", "example"),
    [(language, one) for language, fills, one in examples() if fills == "who_decided"],
)
async def test_who_decided_may_be_answered_as_its_label_says(
    teams: Teams, kari: Person, confirmed: Confirmed, language: Language, example: str
):
    await confirmed(kari, "Prøvebrød AS")

    def deciding(unit: Unit) -> None:
        company = unit.companies.of(PersonId(kari.id))
        assert company
        unit.companies.put(replace(company, stage=Stage.DECIDING))

    await teams.look(deciding)
    await kari.says({"nb": "bokmål", "nn": "nynorsk", "en": "English"}[language])
    await kari.says({"nb": "vi blir med", "nn": "me blir med", "en": "we want to join"}[language])

    await kari.says(example)

    assert example in kari.sees, "it stands beside the next question"
