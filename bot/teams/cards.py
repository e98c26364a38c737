"""Shows what is said as an Adaptive Card, written for a phone's 320 pixels first.

Version 1.5 is the newest that Teams takes from bots (Microsoft Learn, "Types of cards").
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

import orjson

from bot.teams.card_texts import MARKDOWN_OR_ADDRESS, Element, fact, heading, marked_lines, text_line
from texts.as_text import in_a_line
from texts.say import Button, Field, FieldKind, Group, Marked, Say, Words
from texts.voice import Voice

VERSION = "1.5"
IN_SIGHT = 3
"""So many buttons stand on the card; the others are under its "…"."""
FOLDED = "folded"
FOLDED_FIGURES = "folded-figures"
MOST_BYTES = 25_000
"""A larger card is shown in a short form: Teams takes some 28 kB."""
FIRST = 10
"""So many of each list are left on it."""
EXPANDED = 6
"""Up to so many choices are all shown at once; more of them fold into a list."""
CONTENT_TYPE = "application/vnd.microsoft.card.adaptive"


def message(say: Say, voice: Voice) -> dict[str, Any]:
    """An activity with the card; its summary is what a locked phone shows.

    It has no text: Teams would show it above the card, and the Playground gives no id back for both.
    """
    line = in_a_line(say, voice)
    for shorten in (_whole, _short, _shortest):
        shown = shorten(say)
        drawn = _message(_card(_body(shown, voice), _actions(shown, voice), line, voice), line)
        if len(orjson.dumps(drawn)) <= MOST_BYTES:
            break
    return drawn


def _whole(say: Say) -> Say:
    return say


def _short(say: Say) -> Say:
    """The card with the first ten of everything that it lists."""
    left = len(say.figures[FIRST:]) + len(say.lines[FIRST:])
    more = (Words("coming-more", {"count": left}),) if left else ()
    return replace(
        say,
        figures=say.figures[:FIRST],
        lines=(*say.lines[:FIRST], *more),
        fields=tuple(replace(one, choices=one.choices[:FIRST]) for one in say.fields),
        folded=(),
    )


def _shortest(say: Say) -> Say:
    """What it says, and what can be done."""
    return replace(say, figures=(), lines=(), fields=(), folded=(), groups=(), more=say.more[:FIRST])


def _body(say: Say, voice: Voice) -> list[Element]:
    """Title, sentence, figures, list and fields."""
    body = [*_missed(say, voice), heading(voice.speak(say.title))]
    if isinstance(say.text, Marked):
        body += marked_lines(say.text, voice)
    elif say.text:
        body.append(text_line(voice.speak(say.text)))
    body += chain.from_iterable(fact(one, voice) for one in say.figures)
    body += [text_line(f"• {voice.speak(one)}", spacing="Small") for one in say.lines]
    folded = chain.from_iterable(fact(one, voice) for one in say.folded)
    body += _fold(FOLDED_FIGURES, "unfold-figures", [*folded], voice)
    body += chain.from_iterable(_group(one, voice) for one in say.groups)
    body += chain.from_iterable(_field(one, voice) for one in say.fields if not one.folded)
    inside = chain.from_iterable(_field(one, voice) for one in say.fields if one.folded)
    body += _fold(FOLDED, "unfold", [*inside], voice)
    return body


def _missed(say: Say, voice: Voice) -> list[Element]:
    """Earlier answers that didn't arrive, and that they are those."""
    if not say.missed:
        return []
    lines = [line for one in say.missed for line in one.splitlines()]
    return [
        text_line(voice.speak(Words("missed-answer")), weight="Bolder"),
        *(text_line(line, spacing="Small", isSubtle=True) for line in lines),
    ]


def attachment(content: dict[str, Any]) -> dict[str, Any]:
    """A card as an activity carries it."""
    return {"contentType": CONTENT_TYPE, "content": content}


def closed(voice: Voice) -> dict[str, Any]:
    """An activity to put in the place of a card that is no longer in use: a line, nothing to press."""
    line = voice.speak(Words("card-closed"))
    return _message(_card([text_line(line, isSubtle=True)], [], line, voice), line)


def choice_titles(field: Field, voice: Voice) -> list[str]:
    """The choices as shown, with the numbers that can be typed for them."""
    titles = [voice.speak(choice.shows) for choice in field.choices]
    if not field.numbered_from:
        return titles
    return [f"{number}  {title}" for number, title in enumerate(titles, field.numbered_from)]


def _message(content: dict[str, Any], summary: str) -> dict[str, Any]:
    return {"type": "message", "summary": summary, "attachments": [attachment(content)]}


