"""Draws a flow's open questions as one card."""

from collections.abc import Mapping, Sequence
from typing import Any

from dialogs.question import Question
from programme.people import Language
from programme.talks import Talk
from texts.say import Button, Choice, Field, FieldKind, Figure, Keeps, Plain, Say, Words

PAGE = 12
"""So many choices are shown at once."""


def button(run: str, does: str, label: str, *, keeps: Keeps = Keeps.NOTHING, primary: bool = False) -> Button:
    """A button of a running flow."""
    return Button(Words(label), {"run": run, "do": does}, keeps, primary)


def deed_button(deed: str, about: str = "", *, primary: bool = False) -> Button:
    """A button that begins a deed; its text is `deed-<name>`."""
    press = {"deed": deed, "about": about} if about else {"deed": deed}
    return Button(Words(f"deed-{deed}"), press, primary=primary)


def language_buttons(run: str, now: Language) -> tuple[Button, ...]:
    """The other languages; what is filled in stays."""
    return tuple(
        Button(Words(f"language-{one}"), {"run": run, "do": "language", "token": one}, Keeps.INPUTS)
        for one in Language
        if one is not now
    )


def field(
    question: Question[Any], value: str, choices: Sequence[Choice], *, numbered: bool, error: Words | None
) -> Field:
    """A question as a field; a value that isn't among the choices shown is left out."""
    if question.kind is FieldKind.CHOICE and value not in {choice.token for choice in choices}:
        value = ""
    return Field(
        fills=question.fills,
        label=Words(f"ask-{question.fills}"),
        kind=question.kind,
        value=value,
        choices=tuple(choices),
        numbered_from=1 if numbered else 0,
        error=error,
    )


def draw(
    name: str,
    settled: Sequence[Figure],
    fields: Sequence[Field],
    talk: Talk,
    language: Language,
    said_first: Words | Plain | None,
    *,
    whole: bool,
) -> Say:
    """The card of a flow: all its open questions, or one of them."""
    listed = any(one.numbered_from for one in fields)
    sight = [button(talk.run, "send", f"{name}-send", keeps=Keeps.INPUTS, primary=True)]
    if listed:
        sight += [
            button(talk.run, "first", "first-free", keeps=Keeps.INPUTS),
            button(talk.run, "more", "more-slots", keeps=Keeps.INPUTS),
        ]
    leave = (button(talk.run, "leave", "leave"), button(talk.run, "help", "deed-help"))
    back = () if whole else (button(talk.run, "show", "back-to-form"),)
    return Say(
        title=Words(f"{name}-title"),
        text=said_first,
        figures=tuple(settled),
        fields=tuple(fields),
        buttons=tuple(sight),
        more=(*back, *leave, *language_buttons(talk.run, language)),
    )


def errors_first(errors: Mapping[str, Words]) -> Words | None:
    """What is said above a form that has something wrong."""
    return Words("please-look") if errors else None
