"""The buttons of the last card and letter: their words, typed in any language, do what a press does."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from dialogs.deeds import DEEDS
from dialogs.flows.labels import deed_labelled
from dialogs.flows.scene import Scene
from dialogs.letters.compose import compose
from programme.people import Language
from programme.talks import Talk
from reading.intents.phrases import deed_named
from reading.nearly import errors
from texts.heard import plain
from texts.say import Say, Words
from texts.voice import MissingWordsError, voice_of

LONGEST = 12
"""A typed message of more words than this is no button's."""
LONGEST_ON_A_LETTER = 5
LETTERS_STAY = timedelta(days=14)
Front = Sequence[tuple[str, Mapping[str, str]]]
MOST = 30
"""So many buttons of a card are remembered."""
_SPOKEN = "="
"""Before words as they were spoken; else it's the id of words that each language has."""


def with_front(talk: Talk, say: Say, language: Language, zone: ZoneInfo) -> Talk:
    """The talk, which remembers the card's buttons."""
    buttons = [one for one in (*say.buttons, *say.more) if one.press][:MOST]
    front = []
    for one in buttons:
        if isinstance(one.label, Words) and not one.label.values:
            label = one.label.id
        else:
            label = f"{_SPOKEN}{voice_of(language, zone).speak(one.label)}"
        front.append((label, one.press))
    return replace(talk, front=tuple(front))


def typed_press(text: str, scene: Scene) -> Mapping[str, str] | None:
    """What the button brings whose words were typed, small errors apart; None if that's none, or several."""
    return _typed(text, scene.talk.front, scene)


def typed_on_letter(text: str, scene: Scene) -> Mapping[str, str] | None:
    """The same of the letter that came last, as it would be said now; a form's words ask which is meant."""
    if len(text.split()) > LONGEST_ON_A_LETTER:
        return None
    came = scene.outbox.written(scene.now - LETTERS_STAY, scene.speaker.id)
    latest = max(came, key=lambda one: one.at, default=None)
    say = compose(latest.letter, scene) if latest else None
    if say is None:
        return None
    talk = with_front(Talk(), say, scene.speaker.language, scene.programme.zone)
    press = _typed(text, talk.front, scene)
    if press is None or "run" in press or not press.get("deed"):
        return None
    named = DEEDS.get(deed_named(text) or "")
    return None if named and named.flow else press


def _typed(text: str, front: Front, scene: Scene) -> Mapping[str, str] | None:
    said = plain(text).split()
    if not said or len(said) > LONGEST:
        return None
    bare = scene.heard.bare(said)
    wrong: list[tuple[int, Mapping[str, str]]] = []
    for label, press in front:
        for words in _in_each_language(label, scene.programme.zone):
            counts = (errors(typed, words) for typed in (said, bare))
            wrong += [(count, press) for count in counts if count is not None]
    least = min((count for count, _ in wrong), default=0)
    meant = [press for count, press in wrong if count == least]
    if not meant or any(one != meant[0] for one in meant) or (least and _is_a_command(text, scene)):
        return None
    return meant[0]


def _is_a_command(text: str, scene: Scene) -> bool:
    """Whether it's just what some deed is called, which is near another's button ("fellesmelding")."""
    return scene.heard.is_whole(text) or bool(deed_labelled(text, DEEDS.keys(), scene))


@lru_cache(maxsize=2000)
def _in_each_language(label: str, zone: ZoneInfo) -> Sequence[Sequence[str]]:
    if label.startswith(_SPOKEN):
        return [plain(label).split()]
    try:
        return [plain(voice_of(one, zone).speak(Words(label))).split() for one in Language]
    except MissingWordsError:  # a card of another version
        return ()
