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
from reading.heard import bare_words, heard, plain
from reading.intents.phrases import deed_named
from reading.list_places import number_of_line
from reading.nearly import errors
from texts.say import Say, Value, Words
from texts.voice import MissingWordsError, voice_of

LONGEST = 12
"""A typed message of more words than this is no button's."""
LONGEST_ON_A_LETTER = 5
LETTERS_STAY = timedelta(days=14)
Front = Sequence[tuple[str, Mapping[str, str]]]
MOST = 30
"""So many buttons of a card are remembered."""
_PLAINLY = {"yes": "join_group", "no": "decline_group", "leave": "decline_group"}
"""The buttons of questions that come unasked, and that a plain yes and no answer."""
_SPOKEN = "="
"""Before words as they were spoken; else it's the id of words that each language has."""


def with_front(talk: Talk, say: Say, language: Language, zone: ZoneInfo) -> Talk:
    """The talk, which remembers the card's buttons, and its lines that have a number and open something."""
    pressed: list[tuple[Value, Mapping[str, str]]]
    pressed = [(one.label, one.press) for one in (*say.buttons, *say.more) if one.press]
    pressed += [(one.label, one.opens) for one in say.figures if one.opens and _has_number(one.label)]
    front = []
    for spoken, press in pressed[:MOST]:
        if isinstance(spoken, Words) and not spoken.values:
            label = spoken.id
        else:
            label = f"{_SPOKEN}{voice_of(language, zone).speak(spoken)}"
        front.append((label, press))
    return replace(talk, front=tuple(front))


def _has_number(label: Value) -> bool:
    return isinstance(label, Words) and "number" in label.values


def typed_press(text: str, scene: Scene) -> Mapping[str, str] | None:
    """What the button brings whose words were typed, small errors apart; None if that's none, or several."""
    return _numbered(text, scene.talk.front) or _typed(text, scene.talk.front, scene)


def _numbered(text: str, front: Front) -> Mapping[str, str] | None:
    """The line of that number ("2", "nr. 2")."""
    number = number_of_line(text)
    starts = f"{_SPOKEN}{number}. " if number is not None else ""
    return next((press for label, press in front if starts and label.startswith(starts)), None)


def typed_on_letter(text: str, scene: Scene) -> Mapping[str, str] | None:
    """The same of the letter that came last, as it would be said now; a form's words ask which is meant."""
    if len(text.split()) > LONGEST_ON_A_LETTER:
        return None
    press = _typed(text, _front_of_letter(scene), scene)
    if press is None or "run" in press or not press.get("deed"):
        return None
    named = DEEDS.get(deed_named(text) or "")
    return None if named and named.flow else press


def _front_of_letter(scene: Scene) -> Front:
    """The buttons of the letter that came last; none if it would say nothing now."""
    came = scene.outbox.written(scene.now - LETTERS_STAY, scene.speaker.id)
    latest = max(came, key=lambda one: one.at, default=None)
    say = compose(latest.letter, scene) if latest else None
    return with_front(Talk(), say, scene.speaker.language, scene.programme.zone).front if say else ()


def plainly_answered(word: str, scene: Scene) -> Mapping[str, str] | None:
    """What a yes, a no or "not now" brings where the last card or letter asks; None where neither does."""
    if word not in _PLAINLY:
        return None
    asked = _presses(scene.talk.front)
    if _PLAINLY["yes"] not in asked:
        asked = _presses(_front_of_letter(scene))
    return asked.get(_PLAINLY[word]) if _PLAINLY["yes"] in asked else None


def _presses(front: Front) -> Mapping[str, Mapping[str, str]]:
    """What its buttons bring, by their deeds."""
    return {press["deed"]: press for _, press in front if "deed" in press}


def _typed(text: str, front: Front, scene: Scene) -> Mapping[str, str] | None:
    said = plain(text).split()
    if not said or len(said) > LONGEST:
        return None
    bare = bare_words(text)
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
    return heard().is_whole(text) or bool(deed_labelled(text, DEEDS.keys(), scene))


@lru_cache(maxsize=2000)
def _in_each_language(label: str, zone: ZoneInfo) -> Sequence[Sequence[str]]:
    if label.startswith(_SPOKEN):
        return [plain(label).split()]
    try:
        return [plain(voice_of(one, zone).speak(Words(label))).split() for one in Language]
    except MissingWordsError:  # a card of another version
        return ()
