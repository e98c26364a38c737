"""The first message, the everyday greeting, and help: each says what can be done and shows the way."""

from dialogs.flows.buttons import deed_button, language_buttons
from dialogs.flows.flow import Deed
from dialogs.flows.scene import Scene
from programme.people import Role
from programme.rights import Right, may
from texts.say import Button, Say, Words


def welcome(scene: Scene) -> Say:
    """The one welcome that a person ever gets."""
    return Say(
        Words("welcome-title", {"programme": scene.programme.about.name}),
        Words("welcome", {"programme": scene.programme.about.name}),
        buttons=_first_steps(scene),
        more=(deed_button("ask_a_person"), deed_button("help"), *language_buttons(scene.speaker.language)),
    )


def hello(scene: Scene) -> Say:
    """A greeting to somebody who has been welcomed already."""
    return Say(
        Words("hello-title"),
        Words("hello"),
        buttons=_first_steps(scene),
        more=(deed_button("ask_a_person"), deed_button("help"), *language_buttons(scene.speaker.language)),
    )


def help_card(scene: Scene, _: str = "") -> Say:
    """What can be done, and what can be typed; each role sees its own."""
    lines = [Words("help-book"), Words("help-change"), Words("help-ask"), Words("help-language")]
    if may(scene.speaker, Right.ANSWER_QUESTIONS):
        lines = [Words("help-companies"), Words("help-questions"), Words("help-hours"), *lines]
    if may(scene.speaker, Right.LEAD):
        lines = [
            *(Words("help-status"), Words("help-board"), Words("help-broadcast"), Words("help-report")),
            *(Words("help-waiting-list"), Words("help-log")),
            *lines,
        ]
    elif may(scene.speaker, Right.SEE_CONFIRMED_COMPANIES):
        lines = [Words("help-readers"), *lines]
    if scene.local and may(scene.speaker, Right.MOVE_TIME):
        lines = [*lines, Words("help-spol")]
    return Say(
        Words("help-title"),
        lines=tuple(lines),
        buttons=_first_steps(scene),
        more=(deed_button("ask_a_person"), *language_buttons(scene.speaker.language)),
    )


def not_understood(scene: Scene, title: str = "not-understood") -> Say:
    """An honest answer to what can't be made sense of, with a way forward; the group gets its commands."""
    if may(scene.speaker, Right.ACT_FOR_COMPANIES):
        return Say(
            Words(title),
            Words("not-understood-group"),
            buttons=(deed_button("help"), *_first_steps(scene)[:2]),
        )
    return Say(
        Words(title),
        Words("not-understood-next"),
        buttons=(deed_button("ask_a_person", primary=True), *_first_steps(scene)[:1], deed_button("help")),
    )


def which_language(scene: Scene) -> Say:
    """All languages to choose from."""
    return Say(
        Words("language-title"), buttons=(*language_buttons(scene.speaker.language), deed_button("help"))
    )


def language_chosen(scene: Scene) -> Say:
    """Said in the language that was just chosen."""
    return Say(
        Words("language-chosen"),
        buttons=_first_steps(scene),
        more=(deed_button("help"), *language_buttons(scene.speaker.language)),
    )


def _first_steps(scene: Scene) -> tuple[Button, ...]:
    if scene.speaker.is_a(Role.LEADER):
        return (
            deed_button("status", primary=True),
            deed_button("companies"),
            deed_button("calendar"),
        )
    if scene.speaker.is_a(Role.HOST):
        return (
            deed_button("my_meetings", primary=True),
            deed_button("companies"),
            deed_button("hours"),
        )
    return (
        deed_button("book_presentation", primary=True),
        deed_button("my_status"),
        deed_button("my_meetings"),
    )


DEEDS = (Deed("help", needs=Right.ANYBODY, answers=help_card),)
