"""Notes what the project group changed, with the letters that it led to, so that it can be taken back."""

from dialogs.scene import Scene
from programme.journal import Change


def keep(scene: Scene, deed: Change) -> None:
    """The deed is noted as the speaker's; to be called once everything that it does is done."""
    scene.journal.note(deed, scene.speaker.id, scene.now, scene.outbox.new())