def _card(body: list[Element], actions: list[Element], fallback: str, voice: Voice) -> dict[str, Any]:
    content = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": VERSION,
        "lang": voice.language.value,
        "fallbackText": fallback,
        "body": body,
    }
    return {**content, "actions": actions} if actions else content


def _field(field: Field, voice: Voice) -> Iterable[Element]:
    """What is wrong with it, marked by more than colour, and the input itself."""
    label = voice.speak(field.label)
    if field.error:
        yield text_line(f"! {voice.speak(field.error)}", color="Attention", weight="Bolder")
    if field.kind is FieldKind.TEXT:
        yield {"type": "Input.Text", "maxLength": field.holds, **_input(field, label, voice)}
    elif field.kind is FieldKind.LONG_TEXT:
        looks = {"isMultiline": True, "maxLength": field.holds}
        yield {"type": "Input.Text", **looks, **_input(field, label, voice)}
    elif field.kind is FieldKind.DATE:
        yield {"type": "Input.Date", **_input(field, label, voice)}
    elif field.choices:
        yield {
            "type": "Input.ChoiceSet",
            "placeholder": label,
            **_input(field, label, voice),
            **_choices(field, voice),
            **({"isMultiSelect": True} if field.kind is FieldKind.SEVERAL else {}),
        }
    else:
        yield text_line(label)


def _fold(name: str, label: str, inside: list[Element], voice: Voice) -> list[Element]:
    """Out of sight until a press; what stands in fields is sent all the same."""
    if not inside:
        return []
    more = {
        "type": "Action.ToggleVisibility",
        "title": voice.speak(Words(label)),
        "targetElements": [name],
    }
    return [
        {"type": "ActionSet", "actions": [more]},
        {"type": "Container", "id": name, "isVisible": False, "items": inside},
    ]


def _input(field: Field, label: str, voice: Voice) -> Element:
    """Nothing here is required: "Flere tider" has to pass with empty fields, and the dialog checks."""
    drawn = {"id": field.fills, "label": label, "errorMessage": voice.speak(field.error or field.label)}
    if value := field.value or (voice.speak(field.suggests) if field.suggests else ""):
        drawn["value"] = value[: field.holds]  # a text that is typed in the chat may be longer
    if field.placeholder:
        drawn["placeholder"] = voice.speak(field.placeholder)
    return drawn


def _choices(field: Field, voice: Voice) -> Element:
    titles = choice_titles(field, voice)
    plain = not any(
        MARKDOWN_OR_ADDRESS.search(title) for title in titles
    )  # radio buttons read Markdown, lists don't
    return {
        "style": "expanded" if plain and len(titles) <= EXPANDED else "compact",
        "wrap": True,
        "choices": [
            {"title": title, "value": choice.token}
            for title, choice in zip(titles, field.choices, strict=True)
        ],
    }


def _group(group: Group, voice: Voice) -> list[Element]:
    """Its name, and its buttons below."""
    return [
        text_line(voice.speak(group.title), weight="Bolder"),
        {
            "type": "ActionSet",
            "spacing": "Small",
            "actions": [_action(one, voice) for one in group.buttons],
        },
    ]


def _once(say: Say) -> tuple[Sequence[Button], Sequence[Button]]:
    """The buttons and those under "Mer": none twice, and none but the first is the primary one."""
    seen = [one for group in say.groups for one in group.buttons]
    kept: tuple[list[Button], list[Button]] = ([], [])
    for place, buttons in zip(kept, (say.buttons, say.more), strict=True):
        for one in buttons:
            if any(one.press == known.press and one.link == known.link for known in seen):
                continue
            is_second = one.primary and any(known.primary for known in seen)
            place.append(replace(one, primary=False) if is_second else one)
            seen.append(one)
    return kept


def _actions(say: Say, voice: Voice) -> list[Element]:
    buttons, more = _once(say)
    overflow = (*buttons[IN_SIGHT:], *more)
    return [
        *(_action(one, voice) for one in buttons[:IN_SIGHT]),
        *({**_action(one, voice), "mode": "secondary"} for one in overflow),
    ]


def _action(button: Button, voice: Voice) -> Element:
    title = voice.speak(button.label)
    if button.link:
        action: Element = {"type": "Action.OpenUrl", "title": title, "url": button.link}
    else:
        press = {"data": dict(button.press), "associatedInputs": button.keeps.value}
        action = {"type": "Action.Submit", "title": title, **press}
    return {**action, "style": "positive"} if button.primary else action
