"""Letters of broadcasts: the message, its correction and recall, the reminder, and the sender's own card."""

from collections.abc import Callable, Mapping

from dialogs.broadcasts.broadcasting import for_recipient, is_in_audience, written_now
from dialogs.broadcasts.broadcasts import progress_card
from dialogs.flows.scene import Scene
from programme.broadcasts.broadcasts import Broadcast, BroadcastId, BroadcastState, Recipient
from programme.deeds.broadcast_changes import OF_A_COPY
from programme.deeds.notify import once_of
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.rights import Right, may
from texts.say import Say, Words


def _found(letter: Letter, scene: Scene) -> tuple[Broadcast, Recipient] | None:
    broadcast = scene.broadcasts.get(BroadcastId(letter.about))
    recipient = scene.broadcasts.recipient(BroadcastId(letter.about), letter.to)
    return (broadcast, recipient) if broadcast and recipient else None


def first(letter: Letter, scene: Scene) -> Say | None:
    """The message; None if it's held, or the recipient isn't meant any more."""
    found = _found(letter, scene)
    if found is None or found[0].state is not BroadcastState.RUNNING:
        return None
    broadcast, recipient = found
    if not is_in_audience(broadcast, recipient.company, scene):
        return None
    return written_now(broadcast, recipient, broadcast.version, scene)


def corrected(letter: Letter, scene: Scene) -> Say | None:
    """The message in its new version, in the place of the old one; None if there is a newer one yet."""
    found = _found(letter, scene)
    if found is None or found[0].state is BroadcastState.RECALLED:
        return None
    broadcast, recipient = found
    version = once_of(letter).partition(OF_A_COPY)[0]
    if version != str(broadcast.version):
        return None
    return written_now(broadcast, recipient, recipient.version, scene)


def recalled(letter: Letter, scene: Scene) -> Say | None:
    """What stands in the message's place where it can't be taken away: the same, struck out."""
    found = _found(letter, scene)
    if found is None or found[0].state is not BroadcastState.RECALLED:
        return None
    return for_recipient(*found, scene)


def again(letter: Letter, scene: Scene) -> Say | None:
    """The message once more, to who hasn't pressed "read and understood"; None once they have."""
    found = _found(letter, scene)
    if found is None or found[0].state is not BroadcastState.RUNNING or found[1].read_at:
        return None
    say = for_recipient(*found, scene)
    return say and Say(Words("broadcast-again-title"), say.text, buttons=say.buttons)


def card(letter: Letter, scene: Scene) -> Say | None:
    """How it's going, to the leader who sent it."""
    broadcast = scene.broadcasts.get(BroadcastId(letter.about))
    if broadcast is None or not may(scene.speaker, Right.LEAD):
        return None
    return progress_card(broadcast, scene)


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.BROADCAST: first,
    LetterKind.BROADCAST_AGAIN: again,
    LetterKind.BROADCAST_CORRECTED: corrected,
    LetterKind.BROADCAST_STRUCK: recalled,
    LetterKind.BROADCAST_CARD: card,
}
