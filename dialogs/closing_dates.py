"""What is past its date is offered by no letter: to decide, or to register for the kick-off."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.flows.buttons import deed_button
from dialogs.flows.own_company import company_at_hand
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import may_register
from programme.places import may_offer
from programme.rights import Right, may
from texts.say import Button, Say

_DECIDES = frozenset({"confirm_participation", "decide_later"})


def as_the_dates_allow(say: Say, scene: Scene) -> Say:
    """The card without what can't be done any more; who to ask stands first where nothing else is left."""
    if may(scene.speaker, Right.ACT_FOR_COMPANIES):
        return say
    gone = {*(() if may_offer(scene.now, scene.programme) else _DECIDES)}
    company = company_at_hand(scene)
    if company and not may_register(company, scene):
        gone.add("register_for_kickoff")
    buttons, more = _without(gone, say.buttons), _without(gone, say.more)
    if len(buttons) == len(say.buttons) and len(more) == len(say.more):
        return say
    asks = any(one.press.get("deed") == "ask_a_person" for one in buttons)
    return replace(say, buttons=buttons if asks else (*buttons, deed_button("ask_a_person")), more=more)


def _without(gone: set[str], buttons: Sequence[Button]) -> tuple[Button, ...]:
    return tuple(one for one in buttons if one.press.get("deed") not in gone)
