"""What is shown for a card of another time: what came of it, else where the conversation is now."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dialogs.begin import filling_of, reply_in
from dialogs.came_of import came_of, past_of
from dialogs.deeds import DEEDS
from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.form import FORM, whole_form
from dialogs.flows.scene import Reply, Scene
from dialogs.welcome import hello
from programme.rights import may
from texts.say import Button, Words


@dataclass(frozen=True)
class Why:
    """Why something else is shown than what was asked for: above an open form, or as a card of its own."""

    form: Words
    title: Words
    text: Words


STALE_CARD = Why(Words("stale-card"), Words("stale-card-title"), Words("stale-card-next"))
LEFT = Why(Words("stale-card"), Words("left-title"), Words("left"))
"""For who closes what is closed already."""
REPLY_LOST = Why(Words("reply-lost"), Words("reply-lost-title"), Words("reply-lost-next"))


def as_it_stands(press: Mapping[str, str], scene: Scene, why: Why) -> Reply:
    """What the run led to, or where the conversation is: for a card of another time, or a lost reply.

    What was typed on the card stands in the form that its button begins anew.
    """
    run = press.get("run", "")
    if led_to := came_of(run, scene):
        return replace(reply_in(led_to, scene), shown={"run": run})
    way_back = _way_back(press, scene)
    filling = filling_of(scene)
    if filling:
        reply = whole_form(filling, why.form)
        back = way_back if way_back and _typed(press, DEEDS[way_back.press["deed"]]) else None
        return replace(reply, say=replace(reply.say, more=(back, *reply.say.more))) if back else reply
    say = replace(hello(scene), title=why.title, text=why.text)
    if way_back is None:
        return reply_in(say, scene)
    name = way_back.press["deed"]
    others = (replace(one, primary=False) for one in say.buttons if one.press.get("deed") != name)
    return reply_in(replace(say, buttons=(replace(way_back, primary=True), *others)), scene)


def _way_back(press: Mapping[str, str], scene: Scene) -> Button | None:
    """What the card was for, begun anew with what was typed on it; None where nobody knows what that was."""
    past = past_of(press.get("run", ""), scene)
    name = past.flow if past else press.get(FORM, "")
    deed = DEEDS.get(name)
    if deed is None or deed.flow is None or not may(scene.speaker, deed.needs):
        return None
    begins = deed_button(name)
    return replace(begins, press={**begins.press, **_typed(press, deed), FORM: name})


def _typed(press: Mapping[str, str], deed: Deed) -> dict[str, str]:
    """What stands in the card's fields, by what it fills."""
    return {one.fills: press[one.fills] for one in deed.asks.questions if press.get(one.fills, "").strip()}
