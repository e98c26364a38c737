"""One turn: what a person said, in its surroundings, becomes what is answered."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.answering import answered
from dialogs.begin import (
    DOABLE,
    begin,
    filling_of,
    forgetting,
    greeting,
    in_language,
    left,
    refused,
    welcomed,
)
from dialogs.channel import in_channel
from dialogs.deeds import DEEDS
from dialogs.earlier_cards import LEFT, REPLY_LOST, STALE_CARD, as_it_stands
from dialogs.flows import engine
from dialogs.flows.form import FORM
from dialogs.flows.labels import nearly_labelled
from dialogs.flows.scene import Found, Nothing, Place, Reply, Said, Scene, Think
from dialogs.flows.to_the_group import as_read
from dialogs.flows.which_company import SAID, chosen_by_name
from dialogs.open_forms import noted
from dialogs.sentences.in_front import typed_press, with_front
from dialogs.sentences.typed import typed
from dialogs.wished import wishing
from programme.deeds.meetings.times_open import wait_for_times
from programme.errors import CalendarsUnreadError, NotAllowedError, ProgrammeError
from programme.people import Language
from programme.rights import Right, may
from programme.talks import Talk
from reading.language import language_of
from reading.message import read_message


def turn(said: Said, scene: Scene) -> Reply | Nothing | Think:
    """The answer to what was said; the deeds it did are in the scene's collections."""
    reply = _turn(said, scene)
    missed = scene.talk.missed
    if not missed or not isinstance(reply, Reply):
        return reply
    return replace(reply, say=replace(reply.say, missed=missed), talk=replace(reply.talk, missed=()))


def _turn(said: Said, scene: Scene) -> Reply | Nothing | Think:
    if scene.place is Place.CHANNEL:
        return in_channel(said, scene, DOABLE)
    reply = _greet(scene) if said.installed else _answered(said, scene)
    if not isinstance(reply, Reply):
        return reply
    talk = replace(_at_hand(said, reply, noted(reply, scene, said.press), scene), shown=reply.shown)
    say = as_read(reply.say, scene)
    return replace(reply, say=say, talk=with_front(talk, say, reply.language, scene.programme.zone))


def _at_hand(said: Said, reply: Reply, talk: Talk, scene: Scene) -> Talk:
    """The talk without an earlier message that nobody answered, once something else was understood."""
    text = said.text.strip()
    if text and talk.last_question == text and nearly_labelled(text, DEEDS, scene):
        return forgetting(talk)
    is_new = talk.last_question != scene.talk.last_question or talk.last_question == text
    went_on = said.press is None and (reply.aside or talk.run != scene.talk.run)
    if is_new or not went_on or talk.flow == "ask_a_person":
        return talk
    return forgetting(talk)


def _answered(said: Said, scene: Scene) -> Reply | Think:
    _met(scene)
    try:
        return _heard(said, scene)
    except NotAllowedError as refusal:
        return refused(refusal.words, scene if _may_go_on(scene) else scene.at(Talk()))
    except ProgrammeError as refusal:
        if not scene.refused:
            raise  # nothing of it may stand: the turn runs again, told of it
        if isinstance(refusal, CalendarsUnreadError):
            return _no_times(said, refusal, scene)
        return refused(refusal.words, scene)


def _no_times(said: Said, refusal: CalendarsUnreadError, scene: Scene) -> Reply:
    """The promise to tell when there are; the project group hears of them for a company that it named."""
    there = scene.at(wishing(said, refusal, scene))
    if may(scene.speaker, Right.ACT_FOR_COMPANIES) and not (refusal.moving or refusal.company):
        return refused("calendars-unread-try-again", there)
    wait_for_times(scene, scene.speaker.id, refusal)
    return refused(refusal.words, there)


def _heard(said: Said, scene: Scene) -> Reply | Think:
    if language := _speaks_anew(said.text, scene):
        scene = in_language(language, scene, chosen=False)
    if said.again:
        return as_it_stands(said.press or {}, scene, REPLY_LOST)
    press = _typed_press(said.text, scene) if said.press is None else said.press
    return typed(said, scene) if press is None else _pressed(press, scene)


def _greet(scene: Scene) -> Reply | Nothing:
    if scene.speaker.greeted:
        return Nothing()
    return greeting("welcome", welcomed(scene), scene)


def _met(scene: Scene) -> None:
    """Whoever is answered needs no welcome later; a greeting is still answered with it this once."""
    if not scene.speaker.greeted:
        scene.people.change(scene.speaker.id, greeted=True)


def _speaks_anew(text: str, scene: Scene) -> Language | None:
    """Another language that the message is in; a choice that was read off a card tells nothing of that."""
    so_far = scene.speaker.language
    silent = not text or scene.speaker.language_chosen
    spoken = None if silent else language_of(read_message(text), so_far)
    if spoken in {None, so_far}:
        return None
    filling = filling_of(scene)
    return None if filling and filling.chosen(text) else spoken


# Presses.


def _typed_press(text: str, scene: Scene) -> Mapping[str, str] | None:
    """The press on the last card that these words stand for; a form's choices come before its buttons."""
    press = typed_press(text, scene) or chosen_by_name(text, scene)
    filling = filling_of(scene) if press else None
    return None if filling and filling.chosen(text) else press


def _pressed(press: Mapping[str, str], scene: Scene) -> Reply:
    if press.get("deed") in {"answer", "next_question"}:
        about = press.get("about", "")
        asked = about in scene.entries and press["deed"] == "next_question"
        question = scene.entries[about].question[scene.speaker.language] if asked else ""
        return answered(Found(about), question, scene, DOABLE)
    if "run" not in press:
        deed, about, said = press.get("deed", ""), press.get("about", ""), press.get(SAID, "")
        return begin(deed, scene, about=about, text=said, given=press, sure=not said and FORM not in press)
    filling = filling_of(scene)
    if filling is None or press["run"] != scene.talk.run:
        return as_it_stands(press, scene, LEFT if press.get("do") == "leave" else STALE_CARD)
    match press.get("do"):
        case "leave":
            return left(filling)
        case "help":
            return begin("help", scene)
        case "language":
            in_it = in_language(Language(press.get("about", "nb")), scene)
            return engine.press(replace(filling, scene=in_it), press)
    return engine.press(filling, press)


def _may_go_on(scene: Scene) -> bool:
    """Whether the form under way, if there is one, is still the speaker's."""
    deed = DEEDS.get(scene.talk.flow)
    return deed is None or may(scene.speaker, deed.needs)
