"""Pass a question on to the project group."""

from dialogs.ask import WhatToAsk
from dialogs.buttons import deed_button
from dialogs.flow import Answers, Deed, Flow
from dialogs.scene import Scene
from dialogs.telling import tell
from programme.letter_kinds import LetterKind
from programme.people import Role
from programme.questions import PassedOn
from programme.rights import Right
from texts.say import Figure, Plain, Say, Words


def pass_on(answers: Answers, scene: Scene) -> Say:
    """Keep the question, and write to the project leader."""
    guess = scene.talk.last_guess if answers[WhatToAsk] == scene.talk.last_question else ""
    question = keep_question(answers[WhatToAsk], scene, guess)
    return Say(
        Words("question-passed-on"),
        Words("question-passed-on-next", {"contact": scene.programme.about.contact}),
        (Figure(Words("your-question"), Plain(question.text)),),
        buttons=(deed_button("book_presentation"), deed_button("my_status"), deed_button("help")),
    )


def keep_question(text: str, scene: Scene, guess: str = "") -> PassedOn:
    """The question, kept under the run of the flow in which it was asked, and told to the project group."""
    question = PassedOn(scene.talk.run, scene.speaker.id, text, scene.now, guess)
    scene.questions.put(question)
    group = {person.id for role in (Role.LEADER, Role.HOST) for person in scene.people.with_role(role)}
    tell(scene, sorted(group - {scene.speaker.id}), LetterKind.QUESTION_ASKED, question.id)
    return question


DEEDS = (Deed("ask_a_person", needs=Right.ANYBODY, flow=Flow((WhatToAsk(),), pass_on)),)
