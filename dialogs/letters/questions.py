"""Letters about questions that were passed on."""

from dialogs.buttons import deed_button
from dialogs.scene import Scene
from programme.letters import Letter
from texts.say import Figure, Plain, Say, Words


def asked(letter: Letter, scene: Scene) -> Say | None:
    """A question for the project group, with who asks."""
    question = scene.questions.get(letter.about)
    if question is None:
        return None
    asker = scene.people.get(question.asker)
    company = scene.companies.of(question.asker)
    figures = [Figure(Words("from-whom"), Plain(asker.name if asker else ""))]
    if company:
        figures.append(Figure(Words("company"), Plain(company.called.shown)))
    return Say(Words("news-question"), Plain(question.text), tuple(figures), buttons=(deed_button("status"),))
