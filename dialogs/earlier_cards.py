"""What is shown for a card of another time: what came of it, else where the conversation is now."""

from dataclasses import dataclass, replace

from dialogs.begin import filling_of, reply_in
from dialogs.came_of import came_of, past_of
from dialogs.deeds import DEEDS
from dialogs.flows.buttons import deed_button
from dialogs.flows.form import whole_form
from dialogs.flows.scene import Reply, Scene
from dialogs.welcome import hello
from programme.rights import may
from programme.talks import Past
from texts.say import Say, Words


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


def as_it_stands(run: str, scene: Scene, why: Why) -> Reply:
    """What the run led to, or where the conversation is: for a card of another time, or a lost reply."""
    if led_to := came_of(run, scene):
        return replace(reply_in(led_to, scene), shown={"run": run})
    filling = filling_of(scene)
    if filling:
        return whole_form(filling, why.form)
    say = replace(hello(scene), title=why.title, text=why.text)
    past = past_of(run, scene)
    return reply_in(_with_way_back(say, past, scene) if past else say, scene)


def _with_way_back(say: Say, past: Past, scene: Scene) -> Say:
    """What the card was for can be begun anew."""
    deed = DEEDS.get(past.flow)
    if deed is None or not may(scene.speaker, deed.needs):
        return say
    others = (replace(one, primary=False) for one in say.buttons if one.press.get("deed") != past.flow)
    return replace(say, buttons=(deed_button(past.flow, primary=True), *others))
