"""What a typed answer says about days and hours."""

from dialogs.flows.scene import Scene
from reading.message import read_message
from reading.reading import times_of
from reading.times import Times, read_times


def times_in(text: str, scene: Scene) -> Times | None:
    """The times that a text allows and rules out, as seen now and here; None if it says nothing of any."""
    return read_times(read_message(text), scene.now.astimezone(scene.programme.zone))


def starts_in(text: str, scene: Scene) -> Times | None:
    """The same of a text that is to say when a meeting starts: each word beside the time has to be known."""
    return times_of(read_message(text), scene.now.astimezone(scene.programme.zone))
