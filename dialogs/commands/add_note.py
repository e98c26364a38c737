"""A note about a company, for the project group only."""

from dialogs.ask import OwnWords
from dialogs.commands.ask import WhichKnownCompany
from dialogs.commands.company import company_page, instead
from dialogs.flow import Answers, Flow
from dialogs.journal import keep
from dialogs.road import note
from dialogs.scene import Scene
from programme.journal import Deed, Done
from programme.rights import Right, demand
from texts.say import Say

NOTED = "noted"
"""What its line in the history is."""


class WhatToNote(OwnWords):
    """The note."""

    fills = "note_inside"
    noun = "note"


def add_note(answers: Answers, scene: Scene) -> Say:
    """The company's page, with the note on it."""
    demand(scene.speaker, Right.ACT_FOR_COMPANIES)
    company, words = answers[WhichKnownCompany], answers[WhatToNote]
    note(scene, company.id, NOTED, scene.speaker.id, words)
    keep(scene, Deed(NOTED, called=company.called.shown, company=company.id, why=words, before="yes"))
    return company_page(company, scene)


def take_back(scene: Scene, done: Done) -> None:
    """The note is gone."""
    assert done.company
    scene.history.forget(done.company, done.by, NOTED, done.why)


ADD_NOTE = Flow("add_note", (WhichKnownCompany(), WhatToNote()), add_note, instead=instead)
