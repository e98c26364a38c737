"""The buttons that several cards have."""

from programme.people import Language
from programme.talks import Talk
from texts.say import Button, Keeps, Words


def button(run: str, does: str, label: str, *, keeps: Keeps = Keeps.NOTHING, primary: bool = False) -> Button:
    """A button of a running flow."""
    return Button(Words(label), {"run": run, "do": does}, keeps, primary)


def to_be_sure(run: str, label: Words, **shown: str) -> tuple[Button, ...]:
    """Under what a deed will do: do it, back to its form, or leave it.

    `shown` are answers that the first of them brings: what the card tells and the deed compares.
    """
    return (
        Button(label, {"run": run, "do": "sure", **shown}, primary=True),
        button(run, "show", "back-to-form"),
        button(run, "leave", "leave"),
    )


def deed_button(deed: str, about: str = "", *, primary: bool = False, **given: str) -> Button:
    """A button that begins a deed; its text is `deed-<name>`.

    `given` are answers to the deed's questions, each a token that its question checks like any other.
    """
    press = {"deed": deed, **({"about": about} if about else {}), **given}
    return Button(Words(f"deed-{deed}"), press, primary=primary)


def language_buttons(now: Language, run: str = "") -> tuple[Button, ...]:
    """The other languages; on a running form, what is filled in stays."""
    press = {"run": run, "do": "language"} if run else {"deed": "language"}
    keeps = Keeps.INPUTS if run else Keeps.NOTHING
    return tuple(
        Button(Words(f"language-{one}"), {**press, "about": one}, keeps) for one in Language if one is not now
    )


def going_on(talk: Talk) -> tuple[Button, ...]:
    """The way back to a form that is still open."""
    if not talk.flow:
        return ()
    return (Button(Words(f"go-on-{talk.flow}"), {"run": talk.run, "do": "show"}),)
