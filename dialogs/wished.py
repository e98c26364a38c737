"""What was typed of a meeting while no times could be read, kept for when its form is begun again."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.deeds import DEEDS
from dialogs.flows.engine import FOR_WHOM, WISHED
from dialogs.flows.flow import Flow
from dialogs.flows.meeting_cards import BOOKS
from dialogs.flows.scene import Said, Scene
from dialogs.flows.which_company import SAID
from programme.errors import CalendarsUnreadError
from programme.plan import Kind
from programme.rights import Right, may
from programme.talks import Talk


def wishing(said: Said, refused: CalendarsUnreadError, scene: Scene) -> Talk:
    """The talk and its form, which remember what was filled in before and what is said or sent now."""
    deed = "move_meeting" if refused.moving else BOOKS[Kind(refused.kind)]
    talk, flow = scene.talk, DEEDS[deed].asks
    before = talk.answers if talk.flow == deed else {}
    press = said.press or {}
    sentence = ". ".join(filter(None, (talk.narrowed if before else "", press.get(SAID, said.text.strip()))))
    wished = {
        **before,
        **(_asked(said.text, flow, scene) if before else {}),
        **{one.fills: press[one.fills] for one in flow.questions if press.get(one.fills, "").strip()},
    }
    for_whom = refused.company if may(scene.speaker, Right.ACT_FOR_COMPANIES) else ""
    answers = wished if talk.flow == deed else talk.answers
    return replace(talk, answers=answers, wished={**wished, WISHED: deed, FOR_WHOM: for_whom, SAID: sentence})


def _asked(text: str, flow: Flow, scene: Scene) -> Mapping[str, str]:
    """What was typed as the answer to the question that was asked, if it takes such words."""
    asked = next((one for one in flow.questions if one.fills == scene.talk.question), None)
    said = scene.read(text)
    return {asked.fills: asked.worded(said)} if asked and text and asked.takes_words(said) else {}
