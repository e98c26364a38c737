"""One turn: what a person said, in its surroundings, becomes what is answered."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dialogs.answering import answered
from dialogs.begin import DOABLE, begin, filling_of, in_language, left, refused, reply_in, welcomed
from dialogs.channel import in_channel
from dialogs.deeds import DEEDS
from dialogs.flows import engine
from dialogs.flows.buttons import deed_button
from dialogs.flows.described import describe
from dialogs.flows.form import whole_form
from dialogs.flows.scene import Found, Nothing, Place, Reply, Said, Scene, Think
from dialogs.typed import typed
from dialogs.welcome import hello
from programme.errors import NotAllowedError, ProgrammeError
from programme.meetings.meetings import MeetingId, MeetingState
from programme.people import Language
from programme.rights import may
from programme.talks import Talk
from texts.say import Say, Words


def turn(said: Said, scene: Scene) -> Reply | Nothing | Think:
    """The answer to what was said; the deeds it did are in the scene's collections."""
    if scene.place is Place.CHANNEL:
        return in_channel(said, scene, DOABLE)
    if said.installed:
        return _greet(scene)
    _met(scene)
    try:
        return _heard(said, scene)
    except NotAllowedError as refusal:
        say = Say(Words(refusal.words), buttons=(deed_button("ask_a_person"), deed_button("help")))
        return reply_in(say, scene if _may_go_on(scene) else scene.at(Talk()))
    except ProgrammeError as refusal:
        if not scene.refused:
            raise  # nothing of it may stand: the turn runs again, told of it
        return reply_in(refused(refusal), scene)


def _heard(said: Said, scene: Scene) -> Reply | Think:
    if _speaks_anew(said, scene):
        scene = in_language(said.spoken or scene.speaker.language, scene, chosen=False)
    if said.again:
        return _as_it_stands((said.press or {}).get("run", ""), scene, _REPLY_LOST)
    return _pressed(said.press, scene) if said.press is not None else typed(said, scene)


def _greet(scene: Scene) -> Reply | Nothing:
    if scene.speaker.greeted:
        return Nothing()
    return reply_in(welcomed(scene), scene)


def _met(scene: Scene) -> None:
    """Whoever is answered needs no welcome later; a greeting is still answered with it this once."""
    if not scene.speaker.greeted:
        scene.people.put(replace(scene.speaker, greeted=True))


def _speaks_anew(said: Said, scene: Scene) -> bool:
    """Whether the message is in another language; a choice that was read off a card tells nothing of that."""
    if not said.spoken or scene.speaker.language_chosen or said.spoken is scene.speaker.language:
        return False
    filling = filling_of(scene)
    return not (filling and filling.chosen(said.text))


# Presses.


def _pressed(press: Mapping[str, str], scene: Scene) -> Reply:
    if press.get("deed") in {"answer", "next_question"}:
        about = press.get("about", "")
        asked = about in scene.entries and press["deed"] == "next_question"
        question = scene.entries[about].question[scene.speaker.language] if asked else ""
        return answered(Found(about), question, scene, DOABLE)
    if "run" not in press:
        return begin(press.get("deed", ""), scene, about=press.get("about", ""), given=press)
    filling = filling_of(scene)
    if filling is None or press["run"] != scene.talk.run:
        return _as_it_stands(press["run"], scene, _STALE_CARD)
    match press.get("do"):
        case "leave":
            return left(filling)
        case "help":
            return whole_form(filling, Words("help-form"))
        case "language":
            in_it = in_language(Language(press.get("about", "nb")), scene)
            return engine.press(replace(filling, scene=in_it), press)
    return engine.press(filling, press)


@dataclass(frozen=True)
class _Why:
    """Why something else is shown than what was asked for: above an open form, or as a card of its own."""

    form: Words
    title: Words
    text: Words


_STALE_CARD = _Why(Words("stale-card"), Words("stale-card-title"), Words("stale-card-next"))
_REPLY_LOST = _Why(Words("reply-lost"), Words("reply-lost-title"), Words("reply-lost-next"))


def _as_it_stands(run: str, scene: Scene, why: _Why) -> Reply:
    """What the run led to, or where the conversation is: for a card of another time, or a lost reply."""
    meeting = scene.meetings.get(MeetingId(run))
    if meeting and meeting.booking.booked_by == scene.speaker.id and meeting.state is MeetingState.BOOKED:
        return reply_in(describe(meeting, scene, Words("already-done")), scene)
    filling = filling_of(scene)
    if filling:
        return whole_form(filling, why.form)
    return reply_in(replace(hello(scene), title=why.title, text=why.text), scene)


def _may_go_on(scene: Scene) -> bool:
    """Whether the form under way, if there is one, is still the speaker's."""
    deed = DEEDS.get(scene.talk.flow)
    return deed is None or may(scene.speaker, deed.needs)
