"""A note about a company, for the project group only."""

from dialogs.companies.company import company_page
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.group_questions import WhichKnownCompany
from dialogs.flows.questions import OwnWords
from dialogs.flows.scene import Scene
from programme.deeds.journal import keep
from programme.deeds.road import note
from programme.leading.journal import Change, Done
from programme.rights import Right
from texts.say import Say

NOTED = "noted"
"""What its line in the history is."""


class WhatToNote(OwnWords):
    """The note."""

    fills = "note_inside"
    noun = "note"


def add_note(answers: Answers, scene: Scene) -> Say:
    """The company's page, with the note on it."""
    company, words = answers[WhichKnownCompany], answers[WhatToNote]
    note(scene, company.id, NOTED, scene.speaker.id, words)
    keep(
        scene,
        scene.speaker.id,
        Change(NOTED, called=company.called.shown, company=company.id, why=words, before="yes"),
    )
    return company_page(company, scene)


def take_back(scene: Scene, done: Done) -> None:
    """The note is gone."""
    assert done.company
    scene.history.forget(done.company, done.by, NOTED, done.why)


DEEDS = (
    Deed(
        "add_note",
        needs=Right.ACT_FOR_COMPANIES,
        flow=Flow((WhichKnownCompany(), WhatToNote()), add_note),
    ),
)
