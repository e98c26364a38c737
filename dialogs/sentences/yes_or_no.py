"""A yes or a no with more behind it, typed into a form: "ja, avlys møtet", "nei, behold det"."""

import re

from dialogs.begin import left
from dialogs.flows import engine
from dialogs.flows.filling import Filling
from dialogs.flows.scene import Reply, Scene
from reading.intents.phrases import deed_named

_FIRST_AND_REST = re.compile(r"\W*(\w+)\W+(\w.*)", re.DOTALL)
_LEAVES = frozenset({"leave", "no"})


def yes_or_no(text: str, filling: Filling, scene: Scene) -> Reply | None:
    """What is done where the words behind it say the same once more; None where they say anything else."""
    found = _FIRST_AND_REST.match(text)
    if found is None:
        return None
    first = deed_named(found[1])
    if first not in {"yes", "no"}:
        return None
    rest = scene.read(found[2])
    if first == "no":
        return left(filling) if rest.intent.whole and rest.intent.deed in _LEAVES else None
    is_asked = filling.talk.asked == engine.SURE and filling.is_in_front
    return engine.sure(filling) if is_asked and rest.intent.deed == filling.deed.name and rest.sure else None
