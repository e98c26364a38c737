"""The letter that asks a leader whether another one came."""

from collections.abc import Callable, Mapping

from dialogs.flows.scene import Scene
from dialogs.reminders.deliveries import letter_history
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.letters.uncertain import is_open
from programme.rights import Right, may
from texts.say import Plain, Say, Words


def uncertain(letter: Letter, scene: Scene) -> Say | None:
    """What it was and to whom, and the two answers; None once it's known what became of it."""
    filed = scene.outbox.history_of(letter.about)
    if filed is None or not is_open(filed, scene.outbox) or not may(scene.speaker, Right.LEAD):
        return None
    person = scene.people.get(filed.letter.to)
    title = Words("delivery-doubted", {"to": Plain(person.name if person else "")})
    return letter_history(filed, scene, title, Words("delivery-doubted-next"))


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.DELIVERY_UNCERTAIN: uncertain,
}
