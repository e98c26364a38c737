"""Pass a question on to the project group."""

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.questions import WhatToAsk
from dialogs.flows.scene import Scene
from programme.deeds.questions import keep_question
from programme.questions import PassedOn
from programme.rights import Right
from texts.say import Figure, Plain, Say, Words


def pass_on(answers: Answers, scene: Scene) -> Say:
    """Keep the question, and write to the project leader."""
    guess = scene.talk.last_guess if answers[WhatToAsk] == scene.talk.last_question else ""
    question = PassedOn(scene.talk.run, scene.speaker.id, answers[WhatToAsk], scene.now, guess)
    keep_question(question, scene)
    return Say(
        Words("question-passed-on"),
        Words("question-passed-on-next", {"contact": scene.programme.about.contact}),
        (Figure(Words("your-question"), Plain(question.text)),),
        buttons=(deed_button("book_presentation"), deed_button("my_status"), deed_button("help")),
    )


DEEDS = (Deed("ask_a_person", needs=Right.ANYBODY, flow=Flow((WhatToAsk(),), pass_on)),)
