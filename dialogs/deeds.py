"""All deeds by name: a flow, or an answer that needs no questions."""

from collections.abc import Callable, Mapping

from dialogs.ask_a_person import ASK_A_PERSON
from dialogs.book_presentation import BOOK_PRESENTATION
from dialogs.cancel_meeting import CANCEL_MEETING
from dialogs.commands.status import status
from dialogs.commands.time_travel import time_travel
from dialogs.flow import Flow
from dialogs.move_meeting import MOVE_MEETING
from dialogs.my_meetings import my_meetings
from dialogs.my_status import my_status
from dialogs.scene import Scene
from dialogs.welcome import help_card
from programme.rights import Right, may
from texts.say import Say

FLOWS: Mapping[str, Flow] = {
    flow.name: flow for flow in (BOOK_PRESENTATION, MOVE_MEETING, CANCEL_MEETING, ASK_A_PERSON)
}


def where_we_stand(scene: Scene, text: str) -> Say:  # noqa: ARG001 - an answer
    """The same words for everybody: the programme for the leader, the own company for a contact."""
    return status(scene) if may(scene.speaker, Right.SEE_ALL_COMPANIES) else my_status(scene)


ANSWERS: Mapping[str, Callable[[Scene, str], Say]] = {
    "my_meetings": lambda scene, _: my_meetings(scene),
    "my_status": where_we_stand,
    "status": lambda scene, _: status(scene),
    "help": lambda scene, _: help_card(scene),
    "spol": time_travel,
}
