"""Read and understood: a recipient's press under a broadcast."""

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.scene import Scene
from programme.broadcasts.broadcasts import BroadcastId
from programme.rights import Right
from texts.say import Say, Words


def read_broadcast(scene: Scene, about: str) -> Say:
    """It's noted, once; whoever isn't among the recipients, as in a trial, changes nothing."""
    scene.broadcasts.read(BroadcastId(about), scene.speaker.id, scene.now)
    meant = scene.broadcasts.recipient(BroadcastId(about), scene.speaker.id)
    buttons = (deed_button("my_status"), deed_button("help"))
    return Say(Words("read-noted" if meant else "read-as-a-trial"), buttons=buttons)


DEEDS = (Deed("read_broadcast", needs=Right.ANYBODY, answers=read_broadcast),)
