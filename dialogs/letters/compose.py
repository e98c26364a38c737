"""Says a letter from the facts as they are when it's sent."""

from collections.abc import Callable, Mapping

from dialogs.letters import (
    afterwards,
    broadcasts,
    contacts,
    doubts,
    kickoff,
    meetings,
    morning,
    outcomes,
    places,
    questions,
    reminders,
    sickness,
)
from dialogs.scene import Scene
from programme.letter_kinds import LetterKind, kind_of
from programme.letters import Letter
from texts.say import Say

BY_KIND: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    kind: says
    for subject in (
        kickoff,
        meetings,
        questions,
        morning,
        sickness,
        outcomes,
        afterwards,
        doubts,
        contacts,
        places,
        broadcasts,
    )
    for kind, says in subject.LETTERS.items()
}


def compose(letter: Letter, scene: Scene) -> Say | None:
    """What the letter says to `scene.speaker`; None if it's no longer true and must not be sent."""
    kind = kind_of(letter.what)
    if kind is None:
        return reminders.reminder(letter, scene)
    if kind is LetterKind.SENT_AGAIN:
        earlier = scene.outbox.get(letter.earlier)
        return compose(earlier, scene) if earlier else None
    return BY_KIND[kind](letter, scene)
