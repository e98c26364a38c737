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
_REGISTERS = "register_for_kickoff"


def as_the_dates_allow(say: Say, scene: Scene) -> Say:
    """The card without what can't be done any more; who to ask stands first where nothing else is left."""
    if may(scene.speaker, Right.ACT_FOR_COMPANIES):
        return say
    offered = {one.press.get("deed", "") for one in (*say.buttons, *say.more)}
    gone = {one for one in offered if _is_past(one, scene)}
    if not gone:
        return say
    buttons, more = _without(gone, say.buttons), _without(gone, say.more)
    asks = any(one.press.get("deed") == "ask_a_person" for one in buttons)
    return replace(say, buttons=buttons if asks else (*buttons, deed_button("ask_a_person")), more=more)


def _is_past(deed: str, scene: Scene) -> bool:
    """Whether it's past its date; the company is read only for a deed that asks where the company stands."""
    if deed in _DECIDES:
        return not may_offer(scene.now, scene.programme)
    company = company_at_hand(scene) if deed == _REGISTERS else None
    return company is not None and not may_register(company, scene)


def _without(gone: set[str], buttons: Sequence[Button]) -> tuple[Button, ...]:
    return tuple(one for one in buttons if one.press.get("deed") not in gone)
