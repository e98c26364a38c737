"""A message as plain text: for clients that can't show its card, and to be told again."""

from texts.say import Say, Words
from texts.voice import Voice


def in_a_line(say: Say, voice: Voice) -> str:
    """The message in a line, for notifications and for clients that can't show the card."""
    spoken = [voice.speak(one) for one in (say.title, say.text) if one]
    return " · ".join(" ".join(one.split()) for one in spoken)


def as_text(say: Say, voice: Voice) -> str:
    """What it tells, a fact a line; without what it asks, and without the earlier answers before it."""
    told = [voice.speak(one) for one in (say.title, say.text) if one]
    facts = (Words("figure-line", {"what": one.label, "is": one.value}) for one in say.figures)
    return "\n".join([*told, *map(voice.speak, facts), *(f"• {voice.speak(one)}" for one in say.lines)])
