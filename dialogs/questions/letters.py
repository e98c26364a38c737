"""Letters about questions that were passed on."""

from collections.abc import Callable, Mapping

from dialogs.flows.buttons import deed_button
from dialogs.flows.scene import Scene
from dialogs.questions.passed_on import about_question
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from texts.say import Button, Field, FieldKind, Figure, Keeps, Plain, Say, Words


def asked(letter: Letter, scene: Scene) -> Say | None:
    """A question for the project group, to be answered on the card; None if somebody has answered it."""
    question = scene.questions.get(letter.about)
    if question is None or not question.is_open:
        return None
    press = {"deed": "answer_question", "question": question.id}
    return Say(
        Words("news-question"),
        Plain(question.text),
        about_question(question, scene),
        fields=(Field("reply", Words("ask-reply"), FieldKind.LONG_TEXT),),
        buttons=(Button(Words("answer_question-send"), press, Keeps.INPUTS, primary=True),),
        more=(deed_button("questions"),),
    )


def answered(letter: Letter, scene: Scene) -> Say | None:
    """The project group's answer, to who asked."""
    question = scene.questions.get(letter.about)
    if question is None or question.is_open:
        return None
    return Say(
        Words("question-answered"),
        Plain(question.answer),
        (Figure(Words("your-question"), Plain(question.text)),),
        buttons=(deed_button("ask_a_person"), deed_button("help")),
    )


def digest(_: Letter, scene: Scene) -> Say | None:
    """Once a week, how many questions wait; None where none does."""
    waiting = [question for question in scene.questions.all() if question.is_open]
    if not waiting:
        return None
    return Say(
        Words("questions-digest", {"count": len(waiting)}),
        Plain(waiting[0].text),
        about_question(waiting[0], scene),
        buttons=(deed_button("questions", primary=True),),
    )


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.QUESTION_ASKED: asked,
    LetterKind.QUESTION_ANSWERED: answered,
    LetterKind.QUESTIONS_DIGEST: digest,
}
