"""Pass a question on to the project group."""

from datetime import timedelta

from dialogs.ask import WhatToAsk
from dialogs.buttons import deed_button
from dialogs.flow import Answers, Flow
from dialogs.scene import Scene
from programme.letters import Letter
from programme.people import Role
from programme.questions import PassedOn
from texts.say import Figure, Plain, Say, Words

_STILL_NEWS = timedelta(days=14)


def pass_on(answers: Answers, scene: Scene) -> Say:
    """Keep the question, and write to the project leader."""
    question = PassedOn(scene.talk.run, scene.speaker.id, answers[WhatToAsk], scene.now)
    scene.questions.put(question)
    scene.outbox.plan(
        [
            Letter(
                f"question/{question.id}/{leader.id}",
                leader.id,
                "question-asked",
                question.id,
                scene.now,
                scene.now + _STILL_NEWS,
            )
            for leader in scene.people.with_role(Role.LEADER)
        ]
    )
    return Say(
        Words("question-passed-on"),
        Words("question-passed-on-next", {"contact": scene.programme.about.contact}),
        (Figure(Words("your-question"), Plain(question.text)),),
        buttons=(deed_button("book_presentation"), deed_button("my_status"), deed_button("help")),
    )


ASK_A_PERSON = Flow("ask_a_person", (WhatToAsk(),), pass_on)
