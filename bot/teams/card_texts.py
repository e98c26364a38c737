"""Words on a card: its title, its texts, somebody's own Markdown, and facts.

Only the title is a TextBlock: that alone can be a heading, but it reads Markdown, which cannot be escaped on
phones (AdaptiveCards issue 5590). All else stands in RichTextBlocks, which know no Markdown and always wrap,
so that nothing that a person wrote can become a link.
"""

import re
from collections.abc import Iterable
from typing import Any

from texts.say import Figure, Keeps, Marked
from texts.voice import Voice

Element = dict[str, Any]
OPENS = " ›"
"""Stands behind a figure that can be pressed, so that it can be seen without colour."""
MARKDOWN_OR_ADDRESS = re.compile(
    r"[\\`*_\[\]<>~|#&\n\r]|^\s*(?:[-+]|\d+[.)])\s"
    r"|://|@|\w\.[^\W\d_]{2}"
)
"""What Markdown reads as more than letters, and addresses, which clients make links of on their own."""


def heading(text: str) -> Element:
    """The title; a plain line where it could be read as Markdown."""
    if MARKDOWN_OR_ADDRESS.search(text):
        return text_line(text, size="Medium", weight="Bolder")
    looks = {"style": "heading", "size": "Medium", "weight": "Bolder", "wrap": True}
    return {"type": "TextBlock", "text": text, **looks}


def text_line(text: str, spacing: str = "Default", **looks: str | bool) -> Element:
    """A line in one look."""
    return runs_line([text_run(text, **looks)], spacing)


def runs_line(runs: list[Element], spacing: str) -> Element:
    """A line in several looks."""
    return {"type": "RichTextBlock", "spacing": spacing, "inlines": runs}


def text_run(text: str, **looks: str | bool) -> Element:
    """Words of one look."""
    return {"type": "TextRun", "text": text, **looks}


def marked_lines(text: Marked, voice: Voice) -> Iterable[Element]:
    """Somebody's own Markdown, a block for each line."""
    struck: Element = {"strikethrough": True} if text.struck else {}
    for block in voice.blocks(text):
        runs = [
            {
                **text_run(run.text),
                **({"weight": "Bolder"} if run.bold else {}),
                **({"italic": True} if run.italic else {}),
                **struck,
            }
            for run in block.runs
        ]
        yield runs_line(runs, "Default" if block.apart else "Small")


def fact(figure: Figure, voice: Voice) -> Iterable[Element]:
    """One line, label first: a FactSet's two columns leave a phone too little for the value.

    Somebody's own Markdown stands below it as it will be read.
    """
    label, value = voice.speak(figure.label), voice.speak(figure.value)
    named = text_run(f"{label}: ", weight="Bolder")
    if isinstance(figure.value, Marked) and not figure.opens:
        yield runs_line([named], "Default")
        yield from marked_lines(figure.value, voice)
        return
    line = [named, text_run(value)]
    if not figure.opens:
        yield runs_line(line, "Small")
        return
    press = {"data": dict(figure.opens), "associatedInputs": Keeps.NOTHING.value}
    yield {
        "type": "Container",
        "spacing": "Small",
        "items": [runs_line([*line, text_run(OPENS, weight="Bolder")], "None")],
        "selectAction": {"type": "Action.Submit", "title": f"{label}: {value}", **press},
    }
