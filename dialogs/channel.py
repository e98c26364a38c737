"""In a channel: general questions are answered in the thread, everything personal moves to the own chat."""

from collections.abc import Collection
from dataclasses import replace

from dialogs.answering import answer
from dialogs.flows.scene import Nothing, Reply, Said, Scene, Think
from dialogs.sentences.hearing import hear
from reading.language import language_of
from reading.message import read_message
from texts.say import Say, Words

_SMALL = {"greeting", "thanks", "help"}


def in_channel(said: Said, scene: Scene, doable: Collection[str]) -> Reply | Nothing | Think:
    """An answer from the programme's entries, or the way to the own chat. Never anything of a company."""
    if said.installed:
        return Nothing()
    text = said.text.strip()
    spoken = language_of(read_message(text), scene.speaker.language)
    scene = replace(scene, speaker=replace(scene.speaker, language=spoken or scene.speaker.language))
    intent = hear(said, scene).intent
    deed = intent.deed if text else "greeting"
    if deed and not intent.named and text:
        deed = None if said.found is None or said.found.sure else deed  # likely, unless it's a question
    if said.press is not None or (deed and deed not in _SMALL):
        return _say(Say(Words("channel-personal-title"), Words("channel-personal")), scene)
    if deed:
        return _say(Say(Words("channel-hello-title"), Words("channel-hello")), scene)
    if said.found is None:
        return Think(text)
    if said.found.sure:
        return _say(replace(answer(said.found.sure, scene, doable, text), buttons=()), scene)
    return _say(Say(Words("channel-unknown-title"), Words("channel-personal")), scene)


def _say(say: Say, scene: Scene) -> Reply:
    return Reply(say, scene.talk, scene.speaker.language)
