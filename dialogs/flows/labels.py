"""What stands on a button or beside a choice can be typed as well."""

from collections.abc import Collection, Mapping
from functools import cache
from zoneinfo import ZoneInfo

from dialogs.flows.flow import Answers, Question
from dialogs.flows.scene import Scene
from programme.people import Language
from texts.heard import plain
from texts.say import Words
from texts.voice import MissingWordsError, voice_of


def deed_labelled(text: str, deeds: Collection[str], scene: Scene) -> str:
    """The deed whose button says just that in the speaker's language; empty if none does."""
    return _labels(frozenset(deeds), scene.speaker.language, scene.programme.zone).get(_bare(text, scene), "")


def choice_titled(text: str, question: "Question[object]", so_far: Answers, scene: Scene) -> str:
    """The token of the question's choice that reads just so; empty if none does."""
    if question.numbers:  # times are heard, not read
        return ""
    said, voice = _bare(text, scene), voice_of(scene.speaker.language, scene.programme.zone)
    titles = {plain(voice.speak(one.shows)): one.token for one in question.choices(so_far, scene)}
    return titles.get(said, "")


def _bare(text: str, scene: Scene) -> str:
    return " ".join(scene.heard.bare(plain(text).split()))


@cache
def _labels(deeds: frozenset[str], language: Language, zone: ZoneInfo) -> Mapping[str, str]:
    voice = voice_of(language, zone)
    labels = {}
    for deed in deeds:
        try:
            labels[plain(voice.speak(Words(f"deed-{deed}")))] = deed
        except MissingWordsError:  # nothing to press for it
            continue
    return labels
