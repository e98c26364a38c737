"""A note about a company, for the project group only."""

from collections.abc import Sequence

from dialogs.companies.company import company_page
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.scene import Scene
from dialogs.shared_questions.group_questions import WhichKnownCompany
from dialogs.shared_questions.plain_questions import OwnWords
from programme.deeds.journal import keep
from programme.deeds.road import note
from programme.leading.journal import Change, Done
from programme.rights import Right
from reading.reading import Reading
from texts.say import Say, Words

NOTED = "noted"
"""What its line in the history is."""


class WhoseNote(WhichKnownCompany):
    """The company that it's about."""

    def refuses(self, said: Reading, scene: Scene, *, heard: bool) -> Words | None:  # noqa: ARG002 - a Question
        """Nothing: what a note denies is the note's."""
        return None


class WhatToNote(OwnWords):
    """The note."""

    fills = "note_inside"
    noun = "note"

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """What follows "noter at", as it's typed."""
        told = said.reported("add_note") if self.fills not in so_far.names() else ""
        return [told] if told else ()

    def refuses(self, said: Reading, scene: Scene, *, heard: bool) -> Words | None:  # noqa: ARG002 - a Question
        """Nothing: what it denies is noted."""
        return None


def add_note(answers: Answers, scene: Scene) -> Say:
    """The company's page, with the note on it."""
    company, words = answers[WhoseNote], answers[WhatToNote]
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
        flow=Flow((WhoseNote(), WhatToNote()), add_note),
    ),
)
