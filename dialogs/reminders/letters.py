"""Letters to leaders about other letters: whether one came, and whom to call."""

from collections.abc import Callable, Mapping

from dialogs.flows.scene import Scene
from dialogs.reminders.call_list import whom_to_call
from dialogs.reminders.deliveries import letter_history
from programme.deeds.must_be_known import awaits_sign
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


def no_sign(letter: Letter, scene: Scene) -> Say | None:
    """Whom to call; None once there was a sign, it isn't so any more, or the leader was asked already."""
    told = scene.outbox.told(scene.speaker.id, LetterKind.TO_CALL)
    if any(one.about == letter.about and one.key != letter.key for one in told):
        return None
    filed = scene.outbox.history_of(letter.about)
    if filed is None or not awaits_sign(filed, scene) or not may(scene.speaker, Right.LEAD):
        return None
    return whom_to_call(filed, scene)


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.DELIVERY_UNCERTAIN: uncertain,
    LetterKind.TO_CALL: no_sign,
}
