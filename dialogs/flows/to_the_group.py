"""A card as the project group reads it: without what only a contact asks, or with its counterpart."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.flows.buttons import deed_button
from dialogs.flows.scene import Scene
from programme.rights import Right, may
from texts.say import Button, Say

_WHERE, _ASK = {"deed": "my_status"}, {"deed": "ask_a_person"}


def as_read(say: Say, scene: Scene) -> Say:
    """The card as the speaker reads it; who also speaks for a company has a contact's buttons, too."""
    if not may(scene.speaker, Right.ACT_FOR_COMPANIES) or scene.companies.all_of(scene.speaker.id):
        return say
    buttons = _own(say.buttons, scene, has=say.more)
    return replace(say, buttons=buttons, more=_own(say.more, scene, has=buttons))


def _own(buttons: Sequence[Button], scene: Scene, has: Sequence[Button]) -> tuple[Button, ...]:
    """Where everything stands in place of where a company is; nobody is sent to herself.

    A host may have the leader asked, where that is what the card offers first.
    """
    leads = may(scene.speaker, Right.LEAD)
    own = deed_button("status" if leads else "my_meetings")
    there = [one.press for one in (*buttons, *has)]
    found: list[Button] = []
    for place, one in enumerate(buttons):
        if one.press == _WHERE:
            found += [] if own.press in there else [replace(own, primary=one.primary)]
        elif one.press != _ASK or not (leads or place or has):
            found.append(one)
    return tuple(found)
