"""What stands on a button or beside a choice can be typed as well."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from zoneinfo import ZoneInfo

from dialogs.flows.flow import Answers, Question
from dialogs.flows.scene import Scene
from programme.people import Language
from reading.heard import bare_words, plain
from reading.nearly import errors
from texts.say import Words
from texts.voice import MissingWordsError, voice_of


def deed_labelled(text: str, deeds: Collection[str], scene: Scene) -> str:
    """The deed whose button says just that in any language; empty if none does."""
    labels = _labels(frozenset(deeds), scene.speaker.language, scene.programme.zone)
    return labels.get(" ".join(bare_words(text)), "")


def nearly_labelled(text: str, deeds: Collection[str], scene: Scene) -> bool:
    """Whether it's the words of a deed's button, small errors apart."""
    said = bare_words(text)
    labels = _of_words(frozenset(deeds), scene.speaker.language, scene.programme.zone).get(len(said), ())
    return any(errors(said, label) is not None for label in labels)


def choice_titled(text: str, question: "Question[object]", so_far: Answers, scene: Scene) -> str:
    """The token of the question's choice that reads so in any language, small errors apart; or empty."""
    if question.numbers:  # times are heard, not read
        return ""
    choices = question.choices(so_far, scene)
    said = [bare_words(text), plain(text).split()]
    wrong = [
        (count, one.token)
        for language in Language
        for one in choices
        for title in (plain(voice_of(language, scene.programme.zone).speak(one.shows)).split(),)
        for typed in said
        if (count := errors(typed, title)) is not None
    ]
    least = min((count for count, _ in wrong), default=0)
    meant = {token for count, token in wrong if count == least}
    return meant.pop() if len(meant) == 1 else ""


@cache
def _of_words(
    deeds: frozenset[str], language: Language, zone: ZoneInfo
) -> Mapping[int, Sequence[Sequence[str]]]:
    """The words of each label, by how many they are."""
    by_length: dict[int, list[Sequence[str]]] = {}
    for label in _labels(deeds, language, zone):
        words = label.split()
        by_length.setdefault(len(words), []).append(words)
    return by_length


@cache
def _labels(deeds: frozenset[str], language: Language, zone: ZoneInfo) -> Mapping[str, str]:
    labels: dict[str, str] = {}
    for one in sorted(Language, key=lambda one: one is not language):  # the reader's own first
        for deed in sorted(deeds):
            try:
                labels.setdefault(plain(voice_of(one, zone).speak(Words(f"deed-{deed}"))), deed)
            except MissingWordsError:  # a deed without a button
                continue
    return labels
