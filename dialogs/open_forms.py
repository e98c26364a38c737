"""How long an open form has what is typed: a day, or until two other deeds were done; a press takes it up."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from dialogs.begin import filling_of
from dialogs.flows.filling import Filling
from dialogs.flows.scene import Reply, Scene
from programme.talks import Talk

AFTER = timedelta(days=1)
OTHERS = 2


def filling_typed_in(scene: Scene) -> Filling | None:
    """The form under way that typed words are for; None where it has let go of them."""
    return None if _has_let_go(scene.talk, scene.now) else filling_of(scene)


def noted(reply: Reply, scene: Scene, press: Mapping[str, str] | None) -> Talk:
    """The talk after that reply, which knows when its open form was spoken to last."""
    before, talk = scene.talk, reply.talk
    if not talk.flow:
        return talk
    if reply.aside and talk.run == before.run:
        return replace(talk, passed=talk.passed + 1)
    pressed = press is not None and press.get("run") == talk.run
    if talk.run != before.run or pressed or not _has_let_go(before, scene.now):
        return replace(talk, passed=0, spoken_to=scene.now.isoformat())
    return talk


def _has_let_go(talk: Talk, now: datetime) -> bool:
    """Whether it's long ago, or something else was done meanwhile."""
    long_ago = bool(talk.spoken_to) and now - datetime.fromisoformat(talk.spoken_to) > AFTER
    return talk.passed >= OTHERS or long_ago
