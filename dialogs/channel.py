"""In a channel: general questions are answered in the thread, everything personal moves to the own chat."""

from collections.abc import Collection
from dataclasses import replace

from dialogs.answering import answer
from dialogs.flows.scene import Nothing, Reply, Said, Scene, Think
from texts.say import Say, Words

_SMALL = {"greeting", "thanks", "help"}


def in_channel(said: Said, scene: Scene, doable: Collection[str]) -> Reply | Nothing | Think:
    """An answer from the programme's entries, or the way to the own chat. Never anything of a company."""
    if said.installed:
        return Nothing()
    if said.spoken:
        scene = replace(scene, speaker=replace(scene.speaker, language=said.spoken))
    text = said.text.strip()
    deed = scene.heard.deed_in(text) if text else "greeting"
    if said.press is not None or (deed and deed not in _SMALL):
        return _say(Say(Words("channel-personal-title"), Words("channel-personal")), scene)
    if deed:
        return _say(Say(Words("channel-hello-title"), Words("channel-hello")), scene)
    if said.found is None:
        return Think(text)
    if said.found.sure:
        return _say(replace(answer(said.found.sure, scene, doable), buttons=()), scene)
    return _say(Say(Words("channel-unknown-title"), Words("channel-personal")), scene)


def _say(say: Say, scene: Scene) -> Reply:
    return Reply(say, scene.talk, scene.speaker.language)
