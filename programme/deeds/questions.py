"""A question that is passed on to the project group."""

from programme.deeds.notify import notify
from programme.desk import Desk
from programme.letters.letter_kinds import LetterKind
from programme.people import Role
from programme.questions import PassedOn


def keep_question(question: PassedOn, desk: Desk) -> None:
    """It's kept, and the project group is told of it."""
    desk.questions.put(question)
    group = {person.id for role in (Role.LEADER, Role.HOST) for person in desk.people.with_role(role)}
    notify(desk, sorted(group - {question.asker}), LetterKind.QUESTION_ASKED, question.id)
