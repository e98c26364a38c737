"""Gives the speaker a link to a page of the bot's own."""

from datetime import timedelta

from dialogs.flows.scene import Scene
from programme.links import Link


def link_to(scene: Scene, opens: str, lasts: timedelta, about: str = "") -> str:
    """The address whose page has a button that opens it, once and for the speaker alone.

    Empty where the bot has no pages of its own: neither an address nor a key is set.
    """
    if not scene.site.url:
        return ""
    real_now = scene.now - scene.clock.get()
    token = scene.site.token(scene.new_run, opens, about)
    scene.links.add(Link(token, opens, about, scene.speaker.id, real_now + lasts), real_now)
    return scene.site.address(token)
